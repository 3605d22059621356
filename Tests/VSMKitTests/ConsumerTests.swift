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
  func oneImportIsEnough() throws {
    let source = Self.repository.appending(path: "Tests/Consumer/main.swift").path
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
