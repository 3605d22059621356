import VSMModel
import VSMScene

/// What lines and ways beside rows keep clear of.
extension RowWays {
  /// The rows that information lines may lead to: those of streams, and those of recoveries below them.
  var allRows: [RowPlan] { rows + recoveries.map(\.row) }

  /// Where along x units come back from customers, if nothing is in their way.
  var returnXs: [Double] {
    guard facts.sheet == nil, let recovery = recoveries.first, recovery.runsLeft, recovery.sources.count == 1
    else { return [] }
    return [recovery.sourceX(0) + recovery.sources[0].size.width / 2]
  }

  /// Where arrows of streams that join or split off pass the room above a row, and above lower ones shipments to the band;
  /// and where rows beside it begin and end.
  func arrowsCrossing(roomAbove row: Int) -> [Double] {
    uprights.filter { $0.rows.contains(row - 1) }.map(\.x)
      + (row == 0 ? [] : shipmentUprights.filter { $0.lowest >= row }.map(\.x))
      + (row == rows.count ? Array(reentries.values) : []) + (besideEnds[row] ?? [])
  }

  /// Whether nothing of a row reaches above a part of it: no arc does, and shares over arrows and sources stand beside it.
  func isFree(above index: Int, _ reach: ClosedRange<Double>) -> Bool {
    // Not by all rows together: those would be gathered for each letter.
    let row = index < rows.count ? rows[index] : recoveries[index - rows.count].row
    guard row.inbounds.allSatisfy({ $0.factory == nil }),
      row.stations.contains(where: {
        $0.minX <= reach.lowerBound && reach.upperBound <= $0.maxX && $0.drop == 0
      })
    else { return false }
    let flow = index < rows.count ? flows[index] : recoveries[index - rows.count].flow
    guard let flow else { return true }
    let sites = row.flowSites
    return !flow.flows.ways.contains { way in
      guard way.edge == .upper, let from = sites[way.from] else { return false }
      if case .above = way.end {
        let other = reentries[way.id] ?? from.lowerBound
        return min(from.lowerBound, other) < reach.upperBound
          && max(from.upperBound, other) > reach.lowerBound
      }
      guard case .site(let target) = way.end, let to = sites[target] else { return from.overlaps(reach) }
      return min(from.lowerBound, to.lowerBound) < reach.upperBound
        && max(from.upperBound, to.upperBound) > reach.lowerBound
    }
  }

  /// Where tracks may leave and end: right of where streams join, left of where others split off and of where units come
  /// up from recoveries.
  func sitesBesideArrivals(_ row: Int) -> [ValueStreamMap.Reference: ClosedRange<Double>] {
    var sites = rows[row].flowSites
    for (process, count) in facts.joinCounts {
      guard let site = sites[.process(process)] else { continue }
      let left = site.lowerBound + UpperEdges.joinWidth(of: count)
      sites[.process(process)] = min(left, site.upperBound - 1)...site.upperBound
    }
    for (process, count) in facts.splitCounts {
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

  /// Where shipments meet the upper edges of what stands in a row.
  func shipmentEnds(_ row: Int) -> [Double] {
    let stream = map.streams[rows[row].stream]
    var ends: [Double] = []
    if row == 0, !stream.sources.isEmpty { ends += [-8, 0, 8].map { rows[row].beginningX + $0 } }
    if !stream.deliveries.isEmpty { ends += [-8, 0, 8].map { rows[row].endX + $0 } }
    return ends
  }
}
