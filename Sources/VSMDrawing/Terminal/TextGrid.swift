/// A sheet of characters that grows as it is written on.
struct TextGrid {
  /// Nothing where a character of two columns covers the place from the left.
  private var rows: [[Character?]] = []

  /// Writes a text over what stands there, from a column and a row on, both counted from 0.
  mutating func put(_ text: String, x: Int, y: Int) {
    guard x >= 0, y >= 0 else { return }
    while rows.count <= y { rows.append([]) }
    var column = x
    for character in text {
      let width = TextColumns.width(of: character)
      guard width > 0 else { continue }
      while rows[y].count < column + width { rows[y].append(" ") }
      clear(column, y)
      rows[y][column] = character
      if width == 2 {
        clear(column + 1, y)
        rows[y][column + 1] = nil
      }
      column += width
    }
  }

  mutating func put(_ lines: [String], x: Int, y: Int) {
    for (index, line) in lines.enumerated() { put(line, x: x, y: y + index) }
  }

  /// Half of a wide character is none.
  private mutating func clear(_ x: Int, _ y: Int) {
    if rows[y][x] == nil, x > 0 {
      rows[y][x - 1] = " "
      rows[y][x] = " "
    } else if x + 1 < rows[y].count, rows[y][x + 1] == nil {
      rows[y][x + 1] = " "
    }
  }

  /// The lines without blanks at their ends.
  var lines: [String] {
    rows.map { row in
      var text = String(row.compactMap { $0 })
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
