import VSMModel

/// The work along a path beside the visits that it is a part of, for bounds that are exact: a step with LT waits LT − PT, so
/// that its PT stands in the work and in the wait. The sum of both is LT, whatever PT is.
struct WorkInVisits: Sendable {
  private struct Step {
    var work: Estimate
    /// LT, where the step gives one and is worked at within it.
    var elapsed: Estimate?
    /// The part of the work that is not done for the first time.
    var again: Double
    var worth: StepInput.Worth
  }

  private var steps: [Step] = []
  /// All other waits.
  private var waits = Estimate(0)

  init(_ rungs: [TimedRung], _ inputs: [StepInput]) {
    var waiting = EstimateSum()
    for (index, timed) in rungs.enumerated() {
      guard let time = timed.rung.time else { continue }
      if timed.rung.kind == .process, case .process(let process) = timed.rung.of {
        let input = inputs[process]
        steps.append(
          Step(
            work: time, elapsed: input.elapsed.map { $0 * timed.rung.visits }, again: timed.rung.repeatShare,
            worth: input.worth))
      } else if !Self.isWithinVisit(index, rungs, inputs) {
        waiting += time
      }
    }
    waits = waiting.value
  }

  /// True of the wait that is left of a visit beside its work, which stands right behind it.
  private static func isWithinVisit(_ index: Int, _ rungs: [TimedRung], _ inputs: [StepInput]) -> Bool {
    guard index + 1 < rungs.count, rungs[index + 1].rung.kind == .process,
      rungs[index + 1].rung.of == rungs[index].rung.of, case .process(let process) = rungs[index].rung.of
    else { return false }
    return inputs[process].waitTime.map { $0.high > 0 } ?? false
  }

  /// All that is not value-added or necessary: waits, steps that are waste, work done again.
  var waste: Estimate {
    func sum(_ end: (Estimate) -> Double, _ choose: ([Double]) -> Double?) -> Double {
      var sum = ExactSum()
      sum += end(waits)
      for step in steps {
        let first = step.worth == .waste ? 0 : 1 - step.again
        // It rises with LT; PT may let it fall as far as LT, and rise from there on.
        let elapsed = step.elapsed.map(end)
        let works = [step.work.low, step.work.high, elapsed].compactMap(\.self)
          .filter { step.work.low <= $0 && $0 <= step.work.high }
        sum += choose(works.map { max($0, elapsed ?? $0) - first * $0 }) ?? 0
      }
      return sum.value
    }
    func middle() -> Double {
      let parts = steps.map { step in
        max(step.work.middle, step.elapsed?.middle ?? 0)
          - (step.worth == .waste ? 0 : 1 - step.again) * step.work.middle
      }
      return ExactSum.of(parts + [waits.middle])
    }
    return Estimate(
      low: sum({ $0.low }, { $0.min() }), middle: middle(), high: sum({ $0.high }, { $0.max() }))
  }

  /// What is worked for the first time and the customer pays for, as a part of the whole way from the first wait on.
  var valueAdded: Estimate? {
    share { step in step.worth == .valueAdded ? 1 - step.again : 0 }
  }

  /// ΣPT / ΣLT: all work as a part of the whole way.
  var all: Estimate? { share { _ in 1 } }

  /// A sum of parts of the steps' work over all work and waits. It rises with the work that it counts, and falls with all
  /// else.
  private func share(_ part: (Step) -> Double) -> Estimate? {
    func quotient(_ counted: (Estimate) -> Double, _ rest: (Estimate) -> Double) -> Double? {
      var (above, below) = (ExactSum(), ExactSum())
      below += rest(waits)
      for step in steps {
        let part = part(step)
        let work = part > 0 ? counted(step.work) : rest(step.work)
        above += part * work
        below += max(work, step.elapsed.map(rest) ?? 0)
      }
      return below.value > 0 ? above.value / below.value : nil
    }
    guard let low = quotient({ $0.low }, { $0.high }), let middle = quotient({ $0.middle }, { $0.middle }),
      let high = quotient({ $0.high }, { $0.low })
    else { return nil }
    return Estimate(low: low, middle: middle, high: high).finiteOrNothing
  }
}
