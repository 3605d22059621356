import Foundation
import Testing

/// What the page on the architecture names is there: targets with what they know, types, scripts and folders.
@Suite struct ArchitectureTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// What stands between backticks in a part of the page.
  private static func names(_ text: some StringProtocol) -> [String] {
    text.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  private static func isTarget(_ name: String) -> Bool {
    name == "vsm" || name == "vsm-companion" || (name.hasPrefix("VSM") && name.allSatisfy(\.isLetter))
  }

  @Test func everyTargetHasItsLine() throws {
    let page = try Self.text("ARCHITECTURE.md")
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `V") || $0.hasPrefix("| `vsm") }
    let told = Set(rows.compactMap { Self.names($0).first }.filter(Self.isTarget))
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    let sources = Set(folders.filter { !$0.hasPrefix("C") && !$0.hasPrefix(".") } + ["VSMTemplates"])
    #expect(told == sources)
    let package = try Self.text("Package.swift")
    for name in told { #expect(package.contains("\"\(name)\""), "\(name)") }
  }

  @Test func whatItNamesIsThere() throws {
    let page = try Self.text("ARCHITECTURE.md")
    let sources = FileManager.default.enumerator(
      at: Self.root.appending(path: "Sources"), includingPropertiesForKeys: nil)
    let files = (sources?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    let code = try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
    for name in Set(Self.names(page)) where !name.contains(" ") && !Self.isTarget(name) {
      if name.contains("/") {
        #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: name).path), "\(name)")
      } else if let type = name.split(separator: ".").first, type.first?.isUppercase == true {
        let declared = ["struct ", "enum ", "protocol ", "final class "].contains { code.contains($0 + type) }
        #expect(declared, "\(name)")
      }
    }
  }
}
