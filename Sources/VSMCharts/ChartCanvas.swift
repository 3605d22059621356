import VSMScene

/// What charts are drawn on: marks with ids that are unique, and texts in the sizes of type.
struct ChartCanvas {
  var size: Size
  private(set) var items: [Item] = []

  init(_ width: Double, _ height: Double) { size = Size(width, height.rounded(.up)) }

  func scene(title: String, description: String) -> Scene {
    Scene(size: size, title: title, description: description, items: items)
  }

  /// - Parameters:
  ///   - title: what a reader hears or sees on pointing at it.
  ///   - marks: what is drawn.
  mutating func add(_ title: String, _ marks: [Mark]) {
    items.append(
      Item(id: "mark-\(items.count + 1)", word: "chart", title: title, role: .plain, marks: marks))
  }

  /// A bar, which keeps a line round it so that white ones are seen.
  mutating func bar(_ box: Rect, _ ink: Ink, _ title: String) {
    let path = Path.polygon([
      Point(box.minX, box.minY), Point(box.maxX, box.minY), Point(box.maxX, box.maxY),
      Point(box.minX, box.maxY),
    ])
    add(title, [.path(path, fill: ink, stroke: Stroke(.foreground, width: 0.8))])
  }

  mutating func line(_ points: [Point], _ stroke: Stroke, _ title: String) {
    add(title, [.path(.polyline(points), fill: nil, stroke: stroke)])
  }

  mutating func text(
    _ text: String, at anchor: Point, _ alignment: TextMark.Alignment = .start, size: Double = TypeSize.body,
    weight: TextMark.Weight = .regular, ink: Ink = .foreground
  ) {
    guard !text.isEmpty else { return }
    add(
      text,
      [.text(TextMark(text, at: anchor, alignment, size: size, weight: weight, ink: ink))])
  }

  /// Inks and what they stand for, in a row from the left.
  mutating func legend(_ entries: [(ink: Ink, text: String)], at corner: Point) {
    var x = corner.x
    for entry in entries {
      bar(Rect(x, corner.y - 9, 11, 11), entry.ink, entry.text)
      text(entry.text, at: Point(x + 16, corner.y), size: TypeSize.body, ink: .muted)
      x += 16 + Self.width(entry.text) + 22
    }
  }

  static func width(
    _ text: String, size: Double = TypeSize.body, weight: TextMark.Weight = .regular
  ) -> Double { TextMetrics.width(of: text, size: size, weight: weight) }

  /// The text, or as much of it as there is room for.
  static func fitted(_ text: String, within room: Double, size: Double = TypeSize.body) -> String {
    guard width(text, size: size) > room else { return text }
    var text = text
    while !text.isEmpty, width(text + "…", size: size) > room { text.removeLast() }
    while text.last == " " { text.removeLast() }
    return text + "…"
  }
}

/// Numbers at equal steps, each with one or two digits, from 0 to the largest.
struct NiceScale {
  let ticks: [Double]

  /// - Parameters:
  ///   - least: the least that is shown, 0 or below.
  ///   - most: the most that is shown, 0 or above.
  ///   - count: about how many steps.
  init(from least: Double = 0, to most: Double, about count: Int = 5) {
    let span = most - least
    guard span.isFinite, span > 0 else {
      ticks = [0]
      return
    }
    let rough = span / Double(max(1, count))
    var unit = 1.0
    while unit > rough { unit /= 10 }
    while unit * 10 <= rough { unit *= 10 }
    let step = unit * ([1, 2, 5].first { unit * $0 >= rough } ?? 10)
    let first = Int((least / step).rounded(.up))
    let last = Int((most / step).rounded(.down))
    ticks = first <= last ? (first...min(last, first + 40)).map { Double($0) * step } : [0]
  }
}
