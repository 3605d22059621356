/// How probable it is that a unit comes to a node of a loop, by following units until they come there: what reaches
/// one of its states goes no further.
///
/// Passes only grow while a unit stays in a loop, so its states hang together in small components, and units are
/// followed through one after the other: nothing is eliminated but what goes round within one pass.
struct FirstPassage: Sendable {
  private let solver: VisitSolver
  /// The states of the loop in the order in which units come to them, with the node and the component of each.
  private let states: [Int]
  private let nodes: [Int]
  /// The components, each with its place among the states.
  private let components: [(component: Int, places: Range<Int>)]
  /// Where each leads in the loop, by place; and what goes from it out of the loop.
  private let rows: SparseRows
  private let leaks: [Double]
  /// The component that stands at each place.
  private let order: [Int]
  /// What comes to each from outside the loop.
  private let inflow: [Double]
  /// Of each state of the network, the units that one stands for: see ``FirstVisits``.
  private let units: [Double]?

  /// Of some states, which make up the loop, with what comes to each state of the network from outside its loop, and
  /// what goes from each out of it.
  init(
    _ members: [Int], of flow: FlowStates, _ solver: VisitSolver, inflow: [Double], leaks: [Double],
    units: [Double]?
  ) {
    self.solver = solver
    self.units = units
    let component = solver.components.component
    // A component stands after all that it leads to.
    let states = members.sorted { (component[$1], $0) < (component[$0], $1) }
    self.states = states
    nodes = states.map { flow.passes.node[$0] }
    self.inflow = states.map { inflow[$0] }
    self.leaks = states.map { leaks[$0] }
    var places = [Int](repeating: -1, count: flow.passes.node.count)
    for (place, state) in states.enumerated() { places[state] = place }
    var rows = SparseRows()
    var components: [(component: Int, places: Range<Int>)] = []
    var order: [Int] = []
    for (place, state) in states.enumerated() {
      for position in flow.shares.positions(state) {
        let entry = flow.shares.entries[position]
        if places[entry.column] >= 0 { rows.append(column: places[entry.column], entry.value) }
      }
      rows.endRow()
      if let last = components.last, last.component == component[state] {
        components[components.count - 1].places = last.places.lowerBound..<(place + 1)
      } else {
        components.append((component[state], place..<(place + 1)))
      }
      order.append(components.count - 1)
    }
    (self.rows, self.components, self.order) = (rows, components, order)
    factoring = components.reduce(0) { $0 + (solver.factors(of: $1.component)?.factoring ?? 0) }
  }

  /// What it is about to look at some nodes: units pass all states for each, and what goes round within one pass is
  /// solved anew where the node has a part in it.
  func work(for targets: [Int]) -> Int {
    var isTarget = Set(targets)
    isTarget.formIntersection(nodes)
    var passing = (shares + states.count) * SolvingEffort.share
    var solving = 0
    for (component, places) in components where places.count > 1 {
      guard let factors = solver.factors(of: component) else { continue }
      passing += factors.substituting
      let inside = Set(nodes[places]).intersection(isTarget).count
      solving += inside * (factors.factoring + factors.substituting)
    }
    let (all, overflow) = passing.multipliedReportingOverflow(by: targets.count)
    return overflow ? .max / 2 : min(all, .max / 4) + min(solving, .max / 4)
  }

  /// How many shares lead from state to state in the loop, and what finding the factors of its components was.
  var shares: Int { rows.entries.count }
  let factoring: Int

  /// The probability of each of some nodes, of all units and of those that are delivered, where `ahead` says of each
  /// state of the network how probable that is from there. Nothing where that is more work than may be done.
  func probabilities(of targets: [Int], ahead: [Double], _ effort: inout SolvingEffort) -> [Reached]? {
    guard let first = inflow.firstIndex(where: { $0 > 0 }) else { return targets.map { _ in Reached() } }
    // Units may come in at any state of a component, and go on to those before it.
    let start = components[order[first]].places.lowerBound
    var probabilities: [Reached] = []
    probabilities.reserveCapacity(targets.count)
    var arriving = inflow
    // Where units come in last: nothing before may be left out.
    let end = inflow.lastIndex { $0 > 0 } ?? first
    for target in targets {
      var reached = end
      guard
        let found = probability(of: target, ahead: ahead, from: order[start], &arriving, &reached, &effort)
      else { return nil }
      probabilities.append(found)
      for place in start...reached { arriving[place] = inflow[place] }
    }
    return probabilities
  }

  /// How probable it is that a unit comes to a node, and that it does and is delivered; and how many units that come there
  /// these are.
  struct Reached: Sendable {
    var all = 0.0
    var delivered = 0.0
    var units = 0.0

    mutating func add(_ amount: Double, ahead: Double, units each: Double) {
      all += amount
      delivered += amount * ahead
      units += amount * each
    }
  }

  private func probability(
    of target: Int, ahead: [Double], from first: Int, _ arriving: inout [Double], _ reached: inout Int,
    _ effort: inout SolvingEffort
  ) -> Reached? {
    var found = Reached()
    var next = first
    while next < components.count {
      let (component, places) = components[next]
      guard places.lowerBound <= reached else { break }
      next += 1
      guard effort.spend(places.count * SolvingEffort.share) else { return nil }
      if places.count == 1 {
        let (place, amount) = (places.lowerBound, arriving[places.lowerBound])
        if amount == 0 { continue }
        if nodes[place] == target {
          found.add(amount, ahead: ahead[states[place]], units: units?[states[place]] ?? 1)
        } else {
          pass(amount / solver.pivot(of: states[place]), from: place, &arriving, &reached)
        }
        continue
      }
      guard places.contains(where: { arriving[$0] > 0 }) else { continue }
      guard places.contains(where: { nodes[$0] == target }) else {
        guard effort.spend(solver.factors(of: component)?.substituting ?? 0) else { return nil }
        let visits = solver.forward(through: component, places.map { arriving[$0] })
        for (place, amount) in zip(places, visits) { pass(amount, from: place, &arriving, &reached) }
        continue
      }
      let others = places.filter { nodes[$0] != target }
      guard let rest = factors(of: others, &effort) else { return nil }
      for (place, amount) in zip(others, rest.forward(others.map { arriving[$0] })) {
        pass(amount, from: place, &arriving, &reached)
      }
      for place in places where nodes[place] == target {
        found.add(arriving[place], ahead: ahead[states[place]], units: units?[states[place]] ?? 1)
      }
    }
    return found
  }

  /// Hands on what leaves a state, to itself apart. What goes back within its component has been counted.
  private func pass(_ amount: Double, from place: Int, _ arriving: inout [Double], _ reached: inout Int) {
    if amount == 0 { return }
    for position in rows.positions(place) {
      let entry = rows.entries[position]
      if entry.column == place { continue }
      arriving[entry.column] += amount * entry.value
      if entry.column > reached { reached = entry.column }
    }
  }

  /// A component without some of its states.
  private func factors(of places: [Int], _ effort: inout SolvingEffort) -> Elimination? {
    let position = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
    var inside: [[SparseRows.Entry]] = []
    var outside: [Double] = []
    for place in places {
      var row: [SparseRows.Entry] = []
      var leak = ExactSum()
      leak += leaks[place]
      for entry in rows[place] {
        if let column = position[entry.column] {
          row.append(.init(column: column, value: entry.value))
        } else {
          leak += entry.value
        }
      }
      inside.append(row)
      outside.append(leak.value)
    }
    return Elimination(rows: inside, leaks: outside, &effort)
  }
}
