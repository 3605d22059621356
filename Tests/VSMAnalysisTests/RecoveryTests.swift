import Testing
import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// What the figures of recoveries say of small maps that can be reckoned by hand.
@Suite struct RecoveryTests {
  private func recovery(_ text: String) throws -> (Computed, NetworkFigures) {
    let computed = try Computed(text)
    let first = computed.figures.recoveries.compactMap { $0 }.first
    return (computed, try #require(first))
  }

  private static func sorting(_ routes: String, source: String = "volume 100/day", more: String = "")
    -> String
  {
    """
    calendar { shifts 1  shift 8h  days 5/week }
    source back { \(source) }
    recovery {
      \(more)
      back
      process sort "Sort" { takes 1d  cost $2 }
        \(routes)
      process repair "Repair" { takes 2d  PT 1h  cost $10 }
        -> shop
    }
    disposition shop "Shop" { as resell  proceeds $50 }
    disposition yard "Yard" { as landfill  proceeds -$5 }
    """
  }

  @Test func grades() throws {
    let (computed, figures) = try recovery(
      Self.sorting("A -> shop 20%\n  B -> repair 50%\n  C -> yard 30%"))
    #expect(figures.grades.map(\.name) == ["A", "B", "C"])
    #expect(figures.grades.map(\.net) == [50, 40, -5])
    #expect(figures.grades.map(\.cost) == [0, 10, 0])
    #expect(figures.grades.map(\.gross) == [50, 50, -5])
    for (grade, share) in zip(figures.grades, [0.2, 0.5, 0.3]) {
      expect(grade.share, share, within: 1e-12)
      expect(grade.flow, share * 100, within: 1e-9)
    }
    #expect(figures.grades.map(\.best) == [.disposition(0), .process(1), .disposition(1)])
    expect(figures.net, 0.2 * 50 + 0.5 * 40 - 0.3 * 5 - 2, within: 1e-12)
    #expect(computed.codes.isEmpty)
  }

  @Test func gradesFromTheSource() throws {
    let (_, figures) = try recovery(
      Self.sorting(
        "A -> shop\n  B -> repair\n  C -> yard", source: "volume 100/day  grades 20% A + 50% B + 30% C"))
    for (grade, share) in zip(figures.grades, [0.2, 0.5, 0.3]) { expect(grade.share, share, within: 1e-12) }
  }

  @Test func aGradeThatWouldEarnMoreAsALowerOneIsTold() throws {
    // Repaired, a unit is worth 40; as grade C it would bring 45.
    let text = Self.sorting("B -> repair 50%\n  C -> yard 50%").replacing(
      "proceeds -$5", with: "proceeds $45")
    let (computed, figures) = try recovery(text)
    #expect(computed.codes == ["W310"])
    #expect(
      computed.messages.first?.contains("worth $40 that way and $45 at ‘Yard’") == true,
      "\(computed.messages)")
    #expect(figures.grades.first?.best == .disposition(1))
    // What is of no grade is no choice.
    let (plain, _) = try recovery(text.replacing("C -> yard 50%", with: "-> yard 50%"))
    #expect(plain.codes.isEmpty)
  }

  @Test func reworkThatIsNotWorthIt() throws {
    let text = """
      source back { volume 100/day }
      recovery {
        back
        process fix "Fix" { takes 1d  cost $100 }
          -> shop 50%
          rework -> fix 30%  max 3
          -> yard 20%
      }
      disposition shop { as resell  proceeds $150 }
      disposition yard { as recycle  proceeds $20 }
      """
    let (computed, figures) = try recovery(text)
    #expect(computed.codes == ["W310"])
    // What fails after the third try goes to the yard, with what goes there anyway.
    let routes = try #require(figures.nodes.first?.routes)
    let visits = 1 + 0.3 + 0.09
    expect(figures.nodes.first?.visits, visits, within: 1e-12)
    expect(routes[1].perUnit, 0.3 + 0.09, within: 1e-12)
    expect(routes[2].perUnit, 0.2 * visits + 0.027, within: 1e-12)
    expect(routes.reduce(0) { $0 + $1.perUnit }, visits, within: 1e-12)
  }

