/// What the shares, limits and entry of a network come to, whatever its times and money are: the part of a solution that
/// is worth keeping, as the factors of its loops are most of the work.
struct FlowWays: Sendable {
  let states: FlowStates
  let solver: VisitSolver
  /// α of each state, and how often a unit that enters visits it.
  let entry: [Double]
  let visits: [Double]
  /// B: the part of the units that end that does so at each exit.
  let mix: [Double]
  /// How many units end of one that enters: 1 where units do not multiply.
  let total: Double
  let delivery: Delivery
  let first: FirstVisits
  /// What spelling a state or a share out is, in the units of what solving is.
  private static let workOfState = 150
  /// What messages call the nodes in loops.
  private let names: [String]

  /// - Parameters:
  ///   - network: Whatever its times and money are.
  ///   - firstVisits: False where nobody asks for first visits: then they are 0.
  ///   - effort: What may be done yet.
  /// - Throws: ``FlowProblem``, as ``FlowSolution/init(of:)`` does.
  init(
    of network: FlowNetwork, firstVisits: Bool = true, _ effort: inout SolvingEffort
  ) throws(FlowProblem) {
    try network.check()
    let states = try FlowStates(of: network)
    // The states and their shares have been spelled out, which is more than to go over them once.
    guard effort.spend(states.passes.targets.count + states.passes.node.count, Self.workOfState) else {
      throw .tooLarge(network.names(of: [0]))
    }
    let nodes = states.passes.node
    let solver = try VisitSolver(
      rows: states.shares, leaks: states.leaks, components: states.components, &effort
    ) {
      network.names(of: $0.map { nodes[$0] })
    }
    try self.init(of: network, states, solver, firstVisits: firstVisits, &effort)
  }

  /// The same ways for units that enter elsewhere.
  func entering(
    _ entry: [Double], _ network: FlowNetwork, _ effort: inout SolvingEffort
  ) throws(FlowProblem) -> FlowWays {
    var network = network
    network.entry = entry
    network.entryGrades = [:]
    return try FlowWays(of: network, states, solver, firstVisits: true, &effort)
  }

  /// The same ways for units that enter with other grades, each among those that the network's units enter with.
  func entering(
    withGrades grades: [Int: Double], _ network: FlowNetwork, _ effort: inout SolvingEffort
  ) throws(FlowProblem) -> FlowWays {
    var network = network
    network.entryGrades = grades
    return try FlowWays(of: network, states, solver, firstVisits: false, &effort)
  }

  private init(
    of network: FlowNetwork, _ states: FlowStates, _ solver: VisitSolver, firstVisits: Bool,
    _ effort: inout SolvingEffort
  ) throws(FlowProblem) {
    (self.states, self.solver) = (states, solver)
    let nodes = states.passes.node
    let loops = states.components
    let inLoops = (0..<loops.count).first { loops.onlyNode(of: $0) == nil }.map { Array(loops[$0]) }
    names = network.names(of: (inLoops ?? [0]).map { nodes[$0] })
    let problem = FlowProblem.tooLarge(names)
    guard effort.spend(2, solver.substituting) else { throw problem }
    var entry = [Double](repeating: 0, count: nodes.count)
    let entering = ExactSum.of(network.entry)
    for (node, share) in network.entry.enumerated() where share > 0 {
      var rest = share / entering
      for (grade, part) in network.entryGrades {
        guard let state = states.passes.entries[.init(node: node, grade: grade)] else { continue }
        entry[state] = share / entering * part
        rest -= entry[state]
      }
      entry[node] = rest > 1e-12 ? rest : 0
    }
    var total = 1.0
    if let units = states.units {
      // Where units multiply, all is counted in units that end.
      total = ExactSum.of(zip(entry, units).lazy.map { $0 * $1 })
      entry = zip(entry, units).map { $0 * $1 / total }
    }
    self.total = total
    self.entry = entry
    visits = try solver.forward(entry)
    mix = states.toExits(visits, count: network.exits.count)
    delivery = try Delivery(network, states, solver, mix: mix)
    let each = states.units.map { units in units.map { total / $0 } }
    guard
      let first = FirstVisits(
        states, solver, entry: entry, visits: firstVisits ? visits : visits.map { _ in 0 }, each: each,
        delivery, &effort)
    else { throw problem }
    self.first = first
  }

  var tooLarge: FlowProblem { .tooLarge(names) }
}
