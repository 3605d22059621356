/// How probable it is that a unit comes to each node at all: fⱼ, of which the visits beyond are repeat work.
///
/// For a node with one state fⱼ = vⱼ / Nⱼⱼ (Kemeny & Snell 1960, theorem 3.5.7). A node in a limited loop has several,
/// and fⱼ is what comes to them from outside once all states of other nodes are eliminated: then the first of its states
/// that a unit comes to is the first state of all.
///
/// There are two ways to that. Each node is looked at by itself, units being followed until they come there: see
/// ``FirstPassage``. Or all are found at once: the nodes are halved over and over, and the states of each half are
/// eliminated for the other. With many passes elimination leads from each to every later one, with many nodes the first
/// way goes over the same states over and over: the one that is less work is tried first.
struct FirstVisits: Sendable {
  /// Elimination for others leaves more behind than that for solving.
  private static let halvingFactor = 4
  /// An estimate is believed to this factor before the other way is tried.
  private static let doubt = 8

  /// fⱼ of each node.
  private(set) var probabilities: [Double]
  /// fⱼ in units that come to each node of one that enters; what parts are made of is counted where it is one yet. What ends
  /// is counted otherwise where units multiply, and by how much depends on the pass that a unit is on.
  private(set) var units: [Double]
  /// fⱼ of a unit that is delivered: it comes to a state first, and from there to where it is delivered.
  private(set) var ofDelivered: [Double]
  /// Nⱼⱼ of nodes with one state.
  let returns: ReturnVisits
  private let delivery: Delivery
  /// How many units that come to each state one of those that end stands for; nothing where units do not multiply.
  private let each: [Double]?

  /// From what enters at each state, and v of each. Nothing where that is more work than may be done.
  init?(
    _ flow: FlowStates, _ solver: VisitSolver, entry: [Double], visits: [Double], each: [Double]?,
    _ delivery: Delivery, _ effort: inout SolvingEffort
  ) {
    self.delivery = delivery
    self.each = each
    let states = flow.passes
    let loops = states.loops
    let count = loops.component.count
    // The first states are the nodes.
    guard
      let returns = ReturnVisits(
        solver, &effort, isMeant: { $0 < count && !states.isSeveral($0) && visits[$0] > 0 })
    else { return nil }
    self.returns = returns
    let probabilities = (0..<count).map {
      states.isSeveral($0) || visits[$0] == 0 ? 0 : min(1, visits[$0] / returns[$0])
    }
    self.probabilities = probabilities
    units = each.map { each in (0..<count).map { probabilities[$0] * each[$0] } } ?? probabilities
    ofDelivered = (0..<count).map {
      states.isSeveral($0) || visits[$0] == 0 ? 0 : min(1, delivery.given(visits[$0] / returns[$0], at: $0))
    }
    guard states.node.count > count else { return }

    // A unit that leaves a loop of the network does not come back, so each is looked at by itself.
    var isMeant = [Bool](repeating: false, count: loops.count)
    for node in 0..<count where states.isSeveral(node) { isMeant[loops.component[node]] = true }
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
    for (loop, members) in members.enumerated() where isMeant[loop] {
      let several = loops[loop].filter(states.isSeveral)
      let passage = FirstPassage(members, of: flow, solver, inflow: inflow, leaks: leaks, units: each)
      let following = passage.work(for: several)
      let halving =
        (Self.bits(several.count) + 1) * (passage.shares * SolvingEffort.share + passage.factoring)
        * Self.halvingFactor
      var isFound = false
      for (isHalving, work) in [(false, following), (true, halving)].sorted(by: { $0.1 < $1.1 }) {
        isFound = effort.spending(atMost: work.multipliedReportingOverflow(by: Self.doubt).partialValue) {
          isHalving
            ? halve(several, members, flow, inflow, leaks, &$0)
            : follow(passage, several, &$0)
        }
        if isFound { break }
      }
      guard isFound else { return nil }
    }
  }

  private static func bits(_ count: Int) -> Int { Int.bitWidth - count.leadingZeroBitCount }

  private mutating func follow(
    _ passage: FirstPassage, _ several: [Int], _ effort: inout SolvingEffort
  ) -> Bool {
    guard let found = passage.probabilities(of: several, ahead: delivery.ahead, &effort) else { return false }
    for (node, reached) in zip(several, found) { set(reached, of: node) }
    return true
  }

  private mutating func halve(
    _ several: [Int], _ members: [Int], _ flow: FlowStates, _ inflow: [Double], _ leaks: [Double],
    _ effort: inout SolvingEffort
  ) -> Bool {
    let states = flow.passes
    var place = [Int: Int](minimumCapacity: members.count)
    for (index, state) in members.enumerated() { place[state] = index }
    let rows = members.map { state in
      flow.shares[state].compactMap { entry in
        place[entry.column].map { SparseRows.Entry(column: $0, value: entry.value) }
      }
    }
    let part = Part(
      states: members, nodes: members.map { states.node[$0] },
      network: SparseNetwork(rows: rows, leaks: members.map { leaks[$0] }),
      inflow: members.map { inflow[$0] })
    return look(at: several[...], in: part, &effort)
  }

  /// Some of the states of a loop, with what comes to them by way of the others.
  private struct Part {
    var states: [Int]
    /// The node of each state.
    var nodes: [Int]
    var network: SparseNetwork
    var inflow: [Double]

    /// The part of some nodes of it; nothing where that is more work than may be done.
    func reduced(to group: Set<Int>, _ effort: inout SolvingEffort) -> Part? {
      var network = network
      var inflow = inflow
      let others = nodes.indices.filter { !group.contains(nodes[$0]) }
      let isDone = network.eliminate(others, ways: .max, &effort) { step in
        let visits = inflow[step.node] / step.pivot
        for entry in step.shares { inflow[entry.column] += visits * entry.value }
      }
      guard isDone else { return nil }
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
    units[node] = each == nil ? probabilities[node] : reached.units
    ofDelivered[node] = min(1, delivery.part(reached.delivered))
  }

  /// Finds the probabilities of some nodes, whose states all are in a part: false where that is too much work.
  private mutating func look(
    at nodes: ArraySlice<Int>, in part: Part, _ effort: inout SolvingEffort
  ) -> Bool {
    guard let part = part.reduced(to: Set(nodes), &effort) else { return false }
    if nodes.count == 1, let node = nodes.first {
      var reached = FirstPassage.Reached()
      for (state, amount) in zip(part.states, part.inflow) {
        reached.add(amount, ahead: delivery.ahead[state], units: each?[state] ?? 1)
      }
      set(reached, of: node)
      return true
    }
    let middle = nodes.startIndex + nodes.count / 2
    return look(at: nodes[..<middle], in: part, &effort) && look(at: nodes[middle...], in: part, &effort)
  }
}
