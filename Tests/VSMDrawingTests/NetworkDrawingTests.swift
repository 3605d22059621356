import Foundation
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene
import VSMWords

/// Pictures of networks, with places given by hand instead of by an engine.
@Suite struct NetworkDrawingTests {
  private func drawing(_ text: String) throws -> NetworkDrawing {
    let map = try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: text)).map)
    return NetworkDrawing(of: map, Figures(of: map))
  }

  /// All boxes in a row at one height, lines straight from box to box, labels where told.
  private func scene(_ drawing: NetworkDrawing, label: (Int) -> Point = { _ in Point(0, 0) }) -> Scene {
    let network = drawing.network
    var x = 0.0
    let centers = network.nodes.map { node -> Point in
      x += node.size.width + 150
      return Point(x - 150 - node.size.width / 2, 200)
    }
    let routes = network.edges.map { edge -> Path in
      let (from, to) = (centers[edge.from], centers[edge.to])
      let side = to.x >= from.x ? 1.0 : -1.0
      return .polyline([
        from + Point(side * network.nodes[edge.from].size.width / 2, 0),
        to - Point(side * network.nodes[edge.to].size.width / 2, 0),
      ])
    }
    let labels = network.edges.indices.map { network.edges[$0].label == nil ? nil : label($0) }
    return drawing.scene(
      placed: NetworkPlacement(size: Size(x, 400), centers: centers, routes: routes, labels: labels))
  }

  private func texts(_ item: Item) -> [String] {
    item.marks.compactMap { if case .text(let text) = $0 { text.text } else { nil } }
  }

  private func ends(_ item: Item) -> (start: Point, end: Point)? {
    guard case .path(let path, _, _)? = item.marks.first, let first = path.flattened.first else { return nil }
    // The tip of the head, which stands last.
    guard case .path(let head, _, _)? = item.marks.last, let tip = head.flattened.first else { return nil }
    return (first, tip)
  }

  @Test func `each direction has its own summary, side by side`() throws {
    let laptop = scene(try drawing(RecoveryMaps.laptop)).items.filter { $0.word == "summary" }
    #expect(laptop.count == 1)
    #expect(laptop.flatMap(texts).contains("Net value per unit"))
    #expect(!laptop.flatMap(texts).contains("Production lead time"))
    let engine = scene(try drawing(RecoveryMaps.engine)).items.filter { $0.word == "summary" }
    let boxes = engine.compactMap { if case .solid(let extent) = $0.role { extent } else { nil } }
    #expect(boxes.count == 2 && boxes[0].maxX < boxes[1].minX && boxes[0].minY == boxes[1].minY)
    let forward = scene(try drawing(RecoveryMaps.forward)).items.filter { $0.word == "summary" }
    #expect(forward.count == 1 && forward.flatMap(texts).contains("Production lead time"))
  }

  @Test func `ends, steps and sources are the boxes of the map layout`() throws {
    for text in RecoveryMaps.all {
      let map = try VSMDrawingTests.scene(of: text)
      let network = scene(try drawing(text))
      let words: Set = ["disposition", "scrap", "process", "source"]
      let drawn = Dictionary(uniqueKeysWithValues: network.items.map { ($0.id, $0) })
      for item in map.items where words.contains(item.word) {
        let other = try #require(drawn[item.id], "\(item.id)")
        #expect(texts(other) == texts(item))
        #expect(other.title == item.title)
      }
    }
  }

  @Test func `tracks have an edge of paper, and heads that can be seen`() throws {
    let laptop = scene(try drawing(RecoveryMaps.laptop))
    let tracks = laptop.items.filter { $0.word == "route" }
    #expect(tracks.count == 13)
    for track in tracks {
      guard track.marks.count == 3, case .path(_, nil, let edge?) = track.marks[0],
        case .path(_, nil, let stroke?) = track.marks[1],
        case .path(let head, .flowHead, nil) = track.marks[2]
      else {
        Issue.record("\(track.id) is not drawn as a track")
        continue
      }
      let corners = head.flattened
      #expect(edge.ink == .background && edge.width > stroke.width)
      #expect(stroke.ink == .flow)
      #expect((corners[1] - corners[2]).length >= max(7, stroke.width))
    }
    #expect(laptop.items.first { $0.word == "rework" }?.marks.count == 3)
  }

  @Test func `broad tracks lie under narrow ones, and all under other lines`() throws {
    let lines = scene(try drawing(RecoveryMaps.engine)).items.filter {
      ["route", "rework", "push", "shipment", "return", "info"].contains($0.word)
    }
    let widths = lines.map { line -> Double in
      guard line.word == "route" || line.word == "rework", case .path(_, _, let stroke?)? = line.marks.first
      else { return 0 }
      return stroke.width
    }
    #expect(widths == widths.sorted(by: >))
  }

  @Test func `labels that an engine puts in one place are parted`() {
    let line = [Point(0, 50), Point(400, 50)]
    var places = LabelPlaces(boxes: [], lines: [(line, 2)], canvas: Rect(0, 0, 400, 100))
    let label = Rect(center: Point(0, 0), 60, 16)
    let labels = (0..<5).map { _ in
      label.moved(by: places.place([label], of: 0, along: line, near: Point(200, 40)))
    }
    #expect(labels[0].center == Point(200, 50), "the first sits on its line")
    for (index, label) in labels.enumerated() {
      #expect(!labels[(index + 1)...].contains { $0.overlaps(label) })
    }
  }

  @Test func `lines end on the triangle of a stock`() throws {
    let scene = scene(
      try drawing(
        """
        calendar { shifts 1  shift 8h  days 5/week }
        customer c "Customer" { demand 500/week }
        stream {
          process a "Print" { C/T 2min }
          inventory middle "A stock with a long name" 300
          process b "Place" { C/T 3min }
          c
        }
        """))
    // From the stock back to the step beside it.
    let push = try #require(scene.items.last { $0.word == "push" }.flatMap(ends))
    let stock = try #require(scene.items.first { $0.id == "stock-middle" })
    guard case .path(let triangle, _, _)? = stock.marks.first, case .solid(let extent) = stock.role,
      let icon = triangle.bounds
    else { throw TestError.otherRole }
    #expect(extent.width > icon.width + 20)
    // Half way up the slope.
    #expect(abs(push.start.x - (icon.minX + icon.width / 4)) < 0.01)
    #expect(abs(push.start.y - icon.midY) < 0.01)
  }

  @Test func `lines end in the valleys of a roof`() throws {
    let map = try #require(ValueStreamMap.read(SourceFile(name: "map", text: RecoveryMaps.engine)).map)
    let block = PartyBlock(map.customers[0], .customer, icons: [], in: .english)
    let outline = block.outline(at: Point(0, 0))
    let line = [Point(50, -40), Point(50, 0)].reaching(to: outline)
    #expect(line.count == 3 && line[2].x == 50 && line[2].y > 5 && line[2].y < Factory.roofHeight)
    // A line that would miss the shape is led to its middle; one that is there stays.
    let astray = [Point(-40, 0.5), Point(0, 0.5)].reaching(to: outline)
    #expect(astray.count == 3 && astray[2].y > 2)
    #expect([Point(0, -40), Point(0, 40)].reaching(to: outline).count == 2)
  }

  @Test(arguments: ["Up", "Grade on arrival, please"])
  func `lines end on the step that a burst belongs to and go round the burst`(label: String) throws {
    let drawing = try drawing(
      """
      stream {
        process a "Inspect" { C/T 5min }
        process b "Pack" { C/T 5min }
      }
      kaizen a "\(label)"
      note a "Since May"
      """)
    let block = try #require(drawing.blocks.first { $0 is BurstedBlock })
    let items = block.items(at: Point(0, 0))
    func extent(_ item: Item) -> Rect {
      if case .solid(let extent) = item.role { extent } else { Rect(0, 0, 0, 0) }
    }
    let boxes = items.map(extent)
    #expect(items[0].word == "process" && items.suffix(2).map(\.word) == ["kaizen", "note"])
    #expect(boxes[0].midY == block.size.height / 2, "engines lead lines to the middle")
    let whole = Rect(0, 0, block.size.width, block.size.height)
    for degree in stride(from: 0.0, to: 360, by: 5) {
      let way = Point(cos(degree * .pi / 180), sin(degree * .pi / 180))
      let reach = min(whole.width / 2 / abs(way.x), whole.height / 2 / abs(way.y))
      let line = [whole.center + way * (reach + 300), whole.center + way * reach]
      let led = block.led(line, at: Point(0, 0))
      let step = items.dropLast(2).map(extent).reduce(boxes[0]) { $0.union($1) }
      let end = try #require(led.last)
      #expect(step.grown(by: 0.1).contains(Rect(center: end, 0, 0)), "\(degree): \(end)")
      for (start, end) in zip(led, led.dropFirst()) {
        let piece = Segment(start, end)
        #expect(!boxes.suffix(2).contains { piece.crosses($0) }, "\(degree): \(led)")
        #expect(!piece.crosses(step.grown(by: -0.1)), "\(degree): \(led)")
      }
    }
  }

  @Test func `places beside a line keep off other lines`() {
    // Two lines so near to each other that no label has room on one of them.
    let lines = [0.0, 12.0].map { [Point(100 + $0, 0), Point(100 + $0, 100)] }
    var places = LabelPlaces(boxes: [], lines: lines.map { ($0, 0) }, canvas: Rect(-100, -100, 400, 400))
    let label = Rect(center: Point(0, 0), 60, 16)
    let first = label.moved(by: places.place([label], of: 0, along: lines[0], near: Point(106, 50)))
    let second = label.moved(by: places.place([label], of: 1, along: lines[1], near: Point(106, 50)))
    #expect(first.maxX < 100 && first.maxX > 90)
    #expect(second.minX > 112 && second.minX < 122)
  }

  @Test func `a long line and many labels take no long`() {
    let line = [Point(0, 0), Point(1_000_000, 500_000)]
    var places = LabelPlaces(boxes: [], lines: [(line, 4)], canvas: Rect(-1e6, -1e6, 3e6, 3e6))
    let label = Rect(center: Point(0, 0), 60, 16)
    var seen = Set<Point>()
    for index in 0..<2000 {
      seen.insert(places.place([label], of: 0, along: line, near: Point(Double(index) * 400, 0)))
    }
    #expect(seen.count == 2000)
  }

  private enum TestError: Error { case otherRole }
}
