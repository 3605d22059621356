import VSMAnalysis
import VSMModel
import VSMScene

/// The room that frames of groups and clouds of loops need in a row.
extension RowPlan {
  /// Widens what stands at the ends of groups, and sets room aside below the boxes for the lower edges and their names.
  mutating func makeRoom(for groups: [StepGroup], in map: ValueStreamMap) {
    for isLoop in [false, true] {
      let own = groups.filter { $0.isLoop == isLoop }
      guard !own.isEmpty else { continue }
      let frame = isLoop ? Frame.loop : .group
      var lines = 0
      for group in own {
        let members = map.members(of: group)
        guard let first = members.first, let last = members.last else { continue }
        widen(at: first, isFirst: true, by: frame.beside)
        widen(at: last, isFirst: false, by: frame.beside)
        lines = max(lines, Self.nameLines(of: group, within: innerWidth(of: Set(members))).count)
      }
      let room = frame.above + Double(max(1, lines)) * Frame.nameLine + frame.below
      if isLoop { loopDepth = room } else { groupDepth = room }
    }
  }

  /// The lines of a name, as wide as a frame leaves room for.
  static func nameLines(of group: StepGroup, within width: Double) -> [String] {
    group.label.isEmpty
      ? [] : TextMetrics.lines(of: group.label.onOneLine, within: max(leastName, width), size: Frame.nameSize)
  }

  /// A name is no narrower than this, however narrow what it names.
  private static let leastName = 60.0

  /// How wide the part of the row that holds these things is at the least.
  func innerWidth(of members: Set<ValueStreamMap.Reference>) -> Double {
    var width = 0.0
    var hasStation = false
    for cell in cells {
      switch cell {
      case .station(let station) where members.contains(.process(station.process)):
        width += station.block.size.width + (hasStation ? Measure.bareGap : 0)
        hasStation = true
      case .gap(let gap):
        for waiting in gap.waiting where members.contains(.stock(waiting.stock)) {
          width += max(0, waiting.leastWidth - (gap.hangs && hasStation ? Measure.bareGap : 0))
        }
      case .station: break
      }
    }
    return width - 2 * Frame.besideName
  }

  /// Sets the thing at one end of a group apart from its neighbour, so that an edge has room between them.
  private mutating func widen(at end: ValueStreamMap.Reference, isFirst: Bool, by room: Double) {
    for position in cells.indices {
      switch cells[position] {
      case .station(let station):
        guard end == .process(station.process) else { continue }
        let beside = isFirst ? position - 1 : position + 1
        guard cells.indices.contains(beside), case .gap(var gap) = cells[beside] else { return }
        let waiting = isFirst ? gap.waiting.indices.last : gap.waiting.indices.first
        if let waiting { gap.waiting[waiting].leastWidth += 2 * room }
        gap.frameRoom = max(gap.frameRoom, 2 * room)
        cells[beside] = .gap(gap)
        return
      case .gap(var gap):
        guard let index = gap.waiting.firstIndex(where: { end == .stock($0.stock) }) else { continue }
        gap.waiting[index].leastWidth += 2 * room
        gap.frameRoom = max(gap.frameRoom, 2 * room)
        cells[position] = .gap(gap)
        return
      }
    }
  }
}

extension Frame {
  /// From a thing to the edge beside it.
  var beside: Double { self == .loop ? 15 : 9 }
  /// From what stands above it to the name on the lower edge.
  var above: Double { self == .loop ? 7 : 4 }
  /// From there to what comes below it.
  var below: Double { self == .loop ? 4 : 2 }
}
