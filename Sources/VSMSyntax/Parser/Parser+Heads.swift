import VSMDiagnostics

/// Heads of statements as people write them: names and labels that are none, parts in another order, other blocks.
extension Parser {
  /// True where a word of the language stands alone on a line of a stream and something in the file is called so. Words
  /// that mean something alone are no names there; those of stocks and vehicles the model tells apart.
  mutating func isNameAlone(_ word: Word) -> Bool {
    guard word.form.place == .file || word.form.sort == .step else { return false }
    let next = following.kind
    return (next == .newline || next == .rightBrace || next == .end) && isName(text(current))
  }

  /// True where the next line begins with a brace.
  var beginsBlockBelow: Bool {
    tokens[position...].first { !$0.kind.isTrivia && $0.kind != .newline }?.kind == .leftBrace
  }

  /// A block in `[ ]` or `( )`: tells of it and goes past it.
  mutating func skipOtherBlock() {
    report(.habit(.otherBracket(text(current))), at: current.span)
    hasToldOfBracket = true
    let closing: Token.Kind = current.kind == .leftBracket ? .rightBracket : .rightParenthesis
    let rest = tokens[position...]
    guard
      let end = rest.firstIndex(where: {
        $0.kind == closing || $0.kind == .leftBrace || $0.kind == .rightBrace
      }),
      tokens[end].kind == closing
    else {
      skipStatement()
      return
    }
    while position < end { advance() }
    advance()
  }

  /// A name that begins with a digit, `2weld`; nothing where none begins here. Digits alone are one where a thing is
  /// declared, and where they were told of.
  mutating func malformedName(isDeclared: Bool = false) -> Name? {
    guard current.kind == .number else { return nil }
    let after = tokens[min(position + 1, tokens.count - 1)]
    guard after.kind == .word || isDeclared || toldNames.contains(text(current)) else { return nil }
    let start = current.span
    var end = start.end
    var rest = ""
    var next = position + 1
    while next < tokens.count, tokens[next].start == end,
      [.word, .number, .minus].contains(tokens[next].kind)
    {
      rest += text(tokens[next])
      end = tokens[next].end
      next += 1
    }
    let span = SourceSpan(start.start, end)
    let name = source.text(of: span)
    let digits = text(current)
    advance()
    while position < next { advance() }
    if !isDeclared { leaveUnread(name) }
    if toldNames.insert(name).inserted {
      let letters = rest.drop { $0 == "-" || $0 == "_" }
      let cure = letters.first?.isLetter == true ? "\(letters)-\(digits)" : "step-\(digits)"
      report(.habit(.nameOfOtherSigns(name, cure: cure)), at: span)
      leaveUnread(cure)
      if letters.first?.isLetter == true { leaveUnread(String(letters)) }
    }
    return Name(text: name, span: span)
  }

  /// `inventory: 5d`, `process weld = "Weld"`: tells of the sign and goes past it.
  mutating func skipSign(of word: Word) {
    guard current.kind == .colon || current.kind == .equals else { return }
    report(.habit(.signAmongProperties(text(current), cure: word.form.example)), at: current.span)
    advance()
  }

  /// `weld/2`: tells of a name with a stroke and goes past it.
  mutating func tellOfStroke(in declaration: inout Declaration) {
    guard current.kind == .slash, isAdjacent, let name = declaration.name else { return }
    var span = name.span
    while [.slash, .word, .number].contains(current.kind), isAdjacent {
      span = span.union(current.span)
      advance()
    }
    let text = source.text(of: span)
    declaration.name = Name(text: text, span: span)
    leaveUnread(name.text)
    report(.habit(.nameOfOtherSigns(text, cure: String(text.map { $0 == "/" ? "-" : $0 }))), at: span)
  }

  /// What a name with points may be called elsewhere: its parts are not missing.
  mutating func leaveUnread(partsOf name: String) {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return }
    for part in name.split(separator: ".") { leaveUnread(String(part)) }
    leaveUnread(String(name.map { $0 == "." ? "-" : $0 }))
    leaveUnread(name.filter { $0 != "." })
  }

  /// `spot weld` from behind its first word: tells of it and goes past the words.
  mutating func skipNameOfSeveralWords(from first: Name?) {
    guard let first, current.kind == .word else { return }
    var words = [first.text]
    var end = first.span.end
    while current.kind == .word {
      words.append(text(current))
      end = current.end
      advance()
    }
    let span = SourceSpan(first.span.start, end)
    report(
      .habit(.nameOfSeveralWords(source.text(of: span), cure: words.joined(separator: "-"))), at: span)
    // What the first word alone would name is not missing.
    for word in words { leaveUnread(word) }
  }

  /// `process "Weld" weld`: the name behind the label; tells of it and goes past both.
  mutating func nameBehindLabel(of word: Word) -> Name? {
    guard current.kind == .string, following.kind == .word, !hasTableBehindLabel else { return nil }
    let name = text(following)
    guard Property.named(name, of: word) == nil, Word(named: name) == nil, !(word.form.at && name == "at"),
      !Self.unknownValues.contains(name.lowercased()), !Self.aboutWords.contains(name.lowercased()),
      name.lowercased() != "n"
    else { return nil }
    let label = current.span
    let span = label.union(following.span)
    report(
      .habit(
        .partsOutOfOrder(
          "the name", before: "the label", cure: "\(word.rawValue) \(name) \(source.text(of: label))")),
      at: span)
    advance()
    defer { advance() }
    return Name(text: name, span: current.span)
  }

  /// `inventory 5d "Coils"`, from the label: tells of it and goes past it.
  mutating func tellOfLabelBehindAmount(of declaration: Declaration, from start: SourceSpan) {
    let label = current.span
    let amount = Self.trimmed(source.text(of: SourceSpan(start.start, label.start))[...])
    let head = [declaration.word.rawValue, declaration.name?.text].compactMap(\.self).joined(separator: " ")
    report(
      .habit(
        .partsOutOfOrder(
          "the label", before: "the amount", cure: "\(head) \(source.text(of: label)) \(amount)")),
      at: label)
    advance()
  }

  /// Words where the label may stand: tells of its quotes and goes past them, unless they are something else.
  mutating func skipLabelWithoutQuotes(of declaration: Declaration) {
    let word = declaration.word
    if current.kind == .number, word.isVehicle {
      tellOfMissingQuotes(after: word)
      return
    }
    guard current.kind == .word, !isAtTable else { return }
    let text = text(current)
    guard Word(named: text) == nil, Property.named(text, of: word) == nil, !(word.form.at && text == "at"),
      !(word.form.amount && Self.unknownValues.contains(text.lowercased())),
      !(word.form.amount && declaration.label != nil)
    else { return }
    if word.form.at, !rest.contains(.string) { return }
    if let name = declaration.name {
      // `control centre cc`
      if Word(named: word.rawValue + "-" + name.text) != nil { return }
      // The property was taken for the name: `process takes 3d`.
      if Property.named(name.text, of: word) != nil { return }
    }
    tellOfMissingQuotes(after: word, from: word.form.name == .optional ? declaration.name : nil)
  }

  /// What stands up to the line's end.
  var rest: [Token.Kind] {
    Array(tokens[position...].lazy.map(\.kind).prefix { $0 != .newline && $0 != .comment })
  }
}
