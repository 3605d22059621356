import Synchronization
import VSMFiles
import VSMHTTP

/// What one page is told from now on, as a stream of server-sent events.
final class PageEvents: Response.Sequel {
  private struct State {
    var waiting: [PageEvent] = []
    var isOver = false
    var lastTold = Moment.now
  }

  private let state = Mutex(State())
  private let gate = Platform.Gate()
  private let onEnd: @Sendable () -> Void

  /// A page that sleeps is told the newest when it wakes.
  private static let most = 100
  /// Seconds without an event after which a page gets a sign of life.
  private static let beatSeconds = 10.0

  /// - Parameter onEnd: hears that the page is gone.
  init(onEnd: @escaping @Sendable () -> Void) {
    self.onEnd = onEnd
  }

  func tell(_ event: PageEvent) {
    gate.pass {
      state.withLock { state in
        if state.waiting.count == Self.most { state.waiting.removeFirst() }
        state.waiting.append(event)
      }
    }
  }

  /// Lets the page go.
  func finish() { gate.pass { state.withLock { $0.isOver = true } } }

  func next(within seconds: Double) -> [UInt8]? {
    let event = nextEvent(within: seconds)
    return state.withLock { state in
      if let event {
        state.lastTold = .now
        return Array(event.text.utf8)
      }
      if state.isOver { return nil }
      guard Moment.now - state.lastTold >= Self.beatSeconds else { return [] }
      state.lastTold = .now
      return Array(PageEvent.beat.utf8)
    }
  }

  func end() { onEnd() }

  /// Nothing where none comes in time, or ever.
  func nextEvent(within seconds: Double) -> PageEvent? {
    let found: PageEvent?? = gate.pass(within: seconds) {
      state.withLock { state in
        if !state.waiting.isEmpty { return .some(.some(state.waiting.removeFirst())) }
        return state.isOver ? .some(nil) : nil
      }
    }
    return found ?? nil
  }
}
