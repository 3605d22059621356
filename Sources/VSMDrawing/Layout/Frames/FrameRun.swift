import VSMModel
import VSMScene

/// The things of one group that stand in one row: all of them, or a part where the row goes on below.
struct FrameRun {
  let group: Int
  /// Their left and right ends.
  var minX: Double
  var maxX: Double
  /// Where what stands beside them ends and begins; nothing at the ends of the row.
  var before: Double?
  var after: Double?

  /// All of a row, from the left, of the groups by their members.
  static func all(
    of row: RowPlan, _ groups: [ValueStreamMap.Reference: Int]
  ) -> [FrameRun] {
    var runs: [FrameRun] = []
    var open: FrameRun?
    var last: Double?
    func close(at next: Double?) {
      guard var run = open else { return }
      run.after = next
      runs.append(run)
      open = nil
    }
    for thing in row.things {
      let group = groups[thing.reference]
      if group != open?.group { close(at: thing.minX) }
      if let group, open == nil {
        open = FrameRun(group: group, minX: thing.minX, maxX: thing.maxX, before: last)
      }
      open?.maxX = thing.maxX
      last = thing.maxX
    }
    close(at: nil)
    return runs
  }
}

extension RowPlan {
  /// What stands in the row with what it takes of the x axis, from the left.
  fileprivate var things: [(reference: ValueStreamMap.Reference, minX: Double, maxX: Double)] {
    cells.flatMap { cell -> [(reference: ValueStreamMap.Reference, minX: Double, maxX: Double)] in
      switch cell {
      case .station(let station): [(.process(station.process), station.minX, station.maxX)]
      case .gap(let gap):
        gap.waiting.map { waiting in
          let half = waiting.block.size.width / 2
          return (.stock(waiting.stock), waiting.midX - half, waiting.midX + half)
        }
      }
    }
  }
}
