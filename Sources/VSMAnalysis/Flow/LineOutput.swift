import VSMModel
import VSMSyntax

/// What the line can make, and what a good unit takes of people and money.
struct LineOutput: Sendable {
  /// Good units a day: the least of capacity / good units at the step for each that is delivered, over the steps whose
  /// capacity is known. Changeovers are as many as today.
  private(set) var capacity: Estimate?
  /// The step that allows no more.
  private(set) var limit: Int?
  /// The steps whose capacity is known.
  private(set) var stepsWithCapacity = 0
  /// Σ visits × cost over the steps that give one, for each unit that is delivered: what is scrapped on the way costs too.
  private(set) var cost: Estimate?
  private(set) var stepsWithCost = 0
  /// Seconds of people for each unit that is delivered: of those who are there all day, and of those whom the work keeps
  /// busy, Σ visits × PT.
  private(set) var labour: Estimate?
  private(set) var work: Estimate?

  /// From the streams' own steps without decisions, the units a day at each process, and those that customers take. Not
  /// per day are the flows of one unit, where nobody says how many are asked for.
  init(
    _ map: ValueStreamMap, working: [Int], _ inputs: [StepInput], _ figures: [StepFigures],
    into flow: [Estimate?],
    delivered: Double, available: Estimate?, isPerDay: Bool
  ) {
    guard delivered > 0 else { return }
    var (costs, labours, works) = (EstimateSum(), EstimateSum(), EstimateSum())
    var hasLabour = false
    var isWorkKnown = true
    for process in working {
      let input = inputs[process]
      let visits = flow[process].map { $0.middle / delivered }
      if let own = figures[process].capacity, isPerDay, let visits {
        let good = visits * (input.goodPart?.middle ?? 1)
        stepsWithCapacity += 1
        if good > 0 {
          let possible = own * (1 / good)
          if possible.middle < capacity?.middle ?? .infinity { limit = process }
          capacity = capacity.map { Estimate.minimum($0, possible) } ?? possible
        }
      }
      if let money = map.processes[process].properties.money(.cost), let visits {
        costs += Estimate(money.amount) * visits
        stepsWithCost += 1
      }
      if let people = input.operators, isPerDay, let time = input.available ?? available {
        labours += people * time * (1 / delivered)
        hasLabour = true
      }
      if let content = input.labour {
        if let visits { works += content * visits } else { isWorkKnown = false }
      }
    }
    capacity = capacity?.finiteOrNothing
    if stepsWithCost > 0 { cost = costs.value.finiteOrNothing }
    if hasLabour { labour = labours.value.finiteOrNothing }
    if isWorkKnown, works.value.high > 0 { work = works.value.finiteOrNothing }
  }
}
