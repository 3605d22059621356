// Public because conformances of public types are.
public import ArgumentParser
import VSMKit

/// How messages about a map look, and which of them fail.
struct MessageOptions: ParsableArguments {
  @Flag(help: "Let warnings fail, as errors do.")
  var strict = false

  @Option(help: ArgumentHelp("How messages are written.", valueName: "form"))
  var messageFormat = ReportForm.human

  @Option(
    help: ArgumentHelp(
      "Colour in messages; auto is colour on a terminal, unless NO_COLOR is set.", valueName: "when"))
  var color = ColorChoice.auto

  /// Writes the messages about a map.
  ///
  /// - Returns: whether the map passes.
  func report(_ document: MapDocument) -> Bool {
    let reporter = messageFormat.reporter(color: color.isOn)
    Console.error(reporter.report(document.diagnostics, in: document.source))
    let least = strict ? Severity.warning : .error
    return !document.diagnostics.contains { $0.severity >= least }
  }

  /// Writes how many messages there were; a machine that reads the short form counts for itself.
  func summarize(_ document: MapDocument, outcome: String = "") {
    guard messageFormat == .human else { return }
    Console.error(Self.summary(of: document) + outcome + "\n")
  }

  /// `2 errors, 1 warning in acme.vsm`
  private static func summary(of document: MapDocument) -> String {
    let counts = [(Severity.error, "error"), (.warning, "warning")].compactMap { severity, word in
      let count = document.diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    return (counts.isEmpty ? "no problems" : counts.joined(separator: ", ")) + " in \(document.source.name)"
  }
}

enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      // no-color.org: set, and not empty, whatever the value.
      (Platform.environment("NO_COLOR") ?? "").isEmpty && Platform.environment("TERM") != "dumb"
        && Console.errorIsTerminal
    }
  }
}

extension ReportForm: ExpressibleByArgument {}
