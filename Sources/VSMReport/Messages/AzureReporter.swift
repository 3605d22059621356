import VSMDiagnostics

/// Commands for the log of an Azure pipeline.
///
/// <https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands>
public struct AzureReporter: RunReporter {
  public static let name = "azure"
  public static let isOfEachFile = true

  /// The form; it has no settings.
  public init() {}

  public func text(of files: [CheckedFile]) -> String {
    files.map { file in file.messages.map { line(for: $0, file.name) }.joined() }.joined()
  }

  private func line(for message: CheckedMessage, _ file: CheckedFile.Name) -> String {
    // Azure knows errors and warnings.
    var properties = [("type", message.level == .error ? "error" : "warning")]
    properties.append(("sourcepath", (message.place?.file ?? file).path))
    if let start = message.place?.start {
      properties += [("linenumber", "\(start.line)"), ("columnnumber", "\(start.column)")]
    }
    properties.append(("code", message.code.rawValue))
    return "##vso[task.logissue "
      + properties.map { "\($0.0)=\(Medium.azureProperty.safe($0.1));" }.joined()
      + "]" + message.lines.map { Medium.azureText.safe($0) }.joined(separator: "%0A") + "\n"
  }
}