  /// After the last pass units go where `then` says, so that is what rework is held against.
  @Test func reworkIsHeldAgainstWhatComesAfterIt() throws {
    let text = """
      source back { volume 100/day }
      recovery {
        back
        process fix "Fix" { cost $10 }
          rework -> fix 30%  max 2 then good
          -> yard 20%
          -> shop
      }
      disposition shop { as resell  proceeds $50 }
      disposition good { as harvest  proceeds $45 }
      disposition yard { as recycle  proceeds $20 }
      """
    let (computed, figures) = try recovery(text)
    let rework = try #require(figures.nodes.first?.routes.first)
    #expect(rework.alternative == .disposition(1))
    #expect(rework.worthOfAlternative == 45)
    #expect(computed.codes == ["W310"])
  }

  @Test func capExceeded() throws {
    let (computed, figures) = try recovery(
      Self.sorting("-> shop 50%\n  -> yard 20%").replacing("as resell ", with: "as resell  cap 300/week "))
    #expect(computed.codes == ["W311"])
    #expect(computed.messages.first == "‘Shop’ gets 400/wk and takes at most 300/wk")
    expect(figures.exits.first { $0.of == .disposition(0) }?.useOfCap, 80.0 / 60, within: 1e-12)
  }

  @Test func sharesByMassBecomeUnits() throws {
    // Of 10 kg that leave, 6 are frames of 3 kg and 4 are cells of 1 kg: 2 frames, 4 cells.
    let text = """
      source back { volume 60/day  mass 5kg }
      recovery {
        back
        process part
          -> frames 60% by mass
          -> cells 40% by mass
      }
      disposition frames { as harvest  mass 3kg }
      disposition cells { as recycle  mass 1kg  certified "x" }
      """
    let (_, figures) = try recovery(text)
    expect(figures.exits[0].share, 1.0 / 3, within: 1e-12)
    expect(figures.exits[1].share, 2.0 / 3, within: 1e-12)
    expect(figures.exits[0].shareByMass, 0.6, within: 1e-12)
  }

  @Test func sharesByValueBecomeUnits() throws {
    let text = """
      source back { volume 60/day }
      recovery {
        back
        process part { cost $1 }
          -> frames 75% by value
          -> cells 25% by value
      }
      disposition frames { as harvest  proceeds $30 }
      disposition cells { as recycle  proceeds $10 }
      """
    let (_, figures) = try recovery(text)
    expect(figures.exits[0].share, 0.5, within: 1e-12)
    expect(figures.exits[0].shareByValue, 0.75, within: 1e-12)
  }

  /// A share by mass or value is what goes that way of it, whatever the ends weigh or bring and however many units one
  /// becomes.
  @Test(arguments: ["mass", "value"], 1...25)
  func sharesByABasisAreThoseOfTheEnds(basis: String, seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let first = 1 + random.below(80)
    let second = 1 + random.below(98 - first)
    let shares = [first, second, 100 - first - second]
    var (routes, ends) = ("", "")
    for (index, share) in shares.enumerated() {
      let quantity = [1, 1, 2, 6][random.below(4)]
      routes += "    -> e\(index) \(share)%\(quantity > 1 ? " x \(quantity)" : "") by \(basis)\n"
      let (mass, proceeds) = (1 + random.below(9), 1 + random.below(90))
      ends += "disposition e\(index) { as harvest  mass \(mass)kg  proceeds $\(proceeds) }\n"
    }
    let (_, figures) = try recovery(
      """
      source back { volume 60/day  mass 99kg }
      \(ends)recovery {
        back
        process part { cost $1 }
      \(routes)}
      """)
    for (index, share) in shares.enumerated() {
      let end = try #require(figures.exits.first { $0.of == .disposition(index) })
      expect(basis == "mass" ? end.shareByMass : end.shareByValue, Double(share) / 100, within: 1e-9)
    }
  }

