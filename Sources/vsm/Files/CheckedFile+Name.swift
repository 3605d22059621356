import VSMKit

extension CheckedFile.Name {
  /// The name of a file as a user gave it; `-` is standard input.
  init(of path: String) {
    guard path != "-" else {
      self.init(path: "<stdin>", uri: "stdin")
      return
    }
    let path = Self.relative(path)
    self.init(path: FileName.shown(path), uri: Self.reference(to: FileName.bytes(of: path)))
  }

  /// A service looks for the file in the repository, which is where the program runs.
  private static func relative(_ path: String) -> String {
    var bytes = Array(path.utf8)[...]
    let slash = UInt8(ascii: "/")
    if bytes.first == slash, let folder = Platform.workingFolder {
      let prefix = Array(folder.utf8) + [slash]
      guard bytes.starts(with: prefix), bytes.count > prefix.count else { return path }
      bytes = bytes.dropFirst(prefix.count)
    }
    while bytes.starts(with: [UInt8(ascii: "."), slash]), bytes.count > 2 {
      bytes = bytes.dropFirst(2).drop { $0 == slash }
    }
    return bytes.isEmpty ? path : String(decoding: bytes, as: UTF8.self)
  }

  /// RFC 3986, every byte that is no plain letter as `%FF`.
  private static func reference(to path: [UInt8]) -> String {
    let isAbsolute = path.first == UInt8(ascii: "/")
    return (isAbsolute ? "file://" : "")
      + path.map { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "~"), UInt8(ascii: "/"):
          return String(Unicode.Scalar(byte))
        default:
          return (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
      }.joined()
  }
}
