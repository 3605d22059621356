import VSMDiagnostics
import VSMModel
import VSMSyntax

/// What the recoveries of a map take in, and what they give back to its streams.
struct Recoveries: Sendable {
  /// Nothing where a recovery has no answer.
  private(set) var solved: [SolvedBlock?] = []
  /// Units that enter each recovery in a working day.
  private(set) var entering: [Estimate?] = []
  /// The same for each source.
  private(set) var fromSource: [Estimate?] = []
  /// Units that come back into streams in a working day, by where they do; nothing where it is not known how many.
  private(set) var recovered: [RouteTarget: Recovered?] = [:]

  /// The same where nothing comes back into streams.
  var withoutRecovered: Recoveries {
    var none = self
    none.recovered = [:]
    return none
  }

  init(
    of map: ValueStreamMap, _ network: Network, _ demand: Demand, _ time: inout WorkTime,
    _ effort: inout SolvingEffort, _ warnings: inout [Diagnostic]
  ) {
    for source in map.sources { fromSource.append(Self.rate(of: source, demand, &time)) }
    for (index, recovery) in map.recoveries.enumerated() {
      let rates = recovery.sources.map { fromSource[$0.party] }
      let known = rates.compactMap(\.self)
      let rate = known.count == rates.count && !known.isEmpty ? EstimateSum.of(known).finiteOrNothing : nil
      entering.append(rate)
      let flows = FlowBlock.of(recovery: index, rates: fromSource, in: map)
      if flows.isUnweighed {
        warnings.append(
          Diagnostic(
            .returns(.gradesNotWeighed(sources: recovery.sources.map { map.sources[$0.party].label })),
            at: recovery.span))
      }
      let block = flows.isUnweighed ? nil : SolvedBlock(flows, map, &effort, &warnings)
      solved.append(block)
      guard let block else { continue }
      for (exit, figures) in zip(block.block.exits, block.visits.exits) {
        switch exit {
        case .process, .stock:
          let customers = Self.customers(at: exit, map, network)
          let flow = rate.map { rate in
            Recovered(rate, of: recovery.sources.map { map.sources[$0.party] }, besides: customers, demand)
              * figures.share
          }
          if let earlier = recovered[exit] {
            recovered[exit] = flow.flatMap { flow in earlier.map { $0 + flow } }
          } else {
            recovered[exit] = .some(flow)
          }
        case .disposition, .scrap, .end, .endOf: break
        }
      }
    }
  }

  /// The customers whose demand is met from a place: those of its stream, and of the streams that it flows into.
  static func customers(
    at place: RouteTarget, _ map: ValueStreamMap, _ network: Network
  ) -> Set<Int> {
    var stream = map.stream(at: place)
    var customers = Set<Int>()
    var seen = Set<Int>()
    while let index = stream, seen.insert(index).inserted {
      let main = network.main[index]
      for row in [main] + network.alternatives[main] {
        customers.formUnion(map.streams[row].deliveries.map(\.party))
      }
      stream = network.joins[main].flatMap { map.processes[$0].stream }
    }
    // A stream that names nobody at its end is taken to serve all.
    return customers.isEmpty ? Set(map.customers.indices) : customers
  }

  private static func rate(of source: Source, _ demand: Demand, _ time: inout WorkTime) -> Estimate? {
    if let returns = source.returns {
      return demand.customers[returns.customer].demand.map { $0 * Estimate(returns.share) }
    }
    guard case .rate(let mix, let period) = source.properties[.volume] else { return nil }
    return time.perDay(Estimate(mix.total), per: period)
  }
}

extension ValueStreamMap {
  /// The stream that a step or a stock stands in.
  func stream(at place: RouteTarget) -> Int? {
    switch place {
    case .process(let index): processes[index].stream
    case .stock(let index): stocks[index].stream
    case .disposition, .scrap, .end, .endOf: nil
    }
  }
}
