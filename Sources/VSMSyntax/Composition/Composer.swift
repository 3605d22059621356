import VSMDiagnostics

/// Puts a map together from the files that it names: reads them, gives named values their meaning, and makes the changes
/// of each map to its base.
struct Composer {
  var sources: SourceSet
  let loader: SourceLoader?
  var files: [File] = []
  var values: [NamedValue] = []
  var valueOf: [String: Int] = [:]
  var problems: [Diagnostic] = []
  /// The names that changes took away, with the changes.
  var removed: [String: SourceSpan] = [:]
  /// The files that were read, by their paths.
  var known = Set<String>()
  /// The files that lead to the one that is being read.
  var chain: [(path: String, name: String, span: SourceSpan?)] = []
  var byteCount: Int
  /// Why it is not known where the document lies.
  var startRefusal: SourceLoader.Refusal?
  /// The tables that were read, by their paths; nothing for one that cannot be.
  var tables: [String: ValueTable?] = [:]
  /// What was read of them.
  var cells: [Composition.Cell] = []
  /// How much was read anew to be changed.
  private var baseBytes = 0

  /// The most files of one map, and how far one may lead to another.
  static let mostFiles = 100
  static let deepest = 20

  /// A file with what it has to do with others.
  struct File {
    let source: SourceFile
    let base: Int
    let tokens: [Token]
    let statements: [ComposingStatement]
    let level: Int
    /// The file that it is based on.
    var basis: Int?
    var basisSpan: SourceSpan?
    /// The files that it includes, by the first token of the statement.
    var included: [Int: Int] = [:]
    /// The values that it takes from tables, by the token where that begins.
    var cells: [Int: Cell] = [:]
  }

  init(_ main: SourceFile, _ loader: SourceLoader?) {
    sources = SourceSet(main)
    self.loader = loader
    byteCount = main.bytes.count
  }

  /// The whole map as one text.
  mutating func run() -> ComposedText {
    let path = startPath()
    if let path { known.insert(path) }
    chain.append((path ?? "-", sources.main.name, nil))
    read(sources.main, base: 0, path: path ?? "-", level: 0, isMap: true)
    defineValues()
    let text = composed(0)
    tellOfUnusedValues()
    return text
  }

  mutating func report(_ problem: Problem, at span: SourceSpan, related: Diagnostic.Related? = nil) {
    if problems.count <= Limits.problems { problems.append(Diagnostic(problem, at: span, related: related)) }
  }

  mutating func report(_ problem: Composing, at span: SourceSpan, related: Diagnostic.Related? = nil) {
    report(.composing(problem), at: span, related: related)
  }

  func span(_ span: SourceSpan, in base: Int) -> SourceSpan {
    SourceSpan(span.start + base, span.end + base)
  }

  // MARK: Texts

  /// A map with all changes to its base.
  private mutating func composed(_ index: Int) -> ComposedText {
    let own = expanded(index)
    var lexer = Lexer(own.bytes)
    lexer.run()
    let changes = ComposingStatement.all(in: own.bytes, lexer.tokens)
    tellOfLexer(lexer, changes, own)
    let isBased = files[index].basisSpan != nil
    var text = ComposedText()
    if let basis = files[index].basis {
      let base = composed(basis)
      baseBytes += base.bytes.count
      guard baseBytes <= 4 * Limits.sourceBytes else {
        report(
          .filesTooLarge(files[basis].source.name, limit: Limits.sourceText),
          at: files[index].basisSpan ?? SourceSpan(0, 0))
        return base
      }
      if changes.isEmpty {
        text.append(base)
      } else {
        var editor = MapEditor(BaseMap(base), own, lexer.tokens)
        text.append(editor.run(changes))
        problems += editor.problems
        removed.merge(editor.removed) { first, _ in first }
      }
      text.endLine(for: files[index].basisSpan ?? SourceSpan(0, 0))
    } else if !isBased {
      for change in changes {
        report(.changeWithoutBase(change.word.rawValue), at: own.origin(of: change.span).span)
      }
    }
    var done = 0
    for change in changes {
      text.append(own, done..<change.span.start)
      done = change.span.end
    }
    text.append(own, done..<own.bytes.count)
    return text
  }

  /// What the lexer has to say of changes, which are not in the text that is read as a map. The lines between the braces
  /// of others than `change` are.
  private mutating func tellOfLexer(_ lexer: Lexer, _ changes: [ComposingStatement], _ own: ComposedText) {
    for problem in lexer.problems {
      guard
        let change = changes.first(where: {
          $0.span.start <= problem.span.start && problem.span.end <= $0.span.end
        })
      else { continue }
      let brace = lexer.tokens[change.tokens].first { $0.kind == .leftBrace }
      if change.word == .change || problem.span.end <= brace?.start ?? .max {
        report(problem.problem, at: own.origin(of: problem.span).span)
      }
    }
  }

  /// A file with the files that it includes, and with values for their names.
  private mutating func expanded(_ index: Int) -> ComposedText {
    let file = files[index]
    var text = ComposedText()
    var statements = file.statements[...]
    var done = file.source.hasByteOrderMark ? 3 : 0
    var position = 0
    while position < file.tokens.count {
      let token = file.tokens[position]
      if let statement = statements.first, statement.tokens.lowerBound == position {
        statements.removeFirst()
        guard statement.word.form.block else {
          copy(file, done..<statement.span.start, into: &text)
          done = statement.span.end
          if let included = file.included[position] {
            text.append(expanded(included))
            text.endLine(for: span(statement.span, in: file.base))
          }
          position = statement.tokens.upperBound
          continue
        }
      }
      if let cell = file.cells[position] {
        if let meaning = cell.text {
          copy(file, done..<token.start, into: &text)
          let place = SourceSpan(token.start, file.tokens[cell.end - 1].end)
          text.append(meaning, .standing(for: span(place, in: file.base), value: cell.value))
          done = place.end
        }
        position = cell.end
        continue
      }
      if token.kind == .word, !valueOf.isEmpty, let value = valueOf[file.source.text(of: token.span)] {
        values[value].uses += 1
        if let meaning = values[value].text {
          copy(file, done..<token.start, into: &text)
          text.append(meaning, .standing(for: span(token.span, in: file.base), value: value))
          done = token.end
        }
      }
      position += 1
      // Nobody reads on where it is too large, which many long values may make it.
      guard text.bytes.count <= Limits.sourceBytes else { break }
    }
    copy(file, done..<file.source.bytes.count, into: &text)
    return text
  }

  private func copy(_ file: File, _ range: Range<Int>, into text: inout ComposedText) {
    guard range.lowerBound < range.upperBound else { return }
    text.append(file.source.bytes[range], .copied(from: file.base + range.lowerBound))
  }
}
