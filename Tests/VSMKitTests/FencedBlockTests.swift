import Foundation
import Testing
import VSMDiagnostics

@testable import VSMKit

/// Which blocks of a document are maps, held against another reader of CommonMark.
@Suite struct FencedBlockTests {
  /// A document of pieces that make and end blocks in all sorts of order.
  private static func document(_ seed: UInt64) -> String {
    var random = Numbers(state: seed)
    let leads = [
      "", "", "", "", "> ", ">", "- ", "  ", "   ", "    ", "1. ", "> > ", "> - ", " ", "* ", "      ",
    ]
    let pieces = [
      "```vsm", "~~~vsm", "````vsm", "```", "~~~", "````", "text", "", "", "", "# H", "<div>", "</div>",
      "<!-- c",
      "-->", "<b>", "<pre>", "</pre>", "---", "``` vsm", "```sh", "<script>x</script>", "<span>t</span>",
      "=====",
      "| a |", "<?php", "?>", "<img src=\"x\">", "<https://a.b>", "```vsm `x`", "~~~ vsm `x`",
      "<!DOCTYPE",
      "</b >", "<a href='>'>", "<1>", "a <b>", "#x", "-", "<details><summary>",
    ]
    var lines: [String] = []
    for _ in 0..<Int.random(in: 3..<14, using: &random) {
      let lead = leads.randomElement(using: &random) ?? ""
      guard Int.random(in: 0..<10, using: &random) < 4 else {
        lines.append(lead + (pieces.randomElement(using: &random) ?? ""))
        continue
      }
      let fence = ["```", "~~~"].randomElement(using: &random) ?? ""
      let next = String(lead.map { $0 == ">" ? ">" : " " })
      lines += [lead + fence + "vsm", next + "stream"]
      if Int.random(in: 0..<10, using: &random) < 8 { lines.append(next + fence) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    /// SplitMix64.
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  /// A Python that has markdown-it, which follows CommonMark to the letter; nothing where none has it. (pandoc's reader of
  /// CommonMark takes other lines for fences in one of five of these documents.)
  private static let python: String? =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/python3" }
    .first { python in
      FileManager.default.isExecutableFile(atPath: python)
        && (try? run(python, "import markdown_it", on: Data())) != nil
    }

  private struct Ended: Error { var status: Int32 }

  private static func run(_ python: String, _ script: String, on input: Data) throws -> Data {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vsm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files rather than pipes: there is nothing to drain.
    let files = ["in", "out"].map { folder.appending(path: $0) }
    try input.write(to: files[0])
    try Data().write(to: files[1])
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", script]
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Ended(status: process.terminationStatus) }
    return try Data(contentsOf: files[1])
  }

  private static let script = """
    import json, sys
    from markdown_it import MarkdownIt
    reader = MarkdownIt("commonmark")
    print(json.dumps([
        [token.content for token in reader.parse(text) if token.type == "fence" and token.info.split()[:1] == ["vsm"]]
        for text in json.load(sys.stdin)]))
    """

  private static func whole(_ block: String) -> String { block.hasSuffix("\n") ? block : block + "\n" }

  @Test(.enabled(if: python != nil, "no python3 with markdown-it-py: no other reader has looked for blocks"))
  func anotherReaderFindsTheSameBlocks() throws {
    let texts = (0..<UInt64(3_000)).map(Self.document)
    let answer = try Self.run(
      try #require(Self.python), Self.script, on: JSONSerialization.data(withJSONObject: texts))
    let others = try JSONDecoder().decode([[String]].self, from: answer)
    try #require(others.count == texts.count)
    for (text, other) in zip(texts, others) {
      let own = FencedMaps(in: SourceFile(name: "doc.md", text: text)).maps.map {
        Self.whole(String(decoding: $0.bytes, as: UTF8.self))
      }
      #expect(own == other.map(Self.whole), "\(own) and by markdown-it \(other):\n\(text)")
    }
    #expect(others.joined().count > texts.count / 2)
  }

  /// A document whose maps are replaced has none left, and all else is as it was.
  @Test func nothingIsLeftOfBlocksThatAreReplaced() {
    for seed in 0..<UInt64(2_000) {
      let text = Self.document(seed)
      let document = MarkdownDocument(SourceFile(name: "doc.md", text: text))
      let new = document.bytes(replacing: document.maps.indices.map { ["PICTURE-\($0)-"] })
      let after = SourceFile(name: "doc.md", bytes: new)
      #expect(FencedMaps(in: after).maps.isEmpty, "\(seed):\n\(text)")
      let written = String(decoding: new, as: UTF8.self)
      #expect(written.components(separatedBy: "PICTURE-").count == document.maps.count + 1)
      if document.maps.isEmpty { #expect(written == text) }
    }
  }
}
