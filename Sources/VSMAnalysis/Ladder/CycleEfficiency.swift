import VSMModel

/// How the time along the critical path divides into value added, necessary and waste.
///
/// A step's tag says what its processing is; waits are waste. A step off the critical path never enters.
struct CycleEfficiency: Sendable {
  private(set) var processingTime: Estimate?
  private(set) var valueAdded: Estimate?
  private(set) var necessary: Estimate?
  /// Work done again, and that of steps that are waste.
  private(set) var repeatWork: Estimate?
  private(set) var wastedWork: Estimate?
  private(set) var waste: Estimate?
  /// Value-added time / lead time.
  private(set) var share: Estimate?
  /// ΣPT / ΣLT: all work / the whole way, work and waits.
  private(set) var activity: Estimate?
  /// What stands below the line of that quotient: what counts towards the lead time on the critical path.
  private(set) var whole: Estimate?
  /// The same of all units that enter.
  private(set) var ofAll = TimesOfAll()

  /// Where the work of other rungs than those of the path counts, by convention, with those.
  init(
    of path: CriticalPath, work: [TimedRung]? = nil, _ inputs: [StepInput], _ convention: Conventions.LeadTime
  ) {
    ofAll.leadTime = path.leadTimeOfAll
    var waits = EstimateSum()
    for timed in path.rungs where timed.rung.kind == .wait {
      if let time = timed.rung.time { waits += time }
    }
    let sums = Sums(work ?? path.rungs, inputs, of: { ($0.rung.time, $0.rung.repeatShare) })
    let isKnown = path.leadTime != nil && path.unknown.isEmpty
    guard sums.isTimed else {
      // No work is known, but the waits are.
      if isKnown { waste = waits.value.finiteOrNothing }
      return
    }
    let (added, needed) = (sums.added.value, sums.needed.value)
    let (repeated, wasted) = (sums.repeated.value, sums.wasted.value)
    processingTime = (added + needed + repeated + wasted).finiteOrNothing
    valueAdded = added.finiteOrNothing
    necessary = needed.finiteOrNothing
    repeatWork = repeated.finiteOrNothing
    wastedWork = wasted.finiteOrNothing
    let all = Sums(work ?? path.rungs, inputs, of: { ($0.timeOfAll, $0.repeatShareOfAll) })
    ofAll.processingTime =
      EstimateSum.of(
        [all.added, all.needed, all.repeated, all.wasted].lazy.map(\.value)
      ).finiteOrNothing
    ofAll.valueAdded = all.added.value.finiteOrNothing
    // A share of a lead time that leaves a wait out would be too high.
    guard isKnown else { return }
    let visits = WorkInVisits(path.rungs, inputs)
    waste = work == nil ? visits.waste.finiteOrNothing : (repeated + wasted + waits.value).finiteOrNothing
    activity = work == nil ? visits.all : nil
    switch (convention, work) {
    case (.waits, _):
      whole = waits.value
      share = (added / waits.value)?.finiteOrNothing
    case (.waitsAndProcess, nil):
      whole = added + needed + repeated + wasted + waits.value
      share = visits.valueAdded
    case (.waitsAndProcess, .some):
      whole = path.leadTime
      share = path.leadTime.flatMap { added / $0 }?.finiteOrNothing
    }
  }

  /// Work by whose money it is.
  private struct Sums {
    var (added, needed, repeated, wasted) = (EstimateSum(), EstimateSum(), EstimateSum(), EstimateSum())
    var isTimed = false

    init(
      _ rungs: [TimedRung], _ inputs: [StepInput],
      of figures: (TimedRung) -> (time: Estimate?, repeatShare: Double)
    ) {
      for timed in rungs {
        guard case (.process, .process(let process)) = (timed.rung.kind, timed.rung.of) else { continue }
        let (time, again) = figures(timed)
        guard let time else { continue }
        isTimed = true
        // Work done again is never value-added, whatever the step is.
        if again > 0 { repeated += time * again }
        let once = time * (1 - again)
        switch inputs[process].worth {
        case .valueAdded: added += once
        case .necessary: needed += once
        case .waste: wasted += once
        }
      }
    }
  }
}
