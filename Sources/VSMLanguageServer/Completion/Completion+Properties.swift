import VSMDiagnostics
import VSMSyntax

extension Completion {
  /// Properties that the block may have yet, or what the one can be whose name stands before the place.
  mutating func completeProperties() {
    guard let owner = owner else { return }
    var given = Set<Property>()
    var last: (property: Property, position: Int)?
    for (position, index) in around.before.enumerated() where around.kind(index) == .word {
      guard let property = Property.named(around.text(index), of: owner),
        !isValue(at: position, of: last?.property)
      else { continue }
      given.insert(property)
      last = (property, position)
    }
    let behind = last.map { around.before.count - $0.position - 1 } ?? 0
    if let property = last?.property, property.kind != .flag {
      completeValue(of: property, behind)
      // A value that may be whole already is followed by the next name.
      guard behind > 0, !startsWithDigit, !needsMore else { return }
    }
    for property in Property.all(of: owner) where property.repeats || !given.contains(property) {
      add(property)
    }
    if owner.form.members { addNames { $0.form.sort == .step || $0.isStock } }
    if around.owner == .change { add("without", .keyword, detail: "takes a property away") }
  }

  mutating func add(_ property: Property) {
    // What stands behind the name in the example is a value of the right kind.
    let value = property.example.split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init)
    add(
      property.name, .property, detail: "\(property.kind.phrase): \(property.meaning)",
      about: MapReading.text(of: property),
      inserting: value.map { "\(property.name) ${1:\(Self.escaped($0))}" })
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { $0 += ["$", "}", "\\"].contains($1) ? "\\\($1)" : String($1) }
  }

  /// What the block is of; a change is of what it names.
  private var owner: Word? {
    guard let block = around.block, let word = block.word else { return nil }
    guard word == .change else { return word }
    let head = reading.tree.tokens[block.start..<block.brace].filter { $0.kind == .word }.dropFirst()
    guard let first = head.first.map({ reading.source.text(of: $0.span) }) else { return nil }
    if let word = Word(named: first) { return word }
    return reading.allNames.lazy.compactMap { $0.names.declaration(of: first)?.declaration }.first ?? .process
  }

  /// A word that is a choice of the property before it is no name, though it may read as one.
  private func isValue(at position: Int, of property: Property?) -> Bool {
    guard case .choice(let choices)? = property?.kind, position > 0 else { return false }
    let before = around.before[position - 1]
    return choices.contains(around.text(around.before[position]))
      && property.map { Property.named(around.text(before), of: $0.owners[0]) == $0 } == true
  }

  private var startsWithDigit: Bool {
    let bytes = reading.source.bytes
    return around.typed.start < around.typed.end
      && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[around.typed.start])
  }

  /// True behind a sign or a word that something must follow.
  private var needsMore: Bool {
    guard let last = around.before.last else { return false }
    switch around.kind(last) {
    case .slash, .plus, .minus, .times, .star, .ellipsis, .currency: return true
    case .word: return ["of", "x"].contains(around.text(last))
    default: return false
    }
  }

  /// - Parameters:
  ///   - property: whose value it is.
  ///   - behind: how many tokens of the value stand there.
  private mutating func completeValue(of property: Property, _ behind: Int) {
    let isEmpty = behind == 0
    switch property.kind {
    case .flag, .text, .label, .date, .link, .labelledText:
      if property == .symbol, isEmpty {
        for use in reading.names.declarations where use.space == .icon {
          add(use.name, .variable, detail: "an icon")
        }
      }
      return
    case .choice(let choices):
      if isEmpty { for choice in choices { add(choice, .enumMember) } }
      return
    case .dayLength:
      if isEmpty { add("worktime", .enumMember, detail: "the calendar’s net working time") }
      addUnits(Self.times)
    case .duration, .repeatedDuration: addUnits(Self.times)
    case .share, .shares: addUnits([("%", "of a whole")])
    case .decay:
      addUnits([("%", "of the proceeds")])
      addPeriods()
    case .shareOf:
      addUnits([("%", "of what a customer takes")])
      if behind > 0 {
        if around.text(around.before[around.before.count - 1]) == "of" {
          addNames { $0 == .customer }
        } else {
          add("of", .keyword)
        }
      }
    case .flagOrShare: addUnits([("%", "of its time")])
    case .use:
      if isEmpty { addNames { $0 == .resource } } else { addUnits([("%", "of the work")]) }
      return
    case .nameOf(let word):
      if isEmpty { addNames { $0 == word } }
      return
    case .objective:
      if !isEmpty { for part in Objective.parts { add(part, .keyword) } }
      return
    case .count: addUnits([("pcs", "pieces")])
    case .amount: addUnits(Self.times + [("pcs", "pieces")])
    case .rate, .moneyRate:
      addPeriods()
      addUnits(
        TimeUnit.allCases.filter { $0 >= .hour }.map { ("/" + Self.period($0), "each \(Self.period($0))") })
    case .mass: addUnits([("kg", "kilograms"), ("g", "grams"), ("t", "tonnes")])
    case .money, .signedMoney, .number, .width, .people: break
    case .moneyPer: addUnits([("/trip", "each trip"), ("/pc", "each piece")])
    case .distance: addUnits([("km", "kilometres"), ("mi", "miles")])
    case .consumption(let flow):
      addUnits(flow.dimensions.map { ($0.base.symbol, $0.noun) })
    case .factor: addUnits([("kgCO2e", "mass of CO₂e")])
    case .graded: addUnits([("%", "of the units of the grade")])
    }
    if isEmpty, !startsWithDigit {
      let value = property.example.split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init)
      if let value { add(value, .value, detail: "for example") }
      addValues()
    }
  }

  private mutating func addPeriods() {
    guard around.before.last.map({ around.kind($0) == .slash }) == true else { return }
    for unit in TimeUnit.allCases where unit >= .hour { add(Self.period(unit), .unit) }
  }

  private static func period(_ unit: TimeUnit) -> String {
    unit.names.first { $0.count > 2 && !$0.hasSuffix("s") } ?? unit.symbol
  }
}
