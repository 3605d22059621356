import Testing
import VSMDiagnostics
import VSMDrawing
import VSMKit
import VSMScene
import VSMSyntax
import VSMTemplates

/// The maps that `vsm init` writes.
@Suite struct TemplateTests {
  private static func source(_ template: StarterMap) -> SourceFile {
    SourceFile(name: "\(template.rawValue).vsm", bytes: template.bytes)
  }

  @Test(arguments: StarterMap.allCases) func hasNoProblems(template: StarterMap) throws {
    let document = MapDocument(Self.source(template))
    #expect(document.diagnostics.isEmpty, "\(document.diagnostics.map(\.problem.wording.message))")
    #expect(document.missedTargets() == 0)
  }

  @Test(arguments: StarterMap.allCases) func isFormatted(template: StarterMap) {
    #expect(!Formatting(of: Self.source(template)).isChange)
  }

  @Test(arguments: StarterMap.allCases) func isDrawnWithoutAFlaw(template: StarterMap) throws {
    let (map, figures) = try MapDocument(Self.source(template)).valid()
    let flaws = SceneLinter.flaws(of: try MapLayout.scene(of: map, figures, within: .max))
    #expect(flaws.isEmpty, "\(flaws.map(\.description))")
    // What the map is drawn for is known.
    #expect(figures.leadTime != nil || figures.recoveries.contains { $0 != nil })
    #expect(!map.title.isEmpty && !map.remarks.isEmpty)
  }

  /// Comments tell the language: a map without them teaches nobody.
  @Test(arguments: StarterMap.allCases) func tellsTheLanguage(template: StarterMap) {
    let lines = String(decoding: template.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count { $0.drop { $0 == " " }.hasPrefix("#") } >= 6)
    #expect(lines.allSatisfy { $0.count <= 120 })
  }
}
