/// Which rows of a folded map stand beside each other: the parts of the spine each on a shelf of their own, one below the
/// other, and what feeds them beside those where they leave room.
struct Shelves {
  /// What a row takes of the x axis.
  struct Extent {
    let stream: Int
    let minX: Double
    let maxX: Double
    /// What boxes below the row may reach beyond its ends, in px.
    let beside: Double
    /// Whether the row is part of the stream that stands first.
    let isSpine: Bool
    /// Whether customers are delivered to from the row.
    let delivers: Bool

    var width: Double { maxX - minX }
  }

  /// How far each row moves to the right.
  private(set) var shifts: [Int: Double] = [:]
  private var shelves: [[Int]] = []

  /// Between two rows on one shelf in px.
  private static let spacing = 32.0
  /// What boxes below a row may reach beyond its ends.
  static let besideExits = 64.0

  init() {}

  /// Here `right` is the right end of all rows.
  init(_ extents: [Extent], within right: Double) {
    guard let left = extents.map(\.minX).min() else { return }
    var rooms: [Double] = []
    func open(_ row: Int) {
      shelves.append([row])
      rooms.append(right - left - extents[row].width - extents[row].beside - Self.spacing)
    }
    for row in extents.indices where extents[row].isSpine { open(row) }
    // The shelf of the last part of each stream: reading goes on to the right and below.
    var reached: [Int: Int] = [:]
    for row in extents.indices where !extents[row].isSpine {
      let extent = extents[row]
      let first = reached[extent.stream] ?? 0
      // What is delivered to customers goes on to the right: only the last part of the spine has others before it.
      let shelf = shelves.indices.first { index in
        index >= first && rooms[index] >= extent.width + extent.beside && !extent.delivers
          && !shelves[index].contains { extents[$0].delivers && ($0 == 0 || !extents[$0].isSpine) }
      }
      guard let shelf else {
        open(row)
        reached[extent.stream] = shelves.count - 1
        continue
      }
      shelves[shelf].append(row)
      rooms[shelf] -= extent.width + 2 * extent.beside + Self.spacing
      reached[extent.stream] = shelf
    }
    // Where nothing is delivered at the right end, shelves are no wider than the widest.
    let widest = shelves.map { right - left - slack(of: $0, extents, from: left, to: right) }.max() ?? 0
    let end =
      extents.indices.contains { $0 > 0 && extents[$0].delivers && extents[$0].isSpine }
      ? right : min(right, max(left + widest, extents[0].maxX))
    for (index, shelf) in shelves.enumerated() {
      // What goes on to the customer ends at the right, under it, and what feeds it stands before it.
      let delivers = shelf.filter { $0 > 0 && extents[$0].isSpine && extents[$0].delivers }
      let order = shelf.filter { !delivers.contains($0) } + delivers
      var x = left
      // What is left of the room is shared out: shelves are centred, what is delivered ends at the right.
      let slack = order.contains(0) ? 0 : max(0, slack(of: order, extents, from: left, to: end))
      let share = slack / Double(order.count + (delivers.isEmpty ? 1 : 0))
      for row in order {
        // The first row stands under its suppliers.
        let begin = x > left ? x + extents[row].beside : x
        var start = row == 0 ? extents[0].minX : (begin + share).rounded(.down)
        if delivers.contains(row) { start = max(x, right - extents[row].width) }
        shifts[row] = start - extents[row].minX
        x = start + extents[row].width + extents[row].beside + Self.spacing
      }
      shelves[index] = order
    }
  }

  /// What rows on one shelf leave of its room.
  private func slack(of order: [Int], _ extents: [Extent], from left: Double, to right: Double) -> Double {
    order.enumerated().reduce(right - left) { room, next in
      let (position, row) = next
      return room - extents[row].width
        - (position > 0
          ? extents[row].beside + Self.spacing + extents[order[position - 1]].beside : 0)
    }
  }

  /// The rows of each shelf, from above; without shelves each row stands alone.
  func members(of count: Int) -> [[Int]] { shelves.isEmpty ? (0..<count).map { [$0] } : shelves }
}
