import VSMDiagnostics
import VSMModel
import VSMSyntax
import VSMWords

/// Turns the solution of a block into its figures.
struct BlockFigures {
  let map: ValueStreamMap
  let solved: SolvedBlock
  let input: BlockInput
  let solution: FlowSolution
  let network: FlowNetwork
  /// What a unit brings at each exit of the network, those of single grades included.
  let exitProceeds: [Double?]
  /// Units in a working day: what enters, and what visits each node and ends at each exit.
  let entering: Double?
  let flows: [Double?]
  let ending: [Double?]
  /// Seconds in a day.
  let day: Double
  /// What units weigh where.
  let masses: UnitMasses

  var block: FlowBlock { solved.block }

  /// Nothing where a block with times and money has no answer; then a warning says so.
  init?(
    _ solved: SolvedBlock, _ input: BlockInput, entering: Double?, flows: [Double?], ending: [Double?],
    day: Double,
    _ map: ValueStreamMap, _ effort: inout SolvingEffort, _ warnings: inout [Diagnostic]
  ) {
    self.map = map
    self.solved = solved
    self.input = input
    self.entering = entering
    self.flows = flows
    self.ending = ending
    self.day = day
    let network = input.network(
      solved.block, names: solved.names, exitNames: solved.exitNames, rate: entering.map { $0 / day } ?? 1)
    self.network = network
    exitProceeds = network.exits.map(\.proceeds)
    do throws(FlowProblem) {
      solution = try FlowSolution(of: network, by: solved.ways, &effort)
    } catch {
      warnings.append(error.diagnostic(of: solved.block, map))
      return nil
    }
    // With what effort is left: times and money are not to be missed for want of masses.
    masses = UnitMasses(of: solved, network, map, &effort)
  }

  func figures(
    money: BlockMoney, recovered: Double, bottleneck: Int?, _ time: inout WorkTime,
    _ effort: inout SolvingEffort
  ) -> NetworkFigures {
    let nodes = block.nodes.indices.compactMap { node($0) }
    let exits = exits(&time)
    let sources = SourceValues(of: self, money, &effort)
    let (net, notValued) = net(money, sources)
    var figures = NetworkFigures(
      entering: entering, recovered: recovered, nodes: nodes, exits: exits, leadTime: leadTime,
      standardDeviation: solution.variance.map { $0.squareRoot() },
      workInProcess: workInProcess, cost: solution.cost,
      acquisition: money.acquisition, fixedCost: money.fixed, gross: solution.gross, net: net,
      grossAfterDecay: solution.grossAfterDecay, netAfterDecay: nil, notValued: notValued, grades: [],
      diversion: nil, diversionWithoutEnergy: nil, reuseRate: nil, closedLoop: nil, circularity: nil,
      sensitivities: [], bottleneck: bottleneck)
    figures.leadTimeWithout = untimed
    (figures.massChanges, figures.massUnknownAt) = (masses.changes, masses.unknownAt)
    figures.hasTooManyMasses = masses.isTooMuch
    figures.revenueShare = sources.revenueShare
    figures.sources = sources.figures
    figures.gradings = gradings()
    figures.daysAWeek = time.days.given.isEmpty ? nil : time.days.week.middle
    if let net, let gross = solution.gross, let left = solution.grossAfterDecay {
      figures.netAfterDecay =
        sources.hasRevenueShare
        ? sources.revenueShareAfterDecay.map { net - gross + (sources.revenueShare ?? 0) + left - $0 }
        : net - gross + left
    }
    figures.grades = grades()
    let ends = RecoveryRates(exits, map)
    figures.diversion = ends.diversion
    figures.diversionWithoutEnergy = ends.diversionWithoutEnergy
    figures.reuseRate = ends.reuse
    return figures
  }

  /// What is known of the lead time; nothing where no time is.
  private var leadTime: Double? {
    hasTimes ? solution.leadTime ?? solution.knownLeadTime : nil
  }

