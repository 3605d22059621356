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
    let filled = words.map {
      $0.replacing("{file}", with: Opener.argument(file)).replacing("{line}", with: String(line + 1))
    }
    return Opener.start(filled, environment: Platform.environment, seconds: 5)
  }
}
