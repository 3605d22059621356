import Testing

@testable import VSMDrawing

/// Where icons of the map are drawn, and what they leave of what they stand on.
@Suite struct OwnIconTests {
  private static let map = """
    icon r "Robot" { view-box "0 0 24 24"  path "M4 20V10H20V20Z" }
    supplier s "Michigan Steel Co. of Detroit" { \u{0}s }
    customer c "Assembly" { demand 100/day  \u{0}c }
    control  k "Control" { system MRP  \u{0}k }
    stream {
      s
      truck "Daily" { \u{0}t }
      inventory 1d
      process a { C/T 30s }
      fifo { max 20pcs  \u{0}f }
      process b { C/T 30s }
      c
    }
    info k -> a
    info c ~> k "Orders"
    """

  /// The map with icons at some of its marks.
  private func picture(_ marks: String) throws -> Scene {
    var text = Self.map
    for mark in "scktf" {
      text = text.split(separator: "\u{0}\(mark)", omittingEmptySubsequences: false)
        .joined(separator: marks.contains(mark) ? "icon r" : "")
    }
    return try scene(of: text)
  }

  /// The outlines of the icon: of all things in these maps, only it has them.
  private func icon(_ item: Item) -> [Rect] {
    item.marks.compactMap { mark in
      guard case .path(let path, nil, .some) = mark, path.steps.count == 5, let bounds = path.bounds,
        abs(bounds.width / bounds.height - 1.6) < 0.01
      else { return nil }
      return bounds
    }
  }

  @Test(arguments: [("s", "supplier-s"), ("c", "customer-c"), ("k", "control-k")])
  func partiesAndControlsShowTheirIcon(_ mark: String, _ id: String) throws {
    let plain = try #require(try picture("").items.first { $0.id == id })
    let scene = try picture(mark)
    let item = try #require(scene.items.first { $0.id == id })
    #expect(SceneLinter.flaws(of: scene) == [])
    #expect(icon(plain).isEmpty)
    let drawn = try #require(icon(item).first)
    guard case .solid(let extent) = item.role else { return }
    #expect(extent.contains(drawn))
    for case .text(let text) in item.marks { #expect(!text.box.overlaps(drawn), "\(text.text)") }
  }

  @Test func theIconOfAVehicleHasPaperBehindIt() throws {
    let scene = try picture("t")
    #expect(SceneLinter.flaws(of: scene) == [])
    let item = try #require(scene.items.first { $0.word == "truck" })
    let drawn = try #require(icon(item).first)
    guard case .path(let paper, .background, nil)? = item.marks.first else {
      Issue.record("no paper")
      return
    }
    #expect(try #require(paper.bounds).contains(drawn))
  }

  @Test func aLaneKeepsItsLineAndArrow() throws {
    let (plain, scene) = (try picture(""), try picture("f"))
    #expect(SceneLinter.flaws(of: scene) == [])
    func lane(_ scene: Scene) throws -> Item { try #require(scene.items.first { $0.word == "fifo" }) }
    #expect(icon(try lane(scene)).count == 1)
    // The rails and the head are the same; the word is not there.
    let rails = try lane(plain).marks.prefix(1)
    let head = try lane(plain).marks.filter {
      if case .path(_, .foreground, nil) = $0 { true } else { false }
    }
    #expect(head.count == 1)
    let marks = try lane(scene).marks
    #expect((rails + head).allSatisfy(marks.contains))
    #expect(!marks.contains { if case .text(let text) = $0 { text.text == "FIFO" } else { false } })
  }
}