  /// Whether anything that units visit counts towards lead times. Where waits alone do, as on the ladder, and none is
  /// drawn, there is nothing to add up, which is not 0.
  private var hasTimes: Bool {
    let transits = input.transits.indices.contains { index in
      input.transits[index] != nil && solution.nodes[block.nodes.count + index].visits > 0
    }
    return transits
      || block.nodes.indices.contains { index in
        guard let time = input.times[index], solution.nodes[index].visits > 0 else { return false }
        return time > 0 || time == input.visits[index]
      }
  }

  /// What units visit and has no time that is known.
  private var untimed: [ValueStreamMap.Reference] {
    guard solution.leadTime == nil else { return [] }
    return block.nodes.indices.compactMap { index in
      input.times[index] == nil && solution.nodes[index].visits > 0 ? block.nodes[index].reference : nil
    }
  }

  /// Little's law at every node and on every transport: what comes in from elsewhere counts too.
  private var workInProcess: Double? {
    guard entering != nil, solution.leadTime != nil else { return nil }
    let lying = zip(flows, input.visits).map { ($0 ?? 0) * ($1 ?? 0) / day }
    let carried = block.legs.indices.map { index in
      let visits = solution.nodes[block.nodes.count + index].visits
      let flow = block.legs[index].from.map { self.flow($0, visits) } ?? entering.map { $0 * visits }
      return (flow ?? 0) * (input.transits[index] ?? 0) / day
    }
    let detoured = block.detours.indices.map { index in
      let (place, order) = (block.detours[index].place, block.legs.count + index)
      let visits = solution.nodes[block.nodes.count + order].visits
      let flow = block.nodeOf[.process(place.process)].flatMap { self.flow($0, visits) }
      return (flow ?? 0) * (input.transits[order] ?? 0) / day
    }
    return ExactSum.of(lying + carried + detoured)
  }

  /// What would have to be given for a value.
  private var reasonWithoutProceeds: Phrase {
    var (sold, returned): ([String], [String]) = ([], [])
    for (index, exit) in block.exits.enumerated()
    where solution.exits[index].proceeds == nil && solution.exits[index].share > 0 {
      if block.priced.contains(index) {
        sold.append(unpriced(at: index))
        continue
      }
      switch exit {
      case .process, .stock: returned.append(map.label(ofTarget: exit))
      case .scrap: sold.append("scrap (disposition scrap { proceeds ... })")
      case .disposition, .end, .endOf: sold.append(map.label(ofTarget: exit))
      }
    }
    let ofSold: Phrase = "no proceeds are given for \(Notes.list(sold))"
    let ofReturned: Phrase = "no credit is given for what comes back to \(Notes.list(returned))"
    if sold.isEmpty { return ofReturned }
    return returned.isEmpty ? ofSold : "\(ofSold), and \(ofReturned)"
  }

  private func net(_ money: BlockMoney, _ sources: SourceValues) -> (Double?, Phrase?) {
    switch solution.notValued {
    case .withoutProceeds: return (nil, reasonWithoutProceeds)
    case .withoutCost(let names): return (nil, "no cost is given for \(Notes.list(names))")
    case .nothingEnters: return (nil, "nothing enters")
    case nil: break
    }
    guard let gross = solution.gross, let cost = solution.cost else {
      return (nil, "its numbers are not given")
    }
    if let lack = money.withoutFixed { return (nil, lack) }
    if money.hasFixed, money.fixed == nil {
      return (nil, "a fixed cost is given, and how many units bear it is not")
    }
    if let lack = money.withoutAcquisition { return (nil, lack) }
    if sources.hasRevenueShare, sources.revenueShare == nil {
      return (nil, "the revenue share is not known, as how many units come from each source is not given")
    }
    return (
      ExactSum.of([
        gross, -cost, -(money.acquisition ?? 0), -(money.fixed ?? 0), -(sources.revenueShare ?? 0),
      ]), nil
    )
  }

  // MARK: Nodes and routes

