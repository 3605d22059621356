/// How many blanks stand between two tokens of a line.
struct Spacing {
  private let tree: MapSyntax
  private let roles: TokenRoles

  init(_ tree: MapSyntax, _ roles: TokenRoles) {
    self.tree = tree
    self.roles = roles
  }

  func blanks(between before: Int, _ token: Int) -> Int {
    let (first, second) = (tree.tokens[before].kind, tree.tokens[token].kind)
    let (marks, marksBefore) = (roles.marks[token], roles.marks[before])
    if second == .comma || marks.contains(.glued) { return 0 }
    if marks.contains(.tight) || marksBefore.contains(.tight) { return 0 }
    if first == .leftBrace, second == .rightBrace { return 0 }
    if first == .comma || first == .leftBrace || second == .leftBrace || second == .rightBrace { return 1 }
    if marks.contains(.setOff) { return 2 }
    if marks.contains(.spaced) || marksBefore.contains(.spaced) { return 1 }
    return bySigns(first, second) ?? (tree.tokens[before].end == tree.tokens[token].start ? 0 : 1)
  }

  /// Nothing where it is as it was: apart or together.
  private func bySigns(_ first: Token.Kind, _ second: Token.Kind) -> Int? {
    switch (first, second) {
    case (.ellipsis, _), (_, .ellipsis), (.number, .percent), (.currency, _), (.minus, .currency): 0
    case (.leftParenthesis, _), (_, .rightParenthesis): 0
    case (.percent, .word), (.percent, .number), (.percent, .string): 1
    case (_, .string), (.string, _): 1
    case (_, _) where Self.standsApart(first) || Self.standsApart(second): 1
    default: nil
    }
  }

  private static func standsApart(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .arrow, .squiggle, .atMost, .atLeast, .less, .greater, .equals, .times: true
    default: false
    }
  }
}
