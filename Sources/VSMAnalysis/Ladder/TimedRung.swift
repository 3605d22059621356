import VSMModel
import VSMSyntax

/// A rung, and what it adds to the lead time under the map's convention.
struct TimedRung: Sendable {
  var rung: Rung
  /// Nothing where the map does not say; zero where the convention leaves the rung out.
  var lead: Estimate?
  /// False where the convention leaves the rung out of the lead time.
  var counts: Bool
  /// The rung's time and what it adds to the lead time for each unit that enters, whether it is delivered or not.
  var timeOfAll: Estimate?
  var leadOfAll: Estimate?
  /// The part of all visits that are not first ones.
  var repeatShareOfAll = 0.0

  init(rung: Rung, lead: Estimate?, counts: Bool) {
    self.rung = rung
    self.lead = lead
    self.counts = counts
    (timeOfAll, leadOfAll) = (rung.time, lead)
  }
}

extension TimedRung {
  /// The rungs of one process: the wait of a visit that takes longer than its work, or the estimated wait in its queue,
  /// then the work. A visit of which no work is known is a wait as a whole.
  static func of(
    _ process: Int, _ step: StepInput, _ convention: Conventions.LeadTime, queue: QueueTimes.Wait? = nil
  ) -> [TimedRung] {
    let withProcess = convention == .waitsAndProcess
    if step.isVisitOnly {
      return [.wait(of: .process(process), step.elapsed, isInDays: step.elapsedUnit >= .day)]
    }
    var rungs: [TimedRung] = []
    if let queue {
      rungs.append(.wait(of: .process(process), queue.time, isInDays: step.workUnit >= .day))
    }
    if let wait = step.waitTime, wait.high > 0 {
      // LT enters the sum below as a whole, where it is exact at its bounds; LT − PT alone is not.
      rungs.append(
        TimedRung(
          rung: Rung(.wait, of: .process(process), wait, isInDays: step.elapsedUnit >= .day),
          lead: withProcess ? Estimate(0) : wait, counts: true))
    }
    if step.givesElapsed, step.waitTime == nil {
      // A visit, or the work in it, that cannot be converted: the wait is there, but not known.
      rungs.append(
        TimedRung(
          rung: Rung(.wait, of: .process(process), nil, isInDays: step.elapsedUnit >= .day),
          lead: withProcess && step.elapsed != nil ? Estimate(0) : nil, counts: true))
    }
    let time = step.workContent
    var whole = time
    if let elapsed = step.elapsed { whole = time.map { Estimate.maximum($0, elapsed) } ?? elapsed }
    // A step that says nothing of its time is left out; one whose time cannot be converted is not known.
    let lead = withProcess ? whole ?? (step.givesTime ? nil : Estimate(0)) : Estimate(0)
    rungs.append(
      TimedRung(
        rung: Rung(.process, of: .process(process), time, isInDays: step.workUnit >= .day),
        lead: lead, counts: withProcess && step.givesTime))
    return rungs
  }

  static func wait(of reference: ValueStreamMap.Reference, _ time: Estimate?, isInDays: Bool) -> TimedRung {
    TimedRung(rung: Rung(.wait, of: reference, time, isInDays: isInDays), lead: time, counts: true)
  }

  /// The same with its time as the map words it.
  func worded(_ written: WrittenDuration?) -> TimedRung {
    var timed = self
    timed.rung.written = written
    return timed
  }

  /// What one visit of a process adds to the lead time under a convention; nothing where that is not known, or where the
  /// step says nothing of its time and that is asked for.
  static func lead(
    of process: Int, _ step: StepInput, _ convention: Conventions.LeadTime, queue: QueueTimes.Wait?,
    orNothing isSilent: Bool = false
  ) -> Estimate? {
    if isSilent { return nil }
    var sum = Estimate(0)
    for timed in of(process, step, convention, queue: queue) {
      guard let lead = timed.lead else { return nil }
      sum = sum + lead
    }
    return sum.finiteOrNothing
  }
}

extension TimedRung {
  /// The rung of what a unit visits more or less than once: its time for each unit that is delivered.
  func visited(_ visits: NodeVisits.Visits) -> TimedRung {
    var timed = self
    /// What no unit comes to takes no time, known or not.
    func times(_ time: Estimate?, _ visits: Double) -> Estimate? {
      visits == 1 ? time : visits == 0 ? Estimate(0) : time.map { $0 * visits }
    }
    timed.rung.time = times(rung.time, visits.delivered)
    timed.lead = times(lead, visits.delivered)
    timed.rung.visits = visits.delivered
    timed.rung.repeatShare = visits.repeatShare
    timed.timeOfAll = times(rung.time, visits.all)
    timed.leadOfAll = times(lead, visits.all)
    timed.repeatShareOfAll = visits.repeatShareOfAll
    return timed
  }
}

extension TimedRung {
  /// The rung of a step that does its work for several units, where all of it counts.
  func working(times units: Double) -> TimedRung {
    guard units != 1, rung.kind == .process else { return self }
    var timed = self
    timed.rung.time = rung.time.map { $0 * units }
    timed.timeOfAll = timeOfAll.map { $0 * units }
    return timed
  }
}

extension Rung {
  init(_ kind: Kind, of reference: ValueStreamMap.Reference, _ time: Estimate?, isInDays: Bool) {
    self.init(kind: kind, of: reference, time: time, visits: 1, isInDays: isInDays, isOnCriticalPath: false)
  }
}
