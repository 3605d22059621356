import VSMDiagnostics
import VSMModel

/// How many units pass each point of the map in a working day: what customers take, pulled back against the
/// stream. A step that loses a part of its units must start more than it hands on, and all before it too.
struct Flow: Sendable {
  /// Units that each process must start.
  var into: [Estimate?]
  /// Good units that leave each process.
  var outOf: [Estimate?]
  /// Units that come to each process for the first time: what comes back as rework has been there before.
  var fresh: [Estimate?]
  /// Units that pass each stock.
  var past: [Estimate?]
  /// What the customers at the end of each process's stream take, before any yield: what rules its takt.
  var taken: [Estimate?]
  /// How many variants pass each process.
  var variants: [Int]
  /// The streams whose steps have routes, solved.
  let solved: [SolvedBlock?]
  /// New units that enter each stream with routes, and those that come in from recoveries.
  var entering: [Estimate?]
  var recovered: [Double]
  /// Units that end at each exit of a stream with routes, or of a recovery.
  var ending: [Home: [Double?]] = [:]

  init(
    of map: ValueStreamMap, _ network: Network, _ demand: Demand, _ inputs: [StepInput],
    _ recoveries: Recoveries, solved: [SolvedBlock?], _ warnings: inout [Diagnostic]
  ) {
    self.solved = solved
    into = [Estimate?](repeating: nil, count: map.processes.count)
    taken = into
    outOf = into
    fresh = into
    past = [Estimate?](repeating: nil, count: map.stocks.count)
    variants = [Int](repeating: 0, count: map.processes.count)
    entering = [Estimate?](repeating: nil, count: map.streams.count)
    recovered = [Double](repeating: 0, count: map.streams.count)
    let parts = network.segments
    /// What each segment needs at its beginning.
    var needs = [Need](repeating: Need(), count: parts.segments.count)
    var splitting: [Int: [Int]] = [:]
    for (stream, origin) in parts.origin.enumerated() where network.main[stream] == stream {
      if let origin { splitting[origin, default: []].append(stream) }
    }
    for part in parts.order.reversed() {
      let segment = parts.segments[part]
      let index = segment.stream
      // An alternative route is a part of the stream that it leaves.
      guard network.main[index] == index else { continue }
      var need = Need(flow: demand.atEnd[index], end: demand.atEnd[index], kinds: demand.variants[index])
      if part != parts.ofStream[index].last {
        need = needs[part + 1]
      } else if let target = network.joins[index] {
        // A unit that comes back to the joined step as rework has its part of this stream in it already.
        var joined = fresh[target]
        if let share = map.streams[index].joinShare { joined = joined.map { $0 * Estimate(share) } }
        let each = map.streams[index].joinQuantity.map { Estimate($0) } ?? Estimate(1)
        let asked = Need(flow: joined, end: taken[target], kinds: variants[target]).times(each)
        need.add(flow: asked.flow, end: asked.end, kinds: asked.kinds)
      }
      let own = need
      // Each unit goes on both ways, so the way that takes more rules.
      var others = Need()
      for stream in splitting[part] ?? [] {
        guard let first = parts.ofStream[stream].first else { continue }
        let each = map.streams[stream].origin?.quantity.map { Estimate($0) } ?? Estimate(1)
        others.meet(needs[first].divided(by: each))
      }
      need.meet(others)
      let items = map.streams[index].items
      let hasSeveralEnds = solved[index]?.block.hasSeveralEnds == true
      for case .process(let process) in items[segment.items] {
        if hasSeveralEnds, part != parts.ofStream[index].last {
          // Each step has its part of what all ends take; only another stream may ask for more.
          (need.end, need.kinds) = (others.end, max(others.kinds, variants[process]))
          need.meet(Need(end: taken[process]))
        }
        (taken[process], variants[process]) = (need.end, need.kinds)
      }
      if let block = solved[index] {
        guard part == parts.ofStream[index].last else {
          if case .process(let process) = items[segment.items].last, let wanted = others.flow {
            raise(toLeave: wanted, process, of: block, index, isAlone: own.flow == nil, map, network)
          }
          // What is up to the split serves both ways.
          for earlier in parts.ofStream[index] where earlier <= part {
            needs[earlier] = Need(flow: entering[index], end: need.end, kinds: need.kinds)
          }
          continue
        }
        for row in network.alternatives[index] {
          for case .process(let process) in map.streams[row].items {
            (taken[process], variants[process]) = (need.end, need.kinds)
          }
        }
        let ends = block.ends(need, demand)
        pull(ends, through: block, index, recoveries, map, &warnings)
        if hasSeveralEnds {
          need.end = take(ends, through: block)
          warnings += RowShares.warnings(of: ends, block, index, map, network)
        }
        for own in parts.ofStream[index] {
          needs[own] = Need(flow: entering[index], end: need.end, kinds: need.kinds)
        }
        continue
      }
      var flow = need.flow
      defer { needs[part] = Need(flow: flow, end: need.end, kinds: need.kinds) }
      for item in items[segment.items].reversed() {
        switch item {
        case .stock(let stock):
          past[stock] = flow
          flow = Self.new(flow, besides: recoveries, at: .stock(stock), map, &warnings)
        case .process(let process):
          outOf[process] = flow
          if let yield = inputs[process].yield { flow = flow.flatMap { ($0 / yield)?.finiteOrNothing } }
          into[process] = flow
          fresh[process] = flow
          flow = Self.new(flow, besides: recoveries, at: .process(process), map, &warnings)
        case .transport, .link: break
        }
      }
    }
    /// What leaves the end of each segment that nobody asks for.
    var pushed = [Estimate?](repeating: nil, count: parts.segments.count)
    for part in parts.order where needs[part].flow == nil { push(part, of: map, network, inputs, &pushed) }
    for (index, block) in recoveries.solved.enumerated() {
      guard let block else { continue }
      let rate = recoveries.entering[index]
      for (node, figures) in zip(block.block.nodes, block.visits.nodes) {
        set(node, rate.flatMap { ($0 * figures.visits).finiteOrNothing })
      }
      ending[block.block.home] = block.visits.exits.map { exit in rate.map { $0.middle * exit.share } }
    }
    for (process, input) in inputs.enumerated() where outOf[process] == nil {
      outOf[process] = into[process].map { $0 * (input.yield ?? Estimate(1)) }
    }
  }

