import VSMModel

/// Shipments to rows from suppliers that stand over a row above: each leaves the supplier left of the shipment that goes
/// straight down, and turns to its row. The lower the row, the further left and the higher that is, so that none crosses
/// another.
struct SharedArrivals {
  struct Key: Hashable {
    let row: Int
    /// How manieth source of the row's stream it is.
    let position: Int
  }

  struct Order {
    /// How manieth from the supplier's middle to the left, from 1.
    let port: Int
    /// How manieth from the highest turn.
    let level: Int
  }

  static let spacing = 26.0
  static let levelSpacing = 18.0
  /// From the lower edge of suppliers to the highest turn.
  static let firstTurn = 22.0

  private var orders: [Key: Order] = [:]
  private var counts: [Int: Int] = [:]

  init() {}

  /// Here `owners` are the rows that suppliers stand over.
  init(_ rows: [RowPlan], _ map: ValueStreamMap, _ owners: [Int: Int]) {
    var shared: [(key: Key, supplier: Int)] = []
    for (index, row) in rows.enumerated() where row.part == 0 {
      for (position, source) in map.streams[row.stream].sources.enumerated()
      where owners[source.party] != index {
        shared.append((Key(row: index, position: position), source.party))
      }
    }
    for (place, entry) in shared.enumerated() {
      counts[entry.supplier, default: 0] += 1
      orders[entry.key] = Order(port: counts[entry.supplier] ?? 1, level: shared.count - 1 - place)
    }
  }

  subscript(key: Key) -> Order? { orders[key] }

  var count: Int { orders.count }

  var keys: [Key] { orders.keys.sorted { ($0.row, $0.position) < ($1.row, $1.position) } }

  /// The least width of a supplier.
  func room(for supplier: Int) -> Double {
    counts[supplier].map { 2 * (Double($0) * Self.spacing + 14) } ?? 0
  }

  /// What the turns need of the height above the top row, beyond what shipments have.
  var height: Double { Double(max(0, count - 1)) * Self.levelSpacing }
}
