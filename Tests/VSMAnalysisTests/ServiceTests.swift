import Testing
import VSMAnalysis
import VSMModel

/// What offices promise, and the measures of those who make software.
@Suite struct ServiceTests {
  private static let map = """
    map "Support" {
      unit tickets
      SLA 3d  within 82%
      deployment-frequency 10/week  change-failure 12%  time-to-restore 90min
    }
    calendar { shifts 1  shift 8h  days 5/week }
    customer users "Users" { demand 20/day }
    stream {
      inventory "Backlog" 4 { wip-limit 5 }
      process triage "Triage" { PT 5min  LT 10min  SLA 4h  within 90% }
      inventory "Ready" 8
      process answer "Answer" { PT 15min  LT 1h }
      users
    }
    target within-SLA >= 85%
    target within-SLA(triage) >= 85%
    target deployment-frequency >= 2
    target change-failure <= 10%
    target time-to-restore <= 2h
    """

  @Test func measuresAreThoseOfTheMap() throws {
    let computed = try Computed(Self.map)
    let service = computed.figures.service
    expect(service.level?.middle, 3 * 8 * 3_600, within: 0)
    expect(service.within?.middle, 0.82, within: 1e-12)
    // 10 a week of 5 days.
    expect(service.deployments?.middle, 2, within: 1e-12)
    expect(service.timeToRestore?.middle, 5_400, within: 0)
    #expect(computed.figures.targets.map(\.holds) == [false, true, true, false, true])
    #expect(service.unit == "tickets")
    #expect(computed.map.stocks.map(\.unit) == ["tickets", "tickets"])
    let inProcess = try #require(HeadlineFigure.all.first { $0.key == "wip" })
    #expect(inProcess.text(of: computed.map, computed.figures) == "12 tickets")
  }

  /// A mean says nothing of how many keep a promise.
  @Test func nothingIsKeptThatNobodyCounted() throws {
    let computed = try Computed(
      Self.map.replacing("  within 82%", with: "").replacing("  within 90%", with: ""))
    #expect(computed.figures.service.within == nil)
    #expect(computed.figures.targets[0].value == nil && computed.figures.targets[1].value == nil)
    #expect(computed.figures.service.level != nil)
  }
}
