import Foundation
import Testing
import VSMAnalysis
import VSMModel
import VSMWords

/// What is said of units against what they are.
@Suite struct GradingTests {
  private static let rows = """
    graded A as 85% A + 15% B
        graded B as 10% A + 80% B + 10% C
        graded C as 20% B + 80% C
    """

  private static func map(_ grading: String, cost: String = "$0", rest: String = "") -> String {
    """
    calendar { shifts 1  shift 8h  days 5/week }
    source shops "Shops" { volume 100/week  grades 50% A + 30% B + 20% C }
    disposition resell "Resell" { as resell  proceeds $120 A + -$30 B + -$60 C }
    disposition refurbish "Refurbish" { as refurbish  proceeds $90 A + $70 B + $5 C }
    disposition recycle "Recycle" { as recycle  proceeds $20 }
    recovery {
      shops
      process grading "Grading" {
        takes 1d  cost \(cost)
        \(grading)
      }
        A -> resell
        B -> refurbish
        C -> recycle
    }
    \(rest)
    """
  }

  private func grading(_ computed: Computed) throws -> NetworkFigures.Grading {
    try #require(computed.figures.recoveries[0]?.gradings.first)
  }

  /// `oracles/grading.json` of the project's conventions, worked by hand.
  @Test func errorsCostWhatTheWorkedCaseSays() throws {
    let computed = try Computed(Self.map(Self.rows))
    let found = try grading(computed)
    #expect(found.grades == ["A", "B", "C"])
    func same(_ found: [Double?], _ expected: [Double]) {
      #expect(found.count == expected.count)
      for (value, wanted) in zip(found, expected) { expect(value, wanted, within: 1e-12) }
    }
    same(found.prior, [0.5, 0.3, 0.2])
    same(found.saidGivenTrue.flatMap(\.self), [0.85, 0.15, 0, 0.1, 0.8, 0.1, 0, 0.2, 0.8])
    // 0.5 · 0.85 + 0.3 · 0.1; 0.5 · 0.15 + 0.3 · 0.8 + 0.2 · 0.2; 0.3 · 0.1 + 0.2 · 0.8.
    same(found.shareSaid, [0.455, 0.355, 0.19])
    // Bayes: 0.425 of 0.455 that are said to be A are, and so on.
    same(
      found.trueGivenSaid.flatMap(\.self),
      [
        0.425 / 0.455, 0.03 / 0.455, 0, 0.075 / 0.355, 0.24 / 0.355, 0.04 / 0.355, 0, 0.03 / 0.19,
        0.16 / 0.19,
      ])
    same(found.net.flatMap(\.self), [120, 90, 20, -30, 70, 20, -60, 5, 20])
    same(
      found.valueOfWay.flatMap(\.self),
      [
        110.1098901098901, 88.68131868131869, 20, -1.6901408450704274, 66.90140845070422, 20,
        -55.26315789473684, 15.26315789473684, 20,
      ])
    // 0.455 · 110.11 + 0.355 · 66.90 + 0.19 · 20.
    expect(found.value, 77.65, within: 1e-12)
    expect(found.bestValue, 77.65, within: 1e-12)
    #expect(found.best == [0, 1, 2])
    // 0.5 · 120 + 0.3 · 70 + 0.2 · 20.
    expect(found.perfect, 85, within: 1e-12)
    // All to be refurbished: 0.5 · 90 + 0.3 · 70 + 0.2 · 5.
    expect(found.ungraded, 67, within: 1e-12)
    expect(found.worthOfPerfect, 7.35, within: 1e-12)
    expect(found.worthOfGrading, 10.65, within: 1e-12)
    expect(found.costOfError, 7.35, within: 1e-12)
    // 100 a week are 20 a day.
    expect(found.costOfErrorADay, 147, within: 1e-9)
    // The flow and the money of the recovery are those of what is said.
    let network = try #require(computed.figures.recoveries[0])
    expect(network.net, 77.65, within: 1e-12)
    same(network.exits.map(\.share), [0.455, 0.355, 0.19])
    same(network.exits.map(\.proceeds), [110.1098901098901, 66.90140845070422, 20])
  }

  @Test func figuresOfTheWholeCountWhatEntersAndHaveTargets() throws {
    let computed = try Computed(
      Self.map(
        Self.rows, cost: "$5",
        rest: """
          target recovery.grading-error-cost <= $5/unit
          target recovery.grading-error-cost-a-day <= $150
          target recovery.worth-of-perfect-grading <= $8/unit
          target recovery.profit-a-week >= $7_000
          """))
    // (77.65 − 5) · 100 a week.
    #expect(computed.figures.targets.map(\.holds) == [false, true, true, true])
    expect(computed.figures.targets[0].value, 7.35, within: 1e-9)
    expect(computed.figures.targets[3].value, 7_265, within: 1e-9)
  }

  @Test func accuracySpreadsWhatIsWrongEvenly() throws {
    let found = try grading(try Computed(Self.map("accuracy 90%")))
    for truth in 0..<3 {
      for said in 0..<3 {
        expect(found.saidGivenTrue[truth][said], truth == said ? 0.9 : 0.05, within: 1e-12)
      }
    }
    // 0.5 · 0.9 + 0.5 · 0.05.
    expect(found.shareSaid[0], 0.475, within: 1e-12)
    // A row of its own stands in place of the accuracy.
    let other = try grading(try Computed(Self.map("accuracy 90%  graded A as 100% A")))
    #expect(other.saidGivenTrue[0] == [1, 0, 0])
    expect(other.saidGivenTrue[1][0], 0.05, within: 1e-12)
  }

