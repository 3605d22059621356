import Foundation

/// The built program, run as a user runs it: a process of its own with files for its streams.
///
/// Its output goes to files rather than pipes: there is nothing to drain, and no pipe that a process
/// started by another test could hold open.
struct Tool {
  struct Result {
    /// The exit status, or minus the signal that ended the process.
    var status: Int32
    var outputBytes: [UInt8]
    var errors: String

    var output: String { String(decoding: outputBytes, as: UTF8.self) }
  }

  /// The binary lies beside the test bundle.
  static let path: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let test = bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return test.deletingLastPathComponent().appendingPathComponent("vsm").path
  }()

  /// Where the program is run.
  let folder: Folder

  /// Runs `vsm` with arguments.
  func callAsFunction(
    _ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Result {
    try run(arguments, input: input, environment: environment)
  }

  func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Result {
    try spawn(Self.path, arguments, input: input, environment: environment)
  }

  /// Runs a line of shell in which `$vsm` is the program.
  func shell(_ line: String, input: [UInt8] = []) throws -> Result {
    try spawn("/bin/sh", ["-c", line], input: input, environment: [:])
  }

  private func spawn(
    _ program: String, _ arguments: [String], input: [UInt8], environment: [String: String]
  ) throws -> Result {
    let streams = try Folder()
    defer { streams.remove() }
    try streams.write(input, to: "in")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, streams.path("in"), O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, streams.path("out"), O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, streams.path("err"), O_WRONLY | O_CREAT, 0o600)

    // The shell changes the folder, since not every C library lets posix_spawn do so; then it is the program.
    let start = ["/bin/sh", "-c", #"cd "$1" && shift && exec "$@""#, "sh", folder.path, program]
    var variables = ["PATH": "/usr/bin:/bin", "COLUMNS": "80", "LC_ALL": "C.UTF-8", "vsm": Self.path]
    variables.merge(environment) { $1 }
    var process = pid_t()
    let error = withCStrings(start + arguments) { arguments in
      withCStrings(variables.map { "\($0)=\($1)" }) { variables in
        posix_spawn(&process, start[0], &actions, nil, arguments, variables)
      }
    }
    guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .EINVAL) }
    return Result(
      status: try wait(for: process), outputBytes: try streams.read("out"),
      errors: String(decoding: try streams.read("err"), as: UTF8.self))
  }

  private struct DidNotEnd: Error {}

  /// A program that does not end is a failed test, not a test run that does not end.
  private func wait(for process: pid_t) throws -> Int32 {
    let deadline = Date(timeIntervalSinceNow: 60)
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      guard Date() < deadline else {
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        throw DidNotEnd()
      }
      usleep(2000)
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : -signal
  }
}

private func withCStrings<Value>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
) -> Value {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
