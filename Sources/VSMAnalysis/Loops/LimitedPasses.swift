/// A network in which limited rework is spelled out: its states are the nodes, once for each pass.
///
/// The loop of a limited route from u back to r is r, u, and what lies on ways from r to u: nodes that are reached from
/// r without passing u or lead to u without passing r, as what is done beside r or u; not so those on ways from u back to
/// r, which are another loop around this one, unless they lie on a way from r to u as well. A unit counts
/// its passes while it stays in the loop, begins with 1 wherever it comes in from outside, and takes the limited route
/// only while its pass is below the limit; on the last pass the route leads where the limit says. So a step that fails
/// with share p and repeats itself at most n times over is visited (1 − pⁿ)/(1 − p) times. A unit that comes back to r
/// by another way than through its loop starts anew; in nested loops it has a count for each loop that it is in. Routes
/// with the same ends and the same limit share a count.
///
/// Where the way on depends on the grade that a unit carries, a node is there once for each grade, too: see ``Gradings``.
///
/// Only states that can come about are made, and a figure of a node is the sum over its states.
struct LimitedPasses: Sendable {
  /// The most states that are computed with.
  static let limit = 100_000

  /// A state, or an exit.
  enum Target: Sendable {
    case state(Int)
    case exit(Int)
  }

  /// The node of each state. The first states are the nodes in their order, each on its first pass.
  private(set) var node: [Int]
  /// Where the routes of each state's node lead from it, in their order, state after state.
  private(set) var targets: [Target] = []
  /// For each target whether it is where a route leads that has had all its passes.
  private(set) var isPast: [Bool] = []
  /// Where the targets of each state begin.
  private(set) var starts: [Int] = []
  /// The strongly connected components of the nodes with all routes, limits apart.
  let loops: Components
  /// The grade that a unit has in each state; nothing where it has none, or where that does not matter.
  private(set) var grade: [Int?]
  /// Whether nodes are told apart by grades.
  let areGraded: Bool
  /// Whether each node has several states.
  private var areSeveral: [Bool] = []
  /// The states in which units of each grade enter at each node where that matters.
  private(set) var entries: [Entry: Int] = [:]

  struct Entry: Sendable, Hashable {
    var node: Int
    var grade: Int
  }

  init(of network: FlowNetwork) throws(FlowProblem) {
    var successors = SparseRows()
    for node in network.nodes.indices {
      for route in network.nodes[node].routes {
        if case .node(let next) = route.target { successors.append(column: next, 1) }
        if case .node(let next)? = route.limit?.otherwise { successors.append(column: next, 1) }
      }
      successors.endRow()
    }
    loops = Components(of: successors)
    node = Array(network.nodes.indices)
    let counts = try PassCounts(of: network, successors, loops)

    var passes = [[Int]](repeating: [], count: node.count)
    for index in node.indices { passes[index] = counts.first(at: index) }
    var states: [Key: Int] = [:]
    let gradings = Gradings(of: network)
    areGraded = gradings.areMeant
    grade = Array(repeating: nil, count: node.count)
    for (entered, share) in network.entry.enumerated() where share > 0 && gradings.matters[entered] {
      for given in network.entryGrades.keys.sorted() {
        let onward = counts.first(at: entered)
        states[Key(node: entered, passes: onward, grade: given)] = node.count
        entries[Entry(node: entered, grade: given)] = node.count
        node.append(entered)
        passes.append(onward)
        grade.append(given)
      }
    }
    var next = 0
    while next < node.count {
      let from = node[next]
      // Grades multiply the routes of the steps that send each by its own, too.
      guard !areGraded || targets.count <= 50 * Self.limit else {
        throw .tooManyPasses([network.nodes[from].name], limit: Self.limit)
      }
      starts.append(targets.count)
      for (position, route) in network.nodes[from].routes.enumerated() {
        var target = route.target
        var isRepeat = false
        var past = false
        var counted: Int?
        if let limit = route.limit, let loop = counts.counted[from][position] {
          counted = loop
          isRepeat = counts.pass(passes[next], at: from, of: loop) < limit.passes
          if !isRepeat { (target, past) = (limit.otherwise, true) }
        }
        isPast.append(past)
        switch target {
        case .exit(let exit):
          targets.append(.exit(Gradings.exit(exit, for: grade[next], by: route, in: network)))
        case .node(let to):
          let onward = counts.next(passes[next], from: from, to: to, repeating: isRepeat ? counted : nil)
          let given = gradings.next(grade[next], by: route, to: to)
          if given == nil, onward.allSatisfy({ $0 == 1 }) {
            targets.append(.state(to))
          } else if let known = states[Key(node: to, passes: onward, grade: given)] {
            targets.append(.state(known))
          } else {
            states[Key(node: to, passes: onward, grade: given)] = node.count
            targets.append(.state(node.count))
            node.append(to)
            passes.append(onward)
            grade.append(given)
            // Passes are bounded before anything is made of them; grades multiply what they come to.
            guard !areGraded || node.count <= network.nodes.count + Self.limit else {
              throw .tooManyPasses([network.nodes[to].name], limit: Self.limit)
            }
          }
        }
      }
      next += 1
    }
    areSeveral = Array(repeating: false, count: network.nodes.count)
    for node in node[network.nodes.count...] { areSeveral[node] = true }
  }

  /// What part of the units in a state takes each route of its node.
  func parts(of state: Int, in network: FlowNetwork) -> [Double] {
    Gradings.parts(of: network.nodes[node[state]].routes, for: grade[state]) { isPast[starts[state] + $0] }
  }

  /// How many units each becomes that leaves a state by a route of its node.
  func quantity(from state: Int, by position: Int, in network: FlowNetwork) -> Double {
    let route = network.nodes[node[state]].routes[position]
    return isPast[starts[state] + position] ? route.limit?.quantity ?? 1 : route.quantity
  }

  /// Whether a node has several states.
  func isSeveral(_ node: Int) -> Bool { areSeveral[node] }

  /// Where the routes of a node lead from its first state.
  func targets(of node: Int) -> ArraySlice<Target> {
    targets[starts[node]..<(node + 1 < starts.count ? starts[node + 1] : targets.count)]
  }

  private struct Key: Hashable {
    let node: Int
    let passes: [Int]
    let grade: Int?
  }
}
