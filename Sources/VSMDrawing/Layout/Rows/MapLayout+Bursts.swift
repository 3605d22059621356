import VSMModel
import VSMScene
import VSMSyntax

extension MapLayout {
  private static let burstGap = 12.0
  private static let burstDrop = 14.0

  /// The bursts of a process or a stock in rows: side by side while they keep within the reach of their column.
  private func burstRows(of target: ValueStreamMap.Reference, width: Double) -> [[(
    remark: Int, block: RemarkBlock
  )]] {
    var rows: [[(remark: Int, block: RemarkBlock)]] = []
    var used = 0.0
    for remark in burstsByTarget[target] ?? [] {
      let block = RemarkBlock(map.remarks[remark])
      if rows.isEmpty || used + Self.burstGap + block.size.width > width + Measure.stockGap {
        rows.append([])
        used = -Self.burstGap
      }
      rows[rows.count - 1].append((remark, block))
      used += Self.burstGap + block.size.width
    }
    return rows
  }

  /// The widest row of bursts of each step and stock.
  func widestBursts() -> [ValueStreamMap.Reference: Double] {
    Dictionary(
      burstsByTarget.keys.map { target in
        let rows = burstRows(of: target, width: Measure.processWidth)
        return (
          target,
          rows.map { $0.reduce(-Self.burstGap) { $0 + $1.block.size.width + Self.burstGap } }.max() ?? 0
        )
      }
    ) { first, _ in first }
  }

  /// What stands in a row that bursts can hang under: its element, its middle and its width.
  private func anchors(of row: RowPlan) -> [(target: ValueStreamMap.Reference, midX: Double, width: Double)] {
    row.cells.flatMap { cell -> [(target: ValueStreamMap.Reference, midX: Double, width: Double)] in
      switch cell {
      case .station(let station): [(.process(station.process), station.midX, station.block.size.width)]
      case .gap(let gap): gap.waiting.map { (.stock($0.stock), $0.midX, $0.block.size.width) }
      }
    }
  }

  /// The room that the bursts of a row need below it, and below the texts at the starts of its ways.
  func burstHeight(_ row: RowPlan, _ flow: FlowPlan?) -> Double {
    guard !map.remarks.isEmpty else { return 0 }
    let corners = cornerBursts(of: row, flow)
    let below =
      anchors(of: row).filter { !corners.has($0.target) }.map { anchor in
        burstRows(of: anchor.target, width: anchor.width).reduce(0) {
          $0 + ($1.map(\.block.size.height).max() ?? 0) + Self.burstDrop
        }
      }.max() ?? 0
    return max(below, corners.depth - (row.bottom - row.top) - (flow?.labelHeight ?? 0))
  }

  /// The parts of the x axis where arrows and lines pass below a row, but for shipments between the band and the rows
  /// below.
  private func strips(below index: Int) -> [ClosedRange<Double>] {
    passingStrips(below: index) + (rowFlows[index]?.strips ?? [])
  }

