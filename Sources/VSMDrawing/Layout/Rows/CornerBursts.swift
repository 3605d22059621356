import VSMModel
import VSMScene
import VSMSyntax

/// Bursts and notes that hang at the lower corner of the step that they speak of.
///
/// Those of stocks, and of steps that something leaves or reaches from below, hang below the whole row.
struct CornerBursts {
  struct Placed {
    let remark: Int
    let block: RemarkBlock
    /// From the row's upper edge.
    let extent: Rect
    let process: Int
  }

  private(set) var placed: [Placed] = []
  /// The steps that have theirs here.
  private(set) var processes = Set<Int>()

  func has(_ target: ValueStreamMap.Reference) -> Bool {
    if case .process(let process) = target { processes.contains(process) } else { false }
  }

  /// The lowest point below the row's upper edge; 0 where there is none.
  var depth: Double { placed.map(\.extent.maxY).max() ?? 0 }

  private static let gap = 12.0
  private static let drop = 6.0
  /// How far one stands out beside its step where nothing more is known to be free.
  private static let overhang = 8.0
  /// And at most: none stands wholly beside its step.
  private static let mostOverhang = 36.0

  /// - Parameters:
  ///   - row: The row.
  ///   - blocks: The bursts of a step, by its number.
  ///   - isTaken: Whether something leaves a step from below, or reaches it there.
  ///   - isAlone: Whether nothing passes the row on its way to another, nor leaves its stocks from below.
  init(
    of row: RowPlan, _ blocks: (Int) -> [(remark: Int, block: RemarkBlock)], isTaken: (Int) -> Bool,
    isAlone: Bool
  ) {
    for (position, cell) in row.cells.enumerated() {
      guard case .station(let station) = cell else { continue }
      let bursts = blocks(station.process)
      guard !bursts.isEmpty, !isTaken(station.process) else { continue }
      let top = station.drop + station.block.size.height - Scene.cornerOverlap
      let room = Self.room(beside: station, at: position, of: row, below: top, isAlone)
      let lines = Self.lines(bursts, within: room.upperBound - room.lowerBound)
      guard lines.allSatisfy({ $0.width <= room.upperBound - room.lowerBound }) else { continue }
      // The points of a star cover nothing; a note would cover the last line of the data box.
      let hasNote = lines.first?.bursts.contains { $0.block.word == .note } ?? false
      var y = top + (hasNote ? Scene.cornerOverlap + Self.drop : 0)
      for line in lines {
        // At the right corner; what is wider than the step, below its middle.
        let wanted =
          line.width > station.block.size.width
          ? station.midX - line.width / 2 : station.maxX + Self.overhang - line.width
        var x = max(min(wanted, room.upperBound - line.width), room.lowerBound)
        let height = line.bursts.map(\.block.size.height).max() ?? 0
        for (remark, block) in line.bursts {
          placed.append(
            Placed(
              remark: remark, block: block, extent: Rect(x, y, block.size.width, block.size.height),
              process: station.process))
          x += block.size.width + Self.gap
        }
        y += height + Self.drop
      }
      processes.insert(station.process)
    }
  }

  /// Side by side as far as they fit.
  private static func lines(
    _ bursts: [(remark: Int, block: RemarkBlock)], within room: Double
  ) -> [(bursts: [(remark: Int, block: RemarkBlock)], width: Double)] {
    var lines: [(bursts: [(remark: Int, block: RemarkBlock)], width: Double)] = []
    for burst in bursts {
      if let last = lines.last, last.width + gap + burst.block.size.width <= room {
        lines[lines.count - 1] = (last.bursts + [burst], last.width + gap + burst.block.size.width)
      } else {
        lines.append(([burst], burst.block.size.width))
      }
    }
    return lines
  }

  /// The part of the x axis that a step's bursts may take, below a depth: up to half of the gaps beside it, or up to what
  /// hangs there.
  private static func room(
    beside station: RowPlan.Station, at position: Int, of row: RowPlan, below top: Double, _ isAlone: Bool
  ) -> ClosedRange<Double> {
    /// How far the room reaches to a side: the sign tells which.
    func reach(_ sign: Double) -> Double {
      let edge = sign > 0 ? station.maxX : station.minX
      let neighbour = position + ((sign > 0) != row.runsLeft ? 1 : -1)
      guard row.cells.indices.contains(neighbour), case .gap(let gap) = row.cells[neighbour] else {
        // Beside the row pass arrows of others, and what is said on them.
        return isAlone ? mostOverhang : 0
      }
      var reach = max(min((gap.maxX - gap.minX) / 2 - Self.gap / 2, mostOverhang), overhang)
      for waiting in gap.waiting
      where !isAlone || row.stockDepth(waiting, in: gap) + waiting.block.size.height > top - 4 {
        reach = min(reach, sign * (waiting.midX - edge) - waiting.block.size.width / 2 - 6)
      }
      return reach
    }
    let left = max(station.minX - reach(-1), Measure.margin)
    return left...max(left, station.maxX + reach(1))
  }
}
