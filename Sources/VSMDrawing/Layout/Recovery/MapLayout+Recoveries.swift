import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax

/// The rows of recoveries, one below the other under all streams.
extension SettledMap {
  /// Something of a stream that can be reached from below: what stands in an upper row lies behind the rows below it.
  private static func reference(
    to target: RouteTarget, among sites: [ValueStreamMap.Reference: ClosedRange<Double>]
  ) -> ValueStreamMap.Reference? {
    let reference: ValueStreamMap.Reference
    switch target {
    case .process(let process): reference = .process(process)
    case .stock(let stock): reference = .stock(stock)
    case .disposition, .scrap, .end, .endOf: return nil
    }
    return sites[reference] == nil ? nil : reference
  }

  /// Cuts recoveries into cells.
  mutating func buildRecoveries() {
    let sites = rows.last?.flowSites ?? [:]
    recoveries = map.recoveries.indices.map { index in
      RecoveryPlan(
        index, of: map, figures, flowScale, block: Home.recovery(index).idSuffix,
        runsLeft: !map.streams.isEmpty,
        beside: bursts.widths
      ) { target in index == 0 ? Self.reference(to: target, among: sites) : nil }
    }
  }

  /// Gives recoveries their places along x, right under the streams.
  mutating func placeRecoveries() {
    let right = max(
      rows.map(\.maxX).max() ?? 0, band.customers.last?.maxX ?? 0, rowExitsMaxX, departuresMaxX)
    for index in recoveries.indices {
      // Returned units come down right of everything that stands in the streams.
      let beside =
        index == 0 && recoveries[index].sources.count == 1 ? 24 + recoveries[index].sourceWidth / 2 : 0
      recoveries[index].place(
        from: Measure.margin, leastRight: right + beside)
    }
    reentries = reentryPlaces(clearOf: [])
  }

  /// Moves the ways up into streams aside where lines come down to the recovery.
  mutating func clearReentries() {
    guard !reentries.isEmpty, let recovery = recoveries.first?.row else { return }
    let crowded = routes.ends(above: recovery)
    if !crowded.isEmpty { reentries = reentryPlaces(clearOf: crowded.sorted()) }
  }

  /// The rows that information lines may lead to: those of streams, and those of recoveries below them.
  var allRows: [RowPlan] { rows + recoveries.map(\.row) }

  /// Where along x units come back from customers, if nothing is in their way.
  var returnXs: [Double] {
    guard let recovery = recoveries.first, recovery.runsLeft, recovery.sources.count == 1 else { return [] }
    return [recovery.sourceOrigin(0).x + recovery.sources[0].size.width / 2]
  }

  /// Gives the ways beside recoveries their places once the information lines have theirs.
  mutating func placeRecoveryFlows() {
    for index in recoveries.indices {
      let row = recoveries[index].row
      recoveries[index].flow.place(
        sites: recoveries[index].sites, upper: row.arcSites, above: reentries, blocked: [],
        crowded: routes.ends(above: row),
        shareRise: row.shareRise, leastX: Measure.margin)
      let flow = recoveries[index].flow
      recoveries[index].row.crown = max(flow.upperDepth + flow.upperLabelHeight, row.shareCrown)
    }
  }

  /// Where along x units go up into something of a stream: side by side where several go into the same, and a little to
  /// one side where lines would run on them.
  private func reentryPlaces(clearOf lines: [Double]) -> [String: Double] {
    guard let row = rows.last else { return [:] }
    let sites = row.flowSites
    var places: [String: Double] = [:]
    var members: [ValueStreamMap.Reference: [(id: String, from: Double)]] = [:]
    var widest = 0.0
    for recovery in recoveries {
      let own = recovery.sites
      for way in recovery.flow.flows.ways {
        let from = own[.process(way.from)]?.lowerBound ?? 0
        guard case .above(let reference) = way.end else { continue }
        members[reference, default: []].append((way.id, from))
        widest = max(widest, way.width)
      }
    }
    for (reference, ids) in members {
      guard let site = sites[reference] else { continue }
      let last = Double(ids.count - 1)
      // The left part of a step's edge is for streams that join, the middle for what leaves.
      let first =
        if case .process = reference { site.upperBound - 10 - last * 20 } else {
          (site.lowerBound + site.upperBound) / 2 - last * 10
        }
      func isClear(_ shift: Double) -> Bool {
        site.contains(first + shift) && site.contains(first + shift + last * 20)
          && ids.indices.allSatisfy {
            !lines.hasValue(within: widest / 2 + 3, of: first + shift + Double($0) * 20)
          }
      }
      let shift = [0.0, -4, 4, -8, 8, -12, 12, -16, 16, -20, 20].first(where: isClear) ?? 0
      for (order, id) in ids.sorted(by: { ($0.from, $0.id) < ($1.from, $1.id) }).map(\.id).enumerated() {
        places[id] = first + shift + Double(order) * 20
      }
    }
    return places
  }

  /// Gives each lane its heights below a y.
  mutating func settleRecoveries(below y: Double) {
    var bottom = y
    for index in recoveries.indices {
      let above = recoveries[index].row.crown
      // Recoveries that are the only rows have the band's lines above the first.
      let letters =
        rows.isEmpty && index == 0
        ? 0 : routes.letters.height(above: rows.count + index, recoveries[index].row)
      bottom += letters
      if letters > 0, index > 0 || recoveries[index].sources.count > 1 {
        recoveries[index].row.crown = max(above, recoveries[index].sourceRise)
      }
      recoveries[index].row.top =
        (bottom + max(recoveries[index].row.crown + (above > 0 ? 10 : 0), recoveries[index].sourceRise) + 18)
        .rounded()
      recoveryBursts[index] = burstHeight(recoveries[index].row, recoveries[index].flow)
      bottom = recoveryFoot(index) + 26
    }
  }

  func channelTop(_ index: Int) -> Double {
    let recovery = recoveries[index]
    let top = recovery.row.bottom + recovery.flow.labelHeight + (recoveryBursts[index] ?? 0)
    // Sources that stand one below the other may reach further down than the row.
    return recovery.overlapsSources ? max(top, recovery.row.top + recovery.sourceDepth + 8) : top
  }

  func exitTop(_ index: Int) -> Double {
    let flow = recoveries[index].flow
    return (channelTop(index) + flow.lowerDepth + (flow.exits.isEmpty ? 0 : FlowPlan.approach)).rounded()
  }

  func recoveryBottom(_ index: Int) -> Double {
    let exits =
      recoveries[index].flow.exits.isEmpty
      ? channelTop(index) + recoveries[index].flow.lowerDepth
      : exitTop(index) + recoveries[index].flow.exitHeight
    return max(exits, recoveries[index].row.top + recoveries[index].sourceDepth)
  }
}

extension RecoveryPlan {
  /// True where boxes below the row would stand under the sources or in the way of their arrows.
  var overlapsSources: Bool {
    let strips = sourceStrips
    return flow.exits.contains { placed in
      strips.contains { placed.x < $0.upperBound && $0.lowerBound < placed.maxX }
    }
  }
}
