/// A matrix of which most entries are zero, row after row.
struct SparseRows: Sendable {
  struct Entry: Sendable {
    var column: Int
    var value: Double
  }

  private(set) var entries: [Entry] = []
  private var starts = [0]

  var count: Int { starts.count - 1 }

  subscript(row: Int) -> ArraySlice<Entry> { entries[starts[row]..<starts[row + 1]] }

  mutating func append(column: Int, _ value: Double) {
    entries.append(Entry(column: column, value: value))
  }

  mutating func endRow() { starts.append(entries.count) }

  /// The matrix with each row multiplied by its factor.
  func scaled(by factors: [Double]) -> SparseRows {
    var scaled = self
    for row in 0..<count {
      for position in starts[row]..<starts[row + 1] { scaled.entries[position].value *= factors[row] }
    }
    return scaled
  }

  /// The rows that have an entry in each column.
  var rowsByColumn: [[Int]] {
    var rows = [[Int]](repeating: [], count: count)
    for row in 0..<count {
      for entry in self[row] { rows[entry.column].append(row) }
    }
    return rows
  }
}
