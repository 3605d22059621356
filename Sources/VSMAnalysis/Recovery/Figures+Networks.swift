import VSMDiagnostics
import VSMModel
import VSMSyntax
import VSMWords

extension Figures {
  /// Adds what becomes of units in recoveries and in streams with routes.
  mutating func addNetworks(
    of map: ValueStreamMap, _ ways: Network, _ recoveries: Recoveries, _ flow: Flow, _ inputs: [StepInput],
    _ visits: VisitTimes,
    _ demand: Demand, _ time: inout WorkTime, _ effort: inout SolvingEffort, _ notes: inout Notes,
    _ warnings: inout [Diagnostic]
  ) {
    for index in map.streams.indices {
      streamNetworks.append(
        flow.solved[index].flatMap {
          network(
            $0, entering: flow.entering[index], recovered: flow.recovered[index], map, ways, flow, inputs,
            visits, demand, [], &time, &effort, &notes, &warnings)
        })
    }
    for index in map.recoveries.indices {
      self.recoveries.append(
        recoveries.solved[index].flatMap {
          network(
            $0, entering: recoveries.entering[index], recovered: 0, map, ways, flow, inputs, visits, demand,
            recoveries.fromSource, &time, &effort, &notes, &warnings)
        })
    }
    if recoveries.recovered.contains(where: { $0.value == nil }) {
      notes.add("The flow before recovered units come in is not known, as their number is not given.")
    }
  }

  private mutating func network(
    _ solved: SolvedBlock, entering: Estimate?, recovered: Double, _ map: ValueStreamMap, _ ways: Network,
    _ flow: Flow, _ inputs: [StepInput], _ visits: VisitTimes, _ demand: Demand, _ rates: [Estimate?],
    _ time: inout WorkTime,
    _ effort: inout SolvingEffort, _ notes: inout Notes,
    _ warnings: inout [Diagnostic]
  ) -> NetworkFigures? {
    let block = solved.block
    let input = BlockInput(of: block, in: map, inputs, visits, &time)
    let flows = block.nodes.map { node -> Double? in
      switch node {
      case .process(let process): flow.into[process]?.middle
      case .stock(let stock): flow.past[stock]?.middle
      case .disposition, .scrap, .end, .endOf: nil
      }
    }
    let none = [Double?](repeating: nil, count: block.exits.count)
    guard
      let figures = BlockFigures(
        solved, input, entering: entering?.middle, flows: flows, ending: flow.ending[block.home] ?? none,
        day: day,
        map, &effort,
        &warnings)
    else { return nil }
    let money = BlockMoney(of: block, entering: entering, rates, map, &time)
    var network = figures.figures(
      money: money, recovered: recovered, bottleneck: bottleneck(of: block), &time, &effort)
    network.isTimedInDays = map.isTimedInDays(block.home, countingStocksInDays: countsStocksInDays)
    if block.home.recovery != nil {
      let delivered = DeliveredShare(map: map, network: ways, flow: flow, inputs: inputs)
      network.closedLoop = ClosedLoop(of: solved, entering: entering?.middle, map, demand, flow, delivered)
      switch figures.circularity(network, demand) {
      case .success(let circularity): network.circularity = circularity
      case .failure(let reason): network.withoutCircularity = reason.text
      }
    }
    let sensitivities = Sensitivities(
      figures, network.net, money, RevenueShares(network, of: block.home, map), map, &time, &effort)
    network.sensitivities = sensitivities.all
    network.addNotes(
      of: block.home, map, leftOut: sensitivities.leftOut, isWithoutShares: sensitivities.leftOutForRevenue,
      &notes)
    warnings += RecoveryWarnings.all(of: block, network, map, &time)
    for node in network.nodes {
      guard case .process(let process) = node.of else { continue }
      steps[process].visits = node.visits
      steps[process].repeatShare = node.repeatShare
    }
    return network
  }

  /// The process of a block with the highest utilisation after visits.
  private func bottleneck(of block: FlowBlock) -> Int? {
    var highest: (process: Int, load: Double)?
    for case .process(let process) in block.nodes {
      guard let load = steps[process].utilisation?.middle, load > highest?.load ?? -1 else { continue }
      highest = (process, load)
    }
    return highest?.process
  }
}
