import Testing
import VSMDiagnostics

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("proces", "process"), ("Process", "process"), ("prcoess", "process"), ("inventroy", "inventory"),
    ("changover", "changeover"),
  ])
  func findsWhatWasMeant(typed: String, meant: String) {
    #expect(nearestName(to: typed, among: ["process", "inventory", "truck", "changeover"]) == meant)
  }

  @Test func doesNotGuessWildly() {
    #expect(nearestName(to: "banana", among: ["process", "truck"]) == nil)
    #expect(nearestName(to: "x", among: ["y"]) == nil)
    #expect(nearestName(to: String(repeating: "a", count: 100_000), among: ["aaa"]) == nil)
  }

  @Test func tiesGoToTheFirstInTheAlphabet() {
    #expect(nearestName(to: "weld-3", among: ["weld-2", "weld-1"]) == "weld-1")
  }
}
