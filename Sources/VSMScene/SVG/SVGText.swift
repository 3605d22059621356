import VSMDiagnostics

/// The bytes of an SVG as they grow. A map of ten thousand steps has millions of numbers, so they are
/// written without going through strings.
struct SVGText {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// A literal is copied at once.
  static func += (text: inout SVGText, more: StaticString) {
    more.withUTF8Buffer { text.bytes.append(contentsOf: $0) }
  }

  @_disfavoredOverload
  static func += (text: inout SVGText, more: String) {
    text.bytes.append(contentsOf: more.utf8)
  }

  static func += (text: inout SVGText, more: SVGText) {
    text.bytes.append(contentsOf: more.bytes)
  }

  /// The four numbers of a `viewBox`.
  mutating func box(_ box: Rect) {
    for (index, value) in [box.x, box.y, box.width, box.height].enumerated() {
      if index > 0 { self += " " }
      number(value)
    }
  }

  /// An attribute whose value needs no escape: `opening` ends with the quote before it.
  mutating func attribute(_ opening: StaticString, _ value: String) {
    self += opening
    bytes.append(contentsOf: value.utf8)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A letter and a place, such as `M12.5 7`.
  mutating func point(_ command: StaticString, _ point: Point) {
    self += command
    number(point.x)
    bytes.append(UInt8(ascii: " "))
    number(point.y)
  }

  /// A letter and one number, such as `H12.5`.
  mutating func coordinate(_ command: StaticString, _ value: Double) {
    self += command
    number(value)
  }

  /// A number in hundredths of a px, as short as it can be written.
  mutating func number(_ value: Double) {
    let limit = 9_000_000_000_000.0
    let hundredths = (min(max(value, -limit), limit) * 100).rounded()
    guard hundredths.isFinite, hundredths != 0 else {
      bytes.append(UInt8(ascii: "0"))
      return
    }
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    let whole = Int(abs(hundredths))
    integer(whole / 100)
    let fraction = whole % 100
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(48 + UInt8(fraction / 10))
    if fraction % 10 > 0 { bytes.append(48 + UInt8(fraction % 10)) }
  }

  private mutating func integer(_ value: Int) {
    if value >= 10 { integer(value / 10) }
    bytes.append(48 + UInt8(value % 10))
  }

  /// Text between tags or in quotes. What XML cannot hold, or a reader would obey, is left out.
  mutating func escaped(_ text: String) {
    // Most texts are plain: they are copied as they are.
    if text.utf8.allSatisfy({ Self.isPlain($0) }) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": self += "&amp;"
      case "<": self += "&lt;"
      case ">": self += "&gt;"
      case "\"": self += "&quot;"
      default:
        if let substitute = Medium.picture.substitute(for: scalar) {
          self += substitute
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
  }

  /// ASCII that means nothing to XML.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
      && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"")
  }
}
