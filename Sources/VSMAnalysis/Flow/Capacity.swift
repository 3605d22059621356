import VSMModel

/// What a step can make in a day, and how much of that customers ask for.
struct Capacity: Sendable {
  /// Good units a day: (A·U − ΣC/O) · y / (C/T / n).
  var perDay: Estimate?
  /// Load / capacity, both in units started, so that the yield does not enter.
  var utilisation: Estimate?
  /// True where changeovers take all the working time, so that nothing can be made.
  var isUsedUpByChangeovers = false

  /// From the working seconds a day and the units that the step must start each day; they are its load, and rule how
  /// many changeovers there are.
  init(_ step: StepInput, available: Estimate?, into: Estimate?) {
    guard let available, let cycle = step.cycle else { return }
    var running = available * (step.uptime ?? Estimate(1))
    if let changeover = step.changeover, let batch = step.batch {
      // How often it is changed over follows from the flow: one changeover for each batch.
      guard let changeovers = into.flatMap({ $0 / batch }) else { return }
      running = running - changeovers * changeover
      if running.middle <= 0 {
        perDay = Estimate(0)
        isUsedUpByChangeovers = true
        return
      }
    }
    let starts = running.notNegative * (step.stations ?? Estimate(1))
    perDay = (starts * (step.yield ?? Estimate(1)) / cycle)?.finiteOrNothing
    // A yield that is a range would stand in load and capacity, and widen their quotient.
    utilisation = (starts / cycle).flatMap { starts in into.flatMap { $0 / starts } }?.finiteOrNothing
  }
}
