import Foundation

/// A folder of its own for one test.
struct Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "vsm-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func path(_ name: String) -> String { path + "/" + name }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

  func contains(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Every name in the folder, hidden ones too.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  /// A time long ago, so that a write that should not happen is seen.
  func age(_ name: String) throws {
    try FileManager.default.setAttributes([.modificationDate: Folder.longAgo], ofItemAtPath: path(name))
  }

  func isAged(_ name: String) throws -> Bool {
    let date = try FileManager.default.attributesOfItem(atPath: path(name))[.modificationDate] as? Date
    return date == Folder.longAgo
  }

  func permissions(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  private static let longAgo = Date(timeIntervalSince1970: 1_000_000_000)
}

/// Runs a test in a folder of its own that holds a small good map, `good.vsm`.
func withTool(_ body: (Tool, Folder) throws -> Void) throws {
  let folder = try Folder()
  defer { folder.remove() }
  try folder.write(Maps.good, to: "good.vsm")
  try body(Tool(folder: folder), folder)
}
