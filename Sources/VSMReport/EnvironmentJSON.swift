import VSMAnalysis
import VSMModel
import VSMSyntax

/// What a value stream uses of its surroundings, for scripts: kWh, litres and kg, and kg of CO₂e.
enum EnvironmentJSON {
  /// Null where the map does not speak of it.
  static func value(of map: ValueStreamMap, _ figures: Figures) -> JSONValue {
    guard let environment = figures.environment else { return .null }
    return .object([
      ("flows", .array(environment.flows.map { flow($0, map) } + [carbon(environment, map)])),
      ("uses", .array(environment.flows.flatMap { uses($0, map) })),
      ("trips", .array(environment.trips.map(trip))),
      ("recoveries", .array(recoveries(environment, map))),
    ])
  }

  /// Why something is null in it.
  static func notes(of figures: Figures) -> [String] {
    guard let environment = figures.environment else {
      return ["environment is null: the map says nothing of energy, water, material and waste."]
    }
    var notes: [String] = []
    if environment.flows.contains(where: { $0.perDay == nil }) || environment.carbonPerDay == nil {
      notes.append(
        "per_day of a flow is null where what is used, or what customers take a day, is not known.")
    }
    if environment.flows.contains(where: { $0.needed == nil }) {
      notes.append("needed is null where no place says what its work needs by itself; CO2e has none.")
    }
    if environment.flows.contains(where: { $0.saved == nil }) || environment.carbonSaved == nil {
      notes.append("saved_by_recovered is null where no recovered units come into a stream.")
    }
    if environment.flows.contains(where: { $0.factor == nil }) {
      notes.append("factor_kg_co2e is null where the map gives no factor, and for CO2e itself.")
    }
    notes.append("The parts of a flow by purpose are null where its amount is.")
    if !environment.trips.isEmpty {
      notes.append(
        "A figure of a trip is null where distance, stops, load, fuel, a factor or a cost is not given.")
    }
    if !environment.carbonInRecoveries.isEmpty {
      notes.append("per_unit_entering of a recovery is null where it is not known.")
    }
    return notes
  }

  private static func flow(_ use: FlowUse, _ map: ValueStreamMap) -> JSONValue {
    var object = JSONObject()
    object.add("flow", .string(use.flow.rawValue))
    object.add("unit", .string(use.unit.dimension.base.symbol))
    object.add("per_good_unit", use.amount)
    object.add("per_day", use.perDay)
    object.add("needed", use.needed)
    for purpose in FlowUse.Purpose.allCases { object.add(key(of: purpose), use.part(purpose)) }
    object.add("saved_by_recovered", use.saved)
    object.add("factor_kg_co2e", use.factor)
    return object.value
  }

  private static func carbon(_ environment: EnvironmentFigures, _ map: ValueStreamMap) -> JSONValue {
    var object = JSONObject()
    object.add("flow", .string(Property.carbon))
    object.add("unit", .string("kg"))
    object.add("per_good_unit", environment.carbon)
    object.add("per_day", environment.carbonPerDay)
    object.add("needed", .null)
    for purpose in FlowUse.Purpose.allCases {
      let parts = environment.carbonParts
      object.add(key(of: purpose), parts.isEmpty ? nil : parts[purpose.rawValue])
    }
    object.add("saved_by_recovered", environment.carbonSaved)
    object.add("factor_kg_co2e", .null)
    return object.value
  }

  private static func key(of purpose: FlowUse.Purpose) -> String {
    switch purpose {
    case .valueAdded: "value_added"
    case .necessary: "necessary"
    case .wasteSteps: "waste_steps"
    case .repeatWork: "repeat_work"
    case .scrap: "scrap"
    case .stocks: "stocks"
    case .transports: "transports"
    }
  }

  private static func uses(_ use: FlowUse, _ map: ValueStreamMap) -> [JSONValue] {
    use.places.map { at in
      var object = JSONObject()
      object.add("flow", .string(use.flow.rawValue))
      let (kind, name) =
        switch at.place {
        case .step(let step): ("step", map.processes[step].id)
        case .stock(let stock): ("stock", map.stocks[stock].id)
        case .transport(let name): ("transport", name)
        }
      object.add("kind", .string(kind))
      object.add("at", .string(name))
      object.add("per_good_unit", at.amount)
      object.add("needed", at.needed)
      return object.value
    }
  }

  private static func trip(_ trip: EnvironmentFigures.Trip) -> JSONValue {
    var object = JSONObject()
    object.add("transport", .string(trip.name))
    object.add("distance_km", trip.distance)
    object.add("stops", trip.stops)
    object.add("load", trip.load)
    object.add("pieces_per_stop", trip.piecesPerStop)
    object.add("km_per_stop", trip.distancePerStop)
    object.add("fuel", trip.fuel)
    object.add("fuel_unit", .optional(trip.fuelUnit?.dimension.base.symbol))
    object.add("fuel_per_piece", trip.fuelPerPiece)
    object.add("co2e_kg_per_piece", trip.carbonPerPiece)
    object.add("cost_per_piece", trip.costPerPiece)
    return object.value
  }

  /// What is used on the way back, which the streams' figures do not hold.
  private static func recoveries(_ environment: EnvironmentFigures, _ map: ValueStreamMap) -> [JSONValue] {
    map.recoveries.indices.flatMap { index -> [JSONValue] in
      let name = map.name(of: .recovery(index)) ?? "recovery \(index + 1)"
      func row(_ flow: String, _ unit: String, _ amount: Estimate?) -> JSONValue {
        var object = JSONObject()
        object.add("of_block", .string(name))
        object.add("flow", .string(flow))
        object.add("unit", .string(unit))
        object.add("per_unit_entering", amount)
        return object.value
      }
      let used = environment.flows.filter {
        $0.inRecoveries.indices.contains(index) && $0.inRecoveries[index] != nil
      }
      guard !used.isEmpty else { return [] }
      return used.map { row($0.flow.rawValue, $0.unit.dimension.base.symbol, $0.inRecoveries[index]) }
        + [row(Property.carbon, "kg", environment.carbonInRecoveries[index])]
    }
  }
}
