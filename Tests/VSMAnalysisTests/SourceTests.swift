import Testing
import VSMAnalysis
import VSMModel
import VSMWords

/// Several sources of one recovery, with grades, prices and costs of their own.
@Suite struct SourceTests {
  private static func map(_ sources: String, _ recovery: String = "", names: String = "shops\n  web")
    -> String
  {
    """
    calendar { shifts 1  shift 8h  days 5/week }
    \(sources)
    disposition shelf "Resell" { as resell  proceeds $120 A + $80 B }
    disposition metal "Metal" { as recycle  proceeds -$2 }
    recovery {
      \(names)
      \(recovery)
      process grading "Grading" { takes 1d  cost $3 }
        A -> shelf
        B -> shelf
        C -> metal
    }
    """
  }

  private static let two = """
    source shops "Shops" { volume 300/week  grades 60% A + 30% B + 10% C  acquisition $20  revenue-share 10% }
    source web   "Web"   { volume 20/day    grades 20% A + 30% B + 50% C  acquisition $4  fixed $200/week }
    """

  @Test func eachSourceCountsByWhatItBrings() throws {
    let computed = try Computed(Self.map(Self.two))
    let network = try #require(computed.figures.recoveries[0])
    // 60 a day from shops and 20 from the web: 0.75 · 60 % + 0.25 · 20 % are A, 30 % B, 20 % C.
    expect(network.exits[0].share, 0.8, within: 1e-12)
    // (0.5 · 120 + 0.3 · 80) / 0.8.
    expect(network.exits[0].proceeds, 105, within: 1e-12)
    // 0.5 · 120 + 0.3 · 80 − 0.2 · 2.
    expect(network.gross, 83.6, within: 1e-12)
    // 0.75 · 20 + 0.25 · 4; 40 a day of 80 units; 0.75 · 10 % of 0.6 · 120 + 0.3 · 80.
    expect(network.acquisition, 16, within: 1e-12)
    expect(network.fixedCost, 0.5, within: 1e-12)
    expect(network.revenueShare, 7.2, within: 1e-12)
    // 83.6 − 3 − 16 − 0.5 − 7.2, 80 a day and 5 days a week.
    expect(network.net, 56.9, within: 1e-12)
    expect(RecoveryFigure.profitAWeek.value(network), 56.9 * 80 * 5, within: 1e-9)
    // Of the web: 0.2 · 120 + 0.3 · 80 − 0.5 · 2 − 3 − 4 − 40/20.
    let web = network.sources[1]
    expect(web.gross, 47, within: 1e-12)
    expect(web.fixedCost, 2, within: 1e-12)
    expect(web.net, 38, within: 1e-12)
    // Of shops: 96 − 0.1 · 2 − 3 − 20 − 9.6.
    expect(network.sources[0].revenueShare, 9.6, within: 1e-12)
    expect(network.sources[0].net, 63.2, within: 1e-12)
  }

  @Test func sourcesAddUpToTheWhole() throws {
    for recovery in ["", "acquisition $7", "fixed $900/week  revenue-share 25%"] {
      let computed = try Computed(
        Self.map(
          Self.two.replacing(
            "  acquisition $4", with: recovery.isEmpty ? "  acquisition $4" : "  acquisition $1"), recovery))
      let network = try #require(computed.figures.recoveries[0])
      let sum = network.sources.reduce(0) { $0 + ($1.share ?? 0) * ($1.net ?? .nan) }
      expect(network.net, sum, within: 1e-9)
    }
  }

  /// One source with the mixed grades is the same as two.
  @Test func oneSourceWithTheMixedGradesGivesTheSame() throws {
    let apart = try Computed(
      Self.map(
        """
        source shops { volume 60/day  grades 60% A + 30% B + 10% C  acquisition $20 }
        source web   { volume 20/day  grades 20% A + 30% B + 50% C  acquisition $20 }
        """))
    let together = try Computed(
      Self.map(
        "source both { volume 80/day  grades 50% A + 30% B + 20% C  acquisition $20 }", names: "both"))
    let (first, second) = (
      try #require(apart.figures.recoveries[0]), try #require(together.figures.recoveries[0])
    )
    // All take as long: what rounding leaves of that is no deviation to compare.
    for figure in RecoveryFigure.all where figure.target != .recoveryDeviation {
      guard let value = figure.value(second) else {
        #expect(figure.value(first) == nil, "\(figure.key)")
        continue
      }
      expect(figure.value(first), value, within: 1e-9)
    }
    for (left, right) in zip(first.exits, second.exits) {
      expect(left.share, right.share, within: 1e-12)
      expect(left.flow, right.flow ?? .nan, within: 1e-9)
      expect(left.proceeds, right.proceeds ?? .nan, within: 1e-9)
    }
    for (left, right) in zip(first.grades, second.grades) {
      expect(left.share, right.share, within: 1e-12)
      expect(left.net, right.net ?? .nan, within: 1e-9)
    }
  }

