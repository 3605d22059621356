import Foundation

/// What is read about vsm: the README and the articles in `Documentation`.
struct DocumentationPage {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL
  static let folder = repository.appending(path: "Documentation")

  /// Its path in the repository.
  let path: String
  let text: String

  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOf: Self.repository.appending(path: path), encoding: .utf8)
  }

  /// The README first, then the articles by name.
  static func all() throws -> [Self] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".md")
    }
    return try [Self("README.md")] + names.sorted().map { try Self("Documentation/" + $0) }
  }

  /// The article of a name, such as `Figures`.
  static func article(_ name: String) throws -> Self { try Self("Documentation/\(name).md") }

  /// The blocks of code with the first word behind their fence, and whether that is followed by `ignore`.
  var blocks: [(language: String, isIgnored: Bool, text: String)] {
    var blocks: [(language: String, isIgnored: Bool, text: String)] = []
    var open: (info: [Substring], lines: [Substring])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(
            (
              block.info.first.map(String.init) ?? "", block.info.contains("ignore"),
              block.lines.map { $0 + "\n" }.joined()
            ))
          open = nil
        } else {
          open = (line.dropFirst(3).split(separator: " "), [])
        }
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  /// The text without its blocks of code.
  var prose: String {
    text.components(separatedBy: "\n```").enumerated().filter { $0.offset.isMultiple(of: 2) }
      .map(\.element).joined(separator: "\n")
  }

  /// The headings, in order.
  var headings: [String] {
    prose.split(separator: "\n").compactMap { line in
      let level = line.prefix { $0 == "#" }.count
      return level > 0 && line.dropFirst(level).hasPrefix(" ") ? String(line.dropFirst(level + 1)) : nil
    }
  }

  /// The anchor that GitHub makes of a heading.
  static func anchor(of heading: String) -> String {
    String(heading.lowercased().filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) })
      .replacing(" ", with: "-")
  }

  /// Where its links and pictures lead.
  var destinations: [String] {
    prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
  }
}
