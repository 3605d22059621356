/// Cuts a line into the parts that stand in columns, and writes each with the blanks that it has inside.
struct CellCutter {
  private let tree: MapSyntax
  private let roles: TokenRoles
  private let spacing: Spacing

  init(_ tree: MapSyntax, _ roles: TokenRoles) {
    self.tree = tree
    self.roles = roles
    spacing = Spacing(tree, roles)
  }

  func cut(_ line: inout FormatLine) {
    if let comment = line.comment { line.commentText = Array(FormatLine.trimmed(tree.bytes(of: comment))) }
    guard let first = line.tokens.first else { return }
    var state = State(
      kind: line.kind, last: line.tokens.last, properties: line.tokens.count { roles.properties[$0] != nil })
    var cell = FormatLine.Cell(kind: firstKind(of: first), text: spelling(first), width: 0, gap: 0)
    for (before, token) in zip(line.tokens, line.tokens.dropFirst()) {
      let gap = spacing.blanks(between: before, token)
      if let kind = state.cell(beginningAt: token, behind: before, gap, self) {
        line.append(cell)
        cell = FormatLine.Cell(kind: kind, text: spelling(token), width: 0, gap: gap)
      } else {
        cell.text += repeatElement(UInt8(ascii: " "), count: gap)
        cell.text += spelling(token)
      }
    }
    line.append(cell)
    // Of two stocks one may have a name and the other a label: both stand in the second column.
    if line.kind == .stock, line.cells.count > 1, line.cells[1].kind != .brace { line.cells[1].kind = .name }
  }

  private func spelling(_ token: Int) -> [UInt8] { roles.spelling(of: token, in: tree) }

  private func firstKind(of token: Int) -> FormatLine.Cell.Kind {
    switch tree.tokens[token].kind {
    case .arrow: .arrow
    default: roles.properties[token].map { .property($0) } ?? .word
    }
  }

  /// What has gone by on the line.
  private struct State {
    let kind: LineKind
    /// The last token: a brace there opens a block below.
    let last: Int?
    let properties: Int
    var isInBlock = false
    /// An amount goes on over words and numbers.
    var isAmount = false

    /// The kind of the cell that begins at a token; nothing where it belongs to the one before.
    mutating func cell(
      beginningAt token: Int, behind before: Int, _ gap: Int, _ cutter: CellCutter
    ) -> FormatLine.Cell.Kind? {
      let (sign, signBefore) = (cutter.tree.tokens[token].kind, cutter.tree.tokens[before].kind)
      let property = cutter.roles.properties[token]
      switch kind {
      case .alone: return nil
      case .property:
        if properties > 1 { return property.map { .property($0) } }
        defer { isAmount = true }
        return isAmount || gap == 0 ? nil : .amount
      default: break
      }
      if isInBlock {
        guard signBefore == .leftBrace || property != nil, sign != .rightBrace else { return nil }
        return .property(property)
      }
      if sign == .leftBrace {
        guard token != last else { return nil }
        isInBlock = true
        return .brace
      }
      if gap == 0 { return nil }
      if cutter.roles.marks[token].contains(.setOff) { return .phrase }
      switch sign {
      case .arrow, .squiggle, .atMost, .atLeast, .less, .greater, .equals:
        isAmount = sign != .arrow && sign != .squiggle
        return .arrow
      case .string where signBefore != .plus:
        isAmount = false
        return .label
      default: break
      }
      switch signBefore {
      case .comma, .arrow, .squiggle: return nil
      default: break
      }
      if isAmount { return nil }
      isAmount = sign != .word
      return isAmount ? .amount : .name
    }
  }
}

extension FormatLine {
  fileprivate mutating func append(_ cell: Cell) {
    var cell = cell
    cell.width = Self.width(of: cell.text)
    starts.append(cells.isEmpty ? 0 : (starts.last ?? 0) + (cells.last?.width ?? 0) + cell.gap)
    cells.append(cell)
  }
}
