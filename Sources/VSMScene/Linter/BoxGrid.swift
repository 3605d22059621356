/// Finds boxes near a box without comparing it with all: boxes are filed by the squares that they touch.
package struct BoxGrid {
  private struct Cell: Hashable {
    let column: Int
    let row: Int
  }

  private static let side = 160.0
  private var cells: [Cell: [Int]] = [:]

  package init() {}

  package mutating func insert(_ index: Int, _ box: Rect) {
    for cell in Self.cells(of: box) { cells[cell, default: []].append(index) }
  }

  /// The boxes that may touch this one, in the order of their insertion, each once.
  package func candidates(for box: Rect) -> [Int] {
    let touched = Self.cells(of: box)
    if touched.count == 1 { return cells[touched[0]] ?? [] }
    return Set(touched.flatMap { cells[$0] ?? [] }).sorted()
  }

  private static func cells(of box: Rect) -> [Cell] {
    guard box.minX.isFinite, box.maxX.isFinite, box.minY.isFinite, box.maxY.isFinite else { return [] }
    func file(_ value: Double) -> Int { Int(max(-1e9, min(1e9, value / side)).rounded(.down)) }
    var cells: [Cell] = []
    for column in file(box.minX)...max(file(box.minX), file(box.maxX)) {
      for row in file(box.minY)...max(file(box.minY), file(box.maxY)) {
        cells.append(Cell(column: column, row: row))
      }
    }
    return cells
  }
}
