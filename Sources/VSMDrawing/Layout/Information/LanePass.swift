/// The lanes in one gap of a row, or beside it, by their numbers on the grid.
struct LanePass {
  private static let grid = Descents.laneSpacing / 2

  static func x(of lane: Int) -> Double { Double(lane) * grid }

  /// The lane nearest to where lines may begin, and how the next ones count.
  private let first: Int
  private let step: Int
  /// How many there is room for.
  private let count: Int
  private var taken = Set<Int>()

  /// Without a cell the lanes lie beside the row, on the side away from where its units come from.
  init(of row: RowPlan, cell: Int?, count lines: Int) {
    step = row.runsLeft ? -1 : 1
    var start = row.runsLeft ? row.minX - 20 : row.maxX + 20
    var room = Double(lines) * Descents.laneSpacing
    if let cell, case .gap(let gap) = row.cells[cell] {
      start = row.runsLeft ? gap.maxX - RowPlan.Gap.laneInset : gap.minX + RowPlan.Gap.laneInset
      room = gap.laneRoom - RowPlan.Gap.laneInset - 4
    }
    let lane = start / Self.grid
    first = Int((row.runsLeft ? lane.rounded(.down) : lane.rounded(.up)).clamped())
    count = max(1, Int((room / Self.grid).clamped()))
  }

  /// The lanes of lines that come from lanes of the row above; the lanes there of all lines are strange to the others.
  mutating func lanes(from above: [Int?], _ strange: Set<Int>) -> [Int] {
    var lanes = [Int?](repeating: nil, count: above.count)
    // Straight on, where that is in the gap.
    for (index, lane) in above.enumerated() {
      guard let lane, (0..<count).contains((lane - first) * step), isFree(lane, apart: 2) else { continue }
      lanes[index] = lane
      taken.insert(lane)
    }
    var wide = 0
    var narrow = 0
    return lanes.map { lane in
      if let lane { return lane }
      let found =
        next(from: &wide, apart: 2, strange, within: count) ?? next(from: &narrow, apart: 1, strange)
      taken.insert(found)
      return found
    }
  }

  private func isFree(_ lane: Int, apart: Int) -> Bool {
    !(1 - apart...apart - 1).contains { taken.contains(lane + $0) }
  }

  private func next(from position: inout Int, apart: Int, _ strange: Set<Int>, within count: Int) -> Int? {
    while position < count {
      let lane = first + step * position
      position += 1
      if isFree(lane, apart: apart), !strange.contains(lane) { return lane }
    }
    return nil
  }

  /// Where the room is too narrow, beyond it.
  private func next(from position: inout Int, apart: Int, _ strange: Set<Int>) -> Int {
    while true {
      let lane = first + step * position
      position += 1
      if isFree(lane, apart: apart), !strange.contains(lane) { return lane }
    }
  }
}

extension Double {
  /// Within what a whole number holds by far.
  fileprivate func clamped() -> Double { min(max(self, -1e12), 1e12) }
}
