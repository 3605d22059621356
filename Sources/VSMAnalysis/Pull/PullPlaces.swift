import VSMSyntax
import VSMModel

/// Where things stand in their streams, as far as pull goes by it.
struct PullPlaces: Sendable {
  /// The process after each stock: the one that takes from it.
  private(set) var next: [Int?]
  /// The supermarket that each process fills: what stands right after it.
  private(set) var filled: [Int: Int] = [:]
  /// The pack of the map's only customer.
  private let onlyPack: Estimate?
  /// The pack that all customers ahead of each process, and after those of each stock, have in common.
  private let packs: [Estimate?]
  private let map: ValueStreamMap

  init(of map: ValueStreamMap, _ network: Network, _ reach: Reach) {
    self.map = map
    let given = map.customers.map { $0.properties.count(.pack).flatMap { Estimate($0).positiveOrNothing } }
    onlyPack = given.count == 1 ? given[0] : nil
    packs = given.count > 1 && given.contains { $0 != nil } ? reach.common(given) : []
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

  /// What one kanban stands for where it gives no container: the pack in which a supplier at one of its ends delivers,
  /// or that of the customers that are served from the places whose pieces it calls for.
  func pack(of kanban: Kanban, at places: [ValueStreamMap.Reference]) -> Estimate? {
    for case .supplier(let supplier) in kanban.sources + kanban.targets {
      if let pack = map.suppliers[supplier].properties.count(.pack) {
        return Estimate(pack).positiveOrNothing
      }
    }
    if let onlyPack { return onlyPack }
    let common = places.map { place -> Estimate? in
      switch place {
      case .process(let process): packs.isEmpty ? nil : packs[process]
      case .stock(let stock): packs.isEmpty ? nil : packs[map.processes.count + stock]
      case .customer(let customer):
        map.customers[customer].properties.count(.pack).flatMap { Estimate($0).positiveOrNothing }
      case .supplier, .source, .control, .disposition, .kanbanPlace, .resource, .site: nil
      }
    }
    guard let first = common.first, common.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}
