/// The most that an icon may be: what somebody draws fits many times over.
public enum IconLimits {
  /// Steps of one icon, after arcs have become curves.
  public static let steps = 20_000
  /// Coordinates and radii, in units of the view box, to either side of 0.
  public static let coordinate = 1e6
  static let coordinateText = "1,000,000"
}

/// Reads numbers, flags and command letters of SVG path data, byte by byte.
struct IconScanner {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { position >= bytes.count }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipSpace() {
    while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B { position += 1 }
  }

  /// Space with at most one comma in it.
  ///
  /// - Returns: whether there was a comma, after which something must follow.
  @discardableResult
  mutating func skipSeparator() -> Bool {
    skipSpace()
    guard next == UInt8(ascii: ",") else { return false }
    position += 1
    skipSpace()
    return true
  }

  /// A letter of a command, if one is next.
  mutating func letter() -> UInt8? {
    guard let byte = next, (byte | 0x20) >= UInt8(ascii: "a"), (byte | 0x20) <= UInt8(ascii: "z"),
      byte >= 0x41
    else { return nil }
    position += 1
    return byte
  }

  var isAtNumber: Bool {
    guard let byte = next else { return false }
    return Self.isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  /// The flag of an arc: one digit, which the next number may follow without a space.
  mutating func flag() throws(IconProblem) -> Bool {
    guard let byte = next, byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else {
      throw IconProblem(.unexpected("0 or 1, as a flag of an arc is"), at: position)
    }
    position += 1
    return byte == UInt8(ascii: "1")
  }

  /// A number as SVG writes it: it ends where it cannot go on, so that `1.5.5-3e2` are three.
  mutating func number() throws(IconProblem) -> Double {
    let start = position
    if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
    var digits = skipDigits()
    if next == UInt8(ascii: ".") {
      position += 1
      digits += skipDigits()
    }
    guard digits > 0 else {
      position = start
      throw IconProblem(.unexpected("a number"), at: start)
    }
    let mantissa = position
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      if skipDigits() == 0 { position = mantissa }
    }
    guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw IconProblem(.unexpected("a number"), at: start)
    }
    guard value.magnitude <= IconLimits.coordinate else { throw IconProblem(.tooFarOut, at: position) }
    return value
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while let byte = next, Self.isDigit(byte) { position += 1 }
    return position - start
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
