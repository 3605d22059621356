import VSMDiagnostics
import VSMKit
import VSMModel
import VSMSyntax

extension LanguageServer {
  /// Ways to mend what is told of a place. Each was tried: the map is read with it, and where its message is not gone, or
  /// another error is there, it is not offered.
  mutating func codeActions(in reading: MapReading, _ asked: CodeActionParameters) -> [CodeAction] {
    guard asked.context?.only?.allSatisfy({ !"quickfix".hasPrefix($0) }) != true,
      let text = texts[reading.uri]
    else { return [] }
    let wanted = SourceSpan(reading.offset(of: asked.range.start), reading.offset(of: asked.range.end))
    let near = reading.document.diagnostics.filter { message in
      reading.document.sources.place(of: message.span).naming == nil && message.span.start <= wanted.end
        && wanted.start <= message.span.end
    }
    var actions: [CodeAction] = []
    for message in near.prefix(Self.mostMessages) {
      let cures = message.problem.cures.compactMap { Remedy($0, of: message, in: reading) }
      let mending = cures.filter { remedy in
        remedy.mends(message, in: reading) { MapDocument($0, loading: loader(of: text)) }
      }
      for remedy in mending.prefix(Self.mostRemedies) {
        actions.append(
          CodeAction(
            title: remedy.title, kind: "quickfix", diagnostics: [reading.published(message)],
            isPreferred: mending.count == 1 ? true : nil,
            edit: edit([(reading.uri, TextEdit(range: reading.range(remedy.span), newText: remedy.text))])))
      }
    }
    return actions
  }

  private static var mostMessages: Int { 10 }
  private static var mostRemedies: Int { 6 }
}

/// A cure at its place in a text.
struct Remedy {
  let title: String
  let span: SourceSpan
  let text: String

  init?(_ cure: Cure, of message: Diagnostic, in reading: MapReading) {
    let source = reading.source
    switch cure {
    case .replace(let text):
      span = message.span
      self.text = text
      let shown = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      title = shown.isEmpty ? "Remove ‘\(source.text(of: message.span))’" : "Write \(shown)"
    case .declare(let statement):
      guard let word = statement.split(separator: " ").first, Word(named: String(word))?.form.place == .file,
        let before = reading.tree.statements.first(where: { reading.span(of: $0).end >= message.span.start })
      else { return nil }
      // A group of like statements stays together.
      let start = source.span(ofLine: source.line(of: reading.span(of: before).start)).start
      span = SourceSpan(start, start)
      text = statement + "\n"
      title = "Declare it: \(statement)"
    case .append(let text):
      let end =
        message.problem.wording.code == .unclosedString
        ? source.span(ofLine: source.line(of: message.span.start)).end : source.bytes.count
      span = SourceSpan(end, end)
      let needsLine = text == "}" && source.bytes.last != 0x0A
      self.text = (needsLine ? "\n" : "") + text + (text == "}" ? "\n" : "")
      title = text == "}" ? "Close the block at the end" : "Close the label at the line’s end"
    }
  }

  /// Whether the message is gone with it, and no error is there that was not.
  func mends(_ message: Diagnostic, in reading: MapReading, _ read: (SourceFile) -> MapDocument) -> Bool {
    var bytes = reading.source.bytes
    bytes.replaceSubrange(span.start..<span.end, with: text.utf8)
    let after = read(SourceFile(name: reading.source.name, bytes: bytes)).diagnostics
    let before = reading.document.diagnostics
    let code = message.problem.wording.code
    func count(_ messages: [Diagnostic]) -> Int { messages.count { $0.problem.wording.code == code } }
    guard count(after) < count(before) else { return false }
    // What was hidden behind the mistake may come to light; at its own place nothing may be wrong any more.
    let change = SourceSpan(span.start, span.start + text.utf8.count)
    return !after.contains {
      $0.severity == .error && $0.span.start <= change.end && change.start <= $0.span.end
    }
  }
}
