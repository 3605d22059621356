import ArgumentParser
import VSMFiles
import VSMService

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Draws maps that come over HTTP.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Draw maps that come over HTTP.")

  @Option(help: ArgumentHelp("Where it listens: a name or a number of this machine.", valueName: "host"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("The port; 0 is any that is free.", valueName: "number"))
  var port: UInt16 = 8000

  @Option(
    help: ArgumentHelp(
      "How many maps are drawn at once. Without it: as many as there are processors.", valueName: "number"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("How many maps wait for that; more are told to come again.", valueName: "number"))
  var queue = 64

  @Option(help: ArgumentHelp("How long a map may take.", valueName: "seconds"))
  var seconds = 20.0

  func validate() throws {
    guard jobs.map({ (1...256).contains($0) }) ?? true else {
      throw ValidationError("--jobs is from 1 to 256.")
    }
    guard (0...10_000).contains(queue) else { throw ValidationError("--queue is from 0 to 10000.") }
    guard (0.1...600).contains(seconds) else { throw ValidationError("--seconds is from 0.1 to 600.") }
  }

  func run() throws {
    let stop = StopSignal()
    // A client that has gone away is none of our ends.
    signal(SIGPIPE, SIG_IGN)
    guard let program = Platform.programPath else {
      throw ValidationError("The system does not say where this program is.")
    }
    var settings = MapServer.Settings(drawing: [program, DrawJobs.configuration.commandName ?? ""])
    settings.host = host
    settings.port = port
    settings.processes = jobs ?? min(Platform.processors, 256)
    settings.waiting = queue
    settings.seconds = seconds
    let server: MapServer
    do {
      server = try MapServer(settings)
    } catch {
      throw ValidationError("Maps cannot be served at \(host), port \(port): \(MapServer.reason(of: error)).")
    }
    Watch.tell("\(server.address)\nCtrl-C ends it.\n")
    server.run { stop.isRaised }
  }
}

/// The process that draws for `serve`: see `JobProcess`.
struct DrawJobs: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "draw-jobs", shouldDisplay: false)

  func run() { JobProcess.run() }
}
