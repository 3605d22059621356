import Testing
import VSMAnalysis
import VSMModel

/// The figures that publications print, and the exact ones behind them.
@Suite struct PublishedCaseTests {
  @Test func acmeCurrentState() throws {
    let acme = try Computed(PublishedMaps.acme())
    let figures = acme.figures
    #expect(figures.day == 55_200)
    #expect(figures.availableTime == Estimate(55_200))
    #expect(figures.demand == Estimate(920))
    #expect(figures.takt == Estimate(60))
    #expect(figures.taktText == "60 s")
    let waits = figures.ladders[0].rungs.filter { $0.kind == .wait }.map(figures.text)
    #expect(waits == ["5.0 d", "7.6 d", "1.8 d", "2.7 d", "2.0 d", "4.5 d"])
    let work = figures.ladders[0].rungs.filter { $0.kind == .process }.map(figures.text)
    #expect(work == ["1 s", "39 s", "46 s", "62 s", "40 s"], "and no rung under Shipping")
    expect(figures.leadTime.map { $0.middle / figures.day }, 23.619565, within: 5e-7)
    #expect(figures.leadTimeText == "23.6 d")
    #expect(figures.processingTimeText == "188 s")
    #expect(figures.valueAdded == Estimate(188))
    expect(figures.cycleEfficiency.map { $0.middle * 100 }, 0.014419, within: 5e-7)
    #expect(figures.cycleEfficiencyText == "0.014 %")

    #expect(figures.steps[0].capacity == Estimate(46_920))
    let perShift = figures.steps.map { $0.capacity.map { ($0.middle / 2).rounded() } }
    #expect(perShift == [23_460, 708, 480, 445, 690, nil])
    let published = [1.96, 65, 95.83, 103.33, 66.67]
    for (step, percent) in zip(figures.steps, published) {
      expect(step.utilisation.map { $0.middle * 100 }, percent, within: 0.005)
    }
    #expect(figures.bottleneck == 3)
    #expect(figures.steps.map(\.isOverTakt) == [false, false, false, true, false, false])
    #expect(acme.codes == ["W301", "W302"])
    #expect(acme.messages.first?.contains("103 %") == true)
    #expect(acme.messages.last?.contains("62 s") == true)
    #expect(figures.workInProcess == Estimate(17_130))
    #expect(figures.pitch == Estimate(1_200))
    expect(figures.turns?.middle, 240 / 23.619565, within: 1e-5)
    expect(figures.operatorsNeeded?.middle, 188 / 60, within: 1e-9)
    expect(figures.balance?.middle, 188 / (5.0 * 62), within: 1e-9)
    #expect(figures.conventionsText == "stock ÷ daily demand · day = 15 h 20 min worked")
    #expect(figures.customers[0].variants.map(\.name) == ["LH", "RH"])
    #expect(figures.customers[0].variants.map(\.demand.middle) == [600, 320])
    #expect(figures.stocks.map(\.after) == [nil, 0, 1, 2, 3, 4])
    // 2 variants × 1 h over what running leaves of the uptime: 7200 / (55200 × .85 − 920).
    expect(figures.steps[0].everyPartEvery?.middle, 7200 / (55_200 * 0.85 - 920), within: 1e-12)
    #expect(figures.steps[3].everyPartEvery == nil, "running alone takes more than the day")
    #expect(figures.notes.contains { $0.hasPrefix("EPEI is not given") && $0.hasSuffix("Assembly #1.") })
  }

  @Test func acmeByTheClock() throws {
    let acme = try Computed(PublishedMaps.acme(conventions: "conventions { day 24h }"))
    expect(acme.figures.cycleEfficiency.map { $0.middle * 100 }, 0.009212, within: 5e-7)
    #expect(acme.figures.leadTimeText == "23.6 d")
    #expect(acme.figures.conventionsText.hasSuffix("day = 24 h"))
  }

  @Test func acmeCell() throws {
    let cell = try Computed(PublishedMaps.acmeCell)
    #expect(cell.figures.leadTimeText == "4.5 d")
    #expect(cell.figures.processingTimeText == "169 s")
    #expect(cell.figures.pitch == Estimate(20 * 60))
    #expect(cell.figures.operatorsNeeded?.middle.rounded(.up) == 3)
    #expect(cell.figures.turns?.middle.rounded() == 53)
    let step = try cell.step("cell")
    #expect(step.cycleTime == Estimate(56))
    #expect(!step.isOverTakt, "the three operators' work is no cycle time")
  }

  @Test func twiMergingStreams() throws {
    let twi = try Computed(PublishedMaps.twi)
    #expect(twi.figures.takt == Estimate(45))
    expect(twi.figures.leadTime.map { $0.middle / twi.figures.day }, 48, within: 1e-9)
    #expect(twi.figures.leadTimeText == "48.0 d")
    let forgings = twi.figures.ladders[1]
    #expect(forgings.rungs.allSatisfy { !$0.isOnCriticalPath })
    #expect(twi.figures.ladders[0].rungs.allSatisfy { $0.isOnCriticalPath })
    // Off the critical path: 28 d with the stock after the assembly, and its 30 s enter no sum.
    #expect(twi.rungs(.wait, stream: 1, unit: twi.figures.day) == [20, 4])
    expect(twi.figures.processingTime?.middle, 15 + 30 + 30 + 30 + 20 + 195, within: 1e-9)
    let (assembly, machining) = (try twi.step("assembly"), try twi.step("machining"))
    #expect(assembly.cycleTime == Estimate(32.5))
    #expect(machining.flow == Estimate(1_200), "each joined unit needs one")
    #expect(twi.figures.conventionsText.contains("longest branch counts"))
  }

