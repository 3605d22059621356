/// How many people the work asks for, and how evenly it is spread over the steps.
enum Balance {
  /// Σ work content / takt of the step's own stream; steps without a takt are left out. Work content is PT where it
  /// is set apart from C/T: three people who share 168 s of work hand on a unit every 56 s (*Learning to See*,
  /// Acme's cell).
  static func operators(_ steps: [StepFigures]) -> Estimate? {
    let people = steps.compactMap(\.operatorsNeeded)
    return people.isEmpty ? nil : EstimateSum.of(people).finiteOrNothing
  }

  /// ΣC/T / (stations × longest C/T), where parallel stations divide a step's C/T: the part of all stations'
  /// time that is work when the slowest step sets the pace.
  ///
  /// The figure rises with every C/T but the longest, so its exact bounds are found over which step that is.
  static func balance(_ steps: [StepInput]) -> Estimate? {
    let paces: [(pace: Estimate, stations: Double)] = steps.compactMap { step in
      guard let cycle = step.cycle, let pace = cycle / (step.stations ?? Estimate(1)) else { return nil }
      return (pace, step.stations?.middle ?? 1)
    }
    let stations = ExactSum.of(paces.map(\.stations))
    let slowest = paces.reduce(Estimate(0)) { Estimate.maximum($0, $1.pace) }
    guard slowest.low > 0, stations > 0 else { return nil }

    let fastest = ExactSum.of(paces.map { $0.pace.low * $0.stations })
    let low = paces.map { entry in
      let others = fastest - entry.pace.low * entry.stations
      let longest = max(entry.pace.high, slowest.low)
      return (entry.pace.high * entry.stations + others) / (stations * longest)
    }.min()
    let middle = ExactSum.of(paces.map { $0.pace.middle * $0.stations }) / (stations * slowest.middle)
    let high =
      ExactSum.of(paces.map { min($0.pace.high, slowest.low) * $0.stations }) / (stations * slowest.low)
    return Estimate(low: min(low ?? middle, middle), middle: middle, high: max(high, middle)).finiteOrNothing
  }
}
