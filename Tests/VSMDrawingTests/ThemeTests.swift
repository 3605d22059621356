import Foundation
import Testing
import VSMSyntax

@testable import VSMDrawing

/// Contrast by WCAG 2.2, and what themes may put into an SVG.
@Suite struct ThemeTests {
  private static func luminance(_ color: String) throws -> Double {
    let number = try #require(UInt32(color.dropFirst(), radix: 16))
    func part(_ shift: UInt32) -> Double {
      let value = Double((number >> shift) & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
  }

  private static func contrast(_ first: String, _ second: String) throws -> Double {
    let (one, two) = (try luminance(first), try luminance(second))
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private static let papers: [Ink] = [
    .background, .processPaper, .partyPaper, .controlPaper, .stockPaper, .kaizenPaper, .dataPaper,
  ]

  @Test func contrastIsMeasuredAsTheGuidelinesDo() throws {
    #expect(try Self.contrast("#000000", "#ffffff") == 21)
    #expect(abs(try Self.contrast("#767676", "#ffffff") - 4.54) < 0.01)
  }

  @Test(arguments: Theme.all) func textsStandOut(_ theme: Theme) throws {
    for paper in Self.papers {
      for ink in [Ink.foreground, .muted, .warning, .accent] {
        let ratio = try Self.contrast(theme.color(of: ink), theme.color(of: paper))
        #expect(ratio >= 4.5, "\(theme.name): \(ink) on \(paper) has \(ratio)")
      }
    }
    #expect(try Self.contrast(theme.color(of: .foreground), theme.color(of: .faint)) >= 4.5)
  }

  /// The shaft of a track has no border, so it stands out by itself; its head stands out from the shaft.
  @Test(arguments: Theme.all) func linesStandOut(_ theme: Theme) throws {
    let background = theme.color(of: .background)
    let (shaft, head) = (theme.color(of: .flow), theme.color(of: .flowHead))
    #expect(try Self.contrast(shaft, background) >= 3, "\(theme.name)")
    #expect(try Self.contrast(head, background) > Self.contrast(shaft, background) + 1, "\(theme.name)")
  }

  @Test func printHasNoColour() {
    for ink in Ink.allCases {
      let digits = Array(Theme.print.color(of: ink).dropFirst())
      #expect(digits[0...1] == digits[2...3] && digits[2...3] == digits[4...5])
    }
  }

  @Test func theMapCanAskForEachTheme() {
    #expect(Property.theme.kind == .choice(Theme.all.map(\.name)))
  }

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
