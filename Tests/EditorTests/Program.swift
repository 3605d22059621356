import Foundation

/// A program that is on the path of who runs the tests, run as a child.
struct Program {
  let path: String

  /// Nothing where it is not installed.
  init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let found = folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { return nil }
    path = found
  }

  init?(path: String) {
    guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    self.path = path
  }

  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs it to its end; what it says goes through files, so that no pipe fills.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vsm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let streams = try ["out", "err"].map { name in
      let file = folder.appending(path: name)
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
      return (file, try FileHandle(forWritingTo: file))
    }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["HOME": folder.path, "XDG_CONFIG_HOME": folder.path, "XDG_STATE_HOME": folder.path, "TERM": "dumb"]
    ) { $1 }.merging(environment) { $1 }
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = streams[0].1
    process.standardError = streams[1].1
    try process.run()
    let deadline = Date(timeIntervalSinceNow: 60)
    while process.isRunning, Date() < deadline { usleep(2000) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: streams[0].0), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: streams[1].0), as: UTF8.self))
  }
}
