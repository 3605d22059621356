import Foundation
import Testing

/// The packages for editors know the words that the language has, and no others.
@Suite struct GeneratedFilesTests {
  private static let isAccepting = ProcessInfo.processInfo.environment["VSM_ACCEPT"] != nil
  private static let begin = "begin words: written by Scripts/pictures"
  private static let end = "end words"

  @Test func editorFilesAreTheTablesOfTheLanguage() throws {
    let files = GeneratedFiles()
    for (name, wanted) in try files.whole() {
      let file = GeneratedFiles.folder.appending(path: name)
      if Self.isAccepting {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try wanted.write(to: file, atomically: true, encoding: .utf8)
      }
      #expect(
        try String(contentsOf: file, encoding: .utf8) == wanted, "\(name) is stale: run Scripts/pictures")
    }
    for (name, wanted) in files.regions {
      let file = GeneratedFiles.folder.appending(path: name)
      var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
      let begin = try #require(lines.firstIndex { $0.contains(Self.begin) }, "\(name)") + 1
      let end = try #require(lines.firstIndex { $0.hasSuffix(Self.end) }, "\(name)")
      let found = lines[begin..<end].joined(separator: "\n") + "\n"
      if Self.isAccepting, found != wanted {
        lines.replaceSubrange(begin..<end, with: wanted.dropLast().components(separatedBy: "\n"))
        try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
      } else {
        #expect(found == wanted, "\(name) is stale: run Scripts/pictures")
      }
    }
  }
}
