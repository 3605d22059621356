import VSMDiagnostics
import VSMModel
import VSMSyntax

/// Holds the shortest interval in which a step can make every part against the one that the map states, and against the
/// one that its batch implies; and those two against each other.
enum EveryPartWarnings {
  /// Intervals are written in round numbers.
  private static let tolerance = 0.1

  static func all(of map: ValueStreamMap, _ steps: [StepFigures]) -> [Diagnostic] {
    map.processes.enumerated().flatMap { index, process -> [Diagnostic] in
      let step = steps[index]
      let batch = process.properties.count(.batch).map { FigureText.count(Estimate($0)) + " pcs" }
      let stated = process.properties.duration(.every).map { TimeText.written($0) }
      var warnings: [Diagnostic] = []
      func warn(_ problem: Problem, at property: Property) {
        warnings.append(Diagnostic(problem, at: process.properties.entry(property)?.span ?? process.span))
      }
      if let possible = step.everyPartEvery, let asked = step.everyPartStated, let stated,
        Steps.isOver(possible, asked)
      {
        warn(
          .everyPartTooOften(
            step: process.label, said: stated, possible: days(possible.middle, besides: asked.middle)),
          at: .every)
      }
      if let possible = step.everyPartEvery, let implied = step.everyPartOfBatch, let batch,
        Steps.isOver(possible, implied)
      {
        let said = "\(days(implied.middle, besides: possible.middle)) (batches of \(batch))"
        warn(
          .everyPartTooOften(
            step: process.label, said: said, possible: days(possible.middle, besides: implied.middle)),
          at: .batch)
      }
      // Ranges that can be met at once need no word.
      if let implied = step.everyPartOfBatch, let asked = step.everyPartStated, let batch, let stated,
        implied.low > asked.high * (1 + tolerance) || implied.high * (1 + tolerance) < asked.low
      {
        warn(
          .everyPartNotOfBatch(
            step: process.label, batch: batch, implied: days(implied.middle, besides: asked.middle),
            said: stated), at: .every)
      }
      return warnings
    }
  }

  /// With as many digits as tell it from another one.
  private static func days(_ days: Double, besides other: Double) -> String {
    let digits = (2...9).first { FigureText.significant(days, $0) != FigureText.significant(other, $0) }
    return FigureText.significant(days, digits ?? 2) + " d"
  }
}
