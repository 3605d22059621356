extension Glyph {
  /// Supplier and customer: a factory with a saw-tooth roof. The roof has a height of its own, so that a
  /// taller box has taller walls, not steeper teeth.
  package static let factory = Glyph(
    "factory", "Factory", .material, 100, 70, "a company",
    textBox: { box in
      let roof = Factory.roof(of: box)
      return Rect(box.minX + 4, box.minY + roof, box.width - 8, box.height - roof)
    }
  ) { box in
    [.outline(.polygon(Factory.corners(box)))]
  }

  static let supplier = factory.standing(
    for: "supplier", "Supplier", "who delivers: a factory, top left")
  static let customer = factory.standing(
    for: "customer", "Customer", "who takes what is made: a factory, top right")
  static let external = factory.standing(
    for: "external", "Outside process", "a step that another company does: a factory in the row")

  /// A step: a box with its name in a band of its own, its operators below that.
  static let processBox = Glyph(
    "process", "Process", .material, 100, 70, "one area of continuous flow, its operators in the box",
    textBox: { Rect($0.minX + 4, $0.minY, $0.width - 8, ProcessBox.bandHeight) }
  ) { box in
    let body = ProcessBox.body(of: box)
    let size = TypeSize.largest(within: min(TypeSize.name, body.height * 0.4))
    let sign = Rect(center: body.center - Point(8, 0), min(26, body.width * 0.4), min(20, body.height * 0.6))
    return ProcessBox.frame(box) + operatorIcon.marks(sign) + [
      .text(TextMark("1", at: Point(sign.maxX + 6, body.midY + size * 0.36), size: size))
    ]
  }

  /// A process box, hatched below its band: a step that other value streams use too.
  static let sharedProcess = Glyph(
    "shared", "Shared process", .material, 100, 70,
    "the step serves other value streams too: its box is hatched"
  ) { box in
    let frame = ProcessBox.frame(box)
    // Hatching lies on the paper and below the rules.
    return [frame[0], Hatching.mark(ProcessBox.body(of: box))] + frame.dropFirst()
  }

  /// Rows of data right under a process, as wide as it.
  static let dataBox = Glyph(
    "data box", "Data box", .material, 122, 54, "what is known of the step, a row for each",
    typed: "C/T 39s  C/O 10min"
  ) { box in
    let rows = [("C/T", "39 s"), ("C/O", "10 min"), ("Uptime", "100 %")]
    var marks: [Mark] = [.outline(.rectangle(box))]
    for (index, row) in rows.enumerated() {
      let top = box.minY + box.height * Double(index) / 3
      if index > 0 { marks.append(.stroke(.polyline([Point(box.minX, top), Point(box.maxX, top)]))) }
      let base = top + box.height / 6 + 4
      marks += [
        .text(TextMark(row.0, at: Point(box.minX + 6, base), ink: .muted)),
        .text(TextMark(row.1, at: Point(box.maxX - 6, base), .end)),
      ]
    }
    return marks
  }

  /// An upside-down U: the way through a cell.
  package static let workCell = Glyph(
    "work-cell", "Work cell", .material, 34, 30, "steps joined in a cell: a U in the process box"
  ) { box in
    [
      .outline(
        box.polygon([(0, 0), (1, 0), (1, 1), (0.65, 1), (0.65, 0.4), (0.35, 0.4), (0.35, 1), (0, 1)]))
    ]
  }

  /// A diamond, wide enough for a question.
  package static let decision = Glyph(
    "decision", "Decision", .material, 122, 36, "where the ways part without work of their own",
    textBox: { $0.part(0.2, 0.2, 0.8, 0.8) }
  ) { box in
    [.outline(box.polygon([(0, 0.5), (0.5, 0), (1, 0.5), (0.5, 1)]))]
  }
}

enum ProcessBox {
  /// The title band of a process on the icon sheet, in px.
  static let bandHeight = 22.0

  /// The border and the rule below the band.
  static func frame(_ box: Rect) -> [Mark] {
    let rule = body(of: box).minY
    return [
      .outline(.rectangle(box)), .stroke(.polyline([Point(box.minX, rule), Point(box.maxX, rule)])),
    ]
  }

  static func body(of box: Rect) -> Rect {
    let band = min(bandHeight, box.height)
    return Rect(box.minX, box.minY + band, box.width, box.height - band)
  }
}

package enum Factory {
  package static let roofHeight = 22.0

  /// The roof takes no more than its part of a low box.
  package static func roof(of box: Rect) -> Double { min(roofHeight, box.height * 0.3) }

  package static func corners(_ box: Rect) -> [Point] {
    let roof = roof(of: box)
    let eaves = box.minY + roof
    let ridge = box.minY + roof * 0.07
    let x = [0, 0.33, 0.67, 1].map { box.minX + box.width * $0 }
    return [
      Point(x[0], box.maxY), Point(x[0], eaves), Point(x[1], ridge), Point(x[1], eaves),
      Point(x[2], ridge), Point(x[2], eaves), Point(x[3], ridge), Point(x[3], box.maxY),
    ]
  }
}

package enum Hatching {
  /// The hatching of a shared step.
  package static func mark(_ box: Rect) -> Mark {
    .path(lines(box, spacing: 9), fill: nil, stroke: Stroke(.faint, width: 1))
  }

  /// Lines at 45 degrees from the lower left to the upper right; `cut` px of the upper right corner are left out.
  package static func lines(_ box: Rect, spacing: Double, cut: Double = 0) -> Path {
    var lines = Path()
    var offset = spacing - box.height
    while offset < box.width {
      // What is left of the line between the sides, and before the cut.
      let left = max(0, offset)
      let right = min(box.width, offset + box.height, (offset + box.height + box.width - cut) / 2)
      lines.move(to: Point(box.minX + left, box.maxY - (left - offset)))
      lines.line(to: Point(box.minX + right, box.maxY - (right - offset)))
      offset += spacing
    }
    return lines
  }
}
