/// How probable it is that a unit comes to each node at all: fⱼ, of which the visits beyond are repeat work.
///
/// For a node that is in no limited loop fⱼ = vⱼ / Nⱼⱼ (Kemeny & Snell 1960, theorem 3.5.7). Otherwise a node has
/// several states, and fⱼ is what comes to any of them when units that have been there are taken out: within a
/// component f·N_AA = v_A over the node's states A, and what goes on is v − f·N_A.
struct FirstVisits: Sendable {
  /// fⱼ of each node.
  private(set) var probabilities: [Double]

  private let solver: VisitSolver
  /// What comes to each state from outside its loop of the network.
  private var inflow: [Double]
  /// What comes to each state of the loop that is looked at.
  private var row: [Double]

  /// The states of one node in one component.
  private struct Place {
    let component: Int
    var states: [Int]
  }

  /// From what enters at each state, and v of each.
  init(_ states: LimitedPasses, _ solver: VisitSolver, entry: [Double], visits: [Double]) {
    self.solver = solver
    let loops = states.loops
    probabilities = Array(repeating: 0, count: loops.component.count)
    inflow = entry
    row = entry
    // A unit that leaves a loop of the network does not come back, so each is looked at by itself.
    var components = [[Int]](repeating: [], count: loops.members.count)
    var places = [[Place]](repeating: [], count: loops.component.count)
    for (component, members) in solver.components.members.enumerated().reversed() {
      for member in members {
        let node = states.node[member]
        let loop = loops.component[node]
        if components[loop].last != component { components[loop].append(component) }
        if places[node].last?.component != component {
          places[node].append(Place(component: component, states: []))
        }
        places[node][places[node].count - 1].states.append(member)
        for next in solver.rows[member] where loops.component[states.node[next.column]] != loop {
          inflow[next.column] += visits[member] * next.value
        }
      }
    }
    for (loop, nodes) in loops.members.enumerated() {
      let components = components[loop]
      if components.count == 1, solver.components.members[components[0]].count == nodes.count {
        // Each node has one state, and both stand in the same order: the first states are the nodes.
        for (node, stays) in zip(nodes, solver.returns(in: components[0])) {
          probabilities[node] = min(1, visits[node] / stays)
        }
      } else {
        for node in nodes { probabilities[node] = min(1, first(places[node], components)) }
      }
    }
  }

  /// The probability of coming to any of a node's states, through the components of its loop in the order of flow.
  private mutating func first(_ places: [Place], _ components: [Int]) -> Double {
    for component in components {
      for member in solver.components.members[component] { row[member] = inflow[member] }
    }
    var probability = ExactSum()
    var ahead = places[...]
    for component in components {
      if let place = ahead.first, place.component == component {
        ahead.removeFirst()
        if ahead.isEmpty, solver.components.members[component].count == 1 {
          return probability.value + row[place.states[0]]
        }
        probability += takeOut(place)
      } else {
        solver.solve(component, &row)
      }
      if ahead.isEmpty { break }
      solver.passOn(component, &row)
    }
    return probability.value
  }

  /// Solves a component from which units are taken at their first visit to some states; returns what was taken.
  private mutating func takeOut(_ place: Place) -> Double {
    let members = solver.components.members[place.component]
    var taken = 0.0
    if members.count == 1 {
      taken = row[place.states[0]]
    } else {
      solver.solve(place.component, &row)
      let among = place.states.map { solver.visits(from: $0, to: place.states) }
      let first = Self.solve(among, given: place.states.map { row[$0] })
      for (state, share) in zip(place.states, first) {
        taken += share
        for (member, count) in zip(members, solver.visits(from: state, to: members)) {
          row[member] = max(0, row[member] - share * count)
        }
      }
    }
    for state in place.states { row[state] = 0 }
    return taken
  }

  /// The row f with f·A = the given one. A is a part of the inverse of an M-matrix, whose pivots are positive in any
  /// order.
  private static func solve(_ matrix: [[Double]], given: [Double]) -> [Double] {
    // Columns of A are the rows of the equations.
    var equations = given.indices.map { column in matrix.map { $0[column] } + [given[column]] }
    let count = given.count
    for k in 0..<count where equations[k][k] > 0 {
      let pivotal = equations[k]
      for i in 0..<count where i != k && equations[i][k] != 0 {
        let factor = equations[i][k] / pivotal[k]
        for j in k...count { equations[i][j] -= factor * pivotal[j] }
      }
    }
    return (0..<count).map { equations[$0][$0] > 0 ? max(0, equations[$0][count] / equations[$0][$0]) : 0 }
  }
}
