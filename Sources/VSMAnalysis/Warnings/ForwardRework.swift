import VSMDiagnostics
import VSMModel

/// Rework that leads forward and never comes back: it skips steps, and counts as work done again.
///
/// Rework to a bench further on in the file is in order as long as a way leads from there back to the step.
enum ForwardRework {
  static func warnings(of map: ValueStreamMap) -> [Diagnostic] {
    let place = places(in: map)
    let suspects = map.processes.indices.flatMap { step in
      map.processes[step].routes.compactMap { route -> (step: Int, target: Int, route: Route)? in
        guard route.isRework, case .process(let target) = route.target, place[target] > place[step] else {
          return nil
        }
        return (step, target, route)
      }
    }
    // The ways are followed only where there is something to ask.
    guard !suspects.isEmpty else { return [] }
    let component = Components(of: ways(in: map)).component
    return suspects.filter { component[$0.step] != component[$0.target] }.map { step, target, route in
      Diagnostic(
        .doubt(
          .reworkForward(
            step: map.processes[step].label, target: map.processes[target].id,
            share: FigureText.share(route.share).filter { $0 != " " })), at: route.span)
    }
  }

  /// Where each step stands, counted through all rows: in one of several rows only what leads back tells.
  private static func places(in map: ValueStreamMap) -> [Int] {
    var place = [Int](repeating: 0, count: map.processes.count)
    for items in map.streams.map(\.items) + map.recoveries.map(\.items) {
      for (position, item) in items.enumerated() {
        if case .process(let process) = item { place[process] = position }
      }
    }
    return place
  }

  /// From each step to those that it leads to; stocks come after the steps.
  private static func ways(in map: ValueStreamMap) -> SparseRows {
    func node(_ target: RouteTarget?) -> Int? {
      switch target {
      case .process(let index): index
      case .stock(let index): map.processes.count + index
      default: nil
      }
    }
    var after = [Int?](repeating: nil, count: map.stocks.count)
    for items in map.streams.map(\.items) + map.recoveries.map(\.items) {
      var next: Int?
      for item in items.reversed() {
        switch item {
        case .process(let index): next = index
        case .stock(let index): (after[index], next) = (next, map.processes.count + index)
        case .transport, .link: break
        }
      }
    }
    var rows = SparseRows()
    for process in map.processes.indices {
      for target in map.targets(from: process).compactMap(node) { rows.append(column: target, 1) }
      rows.endRow()
    }
    for next in after {
      if let next { rows.append(column: next, 1) }
      rows.endRow()
    }
    return rows
  }
}