  @Test func silenceIsNotZero() throws {
    let text = Self.sorting("-> shop 50%\n  -> yard 20%")
    let (_, withoutProceeds) = try recovery(text.replacing("  proceeds -$5", with: ""))
    #expect(withoutProceeds.net == nil && withoutProceeds.gross == nil)
    #expect(withoutProceeds.notValued.map { Phrases.english($0) } == "no proceeds are given for Yard")
    #expect(withoutProceeds.nodes.map(\.worth) == [nil, 40])
    let (_, withoutCost) = try recovery(text.replacing("  cost $10", with: ""))
    #expect(withoutCost.net == nil && withoutCost.gross != nil)
    #expect(withoutCost.notValued.map { Phrases.english($0) } == "no cost is given for Repair")
    let (_, withoutTime) = try recovery(text.replacing("takes 1d", with: ""))
    #expect(withoutTime.nodes[1].visits > 0)
    #expect(withoutTime.leadTimeWithout == [withoutTime.nodes[0].of])
    #expect(withoutTime.standardDeviation == nil && withoutTime.workInProcess == nil)
    let (_, withoutVolume) = try recovery(text.replacing("volume 100/day", with: ""))
    #expect(withoutVolume.entering == nil && withoutVolume.exits.allSatisfy { $0.flow == nil })
    expect(withoutVolume.net, 0.5 * 50 + 0.3 * 40 - 0.2 * 5 - 2, within: 1e-12)
    let (_, fixed) = try recovery(
      Self.sorting("-> shop 50%\n  -> yard 20%", source: "", more: "fixed $100/day"))
    #expect(fixed.net == nil)
    #expect(fixed.notValued == "a fixed cost is given, and how many units bear it is not")
  }

  @Test func acquisitionAndFixedCost() throws {
    let (_, figures) = try recovery(
      Self.sorting("-> shop 50%\n  -> yard 20%", more: "acquisition $3  fixed $1000/week"))
    expect(figures.fixedCost, 2, within: 1e-12)
    expect(figures.net, 0.5 * 50 + 0.3 * 40 - 0.2 * 5 - 2 - 3 - 2, within: 1e-12)
  }

