import VSMDiagnostics
import VSMSyntax

extension ModelBuilder {
  /// What can only be said of the map as a whole.
  mutating func checkWhole(_ tree: MapSyntax) {
    if map.streams.isEmpty, map.recoveries.isEmpty {
      report(.noStream, at: tree.statements.last.map { place(of: $0, in: tree) } ?? SourceSpan(0, 0))
    }
    checkCircles()
    checkParties()
    if let calendar = map.calendar { check(calendar, at: calendar.span) }
    checkShifts()
    checkOffice()
    checkMasses()
    checkFlows()
    checkSigns()
    checkSilence()
    checkEnvironment()
  }

  private func place(of statement: Statement, in tree: MapSyntax) -> SourceSpan {
    tree.tokens[statement.tokens.lowerBound].span
  }

  /// Streams that join each other in a ring have no beginning and no end.
  private mutating func checkCircles() {
    // 0 not seen, 1 on the way, 2 done
    var state = [Int](repeating: 0, count: map.streams.count)
    for start in map.streams.indices where state[start] == 0 {
      var way: [Int] = []
      var stream: Int? = start
      while let current = stream, state[current] == 0 {
        state[current] = 1
        way.append(current)
        stream = map.streams[current].joins.flatMap { map.processes[$0].stream }
      }
      if let ring = stream, state[ring] == 1, let process = map.streams[ring].joins {
        let name = map.processes[process].id
        report(.joinsInCircle(name, back: name), at: map.streams[ring].span)
      }
      for index in way { state[index] = 2 }
    }
  }

  private mutating func checkParties() {
    var (suppliers, customers) = misplacedParties
    // A customer may stand for what comes back from it.
    for source in map.sources {
      if let returns = source.returns { customers.insert(returns.customer) }
    }
    // Without a stream, customers say what is delivered elsewhere.
    if map.streams.isEmpty { customers.formUnion(map.customers.indices) }
    for stream in map.streams {
      suppliers.formUnion(stream.sources.map(\.party))
      customers.formUnion(stream.deliveries.map(\.party))
    }
    for (index, party) in map.suppliers.enumerated() where !suppliers.contains(index) {
      warn(.notInAnyStream(party.id, kind: "supplier"), at: party.span)
    }
    for (index, party) in map.customers.enumerated() where !customers.contains(index) {
      warn(.notInAnyStream(party.id, kind: "customer"), at: party.span)
    }
  }

  /// Breaks that eat up the shift, as far as it can be told without knowing how long a day is.
  mutating func check(_ calendar: Calendar, at span: SourceSpan) {
    for (unit, most) in [(TimeUnit.week, 7.0), (.month, 31), (.year, 366)] {
      guard let days = calendar.daysPer[unit], days.low <= 0 || days.high > most else { continue }
      let given = days.low <= 0 ? days.low : days.high
      report(
        .tooManyDays(
          days: NumberText.plain(given), period: unit.names.last.map { String($0.dropLast()) } ?? unit.symbol,
          most: NumberText.plain(most)),
        at: span)
    }
    guard let shift = calendar.shift.flatMap({ Self.clockSeconds($0) }) else {
      return
    }
    let pauses = calendar.pauses.compactMap { pause in
      Self.clockSeconds(pause.duration).map { $0 * Double(pause.times) }
    }
    guard pauses.count == calendar.pauses.count else { return }
    let left = shift - pauses.reduce(0, +)
    if let shifts = calendar.shifts, shift * shifts.high > 86_400 {
      report(
        .moreThanADay(hours: NumberText.plain(shift * shifts.high / 3600, decimals: 1)), at: span)
    }
    if left <= 0 {
      report(
        .noTimeToWork(available: "\(NumberText.plain(left / 60, decimals: 1)) min a shift"), at: span)
    }
  }

  private static func clockSeconds(_ duration: WrittenDuration) -> Double? {
    var total = 0.0
    for term in duration.low {
      switch term.unit {
      case .second: total += term.number
      case .minute: total += term.number * 60
      case .hour: total += term.number * 3600
      case .shift, .day, .week, .month, .year: return nil
      }
    }
    return total
  }
}
