import Foundation
import TestMaps
import Testing
import VSMDiagnostics

@testable import VSMLanguageServer

/// Whatever is typed or sent, the server goes on, and knows the text that the editor has.
@Suite struct RobustnessTests {
  private static let questions = [
    "textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/references",
    "textDocument/documentHighlight", "textDocument/prepareRename", "textDocument/onTypeFormatting",
  ]
  private static let whole = [
    "textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/formatting",
    "textDocument/semanticTokens/full", "textDocument/codeLens", "textDocument/documentLink",
  ]

  /// A map that is being typed is broken most of the time. The script that measures the server opens every prefix; here are
  /// as many as a test has time for, at other places of each sample.
  @Test func beginningsOfMapsAreServed() {
    for (number, sample) in Samples.all.enumerated() {
      let bytes = Array(sample.text.utf8)
      let editor = Editor()
      editor.open("")
      for length in stride(from: number + 1, to: bytes.count, by: 101) {
        let text = String(decoding: bytes.prefix(length), as: UTF8.self)
        editor.change([["text": text]])
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let place = ["line": lines.count - 1, "character": lines.last?.utf8.count ?? 0]
        let method = Self.questions[length % Self.questions.count]
        _ = editor.ask(
          method, at: place, with: ["newName": "x", "context": ["includeDeclaration": true], "ch": "}"])
        _ = editor.ask(Self.whole[length % Self.whole.count])
      }
      #expect(editor.server.exitStatus == nil)
    }
  }

  @Test func piecesMakeTheWholeText() {
    var random = RandomMap(seed: 15)
    for encoding in ["utf-8", nil] {
      let editor = Editor(encoding: encoding)
      var text = Samples.text("twi-current.vsm") + "map \"😀é\"\r\n# ü\n"
      editor.open(text)
      for _ in 0..<150 {
        // Characters are whole: an editor sends no half of one.
        let characters = Array(text)
        let start = random.below(characters.count + 1)
        let end = min(characters.count, start + random.below(6))
        let inserted = ["", "é", "😀", "\n", "{", "}", "process ", "5%", "\"", "-> a "][random.below(10)]
        editor.change([
          [
            "range": [
              "start": Self.place(characters[..<start], encoding),
              "end": Self.place(characters[..<end], encoding),
            ], "text": inserted,
          ]
        ])
        text = String(characters[..<start]) + inserted + String(characters[end...])
        #expect(editor.server.texts["file:///maps/map.vsm"]?.source.bytes == Array(text.utf8))
      }
    }
  }

  private static func place(_ before: ArraySlice<Character>, _ encoding: String?) -> [String: Int] {
    var line = 0
    var last: [Character] = []
    for character in before {
      if character == "\n" || character == "\r\n" || character == "\r" {
        line += 1
        last = []
      } else {
        last.append(character)
      }
    }
    let text = String(last)
    return ["line": line, "character": encoding == nil ? text.utf16.count : text.utf8.count]
  }

  @Test func parametersOfAnyKindAreAnswered() {
    var random = RandomMap(seed: 4)
    let editor = Editor()
    editor.open(Samples.text("acme-current.vsm"))
    let values: [Any] = [
      NSNull(), 0, -1, 1e300, Int.max, "x", "file:///maps/map.vsm", [Any](), [String: Any](), true,
      ["uri": "file:///maps/map.vsm"], ["line": -5, "character": Int.max], ["line": 3, "character": 4],
      ["start": ["line": 9, "character": 0], "end": ["line": 1, "character": 0]],
    ]
    let keys = [
      "textDocument", "position", "range", "positions", "context", "newName", "query", "previousResultId",
    ]
    for method in LanguageServer.methods.keys.sorted() {
      for _ in 0..<25 {
        var parameters: [String: Any] = [:]
        for key in keys where random.below(2) == 0 { parameters[key] = values[random.below(values.count)] }
        let answer = editor.answer(method, parameters)
        #expect(answer["result"] != nil || answer["error"] != nil, "\(method) \(parameters)")
      }
    }
    for method in ["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "initialized"] {
      for value in values { editor.send(editor.message(method, value)) }
    }
    #expect(editor.server.exitStatus == nil)
  }

  @Test func placesBeyondTheTextAreItsEnd() {
    let editor = Editor()
    editor.open("stream {\n}\n")
    editor.change([["range": DiagnosticsTests.range(50, 0, 60, 9), "text": "# end\n"]])
    #expect(editor.server.texts["file:///maps/map.vsm"]?.source.bytes == Array("stream {\n}\n# end\n".utf8))
    editor.change([["range": DiagnosticsTests.range(1, 1, 0, 0), "text": "!"]])
    #expect(editor.server.texts["file:///maps/map.vsm"]?.source.bytes == Array("stream {\n}!\n# end\n".utf8))
  }

  /// The same session is answered by the same bytes, whatever the hash seed of the process makes of sets.
  @Test func theSameSessionHasTheSameBytes() {
    func session() -> [UInt8] {
      var server = LanguageServer(version: "1", files: .memory(["/maps/common.vsm": "supplier mill \"M\"\n"]))
      let editor = Editor(begins: false)
      var bytes = server.receive(editor.message("initialize", ["capabilities": [String: Any]()], id: 1))
      bytes += server.receive(
        editor.message(
          "textDocument/didOpen",
          [
            "textDocument": [
              "uri": "file:///maps/a.vsm", "languageId": "vsm", "version": 1,
              "text": "include \"common.vsm\"\n" + Samples.text("acme-current.vsm"),
            ]
          ]))
      for method in Self.whole {
        bytes += server.receive(
          editor.message(method, ["textDocument": ["uri": "file:///maps/a.vsm"]], id: 2))
      }
      return bytes
    }
    #expect(session() == session())
  }
}
