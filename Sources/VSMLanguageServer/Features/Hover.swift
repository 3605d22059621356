import VSMAnalysis
import VSMDiagnostics
import VSMKit
import VSMModel
import VSMReport
import VSMSyntax

extension MapReading {
  /// What is known of the word at a place: of a name, what it is and its figures; of a word of the language, what it means.
  func hover(at position: TextPosition) -> Hover? {
    let offset = offset(of: position)
    if let use = names.use(at: offset) {
      guard let text = told(of: use) else { return nil }
      return Hover(contents: MarkupContent(value: text), range: range(use.span))
    }
    guard let index = tree.token(at: offset), let found = toldOfToken(index) else { return nil }
    return Hover(contents: MarkupContent(value: found.text), range: range(found.span))
  }

  // MARK: Names

  private func told(of use: NameUse) -> String? {
    guard let (file, declaration) = declaration(of: use) else { return nil }
    var text = "```vsm\n" + Self.statement(around: declaration.span, in: file) + "\n```"
    if let reference = use.space == .element ? reference(named: use.name) : nil,
      let facts = facts(of: reference), !facts.isEmpty
    {
      text += "\n\n" + Self.table(facts)
    }
    return text
  }

  /// The line that declares something, and its block where that is short.
  private static func statement(around span: SourceSpan, in file: SourceFile) -> String {
    let first = file.line(of: span.start)
    var lines: [String] = []
    var depth = 0
    for line in first..<min(first + 8, file.lineCount + 1) {
      let text = file.text(of: file.span(ofLine: line))
      lines.append(text)
      depth += text.reduce(0) { $0 + ($1 == "{" ? 1 : $1 == "}" ? -1 : 0) }
      if depth <= 0 { break }
    }
    // A stream's block would be all of it: its head is enough.
    if depth > 0 { lines = Array(lines.prefix(1)) }
    let indent = lines.first?.prefix { $0 == " " || $0 == "\t" }.count ?? 0
    return lines.map { String($0.dropFirst(min(indent, $0.prefix { $0 == " " || $0 == "\t" }.count))) }
      .joined(separator: "\n")
  }

  private static func table(_ facts: [(name: String, text: String)]) -> String {
    "| | |\n|---|---|\n"
      + facts.map { "| \(Medium.markdown.safe($0.name)) | \(Medium.markdown.safe($0.text)) |" }
      .joined(separator: "\n")
  }

  // MARK: Words of the language

  private func toldOfToken(_ index: Int) -> (text: String, span: SourceSpan)? {
    let token = tree.tokens[index]
    guard token.kind == .word else { return nil }
    let word = tree.source.text(of: token.span)
    let around = Surroundings(of: token.start, in: tree)
    if let property = around.isAmongProperties || around.owner == .recovery
      ? around.owner.flatMap({ Property.named(word, of: $0) }) : nil
    {
      return (Self.text(of: property), token.span)
    }
    if around.before.isEmpty, let statement = Word(named: word) {
      return (Self.text(of: statement), token.span)
    }
    // A figure may have a dot in its name.
    if let target = tree.targets.first(where: {
      $0.metric.span.start <= token.start && token.end <= $0.metric.span.end
    }) {
      let told = Explanation.all(of: target.metric.text).filter { $0.title.hasSuffix("a figure") }
      return told.isEmpty ? nil : (told.map(Self.text).joined(separator: "\n\n"), target.metric.span)
    }
    return Word(named: word).map { (Self.text(of: $0), token.span) }
  }

  static func text(of property: Property) -> String {
    var text =
      "**\(property.name)**: \(Medium.markdown.safe(property.meaning)).\n\n```vsm\n\(property.example)\n```"
    text += "\n\nTakes \(property.kind.phrase)."
    if property.names.count > 1 {
      text += " Also: " + property.names.dropFirst().map { "`\($0)`" }.joined(separator: ", ") + "."
    }
    let figures = Explanation.all(of: property.name).filter { $0.title.hasSuffix("a figure") }
    if !figures.isEmpty { text += "\n\n" + figures.map(Self.text).joined(separator: "\n\n") }
    return text
  }

  static func text(of word: Word) -> String {
    var text =
      "**\(word.rawValue)**: \(Medium.markdown.safe(word.form.meaning)).\n\n```vsm\n\(word.form.example)\n```"
    let properties = Property.all(of: word)
    if !properties.isEmpty {
      text += "\n\nProperties: " + properties.map { "`\($0.name)`" }.joined(separator: ", ") + "."
    }
    return text
  }

  private static func text(of explanation: Explanation) -> String {
    "**\(Medium.markdown.safe(explanation.title))**\n\n"
      + explanation.lines.filter { !$0.isEmpty }.map { Medium.markdown.safe($0) }.joined(separator: "\n\n")
  }
}

extension MapSyntax {
  /// The position of the token that holds a byte, or else of the one that ends there.
  func token(at offset: Int) -> Int? {
    let holding = tokens.firstIndex { $0.start <= offset && offset < $0.end }
    if let holding, !tokens[holding].kind.isTrivia, tokens[holding].kind != .newline { return holding }
    return tokens.firstIndex { $0.end == offset && $0.end > $0.start } ?? holding
  }

  /// All targets of the file.
  var targets: [TargetStatement] {
    statements.compactMap { if case .target(let target) = $0 { target } else { nil } }
  }
}
