import VSMDiagnostics
import VSMModel
import VSMSyntax
import VSMWords

/// What customers take each working day.
struct Demand: Sendable {
  let customers: [CustomerFigures]
  /// All customers together.
  private(set) var total: Estimate?
  /// What leaves each stream for its customers; nothing for a stream that only flows into another.
  private(set) var atEnd: [Estimate?]
  /// What leaves a stream by alternative routes for customers of their own.
  private(set) var atOtherEnds: [RouteTarget: Estimate] = [:]
  /// How many variants the customers of each stream tell apart.
  let variants: [Int]
  /// The customers whose demand is by the shift while the calendar does not give the number of shifts.
  let withoutShifts: [Int]

  init(of map: ValueStreamMap, _ time: inout WorkTime, _ notes: inout Notes, _ warnings: inout [Diagnostic]) {
    var customers: [CustomerFigures] = []
    for party in map.customers {
      let figures = Self.figures(of: party, &time)
      // Each variant's share may be a range; some choice within the ranges must make a whole.
      if let mix = figures.mix, mix.total.low > 1 + Self.tolerance || mix.total.high < 1 - Self.tolerance {
        warnings.append(Diagnostic(.mixDoesNotAddUp(total: FigureText.share(mix.total)), at: mix.span))
      }
      customers.append(figures.customer)
    }
    self.customers = customers
    total = Self.sum(customers.map(\.demand))
    let silent = map.customers.indices.filter { customers[$0].demand == nil }
    let withoutShifts = time.shifts != nil ? [] : silent.filter { Self.isByShift(map.customers[$0]) }
    self.withoutShifts = withoutShifts
    let lacking = Set(withoutShifts)
    let unknown = silent.filter {
      !lacking.contains($0) && map.customers[$0].properties[.demand] != nil
    }
    let labels = { (indices: [Int]) in Notes.list(indices.map { map.customers[$0].label }) }
    if !withoutShifts.isEmpty {
      notes.add(
        "Demand by the shift cannot be converted, as the number of shifts is missing: \(labels(withoutShifts))."
      )
    }
    if !unknown.isEmpty {
      notes.add("Demand is too large to compute with, or its days may be zero: \(labels(unknown)).")
    }
    if total != nil, !silent.isEmpty {
      notes.add(
        withoutShifts.isEmpty && unknown.isEmpty
          ? "No demand is given by \(labels(silent)): demand and takt count the other customers only."
          : "No demand is known of \(labels(silent)): demand and takt count the other customers only.")
    }

    var atEnd: [Estimate?] = []
    var variants: [Int] = []
    var rows = map.streams.indices.map { [$0] }
    for (index, main) in map.mainStreams.enumerated() where main != index { rows[main].append(index) }
    for index in map.streams.indices {
      // What leaves by alternative routes leaves the stream that they are a part of.
      let parties = Set(rows[index].flatMap { map.streams[$0].deliveries.map(\.party) }).sorted()
      let ends = RowEnds(of: index, alternatives: Array(rows[index].dropFirst()), in: map).customers
      for (end, parties) in ends where end != .end {
        atOtherEnds[end] = Self.sum(parties.map { customers[$0].demand })
      }
      atEnd.append(Self.sum(ends[.end, default: []].sorted().map { customers[$0].demand }))
      variants.append(Set(parties.flatMap { customers[$0].variants.map(\.name) }).count)
    }
    if let total, map.streams.count == 1, map.streams.allSatisfy({ $0.deliveries.isEmpty && $0.joins == nil })
    {
      atEnd = [total]
      variants = [Set(customers.flatMap { $0.variants.map(\.name) }).count]
      notes.add("The stream names no customer at its end; it is taken to serve all of them.")
    }
    self.atEnd = atEnd
    self.variants = variants
  }

  /// One unit a day at the only end of a map where nobody says how many are asked for: what one takes of work and money
  /// is known all the same. Nothing where there are several ends.
  func ofOneUnit(_ network: Network, _ solved: [SolvedBlock?]) -> Demand? {
    let ends = network.joins.indices.filter { network.joins[$0] == nil && network.main[$0] == $0 }
    guard atEnd.allSatisfy({ $0 == nil }), atOtherEnds.isEmpty, ends.count == 1,
      solved[ends[0]]?.block.hasSeveralEnds != true
    else { return nil }
    var unit = self
    unit.atEnd[ends[0]] = Estimate(1)
    return unit
  }

  /// Units a day that the customers take whom the streams serve; nothing where none is known.
  func delivered(in map: ValueStreamMap) -> Double? {
    var served = Set(map.streams.flatMap { $0.deliveries.map(\.party) })
    if served.isEmpty, map.streams.count == 1 { served = Set(map.customers.indices) }
    let known = served.sorted().compactMap { customers[$0].demand?.middle }
    return known.isEmpty ? nil : ExactSum.of(known)
  }

  private static func isByShift(_ party: Party) -> Bool {
    if case .rate(_, .shift) = party.properties[.demand] { true } else { false }
  }

  /// Shares are added in floating point; this is far below what anyone can write.
  private static let tolerance = 1e-9

  private struct CustomerReading {
    var customer: CustomerFigures
    var mix: (total: Interval, span: SourceSpan)?
  }

  private static func figures(of party: Party, _ time: inout WorkTime) -> CustomerReading {
    var reading = CustomerReading(customer: CustomerFigures())
    if case .rate(let mix, let unit) = party.properties[.demand] {
      reading.customer.demand = time.perDay(Estimate(mix.total), per: unit)
      for part in mix.parts {
        if let name = part.variant, let amount = time.perDay(Estimate(part.amount), per: unit) {
          reading.customer.variants.append(VariantDemand(name: name, demand: amount))
        }
      }
    }
    if let entry = party.properties.entry(.mix), case .shares(let mix) = entry.value {
      reading.mix = (mix.total, entry.span)
      if let demand = reading.customer.demand, reading.customer.variants.isEmpty {
        reading.customer.variants = mix.parts.compactMap { part in
          part.variant.map { VariantDemand(name: $0, demand: demand * Estimate(part.amount)) }
        }
      }
    }
    return reading
  }

  private static func sum(_ demands: [Estimate?]) -> Estimate? {
    let given = demands.compactMap { $0 }
    return given.isEmpty ? nil : EstimateSum.of(given).finiteOrNothing
  }
}