  /// The streams with routes, solved; nothing for those without, and for rows that are part of another.
  static func solved(
    _ map: ValueStreamMap, _ network: Network, _ effort: inout SolvingEffort, _ warnings: inout [Diagnostic]
  ) -> [SolvedBlock?] {
    map.streams.indices.map { index in
      guard network.main[index] == index else { return nil }
      return FlowBlock.of(stream: index, alternatives: network.alternatives[index], in: map)
        .flatMap { SolvedBlock($0, map, &effort, &warnings) }
    }
  }

  /// What must come from upstream where recovered units come in: they lower the need for new ones.
  private static func new(
    _ flow: Estimate?, besides recoveries: Recoveries, at place: RouteTarget, _ map: ValueStreamMap,
    _ warnings: inout [Diagnostic]
  ) -> Estimate? {
    guard let recovered = recoveries.recovered[place] else { return flow }
    guard let flow, let recovered else { return nil }
    warn(recovered.units.middle, flow.middle, at: place, map, &warnings)
    return recovered.leftOver(of: flow)
  }

  private static func warn(
    _ recovered: Double, _ needed: Double, at place: RouteTarget, _ map: ValueStreamMap,
    _ warnings: inout [Diagnostic]
  ) {
    guard recovered > needed * (1 + 1e-12) else { return }
    warnings.append(
      Diagnostic(
        .recoveredMoreThanNeeded(
          recovered: FigureText.count(recovered, decimals: 1), needed: FigureText.count(needed, decimals: 1),
          at: map.label(ofTarget: place)),
        at: map.span(ofTarget: place)))
  }

