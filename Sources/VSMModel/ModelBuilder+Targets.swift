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
    let fits =
      switch (statement.bound, figure.kind) {
      case (.takt, .duration): figure == .cycleTime
      case (.duration, .duration), (.share, .share), (.number, .number), (.money, .money):
        true
      default: false
      }
    guard fits else {
      report(
        .boundOfOtherKind(figure: statement.metric.text, wanted: figure.wanted), at: statement.boundSpan)
      return
    }
    // A machine may be loaded to more than it can do; no other share can exceed the whole.
    if case .share(let share) = statement.bound, share > 1, figure != .utilisation {
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
    let wanted =
      switch figure.scope {
      case .map: "the map as a whole"
      case .mapOrDisposition: "the map, or of a disposition"
      case .step: "a step, or of all steps: \(figure.rawValue)(*)"
      }
    guard let name = statement.of else {
      guard figure.scope == .step else { return .map }
      report(.figureOfNothing(statement.metric.text, wanted: wanted), at: statement.metric.span)
      return nil
    }
    if name.text == "*", figure.scope == .step { return .every }
    guard name.text != "*", figure.scope != .map else {
      report(.figureOfNothing(statement.metric.text, wanted: wanted), at: name.span)
      return nil
    }
    guard let reference = resolve(name) else { return nil }
    switch (reference, figure.scope) {
    case (.process, .step), (.disposition, .mapOrDisposition): return .element(reference)
    default:
      report(.figureOfNothing(statement.metric.text, wanted: wanted), at: name.span)
      return nil
    }
  }
}
