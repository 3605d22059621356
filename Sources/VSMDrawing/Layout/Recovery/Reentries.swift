import VSMModel

/// Where along x units go up from recoveries into streams.
enum Reentries {
  /// The places by way: side by side where several go into the same thing, and a little to one side where lines would run
  /// on them.
  ///
  /// - Parameters:
  ///   - row: the lowest row of streams; nothing where there is none.
  ///   - recoveries: those below it, with their places along x.
  ///   - lines: where lines come down to the recovery, from the left.
  /// - Returns: x in px by the id of the way.
  static func places(
    into row: RowPlan?, from recoveries: [RecoveryPlan], clearOf lines: [Double]
  ) -> [String: Double] {
    guard let row else { return [:] }
    let sites = row.flowSites
    var places: [String: Double] = [:]
    var members: [ValueStreamMap.Reference: [(id: String, from: Double)]] = [:]
    var widest = 0.0
    for recovery in recoveries {
      let own = recovery.sites
      for way in recovery.flow.flows.ways {
        let from = own[way.from]?.lowerBound ?? 0
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
}
