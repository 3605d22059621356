import Testing
import VSMDiagnostics
import VSMModel
import VSMSyntax
import VSMWords

@testable import VSMAnalysis

/// Targets on all figures, and what moves them.
@Suite struct TargetTests {
  static let line = """
    calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }
    customer plant "Plant" { demand 18_400/month  pack 20pcs }
    stream {
      inventory coils "Coils" 5d
      process stamp "Stamping" { C/T 1s  C/O 1h  uptime 85%  batch 1000pcs }
      inventory stamped "Stamped" 4_600pcs
      process weld "Weld" { C/T 45s  uptime 80% }
      plant
    }

    """

  private static let recovery = """
    calendar { shifts 1  shift 8h  days 20/month }
    customer fleet { demand 100/day }
    source back { volume 100/day  grades 30% A + 70% B }
    recovery {
      back
      inventory 2d
      process grade "Grade" { takes 1d  cost $3 }
        A -> resell
        -> recycle
    }
    disposition resell "Resell" { as resell  proceeds $180  decay 1%/wk  cap 40/day }
    disposition recycle "Recycler" { as recycle  proceeds $2 }
    disposition landfill "Landfill" { as landfill }

    """

  /// The value of the only target of a map, whether it holds, and how it reads.
  private func found(_ target: String, on map: String) throws -> TargetFigures {
    try #require(try Computed(map + "target " + target + "\n").figures.targets.first)
  }

  static let ofALine: [(String, Double, Bool)] = [
    // 16 h less 40 min of breaks, 920 a day.
    ("takt >= 50s", 60.0, true), ("takt(plant) >= 61s", 60.0, false), ("takt(weld) <= 60s", 60.0, true),
    ("takt(*) >= 60s", 60.0, true), ("demand >= 900", 920.0, true), ("demand(plant) <= 900", 920.0, false),
    ("pitch(plant) <= 20min", 1_200.0, true), ("available-time >= 15h", 55_200.0, true),
    // 45 s at 80 % against 55,200 s and 920 pieces.
    ("utilisation(weld) <= 90%", 0.9375, false),
    ("flow(weld) = 920", 920.0, true), ("capacity(weld) >= 1000", 981.3333333333334, false),
    ("pace(*) <= takt", 45.0, true), ("PT(weld) <= 1min", 45.0, true), ("visits(weld) <= 1", 1.0, true),
    ("repeat-share(weld) <= 1%", 0.0, true),
    // 4,600 pieces are five days, and 5 d of Coils are 4,600 pieces.
    ("inventory(stamped) <= 2d", 276_000.0, false), ("inventory(stamped) <= 5d", 276_000.0, true),
    ("inventory(stamped) <= 5_000pcs", 4_600.0, true), ("inventory(coils) <= 4_599pcs", 4_600.0, false),
    ("inventory(*) <= 5d", 276_000.0, true), ("raw-pieces <= 4_600pcs", 4_600.0, true),
    ("waste <= 10d", 552_000.0, true),
  ]

  @Test(arguments: ofALine)
  func figuresOfALine(target: String, value: Double, holds: Bool) throws {
    let found = try found(target, on: Self.line)
    expect(found.value, value, within: 1e-9 * max(1, value))
    #expect(found.holds == holds)
    #expect(!found.valueText.isEmpty && found.text.hasSuffix(found.valueText) || !holds, "\(found.text)")
  }

  static let ofARecovery: [(String, Double)] = [
    ("share(resell) >= 40%", 0.3), ("share(*) >= 25%", 0.0), ("flow(resell) <= 30", 30.0),
    ("proceeds(resell) >= $200", 180.0), ("use-of-cap(resell) <= 70%", 0.75),
    ("recovery.entering >= 100", 100.0), ("recovery.gross-value >= $60", 55.4),
    ("recovery.cost-a-day <= $300", 300.0), ("recovery.net-value-a-day >= $5000", 5_240.0),
    ("share-by-value(resell) >= 90%", 0.9747292418772563),
  ]

  @Test(arguments: ofARecovery)
  func figuresOfARecovery(target: String, value: Double) throws {
    expect(
      try found(target, on: Self.recovery).value, value, within: 1e-9)
  }

