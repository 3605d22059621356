import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMKit
import VSMModel

/// The published cases of flows with loops, each a map file that is read, computed and drawn.
@Suite struct LoopOracleTests {
  /// A map with its figures and the texts of its picture.
  private struct Drawn {
    let map: ValueStreamMap
    let figures: Figures
    let texts: Set<String>

    init(_ text: String) throws {
      let document = MapDocument(SourceFile(name: "case.vsm", text: text))
      (map, figures) = try document.valid()
      let svg = try ValueStreamMap(parsing: text).svg()
      texts = Set(
        svg.split(separator: "</text>").compactMap { piece in
          piece.lastIndex(of: ">").map { String(piece[piece.index(after: $0)...]) }
        })
    }

    func shows(_ expected: [String], sourceLocation: Testing.SourceLocation = #_sourceLocation) {
      let missing = expected.filter { !texts.contains($0) }
      #expect(
        missing.isEmpty, "not in the picture: \(missing) of \(texts.sorted())", sourceLocation: sourceLocation
      )
    }
  }

  private func check(
    _ value: Double?, _ expected: Double, within tolerance: Double,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(
      value.map { abs($0 - expected) <= tolerance } == true, "\(String(describing: value)) for \(expected)",
      sourceLocation: sourceLocation)
  }

  private func check(
    _ value: Estimate?, _ expected: Double, within tolerance: Double,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    check(value?.middle, expected, within: tolerance, sourceLocation: sourceLocation)
  }

  @Test func laptopTakeBack() throws {
    let computed = try Drawn(LoopMaps.endlessLaptopTakeBack)
    let day = computed.figures.day
    let recovery = try #require(computed.figures.recoveries[0])
    check(recovery.entering, 200, within: 1e-9)
    check(recovery.leadTime.map { $0 / day }, 3.85359, within: 1e-6)
    check(recovery.standardDeviation.map { $0 / day }, 2.040952, within: 1e-6)
    check(recovery.workInProcess, 770.717956, within: 1e-6)
    check(recovery.cost, 33.592448, within: 1e-6)
    check(recovery.gross, 127.855959, within: 1e-6)
    check(recovery.net, 94.263511, within: 1e-6)
    check(recovery.grossAfterDecay, 126.824049, within: 1e-6)
    check(recovery.diversion?.units, 0.97, within: 1e-9)

    let nodes: [String: (visits: Double, worth: Double)] = [
      "receive": (1, 94.2635), "sanitize": (1, 97.2635), "grade": (0.97, 106.5809),
      "refurbish": (0.48232, 118.6243), "retest": (0.458204, 160.7624), "harvest": (0.192526, 18),
    ]
    #expect(recovery.nodes.count == nodes.count)
    for node in recovery.nodes {
      let expected = try #require(nodes[computed.map.id(of: node.of)])
      check(node.visits, expected.visits, within: 1e-6)
      check(node.worth, expected.worth, within: 1e-4)
    }
    let exits: [String: (share: Double, days: Double)] = [
      "resell": (0.680474, 4.213534), "parts": (0.115516, 3.882017), "recycle": (0.17401, 2.83291),
      "destroy": (0.03, 1.5),
    ]
    #expect(recovery.exits.count == exits.count)
    for exit in recovery.exits {
      let expected = try #require(exits[computed.map.id(ofTarget: exit.of)])
      check(exit.share, expected.share, within: 1e-6)
      check(exit.leadTime.map { $0 / day }, expected.days, within: 1e-6)
    }
    #expect(computed.figures.targets.filter { !$0.holds }.isEmpty)
    computed.shows([
      "68 %", "11.6 %", "17.4 %", "3 %", "in 4.2 d", "in 3.9 d", "in 2.8 d", "in 1.5 d", "$94.26",
      "97 %",
      "×0.48", "rework 10 %",
    ])
  }

  @Test func reworkBetweenQueues() throws {
    let computed = try Drawn(LoopMaps.reworkBetweenQueues)
    let recovery = try #require(computed.figures.recoveries[0])
    let perHour = recovery.nodes.map { ($0.flow ?? 0) / (computed.figures.day / 3600) }
    for (flow, published) in zip(perHour, [1.25, 0.25, 1.0]) { check(flow, published, within: 1e-9) }
    check(recovery.leadTime.map { $0 / 3600 }, 2.8095238, within: 1e-7)
    computed.shows(["×1.25", "×0.25", "rework 20 %"])
  }

  @Test func scrapLine() throws {
    let computed = try Drawn(LoopMaps.scrapLine)
    check(computed.figures.streamNetworks[0]?.entering, 1166.86795, within: 1e-5)
    check(computed.figures.steps[0].flow?.middle, 1166.86795, within: 1e-5)
    check(computed.figures.streamNetworks[0]?.nodes.last?.flow, 1000 / 0.93, within: 1e-9)
    // What is scrapped shortens the way of no unit that is delivered.
    #expect(computed.figures.ladders[0].rungs.allSatisfy { abs($0.visits - 1) < 1e-12 })
    computed.shows(["Scrap"])
  }

  @Test func atMostTwoTries() throws {
    let computed = try Drawn(LoopMaps.atMostTwoTries)
    let network = try #require(computed.figures.streamNetworks[0])
    for (node, visits) in zip(network.nodes, [1.1, 1.0395, 1.13565375]) {
      check(node.visits, visits, within: 1e-9)
    }
    check(network.exits.first { $0.of == .end }?.share, 0.9653056875, within: 1e-10)
    check(network.leadTime.map { $0 / computed.figures.day / 5 }, 3.27515375, within: 1e-8)
    // Of the delivered, (p + 2p(1 − p)) / (1 − (1 − p)²) tries each.
    // The second's 1.047 is less than a twentieth more than once.
    computed.shows(["×1.09", "×1.13", "rework 15 % · max 2"])
    let unlimited = try Drawn(LoopMaps.unlimitedTries)
    check(
      unlimited.figures.streamNetworks[0]?.leadTime.map { $0 / unlimited.figures.day / 5 }, 3.340213278,
      within: 1e-8)
  }

  @Test(arguments: [
    (LoopMaps.fundamentalMatrixFromFirst, [3.3333333333, 3.3333333333]),
    (LoopMaps.fundamentalMatrixFromSecond, [4.1666666667, 1.6666666667]),
  ])
  func fundamentalMatrix(text: String, visits: [Double]) throws {
    let recovery = try #require(try Drawn(text).figures.recoveries[0])
    for (node, expected) in zip(recovery.nodes, visits) { check(node.visits, expected, within: 1e-9) }
  }

  @Test func closedLoop() throws {
    let computed = try Drawn(LoopMaps.closedLoop)
    let loop = try #require(computed.figures.recoveries[0]?.closedLoop)
    check(loop.recovered, 240, within: 1e-9)
    check(loop.new, 760, within: 1e-9)
    check(loop.multiplier, 1.3157895, within: 1e-7)
    // The recovered units lower what the stream before them must make.
    check(computed.figures.steps[0].flow?.middle, 760, within: 1e-9)
    check(computed.figures.steps[1].flow?.middle, 1000, within: 1e-9)
    computed.shows(["×1.32", "60 %"])
  }

  @Test func circularity() throws {
    for (text, index, indicator) in LoopMaps.circularity {
      let found = try #require(try Drawn(text).figures.recoveries[0]?.circularity)
      if let index { check(found.linearFlowIndex, index, within: 1e-7) }
      check(found.indicator, indicator, within: 1e-6)
    }
  }
}
