/// Numbers as people write them in maps, without any locale: the same text on every machine.
public enum NumberText {
  /// A number with a fixed count of decimals, rounded half away from zero as on paper, so that 0.15 becomes 0.2.
  ///
  /// This is the one rounding of the program: on the decimal number that is meant. Arithmetic in floating point may leave
  /// 7.749999999999999 of 7.75 on one way and not on another; digits past the twelfth decide nothing.
  public static func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    // Most numbers of a map are whole; they need no rounding.
    if value == value.rounded(), abs(value) < 1e15 {
      let whole = (value < 0 ? "−" : "") + String(Int(abs(value)))
      return decimals > 0 ? whole + "." + String(repeating: "0", count: decimals) : whole
    }
    var digits = meantDigits(of: abs(value))
    let keep = digits.point + decimals
    if keep < 0 {
      digits.digits = []
    } else if keep < digits.digits.count {
      digits.round(at: keep)
    }
    let integral = digits.point > 0 ? digits.padded(0..<digits.point) : "0"
    let text =
      decimals > 0 ? integral + "." + digits.padded(digits.point..<digits.point + decimals) : integral
    let isZero = !text.contains { $0 != "0" && $0 != "." }
    return value < 0 && !isZero ? "−" + text : text
  }

  /// The number that ``fixed(_:_:)`` writes.
  public static func rounded(_ value: Double, to decimals: Int = 0) -> Double {
    guard value.isFinite else { return value }
    return (Double(fixed(abs(value), decimals)) ?? abs(value)) * (value < 0 ? -1 : 1)
  }

  /// The shortest decimal number within so many significant digits: the plain text of a script, `0.9` and not
  /// `0.8999999999999997`.
  public static func shortest(_ value: Double, significant count: Int) -> String {
    let text = value.description
    guard value.isFinite, text.utf8.count > count else { return text }
    let digits = decimalDigits(of: abs(value)).rounded(to: count)
    let meant =
      digits.padded(0..<max(1, digits.digits.count)) + "e\(digits.point - max(1, digits.digits.count))"
    return Double((value < 0 ? "-" : "") + meant)?.description ?? text
  }

  /// As few decimals as needed and at most the given count; thousands set apart from 10,000 on.
  public static func plain(_ value: Double, decimals: Int = 6) -> String {
    if value == value.rounded(), abs(value) < 10_000 { return fixed(value, 0) }
    var text = fixed(value, decimals)
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return grouped(text)
  }

  /// Commas between thousands, from so many digits on, normally five: 4600, 18,400.
  public static func grouped(_ text: String, from digits: Int = 5) -> String {
    let sign = text.hasPrefix("−") ? "−" : ""
    let parts = text.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, whole.count >= digits, whole.allSatisfy(\.isNumber) else { return text }
    var result = ""
    for (offset, digit) in whole.enumerated() {
      if offset > 0, (whole.count - offset) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return sign + result + (parts.count > 1 ? "." + parts[1] : "")
  }

  private struct Digits {
    var digits: [UInt8]
    /// How many of the digits stand before the decimal point; may be negative or past the end.
    var point: Int

    func padded(_ range: Range<Int>) -> String {
      String(decoding: range.map { digits.indices.contains($0) ? digits[$0] + 48 : 48 }, as: UTF8.self)
    }

    /// At most so many digits from the first that is not zero.
    func rounded(to count: Int) -> Digits {
      let leading = digits.prefix { $0 == 0 }.count
      guard digits.count - leading > count else { return self }
      var rounded = self
      rounded.round(at: leading + count)
      return rounded
    }

    /// Keeps so many digits, half away from zero.
    mutating func round(at keep: Int) {
      let roundsUp = digits[keep] >= 5
      digits.removeSubrange(keep...)
      guard roundsUp else { return }
      var index = keep - 1
      while index >= 0 {
        if digits[index] < 9 {
          digits[index] += 1
          return
        }
        digits[index] = 0
        index -= 1
      }
      digits.insert(1, at: 0)
      point += 1
    }
  }

  /// The digits of a number without what arithmetic leaves behind them.
  private static func meantDigits(of value: Double) -> Digits {
    decimalDigits(of: value).rounded(to: 12)
  }

  private static func decimalDigits(of value: Double) -> Digits {
    // The shortest decimal form that reads back as the same number: "1234.5", "5e-05", "1e+16".
    var mantissa: [UInt8] = []
    var point = 0
    var seenPoint = false
    var exponent = 0
    var negativeExponent = false
    var inExponent = false
    for byte in value.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "e"): inExponent = true
      case UInt8(ascii: "-"): negativeExponent = true
      case UInt8(ascii: "+"): break
      default:
        if inExponent {
          exponent = exponent * 10 + Int(byte - 48)
        } else {
          mantissa.append(byte - 48)
          if !seenPoint { point += 1 }
        }
      }
    }
    return Digits(digits: mantissa, point: point + (negativeExponent ? -exponent : exponent))
  }
}
