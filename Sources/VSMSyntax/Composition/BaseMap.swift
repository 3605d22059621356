import VSMDiagnostics

/// The map that another one changes: its statements and the lines of its rows, each with the bytes that it takes.
struct BaseMap {
  let text: ComposedText
  let tree: MapSyntax
  private(set) var items: [Item] = []
  /// The items of each row, in their order.
  private(set) var rows: [[Int]] = []
  /// The bytes between the braces of each row.
  private(set) var insides: [Range<Int>] = []
  /// Every name that something has there.
  private(set) var names = Set<String>()

  /// A statement or a line of a row.
  struct Item {
    var statement: Statement
    var range: Range<Int>
    /// The row that it stands in and its place there; nothing at the top of the file.
    var place: (row: Int, position: Int)?
  }

  init(_ text: ComposedText) {
    self.text = text
    tree = MapSyntax.parse(SourceFile(name: "", bytes: text.bytes), whateverItIs: true).tree
    for statement in tree.statements {
      add(statement, nil)
      guard case .stream(let block) = statement else { continue }
      let row = rows.count
      rows.append([])
      let tokens = block.head.tokens
      let opening = tokens.first { tree.tokens[$0].kind == .leftBrace }
      let closing = tokens.last { tree.tokens[$0].kind == .rightBrace }
      let start = opening.map { tree.tokens[$0].end } ?? 0
      insides.append(start..<max(start, closing.map { tree.tokens[$0].start } ?? start))
      for line in block.lines {
        rows[row].append(items.count)
        add(line, (row, rows[row].count - 1))
      }
    }
  }

  private mutating func add(_ statement: Statement, _ place: (row: Int, position: Int)?) {
    if let name = Self.name(of: statement) { names.insert(name) }
    items.append(Item(statement: statement, range: bytes(of: statement.tokens), place: place))
  }

  /// From the first of the tokens to the last one that is seen.
  func bytes(of tokens: Range<Int>) -> Range<Int> {
    let seen = tree.tokens[tokens].filter { !$0.kind.isTrivia && $0.kind != .newline && $0.kind != .end }
    guard let first = seen.first, let last = seen.last else { return 0..<0 }
    return first.start..<last.end
  }

  /// The name that a statement declares.
  static func name(of statement: Statement) -> String? {
    switch statement {
    case .declaration(let declaration): declaration.name?.text
    case .stream(let block): block.head.name?.text
    default: nil
    }
  }

  // MARK: Rows

  /// The name of a line: that which it declares, or else the one that stands there.
  func lineName(_ item: Int) -> String? {
    switch items[item].statement {
    case .reference(let name, _, _): name.text
    case .declaration(let declaration) where declaration.isBare:
      tree.source.text(of: declaration.wordSpan)
    case let statement: Self.name(of: statement)
    }
  }

  /// Where a name stands in rows: as a declaration, or alone.
  func lines(named name: String) -> [Int] {
    let all = items.indices.filter { items[$0].place != nil && lineName($0) == name }
    let declared = all.filter { Self.name(of: items[$0].statement) == name }
    return declared + all.filter { !declared.contains($0) }
  }

  private func isRoute(_ item: Int) -> Bool { if case .route = items[item].statement { true } else { false } }

  private func isStation(_ item: Int) -> Bool {
    switch items[item].statement {
    case .reference: true
    case .declaration(let declaration): declaration.word.form.sort == .step || isNameAlone(declaration)
    default: false
    }
  }

  /// True for a word alone on a line that is the name of something.
  private func isNameAlone(_ declaration: Declaration) -> Bool {
    declaration.isBare && names.contains(tree.source.text(of: declaration.wordSpan))
  }

  /// The routes that stand under a step.
  func routes(under item: Int) -> [Int] {
    guard let place = items[item].place else { return [] }
    return Array(rows[place.row][(place.position + 1)...].prefix { isRoute($0) })
  }

  /// A thing with what belongs to it: a step with its routes.
  func wholeRange(_ item: Int) -> Range<Int> {
    let end = routes(under: item).last.map { items[$0].range.upperBound } ?? items[item].range.upperBound
    return items[item].range.lowerBound..<end
  }

  // MARK: Finding

  /// The items that an address fits.
  func find(_ address: Address) -> [Int] {
    if address.isRoute {
      return lines(named: address.names.first?.text ?? "").flatMap { routes(under: $0) }.filter {
        guard case .route(let route) = items[$0].statement else { return false }
        return route.target.text == address.targets.first?.text
      }
    }
    if let neighbour = address.neighbour {
      for line in lines(named: neighbour.text) {
        if let found = beside(line, address) { return [found] }
      }
      return []
    }
    return items.indices.filter { fits(items[$0], address) }
  }

