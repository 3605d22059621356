import VSMDiagnostics

/// What is used of energy, water, material and their like, and what it gives off.
extension Parser {
  /// The unit behind a number, also of what is given off; goes past it. Nothing where none stands there.
  mutating func measureUnit() -> MeasureUnit? {
    guard current.kind == .word else { return nil }
    let word = text(current)
    guard let unit = MeasureUnit(named: word) ?? Self.carbonUnits[word], !unit.isPower else { return nil }
    advance()
    return unit
  }

  /// `kgCO2e` and its like: a mass.
  static let carbonUnits: [String: MeasureUnit] = {
    var table: [String: MeasureUnit] = [:]
    for symbol in ["g", "kg", "t", "lb"] {
      for gas in ["CO2e", "CO2", "CO2eq"] { table[symbol + gas] = MeasureUnit(named: symbol) }
    }
    return table
  }()

  /// `0.4kWh`, `3kW`, `12kWh/batch`, `2L needed 0.5L`, `30L/100km`; of no flow in particular for a value with a name.
  mutating func consumption(of flow: EnvironmentalFlow?, for reading: Reading) -> Consumption? {
    guard let low = measure(of: flow, reading) else { return nil }
    guard let amount = upperEnd(of: low, flow, reading) else { return nil }
    guard let basis = basis(of: low.unit, reading) else { return nil }
    var needed: Interval?
    if current.kind == .word, text(current) == "needed" {
      let start = current.span
      advance()
      guard let least = measure(of: flow, reading), let range = upperEnd(of: least, flow, reading) else {
        return nil
      }
      guard least.unit.dimension == low.unit.dimension, least.unit.isPower == low.unit.isPower else {
        report(
          .measuring(.neededOtherwise(needed: least.unit.symbol, used: low.unit.symbol)),
          at: start.union(least.span))
        return nil
      }
      // What it is for may be said once more.
      guard current.kind != .slash || self.basis(of: least.unit, reading) == basis else {
        report(
          .measuring(.neededOtherwise(needed: source.text(of: current.span), used: low.unit.symbol)),
          at: start.union(least.span))
        return nil
      }
      needed = range
    }
    let isPlaced = reading.property == nil || isPlaced(basis, low, reading)
    return isPlaced ? Consumption(amount, low.unit, basis, needed: needed) : nil
  }

  private struct Measured {
    /// In kWh, litres, kg or km.
    var value: Double
    var text: String
    var unit: MeasureUnit
    var span: SourceSpan
  }

  /// A number and its unit; of a range without a unit at its lower end that of the upper one.
  private mutating func measure(of flow: EnvironmentalFlow?, _ reading: Reading) -> Measured? {
    let kind = flow?.wanted ?? MeasureUnit.Dimension.distance.phrase
    guard let number = numeral(kind, for: reading) else { return nil }
    var unit: MeasureUnit?
    if current.kind == .ellipsis, following.kind == .number {
      let next = tokens[position...].dropFirst().filter { !$0.kind.isTrivia }.prefix(2).last
      unit = next.flatMap { $0.kind == .word ? MeasureUnit(named: text($0)) : nil }
    } else {
      unit = current.kind == .word ? MeasureUnit(named: text(current)) : nil
      if unit != nil { advance() }
    }
    guard let unit else {
      reportMeasure(after: number, wanted: kind, reading)
      return nil
    }
    let span = number.span.union(SourceSpan(number.span.end, endOfLast ?? number.span.end))
    let allowed = flow?.dimensions ?? MeasureUnit.Dimension.allCases
    guard allowed.contains(unit.dimension) else {
      report(
        .measuring(
          .dimensionWrong(
            unit: unit.symbol, is: unit.dimension.noun, of: flow?.rawValue ?? reading.name, wanted: kind,
            example: reading.example)), at: span)
      return nil
    }
    return Measured(value: number.value * unit.factor, text: number.text, unit: unit, span: span)
  }

  private mutating func upperEnd(
    of low: Measured, _ flow: EnvironmentalFlow?, _ reading: Reading
  ) -> Interval? {
    guard current.kind == .ellipsis else { return Interval(low.value) }
    advance()
    guard let high = measure(of: flow, reading) else { return nil }
    guard high.unit.dimension == low.unit.dimension, high.unit.isPower == low.unit.isPower,
      low.value <= high.value
    else {
      report(
        .rangeTurnedRound(low: low.text + low.unit.symbol, high: high.text + high.unit.symbol),
        at: low.span.union(high.span))
      return nil
    }
    return Interval(low.value, high.value)
  }

