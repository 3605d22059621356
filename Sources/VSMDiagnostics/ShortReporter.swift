/// One line a message, as compilers print it: editors and `grep` read it.
public struct ShortReporter: DiagnosticReporter {
  public static let name = "short"

  /// A reporter of one line a message.
  public init() {}

  public func report(_ diagnostics: [Diagnostic], in sources: SourceSet) -> String {
    diagnostics.inFileOrder().map { diagnostic in
      let place = sources.place(of: diagnostic.span)
      let location = place.location
      let wording = diagnostic.problem.wording
      return
        "\(Medium.terminal.safe(place.source.name)):\(location.line):\(location.column): \(wording.severity.rawValue): "
        + "\(wording.message) [\(wording.code.rawValue)]\n"
    }.joined()
  }
}
