import VSMFiles
import VSMPrograms

/// What a user's editor is started by, to go to a line: words with `{file}` and `{line}` in them. No shell reads them.
struct EditorCommand: Sendable {
  private let words: [String]

  /// Nothing for a command without a word.
  init?(_ command: String) {
    words = command.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return nil }
  }

  /// - Parameters:
  ///   - file: the map.
  ///   - line: from 0.
  /// - Returns: whether it could be started.
  func open(_ file: String, line: Int) -> Bool {
    // A name that begins as an option does is none to it so.
    let path = file.hasPrefix("-") ? "./" + file : file
    let filled = words.map {
      $0.replacing("{file}", with: path).replacing("{line}", with: String(line + 1))
    }
    return Browser.start(filled)
  }
}

/// The program that the system has for addresses.
enum Browser {
  static func open(_ address: String) {
    #if canImport(Darwin)
      let opener = "open"
    #else
      let opener = "xdg-open"
    #endif
    _ = start([opener, address])
  }

  /// An editor may stay as long as it likes: it is only given up where it does not come up at all.
  static func start(_ words: [String]) -> Bool {
    var child = Child(["/usr/bin/env"] + words, environment: Platform.environment)
    child.seconds = 5
    let ending = child.run(on: [])?.ending
    return ending == .exit(0) || ending == .late
  }
}
