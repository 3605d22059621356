import Testing
import VSMModel
import VSMSyntax

@testable import VSMAnalysis

/// What a good unit costs and brings, worked out by hand.
@Suite struct MoneyTests {
  /// 200 a day leave; weld does 1 / (1 − 0.2) = 1.25 visits a unit, press starts 1 / 0.9 = 1.111.
  private static let line = """
    calendar { shifts 1  shift 8h  days 240/year }
    conventions { holding 20%/year }
    supplier mill "Mill"
    customer shop "Shop" { demand 200/day  price $38 }
    stream {
      mill
      truck "Weekly" { cost $300/trip  load 1000pcs }
      inventory "Coils" 1000pcs { value $2 }
      process press "Press" { C/T 36s  operators 1  rate $40/h  material $2.10  yield 90% }
      inventory "Parts" 400pcs
      process weld "Weld" { C/T 60s  operators 2  rate $45/h  cost $1 }
        rework -> weld 20%
      shop
    }
    """

  private func money(_ text: String) throws -> MoneyFigures {
    try #require(try Computed(text).figures.money)
  }

  @Test func eachPartOfTheCostIsBesideTheSum() throws {
    let computed = try Computed(Self.line)
    let money = try #require(computed.figures.money)
    // 36 s of one person at $40: $0.40 × 1.111; 60 s of two at $45: $1.50 × 1.25.
    expect(money.labour?.middle, 0.4 / 0.9 + 1.5 * 1.25, within: 1e-9)
    expect(money.material?.middle, 2.1 / 0.9, within: 1e-9)
    expect(money.visits?.middle, 1.25, within: 1e-9)
    // $300 ÷ 1000 for each piece that comes in.
    expect(money.transport?.middle, 0.3 / 0.9, within: 1e-9)
    let sum = 0.4 / 0.9 + 1.875 + 2.1 / 0.9 + 1.25 + 0.3 / 0.9
    expect(money.cost?.middle, sum, within: 1e-9)
    #expect(computed.figures.costPerGoodUnit == money.cost)
    #expect(computed.figures.stepsWithCost == 2)
    expect(money.contribution?.middle, 38 - sum, within: 1e-9)
    // Weld makes 8 h ÷ 60 s = 480 visits, 384 good units a day: 48 an hour.
    expect(money.contributionPerHour?.middle, (38 - sum) * 384 / 8, within: 1e-6)
  }

  @Test func stockIsWorthWhatIsPutIn() throws {
    let money = try money(Self.line)
    // Coils as the map says; a part carries all that was spent before it, on the tenth that was lost, too.
    let part = (0.3 + 0.4 + 2.1) / 0.9
    expect(money.pieceValues[0]?.middle, 2, within: 0)
    expect(money.pieceValues[1]?.middle, part, within: 1e-9)
    expect(money.stockValue?.middle, 2 * 1000 + part * 400, within: 1e-6)
    expect(money.holdingCost?.middle, (2 * 1000 + part * 400) * 0.2, within: 1e-6)
    #expect(money.stocksWithoutValue.isEmpty)
  }

  /// A visit that costs $19 and one of $37, once each: what the steps say, as before there was more to say.
  @Test func visitsAloneCostWhatTheyDid() throws {
    let computed = try Computed(
      """
      calendar { shifts 1  shift 8h  days 20/month }
      customer shop "Shop" { demand 50/year }
      stream {
        process a "Resolve the source" { PT 15min  cost $19 }
        waiting 30min
        process b "Patch" { PT 30min LT 180min  cost $37 }
        shop
      }
      """)
    #expect(computed.figures.costPerGoodUnit == Estimate(56))
    #expect(computed.figures.money == nil)
  }

