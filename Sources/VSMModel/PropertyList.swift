public import VSMDiagnostics
public import VSMSyntax

/// The properties that a block gave, in the order of the file.
public struct PropertyList: Sendable, Hashable {
  /// A property with its value and its place.
  public struct Entry: Sendable, Hashable {
    /// Which property it is.
    public var property: Property
    /// The value, of the kind that the property takes.
    public var value: Value
    /// Where it stands in the text.
    public var span: SourceSpan

    /// A property with its value at a place of the text.
    public init(_ property: Property, _ value: Value, span: SourceSpan) {
      self.property = property
      self.value = value
      self.span = span
    }
  }

  /// In the order of the text.
  public private(set) var entries: [Entry]

  /// A list of such entries.
  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  mutating func replace(_ position: Int, by value: Value) { entries[position].value = value }

  /// The list with other values; without the entries for which there is none.
  public func mapped(_ value: (Entry) -> Value?) -> PropertyList {
    PropertyList(
      entries.compactMap { entry in
        value(entry).map { Entry(entry.property, $0, span: entry.span) }
      })
  }

  /// The value of a property, the first where it may be given several times; nothing where it is not given.
  public subscript(property: Property) -> Value? { entry(property)?.value }

  /// The entry of a property, the first where it may be given several times.
  public func entry(_ property: Property) -> Entry? { entries.first { $0.property == property } }

  /// All values of a property that may be given several times, in the order of the text.
  public func all(_ property: Property) -> [Value] {
    entries.filter { $0.property == property }.map(\.value)
  }

  /// True where the property is given, also where it is one without a value.
  public func has(_ property: Property) -> Bool { entry(property) != nil }

  /// The text of a property that takes a word or a label.
  public func text(_ property: Property) -> String? {
    switch self[property] {
    case .text(let text), .choice(let text): text
    default: nil
    }
  }

  /// The day of a property that takes one.
  public func date(_ property: Property) -> CalendarDate? {
    if case .date(let date) = self[property] { date } else { nil }
  }

  /// The time of a property that takes one, as it is written.
  public func duration(_ property: Property) -> WrittenDuration? {
    if case .duration(let duration) = self[property] { duration } else { nil }
  }

  /// A part of one: `85%` is 0.85.
  public func share(_ property: Property) -> Interval? {
    if case .share(let share) = self[property] { share } else { nil }
  }

  /// How many people a property gives, in the mean of the shifts where it gives a number for each.
  public func people(_ property: Property) -> Interval? {
    guard case .byShift(let counts) = self[property], !counts.isEmpty else { return count(property) }
    let all = counts.reduce(Interval(0)) { Interval($0.low + $1.low, $0.high + $1.high) }
    return all.scaled(by: 1 / Double(counts.count))
  }

  /// The values of a property by variant, in the order of the text; none where it has one for all, or none.
  public func variants(_ property: Property) -> [VariantValue] {
    if case .byVariant(let parts) = self[property] { parts } else { [] }
  }

  /// The number of a property that takes one, a range where the map gives one.
  public func count(_ property: Property) -> Interval? {
    if case .count(let count) = self[property] { count } else { nil }
  }

  /// The amount of money of a property that takes one.
  public func money(_ property: Property) -> Money? {
    if case .money(let money) = self[property] { money } else { nil }
  }

  /// In kg.
  public func mass(_ property: Property) -> Interval? {
    if case .mass(let mass) = self[property] { mass } else { nil }
  }
}
