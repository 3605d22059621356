import Testing

@testable import VSMLanguageServer

/// How the protocol begins, goes wrong and ends.
@Suite struct LifecycleTests {
  @Test func nothingIsAnsweredBeforeTheBeginning() {
    let editor = Editor(begins: false)
    #expect(Editor.code(editor.answer("textDocument/hover")) == -32_002)
    #expect(Editor.code(editor.answer("shutdown")) == -32_002)
    // What is told before is dropped.
    editor.open("stream {")
    #expect(editor.notifications.isEmpty)
    #expect(editor.answer("initialize", ["capabilities": [String: Any]()])["result"] != nil)
    #expect(Editor.code(editor.answer("initialize", ["capabilities": [String: Any]()])) == -32_600)
  }

  @Test func unknownMethodsAreToldSo() {
    let editor = Editor()
    #expect(Editor.code(editor.answer("textDocument/juggle")) == -32_601)
    #expect(Editor.code(editor.answer("textDocument/hover", ["position": 3])) == -32_602)
    #expect(Editor.code(editor.answer("textDocument/hover", [String: Any]())) == -32_602)
    // Of what nobody waits for nothing is said.
    editor.tell("$/juggle", [:])
    #expect(editor.server.exitStatus == nil)
  }

  @Test func endsAsTheProtocolHasIt() {
    let polite = Editor()
    #expect(polite.answer("shutdown")["error"] == nil)
    #expect(Editor.code(polite.answer("textDocument/hover")) == -32_600)
    #expect(polite.server.exitStatus == nil)
    polite.tell("exit", [:])
    #expect(polite.server.exitStatus == 0)

    let hasty = Editor()
    hasty.tell("exit", [:])
    #expect(hasty.server.exitStatus == 1)
  }

  @Test func utf8IsTakenWhereItIsOffered() throws {
    for (offered, taken) in [("utf-8", "utf-8"), ("utf-32", "utf-16")] {
      let editor = Editor(begins: false)
      let answer = editor.answer(
        "initialize", ["capabilities": ["general": ["positionEncodings": [offered, "utf-16"]]]])
      let result = try #require(answer["result"] as? [String: Any])
      let capabilities = try #require(result["capabilities"] as? [String: Any])
      #expect(capabilities["positionEncoding"] as? String == taken)
    }
  }

  @Test func whatIsNoMessageIsAnswered() {
    let editor = Editor()
    editor.send(FrameReader.framed(Array("{ not JSON".utf8)))
    #expect(editor.answer(to: -1).flatMap(Editor.code) == -32_700)
    editor.send(FrameReader.framed(Array("[1, 2]".utf8)))
    #expect(editor.answer(to: -1).flatMap(Editor.code) == -32_600)
    editor.send(FrameReader.framed(Array("{}".utf8)))
    #expect(editor.answer(to: -1).flatMap(Editor.code) == -32_600)
    // And all goes on.
    editor.open("stream {")
    #expect(!editor.codes().isEmpty)
  }

  @Test func brokenHeadersEndTheServer() {
    for header in [
      "Content-Length: many\r\n\r\n", "Content-Length: -4\r\n\r\n", "Content-Type: text\r\n\r\n",
      "Content-Length: 99999999999\r\n\r\n", "no header\r\n\r\n",
      String(repeating: "x", count: 5_000),
    ] {
      let editor = Editor()
      editor.send(Array(header.utf8))
      #expect(editor.server.exitStatus == 1, "\(header.prefix(30))")
      #expect(editor.answer(to: -1).flatMap(Editor.code) == -32_700)
    }
  }

  @Test func messagesMayComeInAnyPieces() {
    let whole = Editor()
    let text = "stream { process a \"A\" { C/T 4 } }"
    whole.open(text)
    let bytes = whole.message(
      "textDocument/didOpen",
      ["textDocument": ["uri": "file:///maps/other.vsm", "languageId": "vsm", "version": 1, "text": text]])
    for byte in bytes { whole.send([byte]) }
    #expect(whole.codes(at: "/maps/other.vsm") == whole.codes())
    #expect(whole.codes().contains("E114"))
    // Two in one piece.
    let both = Editor()
    both.send(bytes + both.changing([["text": text + "\nstream {"]], at: "/maps/other.vsm"))
    #expect(both.codes(at: "/maps/other.vsm") != whole.codes())
  }

  @Test func headersMayEndLinesWithoutReturns() {
    var reader = FrameReader()
    #expect(reader.append(Array("content-length: 2\n\n{}".utf8)) == [.message(Array("{}".utf8))])
    #expect(
      reader.append(Array("X: y\r\nContent-Length: 2\r\nContent-Type: z; charset=utf-8\r\n\r\n[]".utf8))
        == [.message(Array("[]".utf8))])
  }

  @Test func staleRequestsAreNotWorkedOn() {
    let editor = Editor()
    editor.open("stream {\n}\n")
    let asked = editor.message(
      "textDocument/documentSymbol", ["textDocument": ["uri": "file:///maps/map.vsm"]], id: 900)
    editor.send(asked + editor.changing([["text": "stream {\n}\n\n"]]))
    #expect(editor.answer(to: 900).flatMap(Editor.code) == -32_801)

    let other = editor.message(
      "textDocument/documentSymbol", ["textDocument": ["uri": "file:///maps/map.vsm"]], id: 901)
    editor.send(other + editor.message("$/cancelRequest", ["id": 901]))
    #expect(editor.answer(to: 901).flatMap(Editor.code) == -32_800)
  }

  /// Messages of a text that is being typed are told once more than five changes are there at the latest.
  @Test func messagesAreToldInBetween() {
    let editor = Editor()
    editor.open("stream {\n}\n")
    let before = editor.notifications.count
    for _ in 0..<5 { editor.send(editor.changing([["text": "stream {"]]), isStale: { true }) }
    #expect(editor.notifications.count == before)
    editor.send(editor.changing([["text": "stream {"]]), isStale: { true })
    #expect(editor.notifications.count == before + 1)
    #expect(editor.published()?["version"] as? Int == 7)
  }
}
