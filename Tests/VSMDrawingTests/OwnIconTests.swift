import Testing
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

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

  @Test func anIconOfAMapFitsTheRoomOfAnIcon() throws {
    let source = SourceFile(
      name: "map",
      text: #"""
        map "M"
        icon wide { view-box "0 0 200 20"  path "M0 0H200V20H0Z" }
        icon round "Round" { path "M10 0a10 10 0 1 0 .01 0Z"  filled }
        stream {
          process a { icon wide }
        }
        """#)
    let map = try #require(ValueStreamMap.read(source).map)
    let wide = Glyph(icon: map.icons[0])
    #expect(wide.size == Size(40, 4))
    let round = Glyph(icon: map.icons[1])
    #expect(abs(round.size.width - 36) < 0.2 && abs(round.size.height - 36) < 1e-9)
    #expect(round.name == "Round")
    let bounds = try #require(
      round.sample.compactMap { mark -> Rect? in
        if case .path(let path, .foreground, nil) = mark { Path.polyline(path.flattened).bounds } else { nil }
      }.first)
    #expect(abs(bounds.minX) < 0.2 && abs(bounds.maxY - 36) < 0.2)
    // Proportions are kept in any box.
    let marks = wide.marks(Rect(0, 0, 100, 100))
    #expect(marks == [.stroke(.polygon([Point(0, 45), Point(100, 45), Point(100, 55), Point(0, 55)]))])
  }
}
