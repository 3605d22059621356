import VSMModel

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

  init(of map: ValueStreamMap, _ inputs: [StepInput], _ flow: Flow, _ time: WorkTime) {
    for (index, step) in inputs.enumerated() {
      let available = step.available ?? time.available
      let capacity = Capacity(step, available: available, into: flow.into[index])
      if capacity.isUsedUpByChangeovers { usedUp.append(index) }
      let queue = capacity.utilisation.flatMap { Queue.wait(step, utilisation: $0) }
      if step.arrivalVariation != nil, step.processVariation != nil, capacity.utilisation != nil, queue == nil
      {
        endlessQueues.append(index)
      }
      let everyPart = EveryPartEvery.days(
        step, flow: flow.into[index], variants: flow.variants[index], available: available)
      if everyPart == nil, flow.variants[index] >= 2, step.changeover != nil, step.cycle != nil,
        flow.into[index] != nil, available != nil
      {
        withoutChangeoverTime.append(index)
      }
      // A step keeps the pace of the customers that its own stream serves.
      let takt = flow.taken[index].flatMap { taken in time.available.flatMap { $0 / taken } }
      let cycle = step.effectiveCycle
      // A step that only a part of the units passes need not keep the pace of all. Takt itself is never reduced.
      let part = flow.into[index].flatMap { flow in flow.middle > 0 ? flow : nil }.flatMap { passing in
        flow.taken[index].map { $0.middle > 0 ? min(1, passing.middle / $0.middle) : 1 }
      }
      figures.append(
        StepFigures(
          cycleTime: cycle, flow: flow.into[index], capacity: capacity.perDay,
          utilisation: capacity.utilisation,
          isOverTakt: Self.isOver(cycle.map { $0 * (part ?? 1) }, takt), takt: takt?.finiteOrNothing,
          visits: 1,
          processTime: step.workContent, waitTime: step.waitTime,
          everyPartEvery: everyPart,
          operatorsNeeded: step.workContent.flatMap { work in takt?.finiteOrNothing.flatMap { work / $0 } },
          queueTime: queue))
    }
    bottleneck = usedUp.first
    if bottleneck == nil {
      var highest = 0.0
      for (index, step) in figures.enumerated() {
        guard let load = step.utilisation?.middle, load > highest || bottleneck == nil else { continue }
        (bottleneck, highest) = (index, load)
      }
    }
  }

  /// Equal but for rounding is not above.
  static func isOver(_ value: Estimate?, _ limit: Estimate?) -> Bool {
    guard let value, let limit else { return false }
    return value.middle > limit.middle * (1 + 1e-12)
  }
}
