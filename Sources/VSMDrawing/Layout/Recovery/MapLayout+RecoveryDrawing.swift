import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax

/// The boxes, stocks and arrows of a recovery, from its sources on.
extension MapLayout {
  mutating func drawRecovery(_ index: Int) {
    let recovery = recoveries[index]
    for (position, source) in recovery.sources.enumerated() {
      items += source.items(at: recovery.sourceOrigin(position))
    }
    drawArrivals(recovery)
    for (position, cell) in recovery.row.cells.enumerated() {
      switch cell {
      case .station(let station):
        items += station.block.items(at: Point(station.x, recovery.row.top(of: station)))
        columns.append(
          Scene.Column(of: map.processes[station.process].id, minX: station.minX, maxX: station.maxX))
      case .gap(let gap): draw(gap, position, recovery)
      }
    }
    drawStraightArrows(of: recovery.row)
    var heights = FlowPlan.Heights(
      rowTop: recovery.row.top, channelTop: channelTop(index), exitTop: exitTop(index),
      bottoms: recovery.row.flowBottoms, sidings: recovery.row.sidingTops, diamonds: recovery.row.flowDiamonds
    )
    if let row = rows.last {
      let bottoms = row.flowBottoms
      for way in recovery.flow.flows.ways {
        if case .above(let reference) = way.end { heights.aboves[way.id] = bottoms[reference] }
      }
    }
    addOverSidings(recovery.flow.items(map, heights), of: recovery.row)
    drawBursts(
      of: recovery.row, recovery.flow, below: recovery.row.bottom + recovery.flow.labelHeight,
      burstStrips(index))
    drawReturn(recovery)
  }

  /// From sources to the first step or stock, one below the other.
  private mutating func drawArrivals(_ recovery: RecoveryPlan) {
    let sources = map.recoveries[recovery.index].sources
    let sign = recovery.runsLeft ? -1.0 : 1.0
    guard let first = firstThing(of: recovery.row) else { return }
    for (order, source) in sources.enumerated() {
      let origin = recovery.sourceOrigin(order)
      let block = recovery.sources[order]
      let edge = recovery.runsLeft ? origin.x : origin.x + block.size.width
      let y = recovery.row.pushY + Double(order) * RecoveryPlan.arrivalSpacing
      let from = order == 0 ? y : origin.y + Factory.roofHeight + block.wallHeight / 2
      let start = Point(edge + sign * Measure.clearance, from)
      let end = Point(first.edge(at: y, runsLeft: recovery.runsLeft) - sign * Measure.clearance, y)
      var way = [start, end]
      if order > 0 {
        let outer = recovery.runsLeft ? recovery.sourceX : recovery.sourceX + recovery.sourceWidth
        let vehicle = recovery.vehicles.compactMap { $0?.size.width }.max() ?? 0
        let bend = outer + sign * (vehicle + 30 + Double(order - 1) * RecoveryPlan.arrivalSpacing)
        way = [start, Point(bend, from), Point(bend, y), end]
        if let bottom = first.bottom {
          // Only one arrow has room at a triangle's side: the others come up from below.
          // Their heads stand side by side as far as the stock is broad enough for that.
          let width = max(first.width - 2 * Arrow.shipmentHalfWidth, 0)
          let step = min(4 * Arrow.shipmentHalfWidth + 2, width / Double(max(1, sources.count - 2)))
          let x = first.midX + sign * (Double(order) - Double(sources.count) / 2) * step
          way = [start, Point(x, from), Point(x, bottom + Measure.clearance)]
        }
      }
      let id = "shipment-\(map.sources[source.party].id)-\(recovery.index)"
      // What each of several sources gives is told by its box.
      let width = sources.count == 1 ? recovery.arrivalWidth : nil
      items.append(
        Item(
          id: id, word: "shipment",
          title: "Shipment from \(map.sources[source.party].label) to \(map.label(of: first.reference))",
          role: .line(
            along: way, from: map.itemID(of: .source(source.party)), to: map.itemID(of: first.reference)),
          marks: recovery.runsLeft
            ? Arrow.returning(along: way, width: width ?? 2 * Arrow.pushHalfWidth)
            : Arrow.shipment(along: way, width: width ?? 2 * Arrow.shipmentHalfWidth)))
      if let vehicle = recovery.vehicles[order] {
        let middle = order == 0 ? (start.x + end.x) / 2 - sign * 4 : (start.x + way[1].x) / 2 - sign * 8
        addVehicle(vehicle, on: [id], at: Point(middle, from), goesLeft: recovery.runsLeft)
      }
    }
  }

