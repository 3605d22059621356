extension Glyph {
  /// A kaizen burst: a star with radii of 1 and 0.75 in turn.
  static let burst = Glyph(
    "kaizen", "Kaizen burst", .general, 96, 42, "an improvement that the map calls for",
    textBox: { $0.part(0.18, 0.22, 0.82, 0.78) }
  ) { box in
    let points = 16
    let star = (0..<(points * 2)).map { index in
      let radius = index.isMultiple(of: 2) ? 1.0 : 0.75
      let direction = Directions.circle32[index]
      return Point(
        box.midX + direction.x * radius * box.width / 2, box.midY + direction.y * radius * box.height / 2)
    }
    return [.path(.polygon(star), fill: .background, stroke: Stroke(.accent))]
  }

  /// An operator seen from above: a head, and an arc of shoulders round its lower half.
  package static let operatorIcon = Glyph(
    "operators", "Operator", .general, 26, 20, "people who work at the step, their number beside it"
  ) { box in
    let center = box.at(0.5, 0.37)
    let across = min(box.width, box.height * 1.3)
    let radius = across * 0.46
    let pull = 0.552_284_749_8
    let middle = center.y + radius * 0.10
    let reach = box.maxY - middle
    var shoulders = Path()
    shoulders.move(to: Point(center.x - radius, middle))
    shoulders.curve(
      Point(center.x - radius, middle + reach * pull), Point(center.x - radius * pull, box.maxY),
      to: Point(center.x, box.maxY))
    shoulders.curve(
      Point(center.x + radius * pull, box.maxY), Point(center.x + radius, middle + reach * pull),
      to: Point(center.x + radius, middle))
    return [
      .stroke(shoulders),
      .outline(.ellipse(center: center, across * 0.28, across * 0.28)),
    ]
  }

  /// An octagon, as a stop sign has it, with a Q.
  package static let quality = Glyph(
    "quality", "Quality", .general, 22, 22, "a quality check, or a quality problem that the map calls out"
  ) { box in
    let square = box.square
    // A regular octagon cuts off 1 / (2 + √2) of each side.
    let cut = 1 / (2 + 2.0.squareRoot())
    let size = TypeSize.largest(within: square.height * 0.6)
    return [
      .outline(
        square.polygon([
          (cut, 0), (1 - cut, 0), (1, cut), (1, 1 - cut), (1 - cut, 1), (cut, 1), (0, 1 - cut), (0, cut),
        ])),
      .text(
        TextMark("Q", at: square.center + Point(0, size * 0.36), .middle, size: size, weight: .bold)),
    ]
  }

  /// A metronome. No standard has a sign for the pacemaker; this one needs no letters, is known all over the world
  /// and says what the step does: it gives the beat for all before it.
  package static let pacemaker = Glyph(
    "pacemaker", "Pacemaker", .general, 20, 22,
    "the one step that is scheduled: it gives the others their beat"
  ) { box in
    [
      .outline(box.polygon([(0.34, 0.04), (0.66, 0.04), (0.94, 1), (0.06, 1)])),
      .stroke(box.polyline([(0.15, 0.70), (0.85, 0.70)])),
      .stroke(box.polyline([(0.5, 0.70), (0.96, 0.06)]), width: 1.4),
      .fill(.circle(box.at(0.794, 0.29), box.height * 0.095)),
    ]
  }

  /// A sheet of paper with a corner turned up.
  static let note = Glyph(
    "note", "Note", .general, 90, 44, "something to know about a step or a stock",
    textBox: { Rect($0.minX + 4, $0.minY + 3, $0.width - 8, $0.height - 6 - corner(of: $0) / 2) }
  ) { box in
    let corner = Self.corner(of: box)
    let (side, bottom) = (Point(box.maxX, box.maxY - corner), Point(box.maxX - corner, box.maxY))
    return [
      .outline(
        .polygon([
          Point(box.minX, box.minY), Point(box.maxX, box.minY), side, bottom, Point(box.minX, box.maxY),
        ]), width: 1),
      .outline(.polygon([side, bottom, Point(box.maxX - corner, box.maxY - corner)]), width: 1),
    ]
  }

  private static func corner(of box: Rect) -> Double { min(10, min(box.width, box.height) * 0.4) }

  /// Waits on the high step, processing on the low one.
  static let timeline = Glyph(
    "timeline", "Timeline", .general, 110, 30, "waits above, processing times below: together the lead time",
    isTyped: false
  ) { box in
    let low = box.maxY - 4
    let high = box.at(0, 0.42).y
    let x = [0, 0.34, 0.66, 1].map { box.at($0, 0).x }
    func value(_ text: String, _ middle: Double, _ y: Double) -> Mark {
      .text(TextMark(text, at: Point(middle, y - 2.5), .middle, size: TypeSize.small))
    }
    return [
      .stroke(
        .polyline([
          Point(x[0], high), Point(x[1], high), Point(x[1], low), Point(x[2], low), Point(x[2], high),
          Point(x[3], high),
        ])),
      value("5 d", (x[0] + x[1]) / 2, high), value("39 s", (x[1] + x[2]) / 2, low),
      value("2 d", (x[2] + x[3]) / 2, high),
    ]
  }

  /// The map's figures at the end of its timeline.
  static let summaryBox = Glyph(
    "summary", "Summary box", .general, 110, 38, "lead time, processing time, cycle efficiency, takt",
    isTyped: false
  ) { box in
    let rows = [("Lead time", "7 d"), ("Processing", "39 s")]
    var marks: [Mark] = [.outline(.rectangle(box))]
    for (index, row) in rows.enumerated() {
      let y = box.at(0, 0.40 + 0.42 * Double(index)).y
      marks += [
        .text(TextMark(row.0, at: Point(box.minX + 6, y), size: TypeSize.small, ink: .muted)),
        .text(TextMark(row.1, at: Point(box.maxX - 6, y), .end, size: TypeSize.small, weight: .bold)),
      ]
    }
    return marks
  }
}
