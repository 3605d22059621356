/// Finds boxes near a box without comparing it with all: boxes are filed by the squares that they touch, and long ones,
/// such as lines along a map, by rows or columns of squares.
package struct BoxGrid {
  /// What boxes are filed by.
  private enum Cell: Int, CaseIterable {
    case square
    /// So many squares side by side, for boxes as wide as that.
    case row
    /// So many squares on each other, for boxes as high as that.
    case column

    /// A power of two: places of negative squares are rounded down, too.
    static let long = 1 << shift
    static let shift = 6

    var width: Int { self == .row ? Self.long : 1 }
    var height: Int { self == .column ? Self.long : 1 }
  }

  /// A box in a cell, and where the one stands that was filed there before.
  private struct Entry {
    let index: Int32
    let before: Int32
  }

  /// The squares that a box touches.
  private struct Squares {
    let columns: ClosedRange<Int>
    let rows: ClosedRange<Int>

    /// Nothing for a box without an end.
    init?(of box: Rect) {
      guard box.minX.isFinite, box.maxX.isFinite, box.minY.isFinite, box.maxY.isFinite else { return nil }
      func square(_ value: Double) -> Int { Int(max(-1e9, min(1e9, value / BoxGrid.side)).rounded(.down)) }
      columns = square(box.minX)...max(square(box.minX), square(box.maxX))
      rows = square(box.minY)...max(square(box.minY), square(box.maxY))
    }

    var cell: Cell {
      columns.count >= Cell.long ? .row : rows.count >= Cell.long ? .column : .square
    }

    /// Goes through the cells of a kind until one is as asked for. They are numbers: 31 bits for a column, as many for a row.
    func contains(_ cell: Cell, where isSought: (Int) -> Bool) -> Bool {
      func place(_ square: Int, _ length: Int) -> Int { length == 1 ? square : square >> Cell.shift }
      for column in place(columns.lowerBound, cell.width)...place(columns.upperBound, cell.width) {
        for row in place(rows.lowerBound, cell.height)...place(rows.upperBound, cell.height)
        where isSought(column << 33 | (row & 0x7FFF_FFFF) << 2 | cell.rawValue) {
          return true
        }
      }
      return false
    }
  }

  private static let side = 160.0
  /// Where the last entry of a cell stands. An array a cell would take twice the room in a long map.
  private var lasts: [Int: Int32] = [:]
  private var entries: [Entry] = []
  /// Which kinds of cells hold any box.
  private var used: [Bool] = Cell.allCases.map { _ in false }

  package init() {}

  package mutating func insert(_ index: Int, _ box: Rect) {
    guard let squares = Squares(of: box) else { return }
    let cell = squares.cell
    used[cell.rawValue] = true
    _ = squares.contains(cell) { key in
      let place = Int32(entries.count)
      entries.append(Entry(index: Int32(index), before: lasts.updateValue(place, forKey: key) ?? -1))
      return false
    }
  }

  /// Whether any of the boxes that may touch this one is as asked for; a box is asked for more than once where it touches
  /// several squares, and in no order.
  package func contains(near box: Rect, where isSought: (Int) -> Bool) -> Bool {
    guard let squares = Squares(of: box) else { return false }
    for cell in Cell.allCases where used[cell.rawValue] {
      let isFound = squares.contains(cell) { key in
        var place = lasts[key] ?? -1
        while place >= 0 {
          let entry = entries[Int(place)]
          if isSought(Int(entry.index)) { return true }
          place = entry.before
        }
        return false
      }
      if isFound { return true }
    }
    return false
  }

  /// The boxes that may touch this one, in the order of their insertion, each once.
  package func candidates(for box: Rect) -> [Int] {
    var found: [Int] = []
    _ = contains(near: box) { index in
      found.append(index)
      return false
    }
    found.sort()
    var unlike = 0
    for index in found where unlike == 0 || found[unlike - 1] != index {
      found[unlike] = index
      unlike += 1
    }
    found.removeLast(found.count - unlike)
    return found
  }
}
