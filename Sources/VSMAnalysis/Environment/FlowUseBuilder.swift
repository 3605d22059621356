import VSMModel
import VSMSyntax

/// Adds up what the steps, stocks and transports of a map use of each flow.
struct FlowUseBuilder {
  private let ground: EnvironmentGround
  private var uses: [EnvironmentalFlow: FlowUse] = [:]
  private var sums: [EnvironmentalFlow: [EstimateSum]] = [:]
  private var needs: [EnvironmentalFlow: EstimateSum] = [:]
  private var saved: [EnvironmentalFlow: EstimateSum] = [:]
  private var recovering: [EnvironmentalFlow: [EstimateSum?]] = [:]
  private var unknownInRecoveries: Set<[Int]> = []

  init(_ ground: EnvironmentGround) { self.ground = ground }

  /// With all sums: nothing where a part of one is not known.
  var flows: [FlowUse] {
    EnvironmentalFlow.allCases.compactMap { flow in
      guard var use = uses[flow] else { return nil }
      use.inRecoveries = (recovering[flow] ?? ground.map.recoveries.map { _ in nil }).enumerated().map {
        unknownInRecoveries.contains([$0.offset, Self.number(of: flow)])
          ? nil : $0.element?.value.finiteOrNothing
      }
      guard use.unknown.isEmpty, let sums = sums[flow] else { return use }
      use.parts = sums.map(\.value)
      use.amount = EstimateSum.of(use.parts).finiteOrNothing
      if use.amount == nil {
        use.unknown = [("", .tooLarge)]
        use.parts = []
        return use
      }
      use.needed = needs[flow]?.value.finiteOrNothing
      if ground.units.isPerDay {
        use.perDay = use.amount.flatMap { ($0 * ground.units.delivered).finiteOrNothing }
      }
      if ground.unitsOfNew != nil { use.saved = (saved[flow]?.value ?? Estimate(0)).finiteOrNothing }
      return use
    }
  }

  private static func number(of flow: EnvironmentalFlow) -> Int {
    EnvironmentalFlow.allCases.firstIndex(of: flow) ?? 0
  }

  private mutating func know(_ flow: EnvironmentalFlow, _ unit: MeasureUnit) {
    if uses[flow] == nil { uses[flow] = FlowUse(flow: flow, unit: MeasureText.energy(unit)) }
  }

  /// Adds what is used at a place, by what it is for.
  private mutating func add(
    _ parts: [(FlowUse.Purpose, Estimate)], _ flow: EnvironmentalFlow, at place: FlowUse.Place,
    of reference: ValueStreamMap.Reference?, _ use: Consumption
  ) {
    var all = sums[flow] ?? FlowUse.Purpose.allCases.map { _ in EstimateSum() }
    for (purpose, amount) in parts { all[purpose.rawValue] += amount }
    sums[flow] = all
    let amount = EstimateSum.of(parts.map(\.1))
    // What is needed is needed by each unit that comes.
    let needed = use.needed.flatMap { Self.share(of: $0, in: use.amount, amount) }
    uses[flow]?.places.append(FlowUse.At(place: place, of: reference, amount: amount, needed: needed))
    if let needed { needs[flow, default: EstimateSum()] += needed }
  }

  /// The needed part of an amount that was made of `used`.
  private static func share(of needed: Interval, in used: Interval, _ amount: Estimate) -> Estimate? {
    func part(_ needed: Double, _ used: Double, _ amount: Double) -> Double {
      used > 0 ? amount * (needed / used) : 0
    }
    return Estimate(
      low: part(needed.low, used.low, amount.low), middle: part(needed.middle, used.middle, amount.middle),
      high: part(needed.high, used.high, amount.high)
    ).finiteOrNothing
  }

  private mutating func lack(_ flow: EnvironmentalFlow, _ place: String, _ why: FlowUnknown) {
    uses[flow]?.unknown.append((place, why))
  }

  // MARK: Steps

  /// What one visit of a step uses; nothing for what is used whether units come or not.
  private func ofVisit(_ use: Consumption, _ process: Int) -> Result<Estimate, Lack> {
    let input = ground.inputs[process]
    let amount = Estimate(use.amount)
    switch use.basis {
    case .unit: return .success(amount)
    case .batch:
      // The batch of an oven is what it takes at once.
      let batch = input.batch ?? input.atOnce
      return (batch.flatMap { amount / $0 }?.finiteOrNothing).map { .success($0) } ?? .failure(.load)
    case .period(.hour):
      // As long as a station is at a unit; where nobody gives that, as long as people are.
      guard let seconds = input.cycle ?? input.work else { return .failure(.time) }
      return .success(amount * seconds * (1 / 3_600))
    case .period, .trip, .distance: return .failure(.period)
    }
  }

  /// Why a visit's use is not known: `period` is what is used whether units come or not.
  private enum Lack: Error { case time, load, period }

  /// What a unit that is delivered has of what is used in a period.
  private func perUnit(_ use: Consumption, _ unit: TimeUnit, _ time: inout WorkTime) -> Estimate? {
    guard ground.units.isPerDay, ground.units.delivered > 0,
      let day = time.perDay(Estimate(use.amount), per: unit)
    else { return nil }
    return (day * (1 / ground.units.delivered)).finiteOrNothing
  }

  private static func purpose(of input: StepInput) -> FlowUse.Purpose {
    switch input.worth {
    case .valueAdded: .valueAdded
    case .necessary: .necessary
    case .waste: .wasteSteps
    }
  }