  @Test func whoGradesRightLosesNothing() throws {
    let right = try Computed(Self.map("accuracy 100%"))
    let silent = try Computed(Self.map(""))
    let found = try grading(right)
    expect(found.costOfError, 0, within: 1e-12)
    expect(found.worthOfPerfect, 0, within: 1e-12)
    expect(right.figures.recoveries[0]?.net, 85, within: 1e-12)
    expect(silent.figures.recoveries[0]?.net, 85, within: 1e-12)
    #expect(silent.figures.recoveries[0]?.gradings.isEmpty == true)
  }

  /// What is said decides the way, also at later steps, and what a unit is decides what it brings.
  @Test func laterStepsGoByWhatIsSaid() throws {
    let computed = try Computed(
      """
      calendar { shifts 1  shift 8h  days 5/week }
      source shops "Shops" { volume 100/day  grades 60% A + 40% B }
      disposition resell "Resell" { as resell  proceeds $100 A + $10 B }
      disposition metal "Metal" { as recycle  proceeds $4 }
      recovery {
        shops
        process grading "Grading" { takes 1d  cost $2  accuracy 80% }
          A -> clean
          B -> metal
        process clean "Clean" { takes 1d  cost $6 }
        process sort "Sort" { takes 1h  cost $0 }
          A -> resell
          B -> metal
      }
      """)
    let network = try #require(computed.figures.recoveries[0])
    // 0.6 · 0.8 + 0.4 · 0.2 are said to be A, and all of them are sold as such.
    expect(network.exits[0].share, 0.56, within: 1e-12)
    // 0.48 · 100 + 0.08 · 10 + 0.44 · 4 − 2 − 0.56 · 6.
    expect(network.net, 45.2, within: 1e-12)
    let found = try grading(computed)
    for (value, wanted) in zip(found.net.joined(), [94.0, 4, 4, 4]) { expect(value, wanted, within: 1e-12) }
    // 0.6 · 94 + 0.4 · 4, less 0.48 · 94 + 0.08 · 4 + 0.44 · 4.
    expect(found.costOfError, 10.8, within: 1e-12)
  }
}

extension GradingTests {
  /// Units that are graded one by one, within the error of so many.
  @Test(arguments: UInt64(1)...6) func walkedUnitsAgree(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let names = ["A", "B", "C"]
    func shares() -> [Int] {
      let first = 1 + random.below(98)
      let second = 1 + random.below(99 - first)
      return [first, second, 100 - first - second]
    }
    func mix(_ shares: [Int]) -> String {
      zip(shares, names).map { "\($0)% \($1)" }.joined(separator: " + ")
    }
    let volumes = [10 + random.below(90), 10 + random.below(90)]
    let grades = [shares(), shares()]
    let said = names.map { _ in shares() }
    let prices = (0..<9).map { _ in random.below(200) - 60 }
    func priced(_ row: Int) -> String {
      names.indices.map { "\(prices[row * 3 + $0] < 0 ? "-" : "")$\(abs(prices[row * 3 + $0])) \(names[$0])" }
        .joined(separator: " + ")
    }
    let computed = try Computed(
      """
      calendar { shifts 1  shift 8h  days 5/week }
      source shops "Shops" { volume \(volumes[0])/day  grades \(mix(grades[0]))  acquisition $8 }
      source web   "Web"   { volume \(volumes[1])/day  grades \(mix(grades[1]))  acquisition $3  revenue-share 20% }
      disposition d0 { as resell     proceeds \(priced(0)) }
      disposition d1 { as refurbish  proceeds \(priced(1)) }
      disposition d2 { as recycle    proceeds \(priced(2)) }
      recovery {
        shops
        web
        process grading {
          takes 1d  cost $2
          graded A as \(mix(said[0]))
          graded B as \(mix(said[1]))
          graded C as \(mix(said[2]))
        }
          A -> d0
          B -> mend
          C -> d2
        process mend { takes 1d  cost $4 }
          -> d2 25%
          -> d1
      }
      """)
    let network = try #require(computed.figures.recoveries[0])
    func draw(_ shares: [Int]) -> Int {
      var draw = random.below(shares.reduce(0, +))
      for (index, share) in shares.enumerated() {
        draw -= share
        if draw < 0 { return index }
      }
      return shares.count - 1
    }
    var (net, isA, error) = (Sample(), Sample(), Sample())
    for _ in 0..<20_000 {
      let source = draw(volumes)
      let truth = draw(grades[source])
      let called = draw(said[truth])
      func end(_ way: Int) -> (cost: Double, end: Int) {
        way == 1 ? (4, random.below(4) == 0 ? 2 : 1) : (0, way)
      }
      let went = end(called)
      let brings = Double(prices[went.end * 3 + truth])
      let paid = source == 0 ? 8.0 : 3.0
      let shared = source == 1 ? 0.2 * max(0, brings) : 0
      net.add(brings - went.cost - 2 - paid - shared)
      isA.add(called == 0 ? 1 : 0)
      let meant = end(truth)
      error.add(Double(prices[meant.end * 3 + truth]) - meant.cost - brings + went.cost)
    }
    #expect(net.agrees(with: network.net, rare: 200), "\(net.mean) for \(network.net ?? 0)")
    let found = try #require(network.gradings.first)
    #expect(isA.agrees(with: found.shareSaid[0], rare: 1))
    #expect(error.agrees(with: found.costOfError, rare: 200), "\(error.mean) for \(found.costOfError ?? 0)")
  }
}
