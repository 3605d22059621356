import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

/// Alternative routes to customers of their own.
@Suite struct RowEndTests {
  private func map(
    _ share: String, a: String = "100/day", b: String = "60/day", more: String = "", end: String = "b"
  ) throws -> Computed {
    try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer a "A" { demand \(a) }
      customer b "B" { demand \(b) }
      stream main {
        process cut "Cut" { C/T 60s }
        inventory 120pcs
        process pack "Pack" { C/T 60s  yield 100% }
          \(more)
        a
      }
      stream other {
        cut \(share)
        inventory 40pcs
        process polish "Polish" { C/T 50s  yield 50% }
        \(end)
      }
      """)
  }

  @Test func eachCustomerIsAnEndOfItsOwn() throws {
    let map = try map("25%")
    let network = try #require(map.figures.streamNetworks[0])
    #expect(network.exits.map { map.map.label(ofTarget: $0.of) } == ["the end of the stream", "B", "Scrap"])
    #expect(network.exits.map(\.share) == [0.75, 0.125, 0.125])
    // Polish loses half: 120 must go there for 60, and of 480 that are cut 360 go on to where 100 are asked for.
    #expect(try map.step("polish").flow == Estimate(120))
    #expect(try map.step("cut").flow == Estimate(480))
    #expect(try map.step("pack").flow == Estimate(360))
    #expect(network.exits.map(\.flow) == [360, 60, 60])
    // Each step's pace is that of the customers behind it.
    #expect(try map.step("cut").takt == Estimate(180))
    #expect(try map.step("pack").takt == Estimate(288))
    #expect(try map.step("polish").takt == Estimate(480))
  }

  @Test func aShareThatDoesNotMatchTheDemandsIsTold() throws {
    let found = try map("25%")
    #expect(
      found.messages == ["25 % of what leaves ‘Cut’ for ‘B’ does not match what is taken a day: A 100, B 60"])
    #expect(found.figures.warnings[0].problem.wording.help?.contains("a share of 54.55% would match") == true)
    // 120 of 220.
    let matched = try map("54.5454545%")
    #expect(matched.codes == [])
    expect(try matched.step("cut").flow?.middle, 220, within: 1e-5)
    expect(try matched.step("pack").flow?.middle, 100, within: 1e-5)
    #expect(try map("54.5%").codes == [])
    #expect(try map("50%..60%").codes == [])
    #expect(try map("25%", b: "10..100/day").codes == [])
    #expect(try map("70%").codes == ["W321"])
    #expect(try map("100%").codes == ["W321"], "nothing is left for A")
  }

  @Test func reworkToBeforeTheSplitIsSplitAnew() throws {
    // For the 100 of A, 111.1 must come to Pack at a time; for the 60 of B, 120 to Polish: 120 of 231.1.
    let map = try map("51.923076923%", more: "rework -> cut 10%")
    #expect(map.codes == [])
    expect(try map.step("polish").flow?.middle, 120, within: 1e-4)
    #expect(try map.step("pack").takt == Estimate(288))
    #expect(try map.step("cut").flow?.middle ?? 0 > 220)
  }

  @Test func customersOfSeveralRowsAreOneEnd() throws {
    let same = try map("25%", end: "a")
    #expect(try #require(same.figures.streamNetworks[0]).exits.map(\.share) == [0.875, 0.125])
    #expect(try map("25%", end: "a\n  b").figures.streamNetworks[0]?.exits.count == 2)
    // Without a demand of its own an end asks for nothing.
    let silent = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer a { demand 100/day }
      customer b
      stream main {
        process cut { C/T 60s }
        process pack { C/T 60s }
        a
      }
      stream other {
        cut 25%
        process polish { C/T 50s }
        b
      }
      """)
    #expect(silent.codes == [])
    expect(try silent.step("cut").flow?.middle, 100 / 0.75, within: 1e-9)
    #expect(try silent.step("polish").takt == nil)
  }
}
