import Testing
import VSMDiagnostics
import VSMKit
import VSMSyntax

/// However much a map is put together from, it ends, and says what was too much.
@Suite(.timeLimit(.minutes(2))) struct ComposedLimitTests {
  private static func codes(_ text: String, _ files: [String: String] = [:]) -> Set<String> {
    Set(
      MapDocument(SourceFile(name: "map.vsm", text: text), loading: .files(files, start: "map.vsm"))
        .diagnostics.map(\.code))
  }

  private static let base = "map \"M\"\nstream {\n  process weld \"Weld\" { C/T 3s }\n}\n"

  @Test func moreChangesThanAreMade() {
    // The larger the base, the fewer changes.
    let items = (0..<20_000).map { "process p\($0)" }.joined(separator: "\n")
    let changes = String(repeating: "change weld { C/T 3s }\n", count: 1_001)
    let files = ["a.vsm": "stream {\n process weld\n \(items)\n}\n"]
    #expect(Self.codes("based-on \"a.vsm\"\n" + changes, files).contains("E289"))
  }

  /// Values that are made of one another twice over would double with each.
  @Test func valuesThatGrow() {
    var text = Self.base + "let v0 = 1 LH + 2 RH\n"
    for number in 1..<60 { text += "let v\(number) = v\(number - 1) + v\(number - 1)\n" }
    #expect(Self.codes(text).contains("E279"))
  }

  @Test func aLongChainOfValues() {
    var text = Self.base.replacing("3s", with: "v4000") + "let v0 = 3s\n"
    for number in (1...4_000).reversed() { text += "let v\(number) = v\(number - 1)\n" }
    #expect(Self.codes(text).isDisjoint(with: ["E278", "E279", "E114"]))
    #expect(
      Self.codes(text + "let w0 = w4000\n" + (1...4_000).map { "let w\($0) = w\($0 - 1)\n" }.joined())
        .contains("E278"))
  }

  @Test func filesThatAreTooMuchTogether() {
    let comment = "#" + String(repeating: "x", count: 6 << 20) + "\n"
    let files = ["a.vsm": comment, "b.vsm": comment, "c.vsm": comment]
    let text = Self.base + "include \"a.vsm\"\ninclude \"b.vsm\"\n"
    #expect(!Self.codes(text, files).contains("E269"))
    #expect(Self.codes(text + "include \"c.vsm\"\n", files).contains("E269"))
  }

  @Test func aBaseThatIsBasedOnTheMap() {
    #expect(Self.codes("based-on \"a.vsm\"\n", ["a.vsm": "based-on \"map.vsm\"\n"]) == ["E273"])
    #expect(Self.codes("based-on \"map.vsm\"\n") == ["E273"])
  }

  @Test func manyBraces() {
    for text in [
      String(repeating: "replace a {", count: 5_000), "change weld " + String(repeating: "{", count: 12_000),
      String(repeating: "include \"a.vsm\"\n", count: 5_000), String(repeating: "let a = (", count: 5_000),
      "let a = " + String(repeating: "(", count: 12_000),
      String(repeating: "remove between a and b\n", count: 5_000),
    ] {
      #expect(!Self.codes("based-on \"b.vsm\"\n" + text, ["a.vsm": Self.base, "b.vsm": Self.base]).isEmpty)
    }
  }
}
