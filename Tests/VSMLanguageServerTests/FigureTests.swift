import Testing

@testable import VSMLanguageServer

/// Figures beside the text that they follow from.
@Suite struct FigureTests {
  private func hints(_ name: String) throws -> [String] {
    let editor = Editor()
    let text = Samples.text(name)
    editor.open(text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let found = try #require(
      editor.ask("textDocument/inlayHint", with: ["range": DiagnosticsTests.range(0, 0, 10_000, 0)])
        as? [[String: Any]])
    return found.map { hint in
      let place = hint["position"] as? [String: Int] ?? [:]
      let before = lines[place["line"] ?? 0].utf8.prefix(place["character"] ?? 0)
      let word = String(Substring(before)).split(separator: " ").suffix(2).joined(separator: " ")
      return "\(word) → \(hint["label"] as? String ?? "")"
    }
  }

  @Test func stocksAndCyclesTellTheirFigures() throws {
    let found = try hints("acme-current.vsm")
    #expect(found.contains("2400 RH → 7.6 d"))
    #expect(found.contains("C/T 62s → 103 % of takt"))
    #expect(found.contains("C/T 1s → 2 % of takt"))
    // Days that the map gives need no hint.
    #expect(!found.contains { $0.hasPrefix("\"Coils\" 5d") })
  }

  @Test func sharesTellTheirPieces() throws {
    let found = try hints("laptop-take-back.vsm")
    #expect(found.contains { $0.hasSuffix("/day") }, "\(found)")
  }

  @Test func onlyThePartThatIsSeenIsTold() throws {
    let editor = Editor()
    editor.open(Samples.text("acme-current.vsm"))
    let none = editor.ask("textDocument/inlayHint", with: ["range": DiagnosticsTests.range(0, 0, 2, 0)])
    #expect((none as? [Any])?.isEmpty == true)
  }

  @Test func theTitleTellsTheHeadline() throws {
    let editor = Editor()
    editor.open(Samples.text("acme-current.vsm") + "\ntarget lead-time <= 5d\n")
    let lenses = try #require(editor.ask("textDocument/codeLens") as? [[String: Any]])
    let titles = lenses.compactMap { ($0["command"] as? [String: Any])?["title"] as? String }
    #expect(titles.first?.contains("23.6 d") == true && titles.first?.contains("0.014 %") == true)
    #expect(titles.last?.hasPrefix("✗ ") == true && titles.last?.contains("23.6 d") == true)
    let recovery = Editor()
    recovery.open(Samples.text("laptop-take-back.vsm"))
    let others = try #require(recovery.ask("textDocument/codeLens") as? [[String: Any]])
    #expect(
      others.contains { (($0["command"] as? [String: Any])?["title"] as? String)?.contains("$") == true })
  }

  @Test func aStepTellsItsFiguresWhereItIsNamed() throws {
    let text = Samples.text("acme-current.vsm")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("C/T 62s") })
    let editor = Editor()
    editor.open(text)
    let column = lines[line].utf8.count - lines[line].drop { $0 == " " }.utf8.count + "process ".utf8.count
    let hover = try #require(
      editor.ask("textDocument/hover", at: ["line": line, "character": column + 1]) as? [String: Any])
    let told = try #require((hover["contents"] as? [String: Any])?["value"] as? String)
    #expect(told.contains("103 %"), "\(told)")
    #expect(told.contains("utilisation"))
  }

  @Test func thePreviewKnowsItsLines() throws {
    let editor = Editor()
    let text = Samples.text("acme-current.vsm")
    editor.open(text)
    let preview = try #require(editor.ask("vsm/preview") as? [String: Any])
    let svg = try #require(preview["svg"] as? String)
    let places = try #require(preview["places"] as? [[String: Any]])
    #expect(places.count > 10)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for place in places {
      let id = try #require(place["id"] as? String)
      #expect(svg.contains("data-id=\"\(id)\""), "\(id)")
      let line = try #require(place["line"] as? Int)
      #expect(!lines[line].isEmpty)
    }
    editor.change([["text": "stream {"]])
    let broken = try #require(editor.ask("vsm/preview") as? [String: Any])
    #expect(broken["svg"] == nil)
    #expect((broken["error"] as? String)?.hasPrefix("line ") == true)
  }
}
