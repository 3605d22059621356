import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// Bursts hang at the corners of their steps; what has no place there hangs below the whole row, so that neither boxes nor
/// the texts of stocks are in their way.
struct BurstDrawing {
  private let settled: SettledMap
  private(set) var items: [Item] = []

  /// Those of the rows of streams.
  init(of settled: SettledMap) {
    self.settled = settled
    guard !settled.facts.bursts.isEmpty else { return }
    let shipments =
      settled.rows.count > 1 || !settled.recoveries.isEmpty ? settled.routes.ways.shipmentStrips : []
    for (index, row) in settled.rows.enumerated()
    where row.anchors.contains(where: { settled.facts.bursts.has($0.target) }) {
      draw(
        row, settled.routes.ways.flows[index], below: row.bottom,
        BurstStrips(settled.routes.ways.strips(below: index), beside: shipments, below: index))
    }
  }

  /// Those of a recovery.
  init(of recovery: SettledRecovery, _ settled: SettledMap) {
    self.settled = settled
    draw(
      recovery.row, recovery.plan.flow, below: recovery.row.bottom,
      BurstStrips(recovery.flow.strips + recovery.sourceStrips))
  }

  /// The bursts of one row, below a y and clear of what passes there.
  private mutating func draw(_ row: SettledRow, _ flow: FlowPlan?, below: Double, _ strips: BurstStrips) {
    guard !settled.facts.bursts.isEmpty else { return }
    let corners = settled.routes.cornerBursts(of: row.plan, flow)
    draw(corners, of: row)
    // The others keep clear of those that reach down beside them.
    let strips = strips.adding(
      corners.placed.filter { row.top + $0.extent.maxY > below + Bursts.drop - 4 }.map {
        $0.extent.minX - Bursts.gap...$0.extent.maxX + Bursts.gap
      })
    var occupied = -Double.infinity
    let inOrder = row.runsLeft ? row.anchors.reversed() : row.anchors
    for anchor in inOrder where !corners.has(anchor.target) {
      var y = below
      var right = occupied
      for line in settled.facts.bursts.lines(of: anchor.target, within: anchor.width) {
        let width = Bursts.width(of: line)
        let height = line.map(\.block.size.height).max() ?? 0
        y += Bursts.drop
        // Neighbouring columns may both want the room between them.
        var x = Self.clear(
          anchor.midX - width / 2, width, from: max(occupied + Bursts.gap, Measure.margin), of: strips)
        for (remark, block) in line {
          let center = Point(x + block.size.width / 2, y + height / 2)
          add(
            remark, block, at: center,
            .solid(extent: Rect(center: center, block.size.width, block.size.height)))
          x += block.size.width + Bursts.gap
        }
        right = max(right, x - Bursts.gap)
        y += height
      }
      occupied = right
    }
  }

  /// Those at the corners of steps, each on its step.
  private mutating func draw(_ bursts: CornerBursts, of row: SettledRow) {
    for burst in bursts.placed {
      let center = Point(burst.extent.midX, row.top + burst.extent.midY)
      add(
        burst.remark, burst.block, at: center,
        .onLine(
          ids: [settled.map.itemID(of: .process(burst.process))],
          extent: Rect(center: center, burst.extent.width, burst.extent.height)))
    }
  }

  private mutating func add(_ remark: Int, _ block: RemarkBlock, at center: Point, _ role: Item.Role) {
    let map = settled.map
    items.append(
      Item(
        id: "\(block.word.rawValue)-\(remark + 1)", word: block.word.rawValue,
        title:
          map.title(of: map.remarks[remark]),
        role: role, marks: block.marks(centeredAt: center)))
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
}
