/// The widths of texts, from a table shipped with the program: no font is read, so every machine
/// lays a map out alike.
public enum TextMetrics {
  /// Room for a renderer whose hinting or font falls a little wider than the table.
  private static let slack = 1.03

  /// The width in px that one line of text needs.
  public static func width(of text: String, size: Double, weight: TextMark.Weight = .regular) -> Double {
    let ascii = weight == .bold ? asciiBold : asciiRegular
    var thousandths = 0
    for scalar in text.unicodeScalars {
      thousandths += scalar.value < 0x80 ? ascii[Int(scalar.value)] : advance(of: scalar, weight)
    }
    return Double(thousandths) / 1000 * size * slack
  }

  private static let asciiRegular = asciiTable(.regular)
  private static let asciiBold = asciiTable(.bold)

  private static func asciiTable(_ weight: TextMark.Weight) -> [Int] {
    (0..<128).map { Unicode.Scalar($0).map { advance(of: $0, weight) } ?? 0 }
  }

  private static func advance(of scalar: Unicode.Scalar, _ weight: TextMark.Weight) -> Int {
    let code = scalar.value
    for run in weight == .bold ? AdvanceWidths.bold : AdvanceWidths.regular {
      if code >= run.first, code - run.first < UInt32(run.widths.count) {
        return Int(run.widths[Int(code - run.first)])
      }
    }
    switch scalar.properties.generalCategory {
    // Marks stand on the letter before them; format characters are not seen.
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    // East Asian wide characters are one em; emoji are drawn up to a third wider.
    if scalar.properties.isEmojiPresentation || code >= 0x1F000 { return 1370 }
    if isWide(code) { return 1000 }
    // Any other script: the width of a broad Latin letter.
    return weight == .bold ? 722 : 700
  }

  private static func isWide(_ code: UInt32) -> Bool {
    switch code {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
