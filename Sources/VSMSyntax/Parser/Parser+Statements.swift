import VSMDiagnostics

/// One statement: its word, and what the word's form asks for.
extension Parser {
  mutating func statement(in place: Word.Place) -> Statement? {
    let start = position
    if place == .stream, beginsRoute { return route() }
    guard current.kind == .word else {
      if place == .stream, tellOfRouteWithoutArrow() { return nil }
      // A broken character has its message from the lexer already.
      if current.kind != .unknown {
        let example = place == .file ? Word.stream.form.example : Word.process.form.example
        report(.expected("a statement", found: found, example: example), at: current.span)
      }
      skipStatement()
      return nil
    }
    let wordText = text(current)
    // A process may be called as a word or a property is: `cell 30%` is its share where a stream begins.
    let mayTakeShare =
      place == .stream && following.kind == .number && (isFirstOfBlock || isLastOfBlockWithShare)
    let isStepWithShare = mayTakeShare && mayBeShareOfStep && isStep(wordText)
    let isStepWithQuantity =
      place == .stream && isBeforeQuantity && (Word(named: wordText) == nil || isStep(wordText))
    if let word = Word(named: wordText), !isStepWithShare, !isStepWithQuantity,
      !(place == .stream && isNameAlone(word))
    {
      let form = word.form
      guard form.place == place else {
        let name = following.kind == .word ? ": " + text(following) : ""
        report(
          .statementNotHere(
            wordText, place: place.phrase, belongs: Self.belongs(word) + (Self.isEnd(word) ? name : "")),
          at: current.span)
        // In the stream it stands for its name, so that nothing else is told of it.
        let named = following
        let isEnd = place == .stream && Self.isEnd(word) && named.kind == .word
        skipMisplaced()
        guard isEnd else { return nil }
        return .reference(Name(text: text(named), span: named.span), .whole, tokens: start..<position)
      }
      return statement(word, form, from: start)
    }
    let next = following.kind
    if place == .stream, next == .newline || next == .rightBrace || next == .end {
      let name = Name(text: wordText, span: current.span)
      advance()
      return .reference(name, .whole, tokens: start..<position)
    }
    if isStepWithQuantity {
      let name = Name(text: wordText, span: current.span)
      advance()
      if let quantity = quantity(), isAtEndOfReference() {
        return .reference(name, Portion(quantity: quantity), tokens: start..<position)
      }
      skipStatement()
      return nil
    }
    if mayTakeShare, isStepWithShare || !Property.isName(wordText) {
      let name = Name(text: wordText, span: current.span)
      advance()
      if let portion = portionOfBranch(from: name) {
        return .reference(name, portion, tokens: start..<position)
      }
      skipStatement()
      return nil
    }
    if tellOfMissingDash(in: place) { return nil }
    if place == .stream, tellOfRouteWithoutArrow() { return nil }
    if tellOfMisplacedProperty(in: place) { return nil }
    tellOfUnknownStatement(in: place)
    return nil
  }

  /// Who or what a stream or a recovery begins or ends with by its name alone.
  private static func isEnd(_ word: Word) -> Bool {
    word == .customer || word == .supplier || word == .source || word == .disposition
  }

  private static func belongs(_ word: Word) -> String {
    switch word.form.place {
    case .stream: "in a stream { } block"
    case .file:
      isEnd(word)
        ? "at the top of the file; in the stream stands its name alone"
        : "at the top of the file, after the } of this block"
    }
  }

  /// Over a statement that stands where it cannot, its list of names included where that goes on in the next line.
  private mutating func skipMisplaced() {
    skipStatement()
    while current.kind == .newline, tokens[..<position].last(where: { !$0.kind.isTrivia })?.kind == .comma {
      skipNewlines()
      skipStatement()
    }
  }

  private mutating func statement(_ word: Word, _ form: Word.Form, from start: Int) -> Statement? {
    let wordSpan = current.span
    advance()
    switch form.sort {
    case .information: return information(word, from: start, wordSpan)
    case .remark: return remark(word, from: start, wordSpan)
    case .target: return target(from: start, wordSpan)
    case .kanban: return kanban(from: start, wordSpan)
    case .composing: return composing(word, from: start, wordSpan)
    case .declaration, .lines, .step, .stock, .vehicle, .link: break
    }
    let hasLines = form.sort == .lines
    hasToldOfBracket = false
    var declaration = Declaration(word: word, wordSpan: wordSpan, tokens: start..<start)
    guard head(of: &declaration, form) else {
      if let name = declaration.name?.text { leaveUnread(name) }
      skipStatement()
      return nil
    }
    if word == .factor {
      guard let node = factorNode(after: wordSpan) else {
        skipStatement()
        return nil
      }
      declaration.properties = [node]
    }
    var lines: [Statement] = []
    // The brace may stand on a line of its own.
    if form.block, current.kind == .newline, beginsBlockBelow { skipNewlines() }
    if form.block, current.kind == .leftBracket || current.kind == .leftParenthesis { skipOtherBlock() }
    if current.kind == .leftBrace, form.block {
      if hasLines {
        lines = streamLines(of: word)
      } else if form.members {
        members(of: &declaration)
      } else {
        declaration.properties = properties(of: word)
      }
    } else if form.members, !hasToldOfBracket {
      report(
        .expected("{ and the names of steps and stocks", found: found, example: form.example),
        at: current.span)
      skipStatement()
      return nil
    } else if hasLines, !hasToldOfBracket {
      report(.expected("{ and the lines of \(word.noun)", found: found), at: current.span)
      skipStatement()
    }
    declaration.tokens = start..<position
    endStatement(after: word, declaration)
    return hasLines ? .stream(StreamBlock(head: declaration, lines: lines)) : .declaration(declaration)
  }

