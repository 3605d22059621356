import Foundation
import Testing

/// Programs that import only VSMKit, built as in a package of someone else: against the modules and objects that the tests
/// are built with, which takes two seconds each. `Scripts/consumer` does it by the package manager.
@Suite struct ConsumerTests {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  /// Beside the test bundle, as the tool is.
  static let modules: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let test = bundle ?? URL(filePath: CommandLine.arguments[0])
    return test.deletingLastPathComponent().appending(path: "Modules")
  }()

  @Test(.enabled(if: FileManager.default.fileExists(atPath: modules.path)))
  func oneImportIsEnough() throws {
    let (status, output) = try run("main.swift")
    #expect(status == 0, "\(output)")
    let expected = Self.repository.appending(path: "Tests/Consumer/printed.txt")
    #expect(try output == String(contentsOf: expected, encoding: .utf8))
  }

  /// The program that the article on the library shows.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: modules.path)))
  func tenLinesAreEnough() throws {
    let file = Self.repository.appending(path: "Tests/Consumer/embed.swift")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count <= 10)
    let samples = Self.repository.appending(path: "samples").path
    let (status, output) = try run(
      "embed.swift", "'\(samples)/acme-current.vsm' && cmp map.svg '\(samples)/acme-current.svg'")
    #expect(status == 0, "\(output)")
    #expect(output == "lead time 23.6 d\n")

    let broken = try run(
      "embed.swift", "slow.vsm", after: "echo 'stream { process weld \"Weld\" { C/T 39 } }' >slow.vsm")
    #expect(broken.output.contains("E114"), "no message for a C/T without a unit: \(broken.output)")
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

  // Builds a program of Tests/Consumer that sees the library alone, and runs it with words, after a line of the shell, in a folder
  // of its own. It is linked with what vsm is: what lies beside that may be of a file that is gone.
  private func run(_ name: String, _ words: String = "", after line: String = ":") throws -> (
    status: Int32, output: String
  ) {
    let built = Self.modules.deletingLastPathComponent().path
    return try Self.shell(
      """
      folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
      cp '\(Self.repository.path)/Tests/Consumer/\(name)' main.swift
      grep -v '/vsm[.]build/' '\(built)/vsm.product/Objects.LinkFileList' >objects
      swiftc -swift-version 6 -enable-upcoming-feature MemberImportVisibility -module-name consumer \
        -I '\(Self.modules.path)' -I '\(Self.repository.path)/Sources/CGraphviz' \
        $(pkg-config --cflags libgvc 2>/dev/null | sed 's/-I/-Xcc -I/g') \
        main.swift @objects $(pkg-config --libs libgvc 2>/dev/null) -o consumer 2>&1 &&
      \(line) && ./consumer \(words) 2>&1
      """)
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
