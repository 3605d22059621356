import Testing
import VSMDiagnostics
import VSMModel
import VSMSyntax

@testable import VSMAnalysis

/// What a good unit uses of its surroundings and gives off, worked out by hand.
@Suite struct EnvironmentTests {
  /// 200 a day leave; weld does 1.25 visits a unit, press starts 1.111.
  private static let line = """
    calendar { shifts 1  shift 8h  days 240/year }
    supplier mill "Mill"
    customer shop "Shop" { demand 200/day }
    factor electricity 0.4kgCO2e/kWh
    factor water 0.001kgCO2e/L
    factor fuel 2.7kgCO2e/L
    stream {
      mill
      truck "Weekly" { load 1000pcs  distance 120km  fuel 30L/100km }
      inventory "Coils" 1000pcs
      process press "Press" { C/T 36s  electricity 3kW  yield 90% }
      inventory "Parts" 400pcs { electricity 24kWh/day }
      process weld "Weld" { C/T 60s  water 2L needed 0.5L  electricity 12kWh/batch  batch 100pcs }
        rework -> weld 20%
      shop
    }
    """

  private func environment(_ text: String) throws -> EnvironmentFigures {
    try #require(try Computed(text).figures.environment)
  }

  private func part(_ use: FlowUse, _ purpose: FlowUse.Purpose) -> Double? { use.part(purpose)?.middle }

  @Test func electricityByTheHourTheBatchAndTheDay() throws {
    let use = try #require(try environment(Self.line)[.electricity])
    // 3 kW for 36 s are 0.03 kWh; 12 kWh for 100 are 0.12; 24 kWh a day for 200 are 0.12.
    expect(use.amount?.middle, 0.03 / 0.9 + 0.12 * 1.25 + 0.12, within: 1e-12)
    expect(use.perDay?.middle, 200 * (0.03 / 0.9 + 0.15 + 0.12), within: 1e-9)
    // Of the press a tenth is for what is lost, of the weld a fifth is done again; what lies is waste.
    expect(part(use, .valueAdded), 0.03 + 0.12, within: 1e-12)
    expect(part(use, .scrap), 0.03 / 0.9 - 0.03, within: 1e-12)
    expect(part(use, .repeatWork), 0.12 * 0.25, within: 1e-12)
    expect(part(use, .stocks), 0.12, within: 1e-12)
    #expect(use.unit.symbol == "kWh")
  }

  /// An oven's batch is what it takes at once, unless another is given: 900 kWh for 600 are 1.5, for 300 they are 3.
  @Test func theBatchOfAnOven() throws {
    let oven = Self.line.replacing(
      "C/T 36s  electricity 3kW  yield 90%", with: "PT 6h  process-quantity 600pcs  gas 900kWh/batch")
    let use = try #require(try environment(oven)[.gas])
    expect(use.amount?.middle, 1.5, within: 1e-12)
    let batched = oven.replacing("process-quantity 600pcs", with: "process-quantity 600pcs  batch 300pcs")
    expect(try #require(try environment(batched)[.gas]).amount?.middle, 3, within: 1e-12)
  }

  @Test func whatIsNeededStandsBesideWhatIsUsed() throws {
    let use = try #require(try environment(Self.line)[.water])
    expect(use.amount?.middle, 2.5, within: 1e-12)
    expect(use.needed?.middle, 0.625, within: 1e-12)
  }

  @Test func carbonIsTheSumByFactors() throws {
    let environment = try environment(Self.line)
    // 30 L for 100 km are 36 L for 120, 0.036 a piece; a tenth more pieces come in than leave.
    let fuel = 0.036 / 0.9
    expect(environment[.fuel]?.amount?.middle, fuel, within: 1e-12)
    let electricity = 0.03 / 0.9 + 0.15 + 0.12
    expect(environment.carbon?.middle, electricity * 0.4 + 2.5 * 0.001 + fuel * 2.7, within: 1e-12)
    // All but the work that is paid for: 0.15 kWh and 2 L.
    expect(
      environment.carbonOfWaste?.middle, (electricity - 0.15) * 0.4 + 0.5 * 0.001 + fuel * 2.7, within: 1e-12)
    let trip = try #require(environment.trips.first)
    expect(trip.fuel?.middle, 36, within: 1e-9)
    expect(trip.carbonPerPiece?.middle, 0.0972, within: 1e-12)
  }

  /// A tour of 84 km with 96 stops and 120 parcels at 10 L/100 km: 8.4 L, 0.07 L and 0.189 kg a parcel, 1.25 a stop.
  @Test func theLastMile() throws {
    let environment = try environment(
      """
      customer town "Town" { demand 600/day }
      factor fuel 2.7kgCO2e/L
      stream {
        process sort { C/T 6s }
        milk-run "Tours" { distance 84km  stops 96  load 120pcs  fuel 10L/100km  cost $180/trip }
        town
      }
      """)
    let trip = try #require(environment.trips.first)
    #expect(trip.name == "milk-run “Tours” to Town")
    expect(trip.fuel?.middle, 8.4, within: 1e-12)
    expect(trip.fuelPerPiece?.middle, 0.07, within: 1e-12)
    expect(trip.carbonPerPiece?.middle, 0.189, within: 1e-12)
    expect(trip.piecesPerStop?.middle, 1.25, within: 1e-12)
    expect(trip.distancePerStop?.middle, 0.875, within: 1e-12)
    expect(trip.costPerPiece?.middle, 1.5, within: 1e-12)
    // All of it is the transport's.
    expect(environment.carbonOfWaste?.middle, 0.189, within: 1e-12)
  }

  /// 300 a day are taken, 100 come back tested: 200 are new. Without them a third more would be pressed.
  @Test func recoveredUnitsSaveALineOfTheirOwn() throws {
    let text = """
      calendar { shifts 1  shift 8h }
      customer shop "Shop" { demand 300/day }
      supplier mill
      source returns "Returns" { volume 100/day }
      factor electricity 0.5kgCO2e/kWh
      stream {
        mill
        process press { C/T 30s  electricity 3kWh }
        inventory parts "Parts" 100pcs
        process pack { C/T 30s  electricity 1kWh }
        shop
      }
      recovery "Back" {
        returns
        process test { PT 6min  electricity 0.2kWh }
        parts
      }
      """
    let environment = try environment(text)
    let use = try #require(environment[.electricity])
    // 2/3 of a pressing for each unit that leaves, and one packing: what is used is not what is saved.
    expect(use.amount?.middle, 2 + 1, within: 1e-9)
    expect(use.saved?.middle, 1, within: 1e-9)
    expect(environment.carbonSaved?.middle, 0.5, within: 1e-9)
    expect(use.inRecoveries[0]?.middle, 0.2, within: 1e-12)
    expect(environment.carbonInRecoveries[0]?.middle, 0.1, within: 1e-12)
    #expect(use.places.count == 2)
  }

  @Test func aFlowWithoutAFactorLeavesCarbonOpen() throws {
    let computed = try Computed(Self.line.replacing("factor water 0.001kgCO2e/L\n", with: ""))
    let environment = try #require(computed.figures.environment)
    #expect(environment.carbon == nil && environment.carbonOfWaste == nil && environment.carbonParts.isEmpty)
    #expect(environment[.water]?.amount != nil)
    #expect(
      computed.figures.notesForPeople.contains {
        $0.contains("CO₂e") && $0.contains("no factor is given for water")
      })
  }

