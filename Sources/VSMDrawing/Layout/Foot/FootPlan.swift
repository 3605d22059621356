import VSMAnalysis
import VSMModel
import VSMScene

/// What stands under each row, settled before any height is: its texts do not depend on where anything stands.
struct FootPlan {
  /// The ladders of rows and of recoveries.
  private(set) var rows: [LadderRoom] = []
  private(set) var recoveries: [LadderRoom] = []
  /// The figures of recoveries.
  private(set) var summaries: [SummaryBox?] = []

  init(
    under rows: [RowPlan], _ recoveries: [RecoveryPlan], of map: ValueStreamMap, _ figures: Figures,
    _ texts: LadderTexts
  ) {
    let rungs = Self.rungs(of: rows, figures)
    let uses = UseLine(map, figures)
    self.rows = rows.indices.map { index in
      let steps = LadderDrawing.steps(figures.ladders[rows[index].stream], rungs[index] ?? [], texts)
      return LadderRoom(uses?.added(to: steps) ?? steps)
    }
    self.recoveries = recoveries.map { recovery in
      let own = recovery.isCut ? Set(recovery.row.anchors.map(\.target)) : nil
      let steps = RecoveryRungs(recovery.index, of: map, figures, texts).steps.filter {
        own?.contains($0.of) ?? true
      }
      return LadderRoom(recovery.runsLeft ? steps.reversed() : steps, risesBetween: true)
    }
    summaries = recoveries.map {
      $0.row.isLastPart ? SummaryBox($0.index, of: map, figures, besideLadder: true) : nil
    }
  }

  /// The rungs of each row by their positions in the ladder of its stream: those of what stands in it. Transport to
  /// a customer or to another stream is timed at the end of the last part.
  private static func rungs(of rows: [RowPlan], _ figures: Figures) -> [Int: [Int]] {
    var rowOf: [ValueStreamMap.Reference: Int] = [:]
    var lastRow: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      lastRow[row.stream] = index
      for cell in row.cells {
        switch cell {
        case .station(let station): rowOf[.process(station.process)] = index
        case .gap(let gap): for waiting in gap.waiting { rowOf[.stock(waiting.stock)] = index }
        }
      }
    }
    var rungs: [Int: [Int]] = [:]
    for (stream, last) in lastRow {
      for (position, rung) in figures.ladders[stream].rungs.enumerated() {
        let row = rowOf[rung.of].flatMap { rows[$0].stream == stream ? $0 : nil } ?? last
        rungs[row, default: []].append(position)
      }
    }
    return rungs
  }
}
