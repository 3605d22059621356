import Foundation
import Testing

@testable import VSMLanguageServer

/// A session as Neovim 0.11 had it with the program, message for message: what it sent is sent again, and what is answered is
/// what was answered then. After a change that is meant: VSM_ACCEPT=1.
@Suite struct SessionTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sessions")

  @Test func neovimIsAnsweredAsBefore() throws {
    let sent = try String(contentsOf: Self.folder.appending(path: "neovim.jsonl"), encoding: .utf8)
    var server = LanguageServer(version: "test", files: .memory([:]))
    var reader = FrameReader()
    var answers: [String] = []
    for line in sent.split(separator: "\n") {
      for frame in reader.append(server.receive(FrameReader.framed(Array(line.utf8)))) {
        guard case .message(let bytes) = frame else { continue }
        answers.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    #expect(server.exitStatus == 0)
    let place = Self.folder.appending(path: "neovim-answers.jsonl")
    let found = answers.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["VSM_ACCEPT"] == "1" {
      try found.write(to: place, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: place, encoding: .utf8).split(separator: "\n")
    #expect(answers.count == expected.count)
    for (answer, line) in zip(answers, expected) { #expect(answer == line) }
  }
}