  /// Nothing for what is no element; every node is one.
  private func node(_ index: Int) -> NetworkFigures.Node? {
    let figures = solution.nodes[index]
    guard let reference = block.nodes[index].reference else { return nil }
    return NetworkFigures.Node(
      of: reference, visits: figures.visits, flow: flows[index], firstVisit: figures.firstVisit,
      repeatShare: figures.repeatShare, repeatWork: figures.repeatWork, time: input.visits[index],
      worth: figures.worth, worthOfDay: figures.worthOfTime.map { $0 * day },
      routes: routes(from: index))
  }

  /// The ways out of a node; what goes past rework after its last pass is added to the way that it takes.
  private func routes(from node: Int) -> [NetworkFigures.Route] {
    let choices = choices(at: node)
    var routes = block.ways[node].indices.map { route(node, $0, choices) }
    for (index, way) in block.ways[node].enumerated() {
      let overflow = solution.nodes[node].overflows[index] * way.otherwiseQuantity
      guard overflow > 0, let otherwise = way.otherwise else { continue }
      let flow = self.flow(node, overflow)
      if let other = block.ways[node].indices.first(where: {
        $0 != index && block.ways[node][$0].target == otherwise && block.ways[node][$0].kind != .rework
          && !block.ways[node][$0].isBeside
      }) {
        routes[other].perUnit += overflow
        routes[other].flow = routes[other].flow.flatMap { known in flow.map { known + $0 } }
      } else {
        routes.append(
          NetworkFigures.Route(
            kind: .plain, target: otherwise, share: 0, perUnit: overflow, flow: flow,
            worth: worth(at: otherwise)))
      }
    }
    // Where each grade has a way of its own, nothing is left for the others: that is no way.
    for index in block.ways[node].indices.reversed()
    where block.ways[node][index].grading == .others && routes[index].perUnit == 0 {
      routes.remove(at: index)
    }
    return routes
  }

  /// Units a day of what a unit that enters does so often at a node.
  private func flow(_ node: Int, _ perUnit: Double) -> Double? {
    flows[node].map { $0 * (solution.nodes[node].visits > 0 ? perUnit / solution.nodes[node].visits : 0) }
  }

  private func route(_ node: Int, _ index: Int, _ choices: GradeChoices) -> NetworkFigures.Route {
    let way = block.ways[node][index]
    let taken = solution.nodes[node].passages[index] * way.quantity
    var route = NetworkFigures.Route(
      kind: way.kind, target: way.target, share: way.share, perUnit: taken,
      flow: flow(node, taken),
      limit: way.limit, worth: worth(of: index, at: node), worthOfPoint: worthOfPoint(node, index),
      alternative: nil,
      worthOfAlternative: nil)
    switch way.grading {
    case .only, .says, .others:
      // What comes with the grade has no share of its own.
      if solution.nodes[node].visits > 0 { route.share = taken / solution.nodes[node].visits }
    case .none, .gives: break
    }
    route.mass = masses.mass(from: node, to: way.target)
    if let best = alternative(to: index, of: node, choices) {
      (route.alternative, route.worthOfAlternative) = (best.target, best.worth)
    }
    return route
  }

  /// What the units that take a way are worth where it leads. Those of a grade may be worth more there than others are.
  private func worth(of index: Int, at node: Int) -> Double? {
    let target = block.ways[node][index].target
    guard case .grade = block.ways[node][index].kind,
      block.nodeOf[target] != nil || block.exitOf[target].map(block.priced.contains) == true,
      solution.nodes[node].passages[index] > 0
    else { return worth(at: block.ways[node][index].target) }
    return solution.nodes[node].ahead[index].worth
  }

  /// What a unit is worth at a node, or brings at an exit.
  private func worth(at target: RouteTarget) -> Double? {
    if let node = block.nodeOf[target] { return solution.nodes[node].worth }
    return block.exitOf[target].flatMap { solution.exits[$0].proceeds }
  }

