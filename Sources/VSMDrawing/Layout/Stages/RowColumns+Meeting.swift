import VSMModel
import VSMScene
import VSMWords

/// Where rows must stand so that arrows from others can meet them.
extension RowColumns {
  /// The least left edges of the processes of a row that other rows join or split off, by process.
  ///
  /// An arrow that joins comes up right of everything in its row and in those that it passes; one that splits off goes
  /// down right of all rows that it passes and that begin left of it.
  func leastX(ofRow row: Int) -> (splits: [Int: Double], joins: [Int: Double]) {
    guard !isWrapped, let last = cells.meetingRows[row]?.last else { return ([:], [:]) }
    let (map, processPlaces) = (map, cells.processPlaces)
    var least: [Int: Double] = [:]
    var joins: [Int: Double] = [:]
    func move(_ process: Int, to x: Double) { least[process] = max(least[process] ?? 0, x) }
    /// How far the rows that arrows pass reach, by the cell of this row that they begin at; first those that begin at
    /// the left.
    var passed = PrefixMaxima(count: rows[row].cells.count + 1)
    /// The cell of this row that rows below it split off, by way of others or by themselves.
    var begins: [Int: Int] = [:]
    var right = 0.0
    for below in row + 1...last {
      let stream = map.streams[rows[below].stream]
      if let origin = stream.origin?.process, let place = processPlaces[origin], place.row == row,
        case .station(let station) = rows[row].cells[place.cell], let port = splitPort(ofRow: below),
        let edge = passed.maximum(upTo: place.cell)
      {
        move(origin, to: edge + 18 - (port - station.minX))
      }
      if let origin = stream.origin?.process, let place = processPlaces[origin] {
        begins[below] = place.row == row ? place.cell : begins[place.row]
      }
      passed.raise(at: begins[below].map { $0 + 1 } ?? 0, to: rows[below].maxX)
      right = max(right, rows[below].maxX)
      if let process = joinedByArrow(rows[below]), processPlaces[process]?.row == row {
        joins[process] = max(joins[process] ?? 0, right + 18 - joinPort(of: rows[below]))
      }
    }
    return (least, joins)
  }

  /// Where a row that splits off may begin.
  func splitStart(ofRow row: Int) -> Double? {
    // Connectors lead to rows that begin at the left.
    guard !isWrapped, let port = splitPort(ofRow: row), let origin = map.streams[rows[row].stream].origin
    else { return nil }
    let vehicle = facts.splitVehicle(of: rows[row].stream).map { $0.size.width + 48 } ?? 0
    return port + max(Measure.openPush, vehicle, origin.shareLabel(in: map.phrases).width + 24)
  }
}