  @Test func whatIsNotGivenIsNotNothing() throws {
    // One source has no price: there is no net value.
    let priceless = try Computed(Self.map(Self.two.replacing("acquisition $4", with: "")))
    let network = try #require(priceless.figures.recoveries[0])
    #expect(network.acquisition == nil && network.net == nil)
    #expect(network.notValued?.description == "no acquisition is given for Web")
    // A grade without a price.
    let unpriced = try Computed(
      Self.map(Self.two).replacing("proceeds $120 A + $80 B", with: "proceeds $120 A + $80 C"))
    let open = try #require(unpriced.figures.recoveries[0])
    #expect(open.gross == nil)
    #expect(open.notValued?.description == "no proceeds are given for Resell (B)")
    // No volume: no mix, and no figures, and a word about it.
    let unweighed = try Computed(
      "customer buyers\n"
        + Self.map(
          Self.two.replacing("volume 20/day", with: "returns 10% of buyers"))
        + "\nstream {\n  process make { C/T 1min }\n  buyers\n}")
    #expect(unweighed.figures.recoveries[0] == nil)
    #expect(unweighed.codes.contains("W410"))
  }

  @Test func pricesByGradeFollowTheGradeOfAStepToo() throws {
    let computed = try Computed(
      """
      calendar { shifts 1  shift 8h  days 5/week }
      source shops "Shops" { volume 100/day }
      disposition shelf "Resell" { as resell  proceeds $120 A + $80..$100 B }
      disposition metal "Metal" { as recycle  proceeds $5 }
      recovery {
        shops
        process grading "Grading" { takes 1d  cost $3 }
          A -> shelf 40%
          B -> shine 50%
          C -> metal 10%
        process shine "Shine" { takes 1d  cost $10 }
          -> shelf
      }
      """)
    let network = try #require(computed.figures.recoveries[0])
    // 0.4 · 120 + 0.5 · 90 + 0.1 · 5 − 3 − 0.5 · 10.
    expect(network.net, 85.5, within: 1e-12)
    for (grade, net) in zip(network.grades, [120.0, 80, 5]) { expect(grade.net, net, within: 1e-12) }
    // B costs 10 to shine, and a range of 80 to 100 for half of the units moves 10.
    let range = try #require(network.sensitivities.first)
    #expect(range.name == "proceeds of Resell, B")
    expect(range.netAtLow, 80.5, within: 1e-12)
    expect(range.netAtHigh, 90.5, within: 1e-12)
  }

  @Test func fixedCostsOfSitesAddUp() throws {
    let computed = try Computed(
      Self.map(Self.two, "fixed $400/week").replacing(
        "takes 1d  cost $3", with: "takes 1d  cost $3  fixed $40/day"))
    // 80 + 40 + 40 a day of 80 units.
    expect(computed.figures.recoveries[0]?.fixedCost, 2, within: 1e-12)
  }

  /// Units that come from two places as they come from one are the same units.
  @Test(arguments: UInt64(1)...24) func aSourceInTwoPartsChangesNothing(seed: UInt64) throws {
    let text = RandomRecovery(seed: seed).text
    let whole = try #require(text.firstMatch(of: /source back \{ volume (\d+)\/day  mass 2kg \}/))
    let volume = try #require(Int(whole.1))
    let part = 1 + Int(seed) % (volume - 1)
    let parted =
      text
      .replacing(
        whole.0,
        with:
          "source back { volume \(part)/day  mass 2kg }\nsource more { volume \(5 * (volume - part))/week  mass 2kg }"
      )
      .replacing(
        "recovery {\n  back", with: "recovery {\n  back\n  more\n  acquisition $7  revenue-share 10%")
    let one = try Computed(
      text.replacing("recovery {\n  back", with: "recovery {\n  back\n  acquisition $7  revenue-share 10%"))
    let two = try Computed(parted)
    let (first, second) = (
      try #require(one.figures.recoveries[0]), try #require(two.figures.recoveries[0])
    )
    for figure in RecoveryFigure.all {
      let (before, after) = (figure.value(first), figure.value(second))
      #expect((before == nil) == (after == nil), "\(figure.key)")
      if let before { expect(after, before, within: 1e-9 * max(1, abs(before))) }
    }
    #expect(second.sources.count == 2)
  }
}
