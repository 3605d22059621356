import VSMModel

/// Streams that split off a process of another one, so that each unit that leaves it goes both ways (AND).
extension Flow {
  /// Makes a stream with routes start as many more units as must leave one of its steps for a stream that splits off
  /// there. Those that the stream itself does not need go no further on it. It is alone where it has no end that says
  /// what it needs itself.
  mutating func raise(
    toLeave wanted: Estimate, _ process: Int, of solved: SolvedBlock, _ index: Int, isAlone: Bool,
    _ map: ValueStreamMap, _ network: Network
  ) {
    guard let leaves = leaving(process, map, network) ?? (isAlone ? Estimate(0) : nil),
      wanted.low > leaves.low || wanted.middle > leaves.middle || wanted.high > leaves.high,
      let (visits, leaving) = solved.leaving(process), leaving > 0
    else { return }
    /// Adds to a flow what the missing units bring to it, each of them so often.
    func adding(_ each: Double, to flow: Estimate?) -> Estimate? {
      // What they do not come to keeps what is known of it.
      guard each > 0 else { return flow }
      let (flow, each) = (flow ?? Estimate(0), each / leaving)
      return Estimate(
        low: flow.low + max(0, wanted.low - leaves.low) * each,
        middle: flow.middle + max(0, wanted.middle - leaves.middle) * each,
        high: flow.high + max(0, wanted.high - leaves.high) * each
      ).finiteOrNothing
    }
    entering[index] = adding(1, to: entering[index])
    for (node, passing) in zip(solved.block.nodes, visits.nodes) {
      switch node {
      case .process(let process):
        into[process] = adding(passing.visits, to: into[process])
        fresh[process] = adding(passing.firstVisit, to: fresh[process])
      case .stock(let stock): past[stock] = adding(passing.visits, to: past[stock])
      case .disposition, .scrap, .end, .endOf: break
      }
    }
    ending[solved.block.home] = solved.block.exits.indices.map { exit in
      adding(visits.exits[exit].share, to: ending[solved.block.home]?[exit].map { Estimate($0) })?.middle
    }
  }

  /// Nobody takes what a stream makes that splits off and has no end: then all goes on that leaves the step before it.
  mutating func push(
    _ part: Int, of map: ValueStreamMap, _ network: Network, _ inputs: [StepInput],
    _ pushed: inout [Estimate?]
  ) {
    let segment = network.segments.segments[part]
    let stream = map.streams[segment.stream]
    guard let origin = stream.origin, origin.share == nil, solved[segment.stream] == nil,
      stream.deliveries.isEmpty, stream.joins == nil
    else { return }
    let isFirst = part == network.segments.ofStream[segment.stream].first
    var flow: Estimate?
    let each = origin.quantity.map { Estimate($0) } ?? Estimate(1)
    if isFirst {
      flow = leaving(origin.process, map, network).flatMap { ($0 * each).finiteOrNothing }
    } else if let known = pushed[part - 1] {
      flow = known
    } else if case .process(let process) = stream.items[..<segment.items.lowerBound].last {
      // Another stream splits off there, and asks for more.
      flow = outOf[process]
    }
    for item in stream.items[segment.items] {
      switch item {
      case .process(let process):
        (into[process], fresh[process]) = (flow, flow)
        taken[process] = taken[origin.process].flatMap { ($0 * each).finiteOrNothing }
        variants[process] = variants[origin.process]
        flow = flow.map { $0 * (inputs[process].yield ?? Estimate(1)) }?.finiteOrNothing
        outOf[process] = flow
      case .stock(let stock): past[stock] = flow
      case .transport, .link: break
      }
    }
    pushed[part] = flow
  }

  /// Units that leave a step of a stream for good.
  private func leaving(_ process: Int, _ map: ValueStreamMap, _ network: Network) -> Estimate? {
    let main = map.processes[process].stream.map { network.main[$0] }
    guard let block = main.flatMap({ solved[$0] }) else { return outOf[process] }
    // Where all goes on that comes, there is nothing to solve.
    if block.leavesWhole(process) { return fresh[process] }
    guard let (visits, leaving) = block.leaving(process),
      let node = block.block.nodeOf[.process(process)],
      visits.nodes[node].firstVisit > 0
    else { return nil }
    return fresh[process].map { $0 * (leaving / visits.nodes[node].firstVisit) }
  }
}
