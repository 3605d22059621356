import VSMDiagnostics

/// The words that stand behind amounts: whether each is a variant or a unit only the whole file tells.
struct AmountWords {
  struct Mention {
    var word: String
    var span: SourceSpan
    /// What would say the same without the word.
    var cure: String
  }

  /// What is counted, where a word says it.
  struct Counted {
    var unit: CountUnit
    var word: String
    var span: SourceSpan
  }

  /// Words that are variants whatever else the file says: of a mix, of shares.
  var named = Set<String>()
  /// Words of amounts that are no mix, by how often they stand there.
  var mentions: [String: Int] = [:]
  var inOrder: [Mention] = []
  /// What stocks count in, and what demand does.
  var stocks: [Counted] = []
  var demand: Counted?
  var hasDemand = false
}

/// A unit that amounts are counted in.
enum CountUnit: Equatable {
  /// Pieces, and what else is one of its kind: an order, a ticket, a patient.
  case item
  /// What holds or weighs several: it is only comparable with itself.
  case other(String)

  init?(named word: String) {
    let word = word.lowercased()
    if Self.items.contains(word) {
      self = .item
    } else if let unit = Self.others[word] {
      self = .other(unit)
    } else {
      return nil
    }
  }

  private static let items: Set<String> = plurals(of: [
    "piece", "pc", "unit", "part", "item", "product", "ticket", "order", "job", "request", "task", "story",
    "claim",
    "invoice", "form", "file", "document", "report", "call", "mail", "email", "patient", "customer", "person",
    "people",
    "car", "vehicle", "engine", "device", "assembly", "component", "set", "pair", "kit", "sample", "test",
  ])

  private static let others: [String: String] = {
    var table: [String: String] = [:]
    for word in [
      "pallet", "box", "carton", "case", "crate", "bin", "tote", "container", "tray", "rack", "skid", "bag",
      "sack",
      "drum", "barrel", "roll", "coil", "sheet", "bundle", "batch", "lot", "card", "kanban", "truckload",
      "load",
      "tonne", "ton", "kilo", "kilogram", "kg", "gram", "pound", "lb", "litre", "liter", "gallon", "metre",
      "meter",
      "foot", "feet", "dozen",
    ] {
      for form in plurals(of: [word]) { table[form] = word }
    }
    return table
  }()

  private static func plurals(of words: [String]) -> Set<String> {
    var all = Set<String>()
    for word in words {
      all.insert(word)
      all.insert(word + "s")
      if word.hasSuffix("y") { all.insert(word.dropLast() + "ies") }
      if ["x", "ch", "s"].contains(where: word.hasSuffix) { all.insert(word + "es") }
    }
    return all
  }
}

extension Parser {
  /// True where the current word belongs to the amount before it: not a property, nor a word that begins a line, nor a
  /// period.
  func mayFollowAmount(of reading: Reading) -> Bool {
    let word = text(current)
    guard Property.named(word, of: reading.owner) == nil, periodInWords == nil else { return false }
    // An order is counted, an in-box is no line of its own here.
    return Word(named: word) == nil || CountUnit(named: word) != nil
  }

  /// The word behind an amount; nothing where it is the unit that is counted in, which makes no variant.
  mutating func wordBehindAmount(isInMix: Bool, _ reading: Reading) -> String? {
    let token = current
    let word = text(token)
    advance()
    if isInMix || current.kind == .plus {
      amountWords.named.insert(word)
      return word
    }
    if let unit = CountUnit(named: word) {
      let counted = AmountWords.Counted(unit: unit, word: word, span: token.span)
      if reading.property == nil {
        amountWords.stocks.append(counted)
      } else if reading.property == .demand, amountWords.demand == nil {
        amountWords.demand = counted
      }
      return nil
    }
    amountWords.mentions[word, default: 0] += 1
    if amountWords.inOrder.count <= Limits.problems {
      let cure =
        reading.property == nil
        ? "a label stands before the amount: \(reading.name) \"\(word)\" 4600; a variant is one of a mix in the "
          + "customer's demand: 300 \(word) + 200 RH / day"
        : "leave it out, write pcs, or name a variant in a mix: 300 \(word) + 200 RH"
      amountWords.inOrder.append(AmountWords.Mention(word: word, span: token.span, cure: cure))
    }
    return word
  }

