import VSMModel
import VSMScene

/// What is dealt to sheets: the rows of each shelf, and recoveries.
struct SheetTiers {
  /// What stands level: the rows of a shelf, or a recovery.
  struct Tier {
    /// From above it down to the upper edge of its steps.
    let rise: Double
    /// From there to its lowest point, its ladder included.
    let depth: Double
    var rows: [Int] = []
    var recovery: Int?

    var height: Double { rise + depth }
  }

  private let routes: MapRoutes
  let tiers: [Tier]

  init(of routes: MapRoutes) {
    self.routes = routes
    let shelves = routes.shelves.members(of: routes.plans.count).filter { !$0.isEmpty }
    tiers =
      shelves.map { shelf in
        Tier(
          rise: shelf.map { routes.rise(ofRow: $0) }.max() ?? 0,
          depth: shelf.map { routes.rowFootDepth($0) + Self.belowLadder(routes.plans[$0]) }.max() ?? 0,
          rows: shelf)
      }
      + routes.ways.recoveries.indices.map { index in
        Tier(
          rise: routes.rise(ofRecovery: index).height,
          depth: routes.recoveryFootDepth(index) + Self.belowLadder(routes.ways.recoveries[index].row),
          recovery: index)
      }
  }

  /// What the summary needs of the height of a sheet; nothing where it has room beside the last row.
  func summaryHeight(on sheet: Sheet) -> Double {
    guard let last = tiers.last, routes.foot.rows.contains(where: { !$0.steps.isEmpty }) else { return 0 }
    let summary = SummaryBox(routes.map, routes.figures, ladder: routes.facts.ladderTexts)
    // Behind the row transports are timed, and connectors stand.
    let right = last.rows.map { routes.plans[$0].maxX + Self.behindRow }.max() ?? .infinity
    let isBeside =
      right + summary.stacked.size.width < sheet.frame.maxX && last.height > summary.stacked.size.height
    return isBeside ? 0 : summary.size.height + 28
  }

  private static let behindRow = 60.0

  /// Whether all that stands on it feeds other rows.
  func feeds(_ tier: Tier) -> Bool {
    let rows = routes.plans
    return tier.recovery == nil
      && tier.rows.allSatisfy {
        rows[$0].stream != rows[0].stream && routes.map.streams[rows[$0].stream].joins != nil
      }
  }

  /// How far the connectors at the ends of a ladder reach below it.
  private static func belowLadder(_ row: RowPlan) -> Double {
    max(row.entry?.size ?? 0, row.exit?.size ?? 0) / 2
  }

  /// What leads from one of them to another: parts of one row, joins and splits, kanban and information.
  var ties: [SheetDeal.Tie: Int] {
    let (rows, recoveries) = (routes.plans, routes.ways.recoveries)
    var places: [Int: Int] = [:]
    for (place, tier) in tiers.enumerated() {
      for row in tier.rows { places[row] = place }
      if let recovery = tier.recovery { places[rows.count + recovery] = place }
    }
    var ties: [SheetDeal.Tie: Int] = [:]
    func tie(_ one: Int, _ other: Int) {
      guard let one = places[one], let other = places[other], one != other else { return }
      ties[SheetDeal.Tie(one, other), default: 0] += 1
    }
    for (index, row) in rows.enumerated() {
      for process in [row.exit?.process, row.entry?.splitsFrom].compactMap(\.self) {
        if let row = routes.cells.processPlaces[process]?.row { tie(index, row) }
      }
    }
    for (index, pair) in zip(recoveries, recoveries.dropFirst()).enumerated()
    where pair.0.index == pair.1.index {
      tie(rows.count + index, rows.count + index + 1)
    }
    for stands in Dictionary(grouping: routes.lines.letters.stands, by: \.letter).values {
      for other in stands.dropFirst() { tie(stands[0].row, other.row) }
    }
    return ties
  }
}
