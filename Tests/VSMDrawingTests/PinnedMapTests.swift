import Foundation
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

/// Maps that the linter once found a flaw in; they are tried on every run, whatever the random maps draw.
///
/// Each is a file of its own in the folder `Tests/PinnedMaps`; a name that ends in `@900` says at which width its rows go on below,
/// one that ends in `@a4-landscape` on which sheet the map is folded.
@Suite struct PinnedMapTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../PinnedMaps")

  private static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { $0.hasSuffix(".vsm") }.sorted()
  }

  @Test func areThere() { #expect(Self.names.count >= 20) }

  @Test(arguments: names) func stayClean(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let (read, diagnostics) = ValueStreamMap.read(SourceFile(name: name, text: text))
    var map = try #require(read, "\(name): \(diagnostics.map(\.problem.wording.message))")
    var sheet: Page?
    if let place = name.dropLast(4).split(separator: "@").dropFirst().first {
      map.wrap = Double(place)
      sheet = Page(named: String(place))
      #expect((map.wrap == nil) != (sheet == nil))
    }
    let figures = Figures(of: map)
    let scene =
      try sheet.map { try MapLayout.scene(of: map, figures, within: .max, on: $0) }
      ?? MapLayout.scene(of: map, figures)
    let flaws = SceneLinter.flaws(of: scene)
    #expect(flaws.isEmpty, "\(name): \(flaws.map(\.description))")
  }
}
