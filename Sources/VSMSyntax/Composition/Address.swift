import VSMDiagnostics

/// What a change is of, as the file that changes another one says it: `weld`, `inventory before weld`,
/// `info "Weekly fax"`, `weld -> scrap`.
struct Address {
  /// The word, where it is given: of things without a name it must be.
  var word: Word?
  var kanban: KanbanStatement.Kind?
  /// The name of the thing, or what information, kanban or a remark is of.
  var names: [Name] = []
  /// What stands behind an arrow.
  var targets: [Name] = []
  var label: Name?
  /// The neighbour that it stands before or after.
  var neighbour: Name?
  var isBefore = false
  /// The figure of a target, as it is written.
  var figure: String?
  var span: SourceSpan
  /// As it is written, for messages.
  var text: String

  /// A route is told by the step that it leaves and what it leads to.
  var isRoute: Bool { word == nil && !targets.isEmpty }
}

/// One thing, or all that stands in a part of a row.
enum Region {
  case thing(Address)
  /// What stands between two things of a row.
  case between(Name, Name)
  /// What stands behind or before a thing, up to the end of the row.
  case all(isBefore: Bool, Name)
  /// All statements of a word.
  case every(Word, SourceSpan)
}

extension Cursor {
  /// What could not be read: what was expected there, and an example.
  struct Unread: Error {
    var wanted: String
    var example: String
  }

  /// What a change is of. A word of the language may be the name of something in the base.
  mutating func region(isName: (String) -> Bool) throws(Unread) -> Region {
    let start = current.span
    switch word {
    case "between" where following?.kind == .word:
      advance()
      let first = try name("what stands at its beginning")
      guard take("and") else {
        throw Unread(wanted: "and", example: "replace between mill and weld { ... }")
      }
      return .between(first, try name("what stands at its end"))
    case "all" where following?.kind == .word:
      advance()
      guard let side = word, side == "before" || side == "after" else {
        throw Unread(wanted: "before or after", example: "remove all after weld")
      }
      advance()
      return .all(isBefore: side == "before", try name("what it stands beside"))
    case "every" where following?.kind == .word:
      advance()
      guard let name = takeWord(), let word = Word(named: name.text), word.form.sort != .composing else {
        throw Unread(wanted: "a word of the language", example: "remove every kaizen")
      }
      return .every(word, start.union(name.span))
    default: return .thing(try address(isName: isName))
    }
  }

  private mutating func name(_ what: String) throws(Unread) -> Name {
    guard let name = takeWord() else {
      throw Unread(wanted: "the name of \(what)", example: "replace between mill and weld { ... }")
    }
    return name
  }

  /// One thing. Of one that is changed a label beside names is the new one, unless two stand there; everywhere else it
  /// tells which thing is meant.
  mutating func address(isChanged: Bool = false, isName: (String) -> Bool) throws(Unread) -> Address {
    let first = index
    guard let start = takeWord() else {
      throw Unread(wanted: "what it is that changes", example: "change weld { C/O 2min }")
    }
    var address = Address(span: start.span, text: start.text)
    if let word = Word(named: start.text), word.form.sort != .composing, !(isName(start.text) && !goesOn) {
      address.word = word
      try complete(&address, word, isChanged: isChanged)
    } else {
      address.names = [start]
      if current.kind == .arrow || current.kind == .squiggle {
        advance()
        address.targets = [try target()]
      }
    }
    let last = tokens[first..<index].last { !$0.kind.isTrivia && $0.kind != .newline } ?? tokens[first]
    address.span = SourceSpan(start.span.start, last.end)
    address.text = String(decoding: bytes[start.span.start..<last.end], as: UTF8.self)
    return address
  }

  /// True where what stands here belongs to the word before it.
  private var goesOn: Bool { current.kind == .word || current.kind == .string }

  private mutating func complete(
    _ address: inout Address, _ word: Word, isChanged: Bool
  ) throws(Unread) {
    switch word.form.sort {
    case .information, .remark, .kanban:
      if word == .kanban, let kind = self.word.flatMap({ KanbanStatement.Kind(rawValue: $0) }) {
        address.kanban = kind
        advance()
      }
      if current.kind == .word { address.names = try names() }
      if current.kind == .arrow || current.kind == .squiggle {
        advance()
        address.targets = try names()
      }
      if !isChanged || address.names.isEmpty || following?.kind == .string { address.label = takeLabel() }
    case .target:
      address.figure = figure()
    default:
      if let side = self.word, side == "before" || side == "after", following?.kind == .word {
        advance()
        address.isBefore = side == "before"
        address.neighbour = takeWord()
        return
      }
      if let name = takeWord() { address.names = [name] }
      if address.names.isEmpty, !(isChanged && word.form.single) { address.label = takeLabel() }
      if let side = self.word, side == "before" || side == "after", following?.kind == .word {
        advance()
        address.isBefore = side == "before"
        address.neighbour = takeWord()
      }
    }
  }

  private mutating func target() throws(Unread) -> Name {
    guard let name = takeWord() else {
      throw Unread(wanted: "the name of what it leads to", example: Word.info.form.example)
    }
    return name
  }

  private mutating func names() throws(Unread) -> [Name] {
    var names = [try target()]
    while current.kind == .comma {
      advance()
      names.append(try target())
    }
    return names
  }

  /// `lead-time`, `C/T(cell)`, `recovery.net-value`, without the blanks in it.
  private mutating func figure() -> String {
    var figure = ""
    while [.word, .dot, .leftParenthesis, .rightParenthesis, .star].contains(current.kind) {
      figure += text(current)
      advance()
    }
    return figure
  }
}
