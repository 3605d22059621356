import Testing

@testable import VSMLanguageServer

/// Names: where they stand, what they mean, how they are changed.
@Suite struct NavigationTests {
  private static let files = [
    "/maps/common.vsm": "let net-shift = 7h\nsupplier mill \"Mill\"\n",
    "/maps/other.vsm": "include \"common.vsm\"\nstream { mill\n process a \"A\" { available net-shift } }\n",
    "/maps/alone.vsm": "supplier mill \"Another mill\"\nstream { mill\n process a \"A\" }\n",
  ]

  private static let map = """
    include "common.vsm"
    customer plant "Plant" { demand 100/day }
    stream {
      mill
      process weld "Weld" { C/T 39s  available net-shift }
        rework -> weld 5%
      plant
    }
    info plant -> weld "Orders"
    kaizen weld "Changeover"
    target C/T(weld) <= takt

    """

  private func editor() -> Editor {
    let editor = Editor(files: Self.files)
    editor.open(Self.map)
    return editor
  }

  private static func places(_ result: Any?) -> [String] {
    (result as? [[String: Any]] ?? []).map { location in
      let start = (location["range"] as? [String: [String: Int]])?["start"]
      let uri = (location["uri"] as? String)?.split(separator: "/").last.map(String.init) ?? ""
      return "\(uri):\(start?["line"] ?? -1):\(start?["character"] ?? -1)"
    }
  }

  @Test func definitionsAreFound() {
    let editor = editor()
    let weld = editor.ask("textDocument/definition", at: ["line": 8, "character": 15])
    #expect(Self.places(weld) == ["map.vsm:4:10"])
    let mill = editor.ask("textDocument/definition", at: ["line": 3, "character": 3])
    #expect(Self.places(mill) == ["common.vsm:1:9"])
    let value = editor.ask("textDocument/definition", at: ["line": 4, "character": 45])
    #expect(Self.places(value) == ["common.vsm:0:4"])
    let file = editor.ask("textDocument/definition", at: ["line": 0, "character": 12])
    #expect(Self.places(file) == ["common.vsm:0:0"])
  }

