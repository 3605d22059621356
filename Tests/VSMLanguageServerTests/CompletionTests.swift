import Testing

@testable import VSMLanguageServer

/// What can stand at a place.
@Suite struct CompletionTests {
  private static let head = """
    map "A" { state current }
    customer plant "Plant" { demand 100/day }
    supplier mill "Mill"
    control pc "Production Control"
    source returns "Returns" { volume 10/day }
    disposition shelf "Shelf" { as restock }
    stream {
      process weld "Weld" { C/T 39s }
      supermarket parts "Parts" 1d
      process pack "Pack" { C/T 20s }
    }

    """

  private func labels(_ marked: String, snippets: Bool = true) -> [String] {
    let text = MarkedText(Self.head + marked)
    let editor = Editor(files: ["/maps/common.vsm": "", "/maps/sites/north.vsm": ""], snippets: snippets)
    editor.open(text.text)
    let list = editor.ask("textDocument/completion", at: text.place) as? [String: Any]
    return (list?["items"] as? [[String: Any]] ?? []).compactMap { $0["label"] as? String }
  }

  @Test func statementsBeginWithTheWordsOfTheirPlace() {
    let top = labels("‸")
    #expect(top.contains("customer") && top.contains("stream") && top.contains("let"))
    #expect(!top.contains("process") && !top.contains("truck"))
    let inStream = labels("stream {\n  ‸\n}")
    #expect(inStream.contains("process") && inStream.contains("inventory") && inStream.contains("rework"))
    #expect(inStream.contains("mill") && inStream.contains("plant") && inStream.contains("weld"))
    #expect(!inStream.contains("customer"))
    let inRecovery = labels("recovery {\n  re‸\n}")
    #expect(inRecovery.contains("returns") && inRecovery.contains("acquisition"))
  }

  @Test func propertiesAreThoseOfTheBlock() {
    let open = labels("stream {\n  process x \"X\" { ‸ }\n}")
    #expect(open.contains("C/T") && open.contains("uptime") && !open.contains("demand"))
    let given = labels("stream {\n  process x \"X\" { C/T 39s  ‸ }\n}")
    #expect(!given.contains("C/T") && given.contains("C/O"))
    let below = labels("stream {\n  process x \"X\" {\n    C/T 39s\n    u‸\n  }\n}")
    #expect(below.contains("uptime"))
    #expect(labels("calendar { ‸ }").prefix(2) == ["shifts", "shift"])
  }

  @Test func valuesAreOfTheirKind() {
    #expect(
      labels("stream {\n  process x \"X\" { C/T 39‸ }\n}").prefix(4) == ["39s", "39min", "39h", "39shift"])
    #expect(labels("stream {\n  process x \"X\" { uptime 85‸ }\n}") == ["85%"])
    #expect(labels("disposition d \"D\" { as ‸ }").contains("resell"))
    #expect(labels("conventions { lead-time ‸ }") == ["waits", "waits+process"])
    #expect(labels("stream {\n  process x \"X\" { C/T ‸ }\n}").contains("39s"))
    #expect(labels("source s \"S\" { returns 40% of ‸ }") == ["plant"])
  }

  @Test func arrowsLeadWhereTheyCan() {
    let info = labels("info plant ~> ‸")
    #expect(info.contains("pc") && info.contains("weld") && !info.contains("39s"))
    #expect(labels("info ‸").contains("plant"))
    let rework = labels("stream {\n  process x \"X\"\n    rework -> ‸\n}")
    #expect(rework.contains("x") && !rework.contains("weld") && !rework.contains("shelf"))
    let route = labels("stream {\n  process x \"X\"\n    -> ‸\n}")
    #expect(route.contains("shelf") && route.contains("scrap"))
    #expect(labels("kanban ‸") == ["production", "withdrawal", "signal"])
    let kanban = labels("kanban withdrawal weld -> ‸")
    #expect(kanban.contains("parts") && !kanban.contains("mill"))
    let behind = labels("stream {\n  process x \"X\"\n    rework -> x 5% ‸\n}")
    #expect(behind.contains("max") && behind.contains("then"))
  }

  @Test func targetsKnowTheirFigures() {
    let figures = labels("target ‸")
    #expect(figures.contains("lead-time") && figures.contains("recovery.net-value"))
    #expect(labels("target C/T(‸").contains("weld"))
    #expect(labels("target C/T(weld) <= ‸").contains("takt"))
    #expect(labels("target lead-time ‸").contains("<="))
  }

  @Test func filesAreThoseBesideTheMap() {
    #expect(labels("include \"‸\"") == ["common.vsm", "sites/north.vsm"])
    #expect(labels("include \"si‸\"").contains("sites/north.vsm"))
    #expect(labels("map \"‸\" { state current }").isEmpty)
  }

  @Test func nothingIsOfferedInComments() {
    #expect(labels("# ‸").isEmpty)
    #expect(labels("stream { # C/T ‸\n}").isEmpty)
  }

  @Test func snippetsOnlyWhereTheEditorTakesThem() throws {
    for takes in [true, false] {
      let text = MarkedText("stream {\n  proc‸\n}")
      let editor = Editor(snippets: takes)
      editor.open(text.text)
      let list = try #require(editor.ask("textDocument/completion", at: text.place) as? [String: Any])
      let items = try #require(list["items"] as? [[String: Any]])
      let process = try #require(items.first { $0["label"] as? String == "process" })
      let edit = try #require(process["textEdit"] as? [String: Any])
      let inserted = try #require(edit["newText"] as? String)
      #expect(inserted.contains("${") == takes)
      #expect((process["insertTextFormat"] as? Int == 2) == takes)
      let range = try #require(edit["range"] as? [String: [String: Int]])
      #expect(range["start"] == ["line": 1, "character": 2])
    }
  }

  /// Each snippet is a statement that the language reads, with its places filled in as they stand.
  @Test func snippetsAreStatements() {
    for word in WordsOfTests.all {
      guard let snippet = Completion.snippet(of: word) else { continue }
      let text = WordsOfTests.filled(snippet)
      let codes = WordsOfTests.grammarErrors(in: text, word)
      #expect(codes.isEmpty, "\(text): \(codes)")
    }
  }
}
