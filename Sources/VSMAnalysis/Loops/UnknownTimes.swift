/// Which figures times that are not given leave open: those of the ways on which such a node may be visited.
struct UnknownTimes: Sendable {
  /// Whether units visit a node without a time.
  private(set) var areVisited = false
  /// Whether each state is one of a node without a time, or leads to one.
  private(set) var ahead: [Bool]
  /// Whether units that visit a node without a time end at each exit.
  private(set) var exits: [Bool]
  /// Whether a node's time without decay depends on a time that is not given, by node.
  private(set) var worthOfTime: [Bool]

  init(_ network: FlowNetwork, _ states: FlowStates, visits: [Double]) {
    let nodes = states.passes.node
    ahead = Array(repeating: false, count: nodes.count)
    exits = Array(repeating: false, count: network.exits.count)
    worthOfTime = Array(repeating: false, count: network.nodes.count)
    guard network.nodes.indices.contains(where: { network.nodes[$0].time == nil }) else { return }

    let isUnknown = nodes.map { network.nodes[$0].time == nil }
    ahead = states.leading(through: { isUnknown[$0] })
    let behind = states.following { isUnknown[$0] && visits[$0] > 0 }
    areVisited = behind.contains(true)
    for state in nodes.indices where behind[state] {
      for end in states.ends[state] { exits[end.column] = true }
    }
    // What a visit's time is worth depends on the times of all visits before and after it, if the unit may end where
    // proceeds decay.
    let decays = states.leading { network.exits[$0].decay > 0 }
    let decaysPast = states.leading(through: { isUnknown[$0] && decays[$0] })
    for (state, node) in nodes.enumerated() where decaysPast[state] || behind[state] && decays[state] {
      worthOfTime[node] = true
    }
  }
}
