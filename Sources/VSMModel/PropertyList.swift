public import VSMDiagnostics
public import VSMSyntax

/// The properties that a block gave, in the order of the file.
public struct PropertyList: Sendable {
  public struct Entry: Sendable {
    public var property: Property
    public var value: Value
    public var span: SourceSpan

    public init(_ property: Property, _ value: Value, span: SourceSpan) {
      self.property = property
      self.value = value
      self.span = span
    }
  }

  public private(set) var entries: [Entry]

  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  mutating func replace(_ position: Int, by value: Value) { entries[position].value = value }

  public subscript(property: Property) -> Value? { entry(property)?.value }

  public func entry(_ property: Property) -> Entry? { entries.first { $0.property == property } }

  public func all(_ property: Property) -> [Value] {
    entries.filter { $0.property == property }.map(\.value)
  }

  public func has(_ property: Property) -> Bool { entry(property) != nil }

  public func text(_ property: Property) -> String? {
    switch self[property] {
    case .text(let text), .choice(let text): text
    default: nil
    }
  }

  public func date(_ property: Property) -> CalendarDate? {
    if case .date(let date) = self[property] { date } else { nil }
  }

  public func duration(_ property: Property) -> WrittenDuration? {
    if case .duration(let duration) = self[property] { duration } else { nil }
  }

  /// A part of one: `85%` is 0.85.
  public func share(_ property: Property) -> Interval? {
    if case .share(let share) = self[property] { share } else { nil }
  }

  public func count(_ property: Property) -> Interval? {
    if case .count(let count) = self[property] { count } else { nil }
  }

  public func money(_ property: Property) -> Money? {
    if case .money(let money) = self[property] { money } else { nil }
  }

  /// In kg.
  public func mass(_ property: Property) -> Interval? {
    if case .mass(let mass) = self[property] { mass } else { nil }
  }
}
