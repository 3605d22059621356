import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene
import VSMWords

/// Networks of pull systems, with places given by hand instead of by an engine.
@Suite struct NetworkPullTests {
  static let map = """
    calendar { shifts 2  shift 8h  days 20/month }
    customer c "Assembly" { demand 3000/month  pack 20pcs }
    supplier s "Steel"
    control-centre pc "Control"
    stream {
      s
      expedited
      supermarket coils "Coils" 2d
      process cut "Cut" { C/T 30s  external }
      fifo lane { max 20pcs }
      process weld "Weld" { C/T 40s  pacemaker }
      decision ok "Complete?"
      waiting "Approval" 2d
      process paint "Paint" { C/T 40s }
      sequenced-pull
      process pack "Pack" { C/T 30s }
      supermarket finished "Finished goods" 1d
      push
      process ship "Ship"
      expedited "On call"
      c
    }
    levelling box at weld
    kanban-post post "Post" at cut
    phone c -> pc "Rush"
    go-see pc -> paint
    info pc ~> box, cut "Levelled"
    kanban production box -> weld
    kanban withdrawal ship -> finished "Lot" { batch 60pcs }
    kanban signal coils -> s, post
    note paint "New line in May"
    kaizen coils "Fewer"
    """

  private func read(_ text: String) throws -> (map: ValueStreamMap, drawing: NetworkDrawing) {
    let map = try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: text)).map)
    return (map, NetworkDrawing(of: map, Figures(of: map)))
  }

  /// Boxes on a grid, lines straight from the border of one to that of the other.
  private func scene(_ drawing: NetworkDrawing) -> Scene {
    let network = drawing.network
    let cell = Size(
      (network.nodes.map(\.size.width).max() ?? 0) + 220, (network.nodes.map(\.size.height).max() ?? 0) + 160)
    let columns = 6
    let centers = network.nodes.indices.map { index in
      Point(cell.width * (Double(index % columns) + 0.5), cell.height * (Double(index / columns) + 0.5))
    }
    func border(_ node: Int, towards other: Point) -> Point {
      let (center, size) = (centers[node], network.nodes[node].size)
      let way = other - center
      let reach = min(
        way.x == 0 ? .infinity : size.width / 2 / abs(way.x),
        way.y == 0 ? .infinity : size.height / 2 / abs(way.y))
      return center + way * (reach.isFinite ? reach : 0)
    }
    let rows = (network.nodes.count + columns - 1) / columns
    return drawing.scene(
      placed: NetworkPlacement(
        size: Size(cell.width * Double(columns), cell.height * Double(rows)), centers: centers,
        routes: network.edges.map { edge in
          .polyline([
            border(edge.from, towards: centers[edge.to]), border(edge.to, towards: centers[edge.from]),
          ])
        },
        labels: network.edges.map { edge in
          edge.label == nil ? nil : (centers[edge.from] + centers[edge.to]) * 0.5
        }))
  }

  private func texts(_ item: Item) -> [String] {
    item.marks.compactMap { if case .text(let text) = $0 { text.text } else { nil } }
  }

  private func lines(_ scene: Scene, _ word: String) -> [Item] {
    scene.items.filter { $0.word == word && $0.isLine }
  }

  @Test func `neighbours are linked as the map layout links them`() throws {
    let (map, drawing) = try read(Self.map)
    let network = scene(drawing)
    let layout = MapLayout.scene(of: map, Figures(of: map))
    for word in ["pull", "sequenced-pull"] {
      let drawn = lines(network, word).map(\.title)
      #expect(!drawn.isEmpty)
      #expect(drawn == layout.items.filter { $0.word == word }.map(\.title))
    }
    #expect(
      lines(network, "pull").map(\.title) == ["Withdrawal from Coils to Cut"],
      "what is said to be pushed is pushed")
    #expect(
      Set(lines(network, "beside").map(\.title)) == [
        "Flow from Cut to lane", "Flow from lane to Weld", "Flow from Pack to Finished goods",
      ])
    #expect(lines(network, "push").contains { $0.title == "Push from Finished goods to Ship" })
  }

  @Test func `an expedited transport has chevrons, and a box for its words alone`() throws {
    let network = scene(try read(Self.map).drawing)
    let shipments = lines(network, "shipment")
    #expect(shipments.count == 2)
    for shipment in shipments {
      guard case .path(let chevrons, .foreground?, nil)? = shipment.marks.last else {
        Issue.record("\(shipment.id) has no chevrons")
        continue
      }
      #expect(chevrons.pointCount == 12)
    }
    #expect(network.items.filter { $0.word == "expedited" }.map { texts($0) } == [["On call"]])
  }

  @Test func `signs sit on their lines`() throws {
    let network = scene(try read(Self.map).drawing)
    for word in ["pull", "sequenced-pull"] {
      let line = try #require(lines(network, word).first)
      let sign = try #require(network.items.first { $0.id == "label-of-\(line.id)" })
      #expect(sign.word == word)
      #expect(sign.role == .onLine(ids: [line.id], extent: try #require(extent(sign))))
      #expect(line.marks.count == 2, "a line and its head")
    }
    for line in lines(network, "beside") { #expect(line.marks.count == 1, "a line without a head") }
  }

  @Test func `a place of kanban stands by its step, with a line of its own where no kanban has one`() throws {
    let (_, drawing) = try read(Self.map)
    let network = scene(drawing)
    #expect(lines(network, "tie").map(\.title) == ["Post at Cut"])
    let edges = drawing.network.edges
    #expect(edges.filter { $0.id.hasPrefix("kanban-") }.map(\.weight) == [20, 1, 1, 1])
    #expect(edges.filter { $0.id.hasPrefix("tie-") }.map(\.weight) == [20])
    #expect(edges.filter { $0.id.hasPrefix("kanban-") }.allSatisfy { !$0.constrains })
  }

  @Test func `signs of how a message gets there stand in its label`() throws {
    let network = scene(try read(Self.map).drawing)
    let labels = network.items.filter { $0.word == "label" && $0.id.contains("info") }
    #expect(Set(labels.map { texts($0) }) == [["Rush"], []])
    // The glasses of who goes and sees, without any words.
    #expect(labels.filter { texts($0).isEmpty }.allSatisfy { $0.marks.count > 2 })
    #expect(network.items.contains { $0.id == "label-3" && texts($0) == ["Levelled"] })
  }

  @Test func `lines end on the corners of a diamond and beside the shelves`() throws {
    let (map, drawing) = try read(Self.map)
    let ok = try #require(map.processes.firstIndex { $0.isDecision })
    let block = LevelBlock(
      decision: ProcessBlock(map.processes[ok], Figures(of: map).steps[ok], in: .english))
    let middle = block.size.height / 2
    let line = [Point(-50, middle), Point(-10, middle)].reaching(to: block.outline(at: Point(0, 0)))
    #expect(line.last == Point(0, middle), "the left corner is level with the middle")
    let stock = LevelBlock(StockBlock(map.stocks[0], in: .english))
    let size = stock.size
    let level = size.height / 2
    let shelf = [Point(-50, level), Point(0, level)].reaching(to: stock.outline(at: Point(0, 0)))
    #expect(try #require(shelf.last).x == (size.width - Glyph.supermarket.size.width) / 2)
    let lane = LevelBlock(StockBlock(map.stocks[1], in: .english))
    let crest = [Point(lane.size.width / 2, -50), Point(lane.size.width / 2, 0)].reaching(
      to: lane.outline(at: Point(0, 0)))
    let top = try #require(lane.items(at: Point(0, 0)).first.flatMap(extent)).minY
    #expect(crest.last == Point(lane.size.width / 2, top), "on what stands above the lane")
    #expect(drawing.blocks.contains { $0 is LevelBlock })
  }

  @Test(arguments: 0..<16)
  func `random pull systems are told and drawn as on the map`(seed: Int) throws {
    var random = RandomMap(seed: UInt64(seed))
    let (map, drawing) = try read(random.pullText())
    let network = scene(drawing)
    let layout = MapLayout.scene(of: map, Figures(of: map))
    let drawn = Dictionary(network.items.map { ($0.id, $0) }) { first, _ in first }
    let kinds = ["stock-", "process-", "control-", "levelling-", "kanban-post-"]
    for item in layout.items {
      guard case .solid = item.role, kinds.contains(where: item.id.hasPrefix) else { continue }
      let other = try #require(drawn[item.id], "\(item.id)")
      #expect(other.word == item.word)
      // Beside its own texts a box of the map may say what goes by letters.
      #expect(item.title.hasPrefix(other.title))
      #expect(texts(item).starts(with: texts(other)))
    }
    // A kanban between rows goes by a letter, with a line at each of its ends.
    let told = Set(layout.items.filter { $0.word == "kanban" && $0.isLine }.map(\.title))
    let sorts = Set(told.map { $0.prefix { $0 != "," } })
    #expect(Set(lines(network, "kanban").map { $0.title.prefix { $0 != "," } }) == sorts)
    #expect(
      network.items.count { $0.word == "note" || $0.word == "kaizen" } == map.remarks.count)
    for flaw in SceneLinter.flaws(of: network, isNetwork: true) {
      switch flaw {
      case .duplicateID, .textOutOfItem, .notANumber, .offCanvas: Issue.record("\(flaw)")
      // Lines and labels are led through whatever lies between the boxes here.
      default: break
      }
    }
    expectEnds(of: network, drawing)
  }

  /// Thin lines begin and end on the outlines of what they join.
  private func expectEnds(of scene: Scene, _ drawing: NetworkDrawing) {
    let items = Dictionary(scene.items.map { ($0.id, $0) }) { first, _ in first }
    let origins = drawing.blocks.map { block -> Point? in
      // Where the block was put: its first item says where it stands.
      guard let first = block.items(at: Point(0, 0)).first, let zero = extent(first),
        let placed = items[first.id].flatMap(extent)
      else { return nil }
      return Point(placed.minX - zero.minX, placed.minY - zero.minY)
    }
    for flow in drawing.flows where ["kanban", "pull", "sequenced-pull", "beside", "tie"].contains(flow.word)
    {
      guard let item = items[flow.id], case .path(let way, _, _)? = item.marks.first,
        let start = way.flattened.first, let from = origins[flow.from], let to = origins[flow.to]
      else {
        Issue.record("\(flow.id) is not drawn")
        continue
      }
      var tip = way.flattened.last
      if item.marks.count > 1, case .path(let head, _, _)? = item.marks.last { tip = head.flattened.first }
      let ends = [
        (start, drawing.blocks[flow.from].outline(at: from)),
        (tip ?? start, drawing.blocks[flow.to].outline(at: to)),
      ]
      for (point, outline) in ends {
        #expect(distance(point, outline) < 0.8, "\(flow.id) ends at \(point)")
      }
    }
  }

  private func distance(_ point: Point, _ outline: [Point]) -> Double {
    zip(outline, outline.dropFirst() + outline.prefix(1)).map { start, end in
      let way = end - start
      let square = way.x * way.x + way.y * way.y
      let at = square > 0 ? ((point.x - start.x) * way.x + (point.y - start.y) * way.y) / square : 0
      return (point - (start + way * min(max(at, 0), 1))).length
    }.min() ?? .infinity
  }

  private func extent(_ item: Item) -> Rect? {
    switch item.role {
    case .solid(let extent), .onLine(_, let extent): extent
    default: nil
    }
  }
}

extension Item {
  fileprivate var isLine: Bool { way != nil }
}
