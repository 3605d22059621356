import VSMDiagnostics

/// Reads JSON (RFC 8259) with bounds, and keeps the places of its values.
///
/// A reader of our own: Foundation's tells no places of values, and linking it would make each start of vsm slower.
struct JSONReader {
  struct Failure: Error {
    var what: String
    var cure: String?
    var span: SourceSpan
  }

  private let bytes: [UInt8]
  private var index: Int
  private var count = 0

  static let mostDepth = 64
  static let mostValues = 500_000
  /// Keys are looked for one after the other.
  static let mostKeys = 1_000

  /// - Throws: what is wrong, at its place.
  static func read(_ source: SourceFile) throws(Failure) -> JSONNode {
    var reader = JSONReader(source)
    let node = try reader.value(depth: 0)
    reader.skip()
    guard reader.index == reader.bytes.count else {
      throw reader.failure("something follows the end of the JSON text")
    }
    return node
  }

  private init(_ source: SourceFile) {
    bytes = source.bytes
    index = source.hasByteOrderMark ? 3 : 0
  }

  private mutating func skip() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private func failure(_ what: String, _ cure: String? = nil) -> Failure {
    Failure(what: what, cure: cure, span: SourceSpan(index, min(index + 1, bytes.count)))
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONNode {
    skip()
    count += 1
    guard depth < Self.mostDepth else {
      throw failure("brackets are nested more than \(Self.mostDepth) deep")
    }
    guard count <= Self.mostValues else { throw failure("more than \(Self.mostValues) values") }
    guard index < bytes.count else {
      throw failure("the JSON text ends in the middle of a value", "is the file whole?")
    }
    let start = index
    let value: JSONContent
    switch bytes[index] {
    case UInt8(ascii: "{"): value = .object(try members(depth: depth))
    case UInt8(ascii: "["): value = .list(try elements(depth: depth))
    case UInt8(ascii: "\""): value = .text(try text())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = .number(try number())
    default: value = try word()
    }
    return JSONNode(value: value, span: SourceSpan(start, index))
  }

  private mutating func members(depth: Int) throws(Failure) -> [JSONMember] {
    index += 1
    var members: [JSONMember] = []
    skip()
    if take("}") { return members }
    while true {
      skip()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw failure("a key in quotes is missing", "for example: \"name\": \"Weld\"")
      }
      guard members.count < Self.mostKeys else {
        throw failure("an object has more than \(Self.mostKeys) keys")
      }
      let key = try text()
      skip()
      guard take(":") else { throw failure("the colon behind a key is missing") }
      members.append(JSONMember(key: key, node: try value(depth: depth + 1)))
      skip()
      if take("}") { return members }
      guard take(",") else { throw failure("a comma or } is missing") }
    }
  }

  private mutating func elements(depth: Int) throws(Failure) -> [JSONNode] {
    index += 1
    var nodes: [JSONNode] = []
    skip()
    if take("]") { return nodes }
    while true {
      nodes.append(try value(depth: depth + 1))
      skip()
      if take("]") { return nodes }
      guard take(",") else { throw failure("a comma or ] is missing") }
    }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  private mutating func word() throws(Failure) -> JSONContent {
    for (word, value) in [("true", JSONContent.bool(true)), ("false", .bool(false)), ("null", .null)]
    where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return value
    }
    throw failure("this is no value of JSON", "a text stands in quotes")
  }

  private mutating func number() throws(Failure) -> String {
    let start = index
    while index < bytes.count, "0123456789+-.eE".utf8.contains(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard Double(text)?.isFinite == true else {
      index = start
      throw failure("this is no number of JSON")
    }
    return text
  }

  private mutating func text() throws(Failure) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != 0x0A {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\"), index < bytes.count else {
        text.append(byte)
        continue
      }
      let escape = bytes[index]
      index += 1
      switch escape {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
        text.append(0x20)
      case UInt8(ascii: "u"): text += String(try escapedScalar()).utf8
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
      default:
        index -= 1
        throw failure("this is no escape of JSON")
      }
    }
    index = start
    throw failure("this text is not closed", "a quote ends it; a quote inside is written \\\"")
  }

  /// `\u00e9`, or two of them that are one scalar.
  private mutating func escapedScalar() throws(Failure) -> Unicode.Scalar {
    let first = try escapedUnit()
    guard (0xD800...0xDBFF).contains(first), bytes[index...].starts(with: "\\u".utf8) else {
      return Unicode.Scalar(first) ?? "\u{FFFD}"
    }
    index += 2
    let second = try escapedUnit()
    guard (0xDC00...0xDFFF).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func escapedUnit() throws(Failure) -> UInt16 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("four digits of a \\u escape are missing") }
    index += 4
    return unit
  }
}
