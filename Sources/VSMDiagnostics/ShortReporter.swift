/// One line a message, as compilers print it: editors and `grep` read it.
public struct ShortReporter: DiagnosticReporter {
  public static let name = "short"

  public init() {}

  public func report(_ diagnostics: [Diagnostic], in source: SourceFile) -> String {
    diagnostics.inFileOrder().map { diagnostic in
      let place = source.location(of: diagnostic.span.start)
      let wording = diagnostic.problem.wording
      return
        "\(Medium.terminal.safe(source.name)):\(place.line):\(place.column): \(wording.severity.rawValue): "
        + "\(wording.message) [\(wording.code.rawValue)]\n"
    }.joined()
  }
}
