import FlyingSocks

/// Events as the bytes of an answer that goes on as long as the page is there.
struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  let events: AsyncStream<PageEvent>

  func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<PageEvent>.Iterator
    private var rest: [UInt8] = []

    init(events: AsyncStream<PageEvent>.Iterator) {
      self.events = events
    }

    mutating func next() async -> UInt8? {
      guard await fill() else { return nil }
      return rest.removeFirst()
    }

    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
      guard await fill() else { return nil }
      let bytes = Array(rest.prefix(count))
      rest.removeFirst(bytes.count)
      return bytes
    }

    /// Waits for an event where nothing is left of the one before.
    private mutating func fill() async -> Bool {
      while rest.isEmpty {
        guard let event = await events.next() else { return false }
        rest = Array(event.text.utf8)
      }
      return true
    }
  }
}