  /// What the whole file says of the words behind amounts.
  mutating func tellOfAmountWords() {
    for mention in amountWords.inOrder
    where amountWords.mentions[mention.word] == 1 && !amountWords.named.contains(mention.word) {
      report(.habit(.neitherUnitNorVariant(mention.word, cure: mention.cure)), at: mention.span)
    }
    guard amountWords.hasDemand else { return }
    let unit = amountWords.demand?.unit ?? .item
    for stock in amountWords.stocks where stock.unit != unit {
      let demand = amountWords.demand.map { "a demand in \($0.word)" } ?? "a demand in pieces"
      report(.habit(.unitsDiffer(stock.word, other: demand)), at: stock.span)
    }
  }

  // MARK: Periods

  /// `per month`, `a month`, `month`, `monthly`: how far it goes and the period; nothing where none begins here.
  var periodInWords: (end: Token, unit: String)? {
    guard current.kind == .word else { return nil }
    let word = text(current)
    if TimeUnit(named: word) != nil { return (current, word) }
    switch word {
    case "per", "a", "an", "each", "every":
      let words = tokens[position...].dropFirst().lazy.filter { !$0.kind.isTrivia }.prefix(2)
      for word in words where word.kind == .word {
        if TimeUnit(named: text(word)) != nil { return (word, text(word)) }
        guard Self.kindsOfDays.contains(text(word).lowercased()) else { return nil }
      }
      return nil
    case "hourly": return (current, "h")
    case "daily": return (current, "day")
    case "weekly": return (current, "week")
    case "monthly": return (current, "month")
    case "yearly", "annually": return (current, "year")
    default: return nil
    }
  }

  /// Tells of a rate without a stroke and its period; goes past a period in words.
  mutating func tellOfMissingPeriod(_ reading: Reading) {
    guard let period = periodInWords else {
      report(.periodMissing(property: reading.name, example: reading.example), at: current.span)
      return
    }
    let before = tokens[..<position].reversed()
    let start = before.prefix { $0.kind != .newline && $0.kind != .leftBrace }.first {
      text($0) == reading.name
    }
    let written = start.map { Self.trimmed(source.text(of: SourceSpan($0.start, current.start))[...]) }
    report(
      .periodMissing(
        property: reading.name, example: reading.example,
        cure: (written ?? reading.name) + "/" + period.unit), at: current.span.union(period.end.span))
    while current != period.end { advance() }
    advance()
  }

  // MARK: Thousands

  /// `18.400` where thousands are usual: it is read as 18.4, and hardly meant.
  mutating func warnOfThousands(_ number: Numeral, currency: String = "", at span: SourceSpan? = nil) {
    guard number.text.utf8.count >= 5 else { return }
    let parts = number.text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, let whole = parts.first, let rest = parts.last, rest.count == 3, whole.count <= 3,
      whole.first != UInt8(ascii: "0"), rest.allSatisfy({ (48...57).contains($0) })
    else { return }
    let thousands = number.text.map { $0 == "." ? "_" : String($0) }.joined()
    let value = NumberText.plain(number.value, decimals: 3)
    // With a fourth decimal it is plain.
    let decimals = value == number.text ? value + "0" : value
    report(
      .habit(
        .thousandsOrDecimals(
          currency + number.text, value: currency + value,
          thousands: currency + number.text.map { $0 == "." ? "," : String($0) }.joined(),
          cures: [currency + thousands, currency + decimals])),
      at: span ?? number.span)
  }
}
