import Testing
import VSMAnalysis
import VSMModel

/// Properties by variant: their means by what passes, and what each variant takes.
@Suite struct VariantTests {
  @Test func meanIsWeightedByTheMix() throws {
    let computed = try Computed(FigureCase.text("f05-ct-by-variant"))
    let cell = try computed.step("cell")
    // (60 · 200 + 30 · 300 + 10 · 500) / 100 s; 26,000 of 27,000 s; 3 · 300 / (27,000 − 26,000) d.
    expect(cell.cycleTime?.middle, 260, within: 1e-9)
    expect(cell.utilisation?.middle, 26_000 / 27_000, within: 1e-12)
    expect(cell.everyPartEvery?.middle, 0.9, within: 1e-9)
    #expect(cell.variants.map(\.name) == ["A", "B", "C"])
    #expect(cell.variants.map(\.flow) == [60, 30, 10])
    // Takt is 270 s.
    #expect(cell.variants.map(\.isOverTakt) == [false, true, true])
    #expect(!cell.isOverTakt)
    #expect(computed.codes.contains("W392"))
  }

  private func line(_ cell: String, _ rest: String = "", demand: String = "60 A + 30 B + 10 C") -> String {
    """
    calendar { shifts 1  shift 8h }
    customer plant { demand \(demand) / day }
    stream {
      process cell { \(cell) }
      process pack { C/T 10s }
      plant
    }
    \(rest)
    """
  }

  @Test func yieldsBatchesAndChangeoversHaveMeansOfTheirOwn() throws {
    let computed = try Computed(
      line(
        "C/T 60s  C/O 10min A + 20min B + 30min C  batch 200 A + 100 B + 50 C  yield 100% A + 75% B + 50% C"))
    let cell = try computed.step("cell")
    // 60 + 30 / .75 + 10 / .5 must be started.
    expect(cell.flow?.middle, 120, within: 1e-9)
    #expect(cell.variants.map(\.flow) == [60, 40, 20])
    // 60/200 · 600 s + 40/100 · 1,200 s + 20/50 · 1,800 s of changeovers beside 120 · 60 s.
    expect(cell.utilisation?.middle, (7_200 + 180 + 480 + 720) / 28_800, within: 1e-12)
    // One of each changeover in what running leaves: 3,600 / (28,800 − 7,200) d.
    expect(cell.everyPartEvery?.middle, 3_600 / 21_600, within: 1e-9)
    // The slowest batch: 200 A at 60 a day.
    expect(cell.everyPartOfBatch?.middle, 200 / 60, within: 1e-9)
    // Three quarters and a half of some are good: 100 of 120.
    expect(computed.figures.firstPassYield?.middle, 100 / 120, within: 1e-9)
  }

  @Test func oneVariantWithTheMeanGivesTheSameLoad() throws {
    for (cell, mean) in [
      ("C/T 200s A + 300s B + 500s C", "C/T 260s"),
      ("PT 1min A + 2min B + 6min C  operators 2", "PT 108s  operators 2"),
    ] {
      let (apart, together) = (try Computed(line(cell)), try Computed(line(mean)))
      let steps = (try apart.step("cell"), try together.step("cell"))
      expect(steps.0.utilisation?.middle, try #require(steps.1.utilisation?.middle), within: 1e-12)
      expect(
        apart.figures.processingTime?.middle, try #require(together.figures.processingTime?.middle),
        within: 1e-9)
    }
  }

  @Test func mixIsThatOfThePlace() throws {
    // B is made on a line of its own that joins: only A passes the cell.
    let computed = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer a { demand 60 A / day }
      customer b { demand 20 A + 20 B / day }
      stream {
        process cut { C/T 10s A + 40s B }
        process cell { C/T 100s A + 300s B }
        b
      }
      stream {
        cut
        process own { C/T 90s A + 1s B }
        a
      }
      """.replacing("demand 60 A", with: "demand 60 A + 0 B"))
    // Each unit that leaves cut goes both ways, and the way that takes more rules: 60 A and 20 B.
    expect(try computed.step("cut").cycleTime?.middle, (60 * 10 + 20 * 40) / 80, within: 1e-9)
    expect(try computed.step("cell").cycleTime?.middle, 200, within: 1e-9)
    // No B passes its own line.
    expect(try computed.step("own").cycleTime?.middle, 90, within: 1e-9)
    #expect(try computed.step("own").variants.map(\.name) == ["A"])
  }

  @Test func aVariantWithoutAValueLeavesNoMean() throws {
    let computed = try Computed(line("C/T 200s A + 300s B"))
    let cell = try computed.step("cell")
    #expect(cell.cycleTime == nil)
    #expect(cell.utilisation == nil)
    #expect(computed.codes.contains("W390"))
    #expect(computed.figures.notes.contains { $0.contains("has no mean") && $0.contains("cell") })
    // Zero says that it takes no time there.
    let zero = try Computed(line("C/T 200s A + 300s B + 0s C"))
    expect(try zero.step("cell").cycleTime?.middle, 210, within: 1e-9)
    #expect(zero.figures.variants.map(\.steps.count) == [2, 2, 1])
  }

  @Test func unitsWithoutAVariantLeaveNoMean() throws {
    let computed = try Computed(
      line("C/T 200s A + 300s B + 500s C").replacing(
        "stream {", with: "customer other { demand 5/day }\nstream {"
      ).replacing("  plant\n}", with: "  plant\n  other\n}"))
    #expect(try computed.step("cell").cycleTime == nil)
    #expect(computed.codes.contains("W390"))
  }

  @Test func familiesAreToldByStepsAndWork() throws {
    let computed = try Computed(line("C/T 200s A + 300s B + 500s C"))
    #expect(computed.figures.variants.map { $0.work?.middle } == [210, 310, 510])
    #expect(computed.figures.variants.map { $0.demand } == [60, 30, 10])
  }

  @Test func sharesOfAMixCountAsAmountsDo() throws {
    let computed = try Computed(
      line("C/T 200s A + 300s B + 500s C", demand: "100").replacing(
        "/ day }", with: "/ day  mix 60% A + 30% B + 10% C }"))
    expect(try computed.step("cell").cycleTime?.middle, 260, within: 1e-9)
  }

  @Test(arguments: UInt64(1)...12) func flowsOfVariantsAddUp(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let text = RandomMap(&random).text(&random, ranges: false)
      .replacing("C/T 5s", with: "C/T 4s A + 9s B  yield 90% A + 60% B")
    let computed = try Computed(text)
    let step = try computed.step("main-0")
    let flow = try #require(step.flow?.middle)
    let sum = step.variants.reduce(0) { $0 + $1.flow }
    #expect(abs(flow - sum) <= 1e-9 * flow, "\(flow) for \(sum)")
    // All that runs is what each variant runs.
    let running = step.variants.reduce(0) { $0 + $1.flow * ($1.cycleTime?.middle ?? .nan) }
    expect((step.cycleTimeOfStation?.middle).map { $0 * flow }, running, within: 1e-6 * running)
  }
}
