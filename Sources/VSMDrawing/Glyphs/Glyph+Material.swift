extension Glyph {
  /// Supplier and customer: a factory with a saw-tooth roof. The roof has a height of its own, so that a
  /// taller box has taller walls, not steeper teeth.
  static let factory = Glyph("factory", 116, 74, "supplier or customer") { box in
    [.outline(.polygon(Factory.corners(box)))]
  }

  /// A stock: a triangle, apex up, with a serif I.
  static let inventory = Glyph("inventory", 40, 36, "stock that waits") { box in
    let i = Rect(
      box.minX + box.width * 0.40, box.minY + box.height * 0.47, box.width * 0.20, box.height * 0.40)
    var letter = Path()
    for y in [i.minY, i.maxY] {
      letter.move(to: Point(i.minX, y))
      letter.line(to: Point(i.maxX, y))
    }
    letter.move(to: Point(i.midX, i.minY))
    letter.line(to: Point(i.midX, i.maxY))
    return [
      .outline(box.polygon([(0, 1), (0.5, 0), (1, 1)])),
      .stroke(letter, width: 1.5),
    ]
  }

  /// An operator seen from above: a head, and an arc of shoulders round its lower half.
  static let operatorIcon = Glyph("operators", 26, 20, "people who work at the step") { box in
    let center = box.at(0.5, 0.37)
    let radius = box.width * 0.46
    let pull = 0.552_284_749_8
    let middle = center.y + radius * 0.10
    var shoulders = Path()
    shoulders.move(to: Point(center.x - radius, middle))
    shoulders.curve(
      Point(center.x - radius, middle + radius * pull), Point(center.x - radius * pull, middle + radius),
      to: Point(center.x, middle + radius))
    shoulders.curve(
      Point(center.x + radius * pull, middle + radius), Point(center.x + radius, middle + radius * pull),
      to: Point(center.x + radius, middle))
    return [
      .stroke(shoulders),
      .outline(.ellipse(center: center, box.width * 0.28, box.width * 0.28)),
    ]
  }

  /// A truck seen from its side, on its way to the right; the cargo box takes the frequency.
  static let truck = Glyph("truck", 74, 34, "shipment by truck") { box in
    let cab = Truck.cabWidth
    let bed = box.maxY - Truck.wheelRadius
    let cargo = Rect(box.minX, box.minY, box.width - cab, bed - box.minY)
    let hood = Rect(cargo.maxX, box.minY + cargo.height * 0.36, cab, cargo.height * 0.64)
    let wheels = [cargo.minX + 12, cargo.maxX - 12, hood.maxX - 11]
    return [.outline(.rectangle(cargo)), .outline(.rectangle(hood))]
      + wheels.map {
        .fill(.ellipse(center: Point($0, bed), Truck.wheelRadius, Truck.wheelRadius))
      }
  }

  /// Lines at 45 degrees over a box: a step that other value streams use too.
  static let hatching = Glyph("shared", 122, 42, "process shared with other value streams") { box in
    var lines = Path()
    let spacing = 9.0
    var offset = spacing - box.height
    while offset < box.width {
      // From the lower left to the upper right, cut off at the sides.
      let left = max(0, offset)
      let right = min(box.width, offset + box.height)
      lines.move(to: Point(box.minX + left, box.maxY - (left - offset)))
      lines.line(to: Point(box.minX + right, box.maxY - (right - offset)))
      offset += spacing
    }
    return [.path(lines, fill: nil, stroke: Stroke(.faint, width: 1))]
  }
}

enum Factory {
  static let roofHeight = 22.0

  static func corners(_ box: Rect) -> [Point] {
    let eaves = box.minY + roofHeight
    let ridge = box.minY + roofHeight * 0.07
    let x = [0, 0.33, 0.67, 1].map { box.minX + box.width * $0 }
    return [
      Point(x[0], box.maxY), Point(x[0], eaves), Point(x[1], ridge), Point(x[1], eaves),
      Point(x[2], ridge), Point(x[2], eaves), Point(x[3], ridge), Point(x[3], box.maxY),
    ]
  }
}

enum Truck {
  static let cabWidth = 24.0
  static let wheelRadius = 4.0
}
