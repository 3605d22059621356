import VSMScene

/// The ways beside the row of a stream, with the boxes where units end, or those beside a recovery.
struct RowFlowDrawing {
  private(set) var items: [Item] = []

  /// Nothing where the stream has no routes. Here `drawn` is all that the ways pass over, which is gathered where there are
  /// sidings.
  init(besideRow index: Int, of settled: SettledMap, over drawn: @autoclosure () -> [Item]) {
    guard let flow = settled.routes.ways.placedFlows[index] else { return }
    let row = settled.rows[index]
    let ways = flow.items(
      settled.map,
      PlacedFlow.Heights(
        rowTop: row.top, channelTop: settled.rowChannelTop(index), exitTop: settled.rowExitTop(index),
        bottoms: row.flowBottoms, sidings: row.sidingTops, diamonds: row.flowDiamonds))
    items = row.plan.overSidings(ways, drawn())
  }

  init(besideRecovery index: Int, of settled: SettledMap, over drawn: @autoclosure () -> [Item]) {
    let recovery = settled.recoveries[index]
    var heights = PlacedFlow.Heights(
      rowTop: recovery.row.top, channelTop: settled.channelTop(index), exitTop: settled.exitTop(index),
      bottoms: recovery.row.flowBottoms, sidings: recovery.row.sidingTops, diamonds: recovery.row.flowDiamonds
    )
    // Only the first recovery leads up into a stream.
    if index == 0, let row = settled.rows.last {
      let bottoms = row.flowBottoms
      for way in recovery.flow.flows.ways {
        if case .above(let reference) = way.end { heights.aboves[way.id] = bottoms[reference] }
      }
    }
    items = recovery.row.plan.overSidings(recovery.flow.items(settled.map, heights), drawn())
  }
}

extension RowPlan {
  /// What leads to steps in sidings, or from them, crosses the arrows that lead past those: ways with paper around them.
  fileprivate func overSidings(_ ways: [Item], _ drawn: @autoclosure () -> [Item]) -> [Item] {
    guard !sidings.isEmpty else { return ways }
    let halos = Halos(of: drawn())
    return ways.map { halos.around($0) }
  }
}
