import VSMModel
import VSMSyntax

/// What the units of a recovery weigh where they end: they come in with the mass of their sources, and behind a step that
/// gives a mass they have that one.
///
/// By what ways units came to a place decides what they weigh there, so they are told apart by the mass that they have from a
/// source or a step. Each kind is followed from where it got it to where it gets another mass or ends, over
/// the states of the flows, passes of limited rework included, by N = (I − Q)⁻¹ of a Q in which nothing goes on from
/// the steps that give a mass. So what a step adds and what it takes off are known apart, even where units of several masses come
/// to it.
struct UnitMasses: Sendable {
  /// Of the units that end at each exit of the block; nothing where that is not known.
  private(set) var exits: [Double?]
  /// What steps that give a mass add to units and take off them.
  private(set) var changes: [NetworkFigures.MassChange] = []
  /// The steps that give a mass and to which units come whose mass is not known.
  private(set) var unknownAt: [Int] = []
  /// True where following masses would be more work than may be done.
  private(set) var isTooMuch = false
  private var ways: [Way: Load] = [:]
  /// Of a unit that enters, where no step changes it.
  private let unit: Double?

  private struct Way: Hashable {
    var node: Int
    var target: RouteTarget
  }

  /// Units and what they weigh together.
  private struct Load {
    var units = ExactSum()
    var mass = ExactSum()
    var isKnown = true

    mutating func add(_ units: Double, of mass: Double?) {
      guard units > 0 else { return }
      self.units += units
      if let mass { self.mass += units * mass } else { isKnown = false }
    }

    var mean: Double? { isKnown && units.value > 0 ? mass.value / units.value : nil }
  }

  /// Units of one mass, from wherever they have it.
  private struct Kind {
    /// Nothing where it is not known.
    var mass: Double?
    /// Whether it is of units that came in as they are, and not of parts of which nobody says what each weighs.
    var isWhole = true
    /// How many get it on their way to a state, of a unit that enters, by state.
    var start: [Int: Double] = [:]
  }

  init(of solved: SolvedBlock, _ network: FlowNetwork, _ map: ValueStreamMap, _ effort: inout SolvingEffort) {
    let block = solved.block
    let unit = map.unitMass(in: block.home)?.middle
    self.unit = unit
    let own = block.exits.map { exit -> Double? in
      if case .disposition(let index) = exit {
        map.dispositions[index].properties.mass(.mass)?.middle
      } else {
        nil
      }
    }
    exits = own.map { $0 ?? unit }
    var given: [Int: Double] = [:]
    if block.home.recovery != nil {
      for (node, place) in block.nodes.enumerated() {
        guard case .process(let process) = place else { continue }
        given[node] = map.processes[process].properties.mass(.mass)?.middle
      }
    }
    guard !given.isEmpty else { return }
    exits = own
    let units = Flow(solved, network, given)
    guard let found = units.follow(unit, &effort) else {
      isTooMuch = true
      unknownAt = given.keys.sorted().compactMap { block.process(at: $0) }
      return
    }
    for index in block.exits.indices where exits[index] == nil { exits[index] = found.exits[index].mean }
    ways = found.ways
    for node in given.keys.sorted() {
      guard let process = block.process(at: node), let change = found.changes[node] else { continue }
      if !change.isKnown { unknownAt.append(process) }
      if change.gained.value > 0 || change.lost.value > 0 {
        changes.append(.init(at: process, gained: change.gained.value, lost: change.lost.value))
      }
    }
  }

  /// What a unit weighs that goes from a node to a target, by the node's own way.
  func mass(from node: Int, to target: RouteTarget) -> Double? {
    ways.isEmpty ? unit : ways[Way(node: node, target: target)]?.mean
  }

  /// The ways of units between the steps that give them a mass.
  private struct Flow {
    let solved: SolvedBlock
    let network: FlowNetwork
    /// By their nodes, what steps give.
    let given: [Int: Double]
    /// How often a unit that enters visits each state, and is in it first.
    let visits: [Double]
    let entry: [Double]
    /// The exit of the block that each of the network is, those of single grades among them.
    let owner: [Int]

    struct Change {
      var gained = ExactSum()
      var lost = ExactSum()
      var isKnown = true

      /// Units of a kind that come to a step behind which they weigh something else.
      ///
      /// What a step takes off that gives parts beside the unit is in these: what their masses leave over of the unit is seen
      /// where all of it is added up.
      ///
      /// - Parameters:
      ///   - units: how many come, of a unit that enters.
      ///   - kind: what they weigh.
      ///   - mass: what a unit weighs that leaves the step.
      ///   - whole: the part of them that leaves as what it is.
      ///   - givesParts: whether the step gives parts.
      mutating func add(_ units: Double, from kind: Kind, to mass: Double, whole: Double, givesParts: Bool) {
        guard let before = kind.mass else {
          // What parts weighed is among what the masses of all ends leave over of the unit.
          if kind.isWhole { isKnown = false }
          return
        }
        if mass > before {
          gained += units * whole * (mass - before)
        } else if !givesParts {
          lost += units * whole * (before - mass)
        }
      }
    }

    struct Found {
      var exits: [Load]
      var ways: [Way: Load] = [:]
      var changes: [Int: Change] = [:]
    }

