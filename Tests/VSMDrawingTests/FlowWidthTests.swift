import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

/// One scale of widths for all flows of a map, arrows of rows included.
@Suite struct FlowWidthTests {
  private struct Flow {
    var id: String
    var units: Double
    /// In px.
    var width: Double
  }

  /// The breadth of a shaft: from the one corner of its tail to the other.
  private func shaft(_ item: Item) -> Double? {
    guard case .path(let path, _, _)? = item.marks.first else { return nil }
    let points = path.steps.compactMap { step -> Point? in
      switch step {
      case .move(let to), .line(let to), .curve(let to, _, _): to
      case .close: nil
      }
    }
    guard let first = points.first, let last = points.last, points.count > 3 else { return nil }
    return (last - first).length
  }

  /// All that leaves the steps of blocks where units part: beside the row, and through it.
  private func flows(of text: String) throws -> [Flow] {
    let drawn = try DrawnMap.of(text)
    let (map, figures) = (drawn.map, drawn.figures)
    let items = Dictionary(
      drawn.scene.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var flows: [Flow] = []
    for network in (figures.streamNetworks + figures.recoveries).compactMap(\.self) {
      for node in network.nodes {
        guard case .process(let process) = node.of else { continue }
        for (index, route) in node.routes.enumerated() where route.kind != .rework {
          guard let units = route.flow, let item = items["flow-\(map.processes[process].id)-\(index + 1)"],
            case .track(_, let width, _, _) = item.role
          else { continue }
          flows.append(Flow(id: item.id, units: units, width: width))
        }
        for target in Set(node.routes.map(\.target)) {
          let routes = node.routes.filter { $0.target == target && $0.kind != .rework }
          // What stands between two steps may hang below their arrow: its own end is not the next place then.
          guard case .process(let next) = target, isNext(next, to: process, in: map), !routes.isEmpty,
            routes.allSatisfy({ $0.flow != nil }),
            let item = items[
              "push-to-\(map.itemID(of: .process(next)))-from-\(map.itemID(of: .process(process)))"],
            let width = shaft(item)
          else { continue }
          flows.append(Flow(id: item.id, units: routes.compactMap(\.flow).reduce(0, +), width: width))
        }
      }
    }
    return flows
  }

  /// True where nothing stands between two steps, of one row or of two.
  private func isNext(_ next: Int, to process: Int, in map: ValueStreamMap) -> Bool {
    let blocks = map.streams.map(\.items) + map.recoveries.map(\.items)
    for items in blocks {
      guard let position = items.firstIndex(of: .process(process)) else { continue }
      guard items.contains(.process(next)) else { return true }
      let following = items[(position + 1)...].first { item in
        switch item {
        case .process, .stock: true
        case .transport, .link: false
        }
      }
      return following == .process(next)
    }
    return false
  }

  private func expectOneScale(_ flows: [Flow], _ text: String) {
    for less in flows {
      for more in flows where less.units < more.units - 1e-9 {
        #expect(
          less.width <= max(more.width, FlowScale.narrowestArrow) + 1e-9,
          "\(less) is broader than \(more)\n\(text)")
      }
    }
    for flow in flows {
      #expect(flow.width >= FlowScale.narrowest && flow.width <= FlowScale.widest + 1e-9, "\(flow)")
    }
  }

  @Test func whatGoesThroughTheRowIsNoNarrowerThanWhatGoesBeside() throws {
    let flows = try flows(
      of: """
        source r "Returns" { volume 100/day }
        recovery {
          r
          process g "Grade" { takes 1d }
            A -> s 30%
            B -> f 60%
            C -> m 10%
          process f "Fix" { takes 1d }
            -> s
        }
        disposition s "Shelf" { as restock }
        disposition m "Metal" { as recycle }
        """)
    func width(_ id: String) throws -> Double { try #require(flows.first { $0.id == id }).width }
    #expect(try abs(width("flow-g-1") - 0.3 * FlowScale.widest) < 1e-9)
    #expect(try abs(width("push-to-process-f-from-process-g") - 0.6 * FlowScale.widest) < 1e-9)
    #expect(try abs(width("flow-g-3") - 0.1 * FlowScale.widest) < 1e-9)
    expectOneScale(flows, "")
  }

  /// 20 units a day of a recovery beside 100 of a stream: a fifth as broad.
  @Test func blocksAreComparedByUnitsADay() throws {
    let flows = try flows(
      of: """
        customer c "C" { demand 100/day }
        source r "Returns" { volume 40/day }
        stream {
          process a "A" { C/T 1min }
            -> scrap 10%
          process b "B" { C/T 1min }
          c
        }
        recovery {
          r
          process g "Grade" { takes 1d }
            -> s 50%
            -> m
        }
        disposition s "Shelf" { as restock }
        disposition m "Metal" { as recycle }
        """)
    let recovered = try #require(flows.first { $0.id == "flow-g-1" })
    let made = try #require(flows.first { $0.id == "push-to-process-b-from-process-a" })
    #expect(abs(recovered.width / made.width - 0.2) < 1e-9)
  }

  @Test(arguments: RandomMap.Sort.allCases) func widthsGrowWithFlows(_ sort: RandomMap.Sort) throws {
    var compared = 0
    for seed in 0..<RandomMap.count(20) {
      let text = RandomMap.map(sort, seed: seed)
      let flows = try flows(of: text)
      compared += flows.count
      expectOneScale(flows, text)
    }
    let parts: [RandomMap.Sort] = [
      .recovery, .routedForward, .routedPull, .splitRouted, .sidetrackedForward, .sidetrackedPull,
    ]
    #expect(compared > 0 || !parts.contains(sort))
  }
}
