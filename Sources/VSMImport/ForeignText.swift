import VSMDiagnostics

/// The text of a file that another program wrote, in UTF-8.
enum ForeignText {
  /// Excel saves text as UTF-16 or in the letters of its system: both are read, the second with a word about it.
  static func decoded(_ source: SourceFile) -> (source: SourceFile, notes: [Diagnostic]) {
    let bytes = source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes.starts(with: [0xFF, 0xFE])
      var units: [UInt16] = []
      units.reserveCapacity(bytes.count / 2)
      var index = 2
      while index + 1 < bytes.count {
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        units.append(isLittle ? second << 8 | first : first << 8 | second)
        index += 2
      }
      return (SourceFile(name: source.name, text: String(decoding: units, as: UTF16.self)), [])
    }
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) == nil else { return (source, []) }
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      let code = (0x80...0x9F).contains(byte) ? windows[Int(byte) - 0x80] : UInt16(byte)
      scalars.append(Unicode.Scalar(code) ?? "?")
    }
    let note = Diagnostic(
      .importing(
        .takenAs("the file is not UTF-8; it is read as Windows-1252", cure: "look at its accents and signs")),
      at: SourceSpan(0, 0))
    return (SourceFile(name: source.name, text: String(scalars)), [note])
  }

  /// What Windows-1252 has at 0x80 to 0x9F; where it has nothing, the byte itself.
  private static let windows: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
