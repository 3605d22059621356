/// Numbers as people write them in maps, without any locale: the same text on every machine.
public enum NumberText {
  /// A number with a fixed count of decimals, rounded half away from zero as on paper, so that 0.15 becomes 0.2.
  ///
  /// This is the one rounding of the program: on the decimal number that is meant. Arithmetic in floating point may leave
  /// 7.749999999999999 of 7.75 on one way and not on another; digits past the twelfth decide nothing.
  public static func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    return Written(value, decimals).text()
  }

  /// The number that ``fixed(_:_:)`` writes.
  public static func rounded(_ value: Double, to decimals: Int = 0) -> Double {
    guard value.isFinite else { return value }
    if isWhole(value) { return value == 0 ? 0 : value }
    return (Double(fixed(abs(value), decimals)) ?? abs(value)) * (value < 0 ? -1 : 1)
  }

  /// The shortest decimal number within so many significant digits: the plain text of a script, `0.9` and not
  /// `0.8999999999999997`.
  public static func shortest(_ value: Double, significant count: Int) -> String {
    let text = value.description
    guard value.isFinite, text.utf8.count > count else { return text }
    let digits = decimalDigits(of: abs(value)).rounded(to: count)
    let meant =
      String(decoding: digits.padded(0..<max(1, digits.digits.count)), as: UTF8.self)
      + "e\(digits.point - max(1, digits.digits.count))"
    return Double((value < 0 ? "-" : "") + meant)?.description ?? text
  }

  /// As few decimals as needed and at most the given count; thousands set apart from 10,000 on.
  public static func plain(_ value: Double, decimals: Int = 6) -> String {
    guard value.isFinite else { return "–" }
    var written = Written(value, isWhole(value) ? 0 : decimals)
    written.trim()
    return written.text(groupedFrom: 5)
  }

  /// Commas between thousands, from so many digits on, normally five: 4600, 18,400.
  public static func grouped(_ text: String, from digits: Int = 5) -> String {
    let utf8 = text.utf8
    guard utf8.count >= digits else { return text }
    let isNegative = text.hasPrefix("−")
    let number = Array(utf8.dropFirst(isNegative ? minus.count : 0))
    let whole = number.prefix { $0 != UInt8(ascii: ".") }
    guard whole.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return text }
    return Written(
      digits: number.filter { $0 != UInt8(ascii: ".") }, whole: whole.count, isNegative: isNegative
    )
    .text(groupedFrom: digits)
  }

  /// Whether it is written as it is: most numbers of a map need no rounding.
  private static func isWhole(_ value: Double) -> Bool { value == value.rounded() && abs(value) < 1e15 }

  private static let minus = Array("−".utf8)

  /// The characters of a number, without its point.
  private struct Written {
    var digits: [UInt8]
    /// How many of them stand before the point: one at the least.
    let whole: Int
    let isNegative: Bool

    init(digits: [UInt8], whole: Int, isNegative: Bool) {
      self.digits = digits
      self.whole = whole
      self.isNegative = isNegative
    }

    /// A number with so many decimals.
    init(_ value: Double, _ decimals: Int) {
      if NumberText.isWhole(value) {
        let whole = Array(String(Int(abs(value))).utf8)
        self.init(
          digits: whole + Array(repeating: UInt8(ascii: "0"), count: decimals), whole: whole.count,
          isNegative: value < 0)
        return
      }
      var meant = NumberText.meantDigits(of: abs(value))
      let keep = meant.point + decimals
      if keep < 0 {
        meant.digits = []
      } else if keep < meant.digits.count {
        meant.round(at: keep)
      }
      let whole = max(1, meant.point)
      let digits = meant.padded((meant.point - whole)..<(meant.point + decimals))
      self.init(
        digits: digits, whole: whole,
        isNegative: value < 0 && digits.contains { $0 != UInt8(ascii: "0") })
    }

    /// Leaves out zeros that decimals end with.
    mutating func trim() {
      while digits.count > whole, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    }

    /// With commas between thousands where so many digits stand before the point.
    func text(groupedFrom least: Int = .max) -> String {
      let room = NumberText.minus.count + digits.count + whole / 3 + 1
      return String(unsafeUninitializedCapacity: room) { buffer in
        var count = 0
        func write(_ byte: UInt8) {
          buffer[count] = byte
          count += 1
        }
        if isNegative { NumberText.minus.forEach(write) }
        for (place, digit) in digits.enumerated() {
          if place == whole { write(UInt8(ascii: ".")) }
          if whole >= least, place > 0, place < whole, (whole - place) % 3 == 0 { write(UInt8(ascii: ",")) }
          write(digit)
        }
        return count
      }
    }
  }

  private struct Digits {
    var digits: [UInt8]
    /// How many of the digits stand before the decimal point; may be negative or past the end.
    var point: Int

    /// The characters of some places, zeros around the digits.
    func padded(_ places: Range<Int>) -> [UInt8] {
      places.map { (digits.indices.contains($0) ? digits[$0] : 0) + UInt8(ascii: "0") }
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
    mantissa.reserveCapacity(20)
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
