import VSMModel
import VSMScene

/// The heights of rows and recoveries: those of a map on one sheet below each other, those of a map that is dealt to sheets as they
/// come, each shelf whole on one. The picture has the sheets below one another, each as high as its paper.
struct RowTops {
  /// The upper edges of the steps, by row, and by recovery.
  private(set) var rows: [Double]
  private(set) var recoveries: [Double]
  /// The sheets that rows are dealt to; nothing where all stand on one.
  private(set) var sheets: Sheets?
  /// By how much the fullest of the sheets is too low for what stands on it, in px; nothing where all fits.
  private(set) var lack: Double?

  /// From the lowest of a row to what stands above the next, in px.
  private static let betweenRows = 36.0
  /// From the foot of a recovery to what stands above the next.
  private static let betweenRecoveries = 26.0
  /// From what stands on a sheet to the frame around it, in px.
  static let besideFrame = 12.0
  /// From the title of a sheet to what stands below it.
  private static let belowHeading = 24.0
  /// So much more stands between two rows where a sheet has room.
  private static let mostSlack = 48.0

  /// All on one sheet, below a y.
  init(of routes: MapRoutes, below y: Double) {
    var tops = [Double](repeating: y, count: routes.plans.count)
    var rowTop = y
    for shelf in routes.shelves.members(of: routes.plans.count) {
      let top = (rowTop + (shelf.map { routes.rise(ofRow: $0) }.max() ?? 0)).rounded()
      for row in shelf { tops[row] = top }
      rowTop = (shelf.map { top + routes.rowFootDepth($0) }.max() ?? top) + Self.betweenRows
    }
    rows = tops
    var bottom = rows.isEmpty ? rowTop : rowTop - Self.betweenRows
    recoveries = routes.ways.recoveries.indices.map { index in
      let top = (bottom + routes.rise(ofRecovery: index).height).rounded()
      bottom = top + routes.recoveryFootDepth(index) + Self.betweenRecoveries
      return top
    }
  }

  /// Dealt to sheets, the first below a y.
  init(of routes: MapRoutes, dealtTo sheet: Sheet, below y: Double) {
    let tiers = SheetTiers(of: routes)
    let heading = Heading(routes.map, routes.figures, sheet: 1)
    let bottom = sheet.frame.maxY - Self.besideFrame
    let start = heading.bottom + Self.belowHeading
    let deal = SheetDeal(
      tiers.tiers.map { SheetDeal.Shelf(height: $0.height, feeds: tiers.feeds($0)) },
      spacing: Self.betweenRows, first: bottom - y, others: bottom - start,
      ties: tiers.ties, foot: tiers.summaryHeight(on: sheet))
    rows = [Double](repeating: y, count: routes.plans.count)
    recoveries = [Double](repeating: y, count: routes.ways.recoveries.count)
    var lack = 0.0
    for (number, members) in deal.sheets.enumerated() {
      let above = Double(number) * sheet.size.height
      let start = number == 0 ? y : start
      let foot = number == deal.footSheet ? deal.foot : 0
      let used = deal.height(of: members) + foot
      lack = max(lack, start + deal.height(of: members) - bottom)
      let slack = min(Self.mostSlack, max(0, bottom - start - used) / Double(max(1, members.count)))
        .rounded(.down)
      var next = above + start
      for index in members {
        // The first row keeps its distance from the band.
        if index > 0 { next += slack }
        let tier = tiers.tiers[index]
        let top = (next + tier.rise).rounded(.up)
        for row in tier.rows { rows[row] = top }
        if let recovery = tier.recovery { recoveries[recovery] = top }
        next += tier.height + Self.betweenRows
      }
    }
    sheets = Sheets(sheet, count: max(1, deal.sheets.count))
    self.lack = lack > 0 ? lack : nil
  }
}

/// What is dealt to sheets: the rows of each shelf, and recoveries.
private struct SheetTiers {
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
