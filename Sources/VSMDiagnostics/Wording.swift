/// What is said of a problem.
public struct Wording: Sendable, Equatable {
  /// The stable name of the problem.
  public let code: Problem.Code
  /// One sentence without a full stop.
  public let message: String
  /// What to do about it, with an example where one helps.
  public let help: String?

  /// With what could be shown as a row of the user's own instead.
  init(_ code: Problem.Code, _ message: String, help: String? = nil, row: String? = nil) {
    self.code = code
    // Nothing from a file may drive the terminal.
    self.message = Medium.terminal.safe(message)
    let parts = [help, row.map { "or show it in a row of its own: \($0)" }].compactMap(\.self)
    self.help =
      parts.isEmpty
      ? nil : Medium.terminal.safe(parts.joined(separator: help?.hasSuffix("?") == true ? " " : "; "))
  }

  /// What the code says: error, warning or note.
  public var severity: Severity { code.severity }
}

// What messages share.

func suggestion(_ nearest: String?) -> String? {
  nearest.map { "did you mean \($0)?" }
}

/// User text in a message: in quotes, on one line, and never longer than a line.
func quoted(_ text: String) -> String { "‘\(clipped(text))’" }

func clipped(_ text: String) -> String {
  let limit = 48
  let scalars = text.unicodeScalars
  guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
    end < scalars.endIndex
  else { return text }
  return String(text[..<end]) + "…"
}

func hexadecimal(_ code: UInt32) -> String {
  let digits = String(code, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// Words that a user may choose from: all of a table of the language, the first of what a file declares.
func list(_ words: [String], last: String = "and") -> String {
  let limit = 40
  guard let final = words.last, words.count > 1 else { return words.first.map(clipped) ?? "" }
  if words.count > limit { return words.prefix(limit / 2).map(clipped).joined(separator: ", ") + ", …" }
  return words.dropLast().map(clipped).joined(separator: ", ") + " \(last) " + clipped(final)
}

/// Names in the order in which units pass them, the middle of a long way left out.
func way(_ names: [String]) -> String {
  let limit = 10
  var shown = names.map(clipped)
  if shown.count > limit { shown.replaceSubrange(limit / 2..<shown.count - limit / 2, with: ["…"]) }
  return shown.joined(separator: " → ")
}
