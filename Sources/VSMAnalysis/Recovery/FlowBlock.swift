import VSMModel
import VSMSyntax

/// One block of the map as a network: a recovery, or a stream with routes. Its steps and stocks are the nodes; where
/// its routes lead out of it are the exits.
struct FlowBlock: Sendable {
  let home: Home
  /// Processes and stocks in the order of the file.
  let nodes: [RouteTarget]
  /// Back into a stream, the end of the stream, dispositions by the R-ladder, scrap.
  let exits: [RouteTarget]
  let nodeOf: [RouteTarget: Int]
  let exitOf: [RouteTarget: Int]
  /// What leaves each node, with its shares by units at the middle of their ranges.
  private(set) var ways: [[Way]]
  /// Transports between nodes, at the beginning and at the ends of rows, where the map counts them.
  let legs: [Leg]
  /// Routes whose ways take a time of their own.
  let detours: [Detour]
  /// The grades of what enters, where its sources give them, each with its share.
  private(set) var entryGrades: [String: Double] = [:]
  /// The same of each source of a recovery; none where sources give no grades.
  private(set) var sourceGrades: [[String: Double]] = []
  /// True where the grades of sources differ, and how many units come from each is not known.
  private(set) var isUnweighed = false
  /// The steps that take units of one grade for those of another, by their node.
  private(set) var errors: [Int: GradingError] = [:]
  /// The exits at which units bring what their grade does.
  private(set) var priced: Set<Int> = []
  /// Where the row of each node ends.
  private let ends: [RouteTarget?]

  /// Transports on the way from a node to its next line; rework and what skips lines does not go by them.
  struct Leg: Sendable {
    struct Place: Sendable, Hashable {
      /// Of a recovery its own position, too: a block is of one kind.
      var stream: Int
      /// How many nodes of the row stand before it.
      var before: Int
    }

    var place: Place
    /// Nothing for what brings units to the block.
    var from: Int?
    var to: RouteTarget
    var transport: TransportLeg
  }

  /// A part of what leaves a node.
  struct Way: Sendable, Equatable {
    /// The position of the route among the process's own; nothing for the rest and for what a yield loses.
    var route: Int?
    var kind: Route.Kind
    var target: RouteTarget
    /// Of the units that leave the node.
    var share: Double
    var limit: Int?
    var otherwise: RouteTarget?
    /// How many units each becomes that goes there after the last pass.
    var otherwiseQuantity = 1.0
    /// True where it has not been taken apart then, as no other way leads there but one of what is done again or given beside.
    var otherwiseStaysWhole = false
    var grading = Grading.none
    /// How many units each unit becomes that goes there.
    var quantity = 1.0
    /// True of what each unit gives beside what it is itself.
    var isBeside = false
    /// True of what a yield loses.
    var isLoss = false
  }

  /// What a way has to do with the grades that units carry.
  enum Grading: Sendable, Hashable {
    case none
    case gives(String)
    case only(String)
    case others
    /// Takes units of which the grade is said, whatever they are.
    case says(String)
  }

  /// A route that takes a time of its own.
  struct Detour: Sendable {
    struct Place: Sendable, Hashable {
      var process: Int
      /// The position of the route among the process's own.
      var route: Int
    }

    var place: Place
    var time: WrittenDuration
  }

  /// Things in order, where what leaves the last of them goes, and the transports between them.
  struct Row {
    var items: [Stream.Item]
    var end: RouteTarget?
    /// The position of the stream, or of the recovery.
    var index: Int
    /// The step that an alternative route leaves.
    var origin: Int?
    var transports: [Int: TransportLeg]
  }

