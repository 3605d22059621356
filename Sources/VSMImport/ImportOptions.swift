public import VSMSyntax

/// What a file leaves open and its owner knows.
public struct ImportOptions: Sendable {
  /// Nothing tells the kind by the file's content.
  public var format: ImportFormat?
  /// The unit of times that have none, neither in their cell nor in the heading.
  public var timeUnit: TimeUnit?
  /// The sign before decimals; nothing tells it by the numbers.
  public var decimal: DecimalSign?

  /// What cannot be told from the file alone; nothing means that the file is asked.
  public init(format: ImportFormat? = nil, timeUnit: TimeUnit? = nil, decimal: DecimalSign? = nil) {
    self.format = format
    self.timeUnit = timeUnit
    self.decimal = decimal
  }
}

/// What stands before the decimals of a number.
public enum DecimalSign: String, Sendable, CaseIterable {
  /// `1.5`, or `1,5`.
  case point, comma

  var character: Character { self == .point ? "." : "," }
  /// What then sets thousands apart.
  var other: DecimalSign { self == .point ? .comma : .point }
}
