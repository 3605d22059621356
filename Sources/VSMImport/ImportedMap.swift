public import VSMDiagnostics
import VSMModel
import VSMSyntax

/// A map made of a file that another program wrote.
///
/// ```swift
/// let made = ImportedMap(of: SourceFile(name: "steps.csv", bytes: bytes))
/// if let map = made.text { ... }
/// ```
public struct ImportedMap: Sendable {
  /// The file as its messages know it: in UTF-8, whatever it was.
  public let source: SourceFile
  /// What kind of file it was read as; nothing where nobody can tell.
  public let format: ImportFormat?
  /// The map in the one style of maps; nothing where a message is an error.
  public let text: [UInt8]?
  /// Errors, what was not carried over, and how what the file leaves open was taken.
  public let messages: [Diagnostic]

  /// Makes the map, or tells why there is none. Bytes that are no UTF-8 are read all the same.
  public init(of source: SourceFile, _ options: ImportOptions = ImportOptions()) {
    let (decoded, notes) = ForeignText.decoded(source)
    self.source = decoded
    var log = ImportLog(notes)
    if source.bytes.count > Limits.sourceBytes {
      log.tell(.tooMuchToImport("bytes", limit: Limits.sourceBytes), at: decoded.start)
      (format, text, messages) = (nil, nil, log.messages)
      return
    }
    if let kind = FileKinds.binary(source.bytes) {
      (format, text) = (nil, nil)
      messages = [Diagnostic(.importing(.unknownKind(kind)), at: SourceSpan(0, 0))]
      return
    }
    let found = options.format ?? ImportFormat(of: decoded)
    format = found
    var draft: MapDraft?
    switch found {
    case .csv: draft = TableImport.draft(of: decoded, options, &log)
    case .mermaid: draft = MermaidImport.draft(of: decoded, &log)
    case .json: draft = StepsImport.draft(of: decoded, options, &log)
    case nil:
      let kind = FileKinds.kind(of: decoded)
      log.tell(kind == nil && Self.isMap(decoded) ? .mapAlready : .unknownKind(kind), at: decoded.start)
    }
    guard let draft, !log.hasErrors else {
      (text, messages) = (nil, log.messages.inFileOrder())
      return
    }
    let made = draft.text(of: source.name, leftOut: log.leftOut)
    // Whatever the file held, what is handed out is a map.
    let errors = ValueStreamMap.read(SourceFile(name: source.name, bytes: made)).diagnostics.filter {
      $0.severity == .error
    }
    if let first = errors.first {
      log.tell(
        .malformedFile(
          "no map comes of it: " + first.problem.wording.message, cure: first.problem.wording.help),
        at: decoded.start)
    }
    text = errors.isEmpty ? made : nil
    messages = log.messages.inFileOrder()
  }

  /// True for what can be drawn already.
  private static func isMap(_ source: SourceFile) -> Bool {
    ValueStreamMap.read(source).map.map { !$0.processes.isEmpty } ?? false
  }
}

extension SourceFile {
  /// Before the first character.
  var start: SourceSpan {
    let start = hasByteOrderMark ? 3 : 0
    return SourceSpan(start, start)
  }
}
