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

  /// The positions of a row's entries: loops over them need no slice, which would be counted as a reference each time.
  func positions(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  mutating func append(column: Int, _ value: Double) {
    entries.append(Entry(column: column, value: value))
  }

  mutating func endRow() { starts.append(entries.count) }

  /// The matrix with each row multiplied by its factor.
  func scaled(by factors: [Double]) -> SparseRows {
    var scaled = self
    for row in 0..<count {
      for position in positions(row) { scaled.entries[position].value *= factors[row] }
    }
    return scaled
  }

  /// The matrix with columns in place of rows; for as many columns as rows.
  var transposed: SparseRows {
    var ends = [Int](repeating: 0, count: count + 1)
    for entry in entries { ends[entry.column + 1] += 1 }
    for column in 0..<count { ends[column + 1] += ends[column] }
    var turned = SparseRows()
    turned.starts = ends
    turned.entries = entries
    for row in 0..<count {
      for position in positions(row) {
        let column = entries[position].column
        turned.entries[ends[column]] = Entry(column: row, value: entries[position].value)
        ends[column] += 1
      }
    }
    return turned
  }
}
