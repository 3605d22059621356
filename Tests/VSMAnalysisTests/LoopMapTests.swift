import Testing
import VSMDiagnostics
import VSMModel

/// The maps of the worked cases are maps.
@Suite struct LoopMapTests {
  static let maps =
    [
      LoopMaps.reworkOfThreeQueues, LoopMaps.scrapLine, LoopMaps.tries(), LoopMaps.tries(limit: ""),
      LoopMaps.laptopTakeBack(), LoopMaps.laptopTakeBack(limit: " max 3"), LoopMaps.closedLoop,
    ] + LoopMaps.fundamentalMatrix

  @Test(arguments: maps) func isRead(text: String) {
    let (map, diagnostics) = ValueStreamMap.read(SourceFile(name: "t", text: text))
    #expect(map != nil && diagnostics.isEmpty, "\(diagnostics.map(\.problem.wording.message))")
  }
}
