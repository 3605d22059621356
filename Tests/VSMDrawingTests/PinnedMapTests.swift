import Testing

@testable import VSMDrawing

@Suite struct PinnedMapTests {
  @Test(arguments: PinnedMaps.all) func stayClean(_ text: String) throws {
    let flaws = SceneLinter.flaws(of: try scene(of: text))
    #expect(flaws.isEmpty, "\(flaws.map(\.description))")
  }
}
