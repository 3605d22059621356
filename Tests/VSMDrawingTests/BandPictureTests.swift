import Testing

@testable import VSMDrawing

/// What stands across the top of a map: factories and controls.
@Suite struct BandPictureTests {
  private func texts(_ id: String, in scene: Scene) -> [String] {
    (scene.items.first { $0.id == id }?.marks ?? []).compactMap {
      if case .text(let text) = $0 { text.text } else { nil }
    }
  }

  private func extent(_ id: String, in scene: Scene) throws -> Rect {
    guard case .solid(let extent)? = scene.items.first(where: { $0.id == id })?.role else {
      Issue.record("no box \(id)")
      return Rect(0, 0, 0, 0)
    }
    return extent
  }

  @Test func aFactoryWidensForALongWord() throws {
    let scene = try scene(
      of: """
        customer c "Heizung Vertriebsgesellschaftsverwaltung" { demand 100/day }
        supplier s "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"
        stream {
          s
          truck
          inventory 1d
          process p { C/T 30s }
          c
        }
        """)
    #expect(SceneLinter.flaws(of: scene) == [])
    #expect(texts("customer-c", in: scene).prefix(2) == ["Heizung", "Vertriebsgesellschaftsverwaltung"])
    let broken = texts("supplier-s", in: scene)
    #expect(broken.count == 2 && broken[0].hasSuffix("-"), "\(broken)")
    #expect(try extent("supplier-s", in: scene).width <= Measure.partyMaxName + 12)
  }
}