  /// Pulls what leaves a stream with routes back through them: the units that enter it, by what a unit that enters
  /// brings to the end. Of several ends the one rules whose way asks for most of them.
  private mutating func pull(
    _ ends: [BlockEnd], through solved: SolvedBlock, _ index: Int, _ recoveries: Recoveries,
    _ map: ValueStreamMap, _ warnings: inout [Diagnostic]
  ) {
    let block = solved.block
    let ruling = BlockEnd.ruling(ends)
    let (end, flow) = (ruling?.exit, ruling?.demand)
    let atEnd = ruling?.share ?? 0
    var amounts = [Double](repeating: 0, count: block.nodes.count)
    var isKnown = true
    var incoming: Recovered?
    for (position, node) in block.nodes.enumerated() {
      guard let amount = recoveries.recovered[node] else { continue }
      guard let amount else {
        isKnown = false
        continue
      }
      amounts[position] = amount.units.middle
      incoming = incoming.map { $0 + amount } ?? amount
    }
    let total = ExactSum.of(amounts)
    let others = total > 0 ? solved.visits(entering: amounts) : nil
    let reaching = end.flatMap { others?.exits[$0].share } ?? 0
    let delivered = total * reaching
    recovered[index] = total
    var start: Estimate?
    if isKnown, atEnd > 0, let flow {
      if delivered > flow.middle, let place = zip(block.nodes, amounts).first(where: { $0.1 > 0 }) {
        Self.warn(delivered, flow.middle, at: place.0, map, &warnings)
      }
      let new = incoming.map { ($0 * reaching).leftOver(of: flow) } ?? flow
      start = (new / Estimate(atEnd))?.finiteOrNothing
      if incoming == nil {
        // At their bounds another end may rule.
        for other in ends {
          start = start.flatMap { Estimate.maximum($0, other.entering ?? $0).finiteOrNothing }
        }
      }
    }
    entering[index] = start
    for (position, node) in block.nodes.enumerated() {
      /// Units that pass, where new and recovered ones each do so often.
      func passing(_ visits: Double, _ brought: Double?) -> Estimate? {
        guard let flow, let new = start, let incoming, let brought else { return start.map { $0 * visits } }
        // Where more comes back than is needed, nothing more is saved.
        return new.low > 0
          ? Self.passing(flow, visits / atEnd, incoming, brought: brought, saved: reaching * visits / atEnd)
          : new * visits + incoming.units * brought
      }
      let (all, brought) = (solved.visits.nodes[position], others?.nodes[position])
      set(node, passing(all.visits, brought?.visits)?.finiteOrNothing)
      if case .process(let process) = node {
        fresh[process] = passing(all.firstVisit, brought?.firstVisit)?.finiteOrNothing
      }
    }
    ending[block.home] = block.exits.indices.map { exit in
      start.map { $0.middle * solved.visits.exits[exit].share + total * (others?.exits[exit].share ?? 0) }
    }
  }

  /// The units that pass a node of a stream with routes: new ones and recovered ones.
  ///
  /// What recovered units bring there, they save of new ones: of both only the difference goes with their number, so
  /// that past the point where they come in, the flow is that of the demand.
  private static func passing(
    _ flow: Estimate, _ visits: Double, _ recovered: Recovered, brought: Double, saved: Double
  ) -> Estimate {
    let all = flow * visits
    let difference = brought - saved
    if abs(difference) <= 1e-12 * max(saved, brought) { return all }
    return difference < 0 ? (recovered * -difference).leftOver(of: all) : all + recovered.units * difference
  }

  private mutating func set(_ node: RouteTarget, _ flow: Estimate?) {
    switch node {
    case .process(let process): into[process] = flow
    case .stock(let stock): past[stock] = flow
    case .disposition, .scrap, .end, .endOf: break
    }
  }
}
