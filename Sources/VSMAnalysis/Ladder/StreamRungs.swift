import VSMModel
import VSMSyntax

/// The rungs of one stream, from left to right, and where other streams meet it.
struct StreamRungs: Sendable {
  var rungs: [TimedRung] = []
  /// For each position in the stream's items the count of rungs before it; at the end the count before what takes
  /// the stream's units on.
  var rungsBefore: [Int] = []

  init(
    of index: Int, in map: ValueStreamMap, _ network: Network, _ stocks: [StockFigures],
    countingStocksInDays: Bool,
    _ inputs: [StepInput], _ queues: QueueTimes, _ time: inout WorkTime, visits: NodeVisits
  ) {
    let stream = map.streams[index]
    let legs = TransportLeg.of(index, in: map)
    // No rung under steps at either end of which nothing is known, as under the book's Shipping.
    let isTimed = { (item: Stream.Item) in
      switch item {
      case .stock: true
      case .process(let process): inputs[process].givesTime
      case .transport(let vehicle): map.conventions.transport && vehicle.transit != nil
      case .link: false
      }
    }
    let start = stream.items.firstIndex(where: isTimed) ?? 0
    let end = (stream.items.lastIndex(where: isTimed) ?? -1) + 1
    /// How many steps and stocks have been passed.
    var place = 0
    func arrive() {
      if let leg = legs[place] {
        let transit = leg.transit(&time)
        rungs.append(
          TimedRung.wait(of: leg.to, transit.time, isInDays: transit.isInDays)
            .visited(visits.visits(before: place, of: index)))
      }
      place += 1
    }

    for (position, item) in stream.items.enumerated() {
      rungsBefore.append(rungs.count)
      switch item {
      case .link, .transport: break
      case .stock(let stock):
        arrive()
        // What waits in the queue of the next step is in the time of its visit already.
        guard stocks[stock].within == nil else { continue }
        let written = map.stocks[stock].time
        rungs.append(
          TimedRung.wait(
            of: .stock(stock), stocks[stock].time,
            isInDays: written.map { $0.leadingUnit >= .day } ?? countingStocksInDays
          ).worded(written).visited(visits.visits(.stock(stock))))
      case .process(let process):
        // What is carried belongs to this stream's own way to the step that others join.
        arrive()
        if !network.joining[process].isEmpty { rungsBefore[position] = rungs.count }
        // Nothing is worked on at a decision.
        if position >= start, position < end, !map.processes[process].isDecision {
          rungs += TimedRung.of(
            process, inputs[process], map.conventions.leadTime, queue: queues.waits[process]
          ).map { timed in
            let properties = map.processes[process].properties
            let work =
              inputs[process].isMean
              ? nil : properties.duration(.processTime) ?? properties.duration(.cycleTime)
            return (timed.rung.kind == .process ? timed.worded(work) : timed)
              .visited(visits.visits(.process(process)))
          }
        }
        // The time of a way of its own stands with the step that it leaves.
        for (index, route) in map.processes[process].routes.enumerated() {
          guard let written = route.transit else { continue }
          rungs.append(
            TimedRung.wait(
              of: .process(process), time.seconds(of: written), isInDays: written.leadingUnit >= .day
            ).worded(written).visited(visits.visits(by: index, of: process)))
        }
      }
    }
    rungsBefore.append(rungs.count)
    arrive()
  }
}
