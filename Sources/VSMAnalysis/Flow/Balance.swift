import VSMModel

/// How many people the work asks for beside those who are there, and how evenly it is spread over the steps.
struct Balance: Sendable {
  /// Σ flow × work content / available time; steps of which one of these is not known are left out. Work content is PT
  /// where it is set apart from C/T: three people who share 168 s of work hand on a unit every 56 s (*Learning to
  /// See*, Acme's cell).
  private(set) var needed: Estimate?
  /// Σ operators that the map gives, and the number of steps that give them.
  private(set) var present: Estimate?
  private(set) var stepsWithOperators = 0
  /// Σ load / (n × highest load), of n stations each with the load of its step, flow × C/T / (stations × available time):
  /// the part of all stations' time that is work when the one with most of it sets the pace. Where there is no C/T, it
  /// is the people's, flow × PT / (people × available time). Nothing where the load of one step of several is known,
  /// which is as long as itself.
  private(set) var share: Estimate?
  /// The steps whose load is known.
  private(set) var known: [Int] = []

  /// With how often a unit that enters a stream visits each of its steps.
  init(
    of steps: [Int], _ inputs: [StepInput], _ figures: [StepFigures], visits: [Double], available: Estimate?
  ) {
    let people = steps.compactMap { figures[$0].operatorsNeeded }
    needed = people.isEmpty ? nil : EstimateSum.of(people).finiteOrNothing
    let there = steps.compactMap { inputs[$0].operators }
    present = there.isEmpty ? nil : EstimateSum.of(there).finiteOrNothing
    stepsWithOperators = there.count

    // Without any demand, all steps share what there is by their visits.
    let timed = steps.filter { inputs[$0].workplace != nil }
    let isFlowing = timed.contains { figures[$0].flow != nil }
    var stations: [Station] = []
    for step in timed {
      guard let workplace = inputs[step].workplace,
        let flow = isFlowing ? figures[step].flow?.middle : visits[step]
      else { continue }
      // Of a range of demand or of working hours all steps take the same.
      let time = available.map { whole in (inputs[step].available ?? whole).middle } ?? 1
      guard let load = workplace.time * (flow / time) / workplace.count else { continue }
      stations.append(Station(load: load, count: workplace.count.middle))
      known.append(step)
    }
    if known.count > 1 || steps.count == 1 { share = Self.share(stations) }
  }

  private struct Station {
    var load: Estimate
    var count: Double
  }

  /// The figure rises with every load but the highest, so its exact bounds are found over which step that is.
  private static func share(_ steps: [Station]) -> Estimate? {
    let stations = ExactSum.of(steps.map(\.count))
    let highest = steps.reduce(Estimate(0)) { Estimate.maximum($0, $1.load) }
    guard highest.low > 0, stations > 0 else { return nil }

    let least = ExactSum.of(steps.map { $0.load.low * $0.count })
    let low = steps.map { step in
      let others = least - step.load.low * step.count
      let longest = max(step.load.high, highest.low)
      return (step.load.high * step.count + others) / (stations * longest)
    }.min()
    let middle = ExactSum.of(steps.map { $0.load.middle * $0.count }) / (stations * highest.middle)
    let high = ExactSum.of(steps.map { min($0.load.high, highest.low) * $0.count }) / (stations * highest.low)
    return Estimate(low: min(low ?? middle, middle), middle: middle, high: max(high, middle)).finiteOrNothing
  }
}