  /// The parts of the x axis where arrows and lines of other rows pass below a row.
  func rowStrips(below index: Int) -> [ClosedRange<Double>] {
    guard rows.count > 1 || !recoveries.isEmpty else { return [] }
    return (passingStrips(below: index) + shipmentStrips().filter { $0.lowest > index }.map(\.strip))
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Arrows to the row's steps from the rows below, ways and lines; not shipments.
  private func passingStrips(below index: Int) -> [ClosedRange<Double>] {
    guard rows.count > 1 || !recoveries.isEmpty else { return [] }
    func strip(_ x: Double, _ halfWidth: Double) -> ClosedRange<Double> {
      x - halfWidth - 6...x + halfWidth + 6
    }
    var strips = rows[index].stations.flatMap { station in
      (0..<(joinCounts[station.process] ?? 0)).map { order in
        strip(station.minX + joinPort(order: order), 2 * Arrow.pushHalfWidth)
      }
    }
    strips += uprights.filter { !$0.isJoin && $0.rows.contains(index) }.map {
      strip($0.x, 2 * Arrow.pushHalfWidth)
    }
    strips += reentries.values.map { strip($0, 6) }
    return strips
  }

  /// Where shipments from the band to rows and back run upright, each x once, with the lowest of those rows.
  func shipmentsToRows() -> [(x: Double, lowest: Int)] {
    guard !isWrapped else { return [] }
    let suppliers = Dictionary(band.suppliers.map { ($0.index, $0.midX) }) { first, _ in first }
    let customers = Dictionary(band.customers.map { ($0.index, $0.midX) }) { first, _ in first }
    var lowest: [Double: Int] = [:]
    for (index, row) in rows.enumerated() {
      let stream = map.streams[row.stream]
      var places = index == 0 ? stream.sources.compactMap { suppliers[$0.party] } : []
      places += stream.deliveries.compactMap { customers[$0.party] }
      if index == 0, !stream.sources.isEmpty { places.append(beginning(of: row).middle) }
      for x in places { lowest[x] = index }
    }
    return lowest.map { ($0.key, $0.value) }.sorted { $0.x < $1.x }
  }

  /// Where shipments pass rows, with the lowest row that each leads to, from left to right: right of
  /// rows those up to customers, too.
  private func shipmentStrips() -> [(strip: ClosedRange<Double>, lowest: Int)] {
    let places = shipmentUprights + departures.map { ($0.value.x, $0.key.row) }
    let half = Arrow.shipmentHalfWidth + 6
    return places.map { ($0.x - half...$0.x + half, $0.lowest) }
      .sorted { $0.strip.lowerBound < $1.strip.lowerBound }
  }

  /// The place nearest to a wanted one for a width that keeps clear of arrows: left of them if there is room.
  private static func clear(
    _ wanted: Double, _ width: Double, from least: Double, of strips: BurstStrips
  ) -> Double {
    var x = max(wanted, least)
    while let strip = strips.first(meeting: x, x + width) {
      let left = strip.lowerBound - width
      if left >= least, strips.first(meeting: left, strip.lowerBound) == nil { return left }
      x = strip.upperBound
    }
    return x
  }

  mutating func addBurst(_ remark: Int, _ block: RemarkBlock, at center: Point, _ role: Item.Role) {
    items.append(
      Item(
        id: "\(block.word.rawValue)-\(remark + 1)", word: block.word.rawValue,
        title:
          "\(block.word == .note ? "Note" : "Kaizen") at \(map.label(of: map.remarks[remark].target)): "
          + map.remarks[remark].label,
        role: role, marks: block.marks(centeredAt: center)))
  }

  /// Bursts hang at the corners of their steps; what has no place there hangs below the whole row, so that neither boxes nor the texts of stocks are in their way.
  mutating func drawBursts() {
    guard !map.remarks.isEmpty else { return }
    let shipments = rows.count > 1 || !recoveries.isEmpty ? shipmentStrips() : []
    for index in rows.indices where !anchors(of: rows[index]).allSatisfy({ burstsByTarget[$0.target] == nil })
    {
      drawBursts(
        of: rows[index], rowFlows[index], below: burstTop(index),
        BurstStrips(strips(below: index), beside: shipments, below: index))
    }
  }

  /// The bursts of one row, below a y and clear of what passes there.
  mutating func drawBursts(of row: RowPlan, _ flow: FlowPlan?, below: Double, _ strips: BurstStrips) {
    guard !map.remarks.isEmpty else { return }
    let corners = cornerBursts(of: row, flow)
    draw(corners, of: row)
    // The others keep clear of those that reach down beside them.
    let strips = strips.adding(
      corners.placed.filter { row.top + $0.extent.maxY > below + Self.burstDrop - 4 }.map {
        $0.extent.minX - Self.burstGap...$0.extent.maxX + Self.burstGap
      })
    var occupied = -Double.infinity
    let inOrder = row.runsLeft ? anchors(of: row).reversed() : anchors(of: row)
    for anchor in inOrder where !corners.has(anchor.target) {
      var y = below
      var right = occupied
      for row in burstRows(of: anchor.target, width: anchor.width) {
        let width = row.reduce(-Self.burstGap) { $0 + $1.block.size.width + Self.burstGap }
        let height = row.map(\.block.size.height).max() ?? 0
        y += Self.burstDrop
        // Neighbouring columns may both want the room between them.
        var x = Self.clear(
          anchor.midX - width / 2, width, from: max(occupied + Self.burstGap, Measure.margin), of: strips)
        for (remark, block) in row {
          let center = Point(x + block.size.width / 2, y + height / 2)
          addBurst(
            remark, block, at: center,
            .solid(extent: Rect(center: center, block.size.width, block.size.height)))
          x += block.size.width + Self.burstGap
        }
        right = max(right, x - Self.burstGap)
        y += height
      }
      occupied = right
    }
  }
}
