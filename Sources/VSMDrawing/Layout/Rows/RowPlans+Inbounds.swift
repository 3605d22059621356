import VSMModel
import VSMScene
import VSMWords

/// Suppliers of rows below the first.
extension [RowPlan] {
  /// Decides how what is delivered to rows below the first gets there.
  /// Here `last` is the last number that connectors elsewhere have.
  mutating func receiveInbounds(of map: ValueStreamMap, after last: Int) {
    var counts: [Int: Int] = [:]
    for stream in map.streams { for source in stream.sources { counts[source.party, default: 0] += 1 } }
    var number = Swift.max(last, lastConnector)
    let inbound = dropFirst().filter { $0.part == 0 }.reduce(0) { $0 + map.streams[$1.stream].sources.count }
    let size = lazy.compactMap { ($0.entry ?? $0.exit)?.size }.first ?? Connector.size(for: inbound)
    for row in indices {
      self[row].inbounds = []
      guard row > 0, self[row].part == 0 else { continue }
      let sources = map.streams[self[row].stream].sources
      for (position, source) in sources.enumerated() {
        let isAlone = sources.count == 1
        let vehicle = isAlone ? source.vehicle.map { VehicleBlock($0, map.icons).size.width + 30 } : nil
        let start: Inbound.Start
        if isAlone, counts[source.party] == 1 {
          start = .factory(
            PartyBlock(map.suppliers[source.party], .supplier, icons: map.icons, in: map.phrases))
        } else {
          number += 1
          start = .connector(
            Connector(
              number: number, size: size, process: self[row].stations.first?.process ?? 0, style: .shipment))
        }
        self[row].inbounds.append(
          Inbound(
            party: source.party, vehicle: source.vehicle, start: start,
            offset: Inbound.spacing * (Double(position) - Double(sources.count - 1) / 2),
            arrow: Swift.max(Measure.openPush - 14, vehicle ?? 0)))
      }
    }
  }

  /// The rows that suppliers stand at the beginning of.
  var supplierRows: [Int: Int] {
    var places: [Int: Int] = [:]
    for (index, row) in enumerated() {
      for inbound in row.inbounds where inbound.factory != nil { places[inbound.party] = index }
    }
    return places
  }

  /// The connectors under each supplier, with what carries units to them.
  func outlets(of supplier: Int) -> [Inbound] {
    flatMap(\.inbounds).filter { $0.party == supplier && $0.factory == nil }
  }

  /// Where the connectors under a supplier stand, from its middle in px: left of a shipment that goes straight down.
  func outletOffsets(of supplier: Int, beside vehicle: Double?) -> [Double] {
    let outlets = outlets(of: supplier)
    let size = flatMap(\.inbounds).lazy.map(\.width).first ?? 0
    let spacing = size + 8
    guard let vehicle else {
      return outlets.indices.map { (Double($0) - Double(outlets.count - 1) / 2) * spacing }
    }
    let first = vehicle / 2 + 8 + size / 2
    return outlets.indices.map { -first - Double($0) * spacing }
  }
}
