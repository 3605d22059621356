import VSMDiagnostics

/// What the formatter knows of each token from the tree: whether it was read, what it begins, how it is spelled, and
/// what stands before it.
struct TokenRoles {
  struct Marks: OptionSet {
    let rawValue: UInt8

    /// A statement or a property that was read without an error holds it.
    static let read = Marks(rawValue: 1)
    /// Right behind the token before it, as a unit is.
    static let glued = Marks(rawValue: 2)
    /// Nothing before and behind it.
    static let tight = Marks(rawValue: 4)
    /// A blank before and behind it.
    static let spaced = Marks(rawValue: 8)
    /// Set off from what stands before it, as a property is.
    static let setOff = Marks(rawValue: 16)
  }

  private(set) var marks: [Marks]
  /// The kinds of the statements and properties that begin at tokens.
  private(set) var kinds: [Int: LineKind] = [:]
  private(set) var properties: [Int: Property] = [:]
  private var spellings: [Int: [UInt8]] = [:]
  private let tree: MapSyntax

  init(of tree: MapSyntax) {
    self.tree = tree
    marks = Array(repeating: [], count: tree.tokens.count)
    for statement in tree.statements { visit(statement) }
  }

  func beginsStatement(_ index: Int) -> Bool { kinds[index] != nil }

  /// The token as it is written.
  func spelling(of index: Int, in tree: MapSyntax) -> [UInt8] {
    spellings[index] ?? Spelling.ofSign(tree.tokens[index].kind) ?? Array(tree.bytes(of: index))
  }

  // MARK: Statements

  private mutating func visit(_ statement: Statement) {
    let tokens = statement.tokens
    switch statement {
    case .declaration(let declaration):
      head(of: declaration)
      block(of: tokens, declaration.properties)
      if declaration.word.form.members { members(of: declaration) }
    case .stream(let stream):
      head(of: stream.head)
      block(of: tokens, [])
      for line in stream.lines { visit(line) }
    case .information: all(tokens, .information)
    case .kanban(let kanban):
      all(beforeBlock(tokens), .kanban)
      block(of: tokens, kanban.properties)
    case .remark(let remark):
      all(beforeBlock(tokens), .remark)
      block(of: tokens, remark.properties)
    case .target:
      all(tokens, .target)
      amounts(in: tokens, [.times, .measures])
      for index in tokens {
        switch tree.tokens[index].kind {
        case .dot, .slash: marks[index].insert(.tight)
        case .leftParenthesis: marks[index].insert(.glued)
        default: break
        }
      }
    case .route:
      all(tokens, .route)
      amounts(in: tokens, [.times])
      // As a name they stand first, or behind the arrow.
      for index in tokens.dropFirst() where tree.tokens[index].kind == .word {
        if ["max", "takes"].contains(tree.text(of: index)), kind(before: index) != .arrow {
          marks[index].insert(.setOff)
        }
      }
    case .property(let node): property(node)
    case .composing(let node):
      all(beforeBlock(tokens), .alone)
      block(of: tokens, node.properties)
      takenOut(of: node)
      for line in node.lines { visit(line) }
    case .reference: all(tokens, .alone)
    }
  }

  /// `without uptime`, among the properties of a change.
  private mutating func takenOut(of node: ComposingNode) {
    guard node.word == .change else { return }
    for (word, name) in zip(node.tokens, node.tokens.dropFirst(2))
    where tree.tokens[word].kind == .word && tree.text(of: word) == "without" {
      for index in word...name { marks[index].insert(.read) }
      marks[word].insert(.setOff)
    }
  }

  private mutating func head(of declaration: Declaration) {
    let head = beforeBlock(declaration.tokens)
    all(head, LineKind(of: declaration))
    let word = declaration.word.rawValue
    if tree.text(of: head.lowerBound) != word { spellings[head.lowerBound] = Array(word.utf8) }
    if declaration.amount != nil { amounts(in: head, [.times, .pieces]) }
    // Its property stands without braces.
    if declaration.word == .factor { amounts(in: head, [.measures]) }
  }

  private mutating func all(_ tokens: Range<Int>, _ kind: LineKind) {
    kinds[tokens.lowerBound] = kind
    for index in tokens { marks[index].insert(.read) }
  }

  private func beforeBlock(_ tokens: Range<Int>) -> Range<Int> {
    let brace = tree.tokens[tokens].firstIndex { $0.kind == .leftBrace } ?? tokens.upperBound
    return tokens.lowerBound..<brace
  }

