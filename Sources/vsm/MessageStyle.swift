import VSMKit

/// How messages about a map are written, and which of them fail.
struct MessageStyle {
  var isStrict = false
  var form = ReportForm.human
  var color = ColorChoice.auto

  /// Writes the messages about a map.
  ///
  /// - Returns: whether the map passes.
  func report(_ document: MapDocument) -> Bool {
    let reporter = form.reporter(color: color.isOn)
    Console.error(reporter.report(document.diagnostics, in: document.sources))
    let least = isStrict ? Severity.warning : .error
    return !document.diagnostics.contains { $0.severity >= least }
  }

  /// Writes how many messages there were; a machine that reads the short form counts for itself.
  func summarize(_ document: MapDocument, outcome: String = "") {
    guard form == .human else { return }
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
