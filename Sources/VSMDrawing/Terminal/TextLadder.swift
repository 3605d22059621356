import VSMModel

/// The timeline under a row of cells: waits on the high step, work on the low one, each under what it times.
///
///      7.6 d                2.7 d
///     ───────┐            ┌───────
///            │    39 s    │
///            └────────────┘
struct TextLadder {
  struct Column {
    var of: ValueStreamMap.Reference
    var x: Int
    var width: Int
  }

  /// Draws rungs under their columns; `end` is the connector where a line goes on to that the next row continues.
  ///
  /// - Returns: how many lines it takes.
  static func draw(
    _ rungs: [ValueStreamMap.Reference: [TextRung]], under columns: [Column], end: Int?, at top: Int,
    _ style: TextStyle,
    on grid: inout TextGrid
  ) -> Int {
    var pieces: [(rung: TextRung, x: Int, end: Int)] = []
    for column in columns {
      let own = rungs[column.of] ?? []
      for (order, rung) in own.enumerated() {
        let width = column.width / own.count
        let x = column.x + width * order
        pieces.append((rung, x, order == own.count - 1 ? column.x + column.width : x + width))
      }
    }
    // Without waits there is no high step to leave room for.
    let hasHigh = pieces.contains { $0.rung.isWait }
    let hasLow = pieces.contains { !$0.rung.isWait }
    let y = hasHigh ? top : top - 2
    for (index, piece) in pieces.enumerated() {
      let high = piece.rung.isWait
      let level = high ? y + 1 : y + 3
      // Between two things that are timed the line stays where it is until the next begins.
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      let lineEnd = next.map(\.x) ?? end ?? piece.end
      grid.put(style.level(lineEnd - piece.x), x: piece.x, y: level)
      grid.put(
        TextColumns.centered(piece.rung.text, in: piece.end - piece.x - 1), x: piece.x + 1, y: level - 1)
      guard index > 0 else { continue }
      let before = pieces[index - 1].rung.isWait
      if before == high {
        grid.put(style.isASCII ? "+" : "┴", x: piece.x, y: level)
      } else {
        grid.put(before ? style.topRight : style.topLeft, x: piece.x, y: y + 1)
        grid.put(style.upright, x: piece.x, y: y + 2)
        grid.put(before ? style.bottomLeft : style.bottomRight, x: piece.x, y: y + 3)
      }
    }
    return (hasHigh ? 2 : 0) + (hasLow ? 2 : 0)
  }
}
