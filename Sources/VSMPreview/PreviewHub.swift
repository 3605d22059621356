package import VSMLanguageServer

/// The pictures that pages show, and the pages that wait for them.
package actor PreviewHub {
  /// A map by a name that addresses can have: its path as the user knows it.
  package struct Entry: Sendable {
    package var preview: MapPreview
    /// Counts the pictures of the map.
    package var revision: Int
    /// The last picture without an error, which stays to be seen under messages.
    package var lastPicture: String?
  }

  private var entries: [String: Entry] = [:]
  private var order: [String] = []
  private var pages: [Int: AsyncStream<PageEvent>.Continuation] = [:]
  private var pageCount = 0
  /// Goes to the line of an element that somebody clicked on; nothing where no editor is there.
  private let open: (@Sendable (_ map: String, _ line: Int) -> Bool)?

  /// - Parameter open: brings an editor to a line, from 0, of a map; returns whether there is one.
  package init(open: (@Sendable (_ map: String, _ line: Int) -> Bool)? = nil) {
    self.open = open
  }

  package var maps: [String] { order }

  package func entry(_ map: String) -> Entry? { entries[map] }

  /// A new picture, or what keeps one from being drawn.
  package func update(_ map: String, _ preview: MapPreview) {
    let before = entries[map]
    if before == nil { order = (order + [map]).sorted() }
    let entry = Entry(
      preview: preview, revision: (before?.revision ?? 0) + 1,
      lastPicture: preview.svg ?? before?.lastPicture)
    entries[map] = entry
    tell(.map(name: map, revision: entry.revision))
  }

  package func remove(_ map: String) {
    guard entries.removeValue(forKey: map) != nil else { return }
    order.removeAll { $0 == map }
    tell(.gone(name: map))
  }

  /// The editor's cursor stands in a line, from 0.
  package func cursor(_ map: String, line: Int) { tell(.cursor(name: map, line: line)) }

  /// Whether anybody looks.
  package var isWatched: Bool { !pages.isEmpty }

  package func goTo(_ map: String, line: Int) -> Bool {
    guard entries[map] != nil, let open else { return false }
    return open(map, line)
  }

  // MARK: Pages

  /// What a page is told from now on, with what there is already.
  package func events() -> AsyncStream<PageEvent> {
    let (stream, page) = AsyncStream.makeStream(of: PageEvent.self, bufferingPolicy: .bufferingNewest(100))
    pageCount += 1
    let number = pageCount
    for map in order {
      if let entry = entries[map] { page.yield(.map(name: map, revision: entry.revision)) }
    }
    pages[number] = page
    page.onTermination = { _ in Task { await self.leave(number) } }
    return stream
  }

  private func leave(_ page: Int) { pages[page] = nil }

  private func tell(_ event: PageEvent) {
    for page in pages.values { page.yield(event) }
  }

  /// Keeps the connections of pages alive, and finds out which of them are gone.
  package func beat() { tell(.beat) }

  /// Lets all pages go.
  package func finish() {
    for page in pages.values { page.finish() }
    pages = [:]
  }
}

/// What a page is told as it happens.
package enum PageEvent: Sendable, Equatable {
  case map(name: String, revision: Int)
  case gone(name: String)
  case cursor(name: String, line: Int)
  case beat

  /// As an event of a stream of server-sent events.
  var text: String {
    switch self {
    case .map(let name, let revision):
      Self.event("map", ["name": .text(name), "revision": .number(revision)])
    case .gone(let name): Self.event("gone", ["name": .text(name)])
    case .cursor(let name, let line): Self.event("cursor", ["name": .text(name), "line": .number(line)])
    case .beat: ":\n\n"
    }
  }

  private static func event(_ kind: String, _ values: [String: PageValue]) -> String {
    // JSON has no line ends that are not escaped: it is one line of data.
    "event: \(kind)\ndata: \(PageValue.json(values))\n\n"
  }
}
