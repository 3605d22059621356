/// Finds boxes near a box without comparing it with all: boxes are filed by the squares that they touch.
package struct BoxGrid {
  /// A box in a square, and where the one stands that was filed there before.
  private struct Entry {
    let index: Int32
    let before: Int32
  }

  private static let side = 160.0
  /// Where the last entry of a square stands. An array a square would take twice the room in a long map.
  private var lasts: [Int: Int32] = [:]
  private var entries: [Entry] = []

  package init() {}

  package mutating func insert(_ index: Int, _ box: Rect) {
    Self.eachSquare(of: box) { square in
      let place = Int32(entries.count)
      entries.append(Entry(index: Int32(index), before: lasts.updateValue(place, forKey: square) ?? -1))
    }
  }

  /// The boxes that may touch this one, in the order of their insertion, each once.
  package func candidates(for box: Rect) -> [Int] {
    var found: [Int] = []
    Self.eachSquare(of: box) { square in
      var place = lasts[square] ?? -1
      while place >= 0 {
        let entry = entries[Int(place)]
        found.append(Int(entry.index))
        place = entry.before
      }
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

  /// The squares as numbers: a column and a row of at most 10⁹ fit into the halves of one.
  private static func eachSquare(of box: Rect, _ visit: (Int) -> Void) {
    guard box.minX.isFinite, box.maxX.isFinite, box.minY.isFinite, box.maxY.isFinite else { return }
    func file(_ value: Double) -> Int { Int(max(-1e9, min(1e9, value / side)).rounded(.down)) }
    let rows = file(box.minY)...max(file(box.minY), file(box.maxY))
    for column in file(box.minX)...max(file(box.minX), file(box.maxX)) {
      for row in rows { visit(column << 32 | row & 0xFFFF_FFFF) }
    }
  }
}
