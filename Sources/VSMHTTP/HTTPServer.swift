import VSMFiles

/// Answers over HTTP/1.1, a thread a connection: one that is slow holds up no other. Each wait has its deadline, and each
/// request is bounded before it is read on.
package final class HTTPServer: Sendable {
  private let listener: Listener
  private let handler: any RequestHandler
  private let limits: RequestLimits
  private let connections: OpenConnections

  /// - Parameters:
  ///   - host: a name or a number of this machine.
  ///   - port: 0 for any that is free.
  ///   - limits: what a request may be.
  ///   - connections: those of this server, for who wants to know of them.
  ///   - handler: what is answered.
  /// - Throws: where it cannot listen there.
  package init(
    host: String, port: UInt16, _ limits: RequestLimits, connections: OpenConnections = OpenConnections(),
    _ handler: any RequestHandler
  ) throws(Listener.Failure) {
    listener = try Listener(host: host, port: port)
    self.handler = handler
    self.limits = limits
    self.connections = connections
  }

  /// Where it is to be asked.
  package var address: String { listener.address }

  /// Serves until it is stopped, then until all that is under way is answered.
  ///
  /// - Parameter isStopped: asked a few times a second.
  package func run(until isStopped: () -> Bool) {
    while !isStopped() {
      guard let descriptor = listener.next(milliseconds: 200) else { continue }
      guard connections.begin() else {
        // Told without waiting for what it asks.
        let stream = ByteStream(descriptor) { true }
        let response = handler.response(to: .crowded)
        try? stream.write(response.bytes(isKeptAlive: false, isHead: false), until: .now + 0.1)
        continue
      }
      let thread = Platform.Thread { [self] in
        serve(descriptor)
        connections.end()
      }
      if let thread {
        thread.detach()
      } else {
        _ = ByteStream(descriptor) { true }
        connections.end()
      }
    }
    listener.close()
    connections.stop()
    connections.awaitNone()
  }

  private func serve(_ descriptor: CInt) {
    let connections = connections
    var stream = ByteStream(descriptor) { connections.isStopping || connections.isCrowded }
    // Nobody holds a thread for ever.
    for _ in 0..<10_000 {
      do throws(Request.Fault) {
        guard let request = try Request.read(from: &stream, limits) else { return }
        let response = handler.response(to: request)
        let isKeptAlive = request.isKeptAlive && !connections.isStopping && response.sequel == nil
        let bytes = response.bytes(isKeptAlive: isKeptAlive, isHead: request.method == "HEAD")
        defer { response.sequel?.end() }
        guard (try? stream.write(bytes, until: .now + Self.answerSeconds)) != nil else { return }
        if let sequel = response.sequel { return go(on: sequel, stream) }
        guard isKeptAlive else { return }
      } catch {
        guard error != .gone else { return }
        let bytes = handler.response(to: error).bytes(isKeptAlive: false, isHead: false)
        try? stream.write(bytes, until: .now + limits.headSeconds)
        return stream.finish()
      }
    }
  }

  /// Tells what goes on until it ends, nobody is there any more, or the server is to end.
  private func go(on sequel: any Response.Sequel, _ stream: borrowing ByteStream) {
    while !connections.isStopping, let bytes = sequel.next(within: Self.glanceSeconds) {
      if bytes.isEmpty {
        if stream.isLeft { return }
      } else if (try? stream.write(bytes, until: .now + Self.answerSeconds)) == nil {
        return
      }
    }
  }

  /// Seconds that a client may take for an answer.
  private static let answerSeconds = 60.0
  /// Seconds after which it is looked whether a client that is told nothing is there still.
  private static let glanceSeconds = 1.0
}
