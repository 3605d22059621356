import VSMDiagnostics
import VSMModel
import VSMSyntax
import VSMWords

extension Figures {
  /// What a good unit costs and brings, and what it uses of its surroundings; a map that gives none of it pays for none.
  mutating func addSurroundings(
    of map: ValueStreamMap, _ network: Network, _ inputs: [StepInput], _ line: LineFigures, _ demand: Demand,
    _ recoveries: Recoveries, _ time: inout WorkTime, _ notes: inout Notes
  ) {
    guard map.givesMoney || map.givesUse else { return }
    let transports = TransportUnits.all(of: map, line.units, recoveries, demand)
    if map.givesMoney {
      var steps: [StepMoney] = []
      for (process, input) in zip(map.processes, inputs) { steps.append(StepMoney(process, input, &time)) }
      let ground = MoneyGround(
        map: map, network: network, inputs: inputs, units: line.units, transports: transports, steps: steps,
        working: line.working)
      var money = MoneyFigures(ground, pieces: stocks.map(\.pieces))
      money.addContribution(
        ground, demand, capacity: line.output.capacity, limit: line.output.limit, available: time.available)
      (costPerGoodUnit, stepsWithCost) = (money.cost, money.stepsWithCost)
      self.money = money
      addNotes(of: money, map, &notes)
    }
    if map.givesUse {
      var ofNew: UnitFlows?
      if !recoveries.recovered.isEmpty, line.units.isPerDay {
        // Its warnings are those of the flows as they are.
        var none: [Diagnostic] = []
        let flow = Flow(
          of: map, network, demand, inputs, recoveries.withoutRecovered, solved: line.units.flow.solved, &none
        )
        ofNew = UnitFlows(flow, delivered: line.units.delivered, isPerDay: true)
      }
      environment = EnvironmentFigures(
        EnvironmentGround(
          map: map, network: network, inputs: inputs, units: line.units, unitsOfNew: ofNew,
          transports: transports, recoveries: recoveries), &time)
    }
  }

  private func addNotes(of money: MoneyFigures, _ map: ValueStreamMap, _ notes: inout Notes) {
    if money.stockValue != nil, !money.stocksWithoutValue.isEmpty {
      let names = money.stocksWithoutValue.map { map.label(of: .stock($0)) }
      notes.add(
        "Stock value leaves out stocks without pieces, or without a value and anything put in: \(Notes.list(names))."
      )
    }
    let carried = map.transports(in: map.phrases).filter {
      $0.home.recovery != nil && $0.vehicle.properties.has(.transportCost)
    }
    if !carried.isEmpty {
      notes.add(
        "The cost of a recovery’s transports is not in its net value: \(Notes.list(carried.map(\.name))).")
    }
  }
}