  mutating func add(step process: Int, _ time: inout WorkTime) {
    let step = ground.map.processes[process]
    let purpose = Self.purpose(of: ground.inputs[process])
    for (flow, use, _) in step.properties.uses {
      know(flow, use.unit)
      switch ofVisit(use, process) {
      case .failure(.period):
        guard case .period(let unit) = use.basis, let amount = perUnit(use, unit, &time) else {
          lack(flow, step.label, .day)
          continue
        }
        add([(purpose, amount)], flow, at: .step(process), of: .process(process), use)
      case .failure(let lacking): lack(flow, step.label, lacking == .time ? .time : .load)
      case .success(let visit):
        guard let stream = step.stream, let visits = ground.units.parts(process, stream, ground.network)
        else {
          lack(flow, step.label, .flow)
          continue
        }
        let again = visits.delivered * visits.repeatShare
        add(
          [
            (purpose, visit * (visits.delivered - again)), (.repeatWork, visit * again),
            (.scrap, visit * visits.lost),
          ], flow, at: .step(process), of: .process(process), use)
        if let new = ground.unitsOfNew?.visits(process), let all = ground.units.visits(process) {
          saved[flow, default: EstimateSum()] += visit * max(0, new - all)
        }
      }
    }
  }

  // MARK: Stocks and transports

  mutating func add(stock index: Int, _ time: inout WorkTime) {
    for (flow, use, _) in ground.map.stocks[index].properties.uses {
      know(flow, use.unit)
      guard case .period(let unit) = use.basis, let amount = perUnit(use, unit, &time) else {
        lack(flow, ground.map.label(of: .stock(index)), .day)
        continue
      }
      add([(.stocks, amount)], flow, at: .stock(index), of: .stock(index), use)
    }
  }

  /// A piece's part of what one trip uses.
  private static func ofPiece(_ use: Consumption, _ vehicle: Vehicle) -> Result<Estimate, TripLack> {
    let amount = Estimate(use.amount)
    var trip = amount
    switch use.basis {
    case .unit: return .success(amount)
    case .distance(let length):
      guard let distance = vehicle.properties.distance(.distance) else { return .failure(.distance) }
      trip = amount * Estimate(distance) * (1 / length)
    case .trip, .batch, .period: break
    }
    guard let load = vehicle.properties.count(.load), let piece = (trip / Estimate(load))?.finiteOrNothing
    else {
      return .failure(.load)
    }
    return .success(piece)
  }

  private enum TripLack: Error { case distance, load }

  mutating func add(_ transport: TransportUnits) {
    for (flow, use, _) in transport.vehicle.properties.uses {
      know(flow, use.unit)
      switch Self.ofPiece(use, transport.vehicle) {
      case .failure(let lacking): lack(flow, transport.name, lacking == .load ? .load : .distance)
      case .success(let piece):
        guard let units = transport.units else {
          lack(flow, transport.name, .flow)
          continue
        }
        add(
          [(.transports, piece * units)], flow, at: .transport(transport.name), of: transport.to,
          use)
      }
    }
  }

  // MARK: Recoveries

  /// What is used on the way back, for each unit that enters it: beside what the streams use, and never in it.
  mutating func add(recovery index: Int, _ time: inout WorkTime) {
    let recovery = ground.map.recoveries[index]
    func tell(_ flow: EnvironmentalFlow, _ amount: Estimate?, of use: Consumption) {
      know(flow, use.unit)
      guard let amount else {
        unknownInRecoveries.insert([index, Self.number(of: flow)])
        return
      }
      var all = recovering[flow] ?? ground.map.recoveries.map { _ in nil }
      var sum = all[index] ?? EstimateSum()
      sum += amount
      all[index] = sum
      recovering[flow] = all
    }
    let entering = ground.recoveries.entering[index]?.middle
    func ofPeriod(_ use: Consumption) -> Estimate? {
      guard case .period(let unit) = use.basis, let entering, entering > 0 else { return nil }
      return time.perDay(Estimate(use.amount), per: unit).map { $0 * (1 / entering) }
    }
    guard let solved = ground.recoveries.solved[index] else { return }
    for (node, figures) in zip(solved.block.nodes, solved.visits.nodes) {
      switch node {
      case .process(let process):
        for (flow, use, _) in ground.map.processes[process].properties.uses {
          switch ofVisit(use, process) {
          case .success(let visit): tell(flow, visit * figures.visits, of: use)
          case .failure(.period): tell(flow, ofPeriod(use), of: use)
          case .failure: tell(flow, nil, of: use)
          }
        }
      case .stock(let stock):
        for (flow, use, _) in ground.map.stocks[stock].properties.uses { tell(flow, ofPeriod(use), of: use) }
      case .disposition, .scrap, .end, .endOf: break
      }
    }
    for source in recovery.sources {
      guard let vehicle = source.vehicle else { continue }
      let own = ground.recoveries.fromSource[source.party]?.middle
      let part = recovery.sources.count == 1 ? 1 : own.flatMap { own in entering.map { own / $0 } }
      for (flow, use, _) in vehicle.properties.uses {
        let piece = try? Self.ofPiece(use, vehicle).get()
        tell(flow, piece.flatMap { piece in part.map { piece * $0 } }, of: use)
      }
    }
    for transport in RecoveryTransports.all(of: index, ground.map, solved) {
      for (flow, use, _) in transport.vehicle.properties.uses {
        let piece = try? Self.ofPiece(use, transport.vehicle).get()
        tell(flow, piece.map { $0 * transport.units }, of: use)
      }
    }
  }
}
