import VSMModel
import VSMSyntax
import VSMWords

/// Why there is no circularity indicator.
struct NoCircularity: Error {
  /// What is missing, to stand after a colon.
  let text: Phrase
}

extension BlockFigures {
  /// The Material Circularity Indicator of the product, where the map gives masses, contents and efficiencies.
  ///
  /// C_R and C_U are the parts by mass that end on the rung of recycling and on those of reuse, or back in a stream. Where
  /// the sources say which part of what was sold comes back, they are parts of all that is sold: what never comes back is
  /// not recovered. Otherwise nobody knows that part, and the indicator is that of the units that come in.
  func circularity(
    _ exits: [NetworkFigures.Exit], _ demand: Demand
  ) -> Result<NetworkFigures.Circularity, NoCircularity> {
    guard let recovery = block.home.recovery,
      let source = map.recoveries[recovery].sources.first.map({ map.sources[$0.party] })
    else { return .failure(NoCircularity(text: "the recovery has no source")) }
    let mass = map.unitMass(in: block.home)?.middle
    let recycled = source.properties.share(.recycledContent)?.middle
    let reused = source.properties.share(.reusedContent)?.middle
    let utility = source.properties.count(.utility)?.middle
    let missing = [
      (mass == nil, "mass"), (recycled == nil, "recycled-content"), (reused == nil, "reused-content"),
      (utility == nil, "utility"),
    ].filter(\.0).map(\.1)
    guard let mass, let recycled, let reused, let utility else {
      return .failure(
        NoCircularity(text: "the source gives no \(Notes.list(missing))"))
    }
    var (toRecycling, toReuse, recovered) = (ExactSum(), ExactSum(), ExactSum())
    for exit in exits where exit.share > 0 {
      guard let share = exit.shareByMass else {
        return .failure(
          NoCircularity(text: "what a unit weighs is not given at \(map.label(ofTarget: exit.of))"))
      }
      switch exit.of {
      case .process, .stock, .end, .endOf: toReuse += share
      case .scrap: break
      case .disposition(let index):
        let disposition = map.dispositions[index]
        if disposition.rung == .recycle {
          guard let efficiency = disposition.properties.share(.recyclingEfficiency)?.middle else {
            return .failure(NoCircularity(text: "\(disposition.label) gives no recycling-efficiency"))
          }
          toRecycling += share
          recovered += share * efficiency
        } else if disposition.rung?.isReuse == true {
          toReuse += share
        }
      }
    }
    let feedstock = source.properties.share(.feedstockEfficiency)?.middle
    guard recycled == 0 || feedstock != nil else {
      return .failure(
        NoCircularity(text: "the source has recycled content and gives no feedstock-efficiency"))
    }
    let efficiency = toRecycling.value > 0 ? recovered.value / toRecycling.value : 1
    let collected = collected(of: recovery, demand) ?? 1
    /// Parts that make up the whole may come to a little more in binary.
    func part(_ sum: ExactSum) -> Double {
      let part = collected * sum.value
      return part <= 1 + FlowNetwork.tolerance ? min(1, part) : part
    }
    do throws(MaterialCircularity.OutOfRange) {
      let product = try MaterialCircularity(
        mass: mass, recycledFeedstock: recycled, reusedFeedstock: reused,
        collectedForRecycling: part(toRecycling), collectedForReuse: part(toReuse),
        recyclingEfficiency: efficiency, feedstockEfficiency: feedstock ?? 1, utility: utility)
      return .success(product.figures)
    } catch {
      return .failure(
        NoCircularity(text: "\(error.quantity) is \(FigureText.count(error.value)), which makes no sense"))
    }
  }

  /// The part of what was sold that comes back, where all sources say so; nothing otherwise.
  private func collected(of recovery: Int, _ demand: Demand) -> Double? {
    var (returned, sold) = (ExactSum(), ExactSum())
    var customers = Set<Int>()
    for source in map.recoveries[recovery].sources.map({ map.sources[$0.party] }) {
      guard let returns = source.returns else { return nil }
      let taken = demand.customers[returns.customer].demand?.middle
      // One customer's share needs no demand.
      if map.recoveries[recovery].sources.count == 1 { return returns.share.middle }
      guard let taken else { return nil }
      returned += taken * returns.share.middle
      if customers.insert(returns.customer).inserted { sold += taken }
    }
    return sold.value > 0 ? returned.value / sold.value : nil
  }
}