  /// Where units of a route could go instead. A unit may always be treated as one of a lower grade; rework may be given
  /// up. Everything else is not a choice: units that fail cannot be sent to those that pass.
  private func alternative(to index: Int, of node: Int, _ choices: GradeChoices) -> GradeChoices.Choice? {
    let ways = block.ways[node]
    switch ways[index].kind {
    case .plain: return nil
    case .rework:
      let otherwise = ways[index].otherwise ?? ways[(index + 1)...].first { $0.kind != .rework }?.target
      return otherwise.flatMap { target in worth(at: target).map { .init(target: target, worth: $0) } }
    case .grade: return choices.best(behind: index, besides: ways[index].target)
    }
  }

  /// What the grades of a node could be treated as: what is treated as one of a lower grade has that grade from there on.
  private func choices(at node: Int) -> GradeChoices {
    GradeChoices(
      block.ways[node].indices.map { index in
        guard case .grade = block.ways[node][index].kind else { return nil }
        return .init(target: block.ways[node][index].target, worth: worth(of: index, at: node))
      })
  }

  /// A hundredth more of a route, less of the others in their proportion: v·(W_j − ΣqW / Σq) / 100.
  private func worthOfPoint(_ node: Int, _ index: Int) -> Double? {
    let ways = block.ways[node]
    // A step that sends units by the grades that they have has no share to set.
    switch ways[index].grading {
    case .only, .says: return nil
    case .none, .gives, .others: break
    }
    // Nor has what each unit gives beside what it is.
    if ways[index].isBeside { return nil }
    let others = ways.indices.filter { $0 != index && ways[$0].share > 0 && !ways[$0].isBeside }
    let rest = ExactSum.of(others.map { ways[$0].share })
    guard rest > 0 else { return nil }
    var sum = ExactSum()
    for other in others {
      guard let gained = solution.worthOfShare(from: node, to: index, insteadOf: other) else { return nil }
      sum += ways[other].share / rest * gained
    }
    return sum.value / 100
  }

  private func grades() -> [NetworkFigures.Grade] {
    var grades: [NetworkFigures.Grade] = []
    for (node, ways) in block.ways.enumerated() {
      guard case .process(let process) = block.nodes[node] else { continue }
      let choices = choices(at: node)
      for (index, way) in ways.enumerated() {
        guard case .grade(let name) = way.kind else { continue }
        let taken = solution.nodes[node].passages[index]
        let isInside =
          block.nodeOf[way.target] != nil || block.exitOf[way.target].map(block.priced.contains) == true
        let own = worth(of: index, at: node)
        let ahead = taken > 0 ? solution.nodes[node].ahead[index] : nil
        // Of ways that are worth the same the one that the map takes.
        var best: GradeChoices.Choice? = own == nil ? nil : .init(target: way.target, worth: own)
        if let other = choices.best(behind: index, besides: way.target), other.worth ?? 0 > own ?? 0 {
          best = other
        }
        let areValued = own != nil && choices.areValued(behind: index, besides: way.target)
        grades.append(
          NetworkFigures.Grade(
            name: name, at: process, share: taken,
            flow: flow(node, taken),
            target: way.target, cost: isInside ? costAhead(of: way, ahead) : 0,
            gross: isInside ? proceedsAhead(of: way, ahead) : own, net: own,
            best: areValued ? best?.target : nil))
      }
    }
    return grades
  }

  private func costAhead(of way: FlowBlock.Way, _ ahead: FlowSolution.Node.Ahead?) -> Double? {
    ahead.map(\.cost) ?? block.nodeOf[way.target].flatMap { solution.nodes[$0].costAhead }
  }

  private func proceedsAhead(of way: FlowBlock.Way, _ ahead: FlowSolution.Node.Ahead?) -> Double? {
    ahead.map(\.proceeds) ?? block.nodeOf[way.target].flatMap { solution.nodes[$0].proceedsAhead }
  }

  // MARK: Exits

