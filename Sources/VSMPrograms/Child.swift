#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that is run to its end: bytes go in, bytes come out, and nothing that it does reaches this process.
///
/// It is never waited for longer than its time, its output is read only so far, and it leaves no process, open file or
/// signal behind.
package struct Child {
  package enum Ending: Equatable, Sendable {
    /// By itself, with its status.
    case exit(Int)
    case signal(Int)
    /// Its time was over.
    case late
    /// It wrote more than is read.
    case wordy
    /// The program around us has taken the status for itself.
    case unknown
  }

  /// The program as an absolute path, and what follows it.
  package var arguments: [String]
  /// As `NAME=value`.
  package var environment: [String]
  /// Until it is ended, whatever it does or waits for.
  package var seconds = 60.0
  /// More output ends it.
  package var mostBytes = 64 << 20
  /// More words than a person reads are thrown away.
  private static let mostErrorBytes = 4_000

  /// What has become of the program.
  package struct Result {
    package fileprivate(set) var ending = Ending.unknown
    package fileprivate(set) var output: [UInt8] = []
    package fileprivate(set) var errors: [UInt8] = []
  }

  package init(_ arguments: [String], environment: [String]) {
    self.arguments = arguments
    self.environment = environment
  }

  /// Runs the program on the input.
  ///
  /// - Returns: what has become of it; nothing where the system does not start it.
  package func run(on input: [UInt8]) -> Result? {
    guard let input = Channel(sending: input), let output = Channel(), let errors = Channel() else {
      return nil
    }
    let streams = [input, output, errors]
    defer { for stream in streams { stream.close() } }
    guard let process = Self.spawn(arguments, environment, streams.map(\.theirs)) else { return nil }
    var result = Result()
    for stream in streams { stream.closeTheirs() }
    let deadline = Self.now + seconds
    if let early = exchange(input, output, errors, &result, until: deadline) {
      Self.end(process)
      result.ending = early
    } else {
      result.ending = Self.ending(of: process, until: deadline)
    }
    return result
  }

  /// Carries all bytes to and fro, in whatever order the program takes and gives them.
  ///
  /// - Returns: why the program must be ended, if it must.
  private func exchange(
    _ input: Channel, _ output: Channel, _ errors: Channel, _ result: inout Result, until deadline: Double
  ) -> Ending? {
    while output.isOpen || errors.isOpen {
      let rest = deadline - Self.now
      guard rest > 0 else { return .late }
      Channel.wait(for: [input, output, errors], atMost: rest)
      input.send()
      result.output += output.received()
      guard result.output.count <= mostBytes else { return .wordy }
      result.errors += errors.received().prefix(Self.mostErrorBytes - result.errors.count)
    }
    return nil
  }

  private static func ending(of process: pid_t, until deadline: Double) -> Ending {
    var status: CInt = 0
    var pause: UInt32 = 100
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process {
        let signal = status & 0x7F
        return signal == 0 ? .exit(Int(status >> 8) & 0xFF) : .signal(Int(signal))
      }
      if ended < 0, errno != EINTR { return .unknown }
      guard now < deadline else {
        end(process)
        return .late
      }
      usleep(pause)
      pause = min(2 * pause, 10_000)
    }
  }

  /// Ends the program with all that it has started.
  static func end(_ process: pid_t) {
    kill(-process, SIGKILL)
    var status: CInt = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Seconds of a clock that nobody sets.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Starts a program that has the streams as its input, output and errors.
  static func spawn(_ arguments: [String], _ environment: [String], _ streams: [CInt]) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let system = POSIX_SPAWN_CLOEXEC_DEFAULT
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let system: CInt = 0
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    for (place, stream) in streams.enumerated() {
      guard posix_spawn_file_actions_adddup2(&actions, stream, CInt(place)) == 0 else { return nil }
    }
    // A group of its own, so that what it starts can be ended with it; and no signal that is ignored or held back here.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGXCPU, SIGXFSZ, SIGTERM, SIGINT] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags =
      CInt(POSIX_SPAWN_SETPGROUP) | CInt(POSIX_SPAWN_SETSIGDEF) | CInt(POSIX_SPAWN_SETSIGMASK)
      | CInt(system)
    posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags))
    guard let path = arguments.first else { return nil }
    var process: pid_t = 0
    let status = withCStrings(arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&process, path, &actions, &attributes, arguments, environment)
      }
    }
    return status == 0 ? process : nil
  }

  private static func withCStrings<Value>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
