import VSMDiagnostics

extension Parser {
  /// `info a, b -> c, d "label"`, from the word after `info`; the same for `phone`, `verbal` and `go-see`.
  mutating func information(_ word: Word, from start: Int, _ wordSpan: SourceSpan) -> Statement? {
    guard let sources = names(after: word.rawValue, word) else { return nil }
    if current.kind == .word, rest.contains(.arrow) || rest.contains(.squiggle) {
      skipNameOfSeveralWords(from: sources.last)
    }
    let isElectronic = current.kind == .squiggle
    guard isElectronic || current.kind == .arrow else {
      report(
        .expected("-> (manual) or ~> (electronic)", found: found, example: word.form.example),
        at: current.span)
      skipStatement()
      return nil
    }
    advance()
    guard let targets = names(after: isElectronic ? "~>" : "->", word) else { return nil }
    skipSign(of: word)
    if current.kind == .word {
      if rest.contains(.string) {
        skipNameOfSeveralWords(from: targets.last)
      } else if Word(named: text(current)) == nil {
        tellOfMissingQuotes(after: word)
      }
    }
    let label = current.kind == .string ? label() : nil
    let statement = InformationStatement(
      word: word, sources: sources, isElectronic: isElectronic, targets: targets, label: label,
      span: wordSpan,
      tokens: start..<position)
    endStatement(after: word)
    return .information(statement)
  }

  /// `kanban withdrawal a, b -> c "label" { batch 60pcs }`, from the word after `kanban`.
  mutating func kanban(from start: Int, _ wordSpan: SourceSpan) -> Statement? {
    guard current.kind == .word, let kind = KanbanStatement.Kind(rawValue: text(current)) else {
      if current.kind == .word, Word(named: "kanban-" + text(current)) != nil {
        let span = wordSpan.union(current.span)
        let post = "kanban-" + text(current)
        report(
          .unknownStatement(
            source.text(of: span), place: Word.Place.file.phrase, nearest: post, known: []), at: span)
      } else if current.kind == .word, following.kind == .word {
        let kinds = KanbanStatement.Kind.allCases.map(\.rawValue)
        report(
          .unknownChoice(
            text(current), property: "kanban", choices: kinds,
            nearest: nearestName(to: text(current), among: kinds)), at: current.span)
      } else if current.kind != .unknown {
        report(
          .expected(
            "the kind of kanban: production, withdrawal or signal", found: found,
            example: Word.kanban.form.example), at: current.span)
      }
      skipStatement()
      return nil
    }
    advance()
    guard let sources = names(after: kind.rawValue, .kanban) else { return nil }
    guard current.kind == .arrow else {
      report(
        .expected(
          current.kind == .squiggle ? "->: kanban are cards" : "->", found: found,
          example: Word.kanban.form.example), at: current.span)
      skipStatement()
      return nil
    }
    advance()
    guard let targets = names(after: "->", .kanban) else { return nil }
    let label = current.kind == .string ? label() : nil
    let properties = current.kind == .leftBrace ? properties(of: .kanban) : []
    let statement = KanbanStatement(
      kind: kind, sources: sources, targets: targets, label: label, properties: properties, span: wordSpan,
      tokens: start..<position)
    endStatement(after: .kanban)
    return .kanban(statement)
  }

  /// `kaizen a, b "label" { owner "..." }`, from the word after `kaizen`; `note`, which has no block, up to there.
  mutating func remark(_ word: Word, from start: Int, _ wordSpan: SourceSpan) -> Statement? {
    if current.kind == .string, following.kind == .word {
      let span = current.span.union(following.span)
      report(
        .habit(
          .partsOutOfOrder(
            "the name", before: "the label", cure: "\(word.rawValue) \(text(following)) \(text(current))")),
        at: span)
      skipStatement()
      return nil
    }
    guard let targets = names(after: word.rawValue, word) else { return nil }
    skipSign(of: word)
    guard current.kind == .string else {
      if current.kind == .word, rest.contains(.string) {
        report(
          .expected("a comma between two names", found: found, example: word.form.example), at: current.span)
      } else if current.kind == .word {
        tellOfMissingQuotes(after: word)
      } else if current.kind != .unknown {
        report(.labelMissing(after: word.rawValue, example: word.form.example), at: wordSpan)
      }
      skipStatement()
      return nil
    }
    let label = label()
    var properties: [PropertyNode] = []
    if word.form.block {
      if current.kind == .newline, beginsBlockBelow { skipNewlines() }
      if current.kind == .leftBrace { properties = self.properties(of: word) }
    }
    let statement = RemarkStatement(
      word: word, targets: targets, label: label, properties: properties, tokens: start..<position)
    endStatement(after: word)
    return .remark(statement)
  }

  /// One name or several, with commas between them; after a comma the list may go on in the next line.
  private mutating func names(after text: String, _ word: Word) -> [Name]? {
    var names: [Name] = []
    while true {
      if let name = malformedName() {
        names.append(name)
      } else if current.kind == .word {
        names.append(Name(text: self.text(current), span: current.span))
        advance()
      } else {
        if current.kind != .unknown {
          report(
            .expected(
              "a name after \(names.isEmpty ? text : "the comma")", found: found, example: word.form.example),
            at: current.span)
        }
        skipStatement()
        return nil
      }
      guard current.kind == .comma else { return names }
      advance()
      skipNewlines()
    }
  }
}
