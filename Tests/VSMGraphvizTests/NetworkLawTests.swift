#if Graphviz
  import Foundation
  import TestMaps
  import Testing
  import VSMAnalysis
  import VSMDiagnostics
  import VSMModel

  @testable import VSMDrawing
  @testable import VSMScene
  @testable import VSMGraphviz

  /// What the linter asks of maps, asked of networks, over the samples and all engines; and where `dot` has what stands in a
  /// stream.
  @Suite struct NetworkLawTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../samples")

    static let samples: [String] = {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return files.filter { $0.hasSuffix(".vsm") }.sorted()
    }()

    private static func drawing(_ sample: String) throws -> NetworkDrawing {
      let text = try String(contentsOf: folder.appending(path: sample), encoding: .utf8)
      let map = try #require(ValueStreamMap.read(SourceFile(name: sample, text: text)).map)
      return NetworkDrawing(of: map, Figures(of: map))
    }

    private static func scene(_ sample: String, _ engine: LayoutEngine) throws -> Scene {
      let drawing = try drawing(sample)
      return drawing.scene(placed: try drawing.network.placed(by: engine))
    }

    @Test func `there are samples`() { #expect(Self.samples.count >= 16) }

    @Test(arguments: samples, LayoutEngine.allCases)
    func `no picture of a sample has a flaw`(sample: String, engine: LayoutEngine) throws {
      let flaws = SceneLinter.flaws(of: try Self.scene(sample, engine), isNetwork: true)
      // Only dot puts things in an order that leaves lines few bends.
      #expect(flaws.filter { engine == .dot || !Self.isOfBends($0) } == [])
    }

    private static func isOfBends(_ flaw: SceneFlaw) -> Bool {
      if case .tooManyBends = flaw { true } else { false }
    }

    /// Figures on the layout that `dot` is given and gives back, before a line is led.
    @Test(arguments: samples)
    func `chains are straight, suppliers left, customers right, control above`(sample: String) throws {
      let drawing = try Self.drawing(sample)
      let network = drawing.network
      let placement = try network.placed(by: .dot)
      let (centers, nodes) = (placement.centers, network.nodes)
      let stream = nodes.indices.filter { nodes[$0].side?.isAbove != true }
      for (row, members) in Dictionary(
        grouping: stream.filter { nodes[$0].row != nil }, by: { nodes[$0].row })
      {
        let ys = members.map { centers[$0].y }
        #expect((ys.max() ?? 0) - (ys.min() ?? 0) < 1, "row \(row ?? -1)")
      }
      for node in stream {
        for other in stream where nodes[other].side == .left {
          #expect(centers[other].x <= centers[node].x + 80)
        }
        for other in stream where nodes[other].side == .right {
          #expect(centers[other].x >= centers[node].x - 80)
        }
      }
      let top = stream.map { centers[$0].y - nodes[$0].size.height / 2 }.min() ?? .infinity
      for node in nodes.indices where nodes[node].side?.isAbove == true {
        #expect(centers[node].y + nodes[node].size.height / 2 < top)
      }
      let ends = nodes.indices.filter { nodes[$0].isEnd }.map { centers[$0].x }
      #expect((ends.max() ?? 0) - (ends.min() ?? 0) < 1)
    }

    @Test(arguments: samples)
    func `each rung stands under the step that it times`(sample: String) throws {
      let drawing = try Self.drawing(sample)
      let scene = drawing.scene(placed: try drawing.network.placed(by: .dot))
      let columns = Dictionary(scene.columns.map { ($0.of, $0) }) { first, _ in first }
      var count = 0
      for reference in drawing.map.processes.indices.map({ ValueStreamMap.Reference.process($0) }) {
        let id = drawing.map.itemID(of: reference)
        guard let column = columns[drawing.map.id(of: reference)],
          case .solid(let box)? = scene.items.first(where: { $0.id == id })?.role
        else { continue }
        count += 1
        #expect(column.minX <= box.minX + 0.01 && column.maxX >= box.maxX - 0.01, "\(id)")
        // Under its box.
        for item in scene.items {
          guard case .rung(let of, _, _) = item.role, of == column.of,
            case .text(let text)? = item.marks.first
          else { continue }
          #expect(text.box.minY > box.maxY, "\(item.id)")
        }
      }
      #expect(count > 0)
    }

    /// The visits of a step stand nowhere else since its data box does not tell them.
    @Test(arguments: LayoutEngine.allCases)
    func `a rung says how often a unit visits`(engine: LayoutEngine) throws {
      let scene = try Self.scene("software-delivery.vsm", engine)
      let code = scene.items.filter { $0.id.hasPrefix("rung-process-build/") }
      let texts = code.flatMap(\.marks).compactMap { if case .text(let text) = $0 { text.text } else { nil } }
      #expect(texts == ["10 h", "×1.66"])
      let approve = scene.items.first { $0.id.hasPrefix("rung-process-approve") }
      #expect(approve?.marks.count == 1, "once is not said")
    }

    @Test func `where steps stand in no row each rung has the name of its step`() throws {
      let scene = try Self.scene("acme-current.vsm", .circo)
      let names = scene.items.filter { $0.id.hasPrefix("ladder-1-name-") }.map(\.title)
      #expect(names.contains("Stamping") && names.contains("Assembly #2"))
      let dot = try Self.scene("acme-current.vsm", .dot)
      #expect(!dot.items.contains { $0.id.hasPrefix("ladder-1-name-") })
    }

    @Test func `the summary stands at the end of the ladder`() throws {
      let scene = try Self.scene("acme-current.vsm", .dot)
      let ladder = try #require(scene.items.first { $0.id == "ladder-1" })
      guard case .path(let line, _, _)? = ladder.marks.first, let bounds = line.bounds,
        case .solid(let box)? = scene.items.first(where: { $0.word == "summary" })?.role
      else {
        Issue.record("no ladder or no summary")
        return
      }
      #expect(box.minX > bounds.maxX && box.minX < bounds.maxX + 40)
      #expect(box.minY < bounds.maxY && box.maxY > bounds.minY)
    }

    @Test(arguments: RandomMap.Sort.allCases)
    func `random maps have no flaw`(sort: RandomMap.Sort) throws {
      // Where more lines want to pass than there is room, two may come to run beside each other too near, or round a lot.
      func isHard(_ flaw: SceneFlaw) -> Bool {
        if case .tracksTouch = flaw { false } else { !Self.isOfBends(flaw) }
      }
      for seed in 0..<UInt64(2) {
        let text = RandomMap.map(sort, seed: seed)
        let map = try #require(ValueStreamMap.read(SourceFile(name: "map", text: text)).map)
        let drawing = NetworkDrawing(of: map, Figures(of: map))
        let flaws = SceneLinter.flaws(
          of: drawing.scene(placed: try drawing.network.placed(by: .dot)), isNetwork: true)
        #expect(flaws.filter(isHard) == [], "\(sort) \(seed)")
      }
    }
  }
#endif
