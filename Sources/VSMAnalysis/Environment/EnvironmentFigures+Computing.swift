import VSMModel
import VSMSyntax

extension EnvironmentFigures {
  init(_ ground: EnvironmentGround, _ time: inout WorkTime) {
    let map = ground.map
    var builder = FlowUseBuilder(ground)
    for process in map.processes.indices where map.processes[process].stream != nil {
      builder.add(step: process, &time)
    }
    for stock in map.stocks.indices where map.stocks[stock].stream != nil { builder.add(stock: stock, &time) }
    for transport in ground.transports { builder.add(transport) }
    for index in map.recoveries.indices { builder.add(recovery: index, &time) }
    flows = builder.flows
    addCarbon(ground)
    trips = ground.map.transports(in: ground.map.phrases).compactMap { Self.trip($0.vehicle, $0.name, self) }
  }

  private mutating func addCarbon(_ ground: EnvironmentGround) {
    for index in flows.indices {
      let factor = ground.map.factors.first { $0.flow == flows[index].flow }
      flows[index].factor = factor.map { Estimate($0.factor.amount) }
    }
    carbonInRecoveries = ground.map.recoveries.indices.map { recovery in
      let used = flows.filter { $0.inRecoveries[recovery] != nil }
      guard !used.isEmpty else { return nil }
      return Self.sum(used.map { use in product(use.inRecoveries[recovery], use.factor) })
    }
    let inStreams = flows.filter { !$0.places.isEmpty || !$0.unknown.isEmpty }
    guard !inStreams.isEmpty else { return }
    carbon = Self.sum(inStreams.map { product($0.amount, $0.factor) })
    guard carbon != nil else { return }
    carbonPerDay = Self.sum(inStreams.map { product($0.perDay, $0.factor) })
    carbonParts = FlowUse.Purpose.allCases.map { purpose in
      Self.sum(inStreams.map { product($0.part(purpose), $0.factor) }) ?? Estimate(0)
    }
    if inStreams.contains(where: { $0.saved != nil }) {
      carbonSaved = Self.sum(inStreams.map { product($0.saved ?? Estimate(0), $0.factor) })
    }
  }

  private func product(_ amount: Estimate?, _ factor: Estimate?) -> Estimate? {
    amount.flatMap { amount in factor.map { amount * $0 } }
  }

  /// Nothing where one of them is not known.
  private static func sum(_ terms: [Estimate?]) -> Estimate? {
    let known = terms.compactMap(\.self)
    return known.count == terms.count ? EstimateSum.of(known).finiteOrNothing : nil
  }

  /// Nothing for a transport that says nothing of its trips.
  private static func trip(_ vehicle: Vehicle, _ name: String, _ figures: EnvironmentFigures) -> Trip? {
    let properties = vehicle.properties
    let distance = properties.distance(.distance).map { Estimate($0) }
    let stops = properties.count(.tripStops).map { Estimate($0) }
    guard distance != nil || stops != nil else { return nil }
    let load = properties.count(.load).map { Estimate($0) }
    func ofTrip(_ use: Consumption) -> Estimate? {
      switch use.basis {
      case .trip: Estimate(use.amount)
      case .distance(let length): distance.map { Estimate(use.amount) * $0 * (1 / length) }
      case .unit: load.map { Estimate(use.amount) * $0 }
      case .batch, .period: nil
      }
    }
    let fuel = properties.use(of: .fuel)
    let given = properties.uses.map { flow, use, _ -> Estimate? in
      guard let factor = figures[flow]?.factor, let amount = ofTrip(use) else { return nil }
      return load.flatMap { amount * factor / $0 }
    }
    return Trip(
      name: name, distance: distance, stops: stops, load: load, fuel: fuel.flatMap(ofTrip)?.finiteOrNothing,
      fuelUnit: fuel?.unit, carbonPerPiece: given.isEmpty ? nil : sum(given),
      costPerPiece: MoneyFigures.cost(of: vehicle))
  }
}
