import Foundation
import Testing
import VSMDiagnostics
import VSMSyntax

@testable import VSMLanguageServer

/// What is done with the text itself.
@Suite struct TextTests {
  private static let untidy = """
    map "A" {state current}
    # one
    # two
    stream
    {
    process weld "Weld" {C/T 39 s
      uptime 80 % }
    inventory 5 days
    }

    """

  @Test func formattingIsThatOfTheFormatter() throws {
    let editor = Editor()
    editor.open(Self.untidy)
    let edits = try #require(editor.ask("textDocument/formatting") as? [[String: Any]])
    editor.change(Self.changes(edits))
    let formatted = Formatting(of: SourceFile(name: "", text: Self.untidy)).text
    #expect(editor.server.texts["file:///maps/map.vsm"]?.source.bytes == formatted)
    #expect((editor.ask("textDocument/formatting") as? [Any])?.isEmpty == true)
  }

  @Test func aRangeIsFormattedAlone() throws {
    let editor = Editor()
    editor.open(Self.untidy)
    let edits = try #require(
      editor.ask("textDocument/rangeFormatting", with: ["range": DiagnosticsTests.range(7, 0, 7, 4)])
        as? [[String: Any]])
    #expect(edits.count == 1)
    #expect((edits.first?["newText"] as? String)?.contains("inventory 5d") == true)
  }

  @Test func aLineIsFormattedOnceItEnds() throws {
    let editor = Editor()
    editor.open("stream {\nprocess weld \"Weld\" {C/T 39 s}\n\n}\n")
    let edits = try #require(
      editor.ask(
        "textDocument/onTypeFormatting", at: ["line": 2, "character": 0],
        with: ["ch": "\n", "options": [String: Any]()]) as? [[String: Any]])
    #expect(edits.count == 1)
    #expect((edits.first?["newText"] as? String)?.hasPrefix("  process weld \"Weld\" { C/T 39s }") == true)
  }

  @Test func blocksAndCommentsFold() throws {
    let editor = Editor()
    editor.open(Self.untidy)
    let folds = try #require(editor.ask("textDocument/foldingRange") as? [[String: Any]])
    let lines = folds.map { [$0["startLine"] as? Int ?? -1, $0["endLine"] as? Int ?? -1] }
    #expect(lines == [[1, 2], [4, 7]])
  }

  @Test func selectionsGrow() throws {
    let editor = Editor()
    editor.open(Self.untidy)
    let found = try #require(
      editor.ask("textDocument/selectionRange", with: ["positions": [["line": 6, "character": 3]]])
        as? [[String: Any]])
    var chain: [[String: [String: Int]]] = []
    var next: [String: Any]? = found.first
    while let range = next?["range"] as? [String: [String: Int]] {
      chain.append(range)
      next = next?["parent"] as? [String: Any]
    }
    // Word, property, statement, stream, file.
    #expect(chain.count == 5)
    #expect(chain.first?["start"] == ["line": 6, "character": 2])
    #expect(chain.last?["start"] == ["line": 0, "character": 0])
  }

  // MARK: Colours

  @Test func coloursOfAllSamplesStandInOrder() throws {
    for (name, text) in Samples.all {
      let editor = Editor()
      editor.open(text)
      let tokens = try #require(editor.ask("textDocument/semanticTokens/full") as? [String: Any])
      let data = try #require(tokens["data"] as? [Int])
      #expect(data.count % 5 == 0 && !data.isEmpty, "\(name)")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      var (line, column, end) = (0, 0, 0)
      for index in stride(from: 0, to: data.count, by: 5) {
        if data[index] > 0 { (column, end) = (0, 0) }
        line += data[index]
        column += data[index + 1]
        #expect(column >= end, "\(name):\(line + 1)")
        end = column + data[index + 2]
        #expect(data[index + 2] > 0 && end <= lines[line].utf8.count, "\(name):\(line + 1)")
        #expect(data[index + 3] < SemanticKind.allCases.count)
      }
    }
  }

  @Test func wordsHaveTheirKinds() {
    let reading = Self.reading(
      "let a-b = 5min  # c\nstream { process weld \"W\" { C/T a-b  uptime 80% }\n    yes -> weld 30% max 2\n}\n"
    )
    let kinds = SemanticColours(of: reading).coloured(in: 0..<reading.source.bytes.count)
    let told = kinds.map { "\(reading.source.text(of: $0.span)):\($0.kind)\($0.isDeclaration ? "!" : "")" }
    for wanted in [
      "let:keyword", "a-b:variable!", "5:number", "min:number", "# c:comment", "stream:keyword",
      "process:keyword", "weld:variable!", "\"W\":string", "C/T:property", "a-b:variable", "uptime:property",
      "yes:parameter", "->:operator", "weld:variable", "max:keyword",
    ] {
      #expect(told.contains(wanted), "\(wanted) in \(told)")
    }
  }

  @Test func aDifferenceMakesTheColoursAnew() throws {
    let editor = Editor()
    editor.open(Self.untidy)
    var known = try #require(editor.ask("textDocument/semanticTokens/full") as? [String: Any])
    var data = try #require(known["data"] as? [Int])
    for line in ["fifo 3 { max 5pcs }\n", "# comment\n", ""] {
      editor.change([["range": DiagnosticsTests.range(7, 0, 7, 0), "text": line]])
      let delta = try #require(
        editor.ask(
          "textDocument/semanticTokens/full/delta", with: ["previousResultId": known["resultId"] ?? ""])
          as? [String: Any])
      for edit in try #require(delta["edits"] as? [[String: Any]]) {
        let start = try #require(edit["start"] as? Int)
        let count = try #require(edit["deleteCount"] as? Int)
        data.replaceSubrange(start..<start + count, with: edit["data"] as? [Int] ?? [])
      }
      known = try #require(editor.ask("textDocument/semanticTokens/full") as? [String: Any])
      #expect(data == known["data"] as? [Int])
    }
    // Of colours that nobody remembers all are told.
    let other = editor.ask("textDocument/semanticTokens/full/delta", with: ["previousResultId": "nobody’s"])
    #expect((other as? [String: Any])?["data"] != nil)
  }

  static func changes(_ edits: [[String: Any]]) -> [[String: Any]] {
    // From the last to the first: the places are those of the text before all of them.
    edits.reversed().map { ["range": $0["range"] ?? [:], "text": $0["newText"] ?? ""] }
  }

  static func reading(_ text: String) -> MapReading {
    MapReading(
      of: OpenDocument(.init(uri: "file:///maps/map.vsm", version: 1, text: text)), loading: nil, .utf8)
  }
}
