/// Where a row that is too long goes on below: the fewest parts that fit, and among those the breaks that cost least.
///
/// Dynamic programming over the units that must not be broken: what leads to a unit depends on nothing after it. Units on
/// one part are few, so the time is linear in the length of the row.
struct RowBreaks {
  /// A process with the gap after it.
  struct Unit {
    /// In px.
    var width: Double
    /// What a break before the unit costs; nothing where there must be none.
    var costBefore: Double?
    /// The room that a connector and the arrow from it take before the unit, where a part begins with it, in px.
    var lead = 0.0
  }

  /// A kanban or a loop that is cut apart.
  static let tie = 8.0
  /// Steps that a queue in order or a withdrawal ties to each other.
  static let tight = 30.0
  /// Two steps without a stock between them: what waits is where a stream is best interrupted.
  static let bare = 4.0
  /// A step that others join stands best at the beginning of a part.
  static let join = 12.0
  /// A part that is empty for a share of its room costs the square of that share so many times.
  private static let slack = 100.0
  /// The last part may be short: feeders stand beside it.
  private static let lastSlack = 15.0
  /// A part more than needed.
  private static let part = 1_000.0
  /// A unit that no part has room for stands alone.
  private static let excess = 100_000.0

  private var starts = Set<Int>()

  /// Here `room` is the width of a part in px, and `first` that of the first part; a part that is not the last ends with an
  /// `exit` so wide, and the last with `lastExit`.
  init(
    _ units: [Unit], within room: Double, first: Double, exit: Double = 0, lastExit: Double = 0
  ) {
    guard !units.isEmpty else { return }
    // The least cost of all parts that end right before a unit, and where the last of them begins.
    var best = [(cost: Double, start: Int)](repeating: (.infinity, 0), count: units.count + 1)
    best[0] = (0, 0)
    for start in units.indices {
      guard best[start].cost < .infinity else { continue }
      let before = start == 0 ? 0 : units[start].costBefore
      guard let before else { continue }
      let room = start == 0 ? first : room
      var width = start == 0 ? 0 : units[start].lead
      for end in start + 1...units.count {
        width += units[end - 1].width
        let isLast = end == units.count
        guard isLast || units[end].costBefore != nil else { continue }
        let width = width + (isLast ? lastExit : exit)
        let share = max(0, room - width) / max(1, room)
        var cost = best[start].cost + before + Self.part
        cost += (isLast ? Self.lastSlack : Self.slack) * share * share
        if width > room { cost += Self.excess * (1 + (width - room) / max(1, room)) }
        if cost < best[end].cost { best[end] = (cost, start) }
        if width > room { break }
      }
    }
    var end = units.count
    while end > 0 {
      let start = best[end].start
      if start > 0 { starts.insert(start) }
      end = start
    }
  }

  func isBreak(before unit: Int) -> Bool { starts.contains(unit) }
}
