import VSMScene

extension Scene {
  /// One of everything that a map is drawn with.
  static let sample: Scene = {
    var marks: [Mark] = []
    let line = Stroke()

    let factory = [(0, 1), (0, 0.3), (0.33, 0.02), (0.33, 0.3), (0.67, 0.02), (0.67, 0.3), (1, 0.02), (1, 1)]
    marks.append(
      .path(
        .polygon(factory.map { Point(20 + $0.0 * 100, 20 + $0.1 * 70) }), fill: .background, stroke: line))
    marks.append(.text(TextMark("Michigan Steel Co.", at: Point(70, 75), .middle, size: 11)))

    // A push arrow with its stripes: fill without a line, and a line without a fill.
    marks.append(
      .path(
        .polygon([
          Point(140, 40), Point(200, 40), Point(200, 30), Point(220, 55), Point(200, 80), Point(200, 70),
          Point(140, 70),
        ]), fill: nil, stroke: line))
    for x in [140.0, 160, 180] {
      marks.append(.path(.rectangle(Rect(x, 40, 10, 30)), fill: .foreground, stroke: nil))
    }

    marks.append(.path(.ellipse(center: Point(270, 55), 30, 25), fill: .faint, stroke: Stroke(width: 2)))
    marks.append(.path(.ellipse(center: Point(340, 55), 25, 25), fill: nil, stroke: Stroke(dash: [6, 3])))

    // A ring: the inner outline runs the other way round, so its inside is empty.
    var ring = Path.rectangle(Rect(380, 30, 50, 50))
    ring.append(.polygon([Point(390, 40), Point(390, 70), Point(420, 70), Point(420, 40)]))
    marks.append(.path(ring, fill: .warning, stroke: nil))

    // A drop: curves and a corner in one closed outline.
    var drop = Path()
    drop.move(to: Point(470, 25))
    drop.curve(Point(500, 55), Point(500, 85), to: Point(470, 85))
    drop.curve(Point(440, 85), Point(440, 55), to: Point(470, 25))
    drop.close()
    marks.append(.path(drop, fill: .background, stroke: Stroke(.warning, width: 3)))

    // Open curve, dashed line, hatching in one path.
    var arc = Path()
    arc.move(to: Point(520, 80))
    arc.curve(Point(540, 10), Point(580, 10), to: Point(600, 80))
    marks.append(.path(arc, fill: nil, stroke: line))
    marks.append(
      .path(
        .polyline([Point(20, 105), Point(300.5, 105), Point(300.5, 120)]), fill: nil,
        stroke: Stroke(dash: [5, 4])))
    var hatching = Path()
    for x in stride(from: 320.0, through: 420, by: 8) {
      hatching.move(to: Point(x, 120))
      hatching.line(to: Point(x + 15, 105))
    }
    marks.append(.path(hatching, fill: nil, stroke: Stroke(.faint, width: 0.8)))

    // Text of all sizes and sides, on ruled base lines.
    let words = "Weekly schedule Hxg 18,400"
    for (row, size) in [9.0, 10, 11, 12, 13, 15, 17, 19].enumerated() {
      let y = 150 + Double(row) * 26
      marks.append(.text(TextMark(words, at: Point(20, y), .start, size: size)))
      marks.append(.text(TextMark(words, at: Point(440, y), .middle, size: size, weight: .bold)))
      marks.append(.text(TextMark(words, at: Point(880, y), .end, size: size, ink: .muted)))
    }
    marks.append(.text(TextMark("Größe ≤ 2 × µ “ÉÇ” <&> \\ 日本", at: Point(520, 120), size: 13)))

    return Scene(
      size: Size(901, 367), title: "Everything", description: "One of everything.",
      items: [Item(id: "all", word: "sample", title: "", role: .plain, marks: marks)])
  }()

  init(_ marks: [Mark], size: Size = Size(100, 50)) {
    self.init(
      size: size, title: "", description: "",
      items: [Item(id: "all", word: "sample", title: "", role: .plain, marks: marks)])
  }
}
