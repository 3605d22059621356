import Testing
import VSMAnalysis
import VSMModel

/// The published cases of flows with loops, each read from a map file.
@Suite struct RecoveryOracleTests {
  @Test func laptopTakeBack() throws {
    let computed = try Computed(LoopMaps.laptopTakeBack)
    let day = computed.figures.day
    let recovery = try #require(computed.figures.recoveries[0])
    expect(recovery.entering, 200, within: 1e-9)
    expect(recovery.leadTime.map { $0 / day }, 3.85359, within: 1e-6)
    expect(recovery.standardDeviation.map { $0 / day }, 2.040952, within: 1e-6)
    expect(recovery.workInProcess, 770.717956, within: 1e-6)
    expect(recovery.cost, 33.592448, within: 1e-6)
    expect(recovery.gross, 127.855959, within: 1e-6)
    expect(recovery.net, 94.263511, within: 1e-6)
    expect(recovery.grossAfterDecay, 126.824049, within: 1e-6)
    expect(recovery.diversion?.units, 0.97, within: 1e-9)

    let nodes: [String: (visits: Double, worth: Double)] = [
      "receive": (1, 94.2635), "sanitize": (1, 97.2635), "grade": (0.97, 106.5809),
      "refurbish": (0.48232, 118.6243), "retest": (0.458204, 160.7624), "harvest": (0.192526, 18),
    ]
    #expect(recovery.nodes.count == nodes.count)
    for node in recovery.nodes {
      let expected = try #require(nodes[computed.map.id(of: node.of)])
      expect(node.visits, expected.visits, within: 1e-6)
      expect(node.worth, expected.worth, within: 1e-4)
    }
    let exits: [String: (share: Double, days: Double)] = [
      "resell": (0.680474, 4.213534), "parts": (0.115516, 3.882017), "recycle": (0.17401, 2.83291),
      "destroy": (0.03, 1.5),
    ]
    #expect(recovery.exits.count == exits.count)
    for exit in recovery.exits {
      let expected = try #require(exits[computed.map.id(ofTarget: exit.of)])
      expect(exit.share, expected.share, within: 1e-6)
      expect(exit.leadTime.map { $0 / day }, expected.days, within: 1e-6)
    }
    #expect(computed.figures.targets.filter { !$0.holds }.isEmpty)
  }

  @Test func reworkBetweenQueues() throws {
    let computed = try Computed(LoopMaps.reworkBetweenQueues)
    let recovery = try #require(computed.figures.recoveries[0])
    let perHour = recovery.nodes.map { ($0.flow ?? 0) / (computed.figures.day / 3600) }
    for (flow, published) in zip(perHour, [1.25, 0.25, 1.0]) { expect(flow, published, within: 1e-9) }
    expect(recovery.leadTime.map { $0 / 3600 }, 2.8095238, within: 1e-7)
  }

  @Test func scrapLine() throws {
    let computed = try Computed(LoopMaps.scrapLine)
    expect(computed.figures.streamNetworks[0]?.entering, 1166.86795, within: 1e-5)
    expect(computed.figures.steps[0].flow?.middle, 1166.86795, within: 1e-5)
    expect(computed.figures.streamNetworks[0]?.nodes.last?.flow, 1000 / 0.93, within: 1e-9)
  }

  @Test func atMostTwoTries() throws {
    let computed = try Computed(LoopMaps.atMostTwoTries)
    let network = try #require(computed.figures.streamNetworks[0])
    for (node, visits) in zip(network.nodes, [1.1, 1.0395, 1.13565375]) {
      expect(node.visits, visits, within: 1e-9)
    }
    expect(network.exits.first { $0.of == .end }?.share, 0.9653056875, within: 1e-10)
    expect(network.leadTime.map { $0 / computed.figures.day / 5 }, 3.27515375, within: 1e-8)
    let unlimited = try Computed(LoopMaps.unlimitedTries)
    expect(
      unlimited.figures.streamNetworks[0]?.leadTime.map { $0 / unlimited.figures.day / 5 }, 3.340213278,
      within: 1e-8)
  }

  @Test(arguments: [
    (LoopMaps.fundamentalMatrixFromFirst, [3.3333333333, 3.3333333333]),
    (LoopMaps.fundamentalMatrixFromSecond, [4.1666666667, 1.6666666667]),
  ])
  func fundamentalMatrix(text: String, visits: [Double]) throws {
    let recovery = try #require(try Computed(text).figures.recoveries[0])
    for (node, expected) in zip(recovery.nodes, visits) { expect(node.visits, expected, within: 1e-9) }
  }

  @Test func closedLoop() throws {
    let computed = try Computed(LoopMaps.closedLoop)
    let loop = try #require(computed.figures.recoveries[0]?.closedLoop)
    expect(loop.recovered, 240, within: 1e-9)
    expect(loop.new, 760, within: 1e-9)
    expect(loop.multiplier, 1.3157895, within: 1e-7)
    // The recovered units lower what the stream before them must make.
    expect(computed.figures.steps[0].flow?.middle, 760, within: 1e-9)
    expect(computed.figures.steps[1].flow?.middle, 1000, within: 1e-9)
  }

  @Test func circularity() throws {
    for (text, index, indicator) in LoopMaps.circularity {
      let found = try #require(try Computed(text).figures.recoveries[0]?.circularity)
      if let index { expect(found.linearFlowIndex, index, within: 1e-7) }
      expect(found.indicator, indicator, within: 1e-6)
    }
  }
}
