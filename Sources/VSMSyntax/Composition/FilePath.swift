/// The path of a file as a map writes it.
///
/// Whatever the system makes of a path, a map names a file below the root or none: the path is taken apart here, and only
/// its plain parts are handed on.
enum FilePath {
  enum Fault: Error, Equatable {
    case empty, absolute, backslash, control, outside

    /// What is wrong, after ‘a path’.
    var rule: String {
      switch self {
      case .empty: "a path is the name of a file"
      case .absolute: "a path is relative to the file that it stands in"
      case .backslash: "a path has / between its parts, on every system"
      case .control: "a path has no control characters"
      case .outside: "a path leads to a file below the folder of the map"
      }
    }
  }

  /// The path below the root of what a file names; that file's own path is below the root, too.
  static func resolve(_ written: String, from file: String) throws(Fault) -> String {
    guard !written.isEmpty else { throw .empty }
    guard written.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }) else {
      throw .control
    }
    guard !written.utf8.contains(UInt8(ascii: "\\")) else { throw .backslash }
    guard written.utf8.first != UInt8(ascii: "/"), written.utf8.first != UInt8(ascii: "~"), !hasDrive(written)
    else { throw .absolute }
    var parts = file.split(separator: "/", omittingEmptySubsequences: true).dropLast().map(String.init)
    // By bytes: a mark behind a stroke makes one character with it.
    for part in written.utf8.split(separator: UInt8(ascii: "/")).map({ String(Substring($0)) }) {
      switch part {
      case ".": break
      case "..":
        guard parts.popLast() != nil else { throw .outside }
      default: parts.append(part)
      }
    }
    guard !parts.isEmpty, written.utf8.last != UInt8(ascii: "/") else { throw .empty }
    return parts.joined(separator: "/")
  }

  /// `C:maps`
  private static func hasDrive(_ path: String) -> Bool {
    let start = Array(path.utf8.prefix(2))
    return start.count == 2 && start[1] == UInt8(ascii: ":") && start[0] < 0x80
  }
}
