import FlyingFox
import FlyingSocks
import Foundation
import VSMLanguageServer

/// Shows maps to a browser on this machine.
///
/// It listens on the loopback alone. Every address begins with a token that nobody else knows, and what a page of another
/// origin asks for gets nothing: the host must be this machine by one of its own names (a name that an attacker has the name
/// service lead here is none), and an origin must be the host's.
package struct PreviewServer: Sendable {
  package let hub: PreviewHub
  let token: String
  private let server: HTTPServer

  /// - Parameters:
  ///   - hub: what is shown.
  ///   - port: nothing for any that is free.
  ///   - token: what addresses begin with; nothing for 128 random bits.
  /// - Throws: where the system has no loopback.
  package init(_ hub: PreviewHub, port: UInt16 = 0, token: String? = nil) throws {
    self.hub = hub
    self.token = token ?? Self.randomToken()
    let pages = PreviewPages(hub: hub, token: self.token)
    // By its number: a machine, or a container, may have no IPv6, and its own idea of what `localhost` is.
    server = HTTPServer(
      config: HTTPServer.Configuration(
        address: try .inet(ip4: "127.0.0.1", port: port), timeout: 30, logger: .disabled),
      handler: pages)
  }

  private static func randomToken() -> String {
    var random = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(random.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Serves until it is stopped, or its task is cancelled.
  ///
  /// - Throws: where the port is taken.
  package func run() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        while !Task.isCancelled {
          try await Task.sleep(for: .seconds(10))
          await hub.beat()
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }

  /// Where the page is, once the server listens.
  ///
  /// - Throws: where it does not come to listen.
  package func address() async throws -> String {
    try await server.waitUntilListening(timeout: 5)
    guard case .ip4(let host, let port)? = await server.listeningAddress else { throw NotListening() }
    return "http://\(host):\(port)/\(token)/"
  }

  struct NotListening: Error {}

  /// Lets pages go and stops.
  package func stop() async {
    await hub.finish()
    await server.stop(timeout: 1)
  }
}
