import VSMModel
import VSMSyntax

/// What each range does to the net value of a unit, all others at their middle: a tornado, the widest first.
///
/// Values over loops neither rise nor fall with every input, so no joint bound is claimed.
struct Sensitivities {
  /// So much work, in nodes solved, is spent on shares; each is a network of its own to solve.
  private static let budget = 2_000_000

  private(set) var all: [NetworkFigures.Sensitivity] = []
  /// Ranges that were left out for being too many.
  private(set) var leftOut = 0

  init(
    _ figures: BlockFigures, _ net: Double?, _ money: BlockMoney, _ map: ValueStreamMap,
    _ time: inout WorkTime
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
        guard let proceeds = map.dispositions[disposition].properties.money(.proceeds)?.amount else {
          continue
        }
        add("proceeds of \(map.dispositions[disposition].label)", proceeds, net) { share * $0 }
      case .process, .stock:
        guard let credit else { continue }
        add("credit at \(map.label(ofTarget: exit))", credit, net) { share * $0 }
      case .scrap, .end: break
      }
    }
    addMoney(of: block.home, net, money, map)
    addShares(figures, net, map)
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
    if let acquisition = recovery.properties.money(.acquisition)?.amount {
      add("acquisition", acquisition, net) { -$0 }
    }
    if case .moneyRate(let fixed, _) = recovery.properties[.fixedCost], let share = money.fixed,
      fixed.amount.middle > 0
    {
      add("fixed cost", fixed.amount, net) { -share * $0 / fixed.amount.middle }
    }
  }

  private mutating func addShares(_ figures: BlockFigures, _ net: Double, _ map: ValueStreamMap) {
    let block = figures.block
    var spent = 0
    for node in block.nodes {
      guard case .process(let process) = node else { continue }
      for (index, route) in map.processes[process].routes.enumerated() where route.share.isRange {
        guard spent < Self.budget else {
          leftOut += 1
          continue
        }
        spent += 2 * block.nodes.count
        let ends = [route.share.low, route.share.high].map { share -> Double? in
          let ways = FlowBlock.ways(from: map.processes[process], map, shifting: (route: index, share: share))
          return figures.gross(of: block.replacing(process, with: ways))
        }
        guard let base = figures.netBeforeOverhead, let low = ends[0], let high = ends[1] else { continue }
        all.append(
          NetworkFigures.Sensitivity(
            name: "share of \(map.processes[process].label) → \(map.label(ofTarget: route.target))",
            netAtLow: net + low - base, netAtHigh: net + high - base))
      }
    }
  }
}

extension BlockFigures {
  /// Gross value less the costs of all visits.
  var netBeforeOverhead: Double? {
    solution.gross.flatMap { gross in solution.cost.map { gross - $0 } }
  }

  /// The same for the block with other ways; nothing where it has no answer.
  func gross(of block: FlowBlock) -> Double? {
    let network = input.network(block, names: solved.names, exitNames: solved.exitNames)
    guard let other = try? FlowSolution(of: network), let gross = other.gross, let cost = other.cost else {
      return nil
    }
    return gross - cost
  }
}
