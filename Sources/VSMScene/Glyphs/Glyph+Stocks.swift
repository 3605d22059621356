/// What waits between steps, and how it is fetched.
extension Glyph {
  /// A stock: a triangle, apex up, with a serif I.
  package static let inventory = Glyph(
    "inventory", "Inventory", .material, 40, 36, "stock that waits, its quantity and time below"
  ) { box in
    let i = box.part(0.40, 0.47, 0.60, 0.87)
    return [
      .outline(box.polygon([(0, 1), (0.5, 0), (1, 1)])),
      .stroke(i.lines([((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0.5, 0), (0.5, 1))]), width: 1.5),
    ]
  }

  /// Shelves, open on the left: the side of the step that fills them.
  static let supermarket = Glyph(
    "supermarket", "Supermarket", .material, 44, 74, "a controlled stock that the next step pulls from"
  ) { box in
    [
      .outline(box.polyline([(0, 0), (1, 0), (1, 1), (0, 1)])),
      .stroke(shelves(of: box, 1.0 / 3, 2.0 / 3)),
    ]
  }

  /// Closed shelves. Buffer and safety stock look alike: the label beside them tells which it is.
  static let bufferStock = Glyph(
    "buffer", "Buffer stock", .material, 36, 60, "stock against ups and downs of demand"
  ) { box in
    [.outline(.rectangle(box)), .stroke(shelves(of: box, 0.34, 0.66))]
  }

  static let safetyStock = bufferStock.standing(
    for: "safety-stock", "Safety stock", "stock against stops and scrap")

  private static func shelves(of box: Rect, _ upper: Double, _ lower: Double) -> Path {
    box.lines([((0, upper), (1, upper)), ((0, lower), (1, lower))])
  }

  /// Two rails with FIFO between them, a line in and an arrow out at mid height.
  static let fifoLane = Glyph(
    "fifo", "FIFO lane", .material, 92, 34, "first in, first out, up to a maximum: written above it"
  ) { box in
    let size = TypeSize.largest(within: min(TypeSize.body, box.height * 0.4, box.width * 0.16))
    let text = TextMark("FIFO", at: box.center + Point(0, size * 0.36), .middle, size: size)
    return lane(box, gap: text.reserved / 2 + 4) + [.text(text)]
  }
  .shown(92, 48) { lane, box in
    [.text(TextMark("max 20pcs", at: Point(box.midX, box.minY + 9), .middle, size: TypeSize.small))]
      + lane.marks(Rect(box.minX, box.maxY - lane.size.height, box.width, lane.size.height))
  }

  /// A lane with an icon of the map in place of its word: what comes in still goes out in its order.
  package static func fifoLane(with icon: Glyph) -> Glyph {
    Glyph(icon.word, icon.name, .material, fifoLane.size.width, fifoLane.size.height, icon.meaning) { box in
      let sign = Rect(center: box.center, icon.size.fitting(Size(box.width * 0.45, box.height - 8)))
      return lane(box, gap: sign.width / 2 + 4) + icon.marks(sign)
    }
  }

  /// The rails, and the line between them with its gap in the middle.
  private static func lane(_ box: Rect, gap: Double) -> [Mark] {
    let tip = box.at(1, 0.5)
    return [
      .stroke(box.lines([((0, 0), (1, 0)), ((0, 1), (1, 1))])),
      .stroke(.polyline([box.at(0, 0.5), box.center - Point(gap, 0)])),
      .stroke(.polyline([box.center + Point(gap, 0), tip - Point(6, 0)])),
      .smallHead(tip, Point(1, 0), length: 8),
    ]
  }

  /// A box labelled IN under a pile of paper.
  static let inBox = Glyph(
    "orders", "In-box", .material, 46, 42, "orders that wait, in office maps instead of a triangle"
  ) { box in
    let sheets = [0.10, 0.16, 0.08, 0.14].enumerated().map { index, left in
      Mark.outline(
        .rectangle(box.part(left, 0.13 * Double(3 - index), left + 0.76, 0.13 * Double(4 - index))), width: 1)
    }
    let tray = box.part(0, 0.52, 1, 1)
    let size = TypeSize.largest(within: min(TypeSize.name, tray.height * 0.6, tray.width * 0.3))
    return sheets + [
      .outline(.rectangle(tray)),
      .text(TextMark("IN", at: tray.center + Point(0, size * 0.36), .middle, size: size, weight: .bold)),
    ]
  }

  /// A clock: nothing waits that could be counted.
  static let clock = Glyph(
    "waiting", "Waiting", .material, 34, 34, "a wait without anything to count"
  ) { box in
    let dial = box.square
    let radius = dial.width / 2
    var ticks = Path()
    for quarter in 0..<4 {
      let direction = Directions.ofCircle(quarter * 8)
      ticks.move(to: dial.center + direction * (radius * 0.80))
      ticks.line(to: dial.center + direction * (radius * 0.92))
    }
    return [
      .outline(.circle(dial.center, radius)), .stroke(ticks),
      .stroke(dial.polyline([(0.5, 0.18), (0.5, 0.5), (0.68, 0.68)]), width: 1.6),
    ]
  }

  /// A house with a rolling door.
  static let warehouse = Glyph(
    "warehouse", "Warehouse", .material, 58, 46, "a warehouse, in supply-chain maps"
  ) { box in
    let door = box.part(0.26, 0.52, 0.74, 1)
    return [
      .outline(box.polygon([(0, 0.34), (0.5, 0), (1, 0.34), (1, 1), (0, 1)])),
      .outline(.rectangle(door), width: 1),
      .stroke(door.lines([0.25, 0.5, 0.75].map { ((0, $0), (1, $0)) }), width: 1),
    ]
  }

  /// A box in which two ways cross.
  static let crossDock = Glyph(
    "cross-dock", "Cross-dock", .material, 58, 42, "goods change vehicles without being stored"
  ) { box in
    func way(_ start: Double, _ end: Double) -> Mark {
      var path = Path()
      path.move(to: box.at(0.10, start))
      path.curve(box.at(0.5, start), box.at(0.5, end), to: box.at(0.82, end))
      return .stroke(path)
    }
    return [.outline(.rectangle(box)), way(0.26, 0.74), way(0.74, 0.26)]
      + [0.26, 0.74].map { .smallHead(box.at(0.92, $0), Point(1, 0)) }
  }

  /// Three quarters of a circle, over the top from the supermarket on the left to the step on the right.
  package static let withdrawal = Glyph(
    "pull", "Withdrawal", .material, 40, 40, "the next step takes what it needs from the supermarket"
  ) { box in
    let square = box.square
    let head = square.width * 0.26
    let radius = square.width / 2 - head * 0.6
    let tip = square.center + Point(radius, head * 0.9)
    return [
      .stroke(.arc(square.center, radius, from: 8, to: 32), width: 1.6),
      .smallHead(tip, Point(0, 1), length: head),
    ]
  }

  /// A circle with a filled circle in it: the ball that is sent to the step before.
  package static let sequencedPull = Glyph(
    "sequenced-pull", "Sequenced pull", .material, 34, 34,
    "the step before makes to order, in the sequence of the next"
  ) { box in
    let radius = box.square.width / 2
    return [.outline(.circle(box.center, radius)), .fill(.circle(box.center, radius * 0.7))]
  }
}
