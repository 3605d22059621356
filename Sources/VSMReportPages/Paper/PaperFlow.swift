import VSMScene

/// Text, tables and pictures set one below the other on sheets of paper.
///
/// A sheet is a scene like any other: what the linter holds of maps holds here.
struct PaperFlow {
  /// One sheet, in px of 1/96 inch.
  struct Sheet {
    var size: Size
    var items: [Item] = []
  }

  private(set) var sheets: [Sheet] = []
  private let size: Size
  private var y = 0.0

  static let margin = 58.0
  private static let lineHeight = 14.0

  /// - Parameter paper: upright, in px of 1/96 inch.
  init(on paper: Size) { size = paper }

  var width: Double { size.width - 2 * Self.margin }
  private var bottom: Double { size.height - Self.margin }

  // MARK: What is set

  mutating func title(_ text: String, _ below: [String]) {
    for line in TextMetrics.lines(of: text, within: width, size: TypeSize.title, weight: .bold) {
      room(for: 26)
      put(line, size: TypeSize.title, weight: .bold, rise: 20)
      y += 26
    }
    for text in below { paragraph(text, ink: .muted) }
    y += 8
  }

  /// - Parameters:
  ///   - text: what follows.
  ///   - keeping: how much of what follows must stand on the same sheet, in px.
  mutating func heading(_ text: String, keeping: Double = 60) {
    room(for: 34 + keeping)
    if y > Self.margin { y += 16 }
    add(
      text,
      [
        .text(TextMark(text, at: Point(Self.margin, y + 13), size: TypeSize.figure, weight: .bold)),
        .path(
          .polyline([Point(Self.margin, y + 20), Point(size.width - Self.margin, y + 20)]), fill: nil,
          stroke: Stroke(.foreground, width: 1.2)),
      ])
    y += 30
  }

  mutating func subheading(_ text: String, keeping: Double = 40) {
    room(for: 24 + keeping)
    y += 6
    put(text, size: TypeSize.name, weight: .bold, rise: 11)
    y += 18
  }

  mutating func paragraph(_ text: String, ink: Ink = .foreground) {
    for line in TextMetrics.lines(of: text, within: width, size: TypeSize.body) {
      room(for: Self.lineHeight)
      put(line, size: TypeSize.body, ink: ink, rise: 11)
      y += Self.lineHeight
    }
    y += 4
  }

  mutating func list(_ texts: [String]) {
    for text in texts {
      for (index, line) in TextMetrics.lines(of: text, within: width - 14, size: TypeSize.body).enumerated() {
        room(for: Self.lineHeight)
        if index == 0 { put("·", size: TypeSize.body, rise: 11, at: 4) }
        put(line, size: TypeSize.body, rise: 11, at: 14)
        y += Self.lineHeight
      }
      y += 2
    }
    y += 4
  }

  /// A picture of this flow's width.
  mutating func picture(_ scene: Scene, name: String, caption: String) {
    let captions = TextMetrics.lines(of: caption, within: width, size: TypeSize.body)
    room(for: 24 + scene.size.height + Double(captions.count) * Self.lineHeight + 12)
    subheading(name, keeping: 0)
    let mark = sheets.isEmpty ? 0 : sheets[sheets.count - 1].items.count
    for (index, item) in scene.items.enumerated() {
      var item = item.moved(by: Point(Self.margin, y))
      item.id = "s\(mark)-\(index)-\(item.id)"
      append(item)
    }
    y += scene.size.height + 4
    for line in captions {
      put(line, size: TypeSize.body, ink: .muted, rise: 11)
      y += Self.lineHeight
    }
    y += 8
  }