  private func exits(_ time: inout WorkTime) -> [NetworkFigures.Exit] {
    // Where no unit ends, nothing has to be weighed.
    let ends = solution.exits.prefix(block.exits.count)
    let byMass =
      masses.unknownAt.isEmpty
      ? Self.parts(
        zip(ends, masses.exits).map { exit, mass in exit.share == 0 ? 0 : mass.map { $0 * exit.share } },
        besides: ExactSum.of(masses.changes.map(\.lost))) : nil
    let byValue = Self.parts(
      ends.indices.map { index in ends[index].share == 0 ? 0 : revenue(at: index, of: solution) })
    // Of what is taken apart more ends than comes in: shares are those of what ends.
    let total = block.multiplies ? ExactSum.of(ends.map(\.share)) : 1
    return block.exits.indices.map { index in
      let exit = solution.exits[index]
      var cap: Double?
      if case .disposition(let disposition) = block.exits[index],
        case .rate(let mix, let period) = map.dispositions[disposition].properties[.cap]
      {
        cap = time.perDay(Estimate(mix.total), per: period)?.middle
      }
      return NetworkFigures.Exit(
        of: block.exits[index], share: total > 0 ? exit.share / total : 0, perUnit: exit.share,
        mass: masses.exits[index], shareByMass: byMass?[index], shareByValue: byValue?[index],
        flow: ending[index], leadTime: hasTimes ? exit.leadTime ?? exit.knownLeadTime : nil,
        isLeadTimePartial: exit.leadTime == nil,
        standardDeviation: exit.variance.map { $0.squareRoot() },
        proceeds: exit.proceeds,
        valueKept: exit.share > 0 ? exit.shareAfterDecay.map { $0 / exit.share } : nil,
        useOfCap: cap.flatMap { cap in cap > 0 ? ending[index].map { $0 / cap } : nil })
    }
  }

  /// Each as a part of their sum and what there is besides; nothing where one is not given or all are zero.
  private static func parts(_ amounts: [Double?], besides: Double = 0) -> [Double]? {
    let known = amounts.compactMap(\.self)
    let total = ExactSum.of(known + [besides])
    guard known.count == amounts.count, total > 0 else { return nil }
    return known.map { $0 / total }
  }
}

/// Shares of what ends by what becomes of it, by units, mass and value.
struct RecoveryRates: Sendable {
  let diversion: NetworkFigures.ByBasis
  let diversionWithoutEnergy: NetworkFigures.ByBasis
  let reuse: NetworkFigures.ByBasis

  init(_ exits: [NetworkFigures.Exit], _ map: ValueStreamMap) {
    func sum(where isMeant: (RouteTarget) -> Bool) -> NetworkFigures.ByBasis {
      let chosen = exits.filter { isMeant($0.of) }
      func total(_ share: (NetworkFigures.Exit) -> Double?) -> Double? {
        exits.contains { share($0) == nil } ? nil : ExactSum.of(chosen.compactMap(share))
      }
      return NetworkFigures.ByBasis(
        units: ExactSum.of(chosen.map(\.share)), mass: total(\.shareByMass), value: total(\.shareByValue))
    }
    diversion = sum { Self.isDiverted($0, map, countingEnergy: true) }
    diversionWithoutEnergy = sum { Self.isDiverted($0, map, countingEnergy: false) }
    reuse = sum { exit in
      switch exit {
      case .process, .stock, .end, .endOf: true
      case .disposition(let index): map.dispositions[index].rung?.isReuse == true
      case .scrap: false
      }
    }
  }

  /// Kept from landfill and destruction. Of what is held, scrapped or of no named rung, nobody knows that.
  private static func isDiverted(_ exit: RouteTarget, _ map: ValueStreamMap, countingEnergy: Bool) -> Bool {
    switch exit {
    case .process, .stock, .end, .endOf: return true
    case .scrap: return false
    case .disposition(let index):
      switch map.dispositions[index].rung {
      case nil, .landfill, .destroy, .hold: return false
      case .recover: return countingEnergy
      default: return true
      }
    }
  }
}
