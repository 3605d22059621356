import VSMDiagnostics
import VSMModel
import VSMSyntax
import VSMWords

/// How long material lies in each stock.
struct StockTimes: Sendable {
  private(set) var figures: [StockFigures]
  /// True where a time follows from a quantity by this convention.
  private(set) var usesDemand = false
  private(set) var usesDownstreamCycle = false

  private var silent: [String] = []
  private var sizedOnly: [String] = []
  private var withoutFlow: [String] = []
  private var withoutShifts: [String] = []
  private var withoutEnd: [String] = []
  private var withoutNextStep: [String] = []
  private var timeOnly: [String] = []
  private var inVisits: [String] = []

  init(
    of map: ValueStreamMap, _ network: Network, _ demand: Demand, _ flow: Flow, _ inputs: [StepInput],
    _ time: inout WorkTime, _ notes: inout Notes, _ warnings: inout [Diagnostic]
  ) {
    let lacksShifts = Self.streamsWithoutShifts(map, network, demand)
    figures = [StockFigures](repeating: StockFigures(), count: map.stocks.count)
    let blocks =
      map.streams.enumerated().map {
        (items: $1.items, joins: network.joins[$0], lacksShifts: lacksShifts[$0])
      }
      + map.recoveries.map { (items: $0.items, joins: nil, lacksShifts: false) }
    for block in blocks {
      var after: Int?
      for item in block.items {
        switch item {
        case .process(let process): after = process
        case .stock(let stock): figures[stock].after = after
        case .transport, .link: break
        }
      }
      var next = block.joins
      /// The step right behind, with no transport between.
      var following = block.joins
      for item in block.items.reversed() {
        switch item {
        case .process(let process): (next, following) = (process, process)
        case .transport: following = nil
        case .link: break
        case .stock(let stock):
          defer { following = nil }
          let label = map.label(of: .stock(stock))
          set(
            stock, map.stocks[stock], label, flow.past[stock], next.map { inputs[$0] }, map.conventions,
            lacksShifts: block.lacksShifts, &time)
          if let process = following, isQueue(stock, map.stocks[stock], of: inputs[process]) {
            figures[stock].within = process
            inVisits.append(label)
            continue
          }
          if figures[stock].time == nil, map.stocks[stock].quantity != nil, figures[stock].quantity != nil,
            flow.past[stock] == nil
          {
            let problem: Problem =
              block.lacksShifts ? .quantityWithoutShifts(stock: label) : .quantityWithoutDemand(stock: label)
            warnings.append(Diagnostic(problem, at: map.stocks[stock].span))
          }
        }
      }
    }
    addNotes(&notes)
  }

  /// True of what waits in the queue of a step, in the time that its LT gives: pieces that lie right before it and can all
  /// pass in that time. More than that cannot be in it, and a time of its own is one beside it.
  private func isQueue(_ index: Int, _ stock: Stock, of step: StepInput) -> Bool {
    guard [.inventory, .orders, .fifo].contains(stock.word), stock.time == nil,
      figures[index].quantity != nil, let elapsed = step.elapsed, !step.waitsForLot
    else { return false }
    return figures[index].time.map { $0.middle <= elapsed.middle * (1 + 1e-9) } ?? true
  }

  /// The streams at whose end, or that of the streams they flow into, a customer's demand by the shift cannot
  /// be converted.
  private static func streamsWithoutShifts(
    _ map: ValueStreamMap, _ network: Network, _ demand: Demand
  ) -> [Bool] {
    let customers = Set(demand.withoutShifts)
    var lacking = [Bool](repeating: false, count: map.streams.count)
    guard !customers.isEmpty else { return lacking }
    for index in network.order.reversed() {
      let stream = map.streams[index]
      let servesAll = map.streams.count == 1 && stream.deliveries.isEmpty && stream.joins == nil
      lacking[index] =
        servesAll || stream.deliveries.contains { customers.contains($0.party) }
        || network.joins[index].flatMap { map.processes[$0].stream }.map { lacking[$0] } == true
    }
    return lacking
  }

  /// Pieces in all stocks that give a quantity.
  var workInProcess: Estimate? {
    let given = figures.compactMap(\.quantity)
    return given.isEmpty ? nil : EstimateSum.of(given).finiteOrNothing
  }

  private mutating func set(
    _ index: Int, _ stock: Stock, _ label: String, _ flow: Estimate?, _ next: StepInput?,
    _ conventions: Conventions, lacksShifts: Bool, _ time: inout WorkTime
  ) {
    // What a stock may or should hold at most is not what lies in it.
    let quantity = stock.quantity.flatMap { Estimate($0.total).finiteOrNothing }
    figures[index].quantity = quantity
    if let written = stock.time {
      figures[index].time = time.seconds(of: written)
      if quantity == nil { timeOnly.append(label) }
      return
    }
    guard let quantity else {
      silent.append(label)
      if [Property.most, .cycleStock, .bufferStock, .safetyStock].contains(where: stock.properties.has) {
        sizedOnly.append(label)
      }
      return
    }
    if conventions.inventoryTime == .downstreamCycle {
      if let pace = next.flatMap(Self.pace) {
        figures[index].time = (quantity * pace).finiteOrNothing
        usesDownstreamCycle = true
        return
      }
      withoutNextStep.append(label)
    }
    // Little's law, with the throughput of this very point.
    guard let flow else {
      if lacksShifts { withoutShifts.append(label) } else { withoutFlow.append(label) }
      return
    }
    guard let stay = (quantity / flow).flatMap({ ($0 * time.dayInSeconds()).finiteOrNothing }) else {
      withoutEnd.append(label)
      return
    }
    figures[index].time = stay
    usesDemand = true
  }

  /// Seconds in which a step takes in one unit that will be good: C/T / (n·U·y).
  private static func pace(of step: StepInput) -> Estimate? {
    guard let cycle = step.cycle else { return nil }
    let parts = (step.stations ?? Estimate(1)) * (step.uptime ?? Estimate(1)) * (step.goodPart ?? Estimate(1))
    return (cycle / parts)?.finiteOrNothing
  }

  private func addNotes(_ notes: inout Notes) {
    if !silent.isEmpty {
      notes.add("Neither quantity nor time is given at: \(Notes.list(silent.reversed())).")
    }
    if !sizedOnly.isEmpty {
      notes.add(
        "A maximum, cycle, buffer or safety stock says what may lie there, not what does: "
          + "\(Notes.list(sizedOnly.reversed())).")
    }
    if !withoutNextStep.isEmpty {
      notes.add(
        "No next step gives a C/T, so the time follows from demand: \(Notes.list(withoutNextStep.reversed()))."
      )
    }
    if !withoutFlow.isEmpty {
      notes.add("The quantity has no time without a demand at: \(Notes.list(withoutFlow.reversed())).")
    }
    if !withoutShifts.isEmpty {
      notes.add(
        "The quantity has no time without the number of shifts at: \(Notes.list(withoutShifts.reversed())).")
    }
    if !withoutEnd.isEmpty {
      notes.add("Nothing flows that would use up the quantity at: \(Notes.list(withoutEnd.reversed())).")
    }
    if !inVisits.isEmpty {
      notes.add(
        "The LT of the next step has the time in it, which is not counted twice: "
          + "\(Notes.list(inVisits.reversed())).")
    }
    if workInProcess != nil, !timeOnly.isEmpty || !silent.isEmpty {
      notes.add(
        "WIP counts no pieces where a stock gives none: \(Notes.list((timeOnly + silent).reversed())).")
    }
  }
}
