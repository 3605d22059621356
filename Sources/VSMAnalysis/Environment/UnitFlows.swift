import VSMModel

/// How many units pass each point of the streams for each one that is delivered: scrap, rework and branches included.
struct UnitFlows: Sendable {
  let flow: Flow
  /// Units that are delivered in the same time; 0 where nothing is.
  let delivered: Double
  /// False where the flows are those of one unit, as nobody says how many are asked for in a day.
  let isPerDay: Bool

  init(_ flow: Flow, delivered: Double?, isPerDay: Bool) {
    self.flow = flow
    self.delivered = delivered ?? 0
    self.isPerDay = isPerDay
  }

  private func part(_ amount: Double?) -> Double? {
    guard delivered > 0, let amount, amount.isFinite else { return nil }
    return amount / delivered
  }

  /// Visits of a step for each unit that is delivered.
  func visits(_ process: Int) -> Double? { part(flow.into[process]?.middle) }

  /// Units that come to a step for the first time, for each that is delivered.
  func arrivals(_ process: Int) -> Double? { part(flow.fresh[process]?.middle) }

  /// Units that pass a stock.
  func passing(_ stock: Int) -> Double? { part(flow.past[stock]?.middle) }

  /// Units that come to a thing of a row.
  func arriving(_ item: Stream.Item) -> Double? {
    switch item {
    case .process(let process): arrivals(process)
    case .stock(let stock): passing(stock)
    case .transport, .link: nil
    }
  }

  /// Units that go on from a thing of a row to the next one, those that come by once more included.
  func leaving(_ item: Stream.Item, to next: RouteTarget?, _ map: ValueStreamMap) -> Double? {
    switch item {
    case .stock(let stock): return passing(stock)
    case .process(let process):
      guard let good = part(flow.outOf[process]?.middle) else { return nil }
      let step = map.processes[process]
      guard !step.routes.isEmpty || !step.alternatives.isEmpty, let next else { return good }
      let ways = FlowBlock.ways(from: step, map, shifting: nil, yield: 1)
      return good * ExactSum.of(ways.filter { $0.target == next && $0.kind != .rework }.map(\.share))
    case .transport, .link: return nil
    }
  }

  /// Of the visits of a step those that units make which are delivered, the part of them that is not the first, and those
  /// of units that are lost.
  func parts(
    _ process: Int, _ stream: Int, _ network: Network
  ) -> (delivered: Double, repeatShare: Double, lost: Double)? {
    guard let visits = visits(process) else { return nil }
    let main = network.main[stream]
    let own = NodeVisits(of: flow.solved[main], part: network.part[main]).visits(.process(process))
    // Of several ends each takes its own part.
    let taken = part(flow.taken[process]?.middle) ?? 1
    let least = min(visits, own.delivered * taken)
    let lost = visits - least
    return lost > 1e-9 * visits ? (least, own.repeatShare, lost) : (visits, own.repeatShare, 0)
  }
}
