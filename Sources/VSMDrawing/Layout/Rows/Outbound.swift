import VSMModel
import VSMScene

/// Where what a row delivers to a customer leaves it, on a map that is dealt to sheets: a connector at the end of the row,
/// of the same number as one under the customer.
struct Outbound {
  /// The customer's position in the map.
  let party: Int
  let vehicle: Vehicle?
  let connector: Connector
  /// From where the row's arrows run, in px: several leave side by side.
  let offset: Double
  /// The room for the arrow in px.
  let arrow: Double

  /// The room for the arrows of deliveries in px: what carries units stands on that of a single one.
  static func arrow(of deliveries: [Stream.Delivery], in map: ValueStreamMap) -> Double {
    let vehicle = deliveries.count == 1 ? deliveries[0].vehicle : nil
    return max(
      Measure.openPush - 14, vehicle.map { VehicleBlock($0, map.icons).size.width + 30 } ?? 0)
  }
}

extension RowPlan {
  /// What stands right of the last cell.
  var outboundWidth: Double { outbounds.map { $0.arrow + $0.connector.size }.max() ?? 0 }
}

extension [RowPlan] {
  /// Decides how what rows below the first deliver gets to customers on a map that is dealt to sheets: the band and
  /// the row may lie on different ones.
  ///
  /// Here `last` is the last number that connectors elsewhere have.
  mutating func sendOutbounds(of map: ValueStreamMap, after last: Int) {
    let inbounds = flatMap(\.inbounds).compactMap { inbound -> Int? in
      if case .connector(let connector) = inbound.start { connector.number } else { nil }
    }
    var number = Swift.max(last, lastConnector, inbounds.max() ?? 0)
    let count = reduce(0) { $0 + map.streams[$1.stream].deliveries.count } + number
    let size = lazy.compactMap { ($0.entry ?? $0.exit)?.size }.first ?? Connector.size(for: count)
    for row in indices.dropFirst() where self[row].isLastPart {
      let deliveries = map.streams[self[row].stream].deliveries
      self[row].outbounds = deliveries.enumerated().map { position, delivery in
        number += 1
        return Outbound(
          party: delivery.party, vehicle: delivery.vehicle,
          connector: Connector(
            number: number, size: size, process: self[row].lastStation?.process ?? 0, style: .shipment),
          offset: Inbound.spacing * (Double(position) - Double(deliveries.count - 1) / 2),
          arrow: Outbound.arrow(of: deliveries, in: map))
      }
    }
  }

  /// The connectors under each customer, with what carries units to them.
  func inlets(of customer: Int) -> [Outbound] { flatMap(\.outbounds).filter { $0.party == customer } }
}
