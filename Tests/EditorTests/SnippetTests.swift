import Testing
import VSMDiagnostics
import VSMSyntax

/// What a snippet writes is read without a message.
@Suite struct SnippetTests {
  /// A snippet with the words that it stops at as they stand there.
  private static func expanded(_ lines: [String]) -> String {
    var text = lines.joined(separator: "\n").replacing("$0", with: "")
    text = text.replacing(/\$\{\d+\|([^,|]*)[^|]*\|\}/) { String($0.output.1) }
    text = text.replacing(/\$\{\d+:((?:[^}\\]|\\.)*)\}/) { String($0.output.1) }
    return text.replacing("\\$", with: "$").replacing("\\}", with: "}").replacing("\\\\", with: "\\")
  }

  @Test(arguments: Word.allCases) func snippetIsRead(word: Word) throws {
    let snippet = try #require(Snippets().json[word.rawValue] as? [String: Any])
    let body = Self.expanded(try #require(snippet["body"] as? [String]))
    #expect(body.hasPrefix(word.rawValue) && !body.contains("${"), "\(body)")
    let text = word.form.place == .stream ? "stream {\n\(body)\n}\n" : body + "\n"
    let problems = MapSyntax.parse(SourceFile(name: "snippet.vsm", text: text)).problems
    #expect(problems.isEmpty, "\(body): \(problems.map(\.problem.wording.message))")
  }
}