  /// 7200 s against a takt of 7199.82 s, 3 h 20 s against 3 h, 2.004 d against 2 d, 100.0025 % against 100 %.
  @Test func aMissReadsAsOne() throws {
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer c { demand 4.0001/day }
      stream {
        process a { C/T 2h }
        inventory 3h 0min 20s
        c
      }
      target C/T(a) <= takt
      target lead-time <= 3h
      target utilisation(a) <= 100%
      """)
    let phrases = map.figures.targets.map { $0.phrase.description }
    #expect(phrases.count == 3 && map.figures.targets.allSatisfy { !$0.holds })
    #expect(phrases[0].hasPrefix("C/T of a is 7200 s, takt 7199.82"), "\(phrases[0])")
    #expect(phrases[1] == "lead-time is 10,820 s")
    #expect(phrases[2].contains("100.00"), "\(phrases[2])")
    let days = try Computed(
      "calendar { shifts 1  shift 8h }\nstream {\n process a { C/T 2h }\n inventory 2.004d\n}\ntarget lead-time <= 2d"
    )
    #expect(days.figures.targets.map(\.phrase.description) == ["lead-time is 2.004 d"])
  }

  @Test func whatIsNotGivenIsNot() throws {
    for (target, reason) in [
      ("queue-time(weld) <= 1h", "arrival-cv"), ("EPEI(*) <= 1d", "two variants"),
      ("needed(*) <= 1d", "supermarket"), ("wait-time(weld) <= 1d", "LT"), ("balance >= 2%", nil),
    ] {
      let map = try Computed(Self.line + "target " + target + "\n")
      guard let reason else {
        #expect(map.figures.targets[0].value != nil)
        continue
      }
      #expect(map.figures.targets[0].value == nil && !map.figures.targets[0].holds, "\(target)")
      #expect(map.messages.contains { $0.contains("is not given") && $0.contains(reason) }, "\(map.messages)")
    }
    // A disposition that nothing comes to has a share, and it is none; but no time.
    #expect(try found("share(landfill) <= 5%", on: Self.recovery).value == 0)
    #expect(try found("lead-time(landfill) <= 5d", on: Self.recovery).value == nil)
  }

  @Test func whatIsKnownInPartHoldsNoUpperBound() throws {
    let line = Self.line.replacing("\"Coils\" 5d", with: "\"Coils\"")
    for target in ["lead-time <= 9d", "lead-time-of-all <= 9d"] {
      let found = try found(target, on: line)
      #expect(!found.holds && found.text.contains("is at least 5.0 d without Coils"), "\(found.text)")
    }
    #expect(try found("lead-time-of-all >= 5d", on: line).holds)
    let recovery = Self.recovery.replacing("inventory 2d", with: "inventory \"Pile\"")
    for target in ["lead-time(resell) <= 9d", "lead-time(*) <= 9d", "recovery.lead-time <= 9d"] {
      let found = try found(target, on: recovery)
      #expect(!found.holds && found.text.contains("without Pile"), "\(target): \(found.text)")
    }
  }

  @Test func aGateIsNotPassedByWhatIsNotKnownAnyMore() throws {
    func outcomes(_ before: String, _ after: String, _ figure: TargetFigure) throws -> [Regression.Outcome] {
      let (old, new) = (try Computed(before), try Computed(after))
      return Regression.all(
        of: [figure], (old.map, old.figures), (new.map, new.figures), tolerance: 0
      ).map(\.outcome)
    }
    let open = Self.line.replacing("\"Coils\" 5d", with: "\"Coils\"")
    #expect(try outcomes(Self.line, open, .leadTime) == [.partial])
    #expect(try outcomes(Self.line, open, .leadTimeOfAll) == [.partial])
    #expect(try outcomes(open, open, .leadTime) == [])
    #expect(try outcomes(open, Self.line, .leadTime) == [.worse])
    // A second recovery beside it, or the first one gone, does not end the watch.
    let named = Self.recovery.replacing("recovery {", with: "recovery \"Phones\" {")
    let second = """
      source more { volume 50/day }
      recovery "Laptops" {
        more
        process sort { takes 1d  cost $9 }
          -> landfill
      }

      """
    let worse = named.replacing("cost $3", with: "cost $4")
    #expect(try outcomes(named, worse + second, .recoveryCost) == [.worse])
    #expect(try outcomes(named + second, worse, .recoveryCost) == [.worse, .lost])
    #expect(try outcomes(named, named + second, .recoveryCost) == [])
  }

  @Test func everyExampleIsATargetThatIsRead() throws {
    for figure in TargetFigure.allCases {
      let map =
        figure.rawValue.hasPrefix("recovery") || figure.scopes == [.disposition]
        ? Self.recovery : Self.line
      let computed = try Computed(map + figure.example + "\n")
      #expect(computed.map.targets.map(\.figure) == [figure], "\(figure.example)")
    }
  }

  @Test func aDateLetsATargetBeMissed() throws {
    let map = try Computed(Self.line + "target lead-time <= 5d by 2027-03-31\n")
    let target = map.map.targets[0]
    #expect(target.statement.until == CalendarDate(year: 2_027, month: 3, day: 31))
    #expect(target.mayBeMissed(on: CalendarDate("2027-03-31")))
    #expect(!target.mayBeMissed(on: CalendarDate("2027-04-01")))
    #expect(!target.mayBeMissed(on: nil))
    let message = try #require(map.figures.warnings.first { $0.code == "W314" })
    #expect(map.figures.explained(message, of: map.map, on: CalendarDate("2027-03-31")).severity == .note)
    #expect(map.figures.explained(message, of: map.map, on: CalendarDate("2027-04-01")).severity == .warning)
    for none in [
      "2027-02-29", "2027-13-01", "2027-00-10", "2027-01-00", "27-01-01", "2027-1-01", "+027-01-01",
    ] {
      #expect(CalendarDate(none) == nil, "\(none)")
    }
    #expect(CalendarDate("2028-02-29") != nil)
    #expect(CalendarDate("2100-02-29") == nil && CalendarDate("2000-02-29") != nil)
  }

  // MARK: What moves them

  @Test func theLongestWaitMovesTheLeadTime() throws {
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer plant { demand 100/day }
      stream {
        inventory coils "Coils" 6d
        process cut { C/T 10s }
        inventory cut-parts "Parts" 2d
        process pack { C/T 10s }
        inventory 1d
        plant
      }
      target lead-time <= 5d
      """)
    let drivers = TargetDrivers(ofTarget: 0, in: map.map, map.figures)
    #expect(drivers.untried == 0)
    #expect(
      drivers.drivers.map(\.text)
        == [
          "the wait of Coils (6 d): 10 % less makes it 8.4 d",
          "the wait of Parts (2 d): 10 % less makes it 8.8 d",
          "the wait of \(map.map.stocks[2].id) (1 d): 10 % less makes it 8.9 d",
        ])
    #expect(map.figures.drivers(of: map.map).map(\.count) == [3])
  }

  @Test func whatIsHeldAgainstABoundInDaysIsNotMovedByTheLengthOfADay() throws {
    let map = try Computed(Self.line + "target lead-time <= 5d\n")
    let names = TargetDrivers(ofTarget: 0, in: map.map, map.figures).drivers.map(\.name)
    #expect(names.count == 3 && !names.contains { $0.contains("shift") }, "\(names)")
  }

  /// What a driver says is what the map says with that number in its place.
  @Test(arguments: UInt64(1)...24) func aDriverSaysWhatTheChangedMapSays(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let text = RandomMap(&random).text(&random, ranges: false)
    for target in ["lead-time <= 1s", "PCE >= 100%", "processing-time <= 1s"] {
      let map = try Computed(text + "\ntarget \(target)\n")
      for driver in TargetDrivers(ofTarget: 0, in: map.map, map.figures).drivers {
        let input = try #require(
          MapInput.all(of: map.map).first { $0.name == driver.name && $0.text == driver.value })
        let changed = try #require(input.scaled(in: map.map, by: driver.isLess ? 0.9 : 1.1))
        let found = Figures(of: changed).targets[0]
        let before = try #require(map.figures.targets[0].value)
        let after = try #require(found.value)
        #expect(target.hasPrefix("PCE") ? after > before : after < before, "\(driver)")
      }
    }
  }

  @Test func onlyWhatAMapAllowsIsTried() throws {
    // Too large a map for all its numbers: the critical waits are tried first.
    let steps = (0..<1_500).map {
      "  inventory q\($0) \($0 == 700 ? 90 : 1)d\n  process s\($0) { C/T 10s  C/O 1min }"
    }
    let map = try Computed(
      "customer plant { demand 9/day }\nstream {\n\(steps.joined(separator: "\n"))\n  plant\n}\n"
        + "target lead-time <= 5d\n")
    let drivers = TargetDrivers(ofTarget: 0, in: map.map, map.figures)
    #expect(drivers.untried > 3_000)
    #expect(drivers.drivers.first?.name == "the wait of q700")
  }
}
