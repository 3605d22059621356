extension FlowNetwork {
  /// How far shares may be from adding up to 1: what is left by rounding percentages to twelve digits or so.
  static let tolerance = 1e-9

  /// Everything that can be said without solving. Afterwards every index is valid and every number is finite.
  func check() throws(FlowProblem) {
    for (value, quantity) in [(rate, FlowProblem.Quantity.rate), (fixedCost, .fixedCost)] {
      guard value.isFinite, value >= 0 else { throw .badNumber(quantity, of: "", value: value) }
    }
    guard acquisition.isFinite else { throw .badNumber(.acquisition, of: "", value: acquisition) }
    for exit in exits { try exit.check() }
    for node in nodes { try check(node) }
    try checkEntry()
  }

  private func checkEntry() throws(FlowProblem) {
    for (index, share) in entry.enumerated() {
      let name = nodes.indices.contains(index) ? nodes[index].name : ""
      guard share.isFinite, share >= 0 else { throw .badNumber(.entry, of: name, value: share) }
      guard share == 0 || nodes.indices.contains(index) else { throw .unknownTarget("entry") }
    }
    let total = ExactSum.of(entry)
    guard abs(total - 1) <= Self.tolerance else { throw .entryDoesNotAddUp(total: total) }
  }

  private func check(_ node: Node) throws(FlowProblem) {
    try check(node.time ?? 0, .time, of: node)
    try check(node.variance, .variance, of: node)
    try check(node.cycleTime ?? 0, .cycleTime, of: node)
    if let cost = node.cost, !cost.isFinite { throw .badNumber(.cost, of: node.name, value: cost) }
    for route in node.routes {
      guard route.share >= 0, route.share <= 1 + Self.tolerance else {
        throw .badNumber(.share, of: node.name, value: route.share)
      }
      guard has(route.target) else { throw .unknownTarget(node.name) }
      guard route.quantity.isFinite, route.quantity > 0 else {
        throw .badNumber(.share, of: node.name, value: route.quantity)
      }
      if let limit = route.limit {
        guard limit.passes >= 1 else { throw .limitBelowOne(node.name, passes: limit.passes) }
        guard has(limit.otherwise) else { throw .unknownTarget(node.name) }
        guard limit.quantity.isFinite, limit.quantity > 0 else {
          throw .badNumber(.share, of: node.name, value: limit.quantity)
        }
      }
    }
    var sum = ExactSum()
    for route in node.routes where !route.isBeside { sum += route.share }
    let total = sum.value
    // What is taken apart as a whole leaves nothing of itself: only what is done again or lost does.
    if total <= 1 + Self.tolerance, Gradings.leaveNothing(node.routes) { return }
    guard total > 0 else { throw .noWayOut([node.name]) }
    guard abs(total - 1) <= Self.tolerance else { throw .sharesDoNotAddUp(node.name, total: total) }
  }

  private func check(
    _ value: Double, _ quantity: FlowProblem.Quantity, of node: Node
  ) throws(FlowProblem) {
    guard value.isFinite, value >= 0 else { throw .badNumber(quantity, of: node.name, value: value) }
  }

  private func has(_ target: Target) -> Bool {
    switch target {
    case .node(let index): nodes.indices.contains(index)
    case .exit(let index): exits.indices.contains(index)
    }
  }

  /// The names of some nodes, each once, in the order of the network.
  func names(of indices: some Sequence<Int>) -> [String] {
    Set(indices).sorted().map { nodes[$0].name }
  }
}

extension FlowNetwork.Exit {
  fileprivate func check() throws(FlowProblem) {
    if let proceeds, !proceeds.isFinite { throw .badNumber(.proceeds, of: name, value: proceeds) }
    guard decay.isFinite, decay >= 0 else { throw .badNumber(.decay, of: name, value: decay) }
  }
}
