import VSMDiagnostics
import VSMSyntax

/// What stands in a file of Mermaid's proposed `vsm` diagram, line by line.
///
/// Its lines may stand in any order: what belongs together is found out once all are read.
struct MermaidReader {
  struct Word {
    var text: String
    var span: SourceSpan
    var isQuoted = false
  }

  struct Metric {
    var words: [Word]
    var span: SourceSpan
  }

  struct Step {
    var id: Word
    var label: String?
    var metrics: [String: Metric] = [:]
    var link: Word?
  }

  struct End {
    /// `supplier`, `customer`, `from` or `to`.
    var word: String
    var label: String
  }

  struct Flow {
    var ends: [End] = []
    var steps: [Word] = []
    var span: SourceSpan
  }

  private(set) var title: String?
  private(set) var steps: [Step] = []
  private(set) var flow: Flow?
  /// Each with the step that it stands below in the text.
  private(set) var queues: [(metric: Metric, below: Int?)] = []
  private var current: Int?
  private var byID: [String: Int] = [:]
  private let source: SourceFile

  init(_ source: SourceFile, _ log: inout ImportLog) {
    self.source = source
    var line = 1
    var hasBegun = false
    while line <= source.lineCount, !log.isFull {
      defer { line += 1 }
      let span = source.span(ofLine: line)
      let words = Self.words(source, span)
      guard let first = words.first, !first.text.hasPrefix("%%") else { continue }
      if !hasBegun {
        if first.text == "---" {
          line = frontMatter(from: line + 1, &log)
          continue
        }
        // The fence of a document around the diagram.
        if first.text.hasPrefix("```") { continue }
        hasBegun = first.text == "vsm"
        if !hasBegun || words.count > 1 {
          log.leaveOut("the line ‘\(shown(span))’", "a diagram begins with the line vsm", at: span)
        }
        continue
      }
      if first.text.hasPrefix("```") { break }
      if first.text.lowercased().hasPrefix("accdescr"), words.contains(where: { $0.text.contains("{") }) {
        log.leaveOut("the description for screen readers", Self.ownDescription, at: first.span)
        while line < source.lineCount, !source.text(of: source.span(ofLine: line)).contains("}") { line += 1 }
        continue
      }
      read(words, span, &log)
    }
  }

  private static let ownDescription = "vsm writes one of the map itself"

  private func shown(_ span: SourceSpan) -> String { MapLabel.plain(source.text(of: span)) }

  /// YAML before the diagram, of which the title counts; the number of its last line.
  private mutating func frontMatter(from start: Int, _ log: inout ImportLog) -> Int {
    var line = start
    while line <= source.lineCount {
      let span = source.span(ofLine: line)
      let text = source.text(of: span)
      if text.hasPrefix("---") { break }
      if text.hasPrefix("title:") {
        title = CellReader.trimmed(text.dropFirst(6)).filter { $0 != "\"" }
      } else if !CellReader.trimmed(text).isEmpty {
        log.leaveOut("‘\(shown(span))’ of the front matter", at: span)
      }
      line += 1
    }
    return line
  }