  /// Each with what it lacks: none of them is 0.
  @Test(arguments: [
    ("process a { LT 2h  electricity 3kW }", "needs C/T or PT at a"),
    (
      "process a { C/T 1min }\n truck { fuel 2L/km  load 10pcs }",
      "how far a trip goes is not known of truck to c"
    ),
    ("process a { C/T 1min }\n truck { fuel 2L/trip }", "a trip has is not known at truck to c"),
  ])
  func whatIsNotKnownIsNotNothing(items: String, reason: String) throws {
    let computed = try Computed("customer c { demand 10/day }\nstream {\n \(items)\n c\n}")
    let use = try #require(computed.figures.environment?.flows.first)
    #expect(use.amount == nil && use.perDay == nil && use.parts.isEmpty)
    #expect(computed.figures.notes.contains { $0.contains(reason) }, "\(computed.figures.notes)")
  }

  @Test func withoutADemandADayIsNotKnownAndAUnitIs() throws {
    let computed = try Computed(
      "stream {\n process a { C/T 36s  electricity 3kW  yield 50% }\n inventory 1d { water 5L/day }\n process b { C/T 1s }\n}"
    )
    let environment = try #require(computed.figures.environment)
    expect(environment[.electricity]?.amount?.middle, 0.06, within: 1e-12)
    #expect(environment[.electricity]?.perDay == nil)
    #expect(environment[.water]?.amount == nil)
    #expect(computed.figures.notes.contains { $0.contains("a day’s use needs what customers take a day") })
  }

  @Test(arguments: [
    ("0.4kWh", 0.4), ("400Wh", 0.4), ("1.44MJ", 0.4), ("0.3..0.5kWh", 0.4), ("0.3kWh..500Wh", 0.4),
  ])
  func unitsOfOneKindSayTheSame(written: String, amount: Double) throws {
    let environment = try environment(
      "customer c { demand 10/day }\nstream {\n process a { C/T 1min  electricity \(written) }\n c\n}")
    expect(environment[.electricity]?.amount?.middle, amount, within: 1e-12)
  }

  @Test func oneWordForTwoThings() throws {
    let computed = try Computed(
      "customer c { demand 10/day }\nstream {\n process a { C/T 1min  waste  waste 0.1kg  material $2  material 1kg }\n c\n}"
    )
    let step = computed.map.processes[0].properties
    #expect(step.has(.waste) && step.use(of: .waste)?.amount.middle == 0.1)
    #expect(step.money(.materialCost)?.amount.middle == 2 && step.use(of: .material)?.amount.middle == 1)
    let use = try #require(computed.figures.environment?[.waste])
    expect(part(use, .wasteSteps), 0.1, within: 1e-12)
  }

  @Test func targetsInTheUnitsOfTheirFlow() throws {
    let computed = try Computed(
      Self.line
        + "\ntarget electricity <= 300Wh\ntarget water <= 3L\ntarget CO2e <= 0.2kgCO2e\ntarget CO2e-of-waste <= 1kg"
    )
    #expect(computed.figures.targets.map(\.holds) == [false, true, false, true])
    #expect(computed.figures.targets[0].text == "electricity is 303.3 Wh")
    let wrong = SourceFile(name: "t", text: Self.line + "\ntarget water <= 3kWh\n")
    #expect(ValueStreamMap.read(wrong).diagnostics.contains { $0.code == "E208" || $0.severity == .error })
  }

  /// A map that says nothing of it has none of these figures.
  @Test func whoSaysNothingGetsNothing() throws {
    let computed = try Computed(
      "customer c { demand 10/day }\nstream {\n process a { C/T 1min  cost $2 }\n c\n}")
    #expect(computed.figures.environment == nil && computed.figures.money == nil)
    #expect(!HeadlineFigure.all.contains { $0.group == .environment && $0.isAsked(computed.figures) })
  }
}
