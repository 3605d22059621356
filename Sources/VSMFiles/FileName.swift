import VSMDiagnostics

/// A file's name as text that gives its bytes back, whatever they are.
///
/// To the system a name is bytes; to the command line and to messages it is text. A byte that is no part of UTF-8
/// stands in the text as a scalar of a private plane, which nobody has a letter for: `0xFF` as U+10FEFF. Where such a
/// scalar was in the name already, its bytes are written so, too: every name has one text, and every text one name.
package enum FileName {
  private static let escapes: ClosedRange<UInt32> = 0x10FE80...0x10FEFF

  package static func text(of bytes: some Collection<UInt8>) -> String { text(ofAll: Array(bytes)) }

  private static func text(ofAll bytes: [UInt8]) -> String {
    // What is not UTF-8 comes out as other bytes. To validate by type would look up conformances at each start.
    let whole = String(decoding: bytes, as: UTF8.self)
    if whole.utf8.elementsEqual(bytes), !isEscaped(whole) { return whole }
    var scalars = String.UnicodeScalarView()
    var rest = bytes[...]
    while let first = rest.first {
      // At most four bytes are one scalar.
      let length = (1...4).first { count in
        count <= rest.count && String(validating: rest.prefix(count), as: UTF8.self) != nil
      }
      let scalar = length.flatMap { String(decoding: rest.prefix($0), as: UTF8.self).unicodeScalars.first }
      if let length, let scalar, !escapes.contains(scalar.value) {
        scalars.append(scalar)
        rest = rest.dropFirst(length)
      } else {
        if let escape = Unicode.Scalar(0x10FE00 + UInt32(first)) { scalars.append(escape) }
        rest = rest.dropFirst()
      }
    }
    return String(scalars)
  }

  package static func bytes(of text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      escapes.contains(scalar.value)
        ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(String(scalar).utf8)
    }
  }

  package static func isEscaped(_ text: String) -> Bool {
    // The plane's first byte, which hardly any name has.
    text.utf8.contains(0xF4) && text.unicodeScalars.contains { escapes.contains($0.value) }
  }

  /// For people: a byte that is no letter, or that a terminal would obey, is shown as `\xFF`.
  package static func shown(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      if escapes.contains(scalar.value) || Medium.terminal.substitute(for: scalar) != nil {
        for byte in bytes(of: String(scalar)) {
          shown += (byte < 0x10 ? "\\x0" : "\\x") + String(byte, radix: 16, uppercase: true)
        }
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// The path in a URI (RFC 3986): every byte that is no plain letter as `%FF`.
  package static func encoded(_ path: String) -> String {
    PercentEncoding.encoded(bytes(of: path), keepingSlashes: true)
  }

  /// The path that was encoded so.
  package static func decoded(_ path: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return text(of: bytes)
  }

  /// Lines of text that hold names, such as a message about the words of the command line.
  package static func shown(in text: String, _ names: [String]) -> String {
    let marked = names.map { ($0, shown($0)) }.filter { $0 != $1 }
    let text = marked.reduce(text) { $0.replacing($1.0, with: $1.1) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { shown(String($0)) }
      .joined(separator: "\n")
  }

  /// With the slash at its end; empty for the folder that the program runs in.
  package static func folder(of path: String) -> String {
    // By bytes: a mark after the slash makes one character with it.
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(decoding: path.utf8[...$0], as: UTF8.self) } ?? ""
  }
}
