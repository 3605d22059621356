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
        var (shown, pace) = TimeText.apart(Estimate(own.middle), Estimate(takt.middle))
        if own != cycle, cycle.middle > 0 {
          let share = FigureText.share(Estimate(own.middle / cycle.middle))
          shown += " (\(TimeText.clock(cycle.middle)) × \(share))"
        }
        warnings.append(
          Diagnostic(.overTakt(step: process.label, cycle: shown, takt: pace), at: input.cycleSpan))
      }
      let slow = figures.variants.filter(\.isOverTakt)
      if !slow.isEmpty, !figures.isOverTakt, let takt = figures.takt, let mean = input.cycle {
        let names = slow.compactMap { variant in
          variant.cycleTime.map { "\(variant.name) takes \(TimeText.clock($0.middle))" }
        }
        warnings.append(
          Diagnostic(
            .plant(
              .variantsOverTakt(
                step: process.label, variants: names, takt: TimeText.clock(takt.middle),
                mean: TimeText.clock(mean.middle))),
            at: input.cycleSpan))
      }
      warnings += contradictions(process, input)
      if let work = input.workContent, let elapsed = input.elapsed, Steps.isOver(work, elapsed) {
        let (shown, whole) = TimeText.apart(Estimate(work.middle), Estimate(elapsed.middle))
        let span = process.properties.entry(.elapsed)?.span ?? process.span
        warnings.append(
          Diagnostic(.workLongerThanLead(step: process.label, work: shown, lead: whole), at: span))
      }
    }
    return warnings
  }

  /// Numbers of one step of which only all but one can be true.
  private static func contradictions(_ process: Process, _ input: StepInput) -> [Diagnostic] {
    let properties = process.properties
    var warnings: [Diagnostic] = []
    func share(_ property: Property) -> Double? { properties.share(property)?.middle }
    if let entry = properties.entry(.effectiveness), let stated = share(.effectiveness) {
      let factors = [(Property.uptime, "uptime"), (.speed, "speed"), (.yield, "yield")].filter {
        properties.has($0.0)
      }
      let product = factors.reduce(1) { $0 * (share($1.0) ?? 1) }
      // OEE is told in whole percent; with a factor left out it can only be less.
      let isOther = factors.count == 3 ? abs(product - stated) > 0.01 : stated > product + 0.005
      if !factors.isEmpty, isOther {
        warnings.append(
          Diagnostic(
            .plant(
              .effectivenessDiffers(
                step: process.label, stated: percent(stated),
                factors: factors.map(\.1).joined(separator: " × "),
                product: (factors.count == 1 ? "is " : "is ") + percent(product))),
            at: entry.span))
      }
    }
    if let entry = properties.entry(.processQuantity), let quantity = properties.count(.processQuantity),
      let work = input.work, properties.has(.cycleTime), let cycle = input.cycle, let implied = input.labour,
      abs(implied.middle - cycle.middle) > 0.02 * cycle.middle
    {
      warnings.append(
        Diagnostic(
          .plant(
            .cycleOfOtherQuantity(
              step: process.label, quantity: FigureText.count(Estimate(quantity)) + " pcs",
              time: TimeText.clock(work.middle), implied: TimeText.clock(implied.middle),
              cycle: TimeText.clock(cycle.middle))), at: entry.span))
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
  static func percent(_ share: Double) -> String {
    let percent = share * 100
    let decimals = (0...5).first {
      percent < 1000 && NumberText.fixed(percent, $0) != NumberText.fixed(100, $0)
    }
    return FigureText.count(percent, decimals: decimals ?? 0) + " %"
  }
}
