/// Where it matters which grade a unit carries, and what leaves a node by it.
struct Gradings: Sendable {
  /// Whether the way on from each node depends on the grade that a unit has there.
  private(set) var matters: [Bool]
  /// False where no route asks for a grade: then nothing is told apart.
  let areMeant: Bool

  init(of network: FlowNetwork) {
    matters = network.nodes.map { node in
      node.routes.contains { route in
        switch route.grading {
        case .only, .sorts: true
        case .gives: false
        case .none, .others:
          [route.target, route.limit?.otherwise].contains { target in
            if case .exit(let exit)? = target { !network.exits[exit].byGrade.isEmpty } else { false }
          }
        }
      }
    }
    areMeant = matters.contains(true)
    guard areMeant else { return }
    var before = [[Int]](repeating: [], count: network.nodes.count)
    for (from, node) in network.nodes.enumerated() {
      for route in node.routes {
        // What gives a grade makes the one before forgotten.
        if case .gives = route.grading { continue }
        for case .node(let next)? in [route.target, route.limit?.otherwise] { before[next].append(from) }
      }
    }
    var open = matters.indices.filter { matters[$0] }
    while let node = open.popLast() {
      for previous in before[node] where !matters[previous] {
        matters[previous] = true
        open.append(previous)
      }
    }
  }

  /// The grade of a unit behind a route, as far as it matters there.
  func next(_ grade: Int?, by route: FlowNetwork.Route, to node: Int) -> Int? {
    guard areMeant, matters[node] else { return nil }
    return Self.after(grade, by: route)
  }

  /// The grade of a unit behind a route.
  static func after(_ grade: Int?, by route: FlowNetwork.Route) -> Int? {
    switch route.grading {
    case .gives(let given): given
    case .sorts(let sorted): grade.map { sorted[$0]?.grade ?? $0 }
    case .none, .only, .others: grade
    }
  }

  /// Where units of a grade end that take a route to an exit.
  static func exit(_ exit: Int, for grade: Int?, by route: FlowNetwork.Route, in network: FlowNetwork) -> Int
  {
    let byGrade = network.exits[exit].byGrade
    guard !byGrade.isEmpty, let grade = after(grade, by: route) else { return exit }
    return byGrade[grade] ?? exit
  }

  /// The shares by which units of a grade leave a node, of its routes in their order; they add up to what all shares do.
  ///
  /// What leaves beside has no share among them: 0.
  static func shares(of routes: [FlowNetwork.Route], for grade: Int?) -> [Double] {
    let given = routes.map { $0.isBeside ? 0 : $0.share }
    guard let grade,
      routes.contains(where: { route in
        switch route.grading {
        case .only, .sorts: true
        case .none, .gives, .others: false
        }
      })
    else { return given }
    var shares = given
    var left = ExactSum()
    var own: [Int] = []
    var others: [Int] = []
    var sorted: [(route: Int, share: Double)] = []
    for (index, route) in routes.enumerated() where !route.isBeside {
      switch route.grading {
      case .none, .gives: continue
      case .only(let meant):
        if meant == grade { own.append(index) }
      case .others: others.append(index)
      case .sorts(let parts):
        if let part = parts[grade] { sorted.append((index, part.share)) }
      }
      left += given[index]
      shares[index] = 0
    }
    let known = ExactSum.of(sorted.map(\.share))
    if known > 0 {
      // What is said of units and no route is for goes where all others do.
      let rest = others.first.map { ($0, max(0, 1 - known)) }
      let whole = rest == nil ? known : max(1, known)
      for part in sorted { shares[part.route] = left.value * part.share / whole }
      if let rest, rest.1 > 1e-12 { shares[rest.0] = left.value * rest.1 / whole }
      return shares
    }
    guard let taking = own.first ?? others.first else { return given }
    shares[taking] = left.value
    return shares
  }

  /// The part of the units of a grade that take each route; of one that leaves beside, of those that are taken apart.
  ///
  /// - Parameters:
  ///   - routes: of a node.
  ///   - grade: which the units have.
  ///   - isPast: whether a route has had all its passes: what it was for goes on then, and is taken apart as what goes that way is.
  /// - Returns: parts of one, one for each route.
  static func parts(
    of routes: [FlowNetwork.Route], for grade: Int?, isPast: (Int) -> Bool
  ) -> [Double] {
    let shares = shares(of: routes, for: grade)
    let sum = ExactSum.of(shares)
    let total = leaveNothing(routes) ? max(1, sum) : sum
    var parts = shares.map { total > 0 ? $0 / total : 0 }
    guard routes.contains(where: \.isBeside) else { return parts }
    let whole = ExactSum.of(
      routes.indices.filter {
        routes[$0].staysWhole && !(isPast($0) && routes[$0].limit?.staysWhole == false)
      }.map { parts[$0] })
    for index in routes.indices where routes[index].isBeside { parts[index] = max(0, 1 - whole) }
    return parts
  }

  /// True where all units that are not done again or lost are taken apart, so that nothing is left of them.
  static func leaveNothing(_ routes: [FlowNetwork.Route]) -> Bool {
    routes.contains(where: \.isBeside) && routes.allSatisfy { $0.isBeside || $0.staysWhole }
  }

  /// The part of the units that leave a node of which nothing goes on, by the ways that they take.
  static func vanishing(_ ways: some Sequence<(part: Double, isBeside: Bool)>) -> Double {
    var (going, givesParts) = (ExactSum(), false)
    for way in ways {
      if way.isBeside { givesParts = true } else { going += way.part }
    }
    return givesParts ? max(0, 1 - going.value) : 0
  }
}
