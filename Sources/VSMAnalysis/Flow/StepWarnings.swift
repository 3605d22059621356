import VSMDiagnostics
import VSMModel
import VSMSyntax

/// What is wrong with the value stream itself, step by step.
enum StepWarnings {
  static func all(of map: ValueStreamMap, _ inputs: [StepInput], _ steps: Steps) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    for (index, process) in map.processes.enumerated() {
      let (input, figures) = (inputs[index], steps.figures[index])
      if let load = figures.utilisation, Steps.isOver(load, Estimate(1)) {
        warnings.append(
          Diagnostic(
            .overCapacity(
              step: process.label, percent: percent(load.middle),
              operators: operators(without: .stations, process)),
            at: input.cycleSpan))
      }
      if figures.isOverTakt, let cycle = figures.cycleTime, let own = figures.pace, let takt = figures.takt {
        var (shown, pace) = apart(own.middle, takt.middle)
        if own != cycle, cycle.middle > 0 {
          let share = FigureText.share(Estimate(own.middle / cycle.middle))
          shown += " (\(TimeText.clock(cycle.middle)) × \(share))"
        }
        warnings.append(
          Diagnostic(.overTakt(step: process.label, cycle: shown, takt: pace), at: input.cycleSpan))
      }
      if let work = input.workContent, let elapsed = input.elapsed, Steps.isOver(work, elapsed) {
        let (shown, whole) = apart(work.middle, elapsed.middle)
        let span = process.properties.entry(.elapsed)?.span ?? process.span
        warnings.append(
          Diagnostic(.workLongerThanLead(step: process.label, work: shown, lead: whole), at: span))
      }
    }
    return warnings
  }

  /// The people of a step that gives no stations: who writes them may think that they divide its C/T.
  private static func operators(without stations: Property, _ process: Process) -> String? {
    guard process.properties.has(.cycleTime), !process.properties.has(stations),
      let count = process.properties.count(.operators), count.high > 1
    else {
      return nil
    }
    return FigureText.count(count.high)
  }

  /// Whole percent, but never 100 for what is more than that.
  private static func percent(_ share: Double) -> String {
    let percent = share * 100
    let decimals = (0...5).first {
      percent < 1000 && NumberText.fixed(percent, $0) != NumberText.fixed(100, $0)
    }
    return FigureText.count(percent, decimals: decimals ?? 0) + " %"
  }

  /// Two different times as different texts.
  static func apart(_ left: Double, _ right: Double) -> (String, String) {
    let texts = (TimeText.clock(left), TimeText.clock(right))
    if texts.0 != texts.1 { return texts }
    return (FigureText.count(left) + " s", FigureText.count(right) + " s")
  }
}
