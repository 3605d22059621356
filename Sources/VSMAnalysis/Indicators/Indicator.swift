public import VSMWords

/// An indicator of one recovery: its figure, what that rests on, or what is missing for it.
public struct Indicator: Sendable {
  /// The code, and the edition that it is of.
  public let code: IndicatorCode
  /// Parts of one for shares; nothing where something is missing.
  public let value: Double?
  /// What the value counts in: `part of mass`, `t/year`, `index`.
  public let unit: Phrase
  /// How it is computed, in words.
  public let basis: Phrase
  /// What it rests on.
  public let lines: [Line]
  /// What the map would have to give.
  public let missing: [Phrase]

  /// A line of the map.
  public struct Line: Sendable, Hashable, Comparable {
    /// The file, where that is not the one that was opened.
    public let file: String?
    /// From 1.
    public let line: Int

    public static func < (left: Line, right: Line) -> Bool {
      (left.file ?? "", left.line) < (right.file ?? "", right.line)
    }
  }

  /// The value with its unit, for people; nothing where something is missing.
  ///
  /// - Parameter phrases: the language.
  /// - Returns: `50 t/year`, or `84.2 % by mass`.
  public func text(in phrases: Phrases) -> String? {
    guard let value else { return nil }
    if unit == Self.partOfMass {
      return phrases("\(phrases.figure(FigureText.share(Estimate(value)))) by mass")
    }
    return phrases.figure(FigureText.significant(value, 6)) + " " + phrases(unit)
  }

  /// The unit of shares: parts of one.
  static let partOfMass: Phrase = "part of mass"

  /// What is missing, for people; nothing where nothing is.
  ///
  /// - Parameter phrases: the language.
  /// - Returns: `missing: volume or returns of the sources`.
  public func missingText(in phrases: Phrases) -> String? {
    missing.isEmpty
      ? nil : phrases("missing: \(missing.map { phrases($0) }.joined(separator: "; "))")
  }
}
