import VSMDiagnostics

/// Commands for the log of a GitHub workflow, which become annotations of the lines.
///
/// <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>
public struct GitHubReporter: RunReporter {
  public static let name = "github"
  public static let isOfEachFile = true

  /// The form; it has no settings.
  public init() {}

  public func text(of files: [CheckedFile]) -> String {
    files.map { file in file.messages.map { line(for: $0, file.name) }.joined() }.joined()
  }

  private func line(for message: CheckedMessage, _ file: CheckedFile.Name) -> String {
    var properties = [("file", (message.place?.file ?? file).path)]
    if let place = message.place {
      properties += [("line", "\(place.start.line)"), ("endLine", "\(place.end.line)")]
      properties += [("col", "\(place.start.column)")]
      // Columns of several lines are refused.
      if place.end.line == place.start.line { properties += [("endColumn", "\(place.end.column)")] }
    }
    properties.append(("title", "\(message.code.rawValue) \(message.code.title)"))
    let level = message.level == .note ? "notice" : message.level.rawValue
    return "::\(level) "
      + properties.map { "\($0.0)=\(Medium.githubProperty.safe($0.1))" }.joined(separator: ",")
      + "::" + message.lines.map { Medium.githubText.safe($0) }.joined(separator: "%0A") + "\n"
  }
}
