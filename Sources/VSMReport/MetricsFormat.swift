public import VSMAnalysis
public import VSMModel

/// A way to write down a map's figures. A new format is a new type and a line in `all`.
public protocol MetricsFormat: Sendable {
  /// The word by which it is asked for.
  static var name: String { get }
  /// The file ending that stands for it, without the dot and in small letters.
  static var ending: String { get }
  /// The format with its usual settings.
  init()
  /// The figures as text that ends with a line end.
  func text(of map: ValueStreamMap, _ figures: Figures) -> String
}

/// The formats that metrics can be written in; the first is for people.
public enum MetricsFormats {
  /// Every format of figures, in the order in which help names them.
  public static let all: [any MetricsFormat.Type] = [
    MetricsTable.self, MetricsJSON.self, MetricsCSV.self, MetricsMarkdown.self,
  ]

  /// The format that a file's ending tells, in large letters or small.
  public static func ofEnding(_ ending: String) -> (any MetricsFormat)? {
    let ending = ending.lowercased()
    return all.first { $0.ending == ending }.map { $0.init() }
  }

  /// The format of a name; nothing where there is none.
  public static func named(_ name: String) -> (any MetricsFormat)? {
    all.first { $0.name == name }.map { $0.init() }
  }
}
