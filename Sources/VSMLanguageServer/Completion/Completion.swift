import VSMDiagnostics
import VSMModel
import VSMSyntax

/// What can stand at a place of a text.
struct Completion {
  let reading: MapReading
  let around: Surroundings
  let snippets: Bool
  /// The maps that this one can name, by their paths.
  let files: [String]
  private let offset: Int
  var items: [CompletionItem] = []

  var list: CompletionList { CompletionList(items: items) }

  init(
    of reading: MapReading, at position: TextPosition, _ abilities: LanguageServer.Abilities,
    _ files: [String]
  ) {
    self.reading = reading
    self.files = files
    snippets = abilities.snippets
    offset = reading.offset(of: position)
    around = Surroundings(of: offset, in: reading.tree)
    guard !around.isInComment else { return }
    if let label = around.label {
      completeLabel(from: label)
    } else if around.isAmongProperties {
      completeProperties()
    } else if around.before.isEmpty {
      beginStatement()
    } else {
      goOn()
    }
  }

  // MARK: Items

  /// The words before the place, in their order.
  var words: [String] { around.before.map(around.text) }

  mutating func add(
    _ label: String, _ kind: CompletionItem.Kind, detail: String? = nil, about documentation: String? = nil,
    inserting snippet: String? = nil, over span: SourceSpan? = nil
  ) {
    let isSnippet = snippets && snippet != nil
    items.append(
      CompletionItem(
        label: label, kind: kind, detail: detail,
        documentation: documentation.map { MarkupContent(value: $0) },
        // In the order of the tables, which is that of use.
        sortText: Self.order(items.count), insertTextFormat: isSnippet ? 2 : nil,
        textEdit: TextEdit(
          range: reading.range(span ?? around.typed), newText: isSnippet ? snippet ?? label : label)))
  }

  private static func order(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Names that are declared by words of some kinds, in any file of the map.
  ///
  /// - Parameters:
  ///   - block: the part of the opened text that they must be declared in; nothing for anywhere.
  ///   - known: names that stand there already.
  ///   - isMeant: which words.
  mutating func addNames(
    in block: Range<Int>? = nil, besides known: Set<String> = [], where isMeant: (Word) -> Bool
  ) {
    var seen = known
    for (source, names) in reading.allNames {
      for use in names.declarations where use.space == .element {
        guard let word = use.declaration, isMeant(word), seen.insert(use.name).inserted else { continue }
        if let block, source.name != reading.source.name || !block.contains(use.span.start) { continue }
        add(use.name, .variable, detail: reading.label(of: use) ?? word.noun)
      }
    }
  }

  mutating func addValues() {
    for value in reading.names.values.sorted() { add(value, .constant, detail: "a value of the map") }
  }

  mutating func addUnits(_ units: [(name: String, detail: String)]) {
    let bytes = reading.source.bytes[around.typed.start..<around.typed.end]
    let digits = bytes.prefix {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == 0x2E || $0 == 0x5F
    }
    guard !digits.isEmpty else { return }
    let number = String(decoding: digits, as: UTF8.self)
    for unit in units { add(number + unit.name, .unit, detail: unit.detail) }
  }

  static let times = TimeUnit.allCases.map { ($0.symbol, $0.names.last ?? "") }

  // MARK: Labels

  private mutating func completeLabel(from start: Int) {
    guard let first = words.first.flatMap(Word.init(named:)), first == .include || first == .basedOn else {
      return
    }
    for file in files { add(file, .file, over: SourceSpan(start, offset)) }
  }
}

extension MapReading {
  /// The label that stands with a declaration, in the opened file.
  func label(of use: NameUse) -> String? {
    guard let index = tree.token(at: use.span.start), tree.tokens[index].start == use.span.start else {
      return nil
    }
    let next = tree.tokens[(index + 1)...].first { !$0.kind.isTrivia }
    guard let next, next.kind == .string, next.end - next.start > 2 else { return nil }
    return source.text(of: SourceSpan(next.start + 1, next.end - 1))
  }
}
