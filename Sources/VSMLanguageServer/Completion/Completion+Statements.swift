import VSMDiagnostics
import VSMModel
import VSMSyntax

extension Completion {
  /// Words that a line can begin with, and names where a name alone is a line.
  mutating func beginStatement() {
    guard let block = around.block else {
      for word in Word.all(in: .file) { add(word) }
      return
    }
    switch block.word {
    case .recovery?:
      for property in Property.all(of: .recovery) { add(property) }
      for word in Word.all(in: .stream) where word.form.sort != .link { add(word) }
      addRoutes()
      addNames { $0 == .source || $0 == .disposition }
    case let word? where word.composes:
      for word in Word.all(in: .stream) { add(word) }
      for word in Word.all(in: .file) where !word.composes { add(word) }
      addNames { $0 == .supplier || $0 == .customer || $0.form.sort == .step }
    default:
      for word in Word.all(in: .stream) { add(word) }
      addRoutes()
      addNames { $0 == .supplier || $0 == .customer || $0.form.sort == .step }
    }
  }

  private mutating func addRoutes() {
    add(
      "rework", .keyword, detail: "units that were not right go back",
      inserting: "rework -> ${1:step} ${2:5%}")
    add("->", .keyword, detail: "a route: a share goes elsewhere", inserting: "-> ${1:scrap} ${2:3%}")
  }

  private mutating func add(_ word: Word) {
    add(
      word.rawValue, .keyword, detail: word.noun, about: MapReading.text(of: word),
      inserting: Self.snippet(of: word))
  }

  /// The parts of a statement, with places to fill in.
  static func snippet(of word: Word) -> String? {
    let form = word.form
    var place = 0
    func next(_ text: String) -> String {
      place += 1
      return "${\(place):\(text)}"
    }
    if word == .factor { return "factor \(next("electricity")) \(next("0.38kgCO2e/kWh"))" }
    switch form.sort {
    case .link: return nil
    case .information: return "\(word.rawValue) \(next("from")) -> \(next("to")) \"\(next("what"))\""
    case .remark: return "\(word.rawValue) \(next("step")) \"\(next("text"))\""
    case .kanban: return "kanban ${1|production,withdrawal,signal|} ${2:from} -> ${3:to}"
    case .target: return "target \(next("lead-time")) <= \(next("5d"))"
    case .composing:
      switch word {
      case .include, .basedOn: return "\(word.rawValue) \"\(next("file.vsm"))\""
      case .namedValue: return "let \(next("name")) = \(next("7h 40min"))"
      case .remove: return "remove \(next("name"))"
      default: return "\(word.rawValue) \(next("name")) {\n  $0\n}"
      }
    default: break
    }
    var text = word.rawValue
    if form.name == .required || (form.name == .optional && form.sort != .lines && form.sort != .stock) {
      text += " \(next("name"))"
    }
    if form.label != .absent, form.sort != .stock || form.label == .required {
      text += " \"\(next("Label"))\""
    }
    if form.amount { text += " \(next("5d"))" }
    if form.at { text += " at \(next("step"))" }
    if form.sort == .lines { return text + " {\n  $0\n}" }
    if form.block, form.sort == .declaration || form.sort == .step { text += " { $0 }" }
    return text
  }

  // MARK: Within a line

  /// What can follow the words of a line.
  mutating func goOn() {
    let words = self.words
    if let arrow = around.before.last(where: { [.arrow, .squiggle].contains(around.kind($0)) }) {
      return afterArrow(arrow)
    }
    guard let first = words.first.flatMap(Word.init(named:)) else { return addUnits(Self.times) }
    switch first.form.sort {
    case .information:
      addNames(where: Self.takesInformation)
      add("->", .keyword, detail: "on paper, or by word of mouth")
      add("~>", .keyword, detail: "electronic")
    case .remark: addNames { $0.form.sort == .step || $0.form.sort == .stock }
    case .kanban: goOnWithKanban(words)
    case .target: goOnWithTarget(words)
    case .stock:
      addUnits(Self.times + [("pcs", "pieces")])
      addValues()
    case .composing: goOnComposing(first, words)
    case .lines, .declaration, .step, .vehicle, .link:
      guard first.form.at else { return addUnits(Self.times) }
      if words.last == "at" {
        addNames { $0.form.sort == .step || $0.standsInRow }
      } else if words.count == 2, !words.contains("at") {
        add("at", .keyword, detail: "where it stands")
      }
    }
  }

  static func takesInformation(_ word: Word) -> Bool {
    switch word {
    case .customer, .supplier, .control, .controlCentre, .mrp, .database, .levelling, .kanbanPost, .source,
      .disposition, .process, .decision:
      true
    default: word.isStock && word.standsInRow
    }
  }

