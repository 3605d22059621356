import VSMAnalysis
import VSMModel

/// A stage of the layout: a value that is made from the one before, and what is asked of all of them.
///
/// The stages are ``MapCells``, ``RowColumns``, ``MapColumns``, ``MapRoutes`` and ``SettledMap``.
protocol MapStage {
  /// What is cut into cells, and in which order rows meet.
  var cells: MapCells { get }
  /// The rows of streams as far as the stage knows them, from above.
  var plans: [RowPlan] { get }
}

extension MapStage {
  var facts: MapFacts { cells.facts }
  var map: ValueStreamMap { cells.facts.map }
  var figures: Figures { cells.facts.figures }
  var isWrapped: Bool { cells.isWrapped }

  /// Where a process stands.
  func station(of process: Int) -> (row: Int, station: RowPlan.Station)? {
    guard let place = cells.processPlaces[process],
      case .station(let station) = plans[place.row].cells[place.cell]
    else { return nil }
    return (place.row, station)
  }

  /// Where along its process's lower edge the join arrow of a row comes in, in px: the lower the row, the further to the
  /// right, so that no arrow crosses the one of a row above.
  func joinPort(of row: RowPlan) -> Double {
    let target = map.streams[row.stream].joins.flatMap { station(of: $0)?.station }
    return (target?.sidingAtLeft ?? 0) + UpperEdges.joinPort(order: cells.orders.joins[row.stream] ?? 0)
  }

  /// Where along x the arrow of a row that splits off leaves the lower edge of the process: the lower the row, the
  /// further to the left, so that it passes what begins above.
  func splitPort(ofRow row: Int) -> Double? {
    guard plans[row].part == 0, let process = map.streams[plans[row].stream].origin?.process,
      let origin = station(of: process), let order = cells.orders.splits[plans[row].stream]
    else { return nil }
    let port = origin.station.maxX - origin.station.sidingAtRight - UpperEdges.joinPort(order: order)
    return max(origin.station.minX + 12, port)
  }

  /// The process that an arrow leads up to from the end of a row; nothing where a connector stands for it.
  func joinedByArrow(_ row: RowPlan) -> Int? {
    isWrapped || row.exit != nil ? nil : map.streams[row.stream].joins
  }

  /// The width of what carries units straight down from a supplier to the first row; nothing where nothing goes there.
  func vehicleWidth(ofSupplier supplier: Int) -> Double? {
    guard let row = plans.first, row.part == 0 else { return nil }
    let source = map.streams[row.stream].sources.first { $0.party == supplier }
    return source.map { facts.shipmentWidth($0.vehicle) }
  }

  /// The width of what carries units from the first row up to a customer; nothing where nothing goes there.
  func vehicleWidth(toCustomer customer: Int) -> Double? {
    guard let row = plans.first, row.isLastPart else { return nil }
    let delivery = map.streams[row.stream].deliveries.first { $0.party == customer }
    return delivery.map { facts.shipmentWidth($0.vehicle) }
  }
}
