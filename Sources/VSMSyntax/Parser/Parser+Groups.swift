import VSMDiagnostics

/// What belongs together: the names in the block of a group or a loop, and what a loop is to reach.
extension Parser {
  /// The names between the braces, with commas or the ends of lines between them, and the properties behind them.
  mutating func members(of declaration: inout Declaration) {
    let owner = declaration.word
    let brace = current.span
    advance()
    var isBehindName = false
    while true {
      if current.kind == .newline {
        skipNewlines()
        isBehindName = false
      }
      switch current.kind {
      case .rightBrace:
        advance()
        return
      case .end:
        tellOfOpenBlock(owner, brace)
        return
      case .comma:
        if !isBehindName {
          report(.expected("a name", found: found, example: owner.form.example), at: current.span)
        }
        isBehindName = false
        advance()
      case .word:
        if isAtLineStart, beginsStatementOfFile {
          tellOfOpenBlock(owner, brace)
          return
        }
        if let property = Property.named(text(current), of: owner), !isMember {
          if let node = node(property, of: owner) { declaration.properties.append(node) }
          isBehindName = false
          continue
        }
        if isBehindName {
          report(
            .expected("a comma between two names", found: found, example: owner.form.example),
            at: current.span)
        }
        if let name = malformedName() {
          declaration.members.append(name)
        } else {
          declaration.members.append(Name(text: text(current), span: current.span))
          advance()
        }
        isBehindName = true
      case .leftBrace:
        report(.expected("a name", found: found, example: owner.form.example), at: current.span)
        skipStatement()
      default:
        if let name = malformedName() {
          declaration.members.append(name)
          isBehindName = true
          continue
        }
        if current.kind != .unknown {
          report(.expected("a name", found: found, example: owner.form.example), at: current.span)
        }
        advance()
      }
    }
  }

  /// True where the word stands as a name does: a step may be called as a property is.
  private var isMember: Bool {
    switch following.kind {
    case .comma, .rightBrace, .newline, .end: true
    default: false
    }
  }

  /// True where the word begins a statement of the file, so that the block lacks its brace.
  private var beginsStatementOfFile: Bool {
    guard let word = Word(named: text(current)), word.form.place == .file else { return false }
    return following.kind == .word || following.kind == .string || following.kind == .leftBrace
  }

  /// `"Flow from welding on" measure "..." owner "Kim Lee" due 2027-02-01`
  mutating func objective(for reading: Reading) -> Objective? {
    guard current.kind == .string else { return missing("a label in quotes", reading) }
    var objective = Objective(label().text)
    var given: [String: SourceSpan] = [:]
    while current.kind == .word, Objective.parts.contains(text(current)) {
      let part = Reading(name: text(current), example: reading.example, owner: reading.owner)
      if let first = given[part.name] {
        report(.propertyTwice(part.name), at: current.span, related: Diagnostic.Related(first, "given first"))
        // What follows is no name of a step.
        while !isAtStatementEnd { advance() }
        return nil
      }
      given[part.name] = current.span
      advance()
      switch part.name {
      case "measure":
        guard current.kind == .string else { return missing("a label in quotes", part) }
        objective.measure = label().text
      case "owner":
        guard case .text(let owner)? = text(for: part) else { return nil }
        objective.owner = owner
      default:
        guard case .date(let due)? = date(for: part) else { return nil }
        objective.due = due
      }
    }
    return objective
  }
}
