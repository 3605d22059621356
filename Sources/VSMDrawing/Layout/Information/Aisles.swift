import VSMScene

/// The aisles in one gap of a row, or beside it: upright ways by which lines pass the row. Each is known by its number
/// on the grid.
struct Aisles {
  /// From one aisle to the next in px.
  static let spacing = 10.0
  private static let grid = spacing / 2

  static func x(of aisle: Int) -> Double { Double(aisle) * grid }

  /// The aisle nearest to where lines may begin, and how the next ones count; 0 where they lie on both sides of it.
  private let first: Int
  private let step: Int
  /// How many there is room for.
  private let count: Int
  /// Where aisles may lie at all.
  private var allowed = Int.min...Int.max
  private var taken = Set<Int>()

  /// Without a cell the aisles lie beside the row, on the side away from where its units come from.
  init(of row: RowPlan, cell: Int?, count lines: Int) {
    step = row.runsLeft ? -1 : 1
    var start = row.runsLeft ? row.minX - 20 : row.maxX + 20
    var room = Double(lines) * Self.spacing
    if let cell, case .gap(let gap) = row.cells[cell] {
      start = row.runsLeft ? gap.maxX - RowPlan.Gap.aisleInset : gap.minX + RowPlan.Gap.aisleInset
      room = gap.aisleRoom - RowPlan.Gap.aisleInset - 4
    }
    let aisle = start / Self.grid
    first = Int((row.runsLeft ? aisle.rounded(.down) : aisle.rounded(.up)).clamped())
    count = max(1, Int((room / Self.grid).clamped()))
  }

  /// Aisles beside a row straight above an edge that lines end on, and the aisles there that others have.
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

  private func aisle(at position: Int) -> Int {
    guard step == 0 else { return first + step * position }
    return first + (position.isMultiple(of: 2) ? -position / 2 : (position + 1) / 2)
  }

  private func hasRoom(for aisle: Int) -> Bool {
    step == 0 ? 2 * abs(aisle - first) <= count : (0..<count).contains((aisle - first) * step)
  }

  /// The aisles next to arrows that run upright.
  static func aisles(around arrows: [Double], within reach: Double = Arrow.shipmentHalfWidth + 4) -> Set<Int>
  {
    Set(
      arrows.flatMap { x in
        Int(
          ((x - reach) / grid).rounded(.down).clamped())...Int(((x + reach) / grid).rounded(.up).clamped())
      })
  }

  /// The aisles of lines that come from aisles of the row above; the aisles there of all lines are strange to the others.
  mutating func aisles(from above: [Int?], _ strange: Set<Int>) -> [Int] {
    var aisles = [Int?](repeating: nil, count: above.count)
    // Straight on, where that is in the gap.
    for (index, aisle) in above.enumerated() {
      guard let aisle, hasRoom(for: aisle), isFree(aisle, apart: 2) else { continue }
      aisles[index] = aisle
      taken.insert(aisle)
    }
    var wide = 0
    var narrow = 0
    let found = aisles.map { aisle in
      if let aisle { return aisle }
      let found =
        next(from: &wide, apart: 2, strange, within: count) ?? next(from: &narrow, apart: 1, strange)
      taken.insert(found)
      return found
    }
    // Aisles on both sides of the first are found from the middle outwards.
    return step == 0 && aisles.allSatisfy { $0 == nil } ? found.sorted() : found
  }

  private func isFree(_ aisle: Int, apart: Int) -> Bool {
    allowed.contains(aisle) && !(1 - apart...apart - 1).contains { taken.contains(aisle + $0) }
  }

  private func next(from position: inout Int, apart: Int, _ strange: Set<Int>, within count: Int) -> Int? {
    while position < count {
      let aisle = aisle(at: position)
      position += 1
      if isFree(aisle, apart: apart), !strange.contains(aisle) { return aisle }
    }
    return nil
  }

  /// Where the room is too narrow, beyond it.
  private func next(from position: inout Int, apart: Int, _ strange: Set<Int>) -> Int {
    while true {
      let aisle = aisle(at: position)
      position += 1
      if isFree(aisle, apart: apart), !strange.contains(aisle) { return aisle }
    }
  }
}

extension Double {
  /// Within what a whole number holds by far.
  func clamped() -> Double { min(max(self, -1e12), 1e12) }
}