  /// The braces of a block, and the properties between them.
  private mutating func block(of tokens: Range<Int>, _ properties: [PropertyNode]) {
    let brace = beforeBlock(tokens).upperBound
    guard brace < tokens.upperBound else { return }
    marks[brace].insert(.read)
    let last = tree.tokens[tokens].lastIndex { !$0.kind.isTrivia && $0.kind != .newline }
    if let last, tree.tokens[last].kind == .rightBrace { marks[last].insert(.read) }
    for property in properties { self.property(property) }
  }

  /// The names that a block begins with, and the commas between them.
  private mutating func members(of declaration: Declaration) {
    let places = Set(declaration.members.map(\.span.start))
    for index in declaration.tokens {
      let token = tree.tokens[index]
      let isComma = token.kind == .comma && !marks[index].contains(.read)
      if isComma || places.contains(token.start) { marks[index].insert(.read) }
    }
  }

  // MARK: Properties

  private mutating func property(_ node: PropertyNode) {
    let (name, property) = (node.tokens.lowerBound, node.property)
    all(node.tokens, .property)
    properties[name] = property
    marks[name].insert(.setOff)
    let written = tree.text(of: name)
    let spelling = property.spelling(of: written)
    if spelling != written { spellings[name] = Array(spelling.utf8) }
    switch property.kind {
    case .duration, .repeatedDuration, .dayLength: amounts(in: node.tokens, [.times])
    case .amount: amounts(in: node.tokens, [.times, .pieces])
    case .count: amounts(in: node.tokens, [.pieces])
    case .rate, .moneyRate, .decay: amounts(in: node.tokens, [.pieces, .periods])
    case .money, .signedMoney, .shares, .graded: amounts(in: node.tokens, [])
    case .mass: amounts(in: node.tokens, [.masses])
    case .moneyPer, .distance, .consumption, .factor: amounts(in: node.tokens, [.measures, .periods])
    case .choice:
      for index in node.tokens where tree.tokens[index].kind == .plus { marks[index].insert(.tight) }
    case .date:
      // Year, month and day are one to the eye.
      for index in node.tokens.dropFirst() where tree.tokens[index].kind == .minus {
        marks[index].insert(.tight)
      }
    case .objective:
      for index in node.tokens.dropFirst() {
        switch tree.tokens[index].kind {
        case .minus: marks[index].insert(.tight)
        case .word where Objective.parts.contains(tree.text(of: index)) && kind(before: index) != .word:
          marks[index].insert(.setOff)
        default: break
        }
      }
    case .share where property.takesVariants: amounts(in: node.tokens, [])
    case .people: amounts(in: node.tokens, [])
    case .flag, .text, .label, .link, .labelledText, .share, .number, .width, .shareOf, .flagOrShare, .nameOf,
      .use:
      break
    }
  }

  private struct Units: OptionSet {
    let rawValue: UInt8
    static let times = Units(rawValue: 1)
    static let pieces = Units(rawValue: 2)
    static let masses = Units(rawValue: 4)
    static let periods = Units(rawValue: 8)
    static let measures = Units(rawValue: 16)
  }

  /// The units behind numbers, the signs of mixes and the strokes before periods.
  private mutating func amounts(in tokens: Range<Int>, _ units: Units) {
    let isMix = tree.tokens[tokens].contains { $0.kind == .plus }
    var before: Token.Kind?
    for index in tokens {
      let kind = tree.tokens[index].kind
      if kind.isTrivia || kind == .newline { continue }
      defer { before = kind }
      switch kind {
      case .plus: marks[index].insert(.spaced)
      case .slash: marks[index].insert(isMix ? .spaced : .tight)
      case .word where before == .number: unit(at: index, units)
      case .word where before == .slash && units.contains(.periods):
        if let unit = TimeUnit(named: tree.text(of: index)) {
          spellings[index] = Array(Spelling.ofPeriod(unit).utf8)
        }
      default: break
      }
    }
  }

  private mutating func unit(at index: Int, _ units: Units) {
    let written = tree.text(of: index)
    let spelling: String?
    if units.contains(.times), let unit = TimeUnit(named: written) {
      // `1 shift`, `2 shifts`: a word, and set apart as one.
      if unit == .shift { return }
      spelling = unit.symbol
    } else if units.contains(.pieces) {
      spelling = Spelling.ofPieces(written)
    } else if units.contains(.masses) {
      spelling = Spelling.ofMass(written)
    } else if units.contains(.measures) {
      spelling = Spelling.ofMeasure(written)
    } else {
      spelling = nil
    }
    guard let spelling else { return }
    marks[index].insert(.glued)
    if spelling != written { spellings[index] = Array(spelling.utf8) }
  }

  private func kind(before index: Int) -> Token.Kind? {
    tree.tokens[..<index].last { !$0.kind.isTrivia }?.kind
  }
}
