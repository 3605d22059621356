import VSMModel

/// How the time along the critical path divides into value added, necessary and waste.
///
/// A step's tag says what its processing is; waits are waste. A step off the critical path never enters.
struct CycleEfficiency: Sendable {
  private(set) var processingTime: Estimate?
  private(set) var valueAdded: Estimate?
  private(set) var necessary: Estimate?
  private(set) var waste: Estimate?
  /// Value-added time / lead time.
  private(set) var share: Estimate?
  /// What stands below the line of that quotient: what counts towards the lead time on the critical path.
  private(set) var whole: Estimate?

  init(of path: CriticalPath, _ inputs: [StepInput], _ convention: Conventions.LeadTime) {
    var (added, needed, wasted, waits) = (EstimateSum(), EstimateSum(), EstimateSum(), EstimateSum())
    var isTimed = false
    for timed in path.rungs {
      guard let time = timed.rung.time else { continue }
      switch (timed.rung.kind, timed.rung.of) {
      case (.process, .process(let process)):
        isTimed = true
        // Work done again is never value-added, whatever the step is.
        let again = timed.rung.repeatShare
        if again > 0 { wasted += time * again }
        let time = time * (1 - again)
        switch inputs[process].worth {
        case .valueAdded: added += time
        case .necessary: needed += time
        case .waste: wasted += time
        }
      default: waits += time
      }
    }
    guard isTimed else {
      // No work is known, but the waits are.
      if path.leadTime != nil { waste = waits.value.finiteOrNothing }
      return
    }
    processingTime = (added.value + needed.value + wasted.value).finiteOrNothing
    valueAdded = added.value.finiteOrNothing
    necessary = needed.value.finiteOrNothing
    guard path.leadTime != nil else { return }
    waste = (wasted.value + waits.value).finiteOrNothing
    switch convention {
    case .waits:
      whole = waits.value
      share = (added.value / waits.value)?.finiteOrNothing
    case .waitsAndProcess:
      whole = added.value + needed.value + wasted.value + waits.value
      share = Self.part(added.value, besides: needed.value + wasted.value + waits.value)?.finiteOrNothing
    }
  }

  /// A part of a whole of which it is a part itself: the bounds are a.low / (a.low + b.high) and
  /// a.high / (a.high + b.low), as the part occurs above and below the line.
  static func part(_ part: Estimate, besides rest: Estimate) -> Estimate? {
    guard part.low + rest.low > 0 else { return nil }
    return Estimate(
      low: quotient(part.low, part.low + rest.high), middle: quotient(part.middle, part.middle + rest.middle),
      high: quotient(part.high, part.high + rest.low))
  }

  private static func quotient(_ part: Double, _ whole: Double) -> Double { whole > 0 ? part / whole : 0 }
}
