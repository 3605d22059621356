import Foundation
import Testing

@testable import VSMDrawing
@testable import VSMScene

/// What themes make of a map, and what they may put into an SVG.
@Suite struct ThemePictureTests {
  @Test func colourIsNeverTheOnlySign() throws {
    for name in ["rework-and-scrap", "acme-current", "twi-current"] {
      let file = SceneLinterTests.samples.appending(path: "\(name).vsm")
      let scene = try scene(of: String(contentsOf: file, encoding: .utf8))
      var warnings = 0
      for item in scene.items {
        for case .text(let text) in item.marks where text.ink == .warning {
          warnings += 1
          #expect(text.text.contains("> takt") || item.title.lowercased().contains("rework"), "\(text.text)")
        }
      }
      #expect(name == "twi-current" || warnings > 0)
    }
  }

  private static let map = "map \"Gates\"\nstream {\n inventory 3d\n process weld \"Weld\" { C/T 3s }\n}"

  @Test(arguments: Theme.all.filter { !$0.needsStyle })
  func aStrictPolicyBlocksNothing(_ theme: Theme) throws {
    let svg = SVGWriter(theme: theme).text(of: try scene(of: Self.map))
    for word in ["<style", " style=", "<script", "javascript:", " href=", " class=", " id=", "url("] {
      #expect(!svg.contains(word), "\(word)")
    }
    #expect(svg.range(of: #" on[a-z]+="#, options: .regularExpression) == nil)
  }

  private func className(_ svg: String) throws -> String {
    let start = try #require(svg.range(of: " class=\"")).upperBound
    return String(svg[start...].prefix { $0 != "\"" })
  }

  @Test func rulesHoldForTheirOwnPictureOnly() throws {
    let writer = SVGWriter(theme: .auto)
    let first = writer.text(of: try scene(of: Self.map))
    let other = writer.text(of: try scene(of: Self.map.replacing("3s", with: "4s")))
    let name = try className(first)
    #expect(try className(other) != name)
    #expect(writer.text(of: try scene(of: Self.map)) == first, "twice on a page: the same rules")
    #expect(!first.contains(" id="))
    let style = try #require(first.range(of: "<style>"))
    let end = try #require(first.range(of: "</style>"))
    let rules = first[style.upperBound..<end.lowerBound].components(separatedBy: "{").dropFirst()
    #expect(rules.count > 10)
    for rule in rules.dropLast() {
      #expect(rule.split(separator: "}").last?.hasPrefix(".\(name) [") == true, "\(rule)")
    }
  }

  @Test func autoIsTheStandardThemeByDay() throws {
    let scene = try scene(of: Self.map)
    let day = SVGWriter(theme: .auto).text(of: scene)
      .replacing(try Regex(#" class="[^"]*"|<style>.*</style>\n"#), with: "")
    #expect(day == SVGWriter().text(of: scene))
  }

  @Test func kindsHavePapersOfTheirOwn() throws {
    let svg = SVGWriter(theme: .color).text(of: try scene(of: Self.map))
    for paper in [Ink.processPaper, .stockPaper, .background, .dataPaper] {
      #expect(svg.contains("fill=\"\(Theme.color.color(of: paper))\""))
    }
  }
}
