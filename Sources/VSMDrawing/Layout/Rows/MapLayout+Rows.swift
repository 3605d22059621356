import VSMModel
import VSMScene
import VSMSyntax

extension SettledMap {

  /// Where a process stands.
  func station(of process: Int) -> (row: Int, station: RowPlan.Station)? {
    guard let place = processPlaces[process], case .station(let station) = rows[place.row].cells[place.cell]
    else {
      return nil
    }
    return (place.row, station)
  }

  /// Where along its process's lower edge the join arrow of a row comes in: the lower the row, the further to the right, so
  /// that no arrow crosses the one of a row above.
  func joinPort(of row: RowPlan) -> Double { UpperEdges.joinPort(order: joinOrders[row.stream] ?? 0) }

  /// The trunk that a row ends at; nothing where its own arrow leads to the process.
  func joinTrunk(of row: RowPlan) -> TrunkStyle? {
    let stream = map.streams[row.stream]
    guard let process = stream.joins, bundles.gathersJoin(of: stream, in: map) else { return nil }
    return joinTrunks[process]
  }

  /// The trunk that a row begins at.
  func splitTrunk(of row: RowPlan) -> TrunkStyle? {
    let stream = map.streams[row.stream]
    guard let process = stream.origin?.process, bundles.gathersSplit(of: stream, in: map) else { return nil }
    return splitTrunks[process]
  }
}
