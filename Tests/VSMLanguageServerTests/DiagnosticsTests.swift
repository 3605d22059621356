import Foundation
import Testing
import VSMDiagnostics

@testable import VSMLanguageServer

/// What is told of a text while it is typed, and how it is mended.
@Suite struct DiagnosticsTests {
  private let broken = """
    map "A" { state current }
    stream {
      process weld "Weld" { C/T 39 }
      process pack "Pack" { C/T 20s }
    }
    """

  @Test func messagesAreOfTheVersionThatTheyAreAbout() throws {
    let editor = Editor()
    editor.open(broken)
    #expect(editor.published()?["version"] as? Int == 1)
    let message = try #require(editor.messages().first)
    #expect(message["code"] as? String == "E114")
    #expect(message["severity"] as? Int == 1)
    #expect(message["source"] as? String == "vsm")
    let range = try #require(message["range"] as? [String: [String: Int]])
    #expect(range["start"] == ["line": 2, "character": 28])
    editor.change([["range": Self.range(2, 30, 2, 30), "text": "s"]])
    #expect(editor.published()?["version"] as? Int == 2)
    #expect(!editor.codes().contains("E114"))
  }

  @Test func placesAreInTheUnitsThatWereAgreedOn() throws {
    // One letter of four bytes and two units of UTF-16, and one of two bytes and one unit.
    let text = "map \"😀é\" { stat current }\nstream { process a \"A\" { C/T 1s } }\n"
    for (encoding, column) in [("utf-8", 15), (nil, 12)] as [(String?, Int)] {
      let editor = Editor(encoding: encoding)
      editor.open(text)
      let message = try #require(editor.messages().first { $0["code"] as? String != nil })
      let range = try #require(message["range"] as? [String: [String: Int]])
      #expect(range["start"]?["character"] == column)
      // A change behind the letters lands where the editor means it.
      editor.change([["range": Self.range(0, column + 4, 0, column + 4), "text": "e"]])
      #expect(editor.codes().filter { $0.hasPrefix("E") }.isEmpty)
    }
  }

  @Test func eachFileHasItsOwnMessages() {
    let files = ["/maps/common.vsm": "calendar { shifts 2  shift 8 }\n"]
    let editor = Editor(files: files)
    editor.open("include \"common.vsm\"\nstream { process a \"A\" { C/T 1s } }\n")
    #expect(editor.codes(at: "/maps/common.vsm") == ["E114"])
    #expect(editor.codes().filter { $0.hasPrefix("E") }.isEmpty)
    // Opened and mended, without being saved.
    editor.open("calendar { shifts 2  shift 8h }\n", at: "/maps/common.vsm")
    #expect(editor.codes(at: "/maps/common.vsm").filter { $0 == "E114" }.isEmpty)
    let offers = editor.published(at: "/maps/map.vsm")?["version"] as? Int
    #expect(offers == 1)
    // Closed, it is the file again.
    editor.tell("textDocument/didClose", ["textDocument": ["uri": "file:///maps/common.vsm"]])
    #expect(editor.codes(at: "/maps/common.vsm") == ["E114"])
  }

