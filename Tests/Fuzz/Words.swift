import VSMSyntax

enum Words {
  /// Every word of the language with its examples, as its own tables have them, in libFuzzer's format.
  static var dictionary: String {
    let codes = LanguageReference.markdown.split(separator: "`", omittingEmptySubsequences: false)
      .enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let more = [
      "\"current.vsm\"", "\"common.vsm\"", "\"self.vsm\"", "between mill and weld", "without ", "\"", "{ ",
      " }", "\n", "\r", "~>", "->", "..", "%", "##", "// ", "\u{202E}", "\u{9B}", "日本",
    ]
    let words = Set(codes + more).filter { !$0.isEmpty && $0.utf8.count <= 64 }
    return words.sorted().map { word in
      let bytes = word.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): "\\" + String(UnicodeScalar(byte))
        case 0x20..<0x7F: String(UnicodeScalar(byte))
        default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
      return "\"\(bytes.joined())\""
    }.joined(separator: "\n")
  }
}
