import VSMModel

/// The transports on the line of a recovery, each with the units that it carries for each one that enters.
enum RecoveryTransports {
  static func all(
    of index: Int, _ map: ValueStreamMap, _ solved: SolvedBlock
  ) -> [(vehicle: Vehicle, units: Double)] {
    let recovery = map.recoveries[index]
    var all: [(vehicle: Vehicle, units: Double)] = []
    var last: RouteTarget?
    for (position, item) in recovery.items.enumerated() {
      switch item {
      case .process(let process): last = .process(process)
      case .stock(let stock): last = .stock(stock)
      case .link: break
      case .transport(let vehicle):
        let next = recovery.items[position...].lazy.compactMap { item -> RouteTarget? in
          switch item {
          case .process(let process): .process(process)
          case .stock(let stock): .stock(stock)
          case .transport, .link: nil
          }
        }.first
        guard let last, let node = solved.block.nodeOf[last] else {
          all.append((vehicle, 1))
          continue
        }
        let ways = solved.block.ways[node].filter { $0.target == next ?? recovery.end && $0.kind != .rework }
        all.append((vehicle, solved.visits.nodes[node].visits * ExactSum.of(ways.map(\.share))))
      }
    }
    return all
  }
}
