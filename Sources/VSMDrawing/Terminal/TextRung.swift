import VSMAnalysis
import VSMModel

/// One step of a timeline, as a terminal shows it.
struct TextRung {
  var of: ValueStreamMap.Reference
  var isWait: Bool
  /// The time, with how often a unit visits where that is not once.
  var text: String

  static func all(of home: Home, in map: ValueStreamMap, _ figures: Figures, _ style: TextStyle) -> [TextRung]
  {
    let steps: [LadderStep] =
      switch home {
      case .recovery(let index): RecoveryRungs(index, of: map, figures).steps
      case .stream(let index):
        figures.ladders[index].rungs.indices.filter(figures.ladders[index].isShown).map { position in
          let rung = figures.ladders[index].rungs[position]
          return LadderStep(
            of: rung.of, isWait: rung.kind == .wait, text: figures.text(of: rung),
            visits: LadderStep.visits(rung.visits), isMuted: false)
        }
      }
    return steps.map { step in
      TextRung(
        of: step.of, isWait: step.isWait,
        text: TextColumns.clean(
          style.spelled(step.text + (step.visits.map { " \($0)" } ?? ""))))
    }
  }
}
