import VSMModel
import VSMSyntax

extension MoneyFigures {
  init(_ ground: MoneyGround, pieces: [Estimate?]) {
    let map = ground.map
    pieceValues = map.stocks.map { _ in nil }
    stockValues = pieceValues
    addCost(ground)
    addStocks(ground, pieces)
  }

  private mutating func addCost(_ ground: MoneyGround) {
    var (visitCosts, labours, materials, carried) = (
      EstimateSum(), EstimateSum(), EstimateSum(), EstimateSum()
    )
    var given: (visits: Bool, labour: Bool, material: Bool, transport: Bool) = (false, false, false, false)
    for process in ground.working where ground.map.processes[process].stream != nil {
      let money = ground.steps[process]
      guard money.isGiven else { continue }
      if money.isLabourUnknown { unknown.append(ground.map.processes[process].label) }
      guard let visits = ground.units.visits(process) else { continue }
      stepsWithCost += 1
      if let visit = money.visit {
        visitCosts += visit * visits
        given.visits = true
      }
      if let labour = money.labour {
        labours += labour * visits
        given.labour = true
      }
      if let material = money.material {
        materials += material * visits
        given.material = true
      }
    }
    for transport in ground.transports {
      guard case .moneyPer = transport.vehicle.properties[.transportCost] else { continue }
      guard let cost = Self.cost(of: transport.vehicle), let units = transport.units else {
        unknown.append(transport.name)
        continue
      }
      carried += cost * units
      given.transport = true
    }
    if given.visits { visits = visitCosts.value.finiteOrNothing }
    if given.labour { labour = labours.value.finiteOrNothing }
    if given.material { material = materials.value.finiteOrNothing }
    if given.transport { transport = carried.value.finiteOrNothing }
    let parts = [visits, labour, material, transport].compactMap(\.self)
    guard unknown.isEmpty, !parts.isEmpty else { return }
    cost = EstimateSum.of(parts).finiteOrNothing
  }

  /// What a transport costs for each piece.
  static func cost(of vehicle: Vehicle) -> Estimate? {
    guard case .moneyPer(let money, let basis) = vehicle.properties[.transportCost] else { return nil }
    guard basis == .trip else { return Estimate(money.amount) }
    return vehicle.properties.count(.load).flatMap {
      (Estimate(money.amount) / Estimate($0))?.finiteOrNothing
    }
  }

  // MARK: Stocks

  private mutating func addStocks(_ ground: MoneyGround, _ pieces: [Estimate?]) {
    let map = ground.map
    let given = map.stocks.contains { $0.properties.has(.stockValue) }
    guard given || cost != nil else { return }
    let put = MoneyPutIn(ground)
    for (index, stock) in map.stocks.enumerated() where stock.stream != nil && stock.word != .waiting {
      pieceValues[index] =
        stock.properties.money(.stockValue).map { Estimate($0.amount) }
        ?? (unknown.isEmpty ? put.value(at: index) : nil)
      guard let value = pieceValues[index], let count = pieces[index] else {
        stocksWithoutValue.append(index)
        continue
      }
      stockValues[index] = (value * count).finiteOrNothing
    }
    let known = stockValues.compactMap(\.self)
    guard !known.isEmpty else { return }
    stockValue = EstimateSum.of(known).finiteOrNothing
    var costs = EstimateSum()
    for (index, value) in stockValues.enumerated() {
      guard let value else { continue }
      guard let share = Self.holding(of: map.stocks[index], map) else {
        stocksWithoutHolding.append(index)
        continue
      }
      costs += value * share
    }
    if stocksWithoutHolding.isEmpty { holdingCost = costs.value.finiteOrNothing }
  }

  /// The part of its value that holding a stock costs a year.
  private static func holding(of stock: Stock, _ map: ValueStreamMap) -> Estimate? {
    let own = stock.properties.holding.map { Conventions.Holding(share: $0.share, period: $0.period) }
    guard let holding = own ?? map.conventions.holding else { return nil }
    let times: Double =
      switch holding.period {
      case .year: 1
      case .month: 12
      case .week: 52
      // Interest and rent know no days off.
      case .day: 365
      case .shift, .hour, .minute, .second: .nan
      }
    return (Estimate(holding.share) * times).finiteOrNothing
  }

  // MARK: What customers pay

  mutating func addContribution(
    _ ground: MoneyGround, _ demand: Demand, capacity: Estimate?, limit: Int?, available: Estimate?
  ) {
    let map = ground.map
    var served = Set(map.streams.flatMap { $0.deliveries.map(\.party) })
    if served.isEmpty, map.streams.count == 1 { served = Set(map.customers.indices) }
    let taking = served.sorted().filter { demand.customers[$0].demand != nil || !ground.units.isPerDay }
    customersWithoutPrice = taking.filter { !map.customers[$0].properties.has(.price) }
    guard !taking.isEmpty, customersWithoutPrice.isEmpty else { return }
    var (paid, all) = (EstimateSum(), 0.0)
    for customer in taking {
      guard let money = map.customers[customer].properties.money(.price) else { continue }
      // Without a demand there is one unit, and so one customer.
      let units = taking.count == 1 ? 1 : demand.customers[customer].demand?.middle ?? 0
      paid += Estimate(money.amount) * units
      all += units
    }
    guard all > 0, let price = (paid.value / Estimate(all))?.finiteOrNothing else { return }
    self.price = price
    guard let cost else { return }
    contribution = (price - cost).finiteOrNothing
    guard let contribution, let capacity, let limit,
      let hours = (ground.inputs[limit].available ?? available).map({ $0 * (1 / 3_600) }),
      let rate = capacity / hours
    else { return }
    // A loss is the greater, the more is made.
    let ends = [
      contribution.low * rate.low, contribution.low * rate.high, contribution.high * rate.low,
      contribution.high * rate.high,
    ]
    contributionPerHour =
      Estimate(
        low: ends.min() ?? 0, middle: contribution.middle * rate.middle, high: ends.max() ?? 0
      ).finiteOrNothing
  }
}