  private mutating func read(_ words: [Word], _ span: SourceSpan, _ log: inout ImportLog) {
    let first = words[0]
    let span = SourceSpan(first.span.start, words[words.count - 1].span.end)
    if words.contains(where: { $0.text == ">>" && !$0.isQuoted }) {
      if let earlier = flow { log.leaveOut("a flow line that another one follows", at: earlier.span) }
      flow = readFlow(words, span, &log)
      return
    }
    switch first.text {
    case "title":
      title = CellReader.trimmed(source.text(of: SourceSpan(first.span.end, span.end))).filter { $0 != "\"" }
    case "accTitle:", "accTitle":
      let text = CellReader.trimmed(
        source.text(of: SourceSpan(first.span.end, span.end)).filter { $0 != ":" })
      if title == nil {
        title = text
      } else {
        log.leaveOut("the title for screen readers", Self.ownDescription, at: span)
      }
    case "accDescr:", "accDescr":
      log.leaveOut("the description for screen readers", Self.ownDescription, at: span)
    case "summary" where words.count == 1 || words[1].text == "all": break
    case "summary": log.leaveOut("the choice of totals", "vsm shows all that are known", at: span)
    case "cycletime", "changeover", "uptime", "batch":
      guard let current else { return log.leaveOut("‘\(shown(span))’, which stands below no step", at: span) }
      if let earlier = steps[current].metrics[first.text] {
        log.leaveOut("‘\(shown(earlier.span))’, which another one follows", at: earlier.span)
      }
      steps[current].metrics[first.text] = Metric(words: Array(words.dropFirst()), span: span)
    case "queue": queues.append((Metric(words: Array(words.dropFirst()), span: span), current))
    case "push", "pull":
      guard let current else { return log.leaveOut("‘\(shown(span))’, which stands below no step", at: span) }
      steps[current].link = first
    default:
      guard !first.isQuoted, words.count <= 2, words.count == 1 || words[1].isQuoted,
        first.text.unicodeScalars.allSatisfy({
          $0.isLetterOfName || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
        })
      else { return log.leaveOut("the line ‘\(shown(span))’", at: span) }
      declare(first, words.count > 1 ? words[1].text : nil, &log)
    }
  }

  private mutating func declare(_ id: Word, _ label: String?, _ log: inout ImportLog) {
    if let known = byID[id.text] {
      current = known
      if let label { steps[known].label = label }
      return
    }
    guard steps.count < Self.mostSteps else {
      if steps.count == Self.mostSteps {
        log.tell(.tooMuchToImport("steps", limit: Self.mostSteps), at: id.span)
      }
      return
    }
    current = steps.count
    byID[id.text] = steps.count
    steps.append(Step(id: id, label: label))
  }

  private static let mostSteps = 2_000

  private func readFlow(_ words: [Word], _ span: SourceSpan, _ log: inout ImportLog) -> Flow {
    var flow = Flow(span: span)
    for part in words.split(whereSeparator: { $0.text == ">>" && !$0.isQuoted }) {
      let part = Array(part)
      if part.count == 2, part[1].isQuoted, ["supplier", "customer", "from", "to"].contains(part[0].text) {
        flow.ends.append(End(word: part[0].text, label: part[1].text))
      } else if part.count == 1, !part[0].isQuoted {
        guard flow.steps.count < Self.mostSteps else {
          log.tell(.tooMuchToImport("steps", limit: Self.mostSteps), at: part[0].span)
          break
        }
        if flow.steps.contains(where: { $0.text == part[0].text }) {
          log.leaveOut(
            "the second time of \(part[0].text) in the flow line", "its times are counted once",
            at: part[0].span)
        } else {
          flow.steps.append(part[0])
        }
      } else if let first = part.first, let last = part.last {
        let span = SourceSpan(first.span.start, last.span.end)
        log.leaveOut("‘\(shown(span))’ in the flow line", at: span)
      }
    }
    return flow
  }

  /// Words, texts in quotes, and `>>`.
  private static func words(_ source: SourceFile, _ line: SourceSpan) -> [Word] {
    var words: [Word] = []
    let bytes = source.bytes
    var index = line.start
    while index < line.end, words.count < 10_000 {
      let start = index
      switch bytes[index] {
      case 0x20, 0x09:
        index += 1
        continue
      case UInt8(ascii: "\""):
        index += 1
        while index < line.end, bytes[index] != UInt8(ascii: "\"") { index += 1 }
        let text = String(decoding: bytes[(start + 1)..<index], as: UTF8.self)
        index = min(index + 1, line.end)
        words.append(Word(text: text, span: SourceSpan(start, index), isQuoted: true))
        continue
      case UInt8(ascii: ">") where index + 1 < line.end && bytes[index + 1] == UInt8(ascii: ">"): index += 2
      default:
        index += 1
        while index < line.end, ![0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: ">")].contains(bytes[index]) {
          index += 1
        }
      }
      let span = SourceSpan(start, index)
      words.append(Word(text: source.text(of: span), span: span))
    }
    return words
  }
}