  private struct First {
    var reference: ValueStreamMap.Reference
    var midX: Double
    var halfWidth: Double
    /// The width with its texts.
    var width: Double
    /// The apex of a stock; nothing for a step.
    var apex: Double?
    /// The lower edge of a stock's texts.
    var bottom: Double?

    /// The border that an arrow from the sources meets: a triangle's side is slanted.
    func edge(at y: Double, runsLeft: Bool) -> Double {
      var half = halfWidth
      if let apex { half *= min(max((y - apex) / Glyph.inventory.size.height, 0), 1) }
      return midX + (runsLeft ? half : -half)
    }
  }

  private func firstThing(of row: RowPlan) -> First? {
    switch row.cells.first {
    case .station(let station):
      return First(
        reference: .process(station.process), midX: station.midX, halfWidth: station.block.size.width / 2,
        width: station.block.size.width)
    case .gap(let gap):
      return gap.waiting.first.map {
        let top = row.stockTop($0, in: gap)
        return First(
          reference: .stock($0.stock), midX: $0.midX, halfWidth: $0.block.icon.width / 2,
          width: $0.block.size.width, apex: $0.block.isTriangle ? top : nil,
          bottom: top + $0.block.size.height)
      }
    case nil: return nil
    }
  }

  private mutating func draw(_ gap: RowPlan.Gap, _ position: Int, _ recovery: RecoveryPlan) {
    drawStocks(of: gap, recovery.row)
    for arc in recovery.row.arcs(of: gap, at: position) { drawArc(arc, of: gap, recovery.row) }
  }

  /// The share that goes on through the row, above its arrow.
  mutating func addShare(
    _ label: FlowLabel, of id: String, _ title: String, at middle: Point, over vehicle: VehicleBlock?
  ) {
    guard !label.lines.isEmpty else { return }
    let center = Point(middle.x, middle.y - FlowLabel.rise(over: vehicle) - label.height / 2)
    items.append(
      Item(
        id: "share-of-\(id)", word: "label", title: title,
        role: .onLine(ids: [id], extent: label.extent(centeredAt: center)),
        marks: label.marks(centeredAt: center)))
  }

  /// Where along x units come back from customers, if nothing is in their way.
  var returnXs: [Double] {
    guard let recovery = recoveries.first, recovery.runsLeft, recovery.sources.count == 1 else { return [] }
    return [recovery.sourceOrigin(0).x + recovery.sources[0].size.width / 2]
  }

  /// From the customer whose deliveries come back down to the source, where nothing stands between the two.
  private mutating func drawReturn(_ recovery: RecoveryPlan) {
    guard recovery.runsLeft, recovery.index == 0, recovery.sources.count == 1,
      let source = map.recoveries[recovery.index].sources.first?.party,
      let returns = map.sources[source].returns, let last = band.customers.last,
      last.index == returns.customer, let wall = band.wall(of: .customer(returns.customer))
    else { return }
    let block = recovery.sources[0]
    let origin = recovery.sourceOrigin(0)
    let x = origin.x + block.size.width * 0.5
    guard x > max(wall.maxX, rows.map(\.maxX).max() ?? 0, rowExitsMaxX) + 16 else { return }
    // The middle valley of the saw-tooth roof is where a line from above meets it.
    let start = Point(wall.maxX + Measure.clearance, wall.midY)
    let way = [start, Point(x, start.y), Point(x, origin.y - Measure.clearance + 2)]
    let id = "return-\(map.sources[source].id)"
    items.append(
      Item(
        id: id, word: "return",
        title:
          "\(FigureText.share(returns.share)) of what \(map.customers[returns.customer].label) takes comes back",
        role: .line(
          along: way, from: map.itemID(of: .customer(returns.customer)), to: map.itemID(of: .source(source))),
        marks: Arrow.returning(
          along: way, width: recovery.arrivalWidth ?? 2 * Arrow.pushHalfWidth)))
    var lines = [FigureText.share(returns.share)]
    if let entering = figures.recovery(recovery.index)?.entering {
      lines.append(FigureText.rate(Estimate(entering)) + "/d")
    }
    // Beside the customer nothing else runs; further down lines may.
    let flat = FlowLabel(lines: [lines.joined(separator: FlowLabel.between)])
    if x - start.x > flat.width + 48 {
      let middle = Point((start.x + x) / 2, start.y)
      addShare(flat, of: id, lines.joined(separator: ", "), at: middle, over: nil)
      return
    }
    let label = FlowLabel(lines: lines)
    let center = Point(x, (start.y + origin.y) / 2)
    items.append(
      Item(
        id: "share-of-\(id)", word: "label", title: lines.joined(separator: ", "),
        role: .onLine(ids: [id], extent: label.extent(centeredAt: center)),
        marks: label.marks(centeredAt: center)))
  }
}
