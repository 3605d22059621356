import Synchronization
import VSMFiles
import VSMHTTP

/// Shows maps to a browser on this machine.
///
/// It listens on the loopback alone. Every address begins with a token that nobody else knows, and what a page of another
/// origin asks for gets nothing: the host must be this machine by one of its own names (a name that an attacker has the name
/// service lead here is none), and an origin must be the host's.
package final class PreviewServer: Sendable {
  private let hub: PreviewHub
  private let token: String
  private let server: HTTPServer
  private let isStopped = Atomic(false)
  private let isOver = Atomic(false)
  private let gate = Platform.Gate()

  /// Listens, and serves as soon as it is started.
  ///
  /// - Parameters:
  ///   - hub: what is shown.
  ///   - port: nothing for any that is free.
  ///   - token: what addresses begin with; nothing for 128 random bits.
  /// - Throws: where the system has no loopback, or the port is taken.
  package init(_ hub: PreviewHub, port: UInt16 = 0, token: String? = nil) throws {
    self.hub = hub
    self.token = token ?? Self.randomToken()
    // By its number: a machine, or a container, may have no IPv6, and its own idea of what `localhost` is.
    server = try HTTPServer(
      host: "127.0.0.1", port: port, PreviewPages.limits, PreviewPages(hub: hub, token: self.token))
  }

  private static func randomToken() -> String {
    var random = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(random.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Where the page is.
  package var address: String { "\(server.address)\(token)/" }

  /// Serves, on threads of its own, until it is stopped.
  ///
  /// - Throws: where the system gives no thread.
  package func start() throws {
    let thread = Platform.Thread { [self] in
      server.run { isStopped.load(ordering: .relaxed) }
      gate.pass { isOver.store(true, ordering: .relaxed) }
    }
    guard let thread else { throw NoThread() }
    thread.detach()
  }

  struct NoThread: Error {}

  /// Lets pages go and stops, with no more than a second for what is under way.
  package func stop() {
    hub.finish()
    isStopped.store(true, ordering: .relaxed)
    _ = gate.pass(within: 1) { isOver.load(ordering: .relaxed) ? () : nil }
  }
}
