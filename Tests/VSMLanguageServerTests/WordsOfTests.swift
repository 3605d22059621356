import VSMDiagnostics
import VSMSyntax

/// The words of the language, and texts made of them.
enum WordsOfTests {
  static let all = Word.allCases

  /// A snippet with what stands in its places.
  static func filled(_ snippet: String) -> String {
    var text = ""
    var rest = Substring(snippet)
    while let dollar = rest.firstIndex(of: "$") {
      text += rest[..<dollar]
      rest = rest[dollar...].dropFirst()
      if rest.first == "0" {
        rest = rest.dropFirst()
      } else if rest.first == "{", let end = rest.firstIndex(of: "}") {
        let place = rest[..<end].drop { $0 != ":" && $0 != "|" }.dropFirst()
        text += place.split(whereSeparator: { $0 == "," || $0 == "|" }).first.map(String.init) ?? ""
        rest = rest[end...].dropFirst()
      }
    }
    return text + rest
  }

  /// What the grammar says of a statement at its place.
  static func grammarErrors(in statement: String, _ word: Word) -> [String] {
    let text = word.form.place == .stream ? "stream {\n\(statement)\n}\n" : statement + "\n"
    return MapSyntax.parse(SourceFile(name: "", text: text)).problems.filter { $0.severity == .error }
      .map(\.code)
  }
}
