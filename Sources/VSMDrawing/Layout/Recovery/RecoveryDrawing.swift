import VSMModel
import VSMScene
import VSMWords

/// A recovery: its sources, the arrows from there, its row with the ways beside it, its bursts, and what comes back to it.
struct RecoveryDrawing {
  private let settled: SettledMap
  private let recovery: SettledRecovery
  private(set) var items: [Item] = []
  /// The columns of what stands in the row.
  private(set) var columns: [Scene.Column] = []

  /// Here `drawn` is all that the ways beside the row pass over.
  init(_ index: Int, of settled: SettledMap, over drawn: [Item]) {
    self.settled = settled
    recovery = settled.recoveries[index]
    for (position, source) in recovery.sources.enumerated() {
      items += source.items(at: recovery.sourceOrigin(position))
    }
    drawArrivals()
    let row = RowDrawing(recovery.row, of: settled)
    items += row.items
    columns = row.columns
    items += RowFlowDrawing(besideRecovery: index, of: settled, over: drawn + items).items
    items += BurstDrawing(of: recovery, settled).items
    items += ReturnDrawing(to: recovery, of: settled).items
  }

  /// From sources to the first step or stock, one below the other.
  private mutating func drawArrivals() {
    let map = settled.map
    guard !recovery.sources.isEmpty, let first = First(of: recovery.row) else { return }
    for (order, source) in map.recoveries[recovery.index].sources.enumerated() {
      let way = arrival(order, at: first)
      let id = "shipment-\(map.sources[source.party].id)-\(recovery.index)"
      let width = recovery.plan.arrivalWidth(of: order)
      items.append(
        Item(
          id: id, word: "shipment",
          title: map.title("Shipment", from: [.source(source.party)], to: [first.reference]),
          role: .line(
            along: way, from: map.itemID(of: .source(source.party)), to: map.itemID(of: first.reference)),
          marks: recovery.runsLeft
            ? Arrow.returning(along: way, width: width ?? 2 * Arrow.pushHalfWidth)
            : Arrow.shipment(along: way, width: width ?? 2 * Arrow.shipmentHalfWidth)))
      guard let vehicle = recovery.vehicles[order] else { continue }
      let sign = recovery.runsLeft ? -1.0 : 1.0
      // Beside the first source, where the arrows of the others turn behind its vehicle.
      let middle =
        order == 0 && recovery.sources.count > 1
        ? way[0].x + sign * (10 + vehicle.size.width / 2)
        : (way[0].x + way[1].x) / 2 - sign * (order == 0 ? 4 : 8)
      items.append(
        vehicle.item(
          on: id, at: Point(middle, way[0].y), goesLeft: recovery.runsLeft, in: map.phrases))
    }
  }

  /// The way from a source: straight from the first, with bends from those below it.
  private func arrival(_ order: Int, at first: First) -> [Point] {
    let sign = recovery.runsLeft ? -1.0 : 1.0
    let sources = Double(recovery.sources.count)
    let origin = recovery.sourceOrigin(order)
    let block = recovery.sources[order]
    let edge = recovery.runsLeft ? origin.x : origin.x + block.size.width
    let y = recovery.row.top + recovery.plan.arrivalDepth(order)
    let from = order == 0 ? y : origin.y + Factory.roofHeight + block.wallHeight / 2
    let start = Point(edge + sign * Measure.clearance, from)
    let end = Point(first.edge(at: y, runsLeft: recovery.runsLeft) - sign * Measure.clearance, y)
    if order == 0 { return [start, end] }
    if let bottom = first.bottom {
      // Only one arrow has room at a triangle's side: the others come up from below.
      // Their heads stand side by side as far as the stock is broad enough for that.
      let width = max(first.width - 2 * Arrow.shipmentHalfWidth, 0)
      let step = min(4 * Arrow.shipmentHalfWidth + 2, width / max(1, sources - 2))
      let x = first.midX + sign * (Double(order) - sources / 2) * step
      return [start, Point(x, from), Point(x, bottom + Measure.clearance)]
    }
    let outer = recovery.runsLeft ? recovery.sourceX : recovery.sourceX + recovery.sourceWidth
    let vehicle = recovery.vehicles.compactMap { $0?.size.width }.max() ?? 0
    let bend = outer + sign * (vehicle + 30 + Double(order - 1) * RecoveryPlan.arrivalSpacing)
    return [start, Point(bend, from), Point(bend, y), end]
  }
}

/// The first step or stock of a recovery, as arrows from its sources meet it.
private struct First {
  let reference: ValueStreamMap.Reference
  let midX: Double
  let halfWidth: Double
  /// The width with its texts.
  let width: Double
  /// The apex of a stock; nothing for a step.
  var apex: Double?
  /// The lower edge of a stock's texts.
  var bottom: Double?

  init?(of row: SettledRow) {
    switch row.cells.first {
    case .station(let station):
      reference = .process(station.process)
      (midX, width) = (station.midX, station.block.size.width)
      halfWidth = width / 2
    case .gap(let gap):
      guard let first = gap.waiting.first else { return nil }
      let top = row.stockTop(first, in: gap)
      reference = .stock(first.stock)
      (midX, width) = (first.midX, first.block.size.width)
      halfWidth = first.block.icon.width / 2
      apex = first.block.isTriangle ? top : nil
      bottom = top + first.block.size.height
    case nil: return nil
    }
  }

  /// The border that an arrow from the sources meets: a triangle's side is slanted.
  func edge(at y: Double, runsLeft: Bool) -> Double {
    var half = halfWidth
    if let apex { half *= min(max((y - apex) / Glyph.inventory.size.height, 0), 1) }
    return midX + (runsLeft ? half : -half)
  }
}
