import Synchronization
import VSMFiles

/// Serves maps over HTTP, a thread a connection: one that is slow holds up no other.
package final class MapServer: Sendable {
  package struct Settings: Sendable {
    package var host = "127.0.0.1"
    package var port: UInt16 = 0
    /// Maps that are drawn at once.
    package var processes = Platform.processors
    /// Maps that wait for that; more are refused.
    package var waiting = 64
    /// Seconds that a map may take.
    package var seconds = 20.0
    /// The program that draws, and what follows it.
    package var drawing: [String]

    package init(drawing: [String]) {
      self.drawing = drawing
    }
  }

  private let listener: Listener
  private let service: Service
  private let processes: JobProcesses
  private let limits: RequestLimits
  private let connections: OpenConnections

  /// - Parameter settings: where it listens, and how much it does at once.
  /// - Throws: where it cannot listen there.
  package convenience init(_ settings: Settings) throws {
    try self.init(settings, RequestLimits())
  }

  init(_ settings: Settings, _ limits: RequestLimits) throws {
    listener = try Listener(host: settings.host, port: settings.port)
    let connections = OpenConnections()
    processes = JobProcesses(
      settings.drawing,
      JobProcesses.Limits(processes: settings.processes, waiting: settings.waiting, seconds: settings.seconds)
    )
    service = Service(
      limits, processes, connections: { connections.count }, isStopping: { connections.isStopping })
    self.limits = limits
    self.connections = connections
  }

  /// What the system says of a place where it cannot listen.
  package static func reason(of error: any Error) -> String {
    (error as? Listener.Failure)?.reason ?? "\(error)"
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
        let response = service.response(to: Response.busy)
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
    processes.end()
  }

  private func serve(_ descriptor: CInt) {
    let connections = connections
    var stream = ByteStream(descriptor) { connections.isStopping || connections.isCrowded }
    // Nobody holds a thread for ever.
    for _ in 0..<10_000 {
      do throws(Request.Fault) {
        guard let request = try Request.read(from: &stream, limits) else { return }
        let response = service.response(to: request)
        let isKeptAlive = request.isKeptAlive && !connections.isStopping
        let bytes = response.bytes(isKeptAlive: isKeptAlive, isHead: request.method == "HEAD")
        guard (try? stream.write(bytes, until: .now + Self.answerSeconds)) != nil, isKeptAlive else { return }
      } catch {
        guard error != .gone else { return }
        let bytes = service.response(to: error).bytes(isKeptAlive: false, isHead: false)
        try? stream.write(bytes, until: .now + limits.headSeconds)
        return stream.finish()
      }
    }
  }

  /// Seconds that a client may take for an answer.
  private static let answerSeconds = 60.0
}

extension Response {
  /// For a connection too many.
  fileprivate static let busy: Response = {
    var response = Response.text(.unavailable, "Too many connections are open: ask again in a moment.")
    response.headers = [("Retry-After", "2")]
    return response
  }()
}

extension Service {
  fileprivate func response(to response: Response) -> Response {
    counts.add("none", response.status, seconds: 0)
    return response
  }
}

/// How many connections there are, and whether they are to end.
private final class OpenConnections: Sendable {
  private struct State {
    var count = 0
    var isStopping = false
  }

  private let state = Mutex(State())
  private let gate = Platform.Gate()

  /// More threads than that are for nobody's good.
  private static let most = 256

  var count: Int { state.withLock { $0.count } }
  /// True where those on which nothing is under way make room for others.
  var isCrowded: Bool { state.withLock { $0.count > Self.most / 4 * 3 } }
  var isStopping: Bool { state.withLock { $0.isStopping } }

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
