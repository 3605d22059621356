/// What the reader accepts at the most. A map is read whole, so hostile input must be bounded.
public enum Limits {
  /// The most passes that rework may be limited to.
  static let passes = 1000
  /// Bytes in a file: 16 MiB, some hundred thousand statements.
  public static let sourceBytes = 16 * 1024 * 1024
  public static let sourceText = "16 MB"
  /// Blocks within blocks.
  public static let nesting = 64
  public static let statements = 200_000
  /// After so many messages nobody reads on.
  public static let problems = 100
  /// Numbers up to here add and multiply without losing their units.
  public static let number = 1e12
  public static let numberText = "1,000,000,000,000"
}
