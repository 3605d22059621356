/// How probable it is that a unit comes to each node at all: fⱼ, of which the visits beyond are repeat work.
///
/// For a node with one state fⱼ = vⱼ / Nⱼⱼ (Kemeny & Snell 1960, theorem 3.5.7). A node in a limited loop has several,
/// and fⱼ is what comes to them from outside once all states of other nodes are eliminated: then the first of its states
/// that a unit comes to is the first state of all.
///
/// Each node is looked at by itself as long as that is little to do: see ``FirstPassage``. Where there are many nodes with
/// few passes, all are found at once: the nodes are halved over and over, and the states of each half are eliminated for
/// the other. With many passes elimination would lead from each to every later one.
struct FirstVisits: Sendable {
  /// Nodes are looked at by themselves where there are at most so many for each pass that they have on average; or for
  /// each pair of passes, which is what elimination may have to do with, as long as units pass so many states.
  private static let nodesForAPass = 16
  private static let nodesForPasses = 100
  private static let statesPassed = 60_000_000

  /// fⱼ of each node.
  private(set) var probabilities: [Double]
  /// fⱼ of a unit that is delivered: it comes to a state first, and from there to where it is delivered.
  private(set) var ofDelivered: [Double]
  private let delivery: Delivery

  /// From what enters at each state, and v of each.
  init(
    _ flow: FlowStates, _ solver: VisitSolver, entry: [Double], visits: [Double], _ delivery: Delivery
  ) {
    self.delivery = delivery
    let states = flow.passes
    let loops = states.loops
    let count = loops.component.count
    let returns = solver.returns
    // The first states are the nodes.
    probabilities = (0..<count).map { min(1, visits[$0] / returns[$0]) }
    ofDelivered = (0..<count).map { min(1, delivery.given(visits[$0] / returns[$0], at: $0)) }
    guard states.node.count > count else { return }

    // A unit that leaves a loop of the network does not come back, so each is looked at by itself.
    var isSeveral = [Bool](repeating: false, count: count)
    for node in states.node[count...] { isSeveral[node] = true }
    var isMeant = [Bool](repeating: false, count: loops.count)
    for node in 0..<count where isSeveral[node] { isMeant[loops.component[node]] = true }
    var members = [[Int]](repeating: [], count: loops.count)
    for (state, node) in states.node.enumerated() where isMeant[loops.component[node]] {
      members[loops.component[node]].append(state)
    }
    var inflow = entry
    var leaks = flow.leaks
    for (state, node) in states.node.enumerated() {
      for next in flow.shares[state]
      where loops.component[states.node[next.column]] != loops.component[node] {
        inflow[next.column] += visits[state] * next.value
        leaks[state] += next.value
      }
    }
    var place = [Int](repeating: 0, count: states.node.count)
    for (loop, members) in members.enumerated() where isMeant[loop] {
      let several = loops[loop].filter { isSeveral[$0] }
      let passes = members.count / max(1, several.count)
      let isSmall = several.count <= Self.nodesForAPass * passes
      if isSmall || several.count / passes <= Self.nodesForPasses * passes,
        let found = FirstPassage(members, of: flow, solver, inflow: inflow, leaks: leaks)
          .probabilities(of: several, ahead: delivery.ahead, passing: isSmall ? .max : Self.statesPassed)
      {
        for (node, reached) in zip(several, found) { set(reached, of: node) }
        continue
      }
      for (index, state) in members.enumerated() { place[state] = index }
      let rows = members.map { state in
        flow.shares[state].filter { loops.component[states.node[$0.column]] == loop }
          .map { SparseRows.Entry(column: place[$0.column], value: $0.value) }
      }
      let part = Part(
        states: members, nodes: members.map { states.node[$0] },
        network: SparseNetwork(rows: rows, leaks: members.map { leaks[$0] }),
        inflow: members.map { inflow[$0] })
      look(at: several[...], in: part)
    }
  }

  /// Some of the states of a loop, with what comes to them by way of the others.
  private struct Part {
    var states: [Int]
    /// The node of each state.
    var nodes: [Int]
    var network: SparseNetwork
    var inflow: [Double]

    /// The part of some nodes of it.
    func reduced(to group: Set<Int>) -> Part {
      var network = network
      var inflow = inflow
      network.eliminate(nodes.indices.filter { !group.contains(nodes[$0]) }, ways: .max) { step in
        let visits = inflow[step.node] / step.pivot
        for entry in step.shares { inflow[entry.column] += visits * entry.value }
      }
      let kept = nodes.indices.filter { group.contains(nodes[$0]) }
      var place = [Int](repeating: 0, count: nodes.count)
      for (index, state) in kept.enumerated() { place[state] = index }
      let rows = kept.map { state in
        network.leading[state].map { SparseRows.Entry(column: place[$0.column], value: $0.value) }
      }
      return Part(
        states: kept.map { states[$0] }, nodes: kept.map { nodes[$0] },
        network: SparseNetwork(rows: rows, leaks: kept.map { network.leaks[$0] }),
        inflow: kept.map { inflow[$0] })
    }
  }

  private mutating func set(_ reached: FirstPassage.Reached, of node: Int) {
    probabilities[node] = min(1, reached.all)
    ofDelivered[node] = min(1, delivery.part(reached.delivered))
  }

  /// Finds the probabilities of some nodes, whose states all are in a part.
  private mutating func look(at nodes: ArraySlice<Int>, in part: Part) {
    let part = part.reduced(to: Set(nodes))
    if nodes.count == 1, let node = nodes.first {
      var reached = FirstPassage.Reached()
      for (state, amount) in zip(part.states, part.inflow) {
        reached.add(amount, ahead: delivery.ahead[state])
      }
      set(reached, of: node)
    } else {
      let middle = nodes.startIndex + nodes.count / 2
      look(at: nodes[..<middle], in: part)
      look(at: nodes[middle...], in: part)
    }
  }
}
