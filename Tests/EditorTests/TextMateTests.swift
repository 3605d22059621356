import Foundation
import Testing

/// The TextMate grammar: read on ICU's expressions everywhere, and where it is installed by an engine that is not ours,
/// babi's, on Oniguruma's, which is what VS Code has.
@Suite struct TextMateTests {
  /// A Python that has babi; nothing where none does.
  private static let python: Program? = {
    guard let python = Program("python3"),
      let result = try? python.run(["-c", "import babi.highlight"]), result.status == 0
    else { return nil }
    return python
  }()

  private static let hint: Comment =
    "no python3 with the package babi: the TextMate grammar was read by no engine"
  private static let folder = MarkedMap.root.appending(path: "Tests/EditorTests/Run").path

  private struct Region: Decodable {
    var start: Int
    var end: Int
    var scopes: String

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      start = try values.decode(Int.self)
      end = try values.decode(Int.self)
      scopes = try values.decode(String.self)
    }
  }

  @Test func grammarTakesWordsForWhatTheyAreOnOtherExpressions() throws {
    let reader = TextMateReader([TextMateGrammar().grammar])
    let maps = try MarkedMap.all()
    var shown = Shown(editor: "TextMate on ICU")
    for map in maps {
      let text = try String(contentsOfFile: map.path, encoding: .utf8)
      let lines = text.components(separatedBy: "\n")
      let read = try reader.read(lines)
      for word in map.words {
        let place = String(decoding: lines[word.line].utf8.prefix(word.bytes), as: UTF8.self).utf16.count
        let region = read[word.line].first { $0.start <= place && place < $0.end }
        shown.compare(word, Self.kind(of: region?.scopes ?? ""), in: map)
      }
    }
    shown.expectAgreement(about: maps)
  }

  @Test func mapsInFencesOfMarkdownAreRead() throws {
    let reader = TextMateReader([GeneratedFiles.markdown, TextMateGrammar().grammar])
    func kinds(_ lines: String...) throws -> [MarkedWord.Kind] {
      try reader.read(lines).map { line in
        Self.kind(
          of: line.first { $0.scopes.contains("source") || $0.scopes.contains("storage") }?.scopes ?? "")
      }
    }
    let process = "process weld { C/T 39s }"
    #expect(
      try kinds(process, "```vsm", process, "```", process) == [.plain, .plain, .statement, .plain, .plain])
    #expect(try kinds("~~~vsm {#x}", process, "```", process, "~~~", process)[3] == .statement)
    #expect(try kinds("```vsmx", process, "```")[1] == .plain)
    #expect(try kinds("```swift", process, "```")[1] == .plain)
  }

  /// What a scope stands for.
  static func kind(of scopes: String) -> MarkedWord.Kind {
    let scope = scopes.split(separator: " ").last.map(String.init) ?? ""
    let kinds: [(String, MarkedWord.Kind)] = [
      ("comment.", .comment), ("constant.numeric.", .number), ("keyword.other.unit", .unit),
      ("keyword.control.", .statement), ("storage.type.", .statement), ("entity.name.", .name),
      ("support.type.", .property), ("keyword.operator.arrow", .arrow),
    ]
    if scopes.contains("string.quoted.double") { return .label }
    return kinds.first { scope.hasPrefix($0.0) }?.1 ?? .plain
  }

  @Test(.enabled(if: python != nil, hint)) func grammarTakesWordsForWhatTheyAre() throws {
    let python = try #require(Self.python)
    let maps = try MarkedMap.withPinned()
    let grammar = GeneratedFiles.folder.appending(path: "textmate/vsm.tmLanguage.json").path
    let result = try python.run([Self.folder + "/textmate.py", grammar] + maps.map(\.path))
    try #require(result.status == 0, "\(result.errors)")
    let read = try JSONDecoder().decode([String: [[Region]]].self, from: Data(result.output.utf8))
    var shown = Shown(editor: "TextMate")
    for map in maps {
      let lines = try #require(read[map.path])
      for word in map.words {
        let region = lines[word.line].first { $0.start <= word.scalars && word.scalars < $0.end }
        shown.compare(word, Self.kind(of: region?.scopes ?? ""), in: map)
      }
    }
    shown.expectAgreement(about: maps)
  }
}

/// How an editor shows the words of maps, beside what they are.
struct Shown {
  let editor: String
  private(set) var differences: [String] = []
  private var seen = Set<MarkedWord.Kind>()

  init(editor: String) {
    self.editor = editor
  }

  mutating func compare(_ word: MarkedWord, _ kind: MarkedWord.Kind, in map: MarkedMap) {
    seen.insert(word.kind)
    guard kind != word.kind else { return }
    let name = map.path.split(separator: "/").last ?? ""
    differences.append(
      "\(editor): \(name):\(word.line + 1): \(word.text) is a \(word.kind) and shown as \(kind)")
  }

  func expectAgreement(about maps: [MarkedMap]) {
    #expect(
      differences.isEmpty, "\(differences.prefix(40).joined(separator: "\n"))\n\(differences.count) in all")
    #expect(maps.count > 5 && seen.count == 9, "\(seen)")
  }
}
