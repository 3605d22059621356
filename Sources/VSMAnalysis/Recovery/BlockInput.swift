import VSMModel
import VSMSyntax

/// What a block's steps take and cost and its exits bring, at the middle of all ranges: the numbers beside the ways.
struct BlockInput: Sendable {
  /// Seconds of one visit of each node; nothing where the map does not say.
  var times: [Double?]
  /// Work content of one visit.
  var work: [Double?]
  var costs: [Double?]
  /// What a unit brings at each exit.
  var proceeds: [Double?]
  /// μ, per second.
  var decay: [Double]

  init(times: [Double?], work: [Double?], costs: [Double?], proceeds: [Double?], decay: [Double]) {
    self.times = times
    self.work = work
    self.costs = costs
    self.proceeds = proceeds
    self.decay = decay
  }

  init(
    of block: FlowBlock, in map: ValueStreamMap, _ inputs: [StepInput], _ visits: VisitTimes,
    _ time: inout WorkTime
  ) {
    times = block.nodes.map { visits.time(of: $0, inputs)?.middle }
    work = block.nodes.map { node in
      if case .process(let process) = node { inputs[process].workContent?.middle } else { nil }
    }
    costs = block.nodes.map { node in
      switch node {
      case .process(let process): map.processes[process].properties.money(.cost)?.amount.middle
      // Nobody works on a stock; what it costs to keep is part of the fixed cost.
      default: 0
      }
    }
    let credit = block.home.recovery.flatMap { map.recoveries[$0].properties.money(.credit)?.amount.middle }
    proceeds = block.exits.map { exit in
      switch exit {
      case .disposition(let index): map.dispositions[index].properties.money(.proceeds)?.amount.middle
      case .process, .stock: credit
      case .scrap, .end, .endOf: nil
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

  /// The network whose units enter at the first node, or at others by their shares.
  func network(
    _ block: FlowBlock, names: [String], exitNames: [String], entry: [Double] = [1], rate: Double = 1
  )
    -> FlowNetwork
  {
    let nodes = block.nodes.indices.map { index in
      FlowNetwork.Node(
        names[index], time: times[index], cost: costs[index], cycleTime: work[index],
        routes: block.ways[index].compactMap { way in
          guard let target = block.place(way.target) else { return nil }
          let otherwise = way.otherwise.flatMap { block.place($0) }
          return FlowNetwork.Route(
            to: target, share: way.share,
            limit: way.limit.flatMap { passes in otherwise.map { .init(passes: passes, otherwise: $0) } })
        })
    }
    let exits = block.exits.indices.map {
      FlowNetwork.Exit(exitNames[$0], proceeds: proceeds[$0], decay: decay[$0])
    }
    return FlowNetwork(nodes: nodes, exits: exits, entry: entry, rate: rate)
  }
}

/// How long one visit takes, as far as it depends on the flow.
struct VisitTimes: Sendable {
  /// With the estimated wait before each process, where variations are given.
  let steps: [StepFigures]
  /// With the time that a unit stays in each.
  let stocks: [StockFigures]

  /// LT, or else the queue's estimate and the work. Nothing where the map does not say.
  func time(of node: RouteTarget, _ inputs: [StepInput]) -> Estimate? {
    switch node {
    case .process(let process):
      if let elapsed = inputs[process].elapsed {
        return inputs[process].workContent.map { Estimate.maximum($0, elapsed) } ?? elapsed
      }
      guard let work = inputs[process].workContent else { return nil }
      return steps[process].queueTime.map { $0 + work } ?? work
    case .stock(let stock): return stocks[stock].time
    case .disposition, .scrap, .end, .endOf: return nil
    }
  }
}
