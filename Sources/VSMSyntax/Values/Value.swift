/// A duration as it was written, before the calendar says how long a day is: `2h 30min`, `4min..9min`.
public struct WrittenDuration: Sendable, Hashable {
  /// A number with its unit: one part of `2h 30min`.
  public struct Term: Sendable, Hashable {
    /// The number, as it is written.
    public let number: Double
    /// The unit behind it.
    public let unit: TimeUnit

    /// A number with its unit.
    public init(_ number: Double, _ unit: TimeUnit) {
      self.number = number
      self.unit = unit
    }
  }

  /// The lower end, or the only value: terms from the longest unit to the shortest.
  public let low: [Term]
  /// The upper end where a range is given.
  public let high: [Term]?

  /// A time of such terms, or a range between two; without `high` it is no range.
  public init(low: [Term], high: [Term]? = nil) {
    self.low = low
    self.high = high
  }

  /// A time of one term.
  public init(_ number: Double, _ unit: TimeUnit) {
    self.init(low: [Term(number, unit)])
  }

  /// The longest unit that was used; it tells how its writer thinks of the time.
  public var leadingUnit: TimeUnit { (low + (high ?? [])).map(\.unit).max() ?? .second }
}

/// An amount by variants: `12_000 LH + 6_400 RH`, or one plain number.
public struct Mix: Sendable, Hashable {
  /// The amount of one variant.
  public struct Part: Sendable, Hashable {
    /// How many, a range where the map gives one.
    public let amount: Interval
    /// Nothing where the amount is not set apart by variant.
    public let variant: String?

    /// An amount, of a variant or of all.
    public init(_ amount: Interval, variant: String? = nil) {
      self.amount = amount
      self.variant = variant
    }
  }

  /// In the order of the text.
  public let parts: [Part]

  /// An amount of such parts.
  public init(_ parts: [Part]) {
    self.parts = parts
  }

  /// The amounts of all parts together.
  public var total: Interval {
    Interval(parts.reduce(0) { $0 + $1.amount.low }, parts.reduce(0) { $0 + $1.amount.high })
  }
}

/// An amount of money, in a currency by its sign.
public struct Money: Sendable, Hashable {
  /// How much, a range where the map gives one.
  public let amount: Interval
  /// `$`, `€`, `£` or `¥`.
  public let currency: String

  /// An amount with the sign of its currency.
  public init(_ amount: Interval, _ currency: String) {
    self.amount = amount
    self.currency = currency
  }
}

/// The value that a property has for one variant: `200s A`.
public struct VariantValue: Sendable, Hashable {
  /// The variant, as the demand calls it.
  public let variant: String
  /// Its value, of the kind that the property takes.
  public let value: Value

  /// A value of a variant.
  public init(variant: String, _ value: Value) {
    self.variant = variant
    self.value = value
  }
}

/// The value of a property, in the form that the property's kind asks for.
public enum Value: Sendable, Hashable {
  /// The word alone says it: `shared`.
  case flag
  /// A word or a label.
  case text(String)
  /// A day.
  case date(CalendarDate)
  /// A label of its own and a text: `row "Machine" "HP 300"`.
  case labelledText(label: String, text: String)
  /// One of a property's choices.
  case choice(String)
  /// A time.
  case duration(WrittenDuration)
  /// A duration that occurs several times: `10min x 2`.
  case repeated(WrittenDuration, times: Int)
  /// A part of one: `85%` is 0.85.
  case share(Interval)
  /// A plain number, of pieces or people or machines.
  case count(Interval)
  /// An amount for each period: `12_000 LH + 6_400 RH / month`.
  case rate(Mix, per: TimeUnit)
  /// Shares by variant, each a part of one: `65% LH + 35% RH`.
  case shares(Mix)
  /// An amount of money.
  case money(Money)
  /// Money for each period: `$4_000/week`.
  case moneyRate(Money, per: TimeUnit)
  /// In kg.
  case mass(Interval)
  /// A share lost in each period: `1%/wk`.
  case decay(Interval, per: TimeUnit)
  /// A share of what something named takes: `40% of fleet`.
  case shareOf(Interval, name: Name)
  /// A value for each variant: `200s A + 300s B`.
  case byVariant([VariantValue])
  /// A number for each shift of a day, the first first: `3 + 2 + 1`.
  case byShift([Interval])
  /// Something that the map declares, by its name: `calendar nights`.
  case name(Name)
  /// The part of the work that something named does, nothing where it does all: `uses qa 50%`.
  case use(Name, share: Interval?)
  /// Money for each trip or each piece.
  case moneyPer(Money, Consumption.Basis)
  /// What is used of a flow; a distance.
  case consumption(Consumption)
  /// What one unit of a flow gives off.
  case factor(EmissionFactor)
  /// What is to be reached.
  case objective(Objective)
  /// What is said of the units of one grade, with the share of each grade: `A as 85% A + 15% B`.
  case graded(String, as: Mix)
}

extension Value {
  /// True for a number whose lowest value is 0.
  var mayBeZero: Bool {
    switch self {
    case .duration(let duration): duration.low.allSatisfy { $0.number == 0 }
    case .share(let interval), .count(let interval), .mass(let interval), .shareOf(let interval, _):
      interval.low <= 0
    case .rate(let mix, per: _): mix.total.low <= 0
    case .byVariant(let parts): parts.contains { $0.value.mayBeZero }
    case .byShift(let counts): counts.allSatisfy { $0.low <= 0 }
    case .use(_, let share): share.map { $0.low <= 0 } ?? false
    case .flag, .text, .date, .labelledText, .choice, .repeated, .shares, .money, .moneyRate, .decay,
      .moneyPer, .consumption, .factor, .name, .objective, .graded:
      false
    }
  }
}
