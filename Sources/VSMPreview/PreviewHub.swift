import Synchronization
package import VSMLanguageServer

/// The pictures that pages show, and the pages that wait for them.
package final class PreviewHub: Sendable {
  /// A map by a name that addresses can have: its path as the user knows it.
  struct Entry: Sendable {
    var preview: MapPreview
    /// Counts the pictures of the map.
    var revision: Int
    /// The last picture without an error, which stays to be seen under messages.
    var lastPicture: String?
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var pages: [Int: PageEvents] = [:]
    var pageCount = 0
    /// Pages that come after that are let go at once.
    var isOver = false
  }

  private let state = Mutex(State())
  /// Goes to the line of an element that somebody clicked on; nothing where no editor is there.
  private let open: (@Sendable (_ map: String, _ line: Int) -> Bool)?

  /// - Parameter open: brings an editor to a line, from 0, of a map; returns whether there is one.
  package init(open: (@Sendable (_ map: String, _ line: Int) -> Bool)? = nil) {
    self.open = open
  }

  func entry(_ map: String) -> Entry? { state.withLock { $0.entries[map] } }

  /// A new picture, or what keeps one from being drawn.
  package func update(_ map: String, _ preview: MapPreview) {
    state.withLock { state in
      let before = state.entries[map]
      let entry = Entry(
        preview: preview, revision: (before?.revision ?? 0) + 1,
        lastPicture: preview.svg ?? before?.lastPicture)
      state.entries[map] = entry
      Self.tell(.map(name: map, revision: entry.revision), state.pages)
    }
  }

  package func remove(_ map: String) {
    state.withLock { state in
      guard state.entries.removeValue(forKey: map) != nil else { return }
      Self.tell(.gone(name: map), state.pages)
    }
  }

  /// The editor's cursor stands in a line, from 0.
  package func cursor(_ map: String, line: Int) {
    state.withLock { Self.tell(.cursor(name: map, line: line), $0.pages) }
  }

  /// How many pages look.
  var pageCount: Int { state.withLock { $0.pages.count } }

  func goTo(_ map: String, line: Int) -> Bool {
    guard entry(map) != nil, let open else { return false }
    return open(map, line)
  }

  // MARK: Pages

  /// What a page is told from now on, with what there is already.
  func events() -> PageEvents {
    state.withLock { state in
      state.pageCount += 1
      let number = state.pageCount
      let page = PageEvents { [weak self] in self?.leave(number) }
      for (map, entry) in state.entries.sorted(by: { $0.key < $1.key }) {
        page.tell(.map(name: map, revision: entry.revision))
      }
      if state.isOver { page.finish() } else { state.pages[number] = page }
      return page
    }
  }

  private func leave(_ page: Int) { state.withLock { $0.pages[page] = nil } }

  /// Within the lock, so that all pages hear of all in one order.
  private static func tell(_ event: PageEvent, _ pages: [Int: PageEvents]) {
    for page in pages.values { page.tell(event) }
  }

  /// Lets all pages go.
  func finish() {
    state.withLock { state in
      for page in state.pages.values { page.finish() }
      (state.pages, state.isOver) = ([:], true)
    }
  }
}