  @Test func twiTheOtherWayRound() throws {
    let twi = try Computed(
      PublishedMaps.twi.replacing("inventory 4d\n  assembly", "inventory 40d\n  assembly"))
    expect(twi.figures.leadTime.map { $0.middle / twi.figures.day }, 20 + 40 + 4, within: 1e-9)
    expect(twi.figures.processingTime?.middle, 30 + 195, within: 1e-9)
    let critical = twi.figures.ladders[0].rungs.filter(\.isOnCriticalPath).map { twi.map.label(of: $0.of) }
    #expect(critical.first == "assembly")
    #expect(critical.count == 2)
    #expect(twi.figures.ladders[1].rungs.allSatisfy { $0.isOnCriticalPath })
  }

  @Test func epaTwoSuppliersTwoCustomers() throws {
    let epa = try Computed(PublishedMaps.epa)
    #expect(epa.figures.leadTimeText == "68.0 d")
    #expect(epa.figures.processingTimeText == "15 min")
    #expect(epa.figures.valueAdded == Estimate(15 * 60))
    // The case gives no working hours, and PCE rests on them.
    #expect(epa.codes == ["W342"])
    #expect(epa.figures.notes.contains { $0.contains("24 h") })
  }

  @Test func greenBeltPressLine() throws {
    let line = try Computed(PublishedMaps.greenBelt)
    #expect(line.figures.takt == Estimate(39.375))
    expect(line.figures.leadTime.map { $0.middle / line.figures.day }, 16.0546875, within: 1e-12)
    #expect(line.figures.processingTimeText == "81 s")
  }

  @Test func patientJourney() throws {
    let journey = try Computed(PublishedMaps.patientJourney)
    #expect(journey.figures.leadTime == Estimate(11.5 * 3_600))
    #expect(journey.figures.leadTimeText == "11 h 30 min")
    #expect(journey.figures.processingTimeText == "4 h")
    #expect(journey.figures.cycleEfficiencyText == "34.8 %")
    #expect(journey.figures.conventionsText == "lead time = waits + processing")
    #expect(journey.figures.warnings.isEmpty)
  }

  @Test func coffeeShop() throws {
    let coffee = try Computed(PublishedMaps.coffee)
    #expect(coffee.figures.leadTimeText == "15 min")
    #expect(coffee.figures.cycleEfficiency == Estimate(0.2))
    #expect(coffee.figures.warnings.isEmpty, "an office map without demand is not nagged")
  }

  @Test func inventoryTimeIsDisputed() throws {
    let byDemand = try Computed(PublishedMaps.dispute("demand"))
    expect(byDemand.figures.leadTime.map { $0.middle / byDemand.figures.day }, 10, within: 1e-12)
    let byCycle = try Computed(PublishedMaps.dispute("downstream-cycle"))
    expect(byCycle.figures.leadTime.map { $0.middle / byCycle.figures.day }, 2.17, within: 0.005)
    #expect(byCycle.figures.conventionsText.hasPrefix("stock × next step’s cycle"))
  }

  @Test func everyPartEvery() {
    // MCA Connect: 180 min of changeovers in the 60 min that running leaves.
    #expect(EveryPartEvery.days(changeovers: [45, 60, 75], running: [170, 150, 120], available: 500) == 3)
    #expect(EveryPartEvery.days(changeovers: [45], running: [500], available: 500) == nil)
  }

  @Test func kingman() {
    // Factory Physics: 19 process times at 95 %, 90 minutes at 90 % of 10 minutes each.
    expect(
      Queue.wait(arrivalVariation: 1, processVariation: 1, utilisation: 0.95, time: 1), 19, within: 1e-9)
    expect(
      Queue.wait(arrivalVariation: 1, processVariation: 1, utilisation: 0.9, time: 10), 90, within: 1e-9)
    // Two servers: u^(√6 − 1) / (2(1 − u)).
    expect(
      Queue.wait(arrivalVariation: 1, processVariation: 1, utilisation: 0.8, servers: 2, time: 10),
      10 * 0.8.power(1.449489742783178) / 0.4, within: 1e-9)
    // Outages: te = 15 / 0.75 = 20, ce² = 0.25 + 2 · 0.75 · 0.25 · 60 / 15 = 1.75.
    expect(
      Queue.wait(
        arrivalVariation: 1, processVariation: 0.5, utilisation: 0.9, time: 15, uptime: 0.75, repair: 60),
      (1 + 1.75) / 2 * 9 * 20, within: 1e-9)
    #expect(Queue.wait(arrivalVariation: 1, processVariation: 1, utilisation: 1, time: 1) == nil)
  }

  @Test func rolledCompleteAndAccurate() throws {
    let map = try Computed(
      """
      stream {
        process a { PT 1min  %C&A 95% }
        process b { PT 1min  %C&A 90% }
        process c { PT 1min  %C&A 92% }
      }
      """)
    expect(map.figures.completeAndAccurate.map { $0.middle * 100 }, 78.66, within: 0.005)
    #expect(map.figures.firstPassYield == nil)
  }
}

extension Double {
  /// Through the logarithm's series, independent of the C library that the code under test uses.
  fileprivate func power(_ exponent: Double) -> Double {
    let ratio = (self - 1) / (self + 1)
    var (logarithm, term) = (0.0, ratio)
    for index in 0..<200 {
      logarithm += 2 * term / Double(2 * index + 1)
      term *= ratio * ratio
    }
    var (sum, part) = (1.0, 1.0)
    for index in 1..<60 {
      part *= exponent * logarithm / Double(index)
      sum += part
    }
    return sum
  }
}

extension String {
  func replacing(_ part: String, _ other: String) -> String {
    let parts = split(separator: part, omittingEmptySubsequences: false)
    return parts.joined(separator: other)
  }
}
