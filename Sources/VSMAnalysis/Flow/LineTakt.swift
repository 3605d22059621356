import VSMModel

/// The takt of the map as a whole: available time / what is taken of what leaves the steps through which all passes that
/// customers ask for. Where each unit goes on to two customers (AND), those steps make what one of them takes, not
/// what both do.
enum LineTakt {
  /// What is taken a day at the steps that serve all customers; nothing where no step does.
  ///
  /// Where a unit takes several of what a step makes, what counts is for how many units that is.
  static func taken(
    of map: ValueStreamMap, _ network: Network, _ demand: Demand, _ flow: Flow, _ reach: Reach
  ) -> Estimate? {
    let asking = demand.customers.indices.filter { demand.customers[$0].demand != nil }
    guard !asking.isEmpty else { return nil }
    var things = [[Int]](repeating: [], count: demand.customers.count)
    for (number, customer) in asking.enumerated() { things[customer] = [number] }
    var most: Estimate?
    for (process, count) in reach.count(of: things, outOf: asking.count).enumerated()
    where count == asking.count {
      let units = map.processes[process].stream.map { network.units[network.main[$0]] } ?? 1
      guard let pieces = flow.taken[process], let taken = pieces / Estimate(units) else { continue }
      most = most.map { Estimate.maximum($0, taken) } ?? taken
    }
    return most
  }
}
