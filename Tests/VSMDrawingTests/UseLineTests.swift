import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel
import VSMSyntax

@testable import VSMDrawing
@testable import VSMScene

/// The line under a ladder for what the map asks for: used over needed.
@Suite struct UseLineTests {
  private func text(_ scene: Scene, _ id: String) throws -> [TextMark] {
    let item = try #require(scene.items.first { $0.id == id })
    return item.marks.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  private static let line = """
    map "M" { ladder electricity }
    calendar { shifts 1  shift 8h }
    customer c "Shop" { demand 100/day }
    stream {
      inventory "Parts" 2d { electricity 50kWh/day }
      process a "Press" { C/T 36s  electricity 3kW needed 2kW }
      process b "Weld" { C/T 30s }
      process d "Paint" { C/T 30s  electricity 0.4kWh }
      c
    }
    """

  @Test func usedStandsOverNeeded() throws {
    let scene = try scene(of: Self.line)
    #expect(SceneLinter.flaws(of: scene) == [])
    let press = try text(scene, "use-a")
    #expect(press.map(\.text) == ["0.03 kWh", "0.02 kWh"])
    #expect(press[0].anchor.x == press[1].anchor.x && press[0].anchor.y < press[1].anchor.y)
    #expect(try text(scene, "use-parts").map(\.text) == ["0.5 kWh"])
    #expect(try text(scene, "use-d").map(\.text) == ["0.4 kWh"])
    #expect(!scene.items.contains { $0.id == "use-b" })
    #expect(try text(scene, "uses-ladder-1").map(\.text) == ["Electricity", "needed"])
    // Below all of the ladder.
    let lowest = scene.items.filter { $0.id.hasPrefix("rung-") }.flatMap(\.marks).compactMap {
      mark -> Double? in
      if case .text(let text) = mark { text.anchor.y } else { nil }
    }.max()
    #expect(press[0].anchor.y > (try #require(lowest)))
  }

  @Test func whoAsksForNoneGetsNone() throws {
    let scene = try scene(of: Self.line.replacing("map \"M\" { ladder electricity }", with: "map \"M\""))
    #expect(!scene.items.contains { $0.id.hasPrefix("use") })
  }

  /// Of any map, with what every step and stock uses: nothing crosses, nothing is cut off.
  @Test(arguments: UInt64(1)...24) func linesOfRandomMapsAreInForm(seed: UInt64) throws {
    var random = RandomMap(seed: seed)
    let lines = random.text().split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let written = String(line)
      let uses = "{ electricity \(1 + random.below(900))kWh\(random.chance(50) ? " needed 0.3kWh" : "")  "
      guard written.hasPrefix("  process "), written.contains("{ ") else { return written }
      return written.replacing("{ ", with: uses, maxReplacements: 1)
    }
    let text = lines.joined(separator: "\n")
    let source = SourceFile(name: "random.vsm", text: text)
    guard var map = ValueStreamMap.read(source).map else { return }
    map.ladderLine = .flow(.electricity)
    let figures = Figures(of: map)
    let scene = MapLayout.scene(of: map, figures)
    #expect(SceneLinter.flaws(of: scene) == [], "seed \(seed)\n\(text)")
    let isUsed = figures.environment?[.electricity]?.places.isEmpty == false
    #expect(scene.items.contains { $0.id.hasPrefix("uses-") } == isUsed)
  }
}
