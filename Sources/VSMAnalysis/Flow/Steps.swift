import VSMModel
import VSMSyntax

/// The figures of every step, and which of them holds the others up.
struct Steps: Sendable {
  private(set) var figures: [StepFigures] = []
  private(set) var bottleneck: Int?
  /// Steps whose changeovers leave no time to make anything.
  private(set) var usedUp: [Int] = []
  /// Steps that cannot keep up, so that the queue before them grows without end.
  private(set) var endlessQueues: [Int] = []
  /// Steps of several variants whose running leaves no time for changeovers, or may leave none.
  private(set) var withoutChangeoverTime: [Int] = []
  /// Steps with changeovers that also serve a customer who names no variants.
  private(set) var ofUnnamedVariants: [Int] = []

  init(
    of map: ValueStreamMap, _ inputs: [StepInput], _ flow: Flow, _ variants: Variants, _ means: VariantMeans,
    _ time: inout WorkTime
  ) {
    for (index, step) in inputs.enumerated() {
      let available = step.available ?? time.available
      let into = flow.into[index]
      let capacity = Capacity(step, available: step.usable(of: available), into: into)
      if capacity.isUsedUpByChangeovers { usedUp.append(index) }
      let queue = capacity.utilisation.flatMap { Queue.wait(step, utilisation: $0) }
      if step.arrivalVariation != nil, step.processVariation != nil, step.cycle != nil,
        capacity.utilisation != nil, queue == nil
      {
        endlessQueues.append(index)
      }
      let passing = variants.passing[index]
      let everyPart = EveryPartEvery.days(
        step, flow: into, variants: passing, available: step.usable(of: available))
      if passing >= 2, step.changeover != nil, step.cycle != nil, into != nil, available != nil {
        if everyPart == nil { withoutChangeoverTime.append(index) }
        if variants.hasUnnamed[index] { ofUnnamedVariants.append(index) }
      }
      // A step keeps the pace of the customers behind it, in its own working time.
      let takt = flow.taken[index].flatMap { taken in available.flatMap { $0 / taken } }?.finiteOrNothing
      let cycle = step.effectiveCycle
      // A step that only a part of the units passes need not keep the pace of all. Takt itself is never reduced.
      let part = flow.taken[index].flatMap { taken in
        into.map { $0.middle > 0 && taken.middle > 0 ? min(1, $0.middle / taken.middle) : 1 }
      }
      let pace = cycle.map { $0 * (part ?? 1) }
      var figures = StepFigures(
        cycleTimeOfStation: step.cycle, cycleTime: cycle, pace: pace, flow: into,
        capacity: capacity.perDay,
        utilisation: capacity.utilisation, isLoadOfPeople: capacity.isOfPeople,
        isOverTakt: Self.isOver(pace, takt), takt: takt, visits: 1, processTime: step.workContent,
        waitTime: step.waitTime, everyPartEvery: everyPart, queueTime: queue)
      figures.available = step.available
      figures.variants = (means.steps[index] ?? []).map { variant in
        var variant = variant
        let own = variant.cycleTime.flatMap { $0 / (step.stations ?? Estimate(1)) }
        variant.isOverTakt = Self.isOver(own.map { $0 * (part ?? 1) }, takt)
        return variant
      }
      figures.operatorsNeeded = (step.isUnattended ? nil : step.labour).flatMap { work in
        into.flatMap { flow in available.flatMap { flow * work / $0 } }?.finiteOrNothing
      }
      figures.everyPartStated = map.processes[index].properties.duration(.every).flatMap {
        time.workingDays(of: $0)
      }
      figures.everyPartOfBatch = EveryPartEvery.days(ofBatch: step, flow: into, variants: passing)
      self.figures.append(figures)
    }
    var highest = -1.0
    for (index, step) in figures.enumerated() {
      guard let load = step.utilisation?.middle, load > highest else { continue }
      (bottleneck, highest) = (index, load)
    }
  }

  /// Equal but for rounding is not above.
  static func isOver(_ value: Estimate?, _ limit: Estimate?) -> Bool {
    guard let value, let limit else { return false }
    return value.middle > limit.middle * (1 + 1e-12)
  }
}