  /// A table is a part of the map as an included file is: another program changes it, deletes it, and writes it again.
  @Test func tablesAreReadAnewWhereOthersChangeThem() {
    let editor = Editor(files: ["/maps/stock.csv": "part,pieces\nCoils,4600\n"])
    editor.open(
      """
      calendar { shifts 1  shift 8h }
      customer c "C" { demand 460/day }
      stream {
        inventory "Coils" from "stock.csv" row "Coils" column "pieces"
        process a "A" { C/T 1s }
        c
      }

      """)
    func tableErrors() -> [String] { editor.codes().filter { $0.hasPrefix("E3") } }
    func change(_ text: String?) {
      editor.disk["/maps/stock.csv"] = text
      editor.tell(
        "workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///maps/stock.csv", "type": 2]]])
    }
    #expect(tableErrors() == [])
    change("part,pieces\nSheets,4600\n")
    #expect(tableErrors() == ["E320"])
    change(nil)
    #expect(editor.codes().contains { $0.hasPrefix("E") } && tableErrors() != ["E320"])
    change("part,pieces\nCoils,920\n")
    #expect(tableErrors() == [])
  }

  /// An editor is asked to tell of what a map may be made of.
  @Test func mapsAndTablesAreWatched() throws {
    let editor = Editor(begins: false)
    editor.answer(
      "initialize",
      [
        "processId": NSNull(), "rootUri": "file:///maps",
        "capabilities": ["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]],
      ])
    editor.tell("initialized", [:])
    let wish = try #require(editor.notifications.first { $0.method == "client/registerCapability" })
    let registrations = try #require(wish.parameters["registrations"] as? [[String: Any]])
    let options = try #require(registrations.first?["registerOptions"] as? [String: Any])
    let patterns = (options["watchers"] as? [[String: Any]] ?? []).compactMap { $0["globPattern"] as? String }
    #expect(patterns == ["**/*.{vsm,csv,tsv}"])
  }

  @Test func whatIsClosedHasNoMessages() {
    let editor = Editor()
    editor.open(broken)
    editor.tell("textDocument/didClose", ["textDocument": ["uri": "file:///maps/map.vsm"]])
    #expect(editor.codes().isEmpty)
  }

  // MARK: Mending

  @Test(arguments: [
    ("  process weld \"Weld\" { C/T 39 }", "39 ", "39s"),
    ("  proces weld \"Weld\" { C/T 39s }", "proces", "process"),
    ("  process weld \"Weld\" { C/T 39s  uptme 80% }", "uptme", "uptime"),
    ("  process weld “Weld” { C/T 39s }", "“", "\"Weld\""),
    ("  process weld \"Weld\" { C/T 4-9min }", "4-9", "4..9min"),
  ])
  func aCureIsOffered(line: String, at place: String, writes cure: String) throws {
    let editor = Editor()
    editor.open("map \"A\" { state current }\nstream {\n\(line)\n}\n")
    let column = try #require(line.range(of: place)).lowerBound.utf16Offset(in: line)
    let actions = try #require(
      editor.ask(
        "textDocument/codeAction",
        with: ["range": Self.range(2, column, 2, column), "context": ["diagnostics": []]])
        as? [[String: Any]])
    let texts = actions.flatMap(Self.newTexts)
    #expect(texts.contains(cure), "\(texts), \(editor.codes())")
  }

  @Test func aMissingDeclarationIsWritten() throws {
    let editor = Editor()
    editor.open("stream {\n  process weld \"Weld\" { C/T 1s }\n  plant\n}\n")
    let message = try #require(editor.messages().first)
    let actions = try #require(
      editor.ask(
        "textDocument/codeAction",
        with: ["range": message["range"] ?? [:], "context": ["diagnostics": []]]) as? [[String: Any]])
    let texts = actions.flatMap(Self.newTexts)
    #expect(texts.contains { $0.hasPrefix("customer plant") }, "\(actions) \(message)")
  }

  /// Every cure that is offered for any message that there is mends it: the text with it has one message of that kind less.
  @Test func whatIsOfferedMends() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Messages")
    var mended: Set<String> = []
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for name in names where name.hasSuffix(".vsm") {
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8),
        text.utf8.count < 4_000
      else { continue }
      let editor = Editor()
      editor.open(text)
      for message in editor.messages().prefix(4) {
        guard let code = message["code"] as? String, let range = message["range"] else { continue }
        let before = editor.codes().count { $0 == code }
        let actions =
          editor.ask("textDocument/codeAction", with: ["range": range, "context": ["diagnostics": []]])
          as? [[String: Any]] ?? []
        for action in actions {
          guard let told = (action["diagnostics"] as? [[String: Any]])?.first?["code"] as? String,
            told == code
          else { continue }
          let copy = Editor()
          copy.open(text)
          copy.change(Self.edits(action))
          #expect(copy.codes().count { $0 == code } < before, "\(name): \(action["title"] ?? "")")
          mended.insert(code)
        }
      }
    }
    // So many kinds of mistakes have a cure: fewer would be a loss.
    #expect(mended.count >= 24, "\(mended.sorted())")
  }

  static func range(_ line: Int, _ column: Int, _ endLine: Int, _ endColumn: Int) -> [String: Any] {
    [
      "start": ["line": line, "character": column], "end": ["line": endLine, "character": endColumn],
    ]
  }

  static func edits(_ action: [String: Any]) -> [[String: Any]] {
    let edit = action["edit"] as? [String: Any]
    let changes = edit?["documentChanges"] as? [[String: Any]] ?? []
    return changes.flatMap { $0["edits"] as? [[String: Any]] ?? [] }.map {
      ["range": $0["range"] ?? [:], "text": $0["newText"] ?? ""]
    }
  }

  static func newTexts(_ action: [String: Any]) -> [String] {
    edits(action).compactMap { $0["text"] as? String }
  }
}
