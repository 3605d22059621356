import VSMModel
import VSMSyntax

/// What the units of each source of a recovery bring and cost, by the grades with which they come.
struct SourceValues {
  private(set) var figures: [NetworkFigures.Source] = []
  /// True where a part of what units bring goes to whom they come from.
  private(set) var hasRevenueShare = false
  /// That part, of a unit that enters.
  private(set) var revenueShare: Double?
  /// The same of what decay leaves of the proceeds.
  private(set) var revenueShareAfterDecay: Double?

  init(of block: BlockFigures, _ money: BlockMoney, _ effort: inout SolvingEffort) {
    guard !money.sources.isEmpty else { return }
    hasRevenueShare = money.sources.contains { $0.revenueShare ?? 0 > 0 }
    let general = money.fixed.map { fixed in
      money.entering.map { entering in
        fixed - ExactSum.of(money.sources.map { $0.fixedADay ?? 0 }) / entering.middle
      } ?? fixed
    }
    var shares: [(now: Double?, later: Double?)] = []
    for (position, source) in money.sources.enumerated() {
      let solution = block.solution(ofSource: position, &effort)
      var own = NetworkFigures.Source(of: source.index)
      own.entering = source.rate
      own.share = money.weights?[position]
      own.grades = block.gradesOfSource(position)
      own.acquisition = source.acquisition
      own.gross = solution?.gross
      own.cost = solution?.cost
      let part = source.revenueShare ?? 0
      let revenue = solution.flatMap { block.revenue(of: $0) }
      let later = solution.flatMap { block.revenue(of: $0, afterDecay: true) }
      shares.append((part == 0 ? 0 : revenue.map { $0 * part }, part == 0 ? 0 : later.map { $0 * part }))
      if source.revenueShare != nil { own.revenueShare = shares[position].now }
      own.fixedCost = Self.fixed(source, general: general, money)
      if let gross = own.gross, let cost = own.cost, let share = shares[position].now,
        money.withoutAcquisition == nil, !money.hasFixed || own.fixedCost != nil
      {
        own.net = ExactSum.of([
          gross, -cost, -(own.acquisition ?? 0), -share, -(own.fixedCost ?? 0),
        ])
      }
      figures.append(own)
    }
    guard hasRevenueShare else { return }
    revenueShare = mean(shares.map(\.now), money)
    revenueShareAfterDecay = mean(shares.map(\.later), money)
  }

  private static func fixed(
    _ source: BlockMoney.OfSource, general: Double?, _ money: BlockMoney
  ) -> Double? {
    guard money.hasFixed, let general, let own = source.fixedADay else { return nil }
    if own == 0 { return general }
    return source.rate.flatMap { $0 > 0 ? general + own / $0 : nil }
  }

  private func mean(_ amounts: [Double?], _ money: BlockMoney) -> Double? {
    let known = amounts.compactMap(\.self)
    guard known.count == amounts.count, let first = known.first else { return nil }
    if known.allSatisfy({ $0 == first }) { return first }
    return money.weights.map { weights in ExactSum.of(zip(known, weights).lazy.map { $0 * $1 }) }
  }
}

extension BlockFigures {
  /// What becomes of the units of one source; the same as of all where they come as all do.
  fileprivate func solution(ofSource position: Int, _ effort: inout SolvingEffort) -> FlowSolution? {
    guard block.sourceGrades.indices.contains(position),
      block.sourceGrades.contains(where: { $0 != block.sourceGrades[0] })
    else { return solution }
    let grades = block.grades
    guard !grades.all.isEmpty else { return solution }
    var own = network
    own.entryGrades = network.entryGrades.mapValues { _ in 0 }
    own.entryGrades.merge(grades.entry(block.sourceGrades[position])) { $1 }
    guard let ways = try? solved.ways.entering(withGrades: own.entryGrades, own, &effort) else { return nil }
    return try? FlowSolution(of: own, by: ways, &effort)
  }

  fileprivate func gradesOfSource(_ position: Int) -> [NetworkFigures.Source.Grade] {
    guard block.sourceGrades.indices.contains(position), let recovery = block.home.recovery,
      case .shares(let mix) = map.sources[map.recoveries[recovery].sources[position].party].properties[
        .grades]
    else { return [] }
    return mix.parts.compactMap { part in
      part.variant.flatMap { name in
        block.sourceGrades[position][name].map { NetworkFigures.Source.Grade(name: name, share: $0) }
      }
    }
  }

  /// What units bring at dispositions, of a unit that enters, without those that cost; nothing where it is not known.
  fileprivate func revenue(of solution: FlowSolution, afterDecay: Bool = false) -> Double? {
    var sum = ExactSum()
    for (index, exit) in block.exits.enumerated() {
      guard case .disposition = exit else { continue }
      guard let revenue = revenue(at: index, of: solution, afterDecay: afterDecay) else { return nil }
      sum += revenue
    }
    return sum.value
  }

  /// What units bring at an exit, 0 where they cost.
  func revenue(at exit: Int, of solution: FlowSolution, afterDecay: Bool = false) -> Double? {
    var sum = ExactSum()
    for position in [exit] + Set(network.exits[exit].byGrade.values).sorted()
    where solution.ownShares[position] > 0 {
      guard let proceeds = exitProceeds[position],
        let share = afterDecay ? solution.ownSharesAfterDecay[position] : solution.ownShares[position]
      else { return nil }
      sum += max(0, proceeds) * share
    }
    return sum.value
  }

  /// An exit whose proceeds are given by grade, with the grades that end there and have none.
  func unpriced(at exit: Int) -> String {
    let grades = block.grades.byTruth.compactMap { grade in
      let position = grade.positions.lazy.compactMap { network.exits[exit].byGrade[$0] }.first
      return position.flatMap { exitProceeds[$0] == nil && solution.ownShares[$0] > 0 ? grade.name : nil }
    }
    let label = map.label(ofTarget: block.exits[exit])
    return grades.isEmpty ? label : "\(label) (\(grades.joined(separator: ", ")))"
  }
}

/// The part of what units bring that stays, of all sources alike; nothing where the sources differ in it.
struct RevenueShares: Sendable {
  let kept: Double?

  init(_ network: NetworkFigures, of home: Home, _ map: ValueStreamMap) {
    guard let recovery = home.recovery.map({ map.recoveries[$0] }) else {
      kept = 1
      return
    }
    let shares = Set(
      recovery.sources.map { source in
        (map.sources[source.party].properties.share(.revenueShare) ?? recovery.properties.share(.revenueShare))?
          .middle ?? 0
      })
    kept = shares.count > 1 ? nil : 1 - (shares.first ?? 0)
  }
}
