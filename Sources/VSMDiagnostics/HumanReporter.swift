/// Messages for a person at a terminal: the source line, a caret under the place, and what to do.
///
/// ```
/// error[E114]: 39 has no unit: ‘C/T’ needs a time
///   --> acme.vsm:21:39
///    |
/// 21 |   process weld "S. Weld #1" { C/T 39 }
///    |                                   ^^
///    = help: for example: C/T 39s
/// ```
public struct HumanReporter: DiagnosticReporter {
  public static let name = "human"
  private let color: Bool

  /// The most of a source line that is shown, in characters.
  private static let width = 100

  /// A reporter; with `color` it writes the escape sequences of terminals.
  public init(color: Bool = false) {
    self.color = color
  }

  public func report(_ diagnostics: [Diagnostic], in sources: SourceSet) -> String {
    // The library's `joined` asks for types by their names, which costs the first message of a run more than its text does.
    var text = ""
    for diagnostic in diagnostics.inFileOrder() {
      if !text.isEmpty { text += "\n" }
      text += block(for: diagnostic, in: sources)
    }
    return text
  }

  private func block(for diagnostic: Diagnostic, in sources: SourceSet) -> String {
    let wording = diagnostic.problem.wording
    let found = sources.place(of: diagnostic.span)
    let (source, place) = (found.source, found.location)
    let margin = String(repeating: " ", count: String(place.line).count)
    let bar = paint("|", .frame)
    var text = paint("\(wording.severity.rawValue)[\(wording.code.rawValue)]", .severity(wording.severity))
    text += paint(": \(wording.message)\n", .strong)
    text +=
      "\(margin)\(paint("-->", .frame)) \(Medium.terminal.safe(source.name)):\(place.line):\(place.column)\n"
    let excerpt = excerpt(of: found.span, line: place.line, in: source)
    text += "\(margin) \(bar)\n"
    text += "\(paint(String(place.line), .frame)) \(bar) \(excerpt.line)\n"
    text += "\(margin) \(bar) \(excerpt.indent)\(paint(excerpt.carets, .severity(wording.severity)))\n"
    if let related = diagnostic.related {
      let other = sources.place(of: related.span)
      let isHere = other.source.name == source.name
      let there = isHere ? "line \(other.location.line)" : sources.name(of: related.span)
      text += note("\(related.message) in \(there)", margin)
    }
    if let naming = found.naming { text += note(sources.phrase(naming), margin) }
    if let help = wording.help {
      text += "\(margin) \(paint("=", .frame)) \(paint("help:", .strong)) \(help)\n"
    }
    return text
  }

  private func note(_ text: String, _ margin: String) -> String {
    "\(margin) \(paint("=", .frame)) note: \(Medium.terminal.safe(text))\n"
  }

  private struct Excerpt {
    var line: String
    var indent: String
    var carets: String
  }

  /// The part of the line around the place, with tabs as spaces so that the caret stands right.
  private func excerpt(of span: SourceSpan, line: Int, in source: SourceFile) -> Excerpt {
    let lineSpan = source.span(ofLine: line)
    // Of a line of megabytes only the surroundings are decoded.
    let reach = 4 * Self.width
    var from = max(lineSpan.start, span.start - reach)
    while from > lineSpan.start, source.bytes[from] & 0xC0 == 0x80 { from -= 1 }
    var to = min(lineSpan.end, max(span.start, min(span.end, lineSpan.end)) + reach)
    while to < lineSpan.end, source.bytes[to] & 0xC0 == 0x80 { to += 1 }

    let before = Array(source.text(of: SourceSpan(from, min(span.start, lineSpan.end))))
    let marked = Array(source.text(of: SourceSpan(span.start, min(span.end, lineSpan.end))))
    let after = Array(source.text(of: SourceSpan(max(span.start, min(span.end, lineSpan.end)), to)))
    var shown = Excerpt(line: "", indent: "", carets: "")
    let keptBefore = before.suffix(Self.width * 3 / 5)
    if keptBefore.count < before.count || from > lineSpan.start {
      shown.line += "…"
      shown.indent += " "
    }
    for character in keptBefore {
      shown.line += visible(character)
      shown.indent += String(repeating: " ", count: columns(of: character))
    }
    let keptMarked = marked.prefix(Self.width * 2 / 5)
    for character in keptMarked {
      shown.line += visible(character)
      shown.carets += String(repeating: "^", count: columns(of: character))
    }
    if shown.carets.isEmpty { shown.carets = "^" }
    let room = max(0, Self.width - keptBefore.count - keptMarked.count)
    let keptAfter = keptMarked.count < marked.count ? [] : after.prefix(room)
    for character in keptAfter { shown.line += visible(character) }
    if keptMarked.count < marked.count || keptAfter.count < after.count || to < lineSpan.end {
      shown.line += "…"
    }
    return shown
  }

  private func visible(_ character: Character) -> String {
    if character == "\t" { return "  " }
    // One sign for the whole character, so that the carets stand right.
    let isSafe = character.unicodeScalars.allSatisfy { Medium.terminal.substitute(for: $0) == nil }
    return isSafe ? String(character) : "\u{FFFD}"
  }

  /// Terminal columns: East Asian wide characters and emoji take two.
  private func columns(of character: Character) -> Int {
    if character == "\t" { return 2 }
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private enum Style {
    case severity(Severity)
    case strong, frame
  }

  private func paint(_ text: String, _ style: Style) -> String {
    guard color else { return text }
    let code =
      switch style {
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      case .severity(.note): "1;36"
      case .strong: "1"
      case .frame: "34"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
