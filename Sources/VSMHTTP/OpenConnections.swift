import Synchronization
import VSMFiles

/// How many connections there are, and whether they are to end.
package final class OpenConnections: Sendable {
  private struct State {
    var count = 0
    var isStopping = false
  }

  private let state = Mutex(State())
  private let gate = Platform.Gate()

  /// More threads than that are for nobody's good.
  private static let most = 256

  package init() {}

  package var count: Int { state.withLock { $0.count } }
  /// True where those on which nothing is under way make room for others.
  var isCrowded: Bool { state.withLock { $0.count > Self.most / 4 * 3 } }
  package var isStopping: Bool { state.withLock { $0.isStopping } }

  func begin() -> Bool {
    state.withLock { state in
      guard state.count < Self.most else { return false }
      state.count += 1
      return true
    }
  }

  func end() { gate.pass { state.withLock { $0.count -= 1 } } }

  func stop() { state.withLock { $0.isStopping = true } }

  func awaitNone() { gate.pass { count == 0 ? () : nil } }
}
