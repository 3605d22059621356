import VSMDiagnostics
import VSMModel
import VSMSyntax
import VSMWords

/// What each supermarket must hold: cycle + buffer + safety stock.
struct SupermarketSizes: Sendable {
  private(set) var figures: [SupermarketFigures] = []
  private(set) var warnings: [Diagnostic] = []

  /// One part of the stock, in pieces and in seconds of what is taken.
  private struct Part {
    var pieces: Estimate?
    var time: Estimate?
  }

  init(
    of map: ValueStreamMap, _ flow: Flow, _ stocks: [StockFigures], _ kanbans: KanbanCounts,
    _ places: PullPlaces, _ time: inout WorkTime, _ notes: inout Notes
  ) {
    let replenishments = Self.replenishments(of: map, kanbans, places)
    var (silent, unknown, bare, byKanban): ([String], [String], [String], [String]) = ([], [], [], [])
    for (index, stock) in map.stocks.enumerated() where stock.word == .supermarket {
      let label = map.label(of: .stock(index))
      let passing = flow.past[index]?.positiveOrNothing
      func part(_ property: Property) -> Part? {
        stock.properties[property].map { Self.part($0, passing, &time) }
      }
      var market = SupermarketFigures(stock: index)
      var cycle = part(.cycleStock)
      if cycle == nil, let lead = replenishments[index] {
        cycle = Self.part(lead, passing)
        market.isCycleOfKanban = true
        byKanban.append(label)
      }
      let (buffer, safety) = (part(.bufferStock), part(.safetyStock))
      (market.cycle, market.buffer, market.safety) = (cycle?.pieces, buffer?.pieces, safety?.pieces)
      (market.hasBuffer, market.hasSafety) = (buffer != nil, safety != nil)
      market.heldTime = stocks[index].time
      market.held =
        stocks[index].quantity ?? stock.time.flatMap { Self.part(.duration($0), passing, &time).pieces }
      if let cycle {
        let parts = [cycle, buffer, safety].compactMap(\.self)
        market.needed = Self.sum(parts.map(\.pieces))
        market.neededTime = Self.sum(parts.map(\.time))
        if market.needed == nil, market.neededTime == nil {
          unknown.append(label)
        } else if buffer == nil || safety == nil {
          bare.append(label)
        }
      } else {
        silent.append(label)
      }
      figures.append(market)
      if let shortage = Self.shortage(of: market, stock, label, day: time.day) {
        warnings.append(Diagnostic(shortage, at: stock.span))
      }
    }
    // Where one supermarket has a size, the table shows all of them.
    let isAsked = figures.contains { market in
      market.needed != nil || market.neededTime != nil
        || [Property.bufferStock, .safetyStock].contains { map.stocks[market.stock].properties.has($0) }
    }
    let lines: [(line: Phrase, labels: [String], forPeople: Bool)] = [
      (
        "The size of a supermarket is not given without its cycle stock or the LT of its kanban", silent,
        isAsked
      ),
      (
        "The size of a supermarket is not given, as too little is known of its flow or of a time", unknown,
        true
      ),
      ("No cycle stock, so it covers the LT of the kanban", byKanban, true),
      ("A buffer or safety stock that is not given does not enter the size", bare, true),
    ]
    for (line, labels, forPeople) in lines where !labels.isEmpty {
      notes.add("\(line): \(Notes.list(labels)).", forPeople: forPeople)
    }
  }

  /// The longest LT of the kanban that have each supermarket refilled.
  private static func replenishments(
    of map: ValueStreamMap, _ kanbans: KanbanCounts, _ places: PullPlaces
  ) -> [Int: (seconds: Estimate, days: Estimate)] {
    var longest: [Int: (seconds: Estimate, days: Estimate)] = [:]
    for (kanban, lead) in zip(map.kanbans, kanbans.replenishments) {
      guard let lead else { continue }
      var refilled = Set<Int>()
      for case .stock(let stock) in kanban.sources { refilled.insert(stock) }
      if kanban.kind != .withdrawal {
        // What a step is told to make goes into the supermarket behind it.
        for case .stock(let stock) in kanban.targets { refilled.insert(stock) }
        for case .process(let process) in kanban.targets {
          if let stock = places.filled[process] { refilled.insert(stock) }
        }
      }
      for stock in refilled {
        longest[stock] =
          longest[stock].map {
            (Estimate.maximum($0.seconds, lead.seconds), Estimate.maximum($0.days, lead.days))
          } ?? lead
      }
    }
    return longest
  }

  private static func part(_ value: Value, _ passing: Estimate?, _ time: inout WorkTime) -> Part {
    switch value {
    case .count(let count):
      let pieces = Estimate(count).finiteOrNothing
      let day = time.dayInSeconds()
      return Part(
        pieces: pieces,
        time: pieces.flatMap { pieces in passing.flatMap { pieces / $0 } }.flatMap {
          ($0 * day).finiteOrNothing
        })
    case .duration(let written):
      guard let seconds = time.seconds(of: written), let days = time.workingDays(of: written) else {
        return Part()
      }
      return part((seconds, days), passing)
    default: return Part()
    }
  }

  private static func part(_ time: (seconds: Estimate, days: Estimate), _ passing: Estimate?) -> Part {
    Part(pieces: passing.flatMap { (time.days * $0).finiteOrNothing }, time: time.seconds)
  }

  private static func sum(_ parts: [Estimate?]) -> Estimate? {
    let known = parts.compactMap(\.self)
    guard known.count == parts.count else { return nil }
    // Parts that are all zero say nothing of what is needed.
    return EstimateSum.of(known).finiteOrNothing.flatMap { $0.middle > 0 ? $0 : nil }
  }

  /// In pieces where the map gives pieces, else in days.
  private static func shortage(
    of market: SupermarketFigures, _ stock: Stock, _ label: String, day: Double
  ) -> Problem? {
    if stock.quantity == nil, let held = market.heldTime, let needed = market.neededTime {
      guard Steps.isOver(needed, held) else { return nil }
      let (shown, whole) = TimeText.apart(held.middle, needed.middle, day: day)
      return .supermarketTooSmall(stock: label, held: shown, needed: whole, madeOf: market.parts)
    }
    guard let held = market.held, let needed = market.needed, Steps.isOver(needed, held) else { return nil }
    let whole = FigureText.count(needed.roundedUp.middle)
    return .supermarketTooSmall(
      stock: label, held: FigureText.count(held.middle, decimals: 1) + " pieces", needed: whole,
      madeOf: market.parts)
  }
}

extension SupermarketFigures {
  /// What the needed amount adds up, in words.
  fileprivate var parts: String {
    var stocks: [String] = []
    if !isCycleOfKanban { stocks.append("cycle") }
    if hasBuffer { stocks.append("buffer") }
    if hasSafety { stocks.append("safety") }
    guard let last = stocks.popLast() else { return "the LT of its kanban" }
    let own = (stocks.isEmpty ? "" : stocks.joined(separator: ", ") + " and ") + last + " stock"
    return isCycleOfKanban ? "the LT of its kanban with its \(own)" : "its \(own)"
  }
}
