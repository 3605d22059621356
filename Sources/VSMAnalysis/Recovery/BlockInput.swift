import VSMModel
import VSMSyntax

/// What a block's steps take and cost and its exits bring, at the middle of all ranges: the numbers beside the ways.
struct BlockInput: Sendable {
  /// Seconds of one visit of each node that count towards lead times; nothing where the map does not say.
  var times: [Double?]
  /// Seconds of one visit of each node as a whole.
  var visits: [Double?]
  /// Seconds of the block's transports, and behind them of its routes that take a time of their own.
  var transits: [Double?]
  /// Work content of one visit.
  var work: [Double?]
  var costs: [Double?]
  /// What a unit brings at each exit.
  var proceeds: [Double?]
  /// The same by grade, at exits where each brings another sum.
  var proceedsByGrade: [Int: [String: Double]] = [:]
  /// μ, per second.
  var decay: [Double]

  init(
    times: [Double?], transits: [Double?], work: [Double?], costs: [Double?], proceeds: [Double?],
    decay: [Double]
  ) {
    self.times = times
    visits = times
    self.transits = transits
    self.work = work
    self.costs = costs
    self.proceeds = proceeds
    self.decay = decay
  }

  init(
    of block: FlowBlock, in map: ValueStreamMap, _ inputs: [StepInput], _ visits: VisitTimes,
    _ time: inout WorkTime
  ) {
    times = block.nodes.map { visits.lead(at: $0, in: block.home, map, inputs)?.middle }
    self.visits = block.nodes.map { visits.time(of: $0, map, inputs)?.middle }
    var transits: [Double?] = []
    for leg in block.legs { transits.append(leg.transport.transit(&time).time?.middle) }
    for detour in block.detours { transits.append(time.seconds(of: detour.time)?.middle) }
    self.transits = transits
    work = block.nodes.map { node in
      if case .process(let process) = node { inputs[process].workContent?.middle } else { nil }
    }
    var costs: [Double?] = []
    for node in block.nodes {
      switch node {
      case .process(let process):
        costs.append(StepMoney(map.processes[process], inputs[process], &time).all?.middle)
      // Nobody works on a stock; what it costs to keep is part of the fixed cost.
      default: costs.append(0)
      }
    }
    self.costs = costs
    let credit = block.home.recovery.flatMap { map.recoveries[$0].properties.money(.credit)?.amount.middle }
    proceeds = block.exits.map { exit in
      switch exit {
      case .disposition(let index): map.dispositions[index].properties.money(.proceeds)?.amount.middle
      case .process, .stock: credit
      case .scrap, .end, .endOf: nil
      }
    }
    for index in block.priced {
      guard case .disposition(let disposition) = block.exits[index] else { continue }
      for part in map.dispositions[disposition].properties.variants(.proceeds) {
        if case .money(let money) = part.value {
          proceedsByGrade[index, default: [:]][part.variant] = money.amount.middle
        }
      }
    }
    var rates: [Double] = []
    for exit in block.exits { rates.append(Self.decay(at: exit, map, &time)) }
    decay = rates
  }

  private static func decay(at exit: RouteTarget, _ map: ValueStreamMap, _ time: inout WorkTime) -> Double {
    guard case .disposition(let index) = exit,
      case .decay(let share, let period) = map.dispositions[index].properties[.decay],
      let seconds = time.seconds(of: WrittenDuration(1, period)),
      let rate = FlowNetwork.decayRate(losing: share.middle, per: seconds.middle)
    else { return 0 }
    return rate
  }

