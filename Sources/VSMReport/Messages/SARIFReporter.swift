import VSMDiagnostics

/// SARIF 2.1.0, one log with one run: what code scanning of GitHub, Visual Studio and others read.
///
/// <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>
public struct SARIFReporter: RunReporter {
  public static let name = "sarif"

  /// The form; it has no settings.
  public init() {}

  public func text(of files: [CheckedFile]) -> String {
    let codes = Set(files.flatMap { $0.messages.map(\.code) })
    let rules = Problem.Code.allCases.filter(codes.contains)
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    var fingerprints = MessageFingerprints()
    let results = files.flatMap { file in
      file.messages.map {
        result($0, file.name, indices[$0.code] ?? -1, fingerprints.next(for: $0, in: file.name))
      }
    }
    let isWhole = files.allSatisfy { $0.messages.allSatisfy { !$0.fails || $0.place != nil } }
    return JSONValue.object([
      (
        "$schema",
        .string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      ),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", driver(rules))])),
            ("invocations", .array([.object([("executionSuccessful", .boolean(isWhole))])])),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(results)),
          ])
        ])
      ),
    ]).text + "\n"
  }

  private func driver(_ rules: [Problem.Code]) -> JSONValue {
    .object([
      ("name", .string("vsm")),
      ("semanticVersion", .string(ProductVersion.text)),
      ("rules", .array(rules.map(rule))),
    ])
  }

  private func rule(_ code: Problem.Code) -> JSONValue {
    let level = code.severity.rawValue
    return .object([
      ("id", .string(code.rawValue)),
      ("name", .string("\(code)")),
      ("shortDescription", .object([("text", .string(code.title))])),
      ("defaultConfiguration", .object([("level", .string(level))])),
    ])
  }

  private func result(
    _ message: CheckedMessage, _ file: CheckedFile.Name, _ rule: Int, _ fingerprint: String
  ) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("ruleId", .string(message.code.rawValue)),
      ("ruleIndex", .number(Double(rule))),
      ("level", .string(message.level.rawValue)),
      ("message", text(message.lines.joined(separator: "\n"))),
      ("locations", .array([location(message.place?.file ?? file, message.place)])),
      ("partialFingerprints", .object([("vsmMessage/v1", .string(fingerprint))])),
    ]
    if !message.related.isEmpty {
      members.append(
        (
          "relatedLocations",
          .array(message.related.map { location($0.place.file, $0.place, saying: $0.text) })
        ))
    }
    return .object(members)
  }

  /// In a message of SARIF, `{0}` is a placeholder and `[a](b)` a link, which none of ours are. Other brackets stay: few
  /// readers undo an escape.
  private func text(_ text: String) -> JSONValue {
    var plain = text.replacing(/\{[0-9]+\}/) { "{\($0.output)}" }
    if plain.contains("](") { plain = plain.replacing("[", with: "\\[").replacing("]", with: "\\]") }
    return .object([("text", .string(plain))])
  }

  private func location(
    _ file: CheckedFile.Name, _ place: CheckedPlace?, saying said: String? = nil
  ) -> JSONValue {
    var physical: [(key: String, value: JSONValue)] = [
      ("artifactLocation", .object([("uri", .string(file.uri))]))
    ]
    if let place {
      physical.append(
        (
          "region",
          .object([
            ("startLine", .number(Double(place.start.line))),
            ("startColumn", .number(Double(place.start.scalarColumn))),
            ("endLine", .number(Double(place.end.line))),
            ("endColumn", .number(Double(place.end.scalarColumn))),
            ("byteOffset", .number(Double(place.start.offset))),
            ("byteLength", .number(Double(place.end.offset - place.start.offset))),
          ])
        ))
    }
    var members: [(key: String, value: JSONValue)] = [("physicalLocation", .object(physical))]
    if let said { members.append(("message", text(said))) }
    return .object(members)
  }
}
