/// Which shelves of a map stand on which sheet: on as few sheets as hold them, and among the deals of so many in the one that
/// takes fewest of what leads from one shelf to another apart.
///
/// Shelves stay in their order; what only feeds others may fill the room that is left on earlier sheets where that saves one.
struct SheetDeal {
  /// What leads from one shelf to another: arrows, kanban and lines.
  struct Tie: Hashable {
    let upper: Int
    let lower: Int

    init(_ one: Int, _ other: Int) { (upper, lower) = (min(one, other), max(one, other)) }
  }

  struct Shelf {
    /// In px.
    let height: Double
    /// Whether all of it feeds what stands on other shelves.
    let feeds: Bool
  }

  /// The shelves of each sheet, from above.
  private(set) var sheets: [[Int]] = []

  private let shelves: [Shelf]
  private let spacing: Double
  private let first: Double
  private let others: Double
  private let ties: [Tie: Int]
  let foot: Double

  /// - Parameters:
  ///   - shelves: all of them, in their order.
  ///   - spacing: between two shelves on one sheet, in px.
  ///   - first: the height that the first sheet has below the band.
  ///   - others: the height that each of the others has.
  ///   - ties: how many lines lead from one shelf to another.
  ///   - foot: what is to find room on one of the sheets, whichever it is.
  init(
    _ shelves: [Shelf], spacing: Double, first: Double, others: Double, ties: [Tie: Int], foot: Double = 0
  ) {
    (self.shelves, self.spacing, self.first, self.others, self.ties) = (shelves, spacing, first, others, ties)
    self.foot = foot
    sheets = inOrder(Array(shelves.indices))
    if footSheet == nil { sheets = inOrder(Array(shelves.indices), above: foot) }
    // What feeds others fits in between only where there is a spine.
    guard let start = shelves.first, !start.feeds else { return }
    let filled = filled(inOrder(shelves.indices.filter { !shelves[$0].feeds }))
    if filled.count < sheets.count, footSheet(of: filled) != nil { sheets = filled }
  }

  /// The sheet with room for the foot, the last of them.
  var footSheet: Int? { footSheet(of: sheets) }

  private func footSheet(of sheets: [[Int]]) -> Int? {
    sheets.indices.last { height(of: sheets[$0]) + foot <= room(of: $0) }
  }

  /// What shelves take of a sheet.
  func height(of members: [Int]) -> Double {
    members.reduce(-spacing) { $0 + spacing + shelves[$1].height }
  }

  func room(of sheet: Int) -> Double { sheet == 0 ? first : others }

  /// Some shelves, in their order, with so much below the last: what leads to a sheet depends on nothing behind it.
  private func inOrder(_ members: [Int], above foot: Double = 0) -> [[Int]] {
    /// The best deal of all before one, and where its last sheet begins.
    var best = [(sheets: Int, kept: Int, start: Int)](repeating: (.max, 0, 0), count: members.count + 1)
    best[0] = (0, 0, 0)
    for start in members.indices where best[start].sheets < .max {
      var height = -spacing
      var kept = best[start].kept
      for end in start + 1...members.count {
        height += spacing + shelves[members[end - 1]].height
        // A shelf that is higher than a sheet has one of its own.
        let room = room(of: start == 0 ? 0 : 1)
        guard height <= room || end == start + 1 else { break }
        guard end < members.count || height + foot <= room || end == start + 1 else { continue }
        kept += count(of: members[end - 1], to: members[start..<(end - 1)])
        let sheets = best[start].sheets + 1
        if (sheets, -kept) < (best[end].sheets, -best[end].kept) { best[end] = (sheets, kept, start) }
      }
    }
    var dealt: [[Int]] = []
    var end = members.count
    while end > 0 {
      dealt.append(Array(members[best[end].start..<end]))
      end = best[end].start
    }
    return dealt.reversed()
  }

  /// Sheets with what feeds others, each shelf where most lines lead, the highest first.
  private func filled(_ spine: [[Int]]) -> [[Int]] {
    var sheets = spine
    let feeders = shelves.indices.filter { shelves[$0].feeds }
      .sorted { (-shelves[$0].height, $0) < (-shelves[$1].height, $1) }
    for feeder in feeders {
      let fitting = sheets.indices.filter { sheet in
        height(of: sheets[sheet] + [feeder]) <= room(of: sheet)
      }
      let near = fitting.max { one, other in
        (count(of: feeder, to: sheets[one][...]), other) < (count(of: feeder, to: sheets[other][...]), one)
      }
      if let near { sheets[near].append(feeder) } else { sheets.append([feeder]) }
    }
    return sheets.map { $0.sorted() }
  }

  private func count(of shelf: Int, to others: ArraySlice<Int>) -> Int {
    others.reduce(0) { $0 + (ties[Tie(shelf, $1)] ?? 0) }
  }
}
