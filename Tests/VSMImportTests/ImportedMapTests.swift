import Testing
import VSMDiagnostics
import VSMImport

@Suite struct ImportedMapTests {
  @Test func nothingComesOfNothing() {
    #expect(ImportedMap(of: SourceFile(name: "t", text: "")).text == nil)
  }
}
