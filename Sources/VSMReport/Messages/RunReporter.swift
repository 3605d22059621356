/// A form in which the messages of a run are handed to a machine.
///
/// A new form is a type of its own that conforms, and a line in `RunReporters.all`; the command line finds it there by its
/// name.
public protocol RunReporter: Sendable {
  /// The name by which a user chooses the form.
  static var name: String { get }
  /// True where the text about files is the text about each of them, one after the other, so that each can be written as
  /// soon as it is known.
  static var isOfEachFile: Bool { get }
  /// True where the text goes behind what the file holds already.
  static var isAppended: Bool { get }

  /// The form with its usual settings.
  init()

  /// The text about files, in the order in which they were named.
  func text(of files: [CheckedFile]) -> String
}

extension RunReporter {
  public static var isOfEachFile: Bool { false }
  public static var isAppended: Bool { false }
}

/// The forms for machines.
public enum RunReporters {
  /// In the order in which help lists them.
  public static let all: [any RunReporter.Type] = [
    JSONLinesReporter.self, SARIFReporter.self, GitHubReporter.self, GitHubSummaryReporter.self,
    GitLabReporter.self, JUnitReporter.self, AzureReporter.self, TeamCityReporter.self,
  ]

  /// The form of a name; nothing where there is none.
  public static func named(_ name: String) -> (any RunReporter)? {
    all.first { $0.name == name }?.init()
  }
}
