/// Where text that somebody wrote ends up. Whatever it holds, it only stands there: it drives no terminal, ends no
/// line, and turns no other text round.
///
/// Every writer asks here, so that what is dangerous is said in one place.
public enum Medium: Sendable {
  /// A line of a terminal or of a log.
  case terminal
  /// A label of an SVG, of a bitmap or of DOT.
  case picture
  /// A string of JSON, which has escapes: its reader gets every scalar back.
  case json
  /// Text or an attribute of XML.
  case xml
  /// A cell of a table, or a paragraph, of Markdown as GitHub has it.
  case markdown
  /// What a command of GitHub's log says, and a property of one.
  case githubText, githubProperty
  /// What a command of Azure's log says, and a property of one.
  case azureText, azureProperty
  /// A value of a service message of TeamCity.
  case teamCity

  /// The text as it may stand there, on one line.
  public func safe(_ text: String) -> String {
    // Most texts are plain: they are not copied.
    guard hasSigns || !text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }),
      text.unicodeScalars.contains(where: { substitute(for: $0) != nil })
    else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let substitute = substitute(for: scalar) {
        safe.append(contentsOf: substitute.unicodeScalars)
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// What stands for a scalar; nothing where it may stand itself.
  public func substitute(for scalar: Unicode.Scalar) -> String? {
    guard let danger = Danger(of: scalar) else { return sign(scalar) }
    switch (self, danger) {
    case (.json, _): return Self.escape(scalar)
    case (_, .lineEnd): return " "
    // In a picture nobody asks what is missing; a line of text is looked at by people who search for what is wrong.
    case (.picture, .direction): return ""
    case (_, .control), (_, .direction), (_, .noCharacter): return "\u{FFFD}"
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar)?.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined() ?? ""
  }

  /// What a scalar would do.
  private enum Danger {
    case lineEnd, control, direction, noCharacter

    init?(of scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x20..<0x7F: return nil
      // A tab moves what follows, as a line end does.
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: self = .lineEnd
      case 0..<0x20, 0x7F...0x9F: self = .control
      // Overrides and isolates reach beyond the text that holds them. The marks that right-to-left languages write
      // with (U+200E, U+200F, U+061C) do not, and stay.
      case 0x202A...0x202E, 0x2066...0x2069: self = .direction
      case 0xFEFF, 0xFDD0...0xFDEF: self = .noCharacter
      case let value where value & 0xFFFE == 0xFFFE: self = .noCharacter
      default: return nil
      }
    }
  }
}
