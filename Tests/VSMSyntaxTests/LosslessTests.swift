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
    "a\u{A0}b × − … → € ü 溶接 ≤ ≥ £ ¥",
    "source s { returns 40% of c  grades 30% A + 70% \"B\" # mix\n}\nrecovery \"Back\" {\r\n\ts\n\tacquisition $3 / unit\n"
      + "  process a # step\n    A → out 30%..40% by mass # planned\n    rework -> a 5% max 3 then scrap\n  out\n}",
    "disposition d { as resell proceeds −€4..€2 decay 1%/wk }\ntarget lead-time ( d ) ≤ 5d # soon\ntarget x.y >= $90/unit",
    "levelling h \"Box\" at cell # above\nkanban withdrawal a, b # to\n  -> s \"Cards\" { batch 60pcs # three\n }\r\n"
      + "icon r { view-box \"0 0 1 1\"  path \"M0 0\" }\ngo-see a -> b\tnote a \"n\"\nkanban -> at levelling at at",
    "stream {\n in-box \"I\" 12 # twelve\n fifo x 3d { max 20pcs }\n sequenced-pull\n decision d \"?\"\n  → a 3%\n}",
    "recovery { -> -> 3% rework -> max then by }\n~> x\ntarget ( * ) <",
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

  @Test func linesOfARecoveryNameTheirTokens() throws {
    let text = """
      recovery "Back" { # head
        s
        acquisition $3/unit # paid
        process a { cost $3 }
          "Grade A" -> out 30% by mass # planned
          rework -> a 5% max 3 then scrap
        out
      }
      target recovery.net-value >= $90/unit # goal

      """
    let (tree, problems) = MapSyntax.parse(SourceFile(name: "t", text: text))
    #expect(problems.isEmpty)
    func words(of tokens: Range<Int>) -> String {
      tree.source.text(
        of: SourceSpan(tree.tokens[tokens.lowerBound].start, tree.tokens[tokens.upperBound - 1].end))
    }
    guard case .stream(let block)? = tree.statements.first, case .target(let target)? = tree.statements.last
    else {
      Issue.record("not read as a recovery and a target")
      return
    }
    let trimmed = block.lines.map { words(of: $0.tokens).split(separator: "#").first.map(String.init) ?? "" }
      .map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
    #expect(
      trimmed == [
        "s", "acquisition $3/unit", "process a { cost $3 }", "\"Grade A\" -> out 30% by mass",
        "rework -> a 5% max 3 then scrap", "out",
      ])
    #expect(target.text == "recovery.net-value >= $90/unit")
    let routes = block.lines.compactMap { line -> RouteStatement? in
      if case .route(let route) = line { route } else { nil }
    }
    #expect(routes.map { tree.source.text(of: $0.span) } == Array(trimmed[3...4]))
    #expect(routes.map(\.basis) == [.mass, .units] && routes.map(\.limit) == [nil, 3])
    #expect(routes[1].otherwise?.text == "scrap")
  }
}
