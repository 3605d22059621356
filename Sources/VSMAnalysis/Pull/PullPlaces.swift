import VSMSyntax
import VSMModel

/// Where things stand in their streams, as far as pull goes by it.
struct PullPlaces: Sendable {
  /// The process after each stock: the one that takes from it.
  private(set) var next: [Int?]
  /// The supermarket that each process fills: what stands right after it.
  private(set) var filled: [Int: Int] = [:]

  init(of map: ValueStreamMap, _ network: Network) {
    next = [Int?](repeating: nil, count: map.stocks.count)
    for (index, stream) in map.streams.enumerated() {
      add(stream.items, before: network.joins[index], map)
    }
    for recovery in map.recoveries { add(recovery.items, before: nil, map) }
  }

  private mutating func add(_ items: [Stream.Item], before end: Int?, _ map: ValueStreamMap) {
    var following = end
    for item in items.reversed() {
      switch item {
      case .process(let process): following = process
      case .stock(let stock): next[stock] = following
      case .transport, .link: break
      }
    }
    var before: Int?
    for item in items {
      switch item {
      case .process(let process): before = process
      case .stock(let stock):
        if let process = before, map.stocks[stock].word == .supermarket { filled[process] = stock }
        before = nil
      case .transport: before = nil
      case .link: break
      }
    }
  }

  /// The customers that take what the stream of a place makes, or the streams that it flows into.
  func customers(of place: ValueStreamMap.Reference, _ map: ValueStreamMap) -> Set<Int> {
    var stream: Int?
    switch place {
    case .process(let process): stream = map.processes[process].stream
    case .stock(let stock): stream = map.stocks[stock].stream
    case .kanbanPlace(let index): return customers(of: map.kanbanPlaces[index].at, map)
    case .customer(let customer): return [customer]
    case .supplier, .source, .control, .disposition: return []
    }
    var passed: Set<Int> = []
    while let index = stream, passed.insert(index).inserted {
      if !map.streams[index].deliveries.isEmpty { return Set(map.streams[index].deliveries.map(\.party)) }
      stream = map.streams[index].joins.flatMap { map.processes[$0].stream }
    }
    return []
  }
}
