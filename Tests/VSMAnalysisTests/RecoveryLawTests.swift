import Testing
import VSMAnalysis
import VSMModel

/// What holds for every map with flows that split and loop.
@Suite struct RecoveryLawTests {
  static let seeds = UInt64(1)...150

  @Test(arguments: seeds) func nothingIsLost(seed: UInt64) throws {
    let computed = try Computed(RandomRecovery(seed: seed).text)
    for network in Self.networks(computed) {
      let total = network.exits.map(\.share).reduce(0, +)
      expect(total, 1, within: 1e-9)
      if let entering = network.entering {
        expect(network.exits.compactMap(\.flow).reduce(0, +), entering + network.recovered, within: 1e-6)
      }
      // What comes to a node is what enters there and what is sent there; all that visits it leaves it.
      var arriving: [RouteTarget: Double] = [:]
      for node in network.nodes {
        for route in node.routes { arriving[route.target, default: 0] += route.perUnit }
        expect(node.routes.map(\.perUnit).reduce(0, +), node.visits, within: 1e-9)
        if let flow = node.flow { expect(node.routes.compactMap(\.flow).reduce(0, +), flow, within: 1e-6) }
      }
      for (index, node) in network.nodes.enumerated() {
        let target = try #require(Self.target(node.of))
        expect((arriving[target] ?? 0) + (index == 0 ? 1 : 0), node.visits, within: 1e-9)
      }
      for exit in network.exits { expect(arriving[exit.of] ?? 0, exit.share, within: 1e-9) }
    }
  }

  @Test(arguments: seeds) func sharesOfEveryBasisAddUp(seed: UInt64) throws {
    let computed = try Computed(RandomRecovery(seed: seed).text)
    let recovery = try #require(computed.figures.recoveries[0])
    expect(recovery.exits.compactMap(\.shareByMass).reduce(0, +), 1, within: 1e-9)
    let byValue = recovery.exits.compactMap(\.shareByValue)
    if byValue.count == recovery.exits.count { expect(byValue.reduce(0, +), 1, within: 1e-9) }
    for rate in [recovery.diversion, recovery.diversionWithoutEnergy, recovery.reuseRate] {
      let share = try #require(rate?.units)
      #expect(share > -1e-12 && share < 1 + 1e-9)
    }
  }

  @Test(arguments: seeds) func timesAndValuesAgreeWithTheirParts(seed: UInt64) throws {
    let computed = try Computed(RandomRecovery(seed: seed).text)
    let recovery = try #require(computed.figures.recoveries[0])
    let time = try #require(recovery.leadTime)
    expect(recovery.nodes.map { $0.visits * ($0.time ?? .nan) }.reduce(0, +), time, within: 1e-6 * time)
    let reached = recovery.exits.filter { $0.share > 0 }
    expect(reached.map { $0.share * ($0.leadTime ?? .nan) }.reduce(0, +), time, within: 1e-6 * time)
    // Little's law.
    expect(
      recovery.workInProcess, try #require(recovery.entering) * time / computed.figures.day,
      within: 1e-6 * time)
    if let net = recovery.net {
      // Worth where units enter, before anything is paid for them.
      expect(recovery.nodes.first?.worth, net, within: 1e-9 * max(1, abs(net)))
      let left = try #require(recovery.netAfterDecay)
      #expect(left <= net + 1e-9)
    }
    for grade in recovery.grades {
      if let net = grade.net, let gross = grade.gross, let cost = grade.cost {
        expect(gross - cost, net, within: 1e-9)
      }
    }
  }

  /// The forward stream meets its demand, with new and with recovered units.
  @Test(arguments: seeds) func demandIsMet(seed: UInt64) throws {
    let computed = try Computed(RandomRecovery(seed: seed).text)
    guard !computed.map.streams.isEmpty, !computed.codes.contains("W312") else { return }
    guard let network = computed.figures.streamNetworks[0] else {
      expect(try computed.step("pack").flow?.middle, 900, within: 1e-6)
      return
    }
    expect(network.exits.first { $0.of == .end }?.flow, 900, within: 1e-6)
  }

  private static func networks(_ computed: Computed) -> [NetworkFigures] {
    (computed.figures.recoveries + computed.figures.streamNetworks).compactMap { $0 }
  }

  private static func target(_ reference: ValueStreamMap.Reference) -> RouteTarget? {
    switch reference {
    case .process(let index): .process(index)
    case .stock(let index): .stock(index)
    default: nil
    }
  }
}
