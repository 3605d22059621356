import VSMScene

/// The lanes in one gap of a row, or beside it, by their numbers on the grid.
struct LanePass {
  private static let grid = Descents.laneSpacing / 2

  static func x(of lane: Int) -> Double { Double(lane) * grid }

  /// The lane nearest to where lines may begin, and how the next ones count; 0 where they lie on both sides of it.
  private let first: Int
  private let step: Int
  /// How many there is room for.
  private let count: Int
  /// Where lanes may lie at all.
  private var allowed = Int.min...Int.max
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

  /// Lanes beside a row straight above an edge that lines end on, and the lanes there that others have.
  init(over site: Sites.Site, beside row: RowPlan, _ blocked: Set<Int>) {
    taken = blocked
    step = 0
    let isRight = site.midX > row.maxX
    let edge = isRight ? row.maxX + 16 : row.reachX - 16
    let middle = (site.ports.lowerBound + site.ports.upperBound) / 2
    let start = isRight ? max(middle, edge) : min(middle, edge)
    first = Int((start / Self.grid).rounded(isRight ? .up : .down).clamped())
    allowed =
      isRight
      ? first - Int(((start - edge) / Self.grid).clamped())...Int.max
      : Int.min...first + Int(((edge - start) / Self.grid).clamped())
    count = max(1, Int(((site.ports.upperBound - site.ports.lowerBound) / Self.grid).clamped()))
  }

  private func lane(_ position: Int) -> Int {
    guard step == 0 else { return first + step * position }
    return first + (position.isMultiple(of: 2) ? -position / 2 : (position + 1) / 2)
  }

  private func hasRoom(for lane: Int) -> Bool {
    step == 0 ? 2 * abs(lane - first) <= count : (0..<count).contains((lane - first) * step)
  }

  /// The lanes next to arrows that run upright.
  static func lanes(around arrows: [Double], within reach: Double = Arrow.shipmentHalfWidth + 4) -> Set<Int> {
    Set(
      arrows.flatMap { x in
        Int(
          ((x - reach) / grid).rounded(.down).clamped())...Int(((x + reach) / grid).rounded(.up).clamped())
      })
  }

  /// The lanes of lines that come from lanes of the row above; the lanes there of all lines are strange to the others.
  mutating func lanes(from above: [Int?], _ strange: Set<Int>) -> [Int] {
    var lanes = [Int?](repeating: nil, count: above.count)
    // Straight on, where that is in the gap.
    for (index, lane) in above.enumerated() {
      guard let lane, hasRoom(for: lane), isFree(lane, apart: 2) else { continue }
      lanes[index] = lane
      taken.insert(lane)
    }
    var wide = 0
    var narrow = 0
    let found = lanes.map { lane in
      if let lane { return lane }
      let found =
        next(from: &wide, apart: 2, strange, within: count) ?? next(from: &narrow, apart: 1, strange)
      taken.insert(found)
      return found
    }
    // Lanes on both sides of the first are found from the middle outwards.
    return step == 0 && lanes.allSatisfy { $0 == nil } ? found.sorted() : found
  }

  private func isFree(_ lane: Int, apart: Int) -> Bool {
    allowed.contains(lane) && !(1 - apart...apart - 1).contains { taken.contains(lane + $0) }
  }

  private func next(from position: inout Int, apart: Int, _ strange: Set<Int>, within count: Int) -> Int? {
    while position < count {
      let lane = lane(position)
      position += 1
      if isFree(lane, apart: apart), !strange.contains(lane) { return lane }
    }
    return nil
  }

  /// Where the room is too narrow, beyond it.
  private func next(from position: inout Int, apart: Int, _ strange: Set<Int>) -> Int {
    while true {
      let lane = lane(position)
      position += 1
      if isFree(lane, apart: apart), !strange.contains(lane) { return lane }
    }
  }
}

extension Double {
  /// Within what a whole number holds by far.
  fileprivate func clamped() -> Double { min(max(self, -1e12), 1e12) }
}
