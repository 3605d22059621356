import VSMModel
import VSMSyntax

/// What each range does to the net value of a unit, all others at their middle: a tornado, the widest first.
///
/// Values over loops neither rise nor fall with every input, so no joint bound is claimed.
struct Sensitivities {
  /// The ranges of a block may take one part in so many of the work that a map may take: a fifth of a second or so.
  private static let partOfEffort = 5

  private(set) var all: [NetworkFigures.Sensitivity] = []
  /// Ranges that were left out for being too many.
  private(set) var leftOut = 0
  /// True where ranges of shares were left out as a part of the proceeds goes to sources.
  private(set) var leftOutForRevenue = false

  init(
    _ figures: BlockFigures, _ net: Double?, _ money: BlockMoney, _ revenue: RevenueShares,
    _ map: ValueStreamMap,
    _ time: inout WorkTime, _ effort: inout SolvingEffort
  ) {
    guard let net else { return }
    let (block, solution) = (figures.block, figures.solution)
    // Costs and proceeds enter the net value by their visits and shares: no solving is needed.
    for (index, node) in block.nodes.enumerated() {
      guard case .process(let process) = node,
        let cost = map.processes[process].properties.money(.cost)?.amount
      else { continue }
      let visits = solution.nodes[index].visits
      add("cost of \(map.processes[process].label)", cost, net) { -visits * $0 }
    }
    let credit = block.home.recovery.flatMap { map.recoveries[$0].properties.money(.credit)?.amount }
    for (index, exit) in block.exits.enumerated() {
      let share = solution.exits[index].share
      switch exit {
      case .disposition(let disposition):
        let label = map.dispositions[disposition].label
        if let proceeds = map.dispositions[disposition].properties.money(.proceeds)?.amount {
          addProceeds("proceeds of \(label)", proceeds, share, net, revenue)
        }
        for part in map.dispositions[disposition].properties.variants(.proceeds) {
          guard case .money(let money) = part.value else { continue }
          let share = figures.share(endingAt: index, of: part.variant)
          addProceeds("proceeds of \(label), \(part.variant)", money.amount, share, net, revenue)
        }
      case .process, .stock:
        guard let credit else { continue }
        add("credit at \(map.label(ofTarget: exit))", credit, net) { share * $0 }
      case .scrap, .end, .endOf: break
      }
    }
    addMoney(of: block.home, net, money, map)
    addVolume(net, money)
    // What goes to sources is not among what shares of routes are worth here.
    if revenue.kept != 1 {
      all.sort { ($0.swing, $1.name) > ($1.swing, $0.name) }
      leftOutForRevenue = block.nodes.contains { node in
        guard case .process(let process) = node else { return false }
        return map.processes[process].properties.share(.yield)?.isRange == true
          || map.processes[process].routes.contains { $0.share.isRange }
      }
      return
    }
    // What is left is shared by all that still asks for solving.
    effort.spending(atMost: SolvingEffort.most / Self.partOfEffort) { addShares(figures, net, map, &$0) }
    all.sort { ($0.swing, $1.name) > ($1.swing, $0.name) }
  }

  /// A range whose effect is the change of what it adds to the net value.
  private mutating func add(_ name: String, _ range: Interval, _ net: Double, _ effect: (Double) -> Double) {
    guard range.isRange else { return }
    let middle = effect(range.middle)
    all.append(
      NetworkFigures.Sensitivity(
        name: name, netAtLow: net + effect(range.low) - middle, netAtHigh: net + effect(range.high) - middle))
  }

  private mutating func addMoney(of home: Home, _ net: Double, _ money: BlockMoney, _ map: ValueStreamMap) {
    guard let recovery = home.recovery.map({ map.recoveries[$0] }) else { return }
    let silent = money.sources.indices.filter {
      !map.sources[money.sources[$0].index].properties.has(.acquisition)
    }
    func weight(_ positions: [Int]) -> Double? {
      if positions.count == money.sources.count { return 1 }
      return money.weights.map { weights in ExactSum.of(positions.map { weights[$0] }) }
    }
    if let acquisition = recovery.properties.money(.acquisition)?.amount, let weight = weight(silent) {
      add("acquisition", acquisition, net) { -weight * $0 }
    }
    for (position, source) in money.sources.enumerated() {
      let source = map.sources[source.index]
      guard let acquisition = source.properties.money(.acquisition)?.amount, let weight = weight([position])
      else { continue }
      add("acquisition of \(source.label)", acquisition, net) { -weight * $0 }
    }
    for part in money.fixedParts { add(part.name, part.amount, net) { -part.factor * $0 } }
  }

  /// What units bring stays but for the part that goes to sources.
  private mutating func addProceeds(
    _ name: String, _ range: Interval, _ share: Double, _ net: Double, _ revenue: RevenueShares
  ) {
    guard let kept = revenue.kept else { return }
    add(name, range, net) { share * ($0 > 0 ? kept * $0 : $0) }
  }

  /// What comes in bears the fixed cost.
  private mutating func addVolume(_ net: Double, _ money: BlockMoney) {
    guard let fixed = money.fixed, fixed > 0, let entering = money.entering, entering.isRange,
      entering.low > 0
    else { return }
    let ends = [entering.low, entering.high].map { net + fixed - fixed * (entering.middle / $0) }
    all.append(
      NetworkFigures.Sensitivity(name: "units that come in", netAtLow: ends[0], netAtHigh: ends[1]))
  }

  private mutating func addShares(
    _ figures: BlockFigures, _ net: Double, _ map: ValueStreamMap, _ effort: inout SolvingEffort
  ) {
    for node in figures.block.nodes {
      guard case .process(let index) = node else { continue }
      let process = map.processes[index]
      func add(_ name: String, _ range: Interval, _ ways: (Double) -> [FlowBlock.Way]) {
        guard range.isRange else { return }
        guard let base = figures.netBeforeOverhead else { return }
        let ends = [range.low, range.high].map {
          figures.netBeforeOverhead(of: index, leftBy: ways($0), &effort)
        }
        guard case .known(let low) = ends[0], case .known(let high) = ends[1] else {
          if ends.contains(.tooMuchWork) { leftOut += 1 }
          return
        }
        all.append(
          NetworkFigures.Sensitivity(
            name: name, netAtLow: net + low - base, netAtHigh: net + high - base))
      }
      if let yield = process.properties.share(.yield) {
        add("yield of \(process.label)", yield) {
          FlowBlock.ways(from: process, map, shifting: nil, yield: $0)
        }
      }
      for (position, route) in process.routes.enumerated()
      where !route.isBeside && (route.grade == nil || !process.keepsGrades) {
        add("share of \(process.label) → \(map.label(ofTarget: route.target))", route.share) {
          FlowBlock.ways(from: process, map, shifting: (route: position, share: $0))
        }
      }
    }
  }
}
