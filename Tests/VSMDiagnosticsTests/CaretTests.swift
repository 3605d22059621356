import Testing
import VSMDiagnostics

/// Carets stand under what a message is about, whatever stands before it on the line.
@Suite struct CaretTests {
  /// How wide a terminal shows some text: worked out by hand for the signs of these tests.
  private func columns(_ text: some StringProtocol) -> Int {
    let wide: Set<Character> = ["日", "本", "語", "한", "👩‍👩‍👧", "🏭", "！"]
    return text.reduce(0) { $0 + (wide.contains($1) ? 2 : 1) }
  }

  private static let starts = [
    "", "\t", "\t\t", " \t ", "é", "e\u{301}", "日本語", "한\t", "👩‍👩‍👧", "🏭 日", "\t！", "a\u{301}\u{323}\t日",
    "\u{202E}", "\u{9B}日", String(repeating: "日", count: 200), String(repeating: "x", count: 5_000),
    String(repeating: "\t", count: 300),
  ]

  @Test(arguments: starts, ["wrong", "日本", "\ta", "é", "x👩‍👩‍👧"])
  func underWhatTheyAreAbout(start: String, wrong: String) throws {
    let text = "one\n\(start)\(wrong) and more\nthree"
    let source = SourceFile(name: "a.vsm", text: text)
    let from = 4 + start.utf8.count
    let diagnostic = Diagnostic(
      .cannotRead(path: "a", reason: "b"), at: SourceSpan(from, from + wrong.utf8.count))
    let lines = HumanReporter().report([diagnostic], in: source).split(
      separator: "\n", omittingEmptySubsequences: false)
    let shown = try #require(lines.first { $0.hasPrefix("2 | ") }).dropFirst(4)
    let carets = try #require(lines.first { $0.contains("^") }).dropFirst(4)
    let visible = wrong.replacing("\t", with: "  ")
    // The text that is marked is what stands above the carets.
    let indent = carets.prefix { $0 == " " }.count
    let place = try #require(shown.ranges(of: visible).first { columns(shown[..<$0.lowerBound]) == indent })
    #expect(!shown[..<place.lowerBound].contains("\t"))
    #expect(carets.count - indent == columns(visible))
    #expect(carets.dropFirst(indent).allSatisfy { $0 == "^" })
  }
}
