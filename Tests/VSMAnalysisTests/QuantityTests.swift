import Testing
import VSMAnalysis
import VSMModel
import VSMSyntax

/// How many units of one thing go into one of another, or come of it.
@Suite struct QuantityTests {
  @Test func fourLegsATable() throws {
    let computed = try Computed(FigureCase.text("f03-quantity-per"))
    let figures = computed.figures
    // 1,200 and 400 legs at 400 a day.
    let legs = computed.rungs(.wait, stream: 1, unit: figures.day).compactMap(\.self)
    #expect(legs == [3, 1])
    // 400 · 60 s of 28,800 s.
    expect(try computed.step("turn").utilisation?.middle, 24_000 / 28_800, within: 1e-12)
    expect(try computed.step("turn").takt?.middle, 72, within: 1e-12)
    // The line makes tables.
    expect(figures.takt?.middle, 288, within: 1e-12)
    expect(figures.lineCapacity?.middle, 120, within: 1e-9)
    // 120 + 200 s, and four legs.
    expect(figures.workPerGoodUnit?.middle, 120 + 200 + 4 * 60, within: 1e-9)
  }

  @Test func allLegsCountWhereAllWorkDoes() throws {
    let text = try FigureCase.text("f03-quantity-per") + "\nconventions { processing all }\n"
    expect(try Computed(text).figures.processingTime?.middle, 560, within: 1e-9)
  }

  @Test func yieldOfATableIsThatOfAllItsLegs() throws {
    let text = try FigureCase.text("f03-quantity-per").replacing("C/T 60s", with: "C/T 60s  FPY 90%")
    expect(try Computed(text).figures.firstPassYield?.middle, 0.9 * 0.9 * 0.9 * 0.9, within: 1e-12)
  }

