/// Texts as parts of a URI (RFC 3986).
package enum PercentEncoding {
  /// Every byte that is no plain letter as `%FF`.
  ///
  /// - Parameters:
  ///   - bytes: what is encoded.
  ///   - slashes: true for a path, false for one part of it.
  /// - Returns: the text, all of it letters that a URI may have.
  package static func encoded(_ bytes: some Sequence<UInt8>, keepingSlashes slashes: Bool) -> String {
    var result = ""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "/") where slashes: result += "/"
      default: result += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
