import VSMDiagnostics

/// What leaves a process: lines that begin with an arrow, a grade or `rework`.
extension Parser {
  /// True where a route begins: `->`, `A ->`, `"Grade A" ->`.
  var beginsRoute: Bool {
    current.kind == .arrow
      || ((current.kind == .word || current.kind == .string) && following.kind == .arrow)
  }

  /// A line that is a route but for its arrow: `rework 10%`, `A resell 30%`, `~> resell 30%`, `10% -> resell`.
  private var routeWithoutArrow: (example: String, end: Int)? {
    var words: [String] = []
    var next = position
    while next < tokens.count {
      let token = tokens[next]
      switch token.kind {
      case .blank: break
      case .word where words.count < 3 && Property.named(text(token), of: .process) == nil:
        words.append(text(token))
      case .string where words.isEmpty: words.append(text(token))
      case .squiggle, .equals, .greater, .minus: break
      case .number:
        guard let sign = tokens[(next + 1)...].first(where: { $0.kind != .blank }), sign.kind == .percent
        else { return nil }
        let target = words.last ?? "recycle"
        let kind = words.count > 1 || words == ["rework"] ? (words.first ?? "") + " " : ""
        let share = text(token) + "%"
        return (kind + "-> " + (words == ["rework"] ? "refurbish" : target) + " " + share, sign.end)
      default:
        // `~> resell`
        guard current.kind == .squiggle, let target = words.last else { return nil }
        return ("-> " + target, tokens[max(position, next - 1)].end)
      }
      next += 1
    }
    return nil
  }

  /// Tells of a route that lacks its arrow; false where the line is none.
  mutating func tellOfRouteWithoutArrow() -> Bool {
    guard let missing = routeWithoutArrow else { return false }
    report(.routeWithoutArrow(example: missing.example), at: SourceSpan(current.start, missing.end))
    skipStatement()
    return true
  }

  mutating func route() -> Statement? {
    let start = position
    let span = current.span
    var kind = RouteStatement.Kind.plain
    if current.kind == .string {
      kind = .grade(label())
    } else if current.kind == .word {
      let name = Name(text: text(current), span: current.span)
      kind = name.text == Self.rework ? .rework : .grade(name)
      // As a grade it would be another map without a word said.
      if name.text != Self.rework, name.text.utf8.count >= 5,
        nearestName(to: name.text, among: [Self.rework]) != nil
      {
        report(
          .unknownStatement(
            name.text, place: Word.Place.stream.phrase, nearest: Self.rework, known: [Self.rework]),
          at: span)
        skipStatement()
        return nil
      }
      advance()
    }
    advance()
    guard let target = malformedName() ?? word() else {
      if current.kind != .unknown {
        report(.expected("the name of what the route leads to", found: found), at: current.span)
      }
      skipStatement()
      return nil
    }
    if current.kind == .word, !["by", "max", "then"].contains(text(current)), !isAtTable, !isAtQuantity {
      skipNameOfSeveralWords(from: target)
    }
    var route = RouteStatement(kind: kind, target: target, span: span, tokens: start..<start)
    guard share(of: &route), quantity(of: &route), basis(of: &route), transit(of: &route), limit(of: &route),
      otherwise(of: &route), transit(of: &route)
    else {
      skipStatement()
      return nil
    }
    if current.kind == .string { route.reason = label() }
    route.tokens = start..<position
    let end = tokens[..<position].last { !$0.kind.isTrivia }?.end ?? target.span.end
    route.span = SourceSpan(span.start, end)
    if !isAtStatementEnd {
      if route.share == nil, current.kind == .number {
        report(.expected("the share right behind \(target.text)", found: found), at: current.span)
      } else if current.kind != .unknown {
        report(.expected("the end of the line after a route", found: found), at: current.span)
      }
      skipStatement()
    }
    return .route(route)
  }

  private mutating func word() -> Name? {
    guard current.kind == .word else { return nil }
    defer { advance() }
    return Name(text: text(current), span: current.span)
  }

  private static let rework = "rework"
  private static let reading = Reading(
    name: "share of a route", example: "-> recycle 10%", owner: .recovery)

  private mutating func share(of route: inout RouteStatement) -> Bool {
    guard current.kind == .number || current.kind == .minus else {
      if isAtNamedValue(), !["max", "takes"].contains(text(current)) { skipNamedValue() }
      return true
    }
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

  /// `x 4`: what each unit gives.
  private mutating func quantity(of route: inout RouteStatement) -> Bool {
    guard isAtQuantity else { return true }
    let place = current.span
    let reading = Reading(name: "number of units", example: "-> housing x 2", owner: .recovery)
    guard let quantity = quantity(for: reading) else { return false }
    guard route.kind != .rework else {
      report(.plant(.quantityOfRework), at: place)
      return false
    }
    route.quantity = quantity
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

  /// The time that the way itself takes, such as the wait of rework: `takes 15min`, before or behind its passes.
  private mutating func transit(of route: inout RouteStatement) -> Bool {
    guard current.kind == .word, text(current) == "takes", route.transit == nil else { return true }
    advance()
    let reading = Reading(name: "takes", example: "rework -> weld 5% takes 2h", owner: .recovery)
    guard let time = duration(for: reading) else { return false }
    route.transit = time
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
        outOfRange(passes.text, "a whole number of passes from 1 to \(Limits.passes)", reading),
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
    guard current.kind == .word, text(current) == "then" else { return true }
    guard route.limit != nil else {
      report(.expected("max and a number of passes before ‘then’", found: found), at: current.span)
      return false
    }
    advance()
    guard current.kind == .word else {
      if current.kind != .unknown {
        report(.expected("the name of what units go to after the last pass", found: found), at: current.span)
      }
      return false
    }
    route.otherwise = Name(text: text(current), span: current.span)
    advance()
    return true
  }
}
