import VSMDiagnostics
import VSMModel
import VSMSyntax

/// What a map says of its transports, of its factors and of what holding stock costs.
extension MapInput {
  static func ofSurroundings(_ map: ValueStreamMap) -> [MapInput] {
    var inputs: [MapInput] = []
    if let holding = map.conventions.holding {
      inputs.append(
        MapInput("holding", ValueText.line(.decay(holding.share, per: holding.period)), at: nil) {
          map, factor in
          guard let scaled = holding.share.scaledShare(by: factor) else { return false }
          map.conventions.holding?.share = scaled
          return true
        })
    }
    for (index, factor) in map.factors.enumerated() {
      inputs.append(
        MapInput("factor of \(factor.flow.rawValue)", MeasureText.factor(factor.factor), at: factor.span) {
          map, times in
          let amount = factor.factor.amount.scaled(by: times)
          map.factors[index].factor = EmissionFactor(amount, factor.factor.unit)
          return true
        })
    }
    return inputs + ofVehicles(map)
  }

  private static func ofVehicles(_ map: ValueStreamMap) -> [MapInput] {
    var inputs: [MapInput] = []
    var names = map.transports.map(\.name)[...]
    func add(_ vehicle: Vehicle?, _ set: @escaping (inout ValueStreamMap, Vehicle) -> Void) {
      guard let vehicle else { return }
      let name = names.popFirst() ?? vehicle.word.rawValue
      // How long it takes counts where transports stand on the ladder.
      for (position, entry) in vehicle.properties.entries.enumerated() where entry.property != .transit {
        guard entry.value.scaled(by: 0.9) != nil else { continue }
        inputs.append(
          MapInput("\(entry.property.name) of the \(name)", ValueText.line(entry.value), at: entry.span) {
            map, factor in
            var changed = vehicle
            guard changed.properties.scale(position, by: factor) else { return false }
            set(&map, changed)
            return true
          })
      }
    }
    for (index, stream) in map.streams.enumerated() {
      for (position, source) in stream.sources.enumerated() {
        add(source.vehicle) { $0.streams[index].sources[position].vehicle = $1 }
      }
      for (position, item) in stream.items.enumerated() {
        guard case .transport(let vehicle) = item else { continue }
        add(vehicle) { $0.streams[index].items[position] = .transport($1) }
      }
      for (position, delivery) in stream.deliveries.enumerated() {
        add(delivery.vehicle) { $0.streams[index].deliveries[position].vehicle = $1 }
      }
    }
    return inputs
  }
}
