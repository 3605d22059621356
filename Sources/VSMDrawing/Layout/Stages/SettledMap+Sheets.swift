import VSMModel
import VSMScene

/// Heights of a map that is dealt to sheets: shelves as they come, each whole on one sheet. The picture has the sheets below one
/// another, each as high as its paper.
extension SettledMap {
  /// What stands level: the rows of a shelf, or a recovery.
  private struct Tier {
    /// From above it down to the upper edge of its steps.
    var rise: Double
    /// From there to its lowest point, its ladder included.
    var depth: Double
    var rows: [Int] = []
    var recovery: Int?

    var height: Double { rise + depth }
  }

  /// From what stands on a sheet to the frame around it, in px.
  static let besideFrame = 12.0
  /// From the title of a sheet to what stands below it.
  private static let belowHeading = 24.0
  /// So much more stands between two rows where a sheet has room.
  private static let mostSlack = 48.0

  /// Gives rows and recoveries their heights, the first below a y.
  ///
  /// - Returns: how many sheets there are, and by how much the fullest is too low for what stands on it, in px.
  mutating func deal(to sheet: Sheet, below y: Double) -> (count: Int, lack: Double) {
    let tiers = tiers()
    let heading = Heading(map, figures, sheet: 1)
    let bottom = sheet.frame.maxY - Self.besideFrame
    let top = heading.bottom + Self.belowHeading
    let deal = SheetDeal(
      tiers.map { SheetDeal.Shelf(height: $0.height, feeds: feeds($0)) }, spacing: Self.betweenRows,
      first: bottom - y, others: bottom - top,
      ties: ties(of: tiers), foot: summaryHeight(below: tiers.last, on: sheet))
    var lack = 0.0
    for (number, members) in deal.sheets.enumerated() {
      let above = Double(number) * sheet.size.height
      let start = number == 0 ? y : top
      let foot = number == deal.footSheet ? deal.foot : 0
      let used = deal.height(of: members) + foot
      lack = max(lack, start + deal.height(of: members) - bottom)
      let slack = min(Self.mostSlack, max(0, bottom - start - used) / Double(max(1, members.count)))
        .rounded(.down)
      var next = above + start
      for index in members {
        // The first row keeps its distance from the band.
        if index > 0 { next += slack }
        place(tiers[index], at: (next + tiers[index].rise).rounded(.up))
        next += tiers[index].height + Self.betweenRows
      }
    }
    return (max(1, deal.sheets.count), lack)
  }

  /// What the summary needs of the height of a sheet; nothing where it has room beside the last row.
  private func summaryHeight(below last: Tier?, on sheet: Sheet) -> Double {
    guard let last, routes.foot.rows.contains(where: { !$0.steps.isEmpty }) else { return 0 }
    let summary = SummaryBox(map, figures, ladder: facts.ladderTexts)
    // Behind the row transports are timed, and connectors stand.
    let right = last.rows.map { rows[$0].maxX + Self.behindRow }.max() ?? .infinity
    let isBeside =
      right + summary.stacked.size.width < sheet.frame.maxX && last.height > summary.stacked.size.height
    return isBeside ? 0 : summary.size.height + 28
  }

  private static let behindRow = 60.0

  /// Whether all that stands on it feeds other rows.
  private func feeds(_ tier: Tier) -> Bool {
    tier.recovery == nil
      && tier.rows.allSatisfy {
        rows[$0].stream != rows[0].stream && map.streams[rows[$0].stream].joins != nil
      }
  }

  private mutating func place(_ tier: Tier, at top: Double) {
    for row in tier.rows { setTop(of: row, to: top) }
    if let recovery = tier.recovery { setTop(ofRecovery: recovery, to: top) }
  }

  private mutating func tiers() -> [Tier] {
    var tiers: [Tier] = []
    for shelf in routes.shelves.members(of: rows.count) where !shelf.isEmpty {
      for row in shelf { setTop(of: row, to: 0) }
      tiers.append(
        Tier(
          rise: shelf.map { rise(ofRow: $0) }.max() ?? 0,
          depth: shelf.map { rowFoot($0) + belowLadder(rows[$0]) }.max() ?? 0,
          rows: shelf))
    }
    for index in recoveries.indices {
      let rise = raise(recovery: index)
      setTop(ofRecovery: index, to: 0)
      tiers.append(
        Tier(
          rise: rise, depth: recoveryFoot(index) + belowLadder(recoveries[index].row),
          recovery: index))
    }
    return tiers
  }

  /// How far the connectors at the ends of a ladder reach below it.
  private func belowLadder(_ row: RowPlan) -> Double {
    max(row.entry?.size ?? 0, row.exit?.size ?? 0) / 2
  }

  /// What leads from one of them to another: parts of one row, joins and splits, kanban and information.
  private func ties(of tiers: [Tier]) -> [SheetDeal.Tie: Int] {
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
        if let row = cells.processPlaces[process]?.row { tie(index, row) }
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
