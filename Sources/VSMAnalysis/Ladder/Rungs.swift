import VSMModel
import VSMSyntax

/// A rung, and what it adds to the lead time under the map's convention.
struct TimedRung: Sendable {
  var rung: Rung
  /// Nothing where the map does not say; zero where the convention leaves the rung out.
  var lead: Estimate?
  /// False where the convention leaves the rung out of the lead time.
  var counts: Bool
}

extension TimedRung {
  /// The rungs of one process: the wait of a visit that takes longer than its work, then the work. A visit of
  /// which no work is known is a wait as a whole.
  static func of(_ process: Int, _ step: StepInput, _ convention: Conventions.LeadTime) -> [TimedRung] {
    let withProcess = convention == .waitsAndProcess
    if step.isVisitOnly {
      return [.wait(of: .process(process), step.elapsed, isInDays: step.elapsedUnit >= .day)]
    }
    var rungs: [TimedRung] = []
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
}

extension TimedRung {
  /// The rung of what a unit visits more or less than once: its time for each unit that enters.
  func visited(_ visits: (visits: Double, repeatShare: Double)) -> TimedRung {
    guard visits.visits != 1 else { return self }
    var timed = self
    timed.rung.time = rung.time.map { $0 * visits.visits }
    timed.rung.visits = visits.visits
    timed.rung.repeatShare = visits.repeatShare
    timed.lead = lead.map { $0 * visits.visits }
    return timed
  }
}

extension Rung {
  init(_ kind: Kind, of reference: ValueStreamMap.Reference, _ time: Estimate?, isInDays: Bool) {
    self.init(kind: kind, of: reference, time: time, visits: 1, isInDays: isInDays, isOnCriticalPath: false)
  }
}

/// The rungs of one stream, from left to right, and where other streams meet it.
struct StreamRungs: Sendable {
  var rungs: [TimedRung] = []
  /// For each position in the stream's items the count of rungs before it; at the end the count before what takes
  /// the stream's units on.
  var rungsBefore: [Int] = []

  init(
    of index: Int, in map: ValueStreamMap, _ network: Network, _ stocks: [StockFigures],
    _ inputs: [StepInput],
    _ time: inout WorkTime, visits: NodeVisits
  ) {
    let stream = map.streams[index]
    let transports = map.conventions.transport
    // No rung under steps at either end of which nothing is known, as under the book's Shipping.
    let isTimed = { (item: Stream.Item) in
      switch item {
      case .stock: true
      case .process(let process): inputs[process].givesTime
      case .transport(let vehicle): transports && vehicle.transit != nil
      case .link: false
      }
    }
    let start = stream.items.firstIndex(where: isTimed) ?? 0
    let end = (stream.items.lastIndex(where: isTimed) ?? -1) + 1
    // Everyone who delivers must have arrived before the first step can begin.
    var pending = transports ? Self.longest(stream.sources.compactMap(\.vehicle), &time) : nil

    for (position, item) in stream.items.enumerated() {
      rungsBefore.append(rungs.count)
      switch item {
      case .link: break
      case .transport(let vehicle):
        guard transports, let transit = Self.longest([vehicle], &time) else { continue }
        pending =
          pending.map { (Self.sum($0.time, transit.time), $0.isInDays || transit.isInDays) } ?? transit
      case .stock(let stock):
        arrive(at: .stock(stock), &pending)
        let written = map.stocks[stock].time
        rungs.append(
          .wait(
            of: .stock(stock), stocks[stock].time, isInDays: written.map { $0.leadingUnit >= .day } ?? true
          ).visited(visits.visits(.stock(stock))))
      case .process(let process):
        // What is carried belongs to this stream's own way to the step that others join.
        arrive(at: .process(process), &pending)
        if !network.joining[process].isEmpty { rungsBefore[position] = rungs.count }
        // Nothing is worked on at a decision.
        if position >= start, position < end, !map.processes[process].isDecision {
          rungs += TimedRung.of(process, inputs[process], map.conventions.leadTime).map {
            $0.visited(visits.visits(.process(process)))
          }
        }
      }
    }
    rungsBefore.append(rungs.count)
    if transports, let delivery = stream.deliveries.first {
      let last = Self.longest(stream.deliveries.compactMap(\.vehicle), &time)
      if let last {
        pending = pending.map { (Self.sum($0.time, last.time), $0.isInDays || last.isInDays) } ?? last
      }
      arrive(at: .customer(delivery.party), &pending)
    } else if let target = network.joins[index] {
      arrive(at: .process(target), &pending)
    }
  }

  private typealias Transit = (time: Estimate?, isInDays: Bool)

  private mutating func arrive(at reference: ValueStreamMap.Reference, _ pending: inout Transit?) {
    guard let transit = pending else { return }
    rungs.append(.wait(of: reference, transit.time, isInDays: transit.isInDays))
    pending = nil
  }

  private static func sum(_ left: Estimate?, _ right: Estimate?) -> Estimate? {
    guard let left, let right else { return nil }
    return left + right
  }

  private static func longest(_ vehicles: [Vehicle], _ time: inout WorkTime) -> Transit? {
    var longest: Transit?
    for vehicle in vehicles {
      guard let written = vehicle.transit else { continue }
      let isInDays = written.leadingUnit >= .day
      let seconds = time.seconds(of: written)
      if let known = longest {
        let maximum = seconds.flatMap { seconds in known.time.map { Estimate.maximum($0, seconds) } }
        longest = (maximum, known.isInDays || isInDays)
      } else {
        longest = (seconds, isInDays)
      }
    }
    return longest
  }
}