  /// Name, label and amount, as the statement's form has them.
  private mutating func head(of declaration: inout Declaration, _ form: Word.Form) -> Bool {
    let word = declaration.word
    skipSign(of: word)
    let lacksName = form.at && current.kind == .word && text(current) == "at" && text(following) != "at"
    // `calendar shifts 2`: a block without its braces, and no name.
    let isProperty = word == .calendar && Property.named(text(current), of: word) != nil
    if form.name != .absent, current.kind == .word, !lacksName, !isProperty, !(form.amount && isAtTable) {
      declaration.name = Name(text: text(current), span: current.span)
      leaveUnread(partsOf: text(current))
      advance()
      tellOfStroke(in: &declaration)
      skipSign(of: word)
    } else if form.name == .required, let name = malformedName(isDeclared: true) {
      declaration.name = name
    } else if form.name != .absent, let name = nameBehindLabel(of: word) {
      declaration.name = name
      return amountAndPlace(of: &declaration, form)
    } else if form.name == .required {
      if current.kind == .unknown { return false }
      report(.nameMissing(after: word.rawValue, example: form.example), at: declaration.wordSpan)
      return false
    }
    if form.label != .absent, current.kind == .string {
      declaration.label = label()
    } else if form.label == .required {
      switch current.kind {
      case .unknown: break
      case .word: tellOfMissingQuotes(after: word)
      default: report(.labelMissing(after: word.rawValue, example: form.example), at: declaration.wordSpan)
      }
      return false
    } else if form.label == .optional {
      skipLabelWithoutQuotes(of: declaration)
    }
    return amountAndPlace(of: &declaration, form)
  }

  private mutating func amountAndPlace(of declaration: inout Declaration, _ form: Word.Form) -> Bool {
    let word = declaration.word
    if form.amount, !isAtStatementEnd, current.kind != .leftBrace {
      if tellOfMissingBraces(around: declaration) { return false }
      let start = current.span
      guard let amount = amount(of: word) else { return false }
      declaration.amount = amount
      if current.kind == .string {
        tellOfLabelBehindAmount(of: declaration, from: start)
        if current.kind == .number { _ = self.amount(of: word) }
      }
    } else if form.amount, let name = declaration.name, declaration.label == nil,
      Self.unknownValues.contains(name.text.lowercased())
    {
      report(.habit(.valueNotKnown(name.text, of: word.rawValue)), at: name.span)
    }
    if form.at {
      guard current.kind == .word, text(current) == "at", following.kind == .word else {
        if current.kind != .unknown {
          let isAt = current.kind == .word && text(current) == "at"
          if isAt { advance() }
          report(
            .expected(
              isAt ? "the name of what \(word.noun) stands above" : "at and what \(word.noun) stands above",
              found: found, example: form.example), at: current.span)
        }
        return false
      }
      advance()
      declaration.at = Name(text: text(current), span: current.span)
      advance()
    }
    return true
  }

  mutating func label() -> Name {
    let span = current.span
    let label = Name(text: StringText.value(ofQuoted: source.bytes[span.start..<span.end]), span: span)
    advance()
    return label
  }

  /// A statement ends at its line's end; what else stands there is told once.
  mutating func endStatement(after word: Word, _ declaration: Declaration? = nil) {
    // After a block that lacks its brace the next statement stands here already.
    guard !isAtStatementEnd, !isAtLineStart else { return }
    if let declaration, tellOfMissingDash(in: declaration) || tellOfMissingBraces(around: declaration) {
      skipStatement()
      return
    }
    if current.kind == .word, let next = Word(named: text(current)), next.form.place == word.form.place,
      next.form.sort != .lines
    {
      // Read from there, so that nothing else is told of it.
      report(.habit(.lineOfItsOwn(text(current))), at: current.span)
      return
    }
    if current.kind != .unknown {
      let wanted =
        switch current.kind {
        case .arrow where word.form.sort == .step: "a line of its own for the route"
        case .leftBrace where !word.form.block: "the end of the line: \(word.noun) has no properties"
        default: "the end of the line after \(word.noun)"
        }
      // What stands there may be a label without its quotes, or more than a statement of this word takes.
      let isLabel = current.kind == .word && (word.form.label != .absent || word.form.sort == .information)
      let isTransit = current.kind == .number && word.isVehicle
      let example =
        isTransit
        ? "\(word.rawValue) \"Daily\" { \(Property.transit.example) }" : isLabel ? word.form.example : nil
      report(.expected(wanted, found: found, example: example), at: current.span)
    }
    skipStatement()
  }

  /// Goes to the end of the line, over a block that begins on it.
  mutating func skipStatement() {
    var depth = 0
    while current.kind != .end {
      switch current.kind {
      case .newline where depth == 0: return
      case .rightBrace where depth == 0: return
      case .leftBrace:
        depth += 1
        if depth == Limits.nesting + 1 { report(.nestedTooDeep(limit: Limits.nesting), at: current.span) }
      case .rightBrace: depth -= 1
      case .word: leaveUnread(text(current))
      default: break
      }
      advance()
    }
  }
}