  /// The nearest line that fits, up to the next step.
  private func beside(_ line: Int, _ address: Address) -> Int? {
    guard let place = items[line].place else { return nil }
    let row = rows[place.row]
    let lines =
      address.isBefore ? Array(row[..<place.position].reversed()) : Array(row[(place.position + 1)...])
    for item in lines where !isRoute(item) {
      if fits(items[item], address) { return item }
      if isStation(item) { return nil }
    }
    return nil
  }

  private func fits(_ item: Item, _ address: Address) -> Bool {
    switch item.statement {
    case .declaration(let declaration):
      if address.word != nil, isNameAlone(declaration) { return false }
      return fits(declaration, address)
    case .stream(let block): return fits(block.head, address)
    case .information(let statement):
      return statement.word == address.word
        && fits(statement.sources, statement.targets, statement.label, address)
    case .remark(let statement):
      return statement.word == address.word && fits(statement.targets, [], statement.label, address)
    case .kanban(let statement):
      return address.word == .kanban && (address.kanban == nil || address.kanban == statement.kind)
        && fits(statement.sources, statement.targets, statement.label, address)
    case .target(let statement):
      let of = statement.of.map { "(\($0.text))" } ?? ""
      return address.word == .target && address.figure == statement.metric.text + of
    case .route, .property, .reference, .composing: return false
    }
  }

  private func fits(_ declaration: Declaration, _ address: Address) -> Bool {
    if let word = address.word, word != declaration.word { return false }
    if let name = address.names.first, name.text != declaration.name?.text { return false }
    if let label = address.label, label.text != declaration.label?.text { return false }
    return address.figure == nil && address.targets.isEmpty
  }

  /// What is given must be the same; what is not may be anything.
  private func fits(_ sources: [Name], _ targets: [Name], _ label: Name?, _ address: Address) -> Bool {
    (address.names.isEmpty || address.names.map(\.text) == sources.map(\.text))
      && (address.targets.isEmpty || address.targets.map(\.text) == targets.map(\.text))
      && (address.label == nil || address.label?.text == label?.text)
  }

  /// What was most likely meant by an address that fits nothing.
  func nearest(to address: Address) -> String? {
    if address.isRoute, let route = nearestRoute(to: address) { return route }
    if let neighbour = address.neighbour, lines(named: neighbour.text).isEmpty {
      return nearestName(to: neighbour.text, among: names)
    }
    if let label = address.label, let word = address.word {
      let labels = items.compactMap { item -> String? in
        switch item.statement {
        case .declaration(let declaration) where declaration.word == word: declaration.label?.text
        case .information(let statement) where statement.word == word: statement.label?.text
        case .remark(let statement) where statement.word == word: statement.label.text
        case .kanban(let statement): word == .kanban ? statement.label?.text : nil
        default: nil
        }
      }
      return nearestName(to: label.text, among: labels).map { "\(word.rawValue) \"\($0)\"" }
    }
    return address.names.first.flatMap { nearestName(to: $0.text, among: names) }
  }

  /// A route to the same end, or else one of the same step.
  private func nearestRoute(to address: Address) -> String? {
    var ofStep: String?
    var step: String?
    for row in rows {
      for item in row {
        guard case .route(let route) = items[item].statement else {
          step = Self.name(of: items[item].statement) ?? step
          continue
        }
        guard let step else { continue }
        let text = "\(step) -> \(route.target.text)"
        if route.target.text == address.targets.first?.text { return text }
        if step == address.names.first?.text { ofStep = ofStep ?? text }
      }
    }
    return ofStep
  }

  /// The lines between two things of one row; nothing where no row has both in this order.
  func lines(between first: String, and last: String) -> (row: Int, positions: Range<Int>)? {
    for row in rows.indices {
      guard let start = rows[row].firstIndex(where: { lineName($0) == first }),
        let end = rows[row][(start + 1)...].firstIndex(where: { lineName($0) == last })
      else { continue }
      // The routes of the first stay with it.
      let routes = rows[row][(start + 1)...].prefix { isRoute($0) }.count
      return (row, (start + 1 + routes)..<max(end, start + 1 + routes))
    }
    return nil
  }

  /// The bytes of lines of a row: from behind the line before them, where there are none.
  func bytes(ofRow row: Int, _ positions: Range<Int>) -> Range<Int> {
    if positions.isEmpty {
      let place =
        positions.lowerBound > 0
        ? items[rows[row][positions.lowerBound - 1]].range.upperBound : insides[row].lowerBound
      return place..<place
    }
    return items[rows[row][positions.lowerBound]].range
      .lowerBound..<items[rows[row][positions.upperBound - 1]].range.upperBound
  }

  /// All lines behind or before a thing of a row.
  func lines(beside name: String, isBefore: Bool) -> (row: Int, positions: Range<Int>)? {
    guard let line = lines(named: name).first, let place = items[line].place else { return nil }
    if isBefore { return (place.row, 0..<place.position) }
    let start = place.position + 1 + routes(under: line).count
    return (place.row, start..<max(start, rows[place.row].count))
  }
}
