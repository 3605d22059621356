import VSMModel
import VSMScene

/// Cuts rows into parts no wider than a limit where a process and its gaps leave a choice.
///
/// What stands between two processes stays with the first of them.
struct RowCutter {
  /// The right end of all parts in px.
  let limit: Double
  /// The diameter of connectors in px.
  let size: Double
  private var number = 0

  init(limit: Double, size: Double) {
    self.limit = limit
    self.size = size
  }

  /// The parts of a row that has its places.
  ///
  /// Here `start` is where the parts after the first begin, `split` how units get to a row that splits off another, and
  /// `whole` what must not be cut, by the positions of cells.
  mutating func parts(
    of row: RowPlan, joining process: Int?, splitting split: Split?, from start: Double,
    whole: [ClosedRange<Int>]
  ) -> [RowPlan] {
    // How many begin and end at each position.
    var turns = [Int](repeating: 0, count: row.cells.count + 1)
    for span in whole {
      turns[span.lowerBound] += 1
      turns[span.upperBound] -= 1
    }
    var open = 0
    var parts: [RowPlan] = []
    var part = row.emptied
    var x = row.minX
    var position = 0
    if let split { x = begin(&part, split, row, from: start, position: &position) }
    while position < row.cells.count {
      // A process goes with the gap after it.
      var end = position + 1
      if case .station = row.cells[position], end < row.cells.count { end += 1 }
      let unit = row.cells[position..<end]
      let isWhole = open > 0
      open += turns[position..<end].reduce(0, +)
      let width = unit.reduce(0) { $0 + $1.width }
      let goesOn = end < row.cells.count || process != nil
      if x + width + (goesOn ? size : 0) > limit, case .gap(var gap)? = part.cells.last,
        gap.kind == .between, case .station(let next)? = unit.first, !isWhole
      {
        let exit = connector(to: next.process, after: &gap)
        part.cells[part.cells.count - 1] = .gap(gap)
        part.exit = exit
        part.isLastPart = false
        parts.append(part)
        part = row.emptied
        part.part = parts.count
        part.entry = exit
        var opening = RowPlan.Gap(kind: .opening)
        opening.links = [RowPlan.Link(style: exit.style)]
        part.cells.append(.gap(opening))
        x = start + size + opening.links[0].length(opening.flow)
      }
      part.cells += unit
      x += width
      position = end
    }
    return parts + [joining(part, process)]
  }

  /// A row with a connector at its end where it joins another.
  mutating func joining(_ row: RowPlan, _ process: Int?) -> RowPlan {
    guard let process, case .gap(var gap)? = row.cells.last else { return row }
    var row = row
    var exit = connector(to: process, after: &gap)
    exit.joins = true
    row.cells[row.cells.count - 1] = .gap(gap)
    row.exit = exit
    return row
  }

  /// How units get to a row that splits off another.
  struct Split {
    let process: Int
    let link: RowPlan.Link
  }

  /// A row that splits off another begins at a connector.
  ///
  /// - Returns: where what comes next begins.
  private mutating func begin(
    _ part: inout RowPlan, _ split: Split, _ row: RowPlan, from start: Double, position: inout Int
  ) -> Double {
    number += 1
    var entry = Connector(
      number: number, size: size, process: row.firstProcess ?? split.process, style: split.link.style)
    entry.splitsFrom = split.process
    part.entry = entry
    guard case .gap(var gap)? = row.cells.first, !gap.links.isEmpty else {
      var opening = RowPlan.Gap(kind: .opening)
      opening.links = [split.link]
      part.cells.append(.gap(opening))
      return start + size + split.link.length(nil)
    }
    gap.links[0] = split.link
    part.cells.append(.gap(gap))
    position = 1
    return start + size + split.link.length(nil) + gap.maxX - gap.minX
  }

  /// The next connector, which the last arrow of a gap leads to.
  private mutating func connector(to process: Int, after gap: inout RowPlan.Gap) -> Connector {
    number += 1
    if !gap.hangs, let last = gap.links.indices.last, gap.links[last].style == .none {
      // What stands right beside its step is a little apart from a connector.
      gap.links[last].style = .passed
    }
    let style = (gap.hangs ? gap.arrow : gap.links.last)?.style ?? .push
    return Connector(number: number, size: size, process: process, style: style == .none ? .push : style)
  }
}

extension RowPlan {
  fileprivate var firstProcess: Int? {
    for case .station(let station) in cells { return station.process }
    return nil
  }

  /// The cells between which ways of units lead from one to another, by their positions.
  func spans(of flow: FlowPlan?) -> [ClosedRange<Int>] {
    guard let flow else { return [] }
    var positions: [ValueStreamMap.Reference: Int] = [:]
    for (position, cell) in cells.enumerated() {
      switch cell {
      case .station(let station): positions[.process(station.process)] = position
      case .gap(let gap): for waiting in gap.waiting { positions[.stock(waiting.stock)] = position }
      }
    }
    return flow.flows.ways.compactMap { way in
      guard case .site(let target) = way.end, let from = positions[.process(way.from)],
        let to = positions[target]
      else { return nil }
      return min(from, to)...max(from, to)
    }
  }

  /// The row with nothing in it.
  fileprivate var emptied: RowPlan {
    var row = self
    row.cells = []
    return row
  }
}

extension RowPlan.Cell {
  fileprivate var width: Double {
    switch self {
    case .station(let station): station.block.size.width
    case .gap(let gap): gap.maxX - gap.minX
    }
  }
}
