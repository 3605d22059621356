import VSMDiagnostics

/// A suite for each map, in the form that JUnit's task for Ant gave to all who read test results: a case for being
/// without errors, one for each rule that something was found by, and one for each target.
public struct JUnitReporter: RunReporter {
  public static let name = "junit"

  /// The form; it has no settings.
  public init() {}

  public func text(of files: [CheckedFile]) -> String {
    let suites = files.map(suite)
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites name=\"vsm\"\(Self.counts(suites.flatMap(\.cases))) time=\"0\">\n"
    for suite in suites {
      let name = Medium.xml.safe(suite.name)
      text += "  <testsuite name=\"\(name)\"\(Self.counts(suite.cases)) skipped=\"0\" time=\"0\">\n"
      text += suite.cases.map { $0.text(of: name) }.joined()
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private struct Case {
    enum Outcome: String { case passed, failure, error }
    var name: String
    var file: String
    var line: Int?
    var outcome = Outcome.passed
    /// What stands at a failure, or beside what passes.
    var type = ""
    var lines: [String] = []

    func text(of suite: String) -> String {
      var text =
        "    <testcase classname=\"\(suite)\" name=\"\(Medium.xml.safe(name))\" file=\"\(Medium.xml.safe(file))\""
      if let line { text += " line=\"\(line)\"" }
      text += " time=\"0\""
      guard let first = lines.first else { return text + "/>\n" }
      let body = lines.map { Medium.xml.safe($0) }.joined(separator: "\n")
      switch outcome {
      case .passed: return text + "><system-out>\(body)</system-out></testcase>\n"
      case .failure, .error:
        return text
          + "><\(outcome.rawValue) type=\"\(type)\" message=\"\(Medium.xml.safe(first))\">\(body)</\(outcome.rawValue)></testcase>\n"
      }
    }
  }

  private static func counts(_ cases: [Case]) -> String {
    let failures = cases.count { $0.outcome == .failure }
    let errors = cases.count { $0.outcome == .error }
    return " tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"\(errors)\""
  }

  private func suite(of file: CheckedFile) -> (name: String, cases: [Case]) {
    var cases: [Case] = []
    // A suite without a case is refused by some readers, and a map that has nothing wrong is a success.
    if !file.messages.contains(where: { $0.severity == .error }) {
      cases.append(Case(name: "no errors", file: file.name.path))
    }
    let rules = Dictionary(grouping: file.messages.filter { !$0.code.isOfTarget }, by: \.code)
    cases += rules.values.sorted { Self.order($0) < Self.order($1) }.compactMap { found($0, in: file.name) }
    cases += file.targets.map { target in
      var result = Case(name: "target \(target.text)", file: target.file.path, line: target.line)
      guard !target.holds else {
        result.lines = [target.found]
        return result
      }
      let isFailure = target.message?.fails ?? true
      result.outcome = isFailure ? .failure : .passed
      result.type = Problem.Code.targetMissed.rawValue
      result.lines = target.message?.lines ?? [target.found]
      return result
    }
    return (file.name.path, cases)
  }

  private static func order(_ messages: [CheckedMessage]) -> (Int, String) {
    (messages.first?.place?.start.offset ?? -1, messages.first?.code.rawValue ?? "")
  }

  /// What was found by one rule.
  private func found(_ messages: [CheckedMessage], in file: CheckedFile.Name) -> Case? {
    guard let first = messages.first else { return nil }
    var result = Case(
      name: "\(first.code.rawValue) \(first.code.title)", file: (first.place?.file ?? file).path,
      line: first.place?.start.line)
    result.type = first.code.rawValue
    result.lines = messages.flatMap { message in
      let place = message.place.map { "\($0.file.path):\($0.start.line):\($0.start.column): " } ?? ""
      return [place + message.text] + message.lines.dropFirst()
    }
    if messages.contains(where: \.fails) {
      // What cannot be read was not checked at all.
      result.outcome = first.place == nil ? .error : .failure
    }
    return result
  }
}
