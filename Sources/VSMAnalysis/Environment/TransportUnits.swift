import VSMModel

/// A transport, and how many units it carries for each one that is delivered.
struct TransportUnits: Sendable {
  let vehicle: Vehicle
  let home: Home
  /// What it leads to, or comes from.
  let name: String
  /// What the ladder of its row times it with.
  let to: ValueStreamMap.Reference?
  /// Nothing where that is not known.
  let units: Double?

  /// All of the streams, in the order of `ValueStreamMap.transports`.
  static func all(
    of map: ValueStreamMap, _ flows: UnitFlows, _ recoveries: Recoveries, _ demand: Demand
  ) -> [TransportUnits] {
    let named = map.transports(in: map.phrases).filter { $0.home.stream != nil }
    var units: [(Double?, ValueStreamMap.Reference?)] = []
    for stream in map.streams.indices { units += Self.units(of: stream, map, flows, recoveries, demand) }
    return zip(named, units).map {
      TransportUnits(vehicle: $0.vehicle, home: $0.home, name: $0.name, to: $1.1, units: $1.0)
    }
  }

  private static func units(
    of index: Int, _ map: ValueStreamMap, _ flows: UnitFlows, _ recoveries: Recoveries, _ demand: Demand
  ) -> [(Double?, ValueStreamMap.Reference?)] {
    let stream = map.streams[index]
    let places = stream.items.filter {
      switch $0 {
      case .process, .stock: true
      case .transport, .link: false
      }
    }
    func target(_ item: Stream.Item?) -> RouteTarget? {
      switch item {
      case .process(let process): .process(process)
      case .stock(let stock): .stock(stock)
      default: nil
      }
    }
    let entering = places.first.flatMap { first -> Double? in
      // What comes back there does not come from a supplier.
      let back = target(first).flatMap { recoveries.recovered[$0] }.flatMap(\.self)?.units.middle ?? 0
      return flows.arriving(first).map { max(0, $0 - (flows.delivered > 0 ? back / flows.delivered : 0)) }
    }
    let first = target(places.first)?.reference
    var all = stream.sources.filter { $0.vehicle != nil }.map { _ in (entering, first) }
    let end: RouteTarget = stream.joins.map { .process($0) } ?? .end
    var last: Stream.Item?
    for (position, item) in stream.items.enumerated() {
      switch item {
      case .link: break
      case .process, .stock: last = item
      case .transport:
        let next = stream.items[position...].lazy.compactMap { target($0) }.first
        let carried = last.map { flows.leaving($0, to: next ?? end, map) } ?? entering
        all.append((carried, (next ?? stream.joins.map { .process($0) })?.reference))
      }
    }
    let leaving = last.flatMap { flows.leaving($0, to: end, map) }
    for delivery in stream.deliveries where delivery.vehicle != nil {
      let own = demand.customers[delivery.party].demand.flatMap {
        flows.isPerDay && flows.delivered > 0 ? $0.middle / flows.delivered : nil
      }
      // One truck may serve several customers.
      all.append((stream.deliveries.count == 1 ? leaving : own, .customer(delivery.party)))
    }
    return all
  }
}

extension RouteTarget {
  /// The step or the stock; nothing for where units end.
  fileprivate var reference: ValueStreamMap.Reference? {
    switch self {
    case .process(let process): .process(process)
    case .stock(let stock): .stock(stock)
    case .disposition, .scrap, .end, .endOf: nil
    }
  }
}
