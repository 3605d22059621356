import VSMModel
import VSMSyntax
import VSMWords

/// What a unit costs that the steps do not say.
struct BlockMoney: Sendable {
  /// What is paid for a unit that comes in, in the mean of the sources; nothing where none says.
  private(set) var acquisition: Double?
  /// Why that is not known, where a source says something.
  private(set) var withoutAcquisition: Phrase?
  /// The fixed cost's part of a unit; nothing where it is not known how many units bear it.
  private(set) var fixed: Double?
  private(set) var hasFixed = false
  /// Why that part is not known, where that is not for want of units.
  private(set) var withoutFixed: Phrase?
  /// Units that bear it in a working day.
  private(set) var entering: Estimate?
  /// In the order of the recovery's sources.
  private(set) var sources: [OfSource] = []
  /// The part of the units that each source brings; nothing where that is not known.
  private(set) var weights: [Double]?
  /// What each amount of money is that is part of the fixed cost, and what a unit of money a day is for each unit that enters.
  private(set) var fixedParts: [FixedPart] = []

  /// What a source says of its units.
  struct OfSource: Sendable {
    /// Its position in the map.
    var index: Int
    /// Units that it brings in a working day.
    var rate: Double?
    /// What is paid for one of its units.
    var acquisition: Double?
    /// Its own fixed cost in a working day; 0 where it gives none, nothing where it cannot be said by the day.
    var fixedADay: Double? = 0
    /// The part of what its units bring that goes to it.
    var revenueShare: Double?
  }

  struct FixedPart: Sendable {
    var name: String
    var amount: Interval
    /// Of each unit that enters, for a unit of money in the period of the amount.
    var factor: Double
  }

  init(
    of block: FlowBlock, entering: Estimate?, _ rates: [Estimate?], _ map: ValueStreamMap,
    _ time: inout WorkTime
  ) {
    guard let index = block.home.recovery else { return }
    let recovery = map.recoveries[index]
    self.entering = entering
    weights = SourceWeights(recovery, rates)?.parts
    for delivery in recovery.sources {
      let properties = map.sources[delivery.party].properties
      sources.append(
        OfSource(
          index: delivery.party, rate: rates[delivery.party]?.middle,
          acquisition: (properties.money(.acquisition) ?? recovery.properties.money(.acquisition))?.amount
            .middle,
          revenueShare: (properties.share(.revenueShare) ?? recovery.properties.share(.revenueShare))?.middle)
      )
    }
    addAcquisition(map)
    addFixed("fixed cost", recovery.properties, &time)
    for position in sources.indices {
      let source = map.sources[sources[position].index]
      sources[position].fixedADay = addFixed("fixed cost of \(source.label)", source.properties, &time)
    }
    for case .process(let process) in block.nodes {
      addFixed(
        "fixed cost of \(map.processes[process].label)", map.processes[process].properties, &time)
    }
    addSites(of: block, map, &time)
  }

  /// What the sites of the recovery's steps cost, each once. Of a site where others are done, too, nobody says which part is whose.
  private mutating func addSites(of block: FlowBlock, _ map: ValueStreamMap, _ time: inout WorkTime) {
    var own = Set<Int>()
    for case .process(let process) in block.nodes {
      if let site = map.processes[process].site { own.insert(site) }
    }
    let others = Set(map.processes.lazy.filter { $0.home != block.home }.compactMap(\.site))
    for site in own.sorted() where map.sites[site].properties.has(.fixedCost) {
      let label = map.sites[site].label
      addFixed("fixed cost of \(label)", map.sites[site].properties, &time)
      guard others.contains(site) else { continue }
      fixed = nil
      withoutFixed = "which part of the fixed cost of \(label) is that of the recovery is not given"
    }
  }

  private mutating func addAcquisition(_ map: ValueStreamMap) {
    let silent = sources.filter { $0.acquisition == nil }
    guard silent.count < sources.count else { return }
    guard silent.isEmpty else {
      withoutAcquisition =
        "no acquisition is given for \(Notes.list(silent.map { map.sources[$0.index].label }))"
      return
    }
    let prices = sources.compactMap(\.acquisition)
    if Set(prices).count == 1 {
      acquisition = prices[0]
    } else if let weights {
      acquisition = ExactSum.of(zip(prices, weights).lazy.map { $0 * $1 })
    } else {
      withoutAcquisition = "how many units come from each source is not given"
    }
  }

  /// - Returns: what it is in a working day, 0 where nothing is given.
  @discardableResult
  private mutating func addFixed(
    _ name: String, _ properties: PropertyList, _ time: inout WorkTime
  ) -> Double? {
    guard case .moneyRate(let money, let period) = properties[.fixedCost] else { return 0 }
    let isFirst = !hasFixed
    hasFixed = true
    guard let daily = time.perDay(Estimate(money.amount), per: period)?.middle else {
      fixed = nil
      return nil
    }
    guard let entering, entering.middle > 0 else { return daily }
    if isFirst || fixed != nil { fixed = (fixed ?? 0) + daily / entering.middle }
    if money.amount.middle > 0 {
      fixedParts.append(
        FixedPart(
          name: name, amount: money.amount, factor: daily / money.amount.middle / entering.middle))
    }
    return daily
  }
}
