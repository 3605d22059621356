/// What the reader accepts at the most. A map is read whole, so hostile input must be bounded.
public enum Limits {
  /// The most passes that rework may be limited to.
  static let passes = 1000
  /// The most variants that a property is set apart by: flows are computed for each.
  static let variants = 100
  /// The most shifts in a day.
  static let shifts = 24
  /// The most units of one thing that belong to one of another.
  static let unitsPerUnit = 1_000_000.0
  /// Widths in px that a row may be wrapped at: below, not even one box with its neighbours fits.
  static let widths = 400.0...100_000.0
  static let widthText = "from 400 to 100,000 px"
  /// Bytes in a file: 16 MiB, some hundred thousand statements.
  public static let sourceBytes = 16 * 1024 * 1024
  /// The most that a file may hold, for messages.
  public static let sourceText = "16 MB"
  /// Blocks within blocks.
  public static let nesting = 64
  /// The most statements of a map, those of all its files together.
  public static let statements = 200_000
  /// After so many messages nobody reads on.
  public static let problems = 100
  /// Numbers up to here add and multiply without losing their units.
  public static let number = 1e12
  /// The largest number, for messages.
  public static let numberText = "1,000,000,000,000"
}
