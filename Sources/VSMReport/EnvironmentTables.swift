import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// What a value stream uses of its surroundings, for people.
enum EnvironmentTables {
  static func tables(of map: ValueStreamMap, _ figures: Figures) -> [TextTable] {
    guard let environment = figures.environment else { return [] }
    return [
      flows(environment, map), places(environment, map), trips(environment, map),
      onTheWayBack(environment, map),
    ].compactMap(\.self)
  }

  private static func text(_ amount: Estimate?, _ unit: MeasureUnit, _ phrases: Phrases) -> String {
    amount.map { phrases.figure(MeasureText.amount($0, unit)) } ?? MetricsTable.notGiven(phrases)
  }

  /// What all of it is for, and what it gives off.
  private static func flows(_ environment: EnvironmentFigures, _ map: ValueStreamMap) -> TextTable? {
    let phrases = map.phrases
    let hasNeeds = environment.flows.contains { $0.needed != nil }
    let hasSaved = environment.carbonSaved != nil || environment.flows.contains { $0.saved != nil }
    let hasCarbon = environment.flows.contains { $0.factor != nil }
    var table = TextTable(
      [
        ("Used", .left), ("A good unit", .right), (hasNeeds ? "Needed" : "", .right), ("Of waste", .right),
        ("A day", .right), (hasCarbon ? "CO₂e" : "", .right),
        (hasSaved ? "Saved by recovered units" : "", .right),
      ], in: phrases)
    func waste(_ amount: Estimate?, _ parts: [Estimate]) -> String {
      guard let amount, amount.middle > 0, !parts.isEmpty else { return "" }
      let wasted = FlowUse.Purpose.allCases.filter(\.isWaste).reduce(0) { $0 + parts[$1.rawValue].middle }
      return phrases.figure(FigureText.share(Estimate(wasted / amount.middle)))
    }
    for use in environment.flows where !use.places.isEmpty || !use.unknown.isEmpty {
      let carbon = use.amount.flatMap { amount in use.factor.map { amount * $0 } }
      table.add([
        phrases[use.flow.title], text(use.amount, use.unit, phrases),
        use.needed.map { phrases.figure(MeasureText.amount($0, use.unit)) } ?? "",
        waste(use.amount, use.parts),
        use.perDay.map { phrases.figure(MeasureText.amount($0, use.unit)) } ?? "",
        hasCarbon
          ? carbon.map { phrases.figure(MeasureText.carbon($0)) } ?? MetricsTable.notGiven(phrases) : "",
        use.saved.map { phrases.figure(MeasureText.amount($0, use.unit)) } ?? "",
      ])
    }
    guard !table.isEmpty else { return nil }
    if hasCarbon {
      table.add([
        phrases["CO₂e"],
        environment.carbon.map { phrases.figure(MeasureText.carbon($0)) } ?? MetricsTable.notGiven(phrases),
        "",
        waste(environment.carbon, environment.carbonParts),
        environment.carbonPerDay.map { phrases.figure(MeasureText.carbon($0)) } ?? "", "",
        environment.carbonSaved.map { phrases.figure(MeasureText.carbon($0)) } ?? "",
      ])
    }
    return table
  }

  /// Where it is used, and what it is for where that is no value.
  private static func places(_ environment: EnvironmentFigures, _ map: ValueStreamMap) -> TextTable? {
    let phrases = map.phrases
    var table = TextTable(
      [("Used at", .left), ("", .left), ("A good unit", .right), ("Needed", .right)], in: phrases)
    for use in environment.flows {
      for at in use.places {
        let name =
          switch at.place {
          case .step(let step): map.processes[step].label
          case .stock(let stock): map.label(of: .stock(stock))
          case .transport(let name): name
          }
        table.add([
          MetricsTable.oneLine(name), phrases[use.flow.title], text(at.amount, use.unit, phrases),
          at.needed.map { phrases.figure(MeasureText.amount($0, use.unit)) } ?? "",
        ])
      }
    }
    return table.isEmpty ? nil : table
  }

  /// What recoveries use: beside what the streams do, for each unit that enters one.
  private static func onTheWayBack(_ environment: EnvironmentFigures, _ map: ValueStreamMap) -> TextTable? {
    let phrases = map.phrases
    var table = TextTable(
      [("Used on the way back", .left), ("", .left), ("A unit that enters", .right)], in: phrases)
    for index in map.recoveries.indices {
      let name = map.name(of: .recovery(index)) ?? phrases["Recovery"]
      for use in environment.flows where use.inRecoveries.indices.contains(index) {
        guard let amount = use.inRecoveries[index] else { continue }
        table.add([MetricsTable.oneLine(name), phrases[use.flow.title], text(amount, use.unit, phrases)])
      }
      if let carbon = environment.carbonInRecoveries[index] {
        table.add([
          MetricsTable.oneLine(name), phrases["CO₂e"], phrases.figure(MeasureText.carbon(carbon)),
        ])
      }
    }
    return table.isEmpty ? nil : table
  }

  private static func trips(_ environment: EnvironmentFigures, _ map: ValueStreamMap) -> TextTable? {
    guard !environment.trips.isEmpty else { return nil }
    let phrases = map.phrases
    let km = MeasureUnit.Dimension.distance.base
    var table = TextTable(
      [
        ("Trip", .left), ("Distance", .right), ("Stops", .right), ("Pieces", .right),
        ("Pieces a stop", .right),
        ("Fuel", .right), ("Fuel a piece", .right), ("CO₂e a piece", .right), ("Cost a piece", .right),
      ], in: phrases)
    for trip in environment.trips {
      func fuel(_ amount: Estimate?) -> String {
        guard let amount, let unit = trip.fuelUnit else { return "" }
        return phrases.figure(MeasureText.amount(amount, unit))
      }
      func count(_ number: Estimate?) -> String { number.map { phrases.figure(FigureText.count($0)) } ?? "" }
      table.add([
        MetricsTable.oneLine(trip.name),
        trip.distance.map { phrases.figure(MeasureText.amount($0, km)) } ?? MetricsTable.notGiven(phrases),
        count(trip.stops),
        trip.load.map { phrases.figure(FigureText.count($0)) } ?? MetricsTable.notGiven(phrases),
        count(trip.piecesPerStop), fuel(trip.fuel), fuel(trip.fuelPerPiece),
        trip.carbonPerPiece.map { phrases.figure(MeasureText.carbon($0)) } ?? "",
        trip.costPerPiece.map { cost in
          let currency = map.currency ?? ""
          return phrases.money(FigureText.range(cost) { MoneyText.amount($0, currency) }, currency)
        } ?? "",
      ])
    }
    return table
  }
}