  private mutating func goOnWithKanban(_ words: [String]) {
    if words.count == 1 {
      for kind in KanbanStatement.Kind.allCases { add(kind.rawValue, .enumMember) }
    } else {
      addNames { $0.standsInRow || $0.form.sort == .step || $0 == .levelling || $0 == .kanbanPost }
      add("->", .keyword)
    }
  }

  private mutating func goOnWithTarget(_ words: [String]) {
    let kinds = around.before.map(around.kind)
    let compares = kinds.contains { [.atMost, .atLeast, .less, .greater, .equals].contains($0) }
    if words.count == 1 {
      for figure in TargetFigure.allCases {
        add(
          figure.rawValue, .property, detail: figure.phrase, about: "```vsm\n\(figure.example)\n```",
          inserting: figure.example.replacing("target ", with: ""))
      }
    } else if kinds.last == .leftParenthesis {
      addNames { $0.form.sort == .step || $0.isStock || $0 == .disposition || $0 == .customer }
      add("*", .keyword, detail: "all of them")
    } else if compares {
      addUnits(Self.times + [("%", "of a whole"), ("pcs", "pieces")])
      if kinds.last.map({ [.atMost, .atLeast, .less, .greater, .equals].contains($0) }) == true {
        add("takt", .constant, detail: "the takt of the step")
        addValues()
      } else {
        add("by", .keyword, detail: "a day until which it may be missed", inserting: "by ${1:2027-03-31}")
      }
    } else if kinds.last == .word || kinds.last == .rightParenthesis {
      for sign in ["<=", ">=", "<", ">"] { add(sign, .keyword) }
    }
  }

  private mutating func goOnComposing(_ word: Word, _ words: [String]) {
    switch word {
    case .namedValue:
      addUnits(Self.times + [("%", "of a whole"), ("pcs", "pieces")])
      if words.contains("=") { addValues() }
    case .include, .basedOn: break
    default:
      addNames { _ in true }
      for stock in Word.all(in: .stream) { add(stock.rawValue, .keyword, detail: stock.noun) }
      for word in ["between", "and", "after", "before"] { add(word, .keyword) }
    }
  }

  // MARK: After an arrow

  /// Where information, kanban or units can go.
  private mutating func afterArrow(_ position: Int) {
    let behind = around.before.filter { $0 > position }
    let expectsName = behind.isEmpty || around.kind(behind[behind.count - 1]) == .comma
    switch words.first.flatMap(Word.init(named:))?.form.sort {
    case .information? where expectsName: addNames(where: Self.takesInformation)
    case .kanban? where expectsName:
      addNames { $0.standsInRow || $0.form.sort == .step || $0 == .levelling || $0 == .kanbanPost }
    case .information?, .kanban?: break
    default: goOnWithRoute(behind)
    }
  }

  private mutating func goOnWithRoute(_ behind: [Int]) {
    let isRework = words.first == "rework"
    guard !behind.isEmpty else {
      addNames(in: ownBlock) { $0.form.sort == .step || $0.isStock }
      if isRework { return }
      addNames { $0 == .disposition }
      add("scrap", .variable, detail: "out of the map")
      guard around.owner == .recovery else { return }
      // Recovered units come in again where a stream has a step or a stock.
      let known = Set(items.map(\.label))
      addNames(besides: known) { $0.form.sort == .step || $0.isStock }
      return
    }
    if around.text(behind[behind.count - 1]) == "then" {
      addNames(in: ownBlock) { $0.form.sort == .step || $0.isStock }
      addNames { $0 == .disposition }
      add("scrap", .variable, detail: "out of the map")
      return
    }
    addUnits([("%", "of what leaves the step")] + Self.times)
    if isRework {
      add("max", .keyword, detail: "a unit passes so often at the most", inserting: "max ${1:2}")
      add("then", .keyword, detail: "where it goes after the last pass", inserting: "then ${1:scrap}")
    }
    add("takes", .keyword, detail: "how long the way itself takes", inserting: "takes ${1:2h}")
    if !isRework {
      add("by mass", .keyword, detail: "the share is one of the mass")
      add("by value", .keyword, detail: "the share is one of the proceeds")
    }
  }

  /// The offsets of the block that the place is in.
  private var ownBlock: Range<Int>? {
    guard let block = around.block else { return nil }
    let tokens = around.tree.tokens
    var depth = 0
    for index in block.brace..<tokens.count {
      if tokens[index].kind == .leftBrace { depth += 1 }
      if tokens[index].kind == .rightBrace { depth -= 1 }
      if depth == 0 { return tokens[block.brace].start..<tokens[index].end }
    }
    return tokens[block.brace].start..<around.tree.source.bytes.count
  }
}