  /// The network whose units enter at the first node: the block's nodes, and after them one for each transport.
  func network(_ block: FlowBlock, names: [String], exitNames: [String], rate: Double = 1) -> FlowNetwork {
    struct Way: Hashable {
      var from: Int?
      var to: RouteTarget
    }
    let count = block.nodes.count
    var legs: [Way: Int] = [:]
    for (index, leg) in block.legs.enumerated() { legs[Way(from: leg.from, to: leg.to)] = count + index }
    func place(_ target: RouteTarget, from node: Int?, isNext: Bool = true) -> FlowNetwork.Target? {
      if isNext, let leg = legs[Way(from: node, to: target)] { return .node(leg) }
      return block.place(target)
    }
    let grades = block.grades
    var detours: [FlowBlock.Detour.Place: Int] = [:]
    for (index, detour) in block.detours.enumerated() {
      detours[detour.place] = count + block.legs.count + index
    }
    /// Where the routes that take a time of their own lead.
    var behind = [FlowNetwork.Target?](repeating: nil, count: block.detours.count)
    var nodes = block.nodes.indices.map { index in
      FlowNetwork.Node(
        names[index], time: times[index], cost: costs[index], cycleTime: work[index],
        routes: block.ways[index].compactMap { way in
          guard var target = place(way.target, from: index, isNext: way.kind != .rework) else { return nil }
          if let route = way.route, case .process(let process) = block.nodes[index],
            let detour = detours[.init(process: process, route: route)]
          {
            behind[detour - count - block.legs.count] = target
            target = .node(detour)
          }
          let otherwise = way.otherwise.flatMap { place($0, from: index) }
          return FlowNetwork.Route(
            to: target, share: way.share,
            limit: way.limit.flatMap { passes in
              otherwise.map {
                .init(
                  passes: passes, otherwise: $0, quantity: way.otherwiseQuantity,
                  staysWhole: way.otherwiseStaysWhole)
              }
            },
            grading: grades.map(way.grading, block.errors[index]), quantity: way.quantity,
            isBeside: way.isBeside, staysWhole: way.kind == .rework || way.isLoss)
        })
    }
    var exits = block.exits.indices.map {
      FlowNetwork.Exit(
        exitNames[$0], proceeds: proceeds[$0], decay: decay[$0], delivers: block.exits[$0].isEnd)
    }
    for exit in block.priced.sorted() {
      for (name, positions) in grades.byTruth {
        var own = exits[exit]
        own.byGrade = [:]
        own.name += " (\(name))"
        own.proceeds = proceedsByGrade[exit]?[name]
        for position in positions { exits[exit].byGrade[position] = exits.count }
        exits.append(own)
      }
    }
    let onward = block.legs.map { block.place($0.to) } + behind
    for (target, time) in zip(onward, transits) {
      // A way that no unit takes leads somewhere all the same.
      let to = target ?? (exits.isEmpty ? .node(0) : .exit(0))
      nodes.append(FlowNetwork.Node("on the way", time: time, routes: [.init(to: to, share: 1)]))
    }
    var entry: [Double] = [1]
    if let first = block.nodes.first, let leg = legs[Way(from: nil, to: first)] {
      entry = Array(repeating: 0, count: leg) + [1]
    }
    var network = FlowNetwork(nodes: nodes, exits: exits, entry: entry, rate: rate)
    network.entryGrades = grades.entry(block.entryGrades)
    // A source may bring a grade of which the mean has none.
    for grade in Set(block.sourceGrades.flatMap(\.keys)) {
      if let position = grades.entry([grade: 0]).keys.first, network.entryGrades[position] == nil {
        network.entryGrades[position] = 0
      }
    }
    return network
  }
}

/// How long one visit takes, as far as it depends on the flow.
struct VisitTimes: Sendable {
  /// With the time that a unit stays in each.
  let stocks: [StockFigures]
  /// The estimated waits that count.
  let queues: QueueTimes

  /// The whole of a visit: LT, or else the work, with the queue's estimate where that counts. Nothing where the map does
  /// not say; a decision takes no time.
  func time(of node: RouteTarget, _ map: ValueStreamMap, _ inputs: [StepInput]) -> Estimate? {
    switch node {
    case .process(let process):
      if map.processes[process].isDecision { return Estimate(0) }
      return TimedRung.lead(
        of: process, inputs[process], .waitsAndProcess, queue: queues.waits[process],
        orNothing: !inputs[process].givesTime)
    case .stock(let stock):
      return stocks[stock].within == nil ? stocks[stock].time : Estimate(0)
    case .disposition, .scrap, .end, .endOf: return nil
    }
  }

  /// What one visit adds to lead times: in a stream by the map's convention, as on the ladder, in a recovery all of it.
  func lead(
    at node: RouteTarget, in home: Home, _ map: ValueStreamMap, _ inputs: [StepInput]
  ) -> Estimate? {
    guard case .process(let process) = node, home.recovery == nil, map.conventions.leadTime == .waits,
      !map.processes[process].isDecision
    else { return time(of: node, map, inputs) }
    return TimedRung.lead(of: process, inputs[process], .waits, queue: queues.waits[process])
  }
}
