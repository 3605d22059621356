import VSMDiagnostics

/// An object of JSON for each message, a line each: for scripts.
///
/// Offsets are in bytes from 0, lines and columns from 1; an end is where the next character begins.
public struct JSONLinesReporter: RunReporter {
  public static let name = "json"
  public static let isOfEachFile = true

  /// The form; it has no settings.
  public init() {}

  public func text(of files: [CheckedFile]) -> String {
    files.map { file in file.messages.map { object($0, file.name).line + "\n" }.joined() }.joined()
  }

  private func object(_ message: CheckedMessage, _ file: CheckedFile.Name) -> JSONValue {
    let name = message.place?.file ?? file
    return .object([
      ("schema", .number(1)),
      ("file", .string(name.path)),
      ("uri", .string(name.uri)),
      // The map that was read, where the message is about a file that it names.
      ("map", .string(file.path)),
      ("code", .string(message.code.rawValue)),
      ("name", .string(message.code.title)),
      ("severity", .string(message.severity.rawValue)),
      ("fails", .boolean(message.fails)),
      ("message", .string(message.text)),
      ("help", .optional(message.help)),
      ("start", message.place.map { position($0.start) } ?? .null),
      ("end", message.place.map { position($0.end) } ?? .null),
      ("related", .array(message.related.map(related))),
    ])
  }

  private func related(_ related: (text: String, place: CheckedPlace)) -> JSONValue {
    .object([
      ("file", .string(related.place.file.path)),
      ("uri", .string(related.place.file.uri)),
      ("message", .string(related.text)),
      ("start", position(related.place.start)),
      ("end", position(related.place.end)),
    ])
  }

  private func position(_ position: SourcePosition) -> JSONValue {
    .object([
      ("line", .number(Double(position.line))),
      ("column", .number(Double(position.column))),
      ("byte", .number(Double(position.offset))),
      ("byte_column", .number(Double(position.byteColumn))),
      ("scalar_column", .number(Double(position.scalarColumn))),
      ("utf16_column", .number(Double(position.utf16Column))),
    ])
  }
}
