import VSMModel

/// The part of the units at a place of a stream that reaches a customer from there: what yields, scrap and routes out of
/// the map leave of them, through all streams that they flow into.
struct DeliveredShare {
  let map: ValueStreamMap
  let network: Network
  let flow: Flow
  let inputs: [StepInput]

  /// Of what comes in at a step or before a stock.
  func share(from place: RouteTarget) -> Double {
    var share = 1.0
    var next: RouteTarget? = place
    // No stream is passed twice, whatever the map says.
    for _ in map.streams.indices {
      guard let place = next, let stream = map.stream(at: place) else { break }
      let main = network.main[stream]
      share *= throughRow(from: place, of: stream)
      next = network.joins[main].map { .process($0) }
    }
    return share
  }

  private func throughRow(from place: RouteTarget, of stream: Int) -> Double {
    if let solved = flow.solved[network.main[stream]] {
      guard let node = solved.block.nodeOf[place] else { return 1 }
      var entering = [Double](repeating: 0, count: solved.block.nodes.count)
      entering[node] = 1
      guard let visits = solved.visits(entering: entering) else { return 1 }
      return ExactSum.of(zip(solved.block.exits, visits.exits).filter { $0.0.isEnd }.map(\.1.share))
    }
    var share = 1.0
    var isPast = false
    for item in map.streams[stream].items {
      switch item {
      case .process(let process):
        isPast = isPast || place == .process(process)
        if isPast { share *= inputs[process].yield?.middle ?? 1 }
      case .stock(let stock): isPast = isPast || place == .stock(stock)
      case .transport, .link: break
      }
    }
    return share
  }
}
