import Foundation

/// The files of `editors` that are made of the language's words, and the regions of others.
struct GeneratedFiles {
  static let folder = MarkedMap.root.appending(path: "editors")

  let words = LanguageWords()

  /// The whole files, by their paths below `editors`.
  func whole() throws -> [String: String] {
    [
      "words.json": try wordList(),
      "textmate/vsm.tmLanguage.json": try Self.json(TextMateGrammar().grammar),
      "textmate/vsm.tmLanguage": PropertyListText.of(TextMateGrammar().grammar),
      "textmate/vsm.markdown.tmLanguage.json": try Self.json(Self.markdown),
      "vscode/snippets/vsm.json": try Self.json(Snippets().json),
    ]
  }

  /// What stands between the marks in a file that is otherwise written by hand.
  var regions: [String: String] {
    ["vim/syntax/vsm.vim": VimWords(words: words).text, "emacs/vsm-mode.el": EmacsWords(words: words).text]
  }

  private func wordList() throws -> String {
    let kinds = words.byKind.map { kind in
      "  \"\(kind.kind)\": [\(kind.words.map { "\"\($0)\"" }.joined(separator: ", "))]"
    }
    return "{\n" + kinds.joined(separator: ",\n") + "\n}\n"
  }

  static func json(_ value: [String: Any]) throws -> String {
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(
      decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self)
      + "\n"
  }

  /// Maps in fences of Markdown.
  static var markdown: [String: Any] {
    [
      "scopeName": "markdown.vsm.codeblock", "injectionSelector": "L:text.html.markdown",
      "patterns": [["include": "#fence"]],
      "repository": [
        "fence": [
          "begin": #"(^|\G)(\s*)(`{3,}|~{3,})\s*(?i:(vsm)(?=[\s:,{]|$)[^`]*)$"#,
          "beginCaptures": [
            "3": ["name": "punctuation.definition.markdown"], "4": ["name": "fenced_code.block.language"],
          ],
          "end": #"(^|\G)(\2|\s{0,3})(\3)\s*$"#,
          "endCaptures": ["3": ["name": "punctuation.definition.markdown"]],
          "name": "markup.fenced_code.block.markdown",
          "contentName": "meta.embedded.block.vsm",
          "patterns": [["include": TextMateGrammar.scope]],
        ] as [String: Any]
      ],
    ]
  }
}

/// A property list as XML, which is what TextMate and Sublime Text read grammars in.
enum PropertyListText {
  static func of(_ value: [String: Any]) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
      + "<plist version=\"1.0\">\n" + text(value, "") + "</plist>\n"
  }

  private static func text(_ value: Any, _ indent: String) -> String {
    let inner = indent + "  "
    switch value {
    case let table as [String: Any]:
      let entries = table.sorted { $0.key < $1.key }.map {
        "\(inner)<key>\(escaped($0.key))</key>\n" + text($0.value, inner)
      }
      return "\(indent)<dict>\n\(entries.joined())\(indent)</dict>\n"
    case let list as [Any]:
      return "\(indent)<array>\n\(list.map { text($0, inner) }.joined())\(indent)</array>\n"
    default: return "\(indent)<string>\(escaped("\(value)"))</string>\n"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
