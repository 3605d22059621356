import VSMModel

/// Good pieces that places make or pass on for good, each counted once: what comes back as rework is not made anew.
struct MadePieces {
  private let flow: Flow
  private let map: ValueStreamMap
  private let main: [Int]
  /// Of what comes to a step, the part that leaves it for good; each found once.
  private var leaving: [Int: Double?] = [:]
  /// For all steps together: where it is spent, no number is given.
  private var effort = SolvingEffort()

  init(_ flow: Flow, _ map: ValueStreamMap) {
    self.flow = flow
    self.map = map
    main = map.mainStreams
  }

  /// Good pieces that leave a step for another place or a customer.
  mutating func at(_ process: Int) -> Estimate? {
    guard let solved = solved(map.processes[process].stream) else { return flow.outOf[process] }
    let part = leaving[process] ?? solved.leavingForGood(process, &effort)
    leaving[process] = part
    return part.flatMap { part in flow.fresh[process].map { $0 * part } }
  }

  /// Of what passes a stock, what does so for the first time.
  func past(_ stock: Int) -> Estimate? {
    guard let solved = solved(map.stocks[stock].stream), let node = solved.block.nodeOf[.stock(stock)],
      solved.visits.nodes[node].visits > 0
    else { return flow.past[stock] }
    let figures = solved.visits.nodes[node]
    return flow.past[stock].map { $0 * (figures.firstVisit / figures.visits) }
  }

  private func solved(_ stream: Int?) -> SolvedBlock? { stream.flatMap { flow.solved[main[$0]] } }
}

extension SolvedBlock {
  /// Of the units that come to a step, those that leave it at least once as good ones: neither as rework nor to where
  /// units end. Nothing where that has no answer.
  func leavingForGood(_ process: Int, _ effort: inout SolvingEffort) -> Double? {
    if leavesWhole(process) { return 1 }
    guard let node = block.nodeOf[.process(process)] else { return nil }
    let ways = block.ways[node]
    func isGood(_ way: FlowBlock.Way) -> Bool {
      way.kind != .rework && (block.nodeOf[way.target] != nil || way.target.isEnd)
    }
    let good = ExactSum.of(ways.filter(isGood).map(\.share))
    let again = ways.filter { $0.kind == .rework && $0.share > 0 }
    // What comes back to the step itself has the same chances again.
    if again.allSatisfy({ $0.target == .process(process) && $0.limit == nil }) {
      let gone = 1 - ExactSum.of(again.map(\.share))
      return gone > 0 ? good / gone : nil
    }
    guard let (visits, share) = self.leaving(process, &effort), visits.nodes[node].firstVisit > 0 else {
      return nil
    }
    return share / visits.nodes[node].firstVisit
  }
}