  /// The first row is the block's own, the others are its alternative routes.
  init(of home: Home, rows: [Row], in map: ValueStreamMap) {
    self.home = home
    var nodes: [RouteTarget] = []
    /// Where what leaves each node goes, unless the map says otherwise.
    var next: [RouteTarget?] = []
    /// Where each node's row ends.
    var ends: [RouteTarget?] = []
    /// The legs of the rows, from which things they lead to which.
    var carried: [(place: Leg.Place, from: RouteTarget?, to: RouteTarget, transport: TransportLeg)] = []
    for row in rows {
      let own = row.items.compactMap(\.place)
      nodes += own
      next += own.indices.map { $0 + 1 < own.count ? own[$0 + 1] : row.end }
      ends += own.map { _ in row.end }
      for (before, transport) in row.transports.sorted(by: { $0.key < $1.key }) {
        let from = before > 0 ? own[before - 1] : row.origin.map { .process($0) }
        guard let to = before < own.count ? own[before] : row.end else { continue }
        carried.append((Leg.Place(stream: row.index, before: before), from, to, transport))
      }
    }
    self.ends = ends
    self.nodes = nodes
    nodeOf = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    var ways: [[Way]] = []
    var exits = Set<RouteTarget>()
    for (position, node) in nodes.enumerated() {
      var own: [Way]
      switch node {
      case .process(let process): own = Self.ways(from: map.processes[process], map, shifting: nil)
      default:
        own = next[position].map { [Way(kind: .plain, target: $0, share: 1)] } ?? []
      }
      own = Self.ways(own, ending: ends[position])
      ways.append(own)
      for way in own {
        for target in [way.target, way.otherwise].compactMap(\.self) where nodeOf[target] == nil {
          exits.insert(target)
        }
      }
    }
    self.ways = ways
    let sorted = exits.sorted { Self.order($0, map) < Self.order($1, map) }
    self.exits = sorted
    exitOf = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    detours = nodes.flatMap { node -> [Detour] in
      guard case .process(let process) = node else { return [] }
      return map.processes[process].routes.enumerated().compactMap { index, route in
        route.transit.map { Detour(place: .init(process: process, route: index), time: $0) }
      }
    }
    for (index, node) in nodes.enumerated() {
      if case .process(let process) = node { errors[index] = map.processes[process].gradingError }
    }
    for (index, exit) in sorted.enumerated() {
      if case .disposition(let disposition) = exit,
        !map.dispositions[disposition].properties.variants(.proceeds).isEmpty
      {
        priced.insert(index)
      }
    }
    let (nodeOf, exitOf) = (nodeOf, exitOf)
    legs = carried.compactMap { leg in
      let from = leg.from.flatMap { nodeOf[$0] }
      guard leg.from == nil || from != nil, nodeOf[leg.to] != nil || exitOf[leg.to] != nil else { return nil }
      return Leg(place: leg.place, from: from, to: leg.to, transport: leg.transport)
    }
  }

  /// Every block whose flows need solving, and none for a plain stream.
  static func of(stream index: Int, alternatives: [Int], in map: ValueStreamMap) -> FlowBlock? {
    let streams = [index] + alternatives
    let hasRoutes = streams.contains { stream in
      map.streams[stream].items.contains { item in
        if case .process(let process) = item { !map.processes[process].routes.isEmpty } else { false }
      }
    }
    guard hasRoutes || streams.count > 1 else { return nil }
    let rows = RowEnds(of: index, alternatives: alternatives, in: map).rows.map { row -> Row in
      Row(
        items: map.streams[row.stream].items, end: row.end, index: row.stream,
        origin: row.stream == index ? nil : map.streams[row.stream].origin?.process,
        transports: TransportLeg.of(row.stream, in: map))
    }
    return FlowBlock(of: .stream(index), rows: rows, in: map)
  }

  /// A recovery, whose sources are weighed by how many units come from each of the map's in a day.
  static func of(recovery index: Int, rates: [Estimate?], in map: ValueStreamMap) -> FlowBlock {
    let recovery = map.recoveries[index]
    let row = Row(
      items: recovery.items, end: recovery.end, index: index, origin: nil,
      transports: TransportLeg.of(
        recovery.items, from: recovery.sources, end: recovery.end?.reference, map))
    var block = FlowBlock(of: .recovery(index), rows: [row], in: map)
    block.add(SourceGrades(of: recovery, rates, map))
    return block
  }

  private mutating func add(_ grades: SourceGrades) {
    (entryGrades, sourceGrades) = (grades.mix, grades.ofSources)
    // What nobody goes by needs not be known.
    isUnweighed =
      grades.isUnweighed
      && (!priced.isEmpty
        || ways.contains {
          $0.contains { way in
            switch way.grading {
            case .only, .says: true
            case .none, .gives, .others: false
            }
          }
        })
  }

  private static func order(_ target: RouteTarget, _ map: ValueStreamMap) -> (Int, Int, Int) {
    switch target {
    case .process(let index): (0, 0, index)
    case .stock(let index): (0, 1, index)
    case .end: (1, 0, 0)
    case .endOf(let stream): (1, 1, stream)
    case .disposition(let index):
      (2, map.dispositions[index].rung?.order ?? RecoveryRung.allCases.count, index)
    case .scrap: (3, 0, 0)
    }
  }

  /// A route whose share is set to one end of its range while the others make room or take what is left.
  typealias Shift = (route: Int, share: Double)

