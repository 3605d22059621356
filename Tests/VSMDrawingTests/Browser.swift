import Foundation

@testable import VSMDrawing
@testable import VSMScene

/// Chromium, as Scripts/measure-text runs it.
enum Browser {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Scripts/measure-text")

  static let isThere: Bool = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    func finds(_ names: [String]) -> Bool {
      folders.contains { folder in
        names.contains { FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)") }
      }
    }
    return finds(["python3"]) && finds(["chromium", "chromium-browser", "google-chrome"])
  }()

  struct Failed: Error { let status: Int32 }

  /// The widths in px of all texts of scenes, by the name of the scene and by family; one start for all.
  static func widths(
    of scenes: [String: Scene], families: [String]
  ) throws -> [String: [String: [Double]]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vsm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = Array(scenes.keys)
    for (index, name) in names.enumerated() {
      let bytes = scenes[name].map { SVGWriter().bytes(of: $0) } ?? []
      try Data(bytes).write(to: folder.appending(path: "\(index).svg"))
    }
    let result = folder.appending(path: "widths.json")
    _ = FileManager.default.createFile(atPath: result.path, contents: nil)
    let output = try FileHandle(forWritingTo: result)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.currentDirectoryURL = folder
    process.arguments =
      ["python3", script.path] + families.flatMap { ["--family", $0] } + names.indices.map { "\($0).svg" }
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    let widths = try JSONDecoder().decode(
      [String: [String: [Double]]].self, from: Data(contentsOf: result))
    return Dictionary(
      uniqueKeysWithValues: names.enumerated().compactMap { index, name in
        widths["\(index).svg"].map { (name, $0) }
      })
  }
}
