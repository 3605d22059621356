import Foundation
import Testing

/// Documents whose maps become pictures.
@Suite struct MarkdownPictureTests {
  private static let step = "stream { process a \"A\" { C/T 39s } }"
  private static let document = "# T\n\n```vsm\n\(step)\n```\n\nend\n"

  @Test func theDocumentAndItsPictures() throws {
    try withTool { vsm, folder throws in
      let indented = Maps.good.split(separator: "\n").map { "> \($0)" }.joined(separator: "\n")
      try folder.write(
        "# T\n\ntext\n> ```vsm\n\(indented)\n> ```\nafter\n\n~~~vsm\n\(Self.step)\n~~~\n", to: "doc.md")
      let result = try vsm("md", "doc.md", "-o", "out.md")
      #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty, "\(result)")
      #expect(try folder.names() == ["doc.md", "good.vsm", "out-1.svg", "out-2.svg", "out.md"])
      let lines = try folder.text("out.md").components(separatedBy: "\n")
      // 10 s + 40 s; 5 d and 460 pieces of 9,200 a month of 20 days.
      #expect(
        lines[3].hasPrefix("> ![Brackets, current state. Production lead time 6.0 d. Processing time 50 s. "))
      #expect(lines[3].hasSuffix("](out-1.svg)"))
      // A line behind the picture would be part of its paragraph.
      #expect(lines[4...] == [">", "after", "", "![Value stream map. Processing time 39 s.](out-2.svg)", ""])
      // The picture is the one of the map by itself.
      #expect(try folder.read("out-1.svg") == vsm("good.vsm", "-").outputBytes)
    }
  }

  @Test func onlyWhatDiffersIsWritten() throws {
    try withTool { vsm, folder throws in
      try folder.write(Self.document, to: "doc.md")
      let before = try vsm("md", "doc.md", "-o", "out.md", "--check")
      #expect(before.status == 1 && before.output == "out-1.svg\nout.md\n")
      #expect(!folder.contains("out.md"))
      #expect(try vsm("md", "doc.md", "-o", "out.md").status == 0)
      for name in ["out.md", "out-1.svg"] { try folder.age(name) }
      #expect(try vsm("md", "doc.md", "-o", "out.md").status == 0)
      #expect(try folder.isAged("out.md") && folder.isAged("out-1.svg"))
      #expect(try vsm("md", "doc.md", "-o", "out.md", "--check").status == 0)
      try folder.write(Self.document.replacing("39s", with: "41s"), to: "doc.md")
      #expect(try vsm("md", "doc.md", "-o", "out.md", "--check").output == "out-1.svg\nout.md\n")
      #expect(try folder.isAged("out-1.svg"))
    }
  }

  @Test func aBrokenMapStopsAllAndHasItsLine() throws {
    try withTool { vsm, folder throws in
      try folder.write("\(Self.document)\n```vsm\n\(Maps.withError)\n```\n", to: "doc.md")
      let result = try vsm("md", "doc.md", "-o", "out.md", "--message-format", "short")
      #expect(result.status == 1)
      // Line 11 of the map, whose fence stands in line 9.
      #expect(result.errors.contains("doc.md:20:34: error: 40 has no unit"), "\(result.errors)")
      #expect(try folder.names() == ["doc.md", "good.vsm"])
    }
  }

  @Test func optionsOfTheFence() throws {
    try withTool { vsm, folder throws in
      let fence = "```vsm width=60% caption=\"The *plant*, \\\"today\\\"\" figures name=now alt='A < B'"
      try folder.write(
        "\(fence)\n\(Maps.good)\n```\n\n```{.vsm #later theme=dark file=good.vsm}\n```\n", to: "doc.md")
      let result = try vsm("md", "doc.md", "-o", "build/doc.md", "--images", "pictures/of docs", "--mkdir")
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
      let text = try folder.text("build/doc.md")
      #expect(
        text.hasPrefix(
          """
          <img src="../pictures/of%20docs/doc-now.svg" alt="A &lt; B" width="60%">

          *The \\*plant\\*, "today"*

          | Figure | |
          |:--|--:|
          | Lead time | 6.0 d |
          """), "\(text)")
      #expect(text.contains("](../pictures/of%20docs/doc-later.svg)\n"))
      #expect(try folder.read("pictures/of docs/doc-now.svg") == vsm("good.vsm", "-").outputBytes)
      #expect(
        try folder.read("pictures/of docs/doc-later.svg")
          == vsm("good.vsm", "-", "--theme", "dark").outputBytes)
    }
  }

  /// What is not given says why.
  @Test func figuresThatAreNotGivenHaveTheirReason() throws {
    try withTool { vsm, folder throws in
      try folder.write("```vsm figures\n\(Self.step)\n```\n", to: "doc.md")
      let text = try vsm("md", "doc.md", "--images", ".").output
      #expect(text.contains("| Takt | not given |"), "\(text)")
      #expect(text.contains("\n- "), "\(text)")
    }
  }

  @Test func picturesWithinTheDocument() throws {
    try withTool { vsm, folder throws in
      try folder.write(Self.document, to: "doc.md")
      let result = try vsm("md", "-", "--inline", input: Array(Self.document.utf8))
      #expect(try folder.names() == ["doc.md", "good.vsm"])
      let address = try #require(result.output.components(separatedBy: "](data:image/svg+xml;base64,").last)
      let data = try #require(Data(base64Encoded: address.components(separatedBy: ")")[0]))
      #expect(try Array(data) == vsm("-", "-", input: Array("\(Self.step)\n".utf8)).outputBytes)
    }
  }

  @Test(arguments: [
    ("```vsm width=wide\n\(step)\n```\n", "1:8: error: ‘wide’ cannot be read", "E411"),
    ("a\n\n```vsm theme=darc\n\(step)\n```\n", "3:8: error: ‘darc’ cannot be read", "E411"),
    ("```vsm file=none.vsm\n```\n", "1:8: error: ‘none.vsm’ is not read: there is no such file", "E412"),
    ("```vsm file=../x.vsm\n```\n", "1:8: error: ‘../x.vsm’ is not read: a path leads", "E412"),
    ("```vsm file=/etc/passwd\n```\n", "1:8: error: ‘/etc/passwd’ is not read", "E412"),
    ("```vsm file=good.vsm\n\(step)\n```\n", "1:8: error: the block names ‘good.vsm’", "E413"),
    ("```vsm name=a\n\(step)\n```\n\n```vsm name=A\n\(step)\n```\n", "5:4: error: the map in line 1", "E414"),
    (
      "> ```vsm widht=60%\n> \(step)\n> ```\n", "1:10: warning: a map in a document has no option ‘widht’",
      "W380"
    ),
  ])
  func whatIsWrongWithABlock(text: String, told: String, code: String) throws {
    try withTool { vsm, folder throws in
      try folder.write(text, to: "doc.md")
      let result = try vsm("md", "doc.md", "-o", "out.md", "--message-format", "short")
      #expect(result.status == (code == "W380" ? 0 : 1))
      #expect(result.errors.contains("doc.md:" + told) && result.errors.contains(code), "\(result.errors)")
      #expect(folder.contains("out.md") == (code == "W380"))
      if code != "E414" { #expect(try vsm("check", "doc.md").errors.contains(code)) }
    }
  }

  @Test func whatSomebodyWroteIsNotReplaced() throws {
    try withTool { vsm, folder throws in
      try folder.write(Self.document, to: "doc.md")
      #expect(try vsm("md", "doc.md", "-o", "doc.md").status == 64)
      #expect(try vsm("md", "doc.md").status == 64)
      #expect(try vsm("md", "doc.md", "-o", "out.md").status == 0)
      // The arguments in the wrong order.
      let turned = try vsm("md", "out.md", "-o", "doc.md")
      #expect(turned.status == 2 && turned.errors.contains("E402"), "\(turned.errors)")
      #expect(try folder.text("doc.md") == Self.document)
    }
  }

  @Test func aDocumentThatIsTooLarge() throws {
    try withTool { vsm, folder throws in
      try folder.write([UInt8](repeating: UInt8(ascii: "x"), count: 16 << 20 | 1), to: "doc.md")
      for words in [["md", "doc.md", "-o", "out.md"], ["check", "doc.md"]] {
        let result = try vsm.run(words)
        #expect(result.status == 1 && result.errors.contains("E410"), "\(result.errors)")
      }
    }
  }

  @Test func aDocumentOfTooManyMaps() throws {
    try withTool { vsm, folder throws in
      try folder.write(String(repeating: "```vsm\n```\n", count: 2_001), to: "doc.md")
      let result = try vsm("check", "doc.md", "-f", "short")
      // Two lines a map.
      #expect(
        result.status == 1
          && result.errors.contains("doc.md:4001:4: error: the document has more than 2000 maps"))
    }
  }

  /// What another reader of Markdown makes of the document: as many pictures, where the blocks stood.
  @Test(arguments: [
    ("text\n```vsm\n\(step)\n```\ntext\n", "<p>text</p>|<p><img|<p>text</p>"),
    ("> a\n> ```vsm\n> \(step)\n> ```\nb\n", "<blockquote>|<p>a</p>|<p><img|</blockquote>|<p>b</p>"),
    ("- ```vsm\n  \(step)\n- next\n", "<ul>|<li><p><img|</li>|<li><p>next</p></li>|</ul>"),
    ("1. a\n\n   ```vsm\n   \(step)\n   ```\n\n   b\n", "<ol |<li><p>a</p>|<p><img|<p>b</p></li>|</ol>"),
    ("# T\n```vsm\n\(step)\n```\n---\n", "<h1|<p><img|<hr />"),
  ])
  func anotherReaderFindsThePictures(text: String, wanted: String) throws {
    try withTool { vsm, folder throws in
      guard try vsm.shell("command -v pandoc").status == 0 else { return }
      try folder.write(text, to: "doc.md")
      let html = try vsm.shell("\"$vsm\" md doc.md -o out.md && pandoc -f commonmark -t html out.md").output
      var rest = html[...]
      for part in wanted.components(separatedBy: "|") {
        let found = try #require(rest.range(of: part), "\(part) in \(html)")
        rest = rest[found.upperBound...]
      }
    }
  }

  /// What stands beside a picture is told by a second command: it does not tell what the first one has told.
  @Test func theTextOfAPictureLeavesWarningsToThePicture() throws {
    try withTool { vsm, folder throws in
      let text = """
        calendar { shifts 1  shift 8h }
        customer c "C" { demand 480/day }
        stream { process a "A" { C/T 75s }
          c }
        """
      try folder.write(text, to: "m.vsm")
      #expect(try vsm("m.vsm", "m.svg").errors.contains("warning[W301]"))
      #expect(try vsm("describe", "m.vsm").errors.contains("warning[W301]"))
      let alternative = try vsm("describe", "m.vsm", "--alt")
      #expect((alternative.status, alternative.errors) == (0, ""))
      // Where it fails for them it says so.
      let strict = try vsm("describe", "m.vsm", "--alt", "--strict")
      #expect(strict.status == 1)
      #expect(strict.errors.contains("[W301]"))
    }
  }
}