  @Test func moneyAndEnergyAreThoseOfAllLegs() throws {
    let computed = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer home { demand 240/day  price $50 }
      stream {
        process legs { C/T 10s  rate $36/h  material $1  yield 80%  electricity 0.5kWh }
        table x 4
      }
      stream { process table { C/T 60s  rate $36/h  material $2  electricity 1kWh } \n home \n }
      """)
    // Of 5 legs 4 are good: 5 · 10 s and 60 s at a cent a second; 5 · $1 and $2.
    let money = try #require(computed.figures.money)
    expect(money.labour?.middle, 1.1, within: 1e-12)
    expect(money.material?.middle, 7, within: 1e-12)
    // 5 · 0.5 and 1 kWh, of which the fifth leg's are for scrap.
    let use = try #require(computed.figures.environment?[.electricity])
    expect(use.amount?.middle, 3.5, within: 1e-12)
    expect(use.part(.scrap)?.middle, 0.5, within: 1e-12)
  }

  @Test func energyOfASheetIsScrapWithItsPieces() throws {
    let computed = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer home { demand 240/day }
      customer shop { demand 40/day }
      stream { process cut { C/T 10s  electricity 6kWh } \n shop \n }
      stream { cut x 6 \n process fold { C/T 60s  yield 80%  electricity 1kWh } \n home \n }
      """)
    // 300 pieces of 50 sheets are started for 240: 300 · 1 and 50 · 6 kWh a day, a fifth of both for what is lost.
    let use = try #require(computed.figures.environment?[.electricity])
    expect(use.perDay?.middle, 600, within: 1e-9)
    expect(use.part(.scrap)?.middle, 120 / 280, within: 1e-9)
  }

  /// n times the quantity and n times what lies there leave the days as they were.
  @Test(arguments: UInt64(1)...12) func quantityAndStockLeaveDaysUnchanged(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let n = 2 + random.below(5)
    let stocks = (0..<3).map { _ in 1 + random.below(900) }
    func text(_ factor: Int) -> String {
      """
      calendar { shifts 1  shift 8h }
      customer shop { demand \(50 + stocks[0])/day }
      stream { inventory 300  \n process top { C/T 20s  yield 90% }  \n process assemble { C/T 30s } \n shop \n }
      stream {
        inventory \(stocks[1] * factor)
        process turn { C/T 1s  yield 80% }
        inventory \(stocks[2] * factor)
        assemble x \(factor)
      }
      """
    }
    let (one, several) = (try Computed(text(1)), try Computed(text(n)))
    for (left, right) in zip(one.rungs(.wait, stream: 1), several.rungs(.wait, stream: 1)) {
      expect(right, try #require(left), within: 1e-6)
    }
    let flows = (try one.step("turn").flow?.middle, try several.step("turn").flow?.middle)
    expect(flows.1, try #require(flows.0) * Double(n), within: 1e-6)
  }

  @Test func aSheetIsCutIntoSix() throws {
    let computed = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer shop { demand 600/day }
      customer frames { demand 20/day }
      stream { inventory 50 \n process cut { C/T 60s } \n process frame { C/T 10s } \n frames \n }
      stream { cut x 6 \n inventory 300 \n process bend { C/T 20s } \n shop \n }
      """)
    // 600 pieces need 100 sheets, more than the 20 that frames take.
    expect(try computed.step("cut").flow?.middle, 100, within: 1e-9)
    expect(try computed.step("bend").flow?.middle, 600, within: 1e-9)
    expect(computed.rungs(.wait, stream: 1, unit: computed.figures.day)[0], 0.5, within: 1e-9)
  }

  private static let cores = """
    calendar { shifts 1  shift 8h }
    source cores { volume 100/day  mass 10kg }
    disposition housing { as harvest  proceeds $20  mass 2kg }
    disposition blades { as harvest  proceeds $5  mass 1kg }
    disposition metal { as recycle  proceeds $1  mass 2kg }
    disposition junk { as landfill  proceeds -$2  mass 10kg }
    recovery {
      acquisition $4
      cores
      process inspect { PT 2min  cost $1 }
        -> junk 10%
      process apart { PT 10min  cost $6 }
        -> clean x 2
        -> blades x 3
        -> metal
      process clean { PT 3min  cost $2 }
        -> housing 90%
        -> metal
    }
    """

  @Test func aCoreIsTakenApart() throws {
    let computed = try Computed(Self.cores)
    let network = try #require(computed.figures.recoveries[0])
    #expect(network.nodes.map { ($0.visits * 1e9).rounded() / 1e9 } == [1, 0.9, 1.8])
    var ends: [String: Double] = [:]
    for exit in network.exits { ends[computed.map.id(ofTarget: exit.of)] = exit.perUnit }
    // Of 90 cores: 180 housings of which a tenth is metal, 270 blades, 90 hulks.
    expect(ends["housing"], 1.62, within: 1e-12)
    expect(ends["blades"], 2.7, within: 1e-12)
    expect(ends["metal"], 0.9 + 0.18, within: 1e-12)
    expect(ends["junk"], 0.1, within: 1e-12)
    expect(network.exits.reduce(0) { $0 + $1.share }, 1, within: 1e-12)
    // 1.62 · 20 + 2.7 · 5 + 1.08 · 1 − .1 · 2 = 46.78; 1 + .9 · 6 + 1.8 · 2 = 10.
    expect(network.gross, 46.78, within: 1e-9)
    expect(network.cost, 10, within: 1e-9)
    expect(network.net, 32.78, within: 1e-9)
    // A housing: .9 · 20 + .1 · 1 − 2; a core to be taken apart: two of them, three blades and the hulk, less 6.
    expect(network.nodes[2].worth, 16.1, within: 1e-9)
    expect(network.nodes[1].worth, 2 * 16.1 + 15 + 1 - 6, within: 1e-9)
    // What lies there by Little's law: (100 · 2 + 90 · 10 + 180 · 3) min of a day of 480.
    expect(network.workInProcess, 1_640 / 480, within: 1e-9)
    // A blade takes 12 min, a housing 15.
    #expect(network.exits.first { $0.of == .disposition(1) }?.leadTime.map { $0 / 60 } == 12)
  }

  @Test func massOfThePartsIsThatOfTheCore() throws {
    // 1.62 · 2 + 2.7 · 1 + 1.08 · 2 + .1 · 10 = 9.1 kg of 10: the rest is lost.
    let computed = try Computed(Self.cores)
    let network = try #require(computed.figures.recoveries[0])
    let balance = try MassBalance(of: network, in: computed.map, recovery: 0)
    expect(balance.parts.reduce(0) { $0 + $1.mass }, 10, within: 1e-9)
  }

  @Test func unitsDoNotMultiplyInALoop() throws {
    let computed = try Computed(
      """
      source cores { volume 100/day }
      disposition out { as resell }
      recovery {
        cores
        process a { PT 1min }
          -> out 50%
          -> b 50% x 2
        process b { PT 1min }
          -> a
      }
      """)
    #expect(computed.figures.recoveries[0] == nil)
    #expect(computed.messages.contains { $0.contains("units become more of them") })
  }

  @Test func quantityOfOneIsNone() throws {
    let (plain, one) = (
      try Computed(
        Self.cores.replacing("x 2", with: "100%").replacing("    -> blades x 3\n    -> metal\n", with: "")),
      try Computed(
        Self.cores.replacing("x 2", with: "100% x 1").replacing("    -> blades x 3\n    -> metal\n", with: "")
      )
    )
    #expect(plain.figures.recoveries[0]?.net == one.figures.recoveries[0]?.net)
    #expect(plain.figures.recoveries[0]?.leadTime == one.figures.recoveries[0]?.leadTime)
  }

  /// The solver against units that are taken apart one by one.
  @Test(arguments: UInt64(1)...8) func walkedUnitsAgree(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let count = 3 + random.below(4)
    // Rework within the first nodes, parts from there on.
    let nodes = (0..<count).map { index -> FlowNetwork.Node in
      let onward: FlowNetwork.Target = index + 1 < count ? .node(index + 1) : .exit(0)
      let again = index > 0 && random.below(2) == 0 ? 0.1 + Double(random.below(3)) / 10 : 0
      var routes = [FlowNetwork.Route(to: .exit(1), share: 0.2)]
      routes.append(.init(to: onward, share: 0.8 - again, quantity: Double(1 + random.below(3))))
      if again > 0 { routes.append(.init(to: .node(index), share: again)) }
      if random.below(2) == 0 {
        routes.append(.init(to: .exit(2), share: 1, quantity: Double(1 + random.below(3)), isBeside: true))
      }
      return FlowNetwork.Node("n\(index)", time: Double(1 + random.below(5)), cost: 1, routes: routes)
    }
    let exits = [3.0, 1, 2].map { FlowNetwork.Exit("e", proceeds: $0) }
    let network = FlowNetwork(nodes: nodes, exits: exits)
    let solution = try FlowSolution(of: network)
    let walks = 20_000
    var visits = [[Double]](repeating: [], count: count)
    var ends = [[Double]](repeating: [], count: 3)
    for _ in 0..<walks {
      var (seen, ended) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: 3))
      var open: [FlowNetwork.Target] = [.node(0)]
      while let at = open.popLast() {
        guard case .node(let node) = at else {
          if case .exit(let exit) = at { ended[exit] += 1 }
          continue
        }
        seen[node] += 1
        var rest = random.unit()
        var isTaken = false
        for route in nodes[node].routes {
          if route.isBeside {
            open += [FlowNetwork.Target](repeating: route.target, count: Int(route.quantity))
            continue
          }
          rest -= route.share
          guard rest < 0, !isTaken else { continue }
          isTaken = true
          open += [FlowNetwork.Target](repeating: route.target, count: Int(route.quantity))
        }
      }
      for index in seen.indices { visits[index].append(seen[index]) }
      for index in ended.indices { ends[index].append(ended[index]) }
    }
    func agree(_ walked: [Double], _ expected: Double) {
      let mean = walked.reduce(0, +) / Double(walks)
      let squares = walked.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let error = (squares / Double(walks * walks)).squareRoot()
      #expect(abs(mean - expected) <= 5 * error + 6 / Double(walks), "\(mean) for \(expected)")
    }
    for index in nodes.indices { agree(visits[index], solution.nodes[index].visits) }
    for index in exits.indices { agree(ends[index], solution.exits[index].share) }
    let gross = zip(solution.exits, exits).reduce(0) { $0 + $1.0.share * ($1.1.proceeds ?? 0) }
    expect(solution.net, gross - solution.nodes.reduce(0) { $0 + $1.visits }, within: 1e-9)
  }

  // MARK: Rework and what is taken apart

  private func flows(_ steps: String) throws -> [Double?] {
    let computed = try Computed(
      """
      calendar { shifts 1  shift 8h }
      source s "Cores" { volume 100/day  mass 10kg }
      disposition blades "Blades" { as harvest  proceeds $10  mass 1kg }
      disposition metal "Metal" { as recycle  proceeds $3  mass 7kg }
      recovery {
        s
      \(steps)
      }
      """)
    #expect(!computed.codes.contains("W313"), "\(computed.messages)")
    let network = try #require(computed.figures.recoveries.first ?? nil)
    return [RouteTarget.disposition(0), .disposition(1), .scrap].map { end in
      network.exits.first { $0.of == end }?.flow
    }
  }

  /// A hundred cores have three hundred blades, however often some of them are done again.
  @Test(arguments: ["", " max 1 then metal", " max 2", " max 3 then metal"])
  func whatIsDoneAgainIsTakenApartOnce(limit: String) throws {
    let found = try flows(
      """
        process apart "Apart" { PT 2min  cost $1 }
          rework -> apart 10%\(limit)
          -> blades x 3
        metal
      """)
    expect(found[0], 300, within: 1e-9)
    expect(found[1], 100, within: 1e-9)
  }

  /// What goes where no other does after its last pass goes there as it is: 4 of 100 cores, whole, and the parts of 96.
  @Test func whatIsGivenUpIsNotTakenApart() throws {
    let found = try flows(
      """
        process apart "Apart" { PT 2min  cost $1 }
          rework -> apart 20% max 2 then scrap
          -> blades x 3
          -> metal x 1
      """)
    expect(found[0], 288, within: 1e-9)
    expect(found[1], 96, within: 1e-9)
    expect(found[2], 4, within: 1e-9)
    let resting = try flows(
      """
        process apart "Apart" { PT 2min  cost $1 }
          rework -> apart 20% max 2 then scrap
          -> blades x 3
        metal
      """)
    expect(resting[0], 288, within: 1e-9)
    expect(resting[1], 96, within: 1e-9)
  }

  /// Of what is lost nothing is taken off, and of what is taken apart as a whole nothing is left.
  @Test func whatIsLostIsNotTakenApart() throws {
    // Of 100 that come 100 / (1 − 0.9 × 0.1) = 109.9 are started; a tenth of them is lost, all others give their parts.
    for (again, visits) in [("", 100.0), ("    rework -> apart 10%\n", 100 / (1 - 0.09))] {
      let found = try flows(
        "  process apart \"Apart\" { PT 2min  cost $1  yield 90% }\n\(again)    -> blades x 3\n    -> metal x 1"
      )
      expect(found[2], 0.1 * visits, within: 1e-9)
      expect(found[0], 3 * (100 - 0.1 * visits), within: 1e-9)
      expect(found[1], 100 - 0.1 * visits, within: 1e-9)
    }
  }

  /// Of 100 cores 20 fail once and 4 twice: these go where the second route goes, and become six there as all do on it.
  @Test func whatHasHadItsPassesBecomesAsManyAsTheWayHas() throws {
    let found = try flows(
      """
        process mend "Mend" { PT 2min  cost $1 }
          rework -> mend 20% max 2
          -> blades 30% x 6
        metal
      """)
    expect(found[0], 6 * (100 * 0.3 + 20 * 0.3 + 4), within: 1e-9)
    expect(found[1], 100 * 0.5 + 20 * 0.5, within: 1e-9)
  }

  /// Units walk through limited loops, are lost, and are taken apart behind them and in them: visits, first visits and ends
  /// are those that are computed, within five standard errors.
  @Test(arguments: UInt64(1)...8) func walkedUnitsAgreeWithLimits(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    func count() -> Double { Double(1 + random.below(4)) }
    let limits = (2 + random.below(3), 1 + random.below(3))
    // 1 → 2 or 3 → 4, from which some go back to 1; what has had its passes is one unit of exit 1, or several of it.
    let (after, parts) = (Double(1 + random.below(2)) * 2, count())
    let nodes: [FlowNetwork.Node] = [
      .init("in", time: 1, cost: 1, routes: [.init(to: .node(1), share: 1, quantity: count())]),
      .init(
        "r", time: 2, cost: 1, routes: [.init(to: .node(2), share: 0.6), .init(to: .node(3), share: 0.4)]),
      .init("a", time: 3, cost: 1, routes: [.init(to: .node(4), share: 1)]),
      .init(
        "b", time: 1, cost: 1, routes: [.init(to: .node(4), share: 0.7), .init(to: .exit(1), share: 0.3)]),
      .init(
        "u", time: 1, cost: 1,
        routes: [
          .init(
            to: .node(1), share: 0.35,
            limit: .init(passes: limits.0, otherwise: .exit(1), quantity: after), staysWhole: true),
          .init(to: .node(5), share: 0.65, quantity: parts),
        ]),
      .init(
        "apart", time: 2, cost: 1,
        routes: [
          .init(
            to: .node(5), share: 0.25, limit: .init(passes: limits.1, otherwise: .exit(0)), staysWhole: true),
          .init(to: .exit(2), share: 1, quantity: count(), isBeside: true),
          .init(to: .exit(3), share: 0.1, staysWhole: true),
          .init(to: .exit(0), share: 0.65),
        ]),
    ]
    let exits = [3.0, 1, 2, 0].map { FlowNetwork.Exit("e", proceeds: $0) }
    let network = FlowNetwork(nodes: nodes, exits: exits)
    let solution = try FlowSolution(of: network)
    struct Unit {
      var at: FlowNetwork.Target
      var pass: Int
      var seen: Set<Int>
    }
    let walks = 20_000
    let none = [Double](repeating: 0, count: nodes.count)
    var (visits, firsts): ([[Double]], [[Double]]) = ([], [])
    var ends: [[Double]] = []
    for _ in 0..<walks {
      var (visited, first, ended) = (none, none, [Double](repeating: 0, count: exits.count))
      var open = [Unit(at: .node(0), pass: 1, seen: [])]
      while var unit = open.popLast() {
        guard case .node(let node) = unit.at else {
          if case .exit(let exit) = unit.at { ended[exit] += 1 }
          continue
        }
        visited[node] += 1
        if unit.seen.insert(node).inserted { first[node] += 1 }
        var rest = random.unit()
        let taken = nodes[node].routes.first { route in
          guard !route.isBeside else { return false }
          rest -= route.share
          return rest < 0
        }
        guard let taken else { continue }
        var (target, quantity, isAgain) = (taken.target, taken.quantity, false)
        // In both loops a unit is on its first pass where it comes in.
        var pass = node == 4 && taken.limit == nil ? 1 : unit.pass
        if let limit = taken.limit {
          isAgain = unit.pass < limit.passes
          if isAgain { pass += 1 } else { (target, quantity) = (limit.otherwise, limit.quantity) }
        }
        let isWhole = taken.staysWhole && (taken.limit == nil || isAgain)
        for route in nodes[node].routes where route.isBeside && !isWhole {
          open += (0..<Int(route.quantity)).map { _ in Unit(at: route.target, pass: 1, seen: unit.seen) }
        }
        open += (0..<Int(quantity)).map { _ in Unit(at: target, pass: pass, seen: unit.seen) }
      }
      visits.append(visited)
      firsts.append(first)
      ends.append(ended)
    }
    func agree(_ walked: [Double], _ expected: Double, _ what: String) {
      let mean = walked.reduce(0, +) / Double(walks)
      let squares = walked.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let error = (squares / Double(walks * walks)).squareRoot()
      #expect(abs(mean - expected) <= 5 * error + 6 / Double(walks), "\(what): \(mean) for \(expected)")
    }
    for index in nodes.indices {
      agree(visits.map { $0[index] }, solution.nodes[index].visits, "visits of \(nodes[index].name)")
      agree(
        firsts.map { $0[index] }, solution.nodes[index].firstVisit, "first visits of \(nodes[index].name)")
    }
    for index in exits.indices { agree(ends.map { $0[index] }, solution.exits[index].share, "end \(index)") }
    let gross = zip(solution.exits, exits).reduce(0) { $0 + $1.0.share * ($1.1.proceeds ?? 0) }
    expect(solution.net, gross - solution.nodes.reduce(0) { $0 + $1.visits }, within: 1e-9)
  }
}
