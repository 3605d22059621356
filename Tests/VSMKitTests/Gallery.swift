import Foundation
import VSMDiagnostics
import VSMModel
import VSMSyntax

@testable import VSMKit

/// The page of the samples: for each its picture, what its first comment says, the words that it shows and its figures.
enum Gallery {
  static func text(of maps: [URL]) throws -> String {
    var text = """
      # Gallery

      Every sample with its picture and its figures. This page is written by `Scripts/pictures` from the maps; what is said
      of each is the comment at its top. `Scripts/compare-pictures` shows what a change does to the pictures.


      """
    var sections = ""
    for file in maps {
      let content = try String(contentsOf: file, encoding: .utf8)
      let source = SourceFile(name: file.lastPathComponent, text: content)
      let map = try ValueStreamMap(parsing: content, named: file.lastPathComponent)
      let name = file.deletingPathExtension().lastPathComponent
      text += "- [\(title(of: map))](#\(name))\n"
      sections += section(name, map, content, source)
    }
    return text + sections
  }

  private static func title(of map: ValueStreamMap) -> String {
    map.title + (map.state.map { " (\($0.rawValue) state)" } ?? "")
  }

  private static func section(
    _ name: String, _ map: ValueStreamMap, _ content: String, _ source: SourceFile
  ) -> String {
    let words = words(in: source).map { "`\($0)`" }.joined(separator: " ")
    var text = "\n<a id=\"\(name)\"></a>\n\n## \(title(of: map))\n\n"
    text += "![\(title(of: map))](\(name).svg)\n\n\(comment(of: content))\n\n"
    text += "| | |\n|---|---|\n| map | [\(name).vsm](\(name).vsm) |\n"
    if !words.isEmpty { text += "| shows | \(words) |\n" }
    for (name, value) in headline(of: map) { text += "| \(name) | \(value) |\n" }
    return text
  }

  /// The first paragraph of the comment at the top, in which every sample tells what it is.
  private static func comment(of content: String) -> String {
    content.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("# ") }.map { $0.dropFirst(2) }.joined(separator: "\n")
  }

  /// What every map has is not what a sample is looked up for.
  private static let common: Set<Word> = [
    .map, .calendar, .conventions, .customer, .supplier, .control, .stream, .info, .process, .inventory,
    .truck,
    .target, .push,
  ]

  /// The words that the map uses, in the order of the reference, then the signs of its steps.
  private static func words(in source: SourceFile) -> [String] {
    var words = Set<Word>()
    var signs = Set<String>()
    func look(at statement: Statement) {
      switch statement {
      case .declaration(let declaration):
        words.insert(declaration.word)
        for node in declaration.properties where node.property.kind == .flag {
          signs.insert(node.property.name)
        }
      case .stream(let block):
        words.insert(block.head.word)
        for line in block.lines { look(at: line) }
      case .information(let statement): words.insert(statement.word)
      case .kanban(let statement): signs.insert("kanban \(statement.kind.rawValue)")
      case .remark(let statement): words.insert(statement.word)
      case .route(let route): signs.insert(route.kind == .rework ? "rework" : "routes")
      case .target: words.insert(.target)
      case .reference, .property, .composing: break
      }
    }
    for statement in MapSyntax.parse(source).tree.statements { look(at: statement) }
    return Word.allCases.filter { words.contains($0) && !common.contains($0) }.map(\.rawValue)
      + signs.sorted()
  }

  private static let names = [
    "Lead time", "Processing time", "PCE", "Takt", "Pitch", "Bottleneck", "Rolled throughput yield",
    "Rolled %C&A",
    "Net value",
    "Diversion", "Closed loop",
  ]

  /// The first of each figure as `vsm metrics` prints it: that of the stream, or else of the first recovery.
  private static func headline(of map: ValueStreamMap) -> [(String, String)] {
    let lines = map.metricsTable().split(separator: "\n")
    return names.compactMap { name in
      let start = "  \(name)  "
      let values = lines.filter { $0.hasPrefix(start) }.map { $0.dropFirst(start.count).drop { $0 == " " } }
      return values.first { !$0.hasPrefix("not ") }.map { (name.lowercasedFirst, String($0)) }
    }
  }
}

extension String {
  /// `Lead time` as it stands in a sentence; abbreviations stay.
  fileprivate var lowercasedFirst: String {
    let second = dropFirst().first
    return second?.isLowercase == true ? prefix(1).lowercased() + dropFirst() : self
  }
}
