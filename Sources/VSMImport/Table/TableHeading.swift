import VSMSyntax

/// A heading of a table: what its column says, and the unit of its cells where the heading names one.
struct TableHeading {
  var text: String
  var field: TableField?
  var unit: CellUnit?
  /// What a rate is by, as in `Demand per day`.
  var period: TimeUnit?

  /// `Cycle time (s)`, `C/T [sec]`, `Lead Time, days`, `Setup in min`, `Uptime %`, `WIP`.
  init(_ text: String) {
    self.text = text
    let words = Self.words(of: text)
    // The longest beginning that is a heading; what follows it is a unit, or else it is none.
    for count in stride(from: min(words.count, Self.mostWords), to: 0, by: -1) {
      guard let field = TableField(heading: words[..<count].joined()) else { continue }
      guard let rest = Self.rest(words[count...], of: field) else { continue }
      self.field = field
      (unit, period) = (rest.unit, rest.period?.unit)
      // `Cycle time/s`
      if field.content == .time, unit == nil, let time = rest.period { unit = .time(time) }
      return
    }
  }

  private static let mostWords = 8

  /// `Daily demand` says its period without a sign.
  static func isDaily(_ text: String) -> Bool { text.lowercased().contains("daily") }

  /// Letters and digits alone: `C/T` is one word, `%C&A` too, and `%` is one of its own.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func isJoined(_ scalar: Unicode.Scalar) -> Bool { "/&#.'’".unicodeScalars.contains(scalar) }
    for scalar in text.lowercased().unicodeScalars.prefix(200) {
      if scalar.isLetterOfName || ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if isJoined(scalar), word.unicodeScalars.count < 3 {
        continue
      } else {
        if !word.isEmpty { words.append(word) }
        word = ""
        if scalar == "%" { words.append("%") }
        if scalar == "/" { words.append("/") }
      }
    }
    if !word.isEmpty { words.append(word) }
    // `%C&A` and `C/A %`: the sign says no more than the heading does.
    if words.first == "%" { words.removeFirst() }
    return words
  }

  /// What may follow the name of a column: nothing where something else does.
  private static func rest(
    _ words: ArraySlice<String>, of field: TableField
  ) -> (unit: CellUnit?, period: CellUnit.Time?)? {
    var unit: CellUnit?
    var period: CellUnit.Time?
    var isRate = false
    for word in words {
      switch word {
      case "in", "of", "time", "per", "each", "the", "a", "avg", "average", "mean", "total", "net", "rate":
        if word == "per" { isRate = true }
      case "/": isRate = true
      case "unit", "units", "piece", "pieces", "pcs", "pc", "part", "parts", "item", "items", "people",
        "persons",
        "person", "qty", "ea", "stk", "stück":
        if unit == nil, !isRate { unit = .pieces }
      case "%", "percent", "pct": unit = .percent
      default:
        guard let time = CellUnit.time(word) else {
          // `Cycle time (C/T)`
          guard TableField(heading: word) == field else { return nil }
          continue
        }
        if isRate { period = time } else { unit = .time(time) }
      }
    }
    return (unit, period)
  }
}
