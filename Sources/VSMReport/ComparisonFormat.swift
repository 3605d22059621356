public import VSMAnalysis
public import VSMModel

/// A way to write down what differs between two maps. A new format is a new type and a line in `all`.
public protocol ComparisonFormat: Sendable {
  /// The word by which it is asked for.
  static var name: String { get }
  /// The file endings that stand for it, without the dot and in small letters.
  static var endings: [String] { get }
  /// The format with its usual settings.
  init()
  /// The differences as text that ends with a line end, with the figures that a gate found to be worse.
  func text(
    of comparison: MapComparison, before: ValueStreamMap, after: ValueStreamMap, regressions: [Regression]
  ) -> String
}

/// The formats that differences can be written in as text; the first is for people.
public enum ComparisonFormats {
  /// Every format of a comparison, in the order in which help names them.
  public static let all: [any ComparisonFormat.Type] = [
    ComparisonTable.self, ComparisonMarkdown.self, ComparisonJSON.self,
  ]

  /// The format of a name; nothing where there is none.
  public static func named(_ name: String) -> (any ComparisonFormat)? {
    all.first { $0.name == name }.map { $0.init() }
  }

  /// The format that a file's ending tells, in large letters or small.
  public static func ofEnding(_ ending: String) -> (any ComparisonFormat)? {
    let ending = ending.lowercased()
    return all.first { $0.endings.contains(ending) }.map { $0.init() }
  }
}

extension MapComparison.Difference.Wording {
  /// `C/T: 39 s → 45 s`
  public var text: String { "\(of): \(before ?? "–") → \(after ?? "–")" }
}

extension Regression {
  /// `lead-time was 23.6 d and is 24.9 d (+5.5 %)`
  public var text: String {
    switch outcome {
    case .worse:
      "\(name) was \(before ?? "") and is \(after ?? "")"
        + (change.map { " (\($0 < 0 ? "−" : "+")\(FigureText.significant(abs($0) * 100, 2)) %)" } ?? "")
    case .partial: "\(name) was \(before ?? "") and is at least \(after ?? "")"
    case .lost: "\(name) was \(before ?? "") and is not given any more"
    case .unknown: "\(name) is given in neither map"
    case .otherCurrency: "\(name) is in another currency: \(before ?? "") before, \(after ?? "") after"
    }
  }
}
