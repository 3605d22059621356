/// An indicator of one recovery: its figure, what that rests on, or what is missing for it.
public struct Indicator: Sendable {
  public let code: IndicatorCode
  /// Parts of one for shares; nothing where something is missing.
  public let value: Double?
  public let unit: String
  /// How it is computed, in words.
  public let basis: String
  /// The lines of the map that it rests on.
  public let lines: [Int]
  /// What the map would have to give.
  public let missing: [String]
}
