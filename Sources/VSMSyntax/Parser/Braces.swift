/// Which braces of a file close a block, told by the braces alone.
///
/// Asked with growing positions it reads the tokens twice in all, however often it is asked.
struct Braces {
  /// The positions of the braces that nothing closes. What nothing closes stands in nothing that is closed.
  private let open: [Int]
  private var openBefore = 0
  private var depth = 0
  private var position = 0

  init(_ tokens: [Token]) {
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      if token.kind == .leftBrace { open.append(index) }
      if token.kind == .rightBrace { _ = open.popLast() }
    }
    self.open = open
  }

  /// True where the block that a position stands in is closed after it.
  mutating func isClosed(at target: Int, in tokens: [Token]) -> Bool {
    while position < min(target, tokens.count) {
      switch tokens[position].kind {
      case .leftBrace:
        depth += 1
        if openBefore < open.count, open[openBefore] == position { openBefore += 1 }
      case .rightBrace: depth = max(0, depth - 1)
      default: break
      }
      position += 1
    }
    return depth > openBefore
  }
}
