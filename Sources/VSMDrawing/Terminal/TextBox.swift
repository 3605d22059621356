/// A box of characters: lines of text at the top, and below a rule rows of a name and a value.
struct TextBox {
  let lines: [String]
  let width: Int

  init(_ titles: [String], _ data: DataRows, _ style: TextStyle, leastWidth: Int = 0, limit: Int? = nil) {
    let limit = limit ?? style.boxLimit
    let head = titles.flatMap { TextColumns.lines(of: style.spelled($0), within: limit) }
    let rows = data.rows.map { row in
      (TextColumns.clean(style.spelled(row.name)), TextColumns.clean(style.spelled(row.value)))
    }
    let widest =
      (head.map { TextColumns.width(of: $0) }
      + rows.map { TextColumns.width(of: $0.0) + 2 + TextColumns.width(of: $0.1) }).max() ?? 0
    let inner = max(min(limit, widest), leastWidth - 4, 4)
    var lines = [style.topLeft + style.level(inner + 2) + style.topRight]
    func add(_ text: String, right: Bool = false) {
      lines.append(
        "\(style.upright) \(TextColumns.padded(text, to: inner, right: right)) \(style.upright)")
    }
    for line in head { add(line) }
    if !rows.isEmpty { lines.append(style.teeRight + style.level(inner + 2) + style.teeLeft) }
    for (name, value) in rows {
      let (left, right) = (TextColumns.width(of: name), TextColumns.width(of: value))
      if left + 1 + right <= inner {
        add(name + String(repeating: " ", count: inner - left - right) + value)
      } else {
        for line in TextColumns.lines(of: name, within: inner) { add(line) }
        for line in TextColumns.lines(of: value, within: inner) { add(line, right: true) }
      }
    }
    lines.append(style.bottomLeft + style.level(inner + 2) + style.bottomRight)
    self.lines = lines
    width = inner + 4
  }

  /// Boxes beside each other, in as many rows as the width asks for.
  static func rows(of boxes: [TextBox], _ style: TextStyle) -> [String] {
    var grid = TextGrid()
    var (x, top, bottom) = (0, 0, 0)
    for box in boxes {
      if x > 0, x + box.width > style.width { (x, top) = (0, bottom + 1) }
      grid.put(box.lines, x: x, y: top)
      bottom = max(bottom, top + box.lines.count)
      x += box.width + 3
    }
    return grid.lines
  }
}
