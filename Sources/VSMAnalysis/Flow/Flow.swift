import VSMModel

/// How many units pass each point of the map in a working day: what customers take, pulled back against the
/// stream. A step that loses a part of its units must start more than it hands on, and all before it too.
struct Flow: Sendable {
  /// Good units that leave each process.
  private(set) var out: [Estimate?]
  /// Units that each process must start.
  private(set) var into: [Estimate?]
  /// Units that pass each stock.
  private(set) var past: [Estimate?]
  /// What the customers at the end of each process's stream take, before any yield: what rules its takt.
  private(set) var taken: [Estimate?]
  /// How many variants pass each process.
  private(set) var variants: [Int]

  init(of map: ValueStreamMap, _ network: Network, _ demand: Demand, _ inputs: [StepInput]) {
    out = [Estimate?](repeating: nil, count: map.processes.count)
    into = out
    taken = out
    past = [Estimate?](repeating: nil, count: map.stocks.count)
    variants = [Int](repeating: 0, count: map.processes.count)
    for index in network.order.reversed() {
      var (flow, end, kinds) = (demand.atEnd[index], demand.atEnd[index], demand.variants[index])
      if let target = network.joins[index] {
        // Every unit of the joined step needs one unit of this stream.
        flow = Self.sum(flow, into[target])
        end = Self.sum(end, taken[target])
        kinds = max(kinds, variants[target])
      }
      for item in map.streams[index].items.reversed() {
        switch item {
        case .stock(let stock): past[stock] = flow
        case .process(let process):
          (out[process], taken[process], variants[process]) = (flow, end, kinds)
          if let yield = inputs[process].yield { flow = flow.flatMap { ($0 / yield)?.finiteOrNothing } }
          into[process] = flow
        case .transport, .push: break
        }
      }
    }
  }

  private static func sum(_ left: Estimate?, _ right: Estimate?) -> Estimate? {
    guard let left, let right else { return left ?? right }
    return (left + right).finiteOrNothing
  }
}
