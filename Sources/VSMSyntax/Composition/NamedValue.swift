import VSMDiagnostics

/// A value that has a name: `let net-shift = 7h 40min`.
struct NamedValue {
  var name: Name
  /// What stands behind the `=`, in tokens of its file.
  var meaning: Range<Int>
  /// The file that it stands in.
  var file: Int
  /// How many bases lie between the map and it: what stands nearer to the map counts.
  var level: Int
  /// True where the opened file itself has it: there nobody else can use it.
  var isOfMain: Bool
  /// How often the name stands anywhere.
  var uses = 0
  /// What stands for the name; nothing as long as it is not known.
  var text: [UInt8]?
  /// The same as a number with its unit, where it is one.
  var amount: Reckoned?
  /// What it is, as a message says it: `a time`.
  var noun = "a value"

  /// The most bytes of a value: nobody types more, and values that are made of one another could grow without end.
  static let longest = 200
  /// The most of them in all files.
  static let most = 10_000

  /// Why no value may have the name; nothing where it may.
  static func reason(against name: String) -> String? {
    if TimeUnit(named: name) != nil || Parser.pieceNames.contains(name) || CountUnit(named: name) != nil
      || Parser.isMass(name) || MeasureUnit(named: name) != nil || Parser.carbonUnits[name] != nil
    {
      return "a unit"
    }
    if Word(named: name) != nil { return "a word of the language" }
    if Property.isName(name) { return "a property" }
    if name == "takt" { return "a figure, which is computed" }
    if reserved.contains(name) || Parser.unknownValues.contains(name.lowercased()) {
      return "a word of the language"
    }
    return nil
  }

  /// Words that mean something where a value may stand.
  private static let reserved: Set<String> = {
    var words: Set<String> = [
      "x", "at", "by", "from", "column", "of", "per", "to", "then", "takt", "rework", "without", "between",
      "and", "all",
      "every",
      "worktime", "units", "production", "withdrawal", "signal",
    ]
    for property in Property.all {
      if case .choice(let choices) = property.kind { words.formUnion(choices) }
    }
    return words
  }()
}

extension Parser {
  static func isMass(_ word: String) -> Bool { kilograms[word] != nil }

  /// What a text is that stands where a value may: `a time`; nothing where it is none.
  static func noun(ofValue text: [UInt8]) -> String? {
    var lexer = Lexer(text)
    lexer.run()
    guard lexer.problems.isEmpty else { return nil }
    let source = SourceFile(name: "", bytes: text)
    let reading = Reading(name: "let", example: "let net-shift = 7h 40min", owner: .namedValue)
    func isRead(_ read: (inout Parser) -> Bool) -> Bool {
      var parser = Parser(source: source, tokens: lexer.tokens)
      return read(&parser) && parser.problems.isEmpty && parser.current.kind == .end
    }
    if isRead({ $0.current.kind == .string && $0.text(for: reading) != nil }) { return "a label" }
    if isRead({ $0.repeatedDuration(for: reading) != nil }) { return "a time" }
    if isRead({ $0.mass(for: reading) != nil }) { return "a mass" }
    if isRead({ $0.mix(for: reading, asShares: true) != nil }) { return "a share" }
    if isRead({ $0.decay(for: reading) != nil }) { return "a share for each period" }
    if isRead({ $0.money(for: reading, isSigned: true) != nil && $0.perUnit(for: reading) }) {
      return "an amount of money"
    }
    if isRead({ $0.moneyRate(for: reading) != nil }) { return "an amount of money for each period" }
    if isRead({ $0.moneyPer(for: reading) != nil }) { return "an amount of money for each trip" }
    if isRead({ $0.consumption(of: nil, for: reading) != nil }) { return "an amount of what is used" }
    if isRead({ $0.mix(for: reading, asShares: false) != nil }) { return "a quantity" }
    if isRead({ $0.rate(for: reading) != nil }) { return "an amount for each period" }
    return nil
  }
}
