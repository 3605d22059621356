import VSMDiagnostics
import VSMSyntax

/// A value of JSON whose objects keep the order of their keys, so that the same figures give the same bytes.
public enum JSONValue: Sendable {
  /// What is not given.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number, of which at most thirteen significant digits are written.
  case number(Double)
  /// A text, escaped when it is written.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Values by their names, in the order in which they are written.
  case object([(key: String, value: JSONValue)])

  /// The text with two spaces for each level; arrays and objects without any within stay on one line
  /// where that line is short.
  public var text: String {
    var text = ""
    write(to: &text, level: 0)
    return text
  }

  /// The text on one line.
  public var line: String {
    switch self {
    case .array(let values): "[" + values.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.text(of: $0.key) + ":" + $0.value.line }.joined(separator: ",") + "}"
    default: flatText
    }
  }

  private static let width = 120

  private func write(to text: inout String, level: Int) {
    switch self {
    case .array(let values) where !values.isEmpty:
      write(values.map { (nil, $0) }, "[", "]", to: &text, level)
    case .object(let members) where !members.isEmpty:
      write(members.map { ($0.key, $0.value) }, "{", "}", to: &text, level)
    default: text += flatText
    }
  }

  /// True for what can stand on a line among others: a scalar, or a list of them.
  private var isFlat: Bool {
    switch self {
    case .array(let values):
      values.allSatisfy {
        switch $0 {
        case .array, .object: false
        default: true
        }
      }
    case .object(let members): members.isEmpty
    default: true
    }
  }

  private var flatText: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value): Self.text(of: value)
    case .string(let value): Self.text(of: value)
    case .array(let values): "[" + values.map(\.flatText).joined(separator: ", ") + "]"
    case .object: "{}"
    }
  }

  private func write(
    _ members: [(key: String?, value: JSONValue)], _ opening: String, _ closing: String,
    to text: inout String, _ level: Int
  ) {
    if members.allSatisfy(\.value.isFlat) {
      let parts = members.map { ($0.key.map { Self.text(of: $0) + ": " } ?? "") + $0.value.flatText }
      let padding = opening == "{" ? " " : ""
      let line = opening + padding + parts.joined(separator: ", ") + padding + closing
      if line.utf8.count + 2 * level <= Self.width {
        text += line
        return
      }
    }
    let indent = String(repeating: "  ", count: level + 1)
    text += opening
    for (position, member) in members.enumerated() {
      text += position == 0 ? "\n" : ",\n"
      text += indent
      if let key = member.key { text += Self.text(of: key) + ": " }
      member.value.write(to: &text, level: level + 1)
    }
    text += "\n" + String(repeating: "  ", count: level) + closing
  }

  /// The shortest number of at most thirteen significant digits, so within 1e-12 of the figure: what arithmetic leaves
  /// behind them is no part of it. JSON has no word for what is not finite.
  private static func text(of number: Double) -> String {
    guard number.isFinite else { return "null" }
    if number == 0 { return "0" }
    let text = NumberText.shortest(number, significant: 13)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func text(of string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if let escape = Medium.json.substitute(for: scalar) {
          text += escape
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text + "\""
  }
}

extension JSONValue {
  static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
