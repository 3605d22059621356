import Foundation
import Testing

/// A reader of our outputs that is not ours.
enum Python {
  static let path = "/usr/bin/python3"
  static let isThere = FileManager.default.isExecutableFile(atPath: path)
  static let hint: Comment = "no /usr/bin/python3: nothing else than vsm has read its messages"

  typealias Comment = Testing.Comment

  /// Runs a script that prints what it found, with the standard library only.
  static func run(_ script: String, in vsm: Tool) throws -> Tool.Result {
    try vsm.folder.write(script, to: ".script.py")
    defer { try? FileManager.default.removeItem(atPath: vsm.folder.path(".script.py")) }
    return try vsm.shell("\(path) .script.py")
  }

  /// A Python that knows the classes that are made of SARIF's schema; nothing where none does.
  static let ofSARIF: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/python3" }.first { python in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: python)
      process.arguments = ["-c", "import pydantic_sarif.model"]
      process.standardError = FileHandle.nullDevice
      guard FileManager.default.isExecutableFile(atPath: python), (try? process.run()) != nil else {
        return false
      }
      process.waitUntilExit()
      return process.terminationStatus == 0
    }
  }()
}
