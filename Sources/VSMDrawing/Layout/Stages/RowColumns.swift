import VSMModel
import VSMScene

/// The second stage: the places of rows along x, on shelves where the map is folded, and of suppliers over the first.
struct RowColumns: MapStage {
  let cells: MapCells
  private(set) var rows: [RowPlan]
  var plans: [RowPlan] { rows }
  /// Those of the band, from the left.
  private(set) var suppliers: [BandColumns.Party] = []
  /// Which rows stand beside each other.
  let shelves: Shelves

  /// The rows of a map, cut where the map says how wide it may be and is wider than that.
  init(of map: ValueStreamMap, _ cells: MapCells) {
    let whole = RowColumns(whole: cells)
    guard let width = map.wrap else {
      self = whole
      return
    }
    let reach =
      whole.rows.map(\.maxX) + cells.recoveries.map { $0.reach(from: Measure.margin) }
    if cells.facts.sheet != nil || (reach.max() ?? 0) + Measure.margin > width {
      self.init(folding: whole, within: width)
    } else {
      self = whole
    }
  }

  /// Places rows, and again as long as a row that splits off has to begin further to the right than before: where
  /// its process stands is known only once all rows have a place.
  private init(whole cells: MapCells) {
    self.init(apart: cells)
    // Rows that split off rows that split off others: each time the next ones find their place.
    for _ in 0..<min(50, cells.facts.map.streams.count { $0.origin != nil }) {
      let before = rows.map(\.minX)
      place()
      if rows.map(\.minX) == before { break }
    }
    bringFeedersNear()
  }

  /// Places each row once.
  private init(apart cells: MapCells) {
    self.cells = cells
    rows = cells.rows
    shelves = Shelves()
    place()
  }

  /// Rows that are wider than the map may be go on below, at the left again; numbered connectors say where.
  private init(folding whole: RowColumns, within width: Double) {
    let uncut = RowColumns(apart: MapCells(uncut: whole.rows, of: whole.cells))
    let right = width - Measure.margin - whole.facts.deliveryRoom
    var columns = RowColumns(apart: uncut.cutCells(within: right, recoveriesWithin: width - Measure.margin))
    shelves = Shelves(columns.extents, within: right)
    for row in columns.rows.indices { columns.rows[row].shift(by: shelves.shifts[row] ?? 0) }
    columns.rows.carryWidths()
    // Parts of rows have their own sidings: none is cut.
    for row in columns.rows.indices {
      columns.rows[row].sidings = columns.rows[row].sidings(
        of: columns.cells.rowFlows[row], whole.facts.flowScale)
      columns.rows[row].settleSidings()
    }
    (cells, rows, suppliers) = (columns.cells, columns.rows, columns.suppliers)
  }

  /// The lower rows are placed first: how far they reach says where those above may be met.
  private mutating func place() {
    let beginning: Double
    (suppliers, beginning) = placedSuppliers
    for row in rows.indices.reversed() {
      let arrives = row == 0 && !map.streams[rows[row].stream].sources.isEmpty
      let left = arrives ? beginning : Measure.margin
      let first = left + (rows[row].entry?.size ?? 0) + rows[row].inboundWidth
      let leastX = leastX(ofRow: row)
      let start = max(first, splitStart(ofRow: row) ?? first)
      let least =
        cells.orders.splits.isEmpty ? leastX.splits : leastX.splits.merging(leastX.joins) { max($0, $1) }
      rows[row].place(from: start, arrives: arrives) { least[$0] ?? 0 }
      // A row that others join begins further to the right rather than tear a hole before the step that they join.
      let missing = rows[row].stations.map { (leastX.joins[$0.process] ?? 0) - $0.x }.max() ?? 0
      if missing > 0 { rows[row].place(from: start + missing, arrives: arrives) { least[$0] ?? 0 } }
      rows[row].placeInbounds(from: rows[row].minX)
      // Where the first row had to begin further to the right, its suppliers come along.
      let shift = arrives ? rows[row].beginningX - left : 0
      guard shift > 0 else { continue }
      let parties = Set(map.streams[rows[row].stream].sources.map(\.party))
      for index in suppliers.indices where parties.contains(suppliers[index].index) {
        suppliers[index].midX += shift
      }
    }
    suppliers.sort { $0.midX < $1.midX }
  }

  /// Moves rows that join to the right, up to one gap left of where their arrow goes up, from the top row down: what joins
  /// a row that moves follows it.
  private mutating func bringFeedersNear() {
    // What splits off goes down between rows, which stay where they are then.
    guard cells.orders.splits.isEmpty else { return }
    for row in rows.indices {
      guard let process = joinedByArrow(rows[row]), let target = station(of: process), target.row < row
      else { continue }
      let port = target.station.minX + joinPort(of: rows[row])
      let shift = port - Self.beforeJoin - rows[row].maxX
      if shift > 0 { rows[row].shift(by: shift) }
    }
  }

  /// From the end of a row to the arrow that goes up from there to another row, in px.
  private static let beforeJoin = 18.0
}
