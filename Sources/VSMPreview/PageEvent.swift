/// What a page is told as it happens.
enum PageEvent: Sendable, Equatable {
  case map(name: String, revision: Int)
  case gone(name: String)
  case cursor(name: String, line: Int)

  /// As an event of a stream of server-sent events.
  var text: String {
    switch self {
    case .map(let name, let revision):
      Self.event("map", ["name": .text(name), "revision": .number(revision)])
    case .gone(let name): Self.event("gone", ["name": .text(name)])
    case .cursor(let name, let line): Self.event("cursor", ["name": .text(name), "line": .number(line)])
    }
  }

  /// No event: it keeps a connection alive, and finds out whether the page is gone.
  static let beat = ":\n\n"

  private static func event(_ kind: String, _ values: [String: PageValue]) -> String {
    // JSON has no line ends that are not escaped: it is one line of data.
    "event: \(kind)\ndata: \(PageValue.json(values))\n\n"
  }
}
