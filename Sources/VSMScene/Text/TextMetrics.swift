/// The widths of texts, from a table shipped with the program: no font is read, so every machine
/// lays a map out alike.
public enum TextMetrics {
  /// Room for a renderer whose hinting or font falls a little wider than the table.
  private static let slack = 1.03

  /// The width in px that one line of text needs.
  public static func width(of text: String, size: Double, weight: TextMark.Weight = .regular) -> Double {
    let ascii = weight == .bold ? asciiBold : asciiRegular
    var thousandths = 0
    var last = 0
    for scalar in text.unicodeScalars {
      // A selector makes an emoji of the sign before it, as broad as any.
      let advance =
        scalar.value < 0x80
        ? ascii[Int(scalar.value)] : scalar == "\u{FE0F}" ? max(0, emoji - last) : advance(of: scalar, weight)
      thousandths += advance
      last = advance
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
    if scalar.properties.isEmojiPresentation || code >= 0x1F000 { return emoji }
    if isWide(code) || isSign(code) { return 1000 }
    if isIndic(code) { return 900 }
    // Any other script: the width of a broad Latin letter.
    return weight == .bold ? 722 : 700
  }

  private static let emoji = 1370

  /// Fractions, arrows, mathematics, numbers in circles, shapes and dingbats: what the font itself has not comes from one in
  /// which they are about an em wide.
  private static func isSign(_ code: UInt32) -> Bool {
    switch code {
    case 0x2150...0x23FF, 0x2460...0x27BF, 0x27F0...0x2BFF: true
    default: false
    }
  }

  /// Scripts of South and South East Asia, in which one letter may be drawn as broad as two.
  private static func isIndic(_ code: UInt32) -> Bool {
    switch code {
    case 0x0900...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
    default: false
    }
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
