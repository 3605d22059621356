public import VSMModel
public import VSMSyntax

/// What a value stream uses of its surroundings, and what that gives off.
public struct EnvironmentFigures: Sendable {
  /// The flows that the map speaks of, in the order of ``EnvironmentalFlow``.
  public internal(set) var flows: [FlowUse] = []
  /// Kilograms of CO₂e for each unit that is delivered; nothing where a flow or its factor is not known.
  public internal(set) var carbon: Estimate?
  /// What is given off in a working day.
  public internal(set) var carbonPerDay: Estimate?
  /// The part of it that each purpose has, in the order of ``FlowUse/Purpose``.
  public internal(set) var carbonParts: [Estimate] = []
  /// What would be given off beside it if no recovered units came into the streams.
  public internal(set) var carbonSaved: Estimate?
  /// In each recovery of the map, for each unit that enters it.
  public internal(set) var carbonInRecoveries: [Estimate?] = []
  /// The trips of transports that say how far they go or where they stop.
  public internal(set) var trips: [Trip] = []

  /// One trip of a transport, and a piece's part of it.
  public struct Trip: Sendable {
    /// What it is called, and leads to.
    public let name: String
    /// In km.
    public let distance: Estimate?
    /// Where it stops to deliver or to collect.
    public let stops: Estimate?
    /// Pieces that it carries.
    public let load: Estimate?
    /// Litres of fuel, or kg or kWh of it, for the whole trip.
    public let fuel: Estimate?
    /// The unit of the fuel.
    public let fuelUnit: MeasureUnit?
    /// Kilograms of CO₂e that a piece has of the trip.
    public let carbonPerPiece: Estimate?
    /// What the trip costs for a piece.
    public let costPerPiece: Estimate?

    /// The pieces of one stop.
    public var piecesPerStop: Estimate? { load.flatMap { load in stops.flatMap { load / $0 } } }
    /// Km for each stop.
    public var distancePerStop: Estimate? { distance.flatMap { distance in stops.flatMap { distance / $0 } } }
    /// The fuel of a piece.
    public var fuelPerPiece: Estimate? { fuel.flatMap { fuel in load.flatMap { fuel / $0 } } }
  }

  /// Of what is given off the part that is waste: steps tagged so, work done again, scrap, stocks and transports.
  public var carbonOfWaste: Estimate? {
    guard !carbonParts.isEmpty else { return nil }
    return EstimateSum.of(FlowUse.Purpose.allCases.filter(\.isWaste).map { carbonParts[$0.rawValue] })
  }

  /// What is used of a flow; nothing where the map does not speak of it.
  public subscript(flow: EnvironmentalFlow) -> FlowUse? { flows.first { $0.flow == flow } }

  /// The flows that are used and have no factor.
  public var flowsWithoutFactor: [EnvironmentalFlow] { flows.filter { $0.factor == nil }.map(\.flow) }

  /// What is used at a step or a stock and by the transports that lead to it, or given off there, for each unit that is
  /// delivered, and what the work needs of that.
  ///
  /// - Parameters:
  ///   - line: a flow, or what all of them give off.
  ///   - reference: a step, a stock or a customer.
  /// - Returns: nothing where nothing is used there; without an amount where it is not known.
  public func use(
    of line: LadderLine, at reference: ValueStreamMap.Reference
  ) -> (amount: Estimate?, needed: Estimate?)? {
    let here = flows.flatMap { use in use.places.filter { $0.of == reference }.map { (use: use, at: $0) } }
    switch line {
    case .flow(let flow):
      let own = here.filter { $0.use.flow == flow }.map(\.at)
      guard !own.isEmpty else { return nil }
      let needs = own.compactMap(\.needed)
      return (
        EstimateSum.of(own.map(\.amount)).finiteOrNothing,
        needs.isEmpty ? nil : EstimateSum.of(needs).finiteOrNothing
      )
    case .carbon:
      guard !here.isEmpty else { return nil }
      let given = here.compactMap { use, at in use.factor.map { at.amount * $0 } }
      return (given.count == here.count ? EstimateSum.of(given).finiteOrNothing : nil, nil)
    }
  }
}
