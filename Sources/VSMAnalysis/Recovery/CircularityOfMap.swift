import VSMModel
import VSMSyntax

extension BlockFigures {
  /// The Material Circularity Indicator of what comes in, where the map gives masses, contents and efficiencies.
  ///
  /// C_R and C_U are the parts by mass that end on the rung of recycling and on those of reuse, or back in a stream.
  func circularity(_ exits: [NetworkFigures.Exit]) -> NetworkFigures.Circularity? {
    guard let recovery = block.home.recovery, let mass = map.unitMass(in: block.home)?.middle,
      let source = map.recoveries[recovery].sources.first.map({ map.sources[$0.party] }),
      let recycled = source.properties.share(.recycledContent)?.middle,
      let reused = source.properties.share(.reusedContent)?.middle,
      let utility = source.properties.count(.utility)?.middle
    else { return nil }
    var (toRecycling, toReuse, recovered) = (ExactSum(), ExactSum(), ExactSum())
    for exit in exits where exit.share > 0 {
      guard let share = exit.shareByMass else { return nil }
      switch exit.of {
      case .process, .stock, .end, .endOf: toReuse += share
      case .scrap: break
      case .disposition(let index):
        let disposition = map.dispositions[index]
        if disposition.rung == .recycle {
          guard let efficiency = disposition.properties.share(.recyclingEfficiency)?.middle else {
            return nil
          }
          toRecycling += share
          recovered += share * efficiency
        } else if disposition.rung?.isReuse == true {
          toReuse += share
        }
      }
    }
    let feedstock = source.properties.share(.feedstockEfficiency)?.middle
    guard recycled == 0 || feedstock != nil else { return nil }
    let efficiency = toRecycling.value > 0 ? recovered.value / toRecycling.value : 1
    let product = try? MaterialCircularity(
      mass: mass, recycledFeedstock: recycled, reusedFeedstock: reused,
      collectedForRecycling: toRecycling.value,
      collectedForReuse: toReuse.value, recyclingEfficiency: efficiency, feedstockEfficiency: feedstock ?? 1,
      utility: utility)
    return product?.figures
  }
}
