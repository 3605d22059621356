import VSMFiles
package import VSMKit

extension CheckedFile.Name {
  /// The name of a file as a user gave it; `-` is standard input.
  package init(of path: String) {
    guard path != "-" else {
      self.init(path: "<stdin>", uri: "stdin")
      return
    }
    let path = Self.relative(path)
    self.init(
      path: FileName.shown(path),
      uri: (path.utf8.first == UInt8(ascii: "/") ? "file://" : "") + FileName.encoded(path))
  }

  /// The name of a file that a map names, as messages have it.
  package init(shown name: String) {
    let path = Self.relative(name)
    self.init(
      path: path, uri: (path.utf8.first == UInt8(ascii: "/") ? "file://" : "") + FileName.encoded(path))
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
}