  /// Each range alone at its ends is what a map with that end instead of the range gives.
  @Test func rangesAreVariedOneByOne() throws {
    let ranged = Self.sorting("-> shop 40%..60%\n  -> yard 10%..30%", more: "acquisition $3..$5")
      .replacing("cost $10", with: "cost $8..$12")
      .replacing("proceeds $50", with: "proceeds $45..$55")
    let (_, figures) = try recovery(ranged)
    #expect(figures.sensitivities.count == 5)
    #expect(figures.sensitivities.map(\.swing) == figures.sensitivities.map(\.swing).sorted(by: >))
    func net(
      _ shop: String = "50%", _ yard: String = "20%", cost: String = "$10", proceeds: String = "$50",
      acquisition: String = "$4"
    ) throws
      -> Double?
    {
      try recovery(
        Self.sorting("-> shop \(shop)\n  -> yard \(yard)", more: "acquisition \(acquisition)")
          .replacing("cost $10", with: "cost \(cost)").replacing("proceeds $50", with: "proceeds \(proceeds)")
      ).1.net
    }
    expect(figures.net, try #require(try net()), within: 1e-12)
    let expected: [(String, Double?, Double?)] = [
      ("share of Sort → Shop", try net("40%"), try net("60%")),
      ("share of Sort → Yard", try net("50%", "10%"), try net("50%", "30%")),
      ("cost of Repair", try net(cost: "$8"), try net(cost: "$12")),
      ("proceeds of Shop", try net(proceeds: "$45"), try net(proceeds: "$55")),
      ("acquisition", try net(acquisition: "$3"), try net(acquisition: "$5")),
    ]
    for (name, low, high) in expected {
      let found = try #require(figures.sensitivities.first { $0.name == name })
      expect(found.netAtLow, try #require(low), within: 1e-9)
      expect(found.netAtHigh, try #require(high), within: 1e-9)
    }
  }

  @Test func worthOfAPointIsTheSlopeOfNet() throws {
    let (_, figures) = try recovery(Self.sorting("-> shop 50%\n  -> yard 20%"))
    let (_, moved) = try recovery(Self.sorting("-> shop 50.01%\n  -> yard 19.996%"))
    let point = try #require(figures.nodes.first?.routes.first?.worthOfPoint)
    let (before, after) = (try #require(figures.net), try #require(moved.net))
    expect(point, (after - before) * 100, within: 1e-9)
  }

  @Test func aDaySavedIsWorthWhatDecayTakes() throws {
    let text = Self.sorting("-> shop 50%\n  -> yard 20%").replacing(
      "proceeds $50", with: "proceeds $50  decay 5%/wk")
    let (_, figures) = try recovery(text)
    let (_, faster) = try recovery(text.replacing("takes 2d", with: "takes 1.999d"))
    let (before, after) = (try #require(figures.netAfterDecay), try #require(faster.netAfterDecay))
    let slope = (after - before) * 1000
    expect(figures.nodes[1].worthOfDay, slope, within: 1e-3)
    expect(figures.net, try #require(faster.net), within: 1e-12)
  }

  @Test func energyRecoveryIsNotDiversion() throws {
    let (_, figures) = try recovery(
      Self.sorting("-> shop 50%\n  -> burner 15%\n  -> yard 5%")
        + "\ndisposition burner { as recover  proceeds $0 }")
    expect(figures.diversion?.units, 0.95, within: 1e-12)
    expect(figures.diversionWithoutEnergy?.units, 0.80, within: 1e-12)
    expect(figures.reuseRate?.units, 0.80, within: 1e-12)
  }

  // MARK: Both directions

  private static func loop(_ share: String, before: String = "", volume: String = "returns 50% of shop")
    -> String
  {
    """
    calendar { shifts 1  shift 8h }
    customer shop { demand 200/day }
    source back { \(volume) }
    stream {
      process cast { C/T 10s }
      \(before)
      inventory ready 100
      process pack { C/T 10s }
      shop
    }
    recovery {
      back
      process clean { takes 1d  cost $1 }
        -> ready \(share)
        -> yard
    }
    disposition yard { as recycle  proceeds $1 }
    """
  }

  @Test func recoveredUnitsLowerTheNeedForNewOnes() throws {
    let (computed, figures) = try recovery(Self.loop("80%"))
    expect(try computed.step("cast").flow?.middle, 120, within: 1e-12)
    expect(try computed.step("pack").flow?.middle, 200, within: 1e-12)
    expect(try computed.step("clean").flow?.middle, 100, within: 1e-12)
    expect(figures.closedLoop?.multiplier, 1 / 0.6, within: 1e-12)
    // The stock is passed by new and recovered units alike.
    expect(computed.figures.stocks[0].time, 100.0 / 200 * computed.figures.day, within: 1e-6)
    #expect(
      figures.notValued.map { Phrases.english($0) } == "no credit is given for what comes back to ready")
  }

  @Test func recoveredUnitsInAStreamWithRoutes() throws {
    let (computed, _) = try recovery(Self.loop("80%", before: "  -> scrap 10%"))
    expect(try computed.step("cast").flow?.middle, 120 / 0.9, within: 1e-9)
    expect(try computed.step("pack").flow?.middle, 200, within: 1e-9)
    let network = try #require(computed.figures.streamNetworks[0])
    expect(network.entering, 120 / 0.9, within: 1e-9)
    expect(network.recovered, 80, within: 1e-9)
    let ends = network.exits.compactMap(\.flow).reduce(0, +)
    expect(ends, 80 + 120 / 0.9, within: 1e-9)
  }

  @Test func recoveredUnitsThatComeIntoAProcess() throws {
    let (computed, figures) = try recovery(Self.loop("80%").replacing("-> ready", with: "-> pack"))
    expect(try computed.step("cast").flow?.middle, 120, within: 1e-12)
    expect(try computed.step("pack").flow?.middle, 200, within: 1e-12)
    // They do not pass the stock before it.
    expect(computed.figures.stocks[0].time, 100.0 / 120 * computed.figures.day, within: 1e-6)
    #expect(figures.exits.first?.of == .process(1))
  }

  @Test func whatAYieldLosesBesideRoutes() throws {
    let (computed, figures) = try recovery(
      Self.sorting("-> shop 50%\n  -> yard 20%").replacing("takes 1d ", with: "takes 1d  yield 90% "))
    for (exit, share) in zip(figures.exits, [0.9 * 0.8, 0.9 * 0.2, 0.1]) {
      expect(exit.share, share, within: 1e-12)
    }
    #expect(figures.exits.last?.of == .scrap)
    expect(try computed.step("repair").flow?.middle, 100 * 0.9 * 0.3, within: 1e-9)
  }

  @Test func aDispositionNamedScrapValuesWhatIsLost() throws {
    let text = Self.sorting("-> shop 50%\n  -> scrap 20%").replacing(
      "takes 1d ", with: "takes 1d  yield 90% ")
    let (_, silent) = try recovery(text)
    #expect(
      silent.notValued.map { Phrases.english($0) }
        == "no proceeds are given for scrap (disposition scrap { proceeds ... })")
    let (computed, figures) = try recovery(text + "\ndisposition scrap { as recycle  proceeds $1 }")
    #expect(figures.exits.map(\.of) == [.disposition(0), .disposition(2)])
    expect(figures.exits.last?.share, 0.9 * 0.2 + 0.1, within: 1e-12)
    expect(figures.net, 0.72 * 50 + 0.28 - 2 - 0.27 * 10, within: 1e-12)
    #expect(computed.codes.isEmpty)
  }

  /// A bench that one unit in ten comes to need not keep the pace of all.
  @Test func stepsThatFewUnitsPassAreNotAboveTakt() throws {
    func codes(_ share: Int) throws -> [String] {
      try Computed(
        """
        calendar { shifts 1  shift 8h }
        customer c { demand 480/day }
        stream {
          process test { C/T 50s }
            -> bench \(share)%
            -> ship
          process bench { C/T 200s  stations 2 }
          process ship { C/T 50s }
          c
        }
        """
      ).codes
    }
    #expect(try codes(10).isEmpty)
    #expect(try codes(70) == ["W301", "W302"])
  }

  @Test func moreRecoveredThanNeeded() throws {
    let (computed, figures) = try recovery(Self.loop("90%", volume: "volume 300/day"))
    #expect(computed.codes == ["W312"])
    expect(try computed.step("cast").flow?.middle, 0, within: 1e-12)
    #expect(figures.closedLoop == nil)
  }

  @Test func unknownReturnsLeaveTheNeedUnknown() throws {
    let (computed, _) = try recovery(Self.loop("80%", volume: ""))
    #expect(try computed.step("cast").flow == nil)
    expect(try computed.step("pack").flow?.middle, 200, within: 1e-12)
  }

  // MARK: The ladder of a stream with routes

  private static func line(_ convention: String = "waits") -> String {
    """
    calendar { shifts 1  shift 8h }
    conventions { lead-time \(convention) }
    customer c { demand 450/day }
    stream {
      inventory 1000
      process make { PT 60s  LT 10min }
        -> scrap 10%
      inventory 2h
      process test { PT 30s }
        rework -> make 50%
      c
    }
    """
  }

  @Test func rungsCountTheVisits() throws {
    let computed = try Computed(Self.line())
    // Of those made 0.9 are tested and half of these are made again: 1 / (1 − 0.45) visits. What is delivered has been
    // tested each time that it was made.
    let (make, test) = (1 / 0.55, 1 / 0.55)
    let rungs = computed.figures.ladders[0].rungs
    expect(rungs[0].visits, 1, within: 1e-12)
    expect(rungs[1].time, make * 540, within: 1e-9)
    expect(rungs[2].time, make * 60, within: 1e-9)
    // Reworked units pass by the stock before the test again, as they do what stands between.
    expect(rungs[3].visits, test, within: 1e-12)
    expect(rungs[3].time, test * 7200, within: 1e-9)
    expect(rungs[4].time, test * 30, within: 1e-9)
    // Half of those who were tested come through: 450 a day.
    let entering = 450 / (0.9 / 0.55 * 0.5)
    expect(computed.figures.streamNetworks[0]?.entering, entering, within: 1e-9)
    expect(rungs[0].time, 1000 / entering * computed.figures.day, within: 1e-6)
    expect(
      computed.figures.leadTime, 1000 / entering * 28_800 + make * 540 + test * 7200, within: 1e-6)
    let whole = try Computed(Self.line("waits+process"))
    expect(
      whole.figures.leadTime, 1000 / entering * 28_800 + make * 600 + test * 7230, within: 1e-6)
    // Rework and scrap are counted against first-pass yield.
    expect(computed.figures.firstPassYield, 0.5 * 0.9, within: 1e-12)
  }

  @Test func workDoneAgainIsWaste() throws {
    let computed = try Computed(Self.line())
    let (make, test) = (1 / 0.55, 1 / 0.55)
    let first = 1.0  // What is delivered has been made and tested.
    expect(computed.figures.processingTime, make * 60 + test * 30, within: 1e-9)
    expect(computed.figures.valueAdded, 60 + first * 30, within: 1e-9)
    expect(
      computed.figures.waste,
      try #require(computed.figures.leadTime?.middle) + (make - 1) * 60 + (test - first) * 30, within: 1e-6)
    expect(try computed.step("make").repeatShare, 1 - 0.55, within: 1e-12)
    // All that enter: tested unless they are scrapped before they ever get there.
    expect(computed.figures.ofAll.processingTime, make * 60 + 0.9 / 0.55 * 30, within: 1e-9)
    expect(computed.figures.ofAll.valueAdded, 60 + 0.9 * 30, within: 1e-9)
  }

  // MARK: Targets

  @Test func targetsThatMiss() throws {
    let text =
      Self.sorting("-> shop 50%\n  -> yard 20%") + """

        target recovery.net-value >= $90/unit
        target recovery.diversion >= 80%
        target lead-time(shop) <= 1d
        target recovery.reuse = 80%
        """
    let (computed, _) = try recovery(text)
    #expect(computed.figures.targets.map(\.holds) == [false, true, false, true])
    #expect(computed.codes == ["W314", "W314"])
    #expect(computed.figures.targets[0].text == "recovery.net-value is $34")
    #expect(computed.figures.targets[2].text == "lead-time of Shop is 1.8 d")
  }

  @Test func targetsOfSteps() throws {
    let text = """
      calendar { shifts 1  shift 8h }
      customer c { demand 480/day }
      stream {
        process a { C/T 50s }
        process b { C/T 70s }
        c
      }
      target C/T(*) <= takt
      target utilisation(a) <= 90%
      target lead-time <= 5d
      """
    let computed = try Computed(text)
    #expect(computed.figures.targets.map(\.holds) == [false, true, false])
    #expect(computed.figures.targets[0].text == "C/T of b is 70 s, takt 60 s")
    // What is not given does not hold.
    #expect(computed.figures.targets[2].value == nil)
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      result += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}

private func expect(_ value: Estimate?, _ expected: Double, within tolerance: Double) {
  expect(value?.middle, expected, within: tolerance)
}