  /// PT is one person's work, whoever stands beside; without people the hour is the machine's; three stations share six
  /// people.
  @Test(arguments: [
    ("C/T 60s  PT 150s  operators 3  rate $36/h", 1.5), ("C/T 60s  rate $36/h", 0.6),
    ("PT 2min  rate $36/h", 1.2), ("C/T 60s  stations 3  operators 6  rate $36/h", 1.2),
    ("C/T 60s  operators 0  rate $36/h", 0.6), ("C/T 60s  operators 1  rate $288/day", 0.6),
  ])
  func whoseTimeARateIs(step: String, cost: Double) throws {
    let money = try money(
      "calendar { shifts 1  shift 8h }\ncustomer c { demand 10/day }\nstream {\n process a { \(step) }\n c\n}"
    )
    expect(money.labour?.middle, cost, within: 1e-9)
  }

  @Test func whatCannotBeReckonedIsNotGivenAndSaysSo() throws {
    let computed = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer c "Shop" { demand 10/day  price $30 }
      stream {
        process a "Assemble" { LT 2h  rate $36/h }
        process b "Pack" { C/T 60s  cost $2 }
        c
      }
      """)
    let money = try #require(computed.figures.money)
    #expect(money.cost == nil && money.contribution == nil && computed.figures.costPerGoodUnit == nil)
    #expect(money.unknown == ["Assemble"])
    #expect(
      computed.figures.notesForPeople.contains { $0.contains("Cost") && $0.contains("at Assemble") })
    let noLoad = try self.money(
      "customer c { demand 10/day }\nstream {\n process a { C/T 60s  cost $2 }\n truck { cost $300/trip }\n c\n}"
    )
    #expect(noLoad.cost == nil && noLoad.unknown == ["truck to c"])
  }

  @Test func pricesAreOfAllWhoAreServed() throws {
    let stream = "stream {\n process a { C/T 60s  cost $2 }\n x\n y\n}"
    let both = try money(
      "customer x { demand 30/day  price $10 }\ncustomer y { demand 10/day  price $6 }\n\(stream)")
    // (30 × $10 + 10 × $6) ÷ 40
    expect(both.price?.middle, 9, within: 1e-12)
    expect(both.contribution?.middle, 7, within: 1e-12)
    let one = try Computed(
      "customer x { demand 30/day  price $10 }\ncustomer y \"Yard\" { demand 10/day }\n\(stream)")
    #expect(one.figures.money?.price == nil)
    #expect(one.figures.notesForPeople.contains { $0.contains("no price is given by Yard") })
  }

  /// Two parts that join: what either holds is in the assembly's stock.
  @Test func whereStreamsJoinValuesAreAdded() throws {
    let money = try money(
      """
      customer c { demand 10/day  price $20 }
      stream main {
        process cut { cost $3 }
        inventory "Frames" 5pcs
        process build { cost $1 }
        inventory "Done" 5pcs
        c
      }
      stream doors {
        process door { cost $2  yield 50% }
        inventory "Doors" 5pcs
        build
      }
      """)
    #expect(money.pieceValues.map { $0?.middle } == [3, 3 + 1 + 4, 4])
  }

  /// Three in ten go the dear way: each way's stock holds what its own units cost.
  @Test func whereWaysPartValuesGoWithTheUnits() throws {
    let money = try money(
      """
      customer x { demand 70/day  price $9 }
      customer y { demand 30/day }
      stream {
        process cut { cost $3 }
        inventory "Plain" 5pcs
        x
      }
      stream {
        cut 30%
        process paint { cost $2 }
        inventory "Painted" 5pcs
        y
      }
      """)
    expect(money.pieceValues[0]?.middle, 3, within: 1e-9)
    expect(money.pieceValues[1]?.middle, 5, within: 1e-9)
    expect(money.cost?.middle, 3 + 0.3 * 2, within: 1e-9)
  }

  @Test func whatGoesStraightToACustomerTakesItsValueAlong() throws {
    let money = try money(
      """
      customer x { demand 70/day  price $9 }
      customer y { demand 30/day  price $9 }
      stream { process cut { cost $3 } \n x \n }
      stream { cut 30% \n inventory "Plain" 5pcs \n y \n }
      """)
    expect(money.pieceValues[0]?.middle, 3, within: 1e-9)
  }

  @Test func valueBesideACustomerIsNotGiven() throws {
    let money = try money(
      """
      customer x { demand 40/day  price $9 }
      customer y { demand 240/day }
      stream { process cut { cost $3 } \n x \n }
      stream { cut \n inventory "Pieces" 5pcs \n y \n }
      """)
    #expect(money.pieceValues[0] == nil)
  }

  /// Testing $3 and grading for 6 minutes at $50 an hour: $8 a visit, as the net value has it.
  @Test func aRecoveryPaysRatesAndMaterialToo() throws {
    let computed = try Computed(
      """
      source s "Returns" { volume 100/day }
      recovery {
        s
        process test { PT 6min  operators 1  rate $50/h  material $1  cost $2 }
        resell
      }
      disposition resell { as resell  proceeds $20 }
      """)
    expect(computed.figures.recoveries[0]?.cost, 8, within: 1e-9)
    expect(computed.figures.recoveries[0]?.net, 12, within: 1e-9)
  }

  @Test func hugeAmountsDoNotTrap() throws {
    let huge = "1_000_000_000_000"
    let computed = try Computed(
      """
      calendar { shifts 3  shift 8h  days 7/week }
      conventions { holding 99%/day }
      customer c { demand \(huge)/s  price $\(huge) }
      stream {
        inventory \(huge)pcs { value $\(huge) }
        process a { C/T \(huge)yr  operators \(huge)  rate $\(huge)/h  material $\(huge)  yield 0.0000001%  electricity \(huge)GWh }
        inventory \(huge)pcs { electricity \(huge)GWh/day }
        truck { cost $\(huge)/trip  load 0.000001pcs  distance \(huge)km  fuel \(huge)gal/km }
        c
      }
      """)
    let money = try #require(computed.figures.money)
    for estimate in [
      money.cost, money.stockValue, money.contribution, computed.figures.environment?[.fuel]?.amount,
    ] {
      if let estimate { #expect(estimate.isFinite) }
    }
  }

  // MARK: Laws

  /// What all good units together cost is what was spent: on each unit started at each step.
  @Test(arguments: UInt64(1)...20) func moneyOfGoodUnitsIsWhatWasSpent(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let written = RandomMap(&random).text(&random)
    let lines = written.split(separator: "\n").enumerated().map { index, line -> String in
      let line = String(line)
      guard line.contains("process ") else { return line }
      return line.replacing(" }", with: "  cost $\(1 + index % 7)  electricity \(1 + index % 5)kWh }")
    }
    let text = lines.joined(separator: "\n").replacing("C/T", with: "rate $30/h  C/T")
    let computed = try Computed(text)
    let figures = computed.figures
    let demand = try #require(figures.demand?.middle)
    var (spent, used) = (0.0, 0.0)
    var time = WorkTime(of: computed.map)
    for (index, process) in computed.map.processes.enumerated() {
      let flow = try #require(figures.steps[index].flow?.middle)
      let input = StepInput(process, in: computed.map, &time)
      let labour = (input.cycle?.middle ?? 0) / 3_600 * 30
      spent += flow * (labour + (process.properties.money(.cost)?.amount.middle ?? 0))
      used += flow * (process.properties.use(of: .electricity)?.amount.middle ?? 0)
    }
    expect(figures.costPerGoodUnit.map { $0.middle * demand }, spent, within: 1e-6 * spent)
    let electricity = try #require(figures.environment?[.electricity])
    expect(electricity.amount.map { $0.middle * demand }, used, within: 1e-6 * used)
    expect(electricity.perDay?.middle, used, within: 1e-6 * used)
    // Nothing is lost between purposes, nor between places.
    let amount = try #require(electricity.amount?.middle)
    expect(electricity.parts.map(\.middle).reduce(0, +), amount, within: 1e-9 * amount)
    expect(electricity.places.map(\.amount.middle).reduce(0, +), amount, within: 1e-9 * amount)
    #expect(electricity.parts.allSatisfy { $0.low >= 0 })
  }
}
