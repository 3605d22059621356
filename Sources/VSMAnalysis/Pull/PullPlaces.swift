import VSMSyntax
import VSMModel

/// Where things stand in their streams, as far as pull goes by it.
struct PullPlaces: Sendable {
  /// The process after each stock: the one that takes from it.
  private(set) var next: [Int?]
  /// The supermarket that each process fills: what stands right after it.
  private(set) var filled: [Int: Int] = [:]
  /// The pack of the one customer that takes what passes here: the last step of a stream and the stocks after it.
  private(set) var packs: [ValueStreamMap.Reference: Estimate] = [:]
  /// The same for all that stands in the stream.
  private(set) var packsOfStreams: [Estimate?] = []

  init(of map: ValueStreamMap, _ network: Network) {
    next = [Int?](repeating: nil, count: map.stocks.count)
    for (index, stream) in map.streams.enumerated() {
      add(stream.items, before: network.joins[index], map)
      var pack: Estimate?
      if stream.deliveries.count == 1, let party = stream.deliveries.first?.party {
        pack = map.customers[party].properties.count(.pack).flatMap { Estimate($0).positiveOrNothing }
      }
      packsOfStreams.append(pack)
      if let pack { addEnd(of: stream.items, pack) }
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

  private mutating func addEnd(of items: [Stream.Item], _ pack: Estimate) {
    for item in items.reversed() {
      switch item {
      case .stock(let stock): packs[.stock(stock)] = pack
      case .process(let process):
        packs[.process(process)] = pack
        return
      case .transport, .link: break
      }
    }
  }
}