  @Test func usesAreFoundInTheMapsThatShareAFile() {
    let editor = editor()
    let weld = editor.ask(
      "textDocument/references", at: ["line": 4, "character": 11],
      with: ["context": ["includeDeclaration": true]])
    #expect(
      Self.places(weld) == ["map.vsm:4:10", "map.vsm:5:14", "map.vsm:8:14", "map.vsm:9:7", "map.vsm:10:11"])
    let mill = editor.ask(
      "textDocument/references", at: ["line": 3, "character": 3],
      with: ["context": ["includeDeclaration": false]])
    // The map that has a mill of its own shares nothing.
    #expect(Set(Self.places(mill)) == ["map.vsm:3:2", "other.vsm:1:9"])
  }

  @Test func highlightsTellTheDeclaration() throws {
    let found = try #require(
      editor().ask("textDocument/documentHighlight", at: ["line": 9, "character": 8]) as? [[String: Any]])
    #expect(found.compactMap { $0["kind"] as? Int } == [3, 2, 2, 2, 2])
  }

  @Test func aNameIsChangedEverywhere() throws {
    let editor = editor()
    let prepared = try #require(
      editor.ask("textDocument/prepareRename", at: ["line": 3, "character": 3]) as? [String: Any])
    #expect(prepared["placeholder"] as? String == "mill")
    let edit = try #require(
      editor.ask("textDocument/rename", at: ["line": 3, "character": 3], with: ["newName": "rolling-mill"])
        as? [String: Any])
    let changes = try #require(edit["documentChanges"] as? [[String: Any]])
    let uris = changes.compactMap { ($0["textDocument"] as? [String: Any])?["uri"] as? String }
    #expect(uris == ["file:///maps/common.vsm", "file:///maps/map.vsm", "file:///maps/other.vsm"])
    let value = try #require(
      editor.ask("textDocument/rename", at: ["line": 4, "character": 45], with: ["newName": "shift-time"])
        as? [String: Any])
    #expect((value["documentChanges"] as? [[String: Any]])?.count == 3)
  }

  @Test(arguments: ["process", "two words", "9lives", "plant", ""])
  func badNamesAreRefused(name: String) {
    let answer = editor().answer(
      "textDocument/rename",
      [
        "textDocument": ["uri": "file:///maps/map.vsm"], "position": ["line": 4, "character": 11],
        "newName": name,
      ])
    #expect(Editor.code(answer) == -32_803)
  }

  @Test func hoversTellFigures() throws {
    func hover(_ line: Int, _ column: Int) -> String {
      let found =
        editor().ask("textDocument/hover", at: ["line": line, "character": column]) as? [String: Any]
      return (found?["contents"] as? [String: Any])?["value"] as? String ?? ""
    }
    #expect(hover(8, 15).contains("process weld \"Weld\""))
    #expect(hover(4, 25).contains("cycle time"))
    #expect(hover(2, 2).contains("what material meets"))
    #expect(hover(10, 8).contains("a figure"))
    #expect(hover(3, 3).contains("supplier mill"))
    #expect(hover(11, 0) == "")
  }

  /// A site is a name as others are, at the map, at steps and at resources; a text in quotes is none.
  @Test func sitesAreNames() throws {
    let editor = Editor(files: [:])
    editor.open(
      """
      map "M" { site gdansk }
      site gdansk "Gdańsk works" { shifts 2 }
      site lyon "gdansk"
      customer plant "Plant" { demand 100/day }
      resource qa "QA" { people 1  site gdansk }
      stream {
        process weld "Weld" { C/T 39s  operators 3  uses qa }
        process pack "Pack" { C/T 21s  site lyon }
        plant
      }

      """)
    let place = ["line": 4, "character": 34]
    #expect(Self.places(editor.ask("textDocument/definition", at: place)) == ["map.vsm:1:5"])
    let uses = editor.ask(
      "textDocument/references", at: place, with: ["context": ["includeDeclaration": true]])
    #expect(Self.places(uses) == ["map.vsm:0:15", "map.vsm:1:5", "map.vsm:4:34"])
    let edit = try #require(
      editor.ask("textDocument/rename", at: place, with: ["newName": "gdynia"]) as? [String: Any])
    let changes = try #require(edit["documentChanges"] as? [[String: Any]])
    #expect((changes.first?["edits"] as? [[String: Any]])?.count == 3)
    let hover = editor.ask("textDocument/hover", at: ["line": 1, "character": 7]) as? [String: Any]
    let said = (hover?["contents"] as? [String: Any])?["value"] as? String ?? ""
    #expect(said.contains("site gdansk \"Gdańsk works\""), "\(said)")
    for fact in ["| steps | Weld |", "| processing time | 39 s |", "| people | 3 |", "| handoffs | 1 |"] {
      #expect(said.contains(fact), "\(fact) in \(said)")
    }
  }

  @Test func symbolsAreAnOutline() throws {
    let symbols = try #require(editor().ask("textDocument/documentSymbol") as? [[String: Any]])
    #expect(symbols.compactMap { $0["name"] as? String } == ["Plant", "stream", "C/T(weld) <= takt"])
    let children = try #require(symbols[1]["children"] as? [[String: Any]])
    #expect(children.compactMap { $0["name"] as? String } == ["Weld"])
    let found = try #require(
      editor().result("workspace/symbol", ["query": "mill"]) as? [[String: Any]])
    #expect(Set(found.compactMap { $0["name"] as? String }) == ["Mill", "Another mill"])
  }

  @Test func linksLeadToFiles() throws {
    let links = try #require(editor().ask("textDocument/documentLink") as? [[String: Any]])
    #expect(links.compactMap { $0["target"] as? String } == ["file:///maps/common.vsm"])
  }

  @Test func pathsOfAllSignsComeBack() {
    for path in ["/a b/ü.vsm", "/c:/100%.vsm", "/x/é#?.vsm"] {
      #expect(FileURI.path(of: FileURI.of(path: path)) == path)
    }
    #expect(FileURI.path(of: "untitled:1") == nil)
    #expect(FileURI.path(of: "file://server/share/a.vsm") == nil)
    #expect(FileURI.path(of: "file:///a%00b") == nil)
  }
}