  /// Columns as wide as their cells; texts are broken where all together are too wide, numbers never. The titles stand
  /// above the rows on every sheet.
  mutating func table(_ table: ReportTable) {
    let columns = table.columns.indices.filter { column in
      !table.columns[column].title.isEmpty || table.rows.contains { !$0.cells[column].isEmpty }
    }
    guard !columns.isEmpty, !table.rows.isEmpty else { return }
    let widths = Self.widths(of: table, columns, within: width)
    // What is too wide all the same stands in parts, each with the first column before it.
    if let part = Self.fitting(widths, within: width), part < columns.count {
      self.table(table.keeping(Array(columns[..<part])))
      self.table(table.keeping([columns[0]] + columns[part...]))
      return
    }
    func lines(_ text: String, _ position: Int) -> [String] {
      text.isEmpty
        ? [] : TextMetrics.lines(of: text, within: max(20, widths[position]), size: TypeSize.body)
    }
    func row(_ cells: [String], isTitle: Bool, on flow: inout PaperFlow) {
      let broken = columns.enumerated().map { lines(cells[$1], $0) }
      let height = Double(max(1, broken.map(\.count).max() ?? 1)) * Self.lineHeight + 5
      var x = Self.margin
      for (position, column) in columns.enumerated() {
        let isNumber = table.columns[column].isNumber
        for (index, line) in broken[position].enumerated() {
          flow.put(
            line, size: TypeSize.body, ink: isTitle ? .muted : .foreground,
            rise: 11 + Double(index) * Self.lineHeight,
            at: x - Self.margin + (isNumber ? widths[position] : 0), isNumber ? .end : .start)
        }
        x += widths[position] + Self.gap
      }
      flow.y += height
      let ink: Ink = isTitle ? .foreground : .faint
      flow.add(
        "rule",
        [
          .path(
            .polyline([
              Point(Self.margin, flow.y - 3),
              Point(min(x - Self.gap, flow.size.width - Self.margin), flow.y - 3),
            ]),
            fill: nil,
            stroke: Stroke(ink, width: 0.8))
        ])
    }
    func height(_ cells: [String]) -> Double {
      let most = columns.enumerated().map { lines(cells[$1], $0).count }.max() ?? 1
      return Double(max(1, most)) * Self.lineHeight + 5
    }
    let titles = table.columns.map(\.title)
    let isTitled = titles.contains { !$0.isEmpty }
    room(for: (isTitled ? height(titles) : 0) + height(table.rows[0].cells))
    if isTitled { row(titles, isTitle: true, on: &self) }
    for cells in table.rows.map(\.cells) {
      if y + height(cells) > bottom {
        begin()
        if isTitled { row(titles, isTitle: true, on: &self) }
      }
      row(cells, isTitle: false, on: &self)
    }
    y += 10
  }

  private static let gap = 16.0

  private static func widths(of table: ReportTable, _ columns: [Int], within room: Double) -> [Double] {
    var widths = columns.map { column in
      ([table.columns[column].title] + table.rows.map { $0.cells[column] }).map {
        TextMetrics.width(of: $0, size: TypeSize.body)
      }.max() ?? 0
    }
    var excess = widths.reduce(0, +) + gap * Double(columns.count - 1) - room
    // The widest texts give way first, as far as the next widest.
    while excess > 0.5 {
      let texts = columns.indices.filter { !table.columns[columns[$0]].isNumber && widths[$0] > leastText }
      let numbers = columns.indices.filter { widths[$0] > leastText }
      guard let widest = (texts.isEmpty ? numbers : texts).max(by: { widths[$0] < widths[$1] }) else { break }
      let next =
        columns.indices.filter { $0 != widest }.map { widths[$0] }.filter { $0 < widths[widest] }.max() ?? 0
      let step = min(excess, max(8, widths[widest] - max(next, leastText)))
      widths[widest] = max(leastText, widths[widest] - step)
      excess = widths.reduce(0, +) + gap * Double(columns.count - 1) - room
    }
    return widths
  }

  private static let leastText = 56.0

  /// How many columns have room, two at the least; nothing where there are no two parts to make.
  private static func fitting(_ widths: [Double], within room: Double) -> Int? {
    guard widths.count > 2 else { return nil }
    var used = -gap
    for (position, width) in widths.enumerated() {
      used += width + gap
      if used > room + 0.5 { return max(2, position) }
    }
    return widths.count
  }

  // MARK: Sheets

  /// A sheet of its own for a picture that fills it.
  mutating func sheet(_ sheet: Sheet) {
    sheets.append(sheet)
    y = .infinity
  }

  /// Numbers the sheets, once all are there.
  mutating func number(_ title: String) {
    for index in sheets.indices {
      let base = sheets[index].size.height - 26
      let right = sheets[index].size.width - Self.margin
      sheets[index].items.append(
        Item(
          id: "foot", word: "sheet", title: "\(index + 1)", role: .plain,
          marks: [
            .text(TextMark(title, at: Point(Self.margin, base), size: TypeSize.small, ink: .muted)),
            .text(
              TextMark(
                "\(index + 1) / \(sheets.count)", at: Point(right, base), .end, size: TypeSize.small,
                ink: .muted)),
          ]))
    }
  }

  private mutating func begin() {
    sheets.append(Sheet(size: size))
    y = Self.margin
  }

  private mutating func room(for height: Double) {
    if sheets.isEmpty || (y + height > bottom && y > Self.margin) { begin() }
  }

  private mutating func put(
    _ text: String, size: Double, weight: TextMark.Weight = .regular, ink: Ink = .foreground, rise: Double,
    at indent: Double = 0, _ alignment: TextMark.Alignment = .start
  ) {
    add(
      text,
      [
        .text(
          TextMark(
            text, at: Point(Self.margin + indent, y + rise), alignment, size: size, weight: weight, ink: ink))
      ])
  }

  private mutating func add(_ title: String, _ marks: [Mark]) {
    append(
      Item(
        id: "i\(sheets.last?.items.count ?? 0)", word: "sheet", title: title, role: .plain, marks: marks))
  }

  private mutating func append(_ item: Item) {
    if sheets.isEmpty { begin() }
    sheets[sheets.count - 1].items.append(item)
  }
}
