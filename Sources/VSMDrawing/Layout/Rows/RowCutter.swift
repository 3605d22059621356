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
  /// Here `start` is where all parts begin, `split` how units get to a row that splits off another, `whole` what must not
  /// be cut, and `ties` what had better stay in one row, by the positions of cells; `joined` tells which processes others
  /// join. The last part leaves so many px `beforeEnd`.
  mutating func parts(
    of row: RowPlan, joining process: Int?, splitting split: Split?, from start: Double,
    whole: [ClosedRange<Int>], ties: [ClosedRange<Int>], beforeEnd room: Double = 0, joined: (Int) -> Bool
  ) -> [RowPlan] {
    var part = row.emptied
    var position = 0
    var first = row.minX
    if let split { first = begin(&part, split, row, from: start, position: &position) }
    let begun = position
    // A process goes with the gap after it.
    var units: [RowBreaks.Unit] = []
    var ranges: [Range<Int>] = []
    let isOpen = Self.open(whole, count: row.cells.count)
    let tied = Self.open(ties, count: row.cells.count)
    while position < row.cells.count {
      var end = position + 1
      if case .station = row.cells[position], end < row.cells.count { end += 1 }
      let width = row.cells[position..<end].reduce(0) { $0 + $1.width }
      var unit = RowBreaks.Unit(width: width)
      if position > begun, case .gap(let gap) = row.cells[position - 1], gap.kind == .between,
        case .station(let station) = row.cells[position], isOpen[position] == 0
      {
        var cost = Double(tied[position]) * RowBreaks.tie
        if gap.isTight { cost += RowBreaks.tight }
        if gap.waiting.isEmpty { cost += RowBreaks.bare }
        if joined(station.process) { cost -= RowBreaks.join }
        unit.costBefore = cost
        unit.lead = size + gap.links.reduce(0) { max($0, $1.length(gap.flow)) }
      }
      units.append(unit)
      ranges.append(position..<end)
      position = end
    }
    if let last = units.indices.last { units[last].width += room }
    let breaks = RowBreaks(
      units, within: limit - start, first: limit - first, exit: size, lastExit: process == nil ? 0 : size)
    var parts: [RowPlan] = []
    for (index, range) in ranges.enumerated() {
      if breaks.isBreak(before: index), case .gap(var gap)? = part.cells.last,
        case .station(let next) = row.cells[range.lowerBound]
      {
        // Where nothing flows on to the next step, no arrow and no number says that something does.
        let exit = gap.flow == nil ? nil : connector(to: next.process, after: &gap)
        if exit == nil, gap.waiting.isEmpty {
          part.cells.removeLast()
        } else {
          part.cells[part.cells.count - 1] = .gap(gap)
        }
        part.exit = exit
        part.isLastPart = false
        parts.append(part)
        part = row.emptied
        part.part = parts.count
        part.inbounds = []
        part.entry = exit
        if let exit {
          var opening = RowPlan.Gap(kind: .opening)
          opening.links = [RowPlan.Link(style: exit.style, isShort: true)]
          part.cells.append(.gap(opening))
        }
      }
      part.cells += row.cells[range]
    }
    return parts + [joining(part, process)]
  }

  /// How many spans go on across each position: between the cell before it and its own.
  private static func open(_ spans: [ClosedRange<Int>], count: Int) -> [Int] {
    var turns = [Int](repeating: 0, count: count + 1)
    for span in spans where span.lowerBound < span.upperBound {
      turns[span.lowerBound + 1] += 1
      if span.upperBound + 1 <= count { turns[span.upperBound + 1] -= 1 }
    }
    var open = 0
    return turns.map { turn in
      open += turn
      return open
    }
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
    if let last = gap.links.indices.last { gap.links[last].isShort = true }
    let style = (gap.hangs ? gap.arrow : gap.links.last)?.style ?? .push
    return Connector(number: number, size: size, process: process, style: style == .none ? .push : style)
  }
}

extension RowPlan {
  fileprivate var firstProcess: Int? {
    for case .station(let station) in cells { return station.process }
    return nil
  }

  /// The cells between which kanban go that stay in the row, by their positions.
  func spans(of kanbans: [Kanban]) -> [ClosedRange<Int>] {
    let positions = positions
    return kanbans.flatMap { kanban in
      kanban.sources.flatMap { source in
        kanban.targets.compactMap { target in
          guard let from = positions[source], let to = positions[target] else { return nil }
          return min(from, to)...max(from, to)
        }
      }
    }
  }

  /// Where steps and stocks stand among the cells.
  var positions: [ValueStreamMap.Reference: Int] {
    var positions: [ValueStreamMap.Reference: Int] = [:]
    for (position, cell) in cells.enumerated() {
      switch cell {
      case .station(let station): positions[.process(station.process)] = position
      case .gap(let gap): for waiting in gap.waiting { positions[.stock(waiting.stock)] = position }
      }
    }
    return positions
  }

  /// The cells between which ways of units lead from one to another, by their positions.
  func spans(of flow: FlowPlan?) -> [ClosedRange<Int>] {
    guard let flow else { return [] }
    let positions = positions
    return flow.flows.ways.compactMap { way in
      guard case .site(let target) = way.end, let from = positions[way.from],
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