  /// The end of what was read last.
  private var endOfLast: Int? {
    tokens[..<position].last { !$0.kind.isTrivia && $0.kind != .newline }?.end
  }

  private mutating func reportMeasure(after number: Numeral, wanted: String, _ reading: Reading) {
    if current.kind == .word, let meant = MeasureUnit.meant(by: text(current)) {
      report(
        .unitWrong(
          unit: text(current), property: reading.name, units: wanted, example: reading.example,
          cure: "write \(number.text)\(meant.symbol)"), at: number.span.union(current.span))
      advance()
      return
    }
    reportUnit(after: number, wanted: wanted, reading)
  }

  /// `/h`, `/batch`, `/day`, `/trip`, `/100km`; one unit where nothing is said.
  private mutating func basis(of unit: MeasureUnit, _ reading: Reading) -> Consumption.Basis? {
    guard current.kind == .slash else { return unit.isPower ? .period(.hour) : .unit }
    let slash = current.span
    advance()
    func wrong(_ end: SourceSpan) {
      report(
        .measuring(
          .basisWrong(
            source.text(of: slash.union(end)), of: reading.name, allowed: Self.bases(reading.owner),
            example: reading.example)), at: slash.union(end))
    }
    if unit.isPower {
      // A watt is an hour's already.
      wrong(current.span)
      return nil
    }
    var length = 1.0
    if current.kind == .number, let number = numeral("a distance", for: reading) {
      length = number.value
      guard current.kind == .word, let unit = MeasureUnit(named: text(current)), unit.dimension == .distance,
        length > 0
      else {
        wrong(number.span.union(current.span))
        return nil
      }
    }
    guard current.kind == .word else {
      report(
        .expected("what the amount is for: \(Self.bases(reading.owner))", found: found), at: current.span)
      return nil
    }
    let word = text(current)
    let span = current.span
    advance()
    if let unit = MeasureUnit(named: word), unit.dimension == .distance {
      return .distance(length * unit.factor)
    }
    switch word {
    case "batch": return .batch
    case "trip": return .trip
    case _ where Self.pieceNames.contains(word): return .unit
    default:
      if let period = TimeUnit(named: word), period >= .hour { return .period(period) }
      wrong(span)
      return nil
    }
  }

  /// What amounts may be for, as a message says it.
  private static func bases(_ owner: Word) -> String {
    if owner.isStock { return "/day, or another period of days" }
    if owner.isVehicle { return "/trip, /km or /100km, or nothing for each piece" }
    return "/h, /batch or /day, or nothing for each unit"
  }

  /// Tells of what the statement cannot have: a trip of a step, an hour of a stock.
  private mutating func isPlaced(_ basis: Consumption.Basis, _ low: Measured, _ reading: Reading) -> Bool {
    let owner = reading.owner
    let isRight =
      switch basis {
      case .unit: !owner.isStock
      case .batch: owner == .process
      case .trip, .distance: owner.isVehicle
      // Whether a store runs by night, too, an hour would not say.
      case .period(let unit): owner == .process || (owner.isStock && unit >= .day)
      }
    // A change of a map, or a value of a base, is read where it stands.
    guard !isRight, owner == .process || owner.isStock || owner.isVehicle else { return true }
    let written =
      switch basis {
      case .unit: "an amount for each unit"
      case .batch: "/batch"
      case .trip: "/trip"
      case .distance: "an amount for a distance"
      case .period(.hour): "an amount for an hour"
      case .period: "an amount for a period"
      }
    report(
      .measuring(
        .basisWrong(written, of: reading.name, allowed: Self.bases(owner), example: Self.example(reading))),
      at: low.span)
    return false
  }

  private static func example(_ reading: Reading) -> String {
    let amount = reading.property.flatMap { property -> String? in
      guard case .consumption(let flow) = property.kind else { return nil }
      return "2" + (flow.dimensions.first?.base.symbol ?? "")
    }
    guard let amount else { return reading.example }
    return reading.name + " " + amount
      + (reading.owner.isStock ? "/day" : reading.owner.isVehicle ? "/trip" : "")
  }

