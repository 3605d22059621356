import VSMModel

extension ClosedLoop {
  /// The loop of a recovery whose units go back into a stream: how much of the demand at its end they meet, after what
  /// the rest of the stream loses of them.
  ///
  /// Nothing where none goes back, or the demand or what comes in is not given, or as much comes back as is needed.
  init?(
    of solved: SolvedBlock, entering: Double?, _ map: ValueStreamMap, _ demand: Demand, _ flow: Flow,
    _ delivered: DeliveredShare
  ) {
    let returned = zip(solved.block.exits, solved.visits.exits).filter { exit, _ in
      switch exit {
      case .process, .stock: true
      case .disposition, .scrap, .end, .endOf: false
      }
    }
    // What is lost on the way from there to the customer meets no demand.
    let share = ExactSum.of(
      returned.map { $1.share > 0 ? $1.share * delivered.share(from: $0) : 0 })
    guard let entering, share > 0, let place = returned.first?.0 else { return nil }
    // Units that go back into several streams meet several demands, which no single loop tells of.
    let streams = Set(returned.map { map.stream(at: $0.0) })
    guard streams.count == 1, let stream = map.stream(at: place),
      let needed = Self.demand(of: stream, map, demand, flow), needed > 0
    else { return nil }
    guard
      let loop = try? ClosedLoop(
        demand: needed, returnRate: entering / needed, recoveryYield: share, name: map.label(ofTarget: place))
    else { return nil }
    self = loop
  }

  /// What customers take at the end of a stream, or of those that it flows into.
  private static func demand(
    of stream: Int, _ map: ValueStreamMap, _ demand: Demand, _ flow: Flow
  ) -> Double? {
    for item in map.streams[stream].items {
      if case .process(let process) = item, let taken = flow.taken[process] { return taken.middle }
    }
    return demand.atEnd[stream]?.middle
  }
}
