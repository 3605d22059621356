import TestMaps
import Testing
import VSMAnalysis
import VSMModel
import VSMSyntax

/// What must hold on any map, tried on many that no one has drawn.
@Suite struct LawTests {
  @Test(arguments: UInt64(1)...24) func boundsContainTheMiddle(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let computed = try Computed(RandomMap(&random).text(&random))
    let figures = computed.figures
    var estimates = [
      figures.leadTime, figures.processingTime, figures.valueAdded, figures.necessary, figures.waste,
      figures.demand,
      figures.takt, figures.cycleEfficiency, figures.firstPassYield, figures.workInProcess, figures.turns,
      figures.operatorsNeeded, figures.balance,
    ]
    for step in figures.steps {
      estimates += [
        step.cycleTime, step.flow, step.capacity, step.utilisation, step.waitTime, step.everyPartEvery,
      ]
    }
    estimates += figures.stocks.map(\.time)
    for case let estimate? in estimates {
      #expect(estimate.isFinite)
      #expect(estimate.low <= estimate.middle && estimate.middle <= estimate.high, "\(estimate)")
      #expect(estimate.low >= 0)
    }
  }

  @Test(arguments: UInt64(1)...24) func leadTimeIsTheSumOfTheCriticalWaits(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let computed = try Computed(RandomMap(&random).text(&random))
    let critical = computed.figures.ladders.flatMap(\.rungs).filter(\.isOnCriticalPath)
    let waits = critical.filter { $0.kind == .wait }.reduce(0) { $0 + ($1.time?.middle ?? 0) }
    let leadTime = try #require(computed.figures.leadTime)
    #expect(abs(leadTime.middle - waits) <= 1e-9 * waits)
    let work = critical.filter { $0.kind == .process }.reduce(0) { $0 + ($1.time?.middle ?? 0) }
    #expect(abs((computed.figures.processingTime?.middle ?? 0) - work) <= 1e-9 * work)
  }

  @Test(arguments: UInt64(1)...24) func aStockMoreAddsItsOwnTime(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let map = RandomMap(&random)
    let before = try Computed(map.text(&random, ranges: false))
    var same = SeededRandom(seed: seed)
    let other = RandomMap(&same)
    let after = try Computed(other.text(&same, ranges: false, extraStock: "inventory 7h"))
    let (short, long) = (try #require(before.figures.leadTime), try #require(after.figures.leadTime))
    #expect(abs(long.middle - short.middle - 7 * 3_600) <= 1e-6)
  }

  @Test(arguments: UInt64(1)...24) func leadTimeRisesWithEveryStock(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let computed = try Computed(RandomMap(&random).text(&random))
    let leadTime = try #require(computed.figures.leadTime)
    for index in computed.map.stocks.indices {
      var more = computed.map
      more.stocks[index].time = .init(500, .hour)
      let figures = Figures(of: more)
      let changed = try #require(figures.leadTime)
      #expect(changed.middle >= leadTime.middle - 1e-6)
      #expect(changed.low >= leadTime.low - 1e-6 && changed.high >= leadTime.high - 1e-6)
    }
  }

  @Test func aStepOffTheCriticalPathNeverEnters() throws {
    let twi = try Computed(PublishedMaps.twi)
    let slower = try Computed(
      PublishedMaps.twi.replacing("process machining { C/T 30s }", "process machining { C/T 40s }"))
    #expect(slower.figures.valueAdded == twi.figures.valueAdded)
    #expect(slower.figures.cycleEfficiency == twi.figures.cycleEfficiency)
  }

  @Test func equallyLongBranchesKeepToTheirOwnStream() throws {
    let text = PublishedMaps.twi.replacing(
      "inventory 20d\n  process machining", "inventory 40d\n  process machining")
    // 20 + 5 + 3 + 3 + 5 + 2 + 6 = 44 = 40 + 4.
    let twi = try Computed(text)
    #expect(twi.figures.ladders[0].rungs.allSatisfy { $0.isOnCriticalPath })
    #expect(twi.figures.ladders[1].rungs.allSatisfy { !$0.isOnCriticalPath })
  }

  @Test func sumsLoseNothing() throws {
    // Ten times a tenth is one, and small terms survive beside a large one.
    let stocks = repeatElement("inventory 0.1s", count: 1_000).joined(separator: "\n")
    let map = try Computed("stream {\ninventory 1_000_000_000_000s\n\(stocks)\nprocess p { C/T 1s }\n}")
    #expect(map.figures.leadTime?.middle == 1_000_000_000_100)
  }

  @Test func timeIsLinearInTheMap() throws {
    func lines(_ count: Int) -> String {
      (0..<count).map { "inventory 10pcs\nprocess p\($0) { C/T 30s  uptime 90%  yield 100% }" }
        .joined(separator: "\n")
    }
    func text(_ count: Int) -> String {
      "calendar { shifts 1 shift 8h }\ncustomer c { demand 100/day }\nstream {\n\(lines(count))\nc\n}"
    }
    func seconds(_ count: Int) throws -> Double {
      let map = try Computed(text(count)).map
      let best = (0..<3).map { _ in workTime { _ = Figures(of: map) } }.min() ?? .zero
      return Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
    }
    // Quadratic time would make it a hundredfold.
    #expect(try seconds(5_000) < 40 * seconds(500))
  }
}
