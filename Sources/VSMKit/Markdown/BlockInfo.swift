/// What stands behind the signs of a fence: words and `name=value`, apart, as Markdown's kin write them.
struct BlockInfo {
  struct Item {
    /// `width` of `width=60%`; a word as it is.
    var name: String
    /// Nothing for a word.
    var value: String?
    /// Where it stands, from the start of what was read.
    var range: Range<Int>
  }

  private(set) var items: [Item] = []

  /// More are not looked at.
  private static let most = 100

  /// - Parameter bytes: the rest of the fence's line.
  init(_ bytes: ArraySlice<UInt8>) {
    let bytes = Array(bytes)
    var index = 0
    while items.count < Self.most {
      while index < bytes.count, Self.isBetween(bytes[index]) { index += 1 }
      guard index < bytes.count else { return }
      let start = index
      while index < bytes.count, !Self.isBetween(bytes[index]), bytes[index] != UInt8(ascii: "=") {
        index += 1
      }
      let name = String(decoding: bytes[start..<index], as: UTF8.self)
      var value: String?
      if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
        index += 1
        value = Self.value(bytes, &index)
      }
      items.append(Item(name: name, value: value, range: start..<index))
    }
  }

  /// White space, and the braces and commas that Pandoc, Quarto and mdBook have.
  private static func isBetween(_ byte: UInt8) -> Bool { Array(" \t\r\n{},".utf8).contains(byte) }

  /// In quotes of either kind, in which a backslash takes the next sign as it is, or up to the next space.
  private static func value(_ bytes: [UInt8], _ index: inout Int) -> String {
    var value: [UInt8] = []
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
      while index < bytes.count, !isBetween(bytes[index]) {
        value.append(bytes[index])
        index += 1
      }
      return String(decoding: value, as: UTF8.self)
    }
    let quote = bytes[index]
    index += 1
    while index < bytes.count, bytes[index] != quote {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
      value.append(bytes[index])
      index += 1
    }
    index = min(index + 1, bytes.count)
    return String(decoding: value, as: UTF8.self)
  }
}
