import VSMConsole
import VSMFiles
import VSMKit

/// How far a run over many maps is: a bar on a terminal, a line for each picture elsewhere, or nothing.
struct Progress {
  enum Form { case bar, lines, none }

  private let form: Form
  private let count: Int
  private var done = 0
  private var isShown = false
  private static let width = 30

  init(_ form: Form, of count: Int) {
    self.form = form
    self.count = count
  }

  /// Another map is done; it was drawn to these files.
  mutating func advance(_ map: String, drawing outputs: [String]) {
    done += 1
    switch form {
    case .none: break
    case .lines:
      for output in outputs { Console.error("\(FileName.shown(map)) -> \(FileName.shown(output))\n") }
    case .bar:
      let filled = count == 0 ? Self.width : Self.width * done / count
      let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: Self.width - filled)
      Console.error("\r[\(bar)] \(done) of \(count)")
      isShown = true
    }
  }

  /// Clears the bar, so that a message has the line to itself.
  mutating func makeWay() {
    guard isShown else { return }
    Console.error("\r\u{1B}[K")
    isShown = false
  }

  /// What has come of it all.
  mutating func finish(_ summary: String) {
    makeWay()
    if form != .none { Console.error(summary + "\n") }
  }
}