  /// What leaves a process, by units.
  ///
  /// Shares by mass or value become shares of units by dividing each by what a unit weighs or brings where it goes.
  /// What the yield loses is scrap.
  static func ways(
    from process: Process, _ map: ValueStreamMap, shifting shift: Shift?, yield given: Double? = nil
  ) -> [Way] {
    let yield = given ?? process.properties.share(.yield)?.middle ?? 1
    let routes = process.routes.count
    // What units give beside takes no share from what they are.
    var shares =
      process.routes.map { $0.isBeside ? 0 : $0.share.middle } + process.alternatives.map(\.share.middle)
    if let shift { shares[shift.route] = shift.share }
    let sum = ExactSum.of(shares)
    var rest = max(0, 1 - sum)
    if rest < 1e-12 { rest = 0 }
    // What is taken apart as a whole leaves nothing of itself: only what is done again does.
    let isAllApart = sum <= 1 && process.isTakenApartWhole
    if !isAllApart, process.rest == nil || sum > 1 {
      // The middles of ranges need not add up: the others give way to the one that is set.
      let fixed = shift?.share ?? 0
      let others = sum - fixed
      let scale = others > 0 ? (1 - fixed) / others : 1
      for index in shares.indices where index != shift?.route { shares[index] *= scale }
      rest = 0
    }
    let basis = process.routes.first?.basis ?? .units
    var weights = process.routes.map { route in
      unit(of: route.target, times: route.quantity?.middle ?? 1, for: route.basis, from: process, map)
    }
    weights += process.alternatives.map { unit(of: $0.target, for: basis, from: process, map) }
    let keepsGrades = process.keepsGrades
    var targets = shares.indices.map { index -> Way in
      guard index < routes else {
        return Way(kind: .plain, target: process.alternatives[index - routes].target, share: shares[index])
      }
      let route = process.routes[index]
      return Way(
        route: index, kind: route.kind, target: route.target, share: shares[index], limit: route.limit,
        otherwise: route.otherwise,
        otherwiseQuantity: process.quantity(of: route.otherwise),
        otherwiseStaysWhole: !process.goesOn(to: route.otherwise),
        grading: grading(route, process), quantity: route.quantity?.middle ?? 1)
    }
    // What has a grade that no route is for takes what is left, whatever the stand-ins for shares are.
    if rest > 0 || keepsGrades, let target = process.rest {
      targets.append(
        Way(kind: .plain, target: target, share: rest, grading: keepsGrades ? .others : .none))
      weights.append(unit(of: target, for: basis, from: process, map))
    }
    for index in targets.indices { targets[index].share /= weights[index] }
    let total = isAllApart ? 1 : ExactSum.of(targets.map(\.share))
    if total > 0 {
      for index in targets.indices { targets[index].share *= yield / total }
    }
    // Only what is good and not done again is taken apart.
    let again = ExactSum.of(targets.filter { $0.kind == .rework }.map(\.share))
    for (index, route) in process.routes.enumerated() where route.isBeside {
      targets[index].isBeside = true
      (targets[index].share, targets[index].quantity) = (
        max(0, yield - again), route.quantity?.middle ?? 1
      )
    }
    if yield < 1 {
      targets.append(Way(kind: .plain, target: map.scrap, share: 1 - yield, isLoss: true))
    }
    return targets
  }

  private static func grading(_ route: Route, _ process: Process) -> Grading {
    guard let grade = route.grade, !process.givesAnswers else { return .none }
    if process.gradingError != nil { return .says(grade) }
    return process.keepsGrades ? .only(grade) : .gives(grade)
  }

  /// What one unit that leaves a process counts for in a basis by the way that it goes; all the same where nothing sets
  /// the ways apart.
  ///
  /// One that becomes several counts for all of them at an end that says what each weighs or brings. Where no mass is
  /// given for them, all of them weigh what it did.
  private static func unit(
    of target: RouteTarget, times quantity: Double = 1, for basis: Route.Basis, from process: Process,
    _ map: ValueStreamMap
  ) -> Double {
    guard basis != .units else { return 1 }
    let end: PropertyList? =
      if case .disposition(let index) = target { map.dispositions[index].properties } else { nil }
    if basis == .value { return (end?.money(.proceeds)?.amount.middle).map { $0 * quantity } ?? 1 }
    return end?.mass(.mass).map { $0.middle * quantity } ?? map.mass(at: target, from: process)?.middle ?? 1
  }

  /// The same block with the ways of one process replaced.
  func replacing(_ process: Int, with ways: [Way]) -> FlowBlock {
    var block = self
    if let node = nodeOf[.process(process)] { block.ways[node] = placed(ways, at: node) }
    return block
  }

  /// Other ways of a step, as they lead from where it stands.
  func placed(_ ways: [Way], at node: Int) -> [Way] { Self.ways(ways, ending: ends[node]) }

  /// The same block with other ways from each of its nodes.
  func replacing(_ ways: [[Way]]) -> FlowBlock {
    var block = self
    block.ways = ways
    return block
  }

  /// A step knows that it is the last of its row, and not whose row it is.
  private static func ways(_ ways: [Way], ending end: RouteTarget?) -> [Way] {
    guard case .endOf? = end, let end else { return ways }
    return ways.map { way in
      var way = way
      if way.target == .end { way.target = end }
      if way.otherwise == .end { way.otherwise = end }
      return way
    }
  }

  /// True where units become more or less of them on the way.
  var multiplies: Bool { ways.contains { $0.contains { $0.quantity != 1 || $0.isBeside } } }

  /// Where a way leads, as the solver says it.
  func place(_ target: RouteTarget) -> FlowNetwork.Target? {
    if let node = nodeOf[target] { return .node(node) }
    return exitOf[target].map { .exit($0) }
  }
}
