import VSMFiles
import VSMHTTP

/// Serves maps over HTTP: the part that talks to clients.
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

  private let server: HTTPServer
  private let processes: JobProcesses

  /// - Parameter settings: where it listens, and how much it does at once.
  /// - Throws: where it cannot listen there.
  package init(_ settings: Settings) throws {
    let connections = OpenConnections()
    let limits = RequestLimits()
    processes = JobProcesses(
      settings.drawing,
      JobProcesses.Limits(processes: settings.processes, waiting: settings.waiting, seconds: settings.seconds)
    )
    let service = Service(
      limits, processes, connections: { connections.count }, isStopping: { connections.isStopping })
    server = try HTTPServer(
      host: settings.host, port: settings.port, limits, connections: connections, service)
  }

  /// What the system says of a place where it cannot listen.
  package static func reason(of error: any Error) -> String {
    (error as? Listener.Failure)?.reason ?? "\(error)"
  }

  /// Where it is to be asked.
  package var address: String { server.address }

  /// Serves until it is stopped, then until all that is under way is answered.
  ///
  /// - Parameter isStopped: asked a few times a second.
  package func run(until isStopped: () -> Bool) {
    server.run(until: isStopped)
    processes.end()
  }
}
