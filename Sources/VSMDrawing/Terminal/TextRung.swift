import VSMAnalysis
import VSMModel

/// One step of a timeline, as a terminal shows it.
struct TextRung {
  var of: ValueStreamMap.Reference
  var isWait: Bool
  /// The time, with how often a unit visits where that is not once.
  var text: String

  static func all(
    of home: Home, in map: ValueStreamMap, _ figures: Figures, _ texts: LadderTexts, _ style: TextStyle
  ) -> [TextRung] {
    let steps: [LadderStep] =
      switch home {
      case .recovery(let index): RecoveryRungs(index, of: map, figures, texts).steps
      case .stream(let index):
        LadderDrawing.steps(figures.ladders[index], Array(figures.ladders[index].rungs.indices), texts)
      }
    return steps.map { step in
      TextRung(
        of: step.of, isWait: step.isWait,
        text: TextColumns.clean(
          style.spelled(step.text + (step.times.map { " \($0)" } ?? ""))))
    }
  }
}
