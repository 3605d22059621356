import Foundation
import Testing

/// Maps in the fenced blocks of documents.
@Suite struct MarkdownTests {
  private func check(_ text: String, _ name: String = "doc.md") throws -> Tool.Result {
    var result: Tool.Result?
    try withTool { vsm, folder throws in
      try folder.write(text, to: name)
      result = try vsm("check", name, "--format", "short")
    }
    return try #require(result)
  }

  private static let step = "stream { process a \"A\" { C/T 39 } }"

  @Test(arguments: [
    ("# T\n\n```vsm\n#\n\(step)\n```\n", "5:30"),
    ("~~~ vsm width=400\n\(step)\n~~~\n", "2:30"),
    ("   ````vsm\n    \(step)\n# ```\n   ````\n", "2:34"),
    ("> - a\n>\n>   ```vsm\n>   \(step)\n>   ```\n", "4:34"),
    ("1. one\n\n   ~~~vsm\n   \(step)\n", "4:33"),
    ("10) x\n\t```vsm\n\t\(step)\n\t```\n", "3:31"),
    ("- ```vsm\n  \(step)\n- next\n", "2:32"),
    ("```{.vsm #fig}\n\(step)\n```\n", "2:30"), ("```{vsm}\n\(step)\n```\n", "2:30"),
    ("```VSM\r\n\(step)\r\n```\r\n", "2:30"),
    ("\u{FEFF}```vsm\n\(step)\n```\n", "2:30"),
    ("text\n```vsm\n\(step)\n```\n", "3:30"),
    ("```\n```vsm\n```\n\n```vsm\n\(step)\n```\n", "6:30"),
    ("<!-- a -->\n```vsm\n\(step)\n```\n", "3:30"),
    ("<div>\n\n```vsm\n\(step)\n```\n</div>\n", "4:30"),
    ("<https://x.y>\n```vsm\n\(step)\n```\n", "3:30"),
    ("text\n<my-tag>\n```vsm\n\(step)\n```\n", "4:30"),
    ("> <div>\n\n```vsm\n\(step)\n```\n", "4:30"),
    ("<script>x</script>\n```vsm\n\(step)\n```\n", "3:30"),
    ("```vsm caption=\"ignore\"\n\(step)\n```\n", "2:30"),
  ])
  func hasTheDocumentsOwnPlaces(text: String, place: String) throws {
    let result = try check(text)
    #expect(result.status == 1)
    #expect(result.errors.contains("doc.md:\(place): error: 39 has no unit"), "\(result.errors)")
    #expect(result.errors.components(separatedBy: "E114").count == 2)
  }

  @Test(arguments: [
    "    ```vsm\n    \(step)\n    ```\n", "``vsm\n\(step)\n``\n", "```vsm `x`\n\(step)\n```\n",
    "```vsmx\n\(step)\n```\n", "```sh vsm\n\(step)\n```\n", "```vsm ignore\n\(step)\n```\n",
    "~~~\n```vsm\n\(step)\n```\n~~~\n", "````md\n```\n```vsm\n\(step)\n```\n````\n",
    "<!--\n```vsm\n\(step)\n```\n-->\n", "<div>\n```vsm\n\(step)\n```\n</div>\n",
    "<pre>\n\n```vsm\n\(step)\n```\n</pre>\n", "<my-tag a=\">\">\n```vsm\n\(step)\n```\n",
    "<![CDATA[\n\n```vsm\n\(step)\n```\n]]>\n", "-     ```vsm\n      \(step)\n",
    "", "no map",
  ])
  func isNoMap(text: String) throws {
    let result = try check(text)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty, "\(result.errors)")
  }

  @Test func severalBlocksAreOneFile() throws {
    try withTool { vsm, folder throws in
      let good = Maps.good.split(separator: "\n").map { "> \($0)" }.joined(separator: "\n")
      let text =
        "# Doc\n\n> ```vsm\n\(good)\n> target lead-time <= 1d\n> ```\n\n~~~vsm\n\(Maps.withError)\n~~~\n"
      try folder.write(text, to: "doc.markdown")
      let people = try vsm("check", "doc.markdown", "good.vsm")
      #expect(people.status == 1)
      #expect(people.errors.contains("--> doc.markdown:17:10\n"))
      #expect(people.errors.contains("17 | > target lead-time <= 1d\n   |          ^^^"))
      #expect(
        people.errors.hasSuffix(
          "1 error, 1 warning in doc.markdown\nmore on it: vsm explain E114\nno problems in good.vsm\n"))
      let junit = try vsm("check", "doc.markdown", "--format", "junit").output
      #expect(junit.contains(#"name="target lead-time &lt;= 1d" file="doc.markdown" line="17""#))
      #expect(junit.components(separatedBy: "<testsuite ").count == 2)
      // What is not closed is told of where the block ends.
      try folder.write("a\n\n```vsm\nmap \"M\"\nstream {\n```\n\nb\n", to: "open.md")
      #expect(try vsm("check", "open.md", "-f", "short").errors.contains("open.md:5:8: error"))
    }
  }

  /// However a document is nested, it is read in a moment.
  @Test func hostileDocuments() throws {
    for text in [
      String(repeating: "> ", count: 200_000) + "```vsm\n", String(repeating: "- ", count: 200_000) + "\n",
      String(repeating: "```vsm\n", count: 10_000), String(repeating: "- ```vsm\n", count: 5_000),
      String(repeating: "\t", count: 200_000) + "```vsm",
      "```vsm\n" + String(repeating: "\r", count: 10_000),
    ] {
      let result = try check(text)
      #expect(result.status == 0 || result.status == 1)
    }
  }
}
