import VSMModel

/// Where lines to things of lower rows pass the rows above them: straight down where their end stands beside the row, or
/// else through the gap between processes that is nearest to it, or beside a row without gaps.
///
/// It is decided once, while room can still be made: later the gaps stand elsewhere.
struct LinePasses {
  private struct Key: Hashable {
    let end: ValueStreamMap.Reference
    let row: Int
  }

  private var cells: [Key: Int] = [:]
  private var straight: Set<Key> = []
  /// The most lines that pass beside a row.
  private(set) var beside = 0

  init() {}

  /// Makes room in the gaps of rows that have their places for the first time.
  ///
  /// Here `isOpen` tells whether nothing but its row stands beside one.
  init(_ map: ValueStreamMap, _ rows: inout [RowPlan], isOpen: (Int) -> Bool) {
    guard rows.count > 1 else { return }
    var sites: [ValueStreamMap.Reference: (row: Int, midX: Double)] = [:]
    for row in rows.indices {
      for cell in rows[row].cells {
        switch cell {
        case .station(let station): sites[.process(station.process)] = (row, station.midX)
        case .gap(let gap):
          for waiting in gap.waiting { sites[.stock(waiting.stock)] = (row, waiting.midX) }
        }
      }
    }
    for (index, place) in map.kanbanPlaces.enumerated() { sites[.kanbanPlace(index)] = sites[place.at] }
    var besideRows: [Int: Int] = [:]
    func pass(_ ends: [ValueStreamMap.Reference]) {
      var seen = Set<ValueStreamMap.Reference>()
      for end in ends {
        guard let site = sites[end], site.row > 0, seen.insert(end).inserted else { continue }
        for row in 0..<site.row {
          if Self.passesBeside(rows[row], at: site.midX), isOpen(row) {
            straight.insert(Key(end: end, row: row))
            continue
          }
          guard let position = Self.gap(nearest: site.midX, in: rows[row]),
            case .gap(var gap) = rows[row].cells[position]
          else {
            besideRows[row, default: 0] += 1
            continue
          }
          gap.aisles += 1
          rows[row].cells[position] = .gap(gap)
          cells[Key(end: end, row: row)] = position
        }
      }
    }
    for information in map.information { pass(information.sources + information.targets) }
    for kanban in map.kanbans {
      for source in kanban.sources {
        for target in kanban.targets where sites[source]?.row != sites[target]?.row {
          pass([source, target])
        }
      }
    }
    beside = besideRows.values.max() ?? 0
  }

  /// True where no line passes a gap.
  var isEmpty: Bool { cells.isEmpty }

  /// Whether lines to an end pass a row straight down beside it.
  func isStraight(to end: ValueStreamMap.Reference, through row: Int) -> Bool {
    straight.contains(Key(end: end, row: row))
  }

  /// Whether an x is well beside all that stands in a row.
  static func passesBeside(_ row: RowPlan, at x: Double) -> Bool {
    x > row.maxX + 36 || x < row.reachX - 36
  }

  /// The cell of the gap through which lines to an end pass a row; nothing where they pass beside it.
  func cell(to end: ValueStreamMap.Reference, through row: Int) -> Int? { cells[Key(end: end, row: row)] }

  /// The gap between processes that is nearest to an x.
  private static func gap(nearest x: Double, in row: RowPlan) -> Int? {
    var best: (cell: Int, distance: Double)?
    for (index, cell) in row.cells.enumerated() {
      guard case .gap(let gap) = cell, gap.kind == .between || gap.kind == .joining else { continue }
      let distance = max(0, gap.minX - x, x - gap.maxX)
      if best.map({ distance < $0.distance }) ?? true { best = (index, distance) }
    }
    return best?.cell
  }
}
