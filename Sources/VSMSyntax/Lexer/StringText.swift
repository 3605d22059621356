/// What a string token says, without its quotes and escapes.
enum StringText {
  static func value(ofQuoted bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var rest = bytes.dropFirst()
    if rest.last == UInt8(ascii: "\""), !endsInEscape(rest.dropLast()) { rest = rest.dropLast() }
    var index = rest.startIndex
    while index < rest.endIndex {
      let byte = rest[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < rest.endIndex else {
        // A tab would be as wide as the renderer likes.
        text.append(byte == 0x09 ? 0x20 : byte)
        continue
      }
      text.append(rest[index] == UInt8(ascii: "n") ? 0x0A : rest[index])
      index += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func endsInEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }
}
