import VSMDiagnostics

/// Service messages for TeamCity, which lists them as inspections.
///
/// <https://www.jetbrains.com/help/teamcity/service-messages.html#Reporting+Inspections>
public struct TeamCityReporter: RunReporter {
  public static let name = "teamcity"

  /// The form; it has no settings.
  public init() {}

  public func text(of files: [CheckedFile]) -> String {
    var text = ""
    var known: Set<Problem.Code> = []
    for file in files {
      for message in file.messages {
        let code = message.code.rawValue
        // An inspection is told of once, before it is used.
        if known.insert(message.code).inserted {
          text += line(
            "inspectionType",
            [
              ("id", code), ("name", "\(code) \(message.code.title)"), ("description", message.code.title),
              ("category", "vsm"),
            ])
        }
        var values = [("typeId", code), ("message", message.lines.joined(separator: "; "))]
        values.append(("file", (message.place?.file ?? file.name).path))
        if let start = message.place?.start { values.append(("line", "\(start.line)")) }
        let severity =
          switch message.level {
          case .error: "ERROR"
          case .warning: "WARNING"
          case .note: "INFO"
          }
        text += line("inspection", values + [("SEVERITY", severity)])
      }
    }
    return text
  }

  private func line(_ name: String, _ values: [(String, String)]) -> String {
    "##teamcity[\(name) " + values.map { "\($0.0)='\(Medium.teamCity.safe($0.1))'" }.joined(separator: " ")
      + "]\n"
  }
}
