import VSMDiagnostics

/// Looks for what makes a file no text at all, before anything else reads it.
enum Encoding {
  /// The first thing that makes the bytes no readable text, or nothing.
  static func problem(in bytes: [UInt8]) -> Diagnostic? {
    if bytes.count > Limits.sourceBytes {
      return Diagnostic(.sourceTooLarge(limit: Limits.sourceText), at: SourceSpan(0, 0))
    }
    if let kind = FileKinds.binary(bytes) {
      return Diagnostic(.habit(.fileOfOtherKind(kind)), at: SourceSpan(0, 0))
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Diagnostic(.notUTF8(looksLikeUTF16: true), at: SourceSpan(0, 0))
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0 {
        // Every other byte zero is how ASCII looks in UTF-16.
        let looksLikeUTF16 = index + 2 < bytes.count && bytes[index + 1] != 0 && bytes[index + 2] == 0
        return Diagnostic(
          looksLikeUTF16 ? .notUTF8(looksLikeUTF16: true) : .nulByte, at: SourceSpan(index, index + 1))
      }
      if byte < 0x80 {
        index += 1
        continue
      }
      guard let scalar = UTF8Decoding.scalar(in: bytes, at: index) else {
        return Diagnostic(.notUTF8(looksLikeUTF16: false), at: SourceSpan(index, index + 1))
      }
      index += scalar.length
    }
    return nil
  }
}

enum UTF8Decoding {
  /// The scalar that begins at an offset, or nothing where the bytes are no valid UTF-8.
  static func scalar(in bytes: [UInt8], at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index < bytes.count else { return nil }
    let first = bytes[index]
    let length: Int
    var code: UInt32
    switch first {
    case 0x00..<0x80: return (Unicode.Scalar(first), 1)
    case 0xC2..<0xE0: (length, code) = (2, UInt32(first & 0x1F))
    case 0xE0..<0xF0: (length, code) = (3, UInt32(first & 0x0F))
    case 0xF0..<0xF5: (length, code) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    for byte in bytes[(index + 1)..<(index + length)] {
      guard byte & 0xC0 == 0x80 else { return nil }
      code = code << 6 | UInt32(byte & 0x3F)
    }
    let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
    guard code >= smallest[length], let scalar = Unicode.Scalar(code) else { return nil }
    return (scalar, length)
  }
}
