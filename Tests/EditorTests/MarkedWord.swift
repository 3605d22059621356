import Foundation
import VSMDiagnostics
import VSMSyntax

/// A token of a map with what the language itself takes it for. What an editor shows it as must agree.
struct MarkedWord: Hashable {
  enum Kind: String, Codable {
    case comment, label, number, unit, statement, name, property, arrow
    /// A word that is none of these: what an editor may show as the name of something, and as no other kind.
    case plain
  }

  let kind: Kind
  let text: String
  /// The line, counted from 0.
  let line: Int
  /// What stands before it on its line, in bytes and in Unicode scalars.
  let bytes: Int
  let scalars: Int
}

/// The maps that editors are held to, with their words.
struct MarkedMap {
  let path: String
  let words: [MarkedWord]

  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL

  /// Samples, what changes other maps, and words that editors easily get wrong.
  static func all() throws -> [MarkedMap] {
    try maps(in: ["samples", "Templates", "Tests/Overlays", "Tests/EditorTests/Run"])
  }

  /// Maps that have cost effort before, besides.
  static func withPinned() throws -> [MarkedMap] { try all() + maps(in: ["Tests/PinnedMaps"]) }

  private static func maps(in folders: [String]) throws -> [MarkedMap] {
    try folders.flatMap { folder in
      let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      return try names.sorted().filter { $0.hasSuffix(".vsm") }.map {
        try MarkedMap(path: root.appending(path: "\(folder)/\($0)").path)
      }
    }
  }

  init(path: String) throws {
    self.path = path
    let data = try Data(contentsOf: URL(filePath: path))
    let tree = MapSyntax.parse(SourceFile(name: path, bytes: Array(data))).tree
    var roles = Roles(tree: tree)
    for statement in tree.statements { roles.visit(statement) }
    var words: [MarkedWord] = []
    var start = (line: 0, offset: 0)
    for (index, token) in tree.tokens.enumerated() {
      if token.kind == .newline { start = (start.line + 1, token.end) }
      guard let kind = roles.kind(of: index) else { continue }
      let before = String(decoding: data[start.offset..<token.start], as: UTF8.self)
      words.append(
        MarkedWord(
          kind: kind, text: String(decoding: data[token.start..<token.end], as: UTF8.self), line: start.line,
          bytes: token.start - start.offset, scalars: before.unicodeScalars.count))
    }
    self.words = words
  }
}

/// What the tree says of its tokens.
private struct Roles {
  let tree: MapSyntax
  private var kinds: [Int: MarkedWord.Kind] = [:]
  /// Words that an editor may show as either: those that a change names, and what `without` takes away.
  private var free = Set<Int>()

  init(tree: MapSyntax) {
    self.tree = tree
  }

  func kind(of index: Int) -> MarkedWord.Kind? {
    if let kind = kinds[index] { return kind }
    switch tree.tokens[index].kind {
    case .comment: return .comment
    case .string: return .label
    case .number: return .number
    case .arrow, .squiggle: return .arrow
    case .word:
      if free.contains(index) { return nil }
      return isUnit(index) ? .unit : .plain
    default: return nil
    }
  }

  /// Right behind a number any word is read as its unit; behind a blank, or the stroke of a period, a unit's name.
  private func isUnit(_ index: Int) -> Bool {
    guard let before = tree.tokens[..<index].lastIndex(where: { !$0.kind.isTrivia }) else { return false }
    switch tree.tokens[before].kind {
    case .number: return before == index - 1 || LanguageWords().units.contains(text(index))
    case .slash: return LanguageWords().units.contains(text(index))
    default: return false
    }
  }

  private func text(_ index: Int) -> String {
    String(decoding: tree.source.bytes[tree.tokens[index].start..<tree.tokens[index].end], as: UTF8.self)
  }

  mutating func visit(_ statement: Statement) {
    let first = statement.tokens.lowerBound
    switch statement {
    case .declaration(let declaration): self.declaration(declaration)
    case .stream(let stream):
      declaration(stream.head)
      for line in stream.lines { visit(line) }
    case .information, .remark, .target: kinds[first] = .statement
    case .kanban(let kanban):
      kinds[first] = .statement
      for property in kanban.properties { kinds[property.tokens.lowerBound] = .property }
    case .route(let route): if route.kind == .rework { kinds[first] = .statement }
    case .property: kinds[first] = .property
    case .composing(let node): composing(node)
    case .reference: break
    }
  }

  private mutating func declaration(_ declaration: Declaration) {
    kinds[declaration.tokens.lowerBound] = .statement
    if let name = declaration.name, let index = tree.tokens.firstIndex(where: { $0.span == name.span }) {
      kinds[index] = .name
    }
    // What a factor is of, and its units, stand in no list of an editor.
    if declaration.word == .factor { return free.formUnion(declaration.tokens.dropFirst()) }
    for property in declaration.properties {
      kinds[property.tokens.lowerBound] = .property
      switch property.property.kind {
      // Words between the parts of these values are names of properties elsewhere: `A as 85% A`, `owner Kim`.
      case .graded, .objective: free.formUnion(property.tokens.dropFirst())
      default: break
      }
    }
  }

  private mutating func composing(_ node: ComposingNode) {
    kinds[node.tokens.lowerBound] = .statement
    for property in node.properties { kinds[property.tokens.lowerBound] = .property }
    var isWithout = false
    for index in node.tokens.dropFirst() where tree.tokens[index].kind == .word {
      let text = text(index)
      if node.lines.isEmpty, node.properties.isEmpty || isWithout || Word(named: text) != nil {
        free.insert(index)
      }
      isWithout = text == "without"
      if Word(named: text) != nil || isWithout { free.insert(index) }
    }
    for line in node.lines { visit(line) }
  }
}
