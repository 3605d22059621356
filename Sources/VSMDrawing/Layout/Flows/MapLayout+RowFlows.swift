import VSMAnalysis
import VSMModel
import VSMScene

extension FlowPlan {
  /// The ways beside the row of a stream; nothing where the stream has no routes.
  init?(stream index: Int, of map: ValueStreamMap, _ figures: Figures, _ scale: FlowScale) {
    let items = map.streams[index].items
    let hasRoutes = items.contains { item in
      if case .process(let process) = item { !map.processes[process].routes.isEmpty } else { false }
    }
    guard hasRoutes else { return nil }
    let network = figures.streamNetwork(index)
    let flows = BlockFlows(of: items, in: map, network, scaledBy: scale, showsRates: false) { _ in nil }
    self.init(flows, in: map, network, figures, block: Home.stream(index).idSuffix)
  }

  /// What leaves the steps of one part of the stream's row.
  func part(
    _ row: RowPlan, stream index: Int, of map: ValueStreamMap, _ figures: Figures
  ) -> FlowPlan? {
    let processes = Set(row.stations.map(\.process))
    let own = flows.leaving(processes)
    guard own.ways.count < flows.ways.count else { return self }
    guard !own.ways.isEmpty else { return nil }
    let others = flows.ways.filter { !processes.contains($0.from) }
    let suffix = Home.stream(index).idSuffix + (row.part > 0 ? "-part-\(row.part + 1)" : "")
    return FlowPlan(
      own, in: map, figures.streamNetwork(index), figures, block: suffix,
      elsewhere: Set(others.compactMap { if case .exit(let exit) = $0.end { exit } else { nil } }))
  }

  /// The parts of the x axis that upright parts below the row take.
  var strips: [ClosedRange<Double>] {
    lower.flatMap { routed -> [ClosedRange<Double>] in
      let half = max(routed.way.width / 2, routed.way.label.width / 2) + 3
      let start = routed.near - half...routed.near + half
      guard routed.way.staysInBlock else { return [start] }
      let reach = max(9, Arrow.trackHeadHalf(routed.way.width) + 6)
      return [start, routed.other - reach...routed.other + reach]
    }
  }
}

/// The ways beside the rows of streams with rework, scrap and dispositions.
extension SettledMap {
  /// Gives the ways their places once the information lines have theirs: arcs keep clear of those.
  mutating func placeRowFlows() {
    for row in rows.indices {
      guard var flow = rowFlows[row] else {
        rows[row].crown = max(rows[row].shareCrown, rows[row].inboundRise)
        continue
      }
      flow.place(
        sites: sitesBesideArrivals(row), upper: rows[row].arcSites, above: [:],
        blocked: rowStrips(below: row),
        crowded: routes.ends(above: rows[row]) + shipmentEnds(row),
        shareRise: rows[row].shareRise,
        leastX: Measure.margin)
      rowFlows[row] = flow
      rows[row].crown = max(
        flow.upperDepth > 0 ? flow.upperDepth + 8 : 0, rows[row].shareCrown, rows[row].inboundRise)
    }
  }

  /// The right end of all boxes below streams.
  var rowExitsMaxX: Double { rowFlows.values.flatMap(\.exits).map(\.maxX).max() ?? 0 }

  /// Where tracks may leave and end: right of where streams join, left of where others split off and of where units come
  /// up from recoveries.
  private func sitesBesideArrivals(_ row: Int) -> [ValueStreamMap.Reference: ClosedRange<Double>] {
    var sites = rows[row].flowSites
    for (process, count) in joinCounts {
      guard let site = sites[.process(process)] else { continue }
      let left = site.lowerBound + UpperEdges.joinWidth(of: count)
      sites[.process(process)] = min(left, site.upperBound - 1)...site.upperBound
    }
    for (process, count) in splitCounts {
      guard let site = sites[.process(process)] else { continue }
      let right = site.upperBound - UpperEdges.joinWidth(of: count)
      sites[.process(process)] = site.lowerBound...max(right, site.lowerBound + 1)
    }
    guard row == rows.count - 1, let recovery = recoveries.first else { return sites }
    for way in recovery.flow.flows.ways {
      guard case .above(let reference) = way.end, case .process = reference, let site = sites[reference],
        let x = reentries[way.id]
      else { continue }
      sites[reference] = site.lowerBound...max(site.lowerBound + 1, min(site.upperBound, x - 12))
    }
    return sites
  }

  private func shipmentEnds(_ row: Int) -> [Double] {
    let stream = map.streams[rows[row].stream]
    var ends: [Double] = []
    if row == 0, !stream.sources.isEmpty { ends += [-8, 0, 8].map { rows[row].beginning.middle + $0 } }
    if !stream.deliveries.isEmpty { ends += [-8, 0, 8].map { rows[row].end.midX + $0 } }
    return ends
  }

  /// The lowest point of a row with all that hangs below it.
  func rowBottom(_ index: Int) -> Double {
    guard let flow = rowFlows[index] else { return rows[index].bottom + burstHeight(rows[index], nil) }
    return flow.exits.isEmpty
      ? rowChannelTop(index) + flow.lowerDepth : rowExitTop(index) + flow.exitHeight
  }

  func rowChannelTop(_ index: Int) -> Double {
    rows[index].bottom + (rowFlows[index]?.labelHeight ?? 0) + burstHeight(rows[index], rowFlows[index])
  }

  func rowExitTop(_ index: Int) -> Double {
    (rowChannelTop(index) + (rowFlows[index]?.lowerDepth ?? 0) + FlowPlan.approach).rounded()
  }

}
