import VSMDiagnostics
import VSMSyntax

extension MapReading {
  /// What the file declares, streams with what stands in them.
  var symbols: [DocumentSymbol] { tree.statements.compactMap(symbol) }

  private func symbol(_ statement: Statement) -> DocumentSymbol? {
    switch statement {
    case .declaration(let declaration): symbol(declaration, of: statement)
    case .stream(let block):
      symbol(block.head, of: statement, children: block.lines.compactMap(symbol))
    case .target(let target): self.symbol(target.text, "target", 24, target.span, of: statement)
    case .composing(let node) where node.word == .namedValue:
      names.declarations.first { span(of: statement).contains($0.span) }.map {
        self.symbol($0.name, "let", 14, $0.span, of: statement)
      }
    case .information, .kanban, .remark, .route, .property, .reference, .composing: nil
    }
  }

  private func symbol(
    _ declaration: Declaration, of statement: Statement, children: [DocumentSymbol]? = nil
  ) -> DocumentSymbol? {
    let word = declaration.word
    guard word.form.sort != .vehicle, word.form.sort != .link else { return nil }
    let name = [declaration.label?.text, declaration.name?.text].compactMap(\.self).first { !$0.isEmpty }
    return symbol(
      name ?? word.rawValue, name == nil ? nil : word.rawValue, word.symbolKind,
      declaration.name?.span ?? declaration.wordSpan, of: statement, children: children)
  }

  private func symbol(
    _ name: String, _ detail: String?, _ kind: Int, _ selection: SourceSpan, of statement: Statement,
    children: [DocumentSymbol]? = nil
  ) -> DocumentSymbol {
    // The protocol wants the selection within the range, whatever a text with mistakes says.
    DocumentSymbol(
      name: name, detail: detail, kind: kind, range: range(span(of: statement).union(selection)),
      selectionRange: range(selection), children: children)
  }

  /// A statement without what stands behind it.
  func span(of statement: Statement) -> SourceSpan {
    let tokens = tree.tokens[statement.tokens]
    guard let first = tokens.first else { return SourceSpan(0, 0) }
    let last = tokens.last { !$0.kind.isTrivia && $0.kind != .newline && $0.kind != .end } ?? first
    return SourceSpan(first.start, last.end)
  }
}

extension LanguageServer {
  /// What the maps of the open folders declare, by a part of its name or its label.
  mutating func symbols(matching query: String) -> [SymbolInformation] {
    let wanted = query.lowercased()
    var found: [SymbolInformation] = []
    for reading in folderMaps() {
      func add(_ symbols: [DocumentSymbol], in container: String?) {
        for symbol in symbols {
          if wanted.isEmpty || symbol.name.lowercased().contains(wanted) {
            found.append(
              SymbolInformation(
                name: symbol.name, kind: symbol.kind,
                location: Location(uri: reading.uri, range: symbol.selectionRange), containerName: container))
          }
          add(symbol.children ?? [], in: symbol.name)
        }
      }
      add(reading.symbols, in: nil)
      if found.count > Self.mostSymbols { break }
    }
    return Array(found.prefix(Self.mostSymbols))
  }

  private static var mostSymbols: Int { 1_000 }
}

extension Word {
  /// The protocol's number for the kind of thing that comes nearest.
  var symbolKind: Int {
    switch form.sort {
    case .lines: 3
    case .step: 12
    case .stock: 18
    default:
      switch self {
      case .map: 4
      case .calendar, .conventions: 7
      case .disposition: 22
      case .icon: 20
      default: 19
      }
    }
  }
}

extension SourceSpan {
  func contains(_ other: SourceSpan) -> Bool { start <= other.start && other.end <= end }
}
