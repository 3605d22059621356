import VSMDiagnostics

/// The first line of an alternative route: the process that it leaves, and the share that goes that way.
extension Parser {
  private static let branch = Reading(
    name: "share of an alternative route", example: "press 30%", owner: .stream)

  /// True on the first line of a block: only there a share makes an alternative route, elsewhere an arrow is missing.
  var isFirstOfBlock: Bool {
    tokens[..<position].last { !$0.kind.isTrivia && $0.kind != .newline }?.kind == .leftBrace
  }

  /// True where a share alone stands behind the current word and nothing but the block's end after it: a stream that flows
  /// into a process for a part of its units.
  var isLastOfBlockWithShare: Bool {
    var hasSign = false
    var isQuantity = false
    for token in tokens[position...].dropFirst() where !token.kind.isTrivia {
      switch token.kind {
      case .number where isQuantity:
        (isQuantity, hasSign) = (false, true)
      case .number, .ellipsis: if hasSign { return false }
      case .percent: hasSign = true
      // `40% x 4`
      case _ where hasSign && isTimes(token): isQuantity = true
      case .newline: if !hasSign { return false }
      case .rightBrace: return hasSign
      default: return false
      }
    }
    return false
  }

  /// True where a share stands behind the current word: `30%`, `20%..30%`, `20..30%`. Behind the word of a stock a number
  /// alone is an amount; behind a property a share without its sign.
  var mayBeShareOfStep: Bool {
    if Word(named: text(current)) == nil { return following.kind == .number }
    var kinds: [Token.Kind] = []
    for token in tokens[position...].dropFirst() where token.kind != .blank {
      kinds.append(token.kind)
      if token.kind == .percent {
        return kinds == [.number, .percent] || kinds == [.number, .ellipsis, .number, .percent]
      }
      if kinds.count == 4 { return false }
    }
    return false
  }

  /// The share behind a name, up to the line's end.
  mutating func portionOfBranch(from name: Name) -> Portion? {
    let start = current.span
    guard let share = share(for: Self.branch) else { return nil }
    let end = tokens[..<position].last { !$0.kind.isTrivia }?.end ?? start.end
    let span = SourceSpan(start.start, end)
    guard share.low > 0 else {
      report(.routeOfNothing(share: source.text(of: span)), at: span)
      return nil
    }
    guard isAtQuantity else { return isAtEndOfReference() ? Portion(share: share) : nil }
    guard let quantity = quantity(), isAtEndOfReference() else { return nil }
    return Portion(share: share, quantity: quantity)
  }

  /// Tells of what stands behind a name with its share or its number of units; false where something does.
  mutating func isAtEndOfReference() -> Bool {
    if isAtStatementEnd { return true }
    report(.expected("the end of the line after a share", found: found), at: current.span)
    return false
  }
}
