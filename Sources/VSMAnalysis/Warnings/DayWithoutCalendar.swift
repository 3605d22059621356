import VSMDiagnostics
import VSMModel
import VSMSyntax

/// Says that a figure adds or divides days and hours while nothing says how many hours a day has: it is three times as
/// much with 24 as with eight.
///
/// Days alone, or hours alone, depend on no calendar, and who writes `day 24h` has said it.
enum DayWithoutCalendar {
  /// A time that the map gives, with what it is the time of.
  private struct Given {
    var label: String
    var span: SourceSpan
    var terms: [WrittenDuration.Term]

    init(_ label: String, _ span: SourceSpan, _ durations: [WrittenDuration]) {
      (self.label, self.span) = (label, span)
      terms = durations.flatMap { $0.low + ($0.high ?? []) }
    }
  }

  static func warning(
    of map: ValueStreamMap, _ figures: Figures, _ told: [Diagnostic], _ time: WorkTime
  ) -> Diagnostic? {
    guard time.available == nil, map.conventions.day == .worktime else { return nil }
    // A pace that is missing for the same reason is told already, with the same cure.
    let isTold = told.contains { if case .taktUnknown = $0.problem { true } else { false } }
    guard !isTold else { return nil }
    let isTimed = figures.leadTime != nil || figures.processingTime != nil
    let homes =
      (isTimed ? map.streams.indices.map { Home.stream($0) } : [])
      + map.recoveries.indices.filter { figures.recoveries[$0]?.leadTime != nil }.map { Home.recovery($0) }
    var (inDays, onTheClock): (Given?, Given?) = (nil, nil)
    for home in homes {
      // Streams flow into one another; a recovery has times of its own.
      if home.recovery != nil { (inDays, onTheClock) = (nil, nil) }
      for given in times(in: home, of: map, figures) {
        for term in given.terms where term.number > 0 {
          if term.unit >= .day {
            inDays = inDays ?? given
          } else if term.unit < .shift {
            onTheClock = onTheClock ?? given
          }
        }
        guard let inDays, let onTheClock else { continue }
        return Diagnostic(
          .doubt(.dayWithoutCalendar(inDays: inDays.label, onTheClock: onTheClock.label)), at: inDays.span)
      }
    }
    return nil
  }

  /// The times that the lead time of a block and its efficiency are made of.
  private static func times(in home: Home, of map: ValueStreamMap, _ figures: Figures) -> [Given] {
    let span = home.stream.map { map.streams[$0].span } ?? SourceSpan(0, 0)
    func given(_ vehicle: Vehicle?) -> [Given] {
      guard map.conventions.transport, let vehicle, let transit = vehicle.transit else { return [] }
      return [Given(vehicle.label ?? vehicle.word.rawValue, span, [transit])]
    }
    let ends = home.stream.map { map.streams[$0].sources + map.streams[$0].deliveries } ?? []
    return map.items(of: home).flatMap { item -> [Given] in
      switch item {
      case .process(let index):
        let process = map.processes[index]
        return [
          Given(
            process.label, process.span,
            [Property.elapsed, .processTime, .cycleTime].compactMap { process.properties.duration($0) })
        ]
      case .stock(let index):
        let (stock, label) = (map.stocks[index], map.label(of: .stock(index)))
        if let time = stock.time { return [Given(label, stock.span, [time])] }
        // A quantity is as many days as a demand by the day makes of it.
        guard figures.stocks[index].time != nil, isDemandByTheDay(map) else { return [] }
        return [Given(label, stock.span, [WrittenDuration(1, .day)])]
      case .transport(let vehicle): return given(vehicle)
      case .link: return []
      }
    } + ends.flatMap { given($0.vehicle) }
  }

  private static func isDemandByTheDay(_ map: ValueStreamMap) -> Bool {
    map.customers.contains { customer in
      if case .rate(_, let period)? = customer.properties[.demand] { period >= .day } else { false }
    }
  }
}
