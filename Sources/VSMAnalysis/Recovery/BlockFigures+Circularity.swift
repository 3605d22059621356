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
  ///
  /// What steps add to units is feedstock of the product as well, of the origin that they give: M is the mass of a unit as it is sold
  /// with what is added to the part of the units that comes back. What steps take off, and what the masses of ends leave over, is
  /// collected for nothing. Several sources have their contents by what comes from each.
  func circularity(
    _ network: NetworkFigures, _ demand: Demand
  ) -> Result<NetworkFigures.Circularity, NoCircularity> {
    guard let recovery = block.home.recovery, !map.recoveries[recovery].sources.isEmpty else {
      return .failure(NoCircularity(text: "the recovery has no source"))
    }
    do throws(NoCircularity) {
      let feedstock = try feedstock(of: recovery, network)
      guard !network.hasTooManyMasses else { throw NoCircularity(text: NetworkFigures.tooManyMasses) }
      for exit in network.exits where exit.share > 0 && exit.mass == nil {
        throw NoCircularity(text: "what a unit weighs is not given at \(map.label(ofTarget: exit.of))")
      }
      return .success(
        try circularity(feedstock, masses(of: network, recovery), collected(of: recovery, demand) ?? 1))
    } catch {
      return .failure(error)
    }
  }

  /// What comes in with a unit, is added to it, and ends.
  private struct Masses {
    let own: Double
    let gained: [(at: Int, mass: Double)]
    let parts: [MassBalance.Part]
  }

  private func masses(of network: NetworkFigures, _ recovery: Int) throws(NoCircularity) -> Masses {
    do throws(MassBalance.Missing) {
      let balance = try MassBalance(of: network, in: map, recovery: recovery)
      return Masses(own: balance.fromSources, gained: balance.gained, parts: balance.parts)
    } catch {
      // Where ends are said to weigh more than what comes in, their parts of that are what the map tells.
      let ends = network.exits.filter { $0.share > 0 }
      guard network.massChanges.isEmpty, let own = map.unitMass(in: block.home)?.middle,
        ends.allSatisfy({ $0.shareByMass != nil })
      else { throw NoCircularity(text: error.reasons.first ?? "masses and contents") }
      return Masses(
        own: own, gained: [],
        parts: ends.map { MassBalance.Part($0.of, mass: ($0.shareByMass ?? 0) * own, in: map) })
    }
  }

  /// What the sources say of the material of a unit, by what comes from each.
  private struct Feedstock {
    let recycled: Double
    let reused: Double
    let utility: Double
    /// The yield of the process that made the recycled part; nothing where no source gives one, or where they differ and nothing is
    /// recycled.
    let efficiency: Double?
  }

  private func feedstock(of recovery: Int, _ network: NetworkFigures) throws(NoCircularity) -> Feedstock {
    let sources = map.recoveries[recovery].sources.map { map.sources[$0.party] }
    func share(_ property: Property) -> [Double?] { sources.map { $0.properties.share(property)?.middle } }
    let (recycled, reused, yields) = (
      share(.recycledContent), share(.reusedContent), share(.feedstockEfficiency)
    )
    let utilities = sources.map { $0.properties.count(.utility)?.middle }
    for (index, source) in sources.enumerated() {
      let missing = [
        (!source.properties.has(.mass), "mass"), (recycled[index] == nil, "recycled-content"),
        (reused[index] == nil, "reused-content"), (utilities[index] == nil, "utility"),
      ].filter(\.0).map(\.1)
      guard missing.isEmpty else {
        throw NoCircularity(text: "\(source.label) gives no \(Notes.list(missing))")
      }
      guard recycled[index] == 0 || yields[index] != nil else {
        throw NoCircularity(text: "\(source.label) has recycled content and gives no feedstock-efficiency")
      }
    }
    guard map.unitMass(in: block.home) != nil else {
      throw NoCircularity(text: "the units of the sources weigh differently")
    }
    guard Set(utilities).count == 1, let utility = utilities.first ?? nil else {
      throw NoCircularity(text: "one utility of the sources")
    }
    // What is the same of all needs nobody to know how many units come from each.
    let areAlike = Set(recycled).count == 1 && Set(reused).count == 1 && Set(yields).count == 1
    let parts = sources.indices.map { index -> Double? in
      if areAlike { return index == 0 ? 1 : 0 }
      return network.sources.indices.contains(index) ? network.sources[index].share : nil
    }
    guard !parts.contains(nil) else { throw NoCircularity(text: "mass and volume of each source") }
    func mean(_ values: [Double?]) -> Double { ExactSum.of(zip(parts, values).map { ($0 ?? 0) * ($1 ?? 0) }) }
    let all = mean(recycled)
    let wasted = mean(
      zip(recycled, yields).map { MaterialCircularity.wasted(making: $0 ?? 0, by: $1 ?? 1) })
    // Of several yields the one that wastes as much.
    let mixed = all > 0 ? all / (all + wasted) : nil
    return Feedstock(
      recycled: all, reused: mean(reused), utility: utility,
      efficiency: Set(yields).count == 1 ? yields[0] : mixed)
  }

  private func circularity(
    _ feedstock: Feedstock, _ masses: Masses, _ collected: Double
  ) throws(NoCircularity) -> NetworkFigures.Circularity {
    let adding = masses.gained.map { map.processes[$0.at] }
    let silent = adding.filter { !$0.properties.has(.origin) }.map(\.label)
    guard silent.isEmpty else { throw NoCircularity(text: "origin of what \(Notes.list(silent)) adds") }
    var (toRecycling, toReuse, recovered) = (ExactSum(), ExactSum(), ExactSum())
    for part in masses.parts {
      switch part.treatment {
      case .recycle:
        guard let efficiency = part.efficiency else {
          let label = part.of.map { map.label(ofTarget: $0) } ?? ""
          throw NoCircularity(text: "\(label) gives no recycling-efficiency")
        }
        toRecycling += part.mass
        recovered += part.mass * efficiency
      case .reuse, .remanufacture: toReuse += part.mass
      case .recoverEnergy, .incinerate, .landfill, .other, nil:
        // What leaves at the end of the block goes on.
        switch part.of {
        case .end, .endOf: toReuse += part.mass
        case .process, .stock, .disposition, .scrap, nil: break
        }
      }
    }
    func added(_ origin: String) -> Double {
      collected
        * ExactSum.of(
          masses.gained.map { map.processes[$0.at].properties.text(.origin) == origin ? $0.mass : 0 })
    }
    let own = masses.own
    let mass = own + collected * ExactSum.of(masses.gained.map(\.mass))
    let (newRecycled, newReused) = (added("recycled"), added("reused"))
    guard newRecycled == 0 || feedstock.efficiency != nil else {
      let labels = adding.filter { $0.properties.text(.origin) == "recycled" }.map(\.label)
      throw NoCircularity(
        text: "\(Notes.list(labels)) has recycled content and gives no feedstock-efficiency")
    }
    /// Parts that make up the whole may come to a little more in binary.
    func part(_ part: Double) -> Double { part <= 1 + FlowNetwork.tolerance ? min(1, part) : part }
    do throws(MaterialCircularity.OutOfRange) {
      return try MaterialCircularity(
        mass: mass, recycledFeedstock: part((feedstock.recycled * own + newRecycled) / mass),
        reusedFeedstock: part((feedstock.reused * own + newReused) / mass),
        collectedForRecycling: part(collected * toRecycling.value / mass),
        collectedForReuse: part(collected * toReuse.value / mass),
        recyclingEfficiency: toRecycling.value > 0 ? recovered.value / toRecycling.value : 1,
        feedstockEfficiency: feedstock.efficiency ?? 1, utility: feedstock.utility
      ).figures
    } catch {
      throw NoCircularity(text: "\(error.quantity) is \(FigureText.count(error.value)), which makes no sense")
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
