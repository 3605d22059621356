import VSMDiagnostics

/// What leaves a process: lines that begin with an arrow, a grade or `rework`.
extension Parser {
  /// True where a route begins: `->`, `A ->`, `"Grade A" ->`.
  var beginsRoute: Bool {
    current.kind == .arrow
      || ((current.kind == .word || current.kind == .string) && following.kind == .arrow)
  }

  mutating func route() -> Statement? {
    let start = position
    let span = current.span
    var kind = RouteStatement.Kind.plain
    if current.kind == .string {
      kind = .grade(label())
    } else if current.kind == .word {
      let name = Name(text: text(current), span: current.span)
      kind = name.text == "rework" ? .rework : .grade(name)
      advance()
    }
    advance()
    guard current.kind == .word else {
      if current.kind != .unknown {
        report(.expected("where the route leads", found: found), at: current.span)
      }
      skipStatement()
      return nil
    }
    let target = Name(text: text(current), span: current.span)
    advance()
    var route = RouteStatement(
      kind: kind, target: target, span: span.union(target.span), tokens: start..<start)
    guard share(of: &route), basis(of: &route), limit(of: &route), otherwise(of: &route) else {
      skipStatement()
      return nil
    }
    route.tokens = start..<position
    if !isAtStatementEnd {
      if current.kind != .unknown {
        report(.expected("the end of the line after a route", found: found), at: current.span)
      }
      skipStatement()
    }
    return .route(route)
  }

  private static let reading = Reading(name: "route", example: "-> recycle 10%", owner: .recovery)

  private mutating func share(of route: inout RouteStatement) -> Bool {
    guard current.kind == .number || current.kind == .minus else { return true }
    let start = current.span
    guard let share = share(for: Self.reading) else { return false }
    let before = tokens[..<position].last { !$0.kind.isTrivia && $0.kind != .newline }
    let span = SourceSpan(start.start, before?.end ?? start.end)
    guard share.low > 0 else {
      report(.routeOfNothing(share: source.text(of: span)), at: span)
      return false
    }
    route.share = share
    route.shareSpan = span
    return true
  }

  private mutating func basis(of route: inout RouteStatement) -> Bool {
    guard current.kind == .word, text(current) == "by" else { return true }
    advance()
    let choices = RouteStatement.Basis.allCases.map(\.rawValue)
    let reading = Reading(name: "by", example: "-> parts 60% by mass", owner: .recovery)
    guard let word = choice(of: choices, for: reading) else { return false }
    route.basis = RouteStatement.Basis(rawValue: word) ?? .units
    return true
  }

  private mutating func limit(of route: inout RouteStatement) -> Bool {
    guard current.kind == .word, text(current) == "max" else { return true }
    let word = current.span
    advance()
    let reading = Reading(name: "max", example: "rework -> refurbish 10% max 3", owner: .recovery)
    guard let passes = numeral("a number of passes", for: reading) else { return false }
    guard passes.value >= 1, passes.value <= Double(Limits.passes), passes.value == passes.value.rounded()
    else {
      report(
        .outOfRange(
          number: passes.text, property: "max", allowed: "a whole number of passes from 1 to \(Limits.passes)"
        ),
        at: passes.span)
      return false
    }
    guard route.kind == .rework else {
      report(.limitOfOther, at: word.union(passes.span))
      return false
    }
    route.limit = Int(passes.value)
    return true
  }

  private mutating func otherwise(of route: inout RouteStatement) -> Bool {
    guard current.kind == .word, text(current) == "then", route.limit != nil else { return true }
    advance()
    guard current.kind == .word else {
      if current.kind != .unknown {
        report(.expected("where units go after the last pass", found: found), at: current.span)
      }
      return false
    }
    route.otherwise = Name(text: text(current), span: current.span)
    advance()
    return true
  }
}
