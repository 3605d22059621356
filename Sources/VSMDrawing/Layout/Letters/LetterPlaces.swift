import VSMModel
import VSMScene

/// The letters of lines with their places above rows.
struct LetterPlaces {
  /// A letter with its place.
  struct Stand {
    private let stand: LetterPlan.Stand
    /// Where the line meets the element.
    let portX: Double
    /// The middle of the letter.
    let midX: Double
    /// True where the content stands left of the letter.
    let isMirrored: Bool
    /// The upper edge above the row and its arcs, in px.
    let depth: Double
    /// True where neither arcs nor kanban are in its way: it stands right above its step.
    let isLow: Bool

    var flow: LetterPlan.Flow { stand.flow }
    var letter: Letter { stand.letter }
    var element: ValueStreamMap.Reference { stand.element }
    var row: Int { stand.row }
    var isOutgoing: Bool { stand.isOutgoing }
    var content: LetterPlan.Stand.Content? { stand.content }
    var size: Size { stand.size }

    fileprivate init(_ stand: LetterPlan.Stand, _ column: Column, depth: Double, isLow: Bool) {
      self.stand = stand
      (portX, midX, isMirrored) = (column.portX, column.midX, column.isMirrored)
      (self.depth, self.isLow) = (depth, isLow)
    }
  }

  /// A letter along x.
  fileprivate struct Column {
    let portX: Double
    let midX: Double
    let isMirrored: Bool

    /// Over its port where nothing else runs upright, its content on one side of it, or else beside.
    init(_ stand: LetterPlan.Stand, over portX: Double, _ uprights: [Double], _ free: FreeIntervals) {
      self.portX = portX
      for isMirrored in [false, true]
      where LetterPlaces.isFree(Self.reach(stand, portX, isMirrored: isMirrored), uprights) {
        (midX, self.isMirrored) = (portX, isMirrored)
        return
      }
      let size = stand.size.width
      let middle =
        free.nearest(
          to: portX, width: size + 2 * LetterPlaces.besideLines, in: LetterPlaces.leftEnd ... .infinity)
        ?? portX
      isMirrored = middle < portX
      let half = stand.letter.size.width / 2
      midX = middle < portX ? middle + size / 2 - half : middle - size / 2 + half
    }

    /// What the letter and its content take of the x axis.
    func reach(_ stand: LetterPlan.Stand) -> ClosedRange<Double> {
      Self.reach(stand, midX, isMirrored: isMirrored)
    }

    private static func reach(
      _ stand: LetterPlan.Stand, _ midX: Double, isMirrored: Bool
    ) -> ClosedRange<Double> {
      let half = stand.letter.size.width / 2
      let width = stand.size.width
      return isMirrored ? midX + half - width...midX + half : midX - half...midX - half + width
    }
  }

  /// In the order of the plan.
  let stands: [Stand]
  private let depths: [Kind: Double]

  private struct Kind: Hashable {
    let row: Int
    let isLow: Bool
  }

  /// Gives the letters their places.
  ///
  /// - Parameters:
  ///   - plan: the letters.
  ///   - port: where the line of a stand meets its element.
  ///   - uprights: where lines and arrows run upright above a row.
  ///   - ground: what stands above a row already, with its upper edges in px.
  ///   - isFree: whether nothing of a row reaches above a part of the x axis.
  init(
    of plan: LetterPlan, port: (LetterPlan.Stand) -> Double?, uprights: (Int) -> [Double],
    ground: (Int) -> [(span: ClosedRange<Double>, top: Int)],
    isFree: (_ row: Int, _ reach: ClosedRange<Double>) -> Bool
  ) {
    guard !plan.stands.isEmpty else {
      (stands, depths) = ([], [:])
      return
    }
    var placed: [Int: Stand] = [:]
    var depths: [Kind: Double] = [:]
    for (row, members) in plan.standsByRow {
      let stands = members.map { plan.stands[$0] }
      let ports = stands.map { port($0) ?? 0 }
      let all = (uprights(row) + ports).sorted()
      let free = FreeIntervals(all)
      let columns = zip(stands, ports).map { Column($0, over: $1, all, free) }
      let spans = zip(stands, columns).map { stand, column in
        let reach = column.reach(stand)
        return min(reach.lowerBound, column.portX) - 3...max(reach.upperBound, column.portX) + 3
      }
      // The shorter, the lower.
      let order = spans.indices.sorted {
        (spans[$0].upperBound - spans[$0].lowerBound, $0) < (spans[$1].upperBound - spans[$1].lowerBound, $1)
      }
      let base = [(span: -Double.infinity ... .infinity, top: Int(Self.rise))]
      let things = order.map { (span: spans[$0], height: Int(stands[$0].size.height.rounded(.up)) + 8) }
      let raised = ground(row).map { (span: $0.span, top: $0.top + Int(Self.aboveGround)) }
      let isBare = raised.isEmpty
      // All letters of a step stand on the same ground.
      var isLow: [ValueStreamMap.Reference: Bool] = [:]
      for (stand, span) in zip(stands, spans) {
        isLow[stand.element] = (isLow[stand.element] ?? isBare) && isFree(row, span)
      }
      for (index, top) in zip(order, Levels.heaped(things, on: base + raised)) {
        let kind = Kind(row: row, isLow: isLow[stands[index].element] ?? false)
        placed[members[index]] = Stand(stands[index], columns[index], depth: Double(top), isLow: kind.isLow)
        depths[kind] = max(depths[kind] ?? 0, Double(top))
      }
    }
    stands = plan.stands.indices.compactMap { placed[$0] }
    self.depths = depths
  }

  /// True where nothing but its own line runs upright through a part of the x axis; the lines are in their order.
  private static func isFree(_ reach: ClosedRange<Double>, _ uprights: [Double]) -> Bool {
    let reach = reach.lowerBound - besideLines...reach.upperBound + besideLines
    guard reach.lowerBound > 4 else { return false }
    let first = uprights.partitioningIndex { $0 >= reach.lowerBound }
    let end = uprights.partitioningIndex { $0 > reach.upperBound }
    return end - first <= 1
  }

  // MARK: Heights

  /// From a row up to the lowest letters: the head of an arrow and some of its shaft.
  private static let rise = 30.0
  /// Beside lines, whose kinks reach a little to the side.
  private static let besideLines = 8.0
  /// From a way of kanban up to letters.
  private static let aboveGround = 4.0
  /// Nothing stands further left.
  private static let leftEnd = 12.0

  /// What the letters above a row need of the height beyond the room that the row has for arcs and ways of kanban, in px.
  func height(above index: Int, _ room: Headroom) -> Double {
    let high = (depths[Kind(row: index, isLow: false)] ?? 0) - room.zone
    let low = (depths[Kind(row: index, isLow: true)] ?? 0) - room.zone - room.crown
    return max(0, high, low)
  }

  /// The middle of a letter above its row.
  func y(of stand: Stand, _ row: SettledRow) -> Double {
    (stand.isLow ? row.top : row.crownTop) - stand.depth + stand.size.height / 2 + 4
  }
}
