import VSMDiagnostics
import VSMScene

/// Labels in the HTML-like form of DOT, from texts that may hold anything.
enum DotLabel {
  /// Widest line in px; beyond it a label is broken between words.
  private static let widestLine = 130.0

  /// Text with nothing in it that DOT could take for markup, an escape or an entity, on lines of
  /// bounded width. The lines also keep each piece under the length at which DOT's reader gives up.
  static func text(_ text: String, within width: Double = widestLine) -> String {
    let lines = TextMetrics.lines(of: readable(text), within: width, size: 11)
    let label = lines.map(escaped).joined(separator: "<BR/>")
    // An empty element is a syntax error in some versions.
    return label.isEmpty ? "&#160;" : label
  }

  static func bold(_ text: String, within width: Double = widestLine) -> String {
    "<B>\(self.text(text, within: width))</B>"
  }

  /// Several lines, each a label of its own.
  static func lines(_ labels: [String]) -> String { labels.joined(separator: "<BR/>") }

  /// A table without a frame.
  static func table(_ rows: [String], attributes: String = "BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\"")
    -> String
  {
    "<TABLE \(attributes)>\(rows.joined())</TABLE>"
  }

  /// A name in quotes: in DOT only the quote and what stands before it need care.
  static func quoted(_ name: String) -> String {
    "\""
      + readable(name).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
      + "\""
  }

  private static func escaped(_ line: String) -> String {
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // In labels of this form, too, \N, \G and \L are read as names and two backslashes as one.
      case "\\": result += "&#92;&#92;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Without the characters that XML cannot hold, which end the reading of a label, and those that a terminal or
  /// a reader would obey.
  private static func readable(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: scalars.append(scalar)
      case 0x0D: continue
      default:
        if let substitute = Medium.picture.substitute(for: scalar) {
          scalars.append(contentsOf: substitute.unicodeScalars)
        } else {
          scalars.append(scalar)
        }
      }
    }
    return String(scalars)
  }
}
