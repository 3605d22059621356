import VSMDiagnostics

extension Parser {
  /// `info a, b -> c, d "label"`, from the word after `info`.
  mutating func information(from start: Int, _ wordSpan: SourceSpan) -> Statement? {
    guard let sources = names(after: "info") else { return nil }
    let isElectronic = current.kind == .squiggle
    guard isElectronic || current.kind == .arrow else {
      report(.expected("-> (manual) or ~> (electronic)", found: found), at: current.span)
      skipStatement()
      return nil
    }
    advance()
    guard let targets = names(after: isElectronic ? "~>" : "->") else { return nil }
    let label = current.kind == .string ? label() : nil
    let statement = InformationStatement(
      sources: sources, isElectronic: isElectronic, targets: targets, label: label, span: wordSpan,
      tokens: start..<position)
    endStatement(after: .info)
    return .information(statement)
  }

  /// `kaizen a, b "label"`, from the word after `kaizen`.
  mutating func kaizen(from start: Int, _ wordSpan: SourceSpan) -> Statement? {
    guard let targets = names(after: "kaizen") else { return nil }
    guard current.kind == .string else {
      if current.kind != .unknown {
        report(.labelMissing(after: "kaizen", example: Word.kaizen.form.example), at: wordSpan)
      }
      skipStatement()
      return nil
    }
    let statement = KaizenStatement(targets: targets, label: label(), tokens: start..<position)
    endStatement(after: .kaizen)
    return .kaizen(statement)
  }

  /// One name or several, with commas between them; after a comma the list may go on in the next line.
  private mutating func names(after word: String) -> [Name]? {
    var names: [Name] = []
    while true {
      guard current.kind == .word else {
        if current.kind != .unknown {
          report(
            .expected("a name after \(names.isEmpty ? word : "the comma")", found: found), at: current.span)
        }
        skipStatement()
        return nil
      }
      names.append(Name(text: text(current), span: current.span))
      advance()
      guard current.kind == .comma else { return names }
      advance()
      skipNewlines()
    }
  }
}
