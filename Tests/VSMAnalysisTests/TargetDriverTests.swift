import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

/// What is said to make up most of a figure that misses its target.
@Suite struct TargetDriverTests {
  private func help(_ target: String, conventions: String = "", stocks: Int = 4) throws -> String? {
    let days = [2, 5, 1, 3]
    let lines = (0..<stocks).map { "inventory \"Stock \($0)\" \(days[$0])d \(100 * ($0 + 1))pcs" }
    let text = """
      calendar { shifts 2  shift 8h  days 20/month }
      conventions { \(conventions) }
      customer plant "Plant" { demand 100/day }
      stream {
        \(lines.joined(separator: "\n"))
        process a "Press" { C/T 10min }
        process b "Weld" { C/T 3d }
        plant
      }
      target \(target)
      """
    let reading = ValueStreamMap.read(SourceFile(name: "map.vsm", text: text))
    let figures = Figures(
      of: try #require(reading.map, "\(reading.diagnostics.map(\.problem.wording.message))"))
    let missed = figures.warnings.filter { $0.problem.code == .targetMissed }
    #expect(missed.count == 1)
    return missed.first?.problem.wording.help
  }

  @Test func theLongestComeFirstAndNoMoreThanThree() throws {
    let waits = "longest: Stock 1 5.0 d, Stock 3 3.0 d, Stock 0 2.0 d"
    #expect(try help("lead-time <= 1d") == waits)
    #expect(try help("turns >= 1000") == waits)
    #expect(try help("PCE >= 99%") == waits)
    #expect(try help("processing-time <= 1min") == "longest: Weld 3.0 d, Press 10 min")
    #expect(try help("WIP <= 1pcs") == "largest: Stock 3 400, Stock 2 300, Stock 1 200")
  }

  @Test func workCountsWhereTheLeadTimeCountsIt() throws {
    #expect(
      try help("lead-time <= 1d", conventions: "lead-time waits+process")
        == "longest: Stock 1 5.0 d, Stock 3 3.0 d, Weld 3.0 d")
  }

  @Test func oneAloneIsTheFigureItself() throws {
    #expect(try help("lead-time <= 1d", stocks: 1) == nil)
    #expect(try help("C/T(*) <= 1s") == nil)
  }
}
