import VSMModel

/// What a step can make in a day, and how much of its time customers ask for.
struct Capacity: Sendable {
  /// Good units a day: (n·A·U − ΣC/O) · y / (C/T), of n stations of which a changeover stops one; scrap by a route
  /// counts as a yield does.
  var perDay: Estimate?
  /// (Run + changeover) / (n·A·U), so that the yield does not enter: more than 1 exactly where the units that the step
  /// must start are more than it can.
  var utilisation: Estimate?
  /// Both are those of the people at the step, as it has no C/T.
  var isOfPeople = false
  /// True where changeovers take all the working time, so that nothing can be made.
  var isUsedUpByChangeovers = false

  /// From the working seconds a day and the units that the step must start each day; they are its load, and rule how
  /// many changeovers there are.
  init(_ step: StepInput, available: Estimate?, into: Estimate?) {
    guard let available, let workplace = step.workplace else { return }
    isOfPeople = workplace.isOfPeople
    let count = workplace.count
    // Uptime is that of machines.
    let each = isOfPeople ? available : available * (step.uptime ?? Estimate(1))
    let all = each * count
    var changing = Estimate(0)
    if let changeover = step.changeover, let batch = step.batch {
      // How often it is changed over follows from the flow: one changeover for each batch.
      guard let changeovers = into.flatMap({ $0 / batch }) else { return }
      changing = changeovers * changeover
    }
    let stopsAll = step.changeoverStopsAll
    let left = stopsAll ? (each - changing).notNegative * count : (all - changing).notNegative
    isUsedUpByChangeovers = changing.middle > 0 && left.middle <= 0
    perDay = (left * (step.goodPart ?? Estimate(1)) / workplace.time)?.finiteOrNothing
    guard let into, workplace.time.high > 0 else { return }
    let running = into * workplace.time
    utilisation =
      stopsAll
      ? (running / all).flatMap { run in (changing / each).map { run + $0 } }?.finiteOrNothing
      : ((running + changing) / all)?.finiteOrNothing
  }
}
