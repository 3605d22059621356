import VSMAnalysis
import VSMModel
import VSMScene

extension FlowPlan {
  /// The ways beside the row of a stream; nothing where the stream has no routes.
  init?(stream index: Int, of map: ValueStreamMap, _ figures: Figures, _ scale: FlowScale) {
    let items = map.streams[index].items
    let hasRoutes = items.contains { item in
      if case .process(let process) = item { !map.processes[process].routes.isEmpty } else { false }
    }
    guard hasRoutes else { return nil }
    let network = figures.streamNetwork(index)
    let flows = BlockFlows(of: items, in: map, network, scaledBy: scale, showsRates: false) { _ in nil }
    self.init(flows, in: map, network, figures, block: Home.stream(index).idSuffix)
  }

  /// What leaves the steps of one part of the stream's row; nothing where nothing does.
  func part(
    _ row: RowPlan, stream index: Int, of map: ValueStreamMap, _ figures: Figures
  ) -> FlowPlan? {
    let part = part(
      row, of: map, figures.streamNetwork(index), figures, block: Home.stream(index).idSuffix)
    return part.flows.ways.isEmpty ? nil : part
  }

  /// What leaves the steps of one part of a row.
  func part(
    _ row: RowPlan, of map: ValueStreamMap, _ network: NetworkFigures?, _ figures: Figures, block: String
  ) -> FlowPlan {
    let places = Set(row.positions.keys)
    let own = flows.leaving(places)
    guard own.ways.count < flows.ways.count else { return self }
    let others = flows.ways.filter { !places.contains($0.from) }
    let suffix = block + (row.part > 0 ? "-part-\(row.part + 1)" : "")
    return FlowPlan(
      own, in: map, network, figures, block: suffix,
      elsewhere: Set(others.compactMap { if case .exit(let exit) = $0.end { exit } else { nil } }))
  }
}
