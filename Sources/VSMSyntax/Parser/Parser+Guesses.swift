import VSMDiagnostics

/// What was probably meant by words that stand where they mean nothing.
extension Parser {
  /// `milk run`, `first pass yield`: the current word and one or two after it, where a dash makes one word of them.
  func dashed(_ isKnown: (String) -> Bool) -> (word: String, count: Int, span: SourceSpan)? {
    guard current.kind == .word, following.kind == .word else { return nil }
    var word = text(current)
    var found: (String, Int, SourceSpan)?
    var count = 1
    for token in tokens[position...].dropFirst() where token.kind != .blank {
      guard token.kind == .word, count < 3 else { break }
      count += 1
      word += "-" + text(token)
      if isKnown(word) { found = (word, count, current.span.union(token.span)) }
    }
    return found
  }

  /// Tells of `milk run`; false where the words are no word even with a dash.
  mutating func tellOfMissingDash(in place: Word.Place) -> Bool {
    guard let meant = dashed({ Word(named: $0) != nil }) else { return false }
    report(
      .unknownStatement(source.text(of: meant.span), place: place.phrase, nearest: meant.word, known: []),
      at: meant.span)
    skipStatement()
    return true
  }

  /// Tells of `control centre cc`.
  mutating func tellOfMissingDash(in declaration: Declaration) -> Bool {
    guard current.kind == .word, let name = declaration.name else { return false }
    let meant = declaration.word.rawValue + "-" + name.text
    guard let word = Word(named: meant) else { return false }
    let span = declaration.wordSpan.union(name.span)
    report(
      .unknownStatement(
        source.text(of: span), place: word.form.place.phrase, nearest: meant, known: []), at: span)
    leaveUnread(text(current))
    return true
  }

  /// A property on a line of its own, in a stream or at the top of a file.
  mutating func tellOfMisplacedProperty(in place: Word.Place) -> Bool {
    let meant = dashed(Property.isName)
    let word = meant?.word ?? text(current)
    guard Property.isName(word) else { return false }
    switch place {
    case .stream:
      tellOfUnknown(word, ofNoun: "a stream or a recovery", known: [], owner: nil, at: meant?.span)
    case .file:
      let owners = Property.all(named: word).flatMap(\.owners).map(\.noun)
      report(
        .statementNotHere(word, place: place.phrase, belongs: Self.inBraces(of: owners)),
        at: meant?.span ?? current.span)
    }
    skipStatement()
    return true
  }

  private static func inBraces(of owners: [String]) -> String {
    let list =
      owners.count < 2
      ? owners.joined() : owners.dropLast().joined(separator: ", ") + " or " + (owners.last ?? "")
    return "in braces, as a property of " + list
  }

  mutating func tellOfUnknownStatement(in place: Word.Place) {
    defer { skipStatement() }
    // Nobody is told of more problems than that, and guesses take time.
    guard mayReport else { return }
    let word = text(current)
    let known = Word.all(in: place).map(\.rawValue)
    if let meaning = WordElsewhere.meaning(of: word) {
      report(
        .unknownStatement(word, place: place.phrase, nearest: nil, known: known, meaning: meaning),
        at: current.span)
      return
    }
    report(
      .unknownStatement(
        word, place: place.phrase,
        nearest: Word.meant(by: word)?.rawValue ?? nearestName(to: word, among: known)
          ?? nearestName(to: word, among: Word.allCases.map(\.rawValue)),
        known: known),
      at: current.span)
  }

  /// Tells of a property without its braces: `truck takes 2d`, `process takes 3d`; false where there is none.
  mutating func tellOfMissingBraces(around declaration: Declaration) -> Bool {
    let word = declaration.word
    var name = declaration.name?.text
    var written = text(current)
    if current.kind != .word {
      // The property was taken for the name.
      guard let taken = name, !word.form.amount, current.kind != .leftBrace, !isAtStatementEnd else {
        return false
      }
      written = taken
      name = nil
    }
    guard let property = Property.named(written, of: word) else { return false }
    let head = [word.rawValue, name ?? (word.form.name == .required ? "weld" : nil)].compactMap(\.self)
    let example = Reading(property: property, writtenAs: written, owner: word).example
    report(
      .expected(
        "{ before the properties of \(word.noun)", found: found,
        example: head.joined(separator: " ") + " { \(example) }"), at: current.span)
    return true
  }

  /// The labels without quotes that were told of: a character that means nothing elsewhere means something there.
  var toldLabels: [SourceSpan] {
    problems.compactMap {
      if case .labelMissing(_, _, .some) = $0.problem { $0.span } else { nil }
    }
  }

  /// Tells of a label that lacks its quotes, up to the line's end or what comes after a label; goes past it.
  mutating func tellOfMissingQuotes(after word: Word, from start: Name? = nil) {
    let span = start?.span ?? current.span
    var end = current.end
    while !isAtStatementEnd {
      let kind = current.kind
      if kind == .leftBrace || kind == .leftBracket || kind == .leftParenthesis { break }
      if kind == .number, word.form.amount { break }
      if kind == .word, word.form.at, text(current) == "at" { break }
      end = current.end
      advance()
    }
    let whole = SourceSpan(span.start, end)
    report(
      .labelMissing(after: word.rawValue, example: word.form.example, unquoted: source.text(of: whole)),
      at: SourceSpan(whole.start, whole.end))
  }
}
