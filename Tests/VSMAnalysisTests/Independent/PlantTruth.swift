/// The figures of a plant, from its own structure, by the definitions: the headline is of a unit that is delivered.
struct PlantTruth {
  let plant: Plant
  let flows: PlantVisits
  /// Units a day that enter.
  private(set) var entering: Double
  /// Seconds of a visit of each place that count towards a lead time.
  private(set) var times: [Double]
  /// The whole time in stock, or nothing for a step.
  private(set) var stockTimes: [Double?]

  init(of written: Plant) {
    let plant = written.carryingByPlaces
    self.plant = plant
    flows = PlantVisits(of: plant)
    let flows = flows
    entering =
      plant.volume.map(Double.init)
      ?? plant.ends.enumerated().compactMap { end, written in
        // Each end asks for its own; the one that asks for most rules.
        written.demand.flatMap { flows.mix[end] > 0 ? Double($0) / flows.mix[end] : nil }
      }.max() ?? 0
    stockTimes = []
    times = []
    let next = plant.next
    for (index, place) in plant.places.enumerated() {
      guard let stock = place.stock else {
        stockTimes.append(nil)
        times.append(Self.time(of: place.step ?? .init(), plant))
        continue
      }
      var following: Plant.Step?
      var goal = next[index]
      while case .place(let place) = goal, following == nil {
        following = plant.places[place].step
        goal = next[place]
      }
      let time = Self.time(of: stock, plant, flow: entering * flows.visits[index], following)
      stockTimes.append(time)
      // Pieces right before a step that can all pass in its elapsed time are the queue that this has in it.
      var isQueue = false
      if stock.pieces != nil, written.rowIsCarried(from: index) == false,
        case .place(let place) = next[index],
        let elapsed = plant.places[place].step?.elapsed
      {
        isQueue = time <= Double(elapsed)
      }
      times.append(isQueue ? 0 : time)
    }
  }

  private static func time(of stock: Plant.Stock, _ plant: Plant, flow: Double, _ next: Plant.Step?) -> Double
  {
    if let seconds = stock.seconds { return Double(seconds) }
    if let days = stock.days { return Double(days) * plant.day }
    let pieces = Double(stock.pieces ?? 0)
    if plant.usesDownstreamCycle, let next, let cycle = next.cycle {
      return pieces * Double(cycle)
        / (Double(next.stations ?? 1) * Double(next.uptime ?? 100) / 100 * Double(100 - next.loss) / 100)
    }
    // Where nothing passes, nobody waits.
    return flow > 0 ? pieces / flow * plant.day : 0
  }

  /// Of a visit what counts: the whole of it where processing does, or else what is not work.
  private static func time(of step: Plant.Step, _ plant: Plant) -> Double {
    let work = Double(step.work ?? step.cycle ?? 0)
    let whole = max(Double(step.elapsed ?? 0), work)
    return plant.countsProcessing || plant.isRecovery ? whole : whole - work
  }

  /// Of all that enter.
  var leadTimeOfAll: Double { sum(flows.visits) }

  func leadTime(endingAt end: Int) -> Double? { flows.visitsOfEnding[end].map(sum) }

  /// Of a unit that is delivered.
  var leadTime: Double { sum(flows.deliveredVisits) }

  private func sum(_ visits: [Double]) -> Double { zip(visits, times).reduce(0) { $0 + $1.0 * $1.1 } }

  /// Work of one visit: nothing where only the whole visit is known.
  func work(at place: Int) -> Double {
    Double(plant.places[place].step.flatMap { $0.work ?? $0.cycle } ?? 0)
  }

  var processingTime: Double {
    plant.places.indices.reduce(0) { $0 + flows.deliveredVisits[$1] * work(at: $1) }
  }

  /// Work done again never adds value, so it counts as often as a delivered unit comes at all.
  func firstWork(_ worth: Plant.Step.Worth) -> Double {
    plant.places.indices.reduce(0) { sum, place in
      plant.places[place].step?.worth == worth ? sum + flows.deliveredComes[place] * work(at: place) : sum
    }
  }

  var cycleEfficiency: Double { firstWork(.valueAdded) / leadTime }

  func flow(at place: Int) -> Double { entering * flows.visits[place] }

  private func working(_ step: Plant.Step) -> Double {
    plant.available * Double(step.uptime ?? 100) / 100 * Double(step.stations ?? 1)
  }

  /// Seconds a day that one station is changed over.
  private func changing(_ place: Int) -> Double {
    guard let step = plant.places[place].step, let batch = step.batch, let changeover = step.changeover else {
      return 0
    }
    return flow(at: place) / Double(batch) * Double(changeover)
  }

  /// Good units a day: (n·A·U − ΣCO)·y / CT, of stations, or of people by their work where there is no C/T.
  func capacity(of place: Int) -> Double? {
    guard let step = plant.places[place].step else { return nil }
    let good = Double(100 - step.loss) / 100
    if let cycle = step.cycle { return max(0, working(step) - changing(place)) * good / Double(cycle) }
    guard let work = step.work, let people = step.operators else { return nil }
    return Double(people) * plant.available * good / Double(work)
  }

  /// (run + changeover) / (n·A·U); where people and work are known and no C/T, flow × PT / (people × A).
  func utilisation(of place: Int) -> Double? {
    guard let step = plant.places[place].step else { return nil }
    if let cycle = step.cycle { return (flow(at: place) * Double(cycle) + changing(place)) / working(step) }
    guard let work = step.work, let people = step.operators else { return nil }
    return flow(at: place) * Double(work) / (Double(people) * plant.available)
  }

  /// Σ flow × work / A.
  var people: Double {
    plant.places.indices.reduce(0) { $0 + flow(at: $1) * work(at: $1) } / plant.available
  }

  /// Π (1 − share·(1 − y)): what is right the first time where each step is passed by the share of the units that would
  /// pass it if nothing were lost and nothing done again. Nothing where no step loses or sends back.
  var rolledYield: Double? {
    var faultless = plant
    var yields: [Int: Double] = [:]
    for (index, place) in plant.places.enumerated() {
      guard let step = place.step else { continue }
      let again = step.ways.filter(\.isRework).reduce(0) { $0 + $1.share }
      if step.loss > 0 || again > 0 {
        yields[index] = Double(100 - step.loss) / 100 * Double(100 - again) / 100
      }
      faultless.places[index].step?.loss = 0
      // What is not sent back goes the other ways in their proportion.
      faultless.places[index].step?.ways = step.ways.filter { !$0.isRework }
      faultless.places[index].step?.whole = 100 - again
    }
    guard !yields.isEmpty else { return nil }
    let shares = PlantVisits(of: faultless).comes
    return yields.reduce(1) { $0 * (1 - shares[$1.key] * (1 - $1.value)) }
  }

  /// Σ v·cost, where each step gives one.
  var cost: Double? {
    var cost = 0.0
    for (visits, place) in zip(flows.visits, plant.places) {
      guard let step = place.step else { continue }
      guard let each = step.cost else { return nil }
      cost += visits * Double(each)
    }
    return cost
  }

  var gross: Double {
    plant.ends.indices.reduce(0) { $0 + flows.mix[$1] * Double(plant.ends[$1].proceeds ?? 0) }
  }
}