  /// `120km`
  mutating func distance(for reading: Reading) -> Value? {
    let kind = MeasureUnit.Dimension.distance.phrase
    guard let number = numeral(kind, for: reading) else { return nil }
    guard current.kind == .word, let unit = MeasureUnit(named: text(current)), unit.dimension == .distance
    else {
      reportMeasure(after: number, wanted: kind, reading)
      return nil
    }
    advance()
    var range = Interval(number.value * unit.factor)
    if current.kind == .ellipsis {
      advance()
      guard let high = numeral(kind, for: reading) else { return nil }
      guard current.kind == .word, let upper = MeasureUnit(named: text(current)), upper.dimension == .distance
      else {
        reportMeasure(after: high, wanted: kind, reading)
        return nil
      }
      advance()
      guard range.low <= high.value * upper.factor else {
        report(.rangeTurnedRound(low: number.text, high: high.text), at: number.span.union(high.span))
        return nil
      }
      range = Interval(range.low, high.value * upper.factor)
    }
    return .consumption(Consumption(range, unit))
  }

  /// `$300/trip`, `$0.20/pc`
  mutating func moneyPer(for reading: Reading) -> Value? {
    guard let money = money(for: reading, isSigned: false) else { return nil }
    guard current.kind == .slash, following.kind == .word else {
      report(
        .measuring(
          .basisWrong(
            "an amount of money alone", of: reading.name, allowed: "/trip or /pc", example: reading.example)),
        at: current.span)
      return nil
    }
    advance()
    let word = text(current)
    let span = current.span
    advance()
    if word == "trip" { return .moneyPer(money, .trip) }
    if Self.pieceNames.contains(word) { return .moneyPer(money, .unit) }
    report(
      .measuring(
        .basisWrong("/" + word, of: reading.name, allowed: "/trip or /pc", example: reading.example)),
      at: span)
    return nil
  }

  // MARK: Factors

  /// `electricity 0.38kgCO2e/kWh`, behind the word `factor`.
  mutating func factorNode(after word: SourceSpan) -> PropertyNode? {
    guard current.kind == .word else {
      report(
        .valueMissing(property: Word.factor.rawValue, kind: "a flow", example: Word.factor.form.example),
        at: current.kind == .unknown ? word : current.span)
      return nil
    }
    guard let property = Property.named(text(current), of: .factor) else {
      tellOfUnknown(text(current), ofNoun: Word.factor.noun, known: Property.all(of: .factor), owner: nil)
      return nil
    }
    return node(property, of: .factor)
  }

  mutating func emissionFactor(of flow: EnvironmentalFlow, for reading: Reading) -> Value? {
    let kind = "an amount of CO₂e (g, kg, t or lb), as in 0.38kgCO2e"
    guard let number = numeral(kind, for: reading) else { return nil }
    guard current.kind == .word, let mass = Self.carbonUnits[text(current)] else {
      reportUnit(after: number, wanted: kind, reading)
      return nil
    }
    advance()
    var high = number.value * mass.factor
    if current.kind == .ellipsis {
      advance()
      guard let upper = numeral(kind, for: reading) else { return nil }
      guard current.kind == .word, let mass = Self.carbonUnits[text(current)] else {
        reportUnit(after: upper, wanted: kind, reading)
        return nil
      }
      advance()
      high = upper.value * mass.factor
      guard number.value * mass.factor <= high else {
        report(.rangeTurnedRound(low: number.text, high: upper.text), at: number.span.union(upper.span))
        return nil
      }
    }
    guard current.kind == .slash, following.kind == .word else {
      report(
        .measuring(
          .basisWrong(
            "an amount of CO₂e alone", of: "factor", allowed: "/ and a unit of \(flow.rawValue)",
            example: "factor " + reading.example)), at: current.span)
      return nil
    }
    advance()
    let word = text(current)
    let span = current.span
    advance()
    guard let unit = MeasureUnit(named: word), !unit.isPower, flow.dimensions.contains(unit.dimension) else {
      let dimension = MeasureUnit(named: word)?.dimension.noun ?? "no unit"
      report(
        .measuring(
          .dimensionWrong(
            unit: word, is: dimension, of: flow.rawValue, wanted: flow.wanted,
            example: "factor " + reading.example)), at: span)
      return nil
    }
    let low = number.value * mass.factor / unit.factor
    return .factor(EmissionFactor(Interval(low, high / unit.factor), unit))
  }
}
