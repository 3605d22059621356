import VSMDiagnostics
import VSMSyntax

/// Every place of one file where a name stands, and what the file declares.
struct NameIndex: Sendable {
  /// In the order of the file.
  private(set) var uses: [NameUse] = []
  /// Values that have names, which may stand anywhere.
  private(set) var values: Set<String> = []

  /// - Parameters:
  ///   - tree: of the file by itself.
  ///   - others: names of values that other files of the map give.
  init(of tree: MapSyntax, values others: Set<String> = []) {
    for statement in tree.statements { visit(statement, in: tree) }
    values.formUnion(others)
    if !values.isEmpty { addUsesOfValues(in: tree) }
    uses.sort { $0.span.start < $1.span.start }
  }

  /// The name that a place touches: one that ends there, too, as a cursor behind a word is at the word.
  func use(at offset: Int) -> NameUse? {
    uses.first { $0.span.start <= offset && offset < $0.span.end }
      ?? uses.first { $0.span.end == offset }
  }

  func uses(of name: String, in space: NameUse.Space) -> [NameUse] {
    uses.filter { $0.name == name && $0.space == space }
  }

  func declaration(of name: String, in space: NameUse.Space = .element) -> NameUse? {
    uses.first { $0.name == name && $0.space == space && $0.isDeclaration }
  }

  var declarations: [NameUse] { uses.filter(\.isDeclaration) }

  // MARK: The tree

  private mutating func add(_ name: Name?, _ space: NameUse.Space = .element, by word: Word? = nil) {
    guard let name, name.text != "*", name.span.end > name.span.start else { return }
    uses.append(NameUse(name: name.text, span: name.span, space: space, declaration: word))
  }

  private mutating func visit(_ statement: Statement, in tree: MapSyntax) {
    switch statement {
    case .declaration(let declaration): visit(declaration, in: tree)
    case .stream(let block):
      visit(block.head, in: tree)
      for line in block.lines { visit(line, in: tree) }
    case .information(let information):
      for name in information.sources + information.targets { add(name) }
    case .kanban(let kanban):
      for name in kanban.sources + kanban.targets { add(name) }
    case .remark(let remark):
      for name in remark.targets { add(name) }
    case .target(let target): add(target.of)
    case .route(let route):
      add(route.target)
      add(route.otherwise)
    case .property(let node): visit(node, in: tree)
    case .composing(let node): visit(node, in: tree)
    case .reference(let name, _, _): add(name)
    }
  }

  private mutating func visit(_ declaration: Declaration, in tree: MapSyntax) {
    add(declaration.name, declaration.word == .icon ? .icon : .element, by: declaration.word)
    add(declaration.at)
    for member in declaration.members { add(member) }
    for node in declaration.properties { visit(node, in: tree) }
  }

  private mutating func visit(_ node: PropertyNode, in tree: MapSyntax) {
    switch node.value {
    case .shareOf(_, let name), .use(let name, _), .name(let name): add(name)
    case .text(let text) where node.property == .symbol:
      guard let last = tree.tokens[node.tokens].last(where: { $0.kind == .word }) else { return }
      add(Name(text: text, span: last.span), .icon)
    // A word may be the name of a site, a text in quotes is the map's own.
    case .text(let text) where node.property == .site:
      guard let last = tree.tokens[node.tokens].last(where: { $0.kind == .word }),
        tree.source.text(of: last.span) == text
      else { return }
      add(Name(text: text, span: last.span))
    default: break
    }
  }

  private mutating func visit(_ node: ComposingNode, in tree: MapSyntax) {
    switch node.word {
    case .namedValue:
      let words = tree.tokens[node.tokens].filter { !$0.kind.isTrivia }.dropFirst()
      guard let name = words.first, name.kind == .word else { return }
      let text = tree.source.text(of: name.span)
      values.insert(text)
      add(Name(text: text, span: name.span), .value, by: .namedValue)
    case .include, .basedOn: break
    default:
      // What a change is of: `weld`, `inventory before weld`, `between mill and weld`.
      for token in tree.tokens[node.tokens].dropFirst() {
        if token.kind == .leftBrace { break }
        guard token.kind == .word else { continue }
        let text = tree.source.text(of: token.span)
        guard Word(named: text) == nil, !Self.betweenNames.contains(text) else { continue }
        add(Name(text: text, span: token.span))
      }
      for property in node.properties { visit(property, in: tree) }
      for line in node.lines { visit(line, in: tree) }
    }
  }

  private static let betweenNames: Set<String> = ["between", "and", "without"]

  /// A value's name stands for it wherever it stands as a word.
  private mutating func addUsesOfValues(in tree: MapSyntax) {
    let known = Set(uses.map(\.span.start))
    for token in tree.tokens where token.kind == .word && !known.contains(token.start) {
      let text = tree.source.text(of: token.span)
      if values.contains(text) { add(Name(text: text, span: token.span), .value) }
    }
  }
}
