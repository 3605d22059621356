import VSMDiagnostics

/// What GitLab shows as code quality, one array for a run.
///
/// <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>
public struct GitLabReporter: RunReporter {
  public static let name = "gitlab"

  /// The form; it has no settings.
  public init() {}

  public func text(of files: [CheckedFile]) -> String {
    // Of equal fingerprints GitLab shows only the first.
    var fingerprints = MessageFingerprints()
    let entries = files.flatMap { file in
      file.messages.map { entry($0, file.name, fingerprints.next(for: $0, in: file.name)) }
    }
    return JSONValue.array(entries).text + "\n"
  }

  private func entry(_ message: CheckedMessage, _ file: CheckedFile.Name, _ fingerprint: String) -> JSONValue
  {
    let severity = message.severity == .error ? "critical" : message.fails ? "major" : "minor"
    return .object([
      ("description", .string(message.lines.joined(separator: "; "))),
      ("check_name", .string(message.code.rawValue)),
      ("fingerprint", .string(fingerprint)),
      ("severity", .string(severity)),
      (
        "location",
        .object([
          ("path", .string((message.place?.file ?? file).path)),
          ("lines", .object([("begin", .number(Double(message.place?.start.line ?? 1)))])),
        ])
      ),
    ])
  }
}
