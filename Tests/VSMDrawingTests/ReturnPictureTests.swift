import Testing

@testable import VSMDrawing
@testable import VSMScene

/// Units that come back by no way that could be drawn: both ends say so.
@Suite struct ReturnPictureTests {
  private static let map = """
    customer shop "Shop" { demand 100/day }
    stream {
      inventory "Raw" 1d
      process make "Make" { C/T 60s }
      inventory done "Finished pumps" 200
      process pack "Pack" { C/T 30s  operators 2 }
      shop
    }
    source old "Old pumps" { volume 20/day }
    source field "Field returns" { volume 10/day }
    recovery "Take-back" {
      old
      process test "Test" { takes 1d }
      done
    }
    recovery "Pump returns" {
      field
      process check "Check" { takes 1d }
        -> pack 30%
      process mend "Mend" { takes 1d }
      done
    }
    """

  private func texts(_ id: String, in scene: Scene) -> [String] {
    (scene.items.first { $0.id == id }?.marks ?? []).compactMap {
      if case .text(let text) = $0 { text.text } else { nil }
    }
  }

  @Test func whatTheyComeBackToSaysFromWhere() throws {
    let scene = try scene(of: Self.map)
    #expect(SceneLinter.flaws(of: scene) == [])
    #expect(scene.items.contains { $0.word == "connector" && $0.title.hasPrefix("to Finished pumps") })
    // The first recovery has a track up to the stock; the second one has none.
    let stock = texts("stock-done", in: scene).joined(separator: " ")
    #expect(stock.contains("from Pump returns") && !stock.contains("Take-back"))
    #expect(scene.items.first { $0.id == "stock-done" }?.title.contains("from Pump returns") == true)
    let pack = texts("process-pack", in: scene)
    #expect(pack.contains("From") && pack.contains("Pump returns"))
    #expect(scene.items.first { $0.id == "process-pack" }?.title.contains("from Pump returns") == true)
    #expect(!texts("process-make", in: scene).contains("From"))
    // Both have the sign of the box that leads there.
    for id in ["stock-done", "process-pack"] {
      let circles = scene.items.first { $0.id == id }?.marks.filter { mark in
        guard case .path(let path, _, _) = mark, let box = path.bounds else { return false }
        return path.steps.count == 6 && abs(box.width - box.height) < 0.01 && box.width > 12
      }
      #expect(circles?.isEmpty == false, "\\(id)")
    }
  }
}
