import VSMDiagnostics
import VSMSyntax

/// What blocks say of where their numbers are from.
extension ModelBuilder {
  mutating func noteAssumption(_ declaration: Declaration, _ properties: PropertyList) {
    let word = declaration.word
    for entry in properties.entries {
      guard case .labelledText(let label, let text) = entry.value else { continue }
      map.ownRows.append(
        OwnRow(
          of: declaration.name?.text ?? "", name: label, text: text, span: entry.span,
          line: tree.source.location(of: entry.span.start).line))
    }
    noteAssumption(
      of: declaration.name?.text ?? (word.form.single ? word.noun : declaration.label?.text ?? word.noun),
      properties, at: declaration.span)
  }

  mutating func noteAssumption(of name: String, _ properties: PropertyList, at span: SourceSpan) {
    guard let entry = properties.entry(.source) ?? properties.entry(.confidence) else { return }
    map.assumptions.append(
      Assumption(
        of: name, source: properties.text(.source),
        confidence: properties.text(.confidence).flatMap { Assumption.Confidence(rawValue: $0) },
        span: entry.span,
        line: tree.source.location(of: entry.span.start).line))
  }
}
