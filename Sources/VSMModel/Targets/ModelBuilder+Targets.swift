import VSMDiagnostics
import VSMSyntax

extension ModelBuilder {
  mutating func link(_ statement: TargetStatement) {
    guard let figure = TargetFigure(named: statement.metric.text) else {
      let known = TargetFigure.allCases.map(\.rawValue)
      report(
        .unknownFigure(
          statement.metric.text, nearest: nearestFigure(to: statement.metric.text, among: known), known: known
        ),
        at: statement.metric.span)
      return
    }
    guard let scope = scope(of: statement, figure) else { return }
    guard figure.takes(statement.bound) else {
      report(
        .boundOfOtherKind(figure: statement.metric.text, wanted: figure.wanted), at: statement.boundSpan)
      return
    }
    // A machine may be loaded to more than it can do; no part exceeds the whole.
    if case .share(let share) = statement.bound, share > 1, figure.form.isPart {
      report(
        .outOfRange(
          number: tree.source.text(of: statement.boundSpan), property: figure.rawValue,
          allowed: "at most 100%", example: figure.example),
        at: statement.boundSpan)
      return
    }
    map.targets.append(
      Target(
        statement: statement, figure: figure, scope: scope,
        span: statement.span, line: tree.source.location(of: statement.span.start).line))
  }

  /// `net-value` stands for `recovery.net-value`, and `rolled-%C&A` for `%C&A`.
  private func nearestFigure(to name: String, among known: [String]) -> String? {
    known.first { $0.hasSuffix("." + name) || name.hasSuffix("-" + $0) } ?? nearest(to: name, among: known)
  }

  private mutating func scope(of statement: TargetStatement, _ figure: TargetFigure) -> Target.Scope? {
    guard let name = statement.of else {
      if figure.scopes.contains(.map) { return .map }
      report(
        .figureOfNothing(statement.metric.text, wanted: figure.wantedScope), at: statement.metric.span)
      return nil
    }
    let isOfElements = figure.scopes != [.map]
    if name.text == "*", isOfElements { return .every }
    guard name.text != "*", isOfElements else {
      report(.figureOfNothing(statement.metric.text, wanted: figure.wantedScope), at: name.span)
      return nil
    }
    guard let reference = resolve(name) else { return nil }
    guard let scope = TargetFigure.Scope(of: reference), figure.scopes.contains(scope) else {
      report(.figureOfNothing(statement.metric.text, wanted: figure.wantedScope), at: name.span)
      return nil
    }
    return .element(reference)
  }
}

extension TargetFigure {
  fileprivate func takes(_ bound: TargetStatement.Bound) -> Bool {
    switch bound {
    case .takt: isHeldAgainstTakt
    case .duration: kinds.contains(.duration)
    case .share: kinds.contains(.share)
    case .number: kinds.contains(.number)
    case .money: kinds.contains(.money)
    case .measure(_, let unit): kinds.contains(.measure) && dimensions.contains(unit.dimension)
    }
  }
}

extension TargetFigure.Scope {
  fileprivate init?(of reference: ValueStreamMap.Reference) {
    switch reference {
    case .process: self = .step
    case .stock: self = .stock
    case .disposition: self = .disposition
    case .customer: self = .customer
    case .resource: self = .resource
    case .supplier, .control, .source, .kanbanPlace, .site: return nil
    }
  }
}
