import Foundation
import Testing
import VSMSyntax

@testable import VSMScene

/// Contrast by WCAG 2.2, and the names that a map asks for themes by.
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
}
