import Foundation
import Testing

/// A program that imports only VSMKit. `Scripts/consumer` builds and runs it in a package of its own; here the compiler
/// reads it against the modules that were just built, which takes a second.
@Suite struct ConsumerTests {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  /// Beside the test bundle, as the tool is.
  static let modules: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let test = bundle ?? URL(filePath: CommandLine.arguments[0])
    return test.deletingLastPathComponent().appending(path: "Modules")
  }()

  @Test(.enabled(if: FileManager.default.fileExists(atPath: modules.path)))
  func oneImportIsEnough() throws { try typecheck("main.swift") }

  /// The program that the article on the library shows.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: modules.path)))
  func tenLinesAreEnough() throws {
    let file = Self.repository.appending(path: "Tests/Consumer/embed.swift")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count <= 10)
    try typecheck("embed.swift")
  }

  /// Who uses the library finds a word on everything in it; the script lists what lacks one.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: modules.path)
        && FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
  func everyPublicSymbolIsDocumented() throws {
    let (status, output) = try Self.shell(
      "'\(Self.repository.path)/Scripts/public-symbols' --modules '\(Self.modules.path)' 2>&1")
    #expect(status == 0, "\(output)")
    #expect(output.contains("100.00 %"), "\(output)")
  }

  /// DocC finds every page, heading, symbol and picture that the catalogue of the library names.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: modules.path)
        && FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
  func theCatalogueHasNoDeadLinks() throws {
    let (status, output) = try Self.shell(
      """
      command -v docc >/dev/null || { echo 'no docc'; exit 0; }
      folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; mkdir "$folder/graphs"; cd '\(Self.repository.path)' \
        && Scripts/public-symbols --modules '\(Self.modules.path)' --graphs "$folder/graphs" 2>&1 \
        && rm -f $(ls "$folder"/graphs/* | grep -v '/VSMKit[.@]') \
        && docc convert Sources/VSMKit/VSMKit.docc --additional-symbol-graph-dir "$folder/graphs" \
          --fallback-display-name VSMKit --fallback-bundle-identifier VSMKit --output-path "$folder/pages" \
          --warnings-as-errors 2>&1
      """)
    #expect(status == 0, "\(output)")
  }

  private func typecheck(_ name: String) throws {
    let source = Self.repository.appending(path: "Tests/Consumer/\(name)").path
    let (status, output) = try Self.shell(
      """
      swiftc -typecheck -swift-version 6 -enable-upcoming-feature MemberImportVisibility \
        -I '\(Self.modules.path)' -I '\(Self.repository.path)/Sources/CGraphviz' \
        $(pkg-config --cflags libgvc 2>/dev/null | sed 's/-I/-Xcc -I/g') '\(source)' 2>&1
      """)
    #expect(status == 0, "\(output)")
  }

  private static func shell(_ line: String) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
