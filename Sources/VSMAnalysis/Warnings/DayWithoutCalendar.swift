import VSMDiagnostics
import VSMModel
import VSMSyntax

/// Says that a figure adds or divides days and hours while nothing says how many hours a day has: it is three times as
/// much with 24 as with eight.
///
/// Days alone, or hours alone, depend on no calendar, and who writes `day 24h` has said it.
enum DayWithoutCalendar {
  static func warning(
    of map: ValueStreamMap, _ figures: Figures, _ told: [Diagnostic], _ time: WorkTime
  ) -> Diagnostic? {
    guard time.available == nil, map.conventions.day == .worktime else { return nil }
    // A pace that is missing for the same reason is told already, with the same cure.
    let isTold = told.contains { if case .taktUnknown = $0.problem { true } else { false } }
    guard !isTold else { return nil }
    let homes =
      (figures.leadTime == nil ? [] : map.streams.indices.map { Home.stream($0) })
      + map.recoveries.indices.filter { figures.recoveries[$0]?.leadTime != nil }.map { Home.recovery($0) }
    var (inDays, onTheClock): (ValueStreamMap.Reference?, ValueStreamMap.Reference?) = (nil, nil)
    for home in homes {
      // Streams flow into one another; a recovery has times of its own.
      if home.recovery != nil { (inDays, onTheClock) = (nil, nil) }
      for (reference, durations) in times(in: home, of: map, figures) {
        for term in durations where term.number > 0 {
          if term.unit >= .day {
            inDays = inDays ?? reference
          } else if term.unit < .shift {
            onTheClock = onTheClock ?? reference
          }
        }
        guard let inDays, let onTheClock else { continue }
        return Diagnostic(
          .doubt(
            .dayWithoutCalendar(inDays: map.label(of: inDays), onTheClock: map.label(of: onTheClock))),
          at: span(of: inDays, in: map))
      }
    }
    return nil
  }

  /// The times that the lead time of a block and its efficiency are made of.
  private static func times(
    in home: Home, of map: ValueStreamMap, _ figures: Figures
  ) -> [(ValueStreamMap.Reference, [WrittenDuration.Term])] {
    map.items(of: home).compactMap { item in
      switch item {
      case .process(let index):
        let given = [Property.elapsed, .processTime, .cycleTime].compactMap {
          map.processes[index].properties.duration($0)
        }
        return (.process(index), given.flatMap { $0.low + ($0.high ?? []) })
      case .stock(let index):
        if let time = map.stocks[index].time { return (.stock(index), time.low + (time.high ?? [])) }
        // A quantity is as many days as a demand by the day makes of it.
        guard figures.stocks[index].time != nil, isDemandByTheDay(map) else { return nil }
        return (.stock(index), [WrittenDuration.Term(1, .day)])
      case .transport, .link: return nil
      }
    }
  }

  private static func isDemandByTheDay(_ map: ValueStreamMap) -> Bool {
    map.customers.contains { customer in
      if case .rate(_, let period)? = customer.properties[.demand] { period >= .day } else { false }
    }
  }

  private static func span(of reference: ValueStreamMap.Reference, in map: ValueStreamMap) -> SourceSpan {
    switch reference {
    case .process(let index): map.processes[index].span
    case .stock(let index): map.stocks[index].span
    default: SourceSpan(0, 0)
    }
  }
}
