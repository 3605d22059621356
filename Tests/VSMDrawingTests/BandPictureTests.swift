import Testing

@testable import VSMDrawing
@testable import VSMScene

/// What stands across the top of a map: factories and controls.
@Suite struct BandPictureTests {
  private func texts(_ id: String, in scene: Scene) -> [String] {
    (scene.items.first { $0.id == id }?.marks ?? []).compactMap {
      if case .text(let text) = $0 { text.text } else { nil }
    }
  }

  @Test(arguments: ["ERP", "Lagerverwaltungssystem", "Order book of the whole of the company"])
  func aSystemOfItsOwnIsACylinder(_ label: String) throws {
    let scene = try scene(
      of: """
        customer c "Assembly" { demand 100/day }
        control lead "Team lead"
        mrp erp "\(label)"
        stream {
          inventory 1d
          process p { C/T 30s }
          process q { C/T 30s }
          process r { C/T 30s }
          c
        }
        info c ~> erp "Orders"
        info lead -> p
        info p ~> erp "Progress"
        info erp -> q, r "Weekly plan"
        """)
    #expect(SceneLinter.flaws(of: scene) == [])
    let box = try extent("control-erp", in: scene)
    #expect(box.height >= 98 && box.width >= 70)
    if label == "ERP" { #expect(box.width / box.height < 0.85) }
    // Lines that leave at the lower edge are drawn on to the curve.
    let ends = scene.items.filter { $0.id.hasPrefix("info-4-from") || $0.id.hasPrefix("info-3-to") }
    #expect(!ends.isEmpty)
    for item in ends {
      guard case .line(let along, let from, _) = item.role,
        let x = (from == nil ? along.last : along.first)?.x
      else { continue }
      let curve = box.maxY - Cylinder.depth(of: box, at: x)
      let points = item.marks.flatMap { mark -> [Point] in
        if case .path(let path, _, _) = mark { path.flattened } else { [] }
      }
      #expect(points.contains { abs($0.y - curve) < 0.01 && abs($0.x - x) < 0.01 }, "\(item.id)")
    }
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
