import VSMAnalysis
import VSMModel
import VSMScene

/// The room that frames of groups and clouds of loops need in a row.
extension RowPlan {
  /// Widens what stands at the ends of groups, and sets room aside below the boxes for the lower edges and their names.
  mutating func makeRoom(for groups: [StepGroup], in map: ValueStreamMap) {
    guard !groups.isEmpty else { return }
    let places = places
    for isLoop in [false, true] {
      let own = groups.filter { $0.isLoop == isLoop }
      guard !own.isEmpty else { continue }
      let frame = isLoop ? Frame.loop : .group
      var lines = 1
      for group in own {
        let members = map.members(of: group)
        guard let first = members.first, let last = members.last, let start = places[first],
          let end = places[last], start.cell <= end.cell
        else { continue }
        widen(at: start, isFirst: true, by: frame.beside)
        widen(at: end, isFirst: false, by: frame.beside)
        let width = frame.nameWidth(around: leastWidth(from: start, to: end))
        lines = max(lines, Self.nameLines(of: group.label, within: width).count)
      }
      let room = frame.above + Double(lines) * Frame.nameLine + frame.below
      if isLoop { loopDepth = room } else { groupDepth = room }
    }
  }

  /// Where a thing stands: its cell, and the position in it of what waits.
  private struct Place {
    let cell: Int
    var waiting: Int?
  }

  private var places: [ValueStreamMap.Reference: Place] {
    var places: [ValueStreamMap.Reference: Place] = [:]
    for (position, cell) in cells.enumerated() {
      switch cell {
      case .station(let station): places[.process(station.process)] = Place(cell: position)
      case .gap(let gap):
        for (index, waiting) in gap.waiting.enumerated() {
          places[.stock(waiting.stock)] = Place(cell: position, waiting: index)
        }
      }
    }
    return places
  }

  /// The lines of a name, as wide as a frame leaves room for.
  static func nameLines(of label: String, within width: Double) -> [String] {
    label.isEmpty
      ? [] : TextMetrics.lines(of: label.onOneLine, within: max(leastName, width), size: Frame.nameSize)
  }

  /// A name is no narrower than this, however narrow what it names.
  private static let leastName = 60.0

  /// How wide the part of the row between two things is at the least, their own widths included.
  private func leastWidth(from start: Place, to end: Place) -> Double {
    var width = 0.0
    var hasStation = false
    for position in start.cell...end.cell {
      switch cells[position] {
      case .station(let station):
        width += station.block.size.width + (hasStation ? Measure.bareGap : 0)
        hasStation = true
      case .gap(let gap):
        let first = position == start.cell ? start.waiting ?? 0 : 0
        let last = position == end.cell ? end.waiting ?? -1 : gap.waiting.count - 1
        // What hangs below an arrow between two steps takes no room of its own.
        guard !(gap.hangs && hasStation), first <= last else { continue }
        width += gap.waiting[first...last].reduce(0) { $0 + $1.block.size.width }
      }
    }
    return width
  }

  /// Sets the thing at one end of a group apart from its neighbour, so that an edge has room between them.
  private mutating func widen(at end: Place, isFirst: Bool, by room: Double) {
    var place = end
    if end.waiting == nil {
      place = Place(cell: isFirst ? end.cell - 1 : end.cell + 1)
      guard cells.indices.contains(place.cell), case .gap(let gap) = cells[place.cell] else { return }
      place.waiting = isFirst ? gap.waiting.indices.last : gap.waiting.indices.first
    }
    guard case .gap(var gap) = cells[place.cell] else { return }
    if let waiting = place.waiting { gap.waiting[waiting].leastWidth += 2 * room }
    gap.frameRoom = max(gap.frameRoom, 2 * room)
    cells[place.cell] = .gap(gap)
  }
}

extension Frame {
  /// How wide a name may be on a frame around things of a width.
  func nameWidth(around width: Double) -> Double { width + 2 * beside - 2 * Frame.besideName - 4 }

  /// From a thing to the edge beside it.
  var beside: Double { self == .loop ? 15 : 9 }
  /// From what stands above it to the name on the lower edge.
  var above: Double { self == .loop ? 7 : 4 }
  /// From there to what comes below it.
  var below: Double { self == .loop ? 4 : 2 }
}
