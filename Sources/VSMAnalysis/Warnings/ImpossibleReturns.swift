import VSMDiagnostics
import VSMModel
import VSMSyntax

/// Sums of the way back that cannot all be true in the long run.
enum ImpossibleReturns {
  /// Where the warnings so far tell that more recovered units come to a place than it needs, that is enough.
  static func warnings(
    of map: ValueStreamMap, _ network: Network, _ demand: Demand, _ flow: Flow, _ recoveries: Recoveries,
    told: [Diagnostic]
  ) -> [Diagnostic] {
    let isTold = told.contains { if case .recoveredMoreThanNeeded = $0.problem { true } else { false } }
    return
      (isTold
      ? [] : map.recoveries.indices.compactMap { tooMany(from: $0, map, network, demand, recoveries) })
      + map.streams.indices.compactMap { tooFew(for: $0, map, network, flow, recoveries) }
  }

  /// More comes back in a closed loop than its customers take.
  private static func tooMany(
    from index: Int, _ map: ValueStreamMap, _ network: Network, _ demand: Demand, _ recoveries: Recoveries
  ) -> Diagnostic? {
    // Returns are parts of what is sold: of them the reader sees to it.
    guard let block = recoveries.solved[index], let returned = recoveries.entering[index],
      let volume = map.recoveries[index].sources.lazy.compactMap({ source in
        map.sources[source.party].properties.entry(.volume)
      }).first
    else { return nil }
    let places = block.block.exits.filter { map.stream(at: $0) != nil }
    guard !places.isEmpty else { return nil }
    let customers = places.reduce(into: Set<Int>()) {
      $0.formUnion(Recoveries.customers(at: $1, map, network))
    }
    // With a customer of unknown demand it may be enough.
    let taken = customers.sorted().map { demand.customers[$0].demand }
    let known = taken.compactMap(\.self)
    guard !known.isEmpty, known.count == taken.count else { return nil }
    let sold = EstimateSum.of(known)
    guard returned.low > sold.high * (1 + 1e-9) else { return nil }
    return Diagnostic(
      .doubt(
        .returnedMoreThanSold(
          returned: FigureText.rate(returned), sold: FigureText.rate(sold),
          recovery: map.name(of: .recovery(index)) ?? "the recovery")), at: volume.span)
  }

  /// A stream that begins with recovered units, of which fewer come than its customers ask for.
  private static func tooFew(
    for index: Int, _ map: ValueStreamMap, _ network: Network, _ flow: Flow, _ recoveries: Recoveries
  ) -> Diagnostic? {
    let stream = map.streams[index]
    guard stream.sources.isEmpty, stream.origin == nil,
      let first = stream.items.lazy.compactMap(\.place).first,
      let recovered = recoveries.recovered[first], let recovered
    else { return nil }
    let needed: Estimate? =
      switch first {
      // What another stream brings there may be the same.
      case .process(let process): network.joining[process].isEmpty ? flow.into[process] : nil
      case .stock(let stock): flow.past[stock]
      default: nil
      }
    guard let needed, recovered.units.high < needed.low * (1 - 1e-9) else { return nil }
    return Diagnostic(
      .doubt(
        .demandAboveRecovered(
          needed: FigureText.rate(needed), recovered: FigureText.rate(recovered.units),
          at: map.label(ofTarget: first))), at: map.span(ofTarget: first))
  }
}
