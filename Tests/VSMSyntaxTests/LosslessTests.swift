import Testing
import VSMDiagnostics

@testable import VSMSyntax

@Suite struct LosslessTests {
  /// Texts with everything that a formatter and an editor must not lose.
  static let texts = [
    "", "\n\n", "# only a comment", "\u{FEFF}map \"x\" { state current }\r\n",
    "map \"A\" { state current  # why\n  product \"B\" }\n\n\nstream { # s\n  process a { C/T 1s }\n}\n",
    "stream {\r\n\tinventory 4600 LH + 2400 RH\r\n}", "§§§ ~ } { \"open\nmap",
    "process Größe-1 \"Größe\" { %C&A 90% }",
    "a\u{A0}b × − … → € ü 溶接",
  ]

  @Test(arguments: texts)
  func tokensAreTheFile(text: String) {
    let (tree, _) = MapSyntax.parse(SourceFile(name: "t", text: text))
    #expect(String(decoding: tree.text, as: UTF8.self) == text)
  }

  @Test func tokensFollowEachOtherWithoutGaps() {
    for text in Self.texts {
      let (tree, _) = MapSyntax.parse(SourceFile(name: "t", text: text))
      for (token, next) in zip(tree.tokens, tree.tokens.dropFirst()) {
        #expect(token.end == next.start)
        #expect(token.kind == .end || token.end > token.start)
      }
    }
  }

  @Test func anyBytesAreReadWithoutATrap() {
    var state: UInt64 = 7
    for length in 0..<400 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      let (tree, problems) = MapSyntax.parse(SourceFile(name: "t", bytes: bytes))
      #expect(tree.tokens.isEmpty ? !problems.isEmpty : tree.text == bytes)
    }
  }

  @Test func statementsNameTheirTokens() throws {
    let text = "# head\nmap \"A\" {\n  state current # c\n}\ninfo a -> b, c \"label\"\n"
    let (tree, problems) = MapSyntax.parse(SourceFile(name: "t", text: text))
    #expect(problems.isEmpty)
    let pieces = tree.statements.map { statement in
      tree.source.text(
        of: SourceSpan(
          tree.tokens[statement.tokens.lowerBound].start, tree.tokens[statement.tokens.upperBound].start))
    }
    #expect(pieces == ["map \"A\" {\n  state current # c\n}", "info a -> b, c \"label\""])
  }
}
