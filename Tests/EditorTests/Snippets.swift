import Foundation
import VSMSyntax

/// Snippets for editors, one a word of the language: its parts in their order, filled with those of its example.
struct Snippets {
  var json: [String: Any] {
    var snippets: [String: Any] = [:]
    for word in Word.allCases {
      snippets[word.rawValue] =
        ["prefix": [word.rawValue] + word.synonyms, "body": body(of: word), "description": word.form.meaning]
        as [String: Any]
    }
    return snippets
  }

  private func body(of word: Word) -> [String] {
    let form = word.form
    let example = Example(of: word)
    var stop = Stop()
    var head = word.rawValue
    if word == .factor { return ["\(head) \(stop("electricity")) \(stop("0.38kgCO2e/kWh"))"] }
    switch form.sort {
    case .information:
      return ["\(head) \(stop("from")) \(stop("->")) \(stop("to")) \"\(stop("what is said"))\""]
    case .remark: return ["\(head) \(stop("step")) \"\(stop("text"))\""]
    case .kanban:
      return ["\(head) ${1|production,withdrawal,signal|} ${2:from} -> ${3:to}"]
    case .target: return ["\(head) \(stop("lead-time")) \(stop("<=")) \(stop("5d"))"]
    case .composing: return composing(word)
    default: break
    }
    if form.name == .required || (form.name == .optional && example.name != nil) {
      head += " " + stop(example.name ?? "name")
    }
    if form.label != .absent, form.label == .required || example.label != nil {
      head += " \"" + stop(example.label ?? "Label") + "\""
    }
    if form.at { head += " at " + stop("step") }
    if form.amount { head += " " + stop(example.amount ?? "1d") }
    if form.sort == .lines { return [head + " {", "  $0", "}"] }
    guard form.block, let properties = example.properties else { return [head] }
    return [head + " { " + stop(properties) + " }"]
  }

  private func composing(_ word: Word) -> [String] {
    switch word {
    case .include, .basedOn: ["\(word.rawValue) \"${1:current.vsm}\""]
    case .namedValue: ["let ${1:name} = ${2:10min}"]
    case .change: ["change ${1:step} { $0 }"]
    case .remove: ["remove ${1:step}"]
    default: ["\(word.rawValue) ${1:step} {", "  $0", "}"]
    }
  }

  /// Counts the places where the writer stops.
  private struct Stop {
    private var count = 0

    mutating func callAsFunction(_ text: String) -> String {
      count += 1
      let escaped = text.replacing("\\", with: "\\\\").replacing("$", with: "\\$").replacing("}", with: "\\}")
      return "${\(count):\(escaped)}"
    }
  }

  /// The parts of a word's example, as the parser reads them.
  private struct Example {
    var name: String?
    var label: String?
    var amount: String?
    var properties: String?

    init(of word: Word) {
      let text = word.form.example
      let block = text.firstIndex(of: "{")
      var head = text[..<(block ?? text.endIndex)].dropFirst(word.rawValue.count)
      if let block, let end = text.lastIndex(of: "}"), block < end {
        let inner = text[text.index(after: block)..<end].drop { $0 == " " }
        let properties = String(inner.reversed().drop { $0 == " " }.reversed())
        if properties != "..." { self.properties = properties }
      }
      let quotes = head.indices.filter { head[$0] == "\"" }
      if quotes.count == 2 {
        label = String(head[head.index(after: quotes[0])..<quotes[1]])
        amount = Self.words(head[head.index(after: quotes[1])...]).joined(separator: " ")
        head = head[..<quotes[0]]
      }
      let words = Self.words(head)
      if let first = words.first, first.first?.isLetter == true { name = first }
      if amount == nil, let last = words.last, last.first?.isNumber == true { amount = last }
      if amount?.isEmpty == true { amount = nil }
    }

    private static func words(_ text: Substring) -> [String] { text.split(separator: " ").map(String.init) }
  }
}
