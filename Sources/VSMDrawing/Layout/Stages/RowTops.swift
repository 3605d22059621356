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