    init(_ solved: SolvedBlock, _ network: FlowNetwork, _ given: [Int: Double]) {
      (self.solved, self.network, self.given) = (solved, network, given)
      let states = solved.ways.states
      visits = states.counted(solved.ways.visits, total: solved.ways.total)
      entry = states.counted(solved.ways.entry, total: solved.ways.total)
      var owner = Array(network.exits.indices)
      for (exit, figures) in network.exits.enumerated() {
        for own in figures.byGrade.values { owner[own] = exit }
      }
      self.owner = owner
    }

    /// A way out of a state: what part of the units takes it, how many each becomes there, and whether it stays what it was.
    private struct Leaving {
      var position: Int
      var target: LimitedPasses.Target
      var part: Double
      var count: Double
      var isWhole: Bool
      var isBeside: Bool
    }

    private func leaving(_ state: Int) -> [Leaving] {
      let passes = solved.ways.states.passes
      let routes = network.nodes[passes.node[state]].routes
      let parts = passes.parts(of: state, in: network)
      return routes.indices.filter { parts[$0] > 0 }.map { position in
        let route = routes[position]
        let quantity = passes.quantity(from: state, by: position, in: network)
        return Leaving(
          position: position, target: passes.targets[passes.starts[state] + position], part: parts[position],
          count: parts[position] * quantity, isWhole: quantity == 1 && !route.isBeside,
          isBeside: route.isBeside)
      }
    }

    /// Where a way of a node leads in the block, past transports; nothing for a transport's own.
    private func target(_ state: Int, _ position: Int) -> Way? {
      let passes = solved.ways.states.passes
      let node = passes.node[state]
      guard node < solved.block.nodes.count, solved.block.ways[node].count == network.nodes[node].routes.count
      else { return nil }
      let way = solved.block.ways[node][position]
      let isPast = passes.isPast[passes.starts[state] + position]
      return Way(node: node, target: isPast ? way.otherwise ?? way.target : way.target)
    }

    /// - Parameters:
    ///   - unit: what a unit weighs that enters; nothing where that is not known.
    ///   - effort: what may be done yet.
    /// - Returns: nothing where it would be too much work.
    func follow(_ unit: Double?, _ effort: inout SolvingEffort) -> Found? {
      let nodes = solved.ways.states.passes.node
      var rows = SparseRows()
      var leaks: [Double] = []
      var kinds = [Kind(mass: unit)]
      for (state, units) in entry.enumerated() where units > 0 { kinds[0].start[state] = units }
      var kindOf: [Int: Int] = [:]
      var known: [Double?: Int] = [unit: 0]
      for node in given.keys.sorted() {
        let kind = known[given[node]] ?? kinds.count
        if kind == kinds.count { kinds.append(Kind(mass: given[node])) }
        (known[given[node]], kindOf[node]) = (kind, kind)
      }
      let parts = kinds.count
      kinds.append(Kind(mass: nil, isWhole: false))
      var found = Found(exits: solved.block.exits.map { _ in Load() })
      for (state, node) in nodes.enumerated() {
        var leak = ExactSum()
        var goesOn = false
        let ways = leaving(state)
        for way in ways {
          if let kind = way.isWhole ? kindOf[node] : parts {
            // With a mass of its own, or of nobody knows which, a unit begins here as one of another kind.
            let units = visits[state] * way.count
            switch way.target {
            case .state(let next): kinds[kind].start[next, default: 0] += units
            case .exit(let exit): found.exits[owner[exit]].add(units, of: kinds[kind].mass)
            }
            if let target = target(state, way.position) {
              found.ways[target, default: Load()].add(units, of: kinds[kind].mass)
            }
            if !way.isBeside { leak += way.part }
          } else {
            switch way.target {
            case .state(let next):
              rows.append(column: next, way.part)
              goesOn = true
            case .exit: leak += way.part
            }
          }
        }
        leak += Gradings.vanishing(ways.lazy.map { ($0.part, $0.isBeside) })
        rows.endRow()
        leaks.append(goesOn ? leak.value : 1)
      }
      guard
        let solver = try? VisitSolver(
          rows: rows, leaks: leaks, components: Components(of: rows), &effort, names: { _ in [] })
      else { return nil }
      for kind in kinds where kind.start.values.contains(where: { $0 > 0 }) {
        guard effort.spend(solver.substituting) else { return nil }
        var start = Array(repeating: 0.0, count: nodes.count)
        for (state, units) in kind.start { start[state] = units }
        guard let coming = try? solver.forward(start) else { return nil }
        for (state, units) in coming.enumerated() where units > 0 {
          if let mass = given[nodes[state]] {
            let ways = leaving(state)
            found.changes[nodes[state], default: Change()].add(
              units, from: kind, to: mass, whole: ExactSum.of(ways.filter(\.isWhole).map(\.part)),
              givesParts: ways.contains { !$0.isWhole })
            continue
          }
          for way in leaving(state) where way.isWhole {
            if case .exit(let exit) = way.target {
              found.exits[owner[exit]].add(units * way.part, of: kind.mass)
            }
            if let target = target(state, way.position) {
              found.ways[target, default: Load()].add(units * way.part, of: kind.mass)
            }
          }
        }
      }
      return found
    }
  }
}

extension FlowBlock {
  /// The process that a node is.
  fileprivate func process(at node: Int) -> Int? {
    if case .process(let process) = nodes[node] { process } else { nil }
  }
}
