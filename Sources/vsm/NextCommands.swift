import VSMConsole
import VSMFiles

/// What to do with a map that vsm has just written.
struct NextCommands {
  /// The map as a shell reads its name.
  private let name: String

  init(_ file: String) { name = Self.quotedForShell(file) }

  func tell(after sentence: String) {
    Console.error(
      """
      \(sentence)
        vsm \(name)            draw it
        vsm check \(name)      see what is wrong with it
        vsm metrics \(name)    print its figures

      """)
  }

  private static func quotedForShell(_ path: String) -> String {
    let plain = path.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"):
        true
      default: byte >= 0x80
      }
    }
    // The shell knows what messages show, in quotes of its own.
    if FileName.shown(path) != path {
      let escaped = path.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
      return "$'" + FileName.shown(escaped) + "'"
    }
    if plain { return path }
    return "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
