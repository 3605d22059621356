/// Who plans, and how information travels.
extension Glyph {
  /// Production control: a box, its system in it as a small database.
  static let controlBox = Glyph(
    "control", "Production control", .information, 122, 54, "who plans: a box, top centre",
    textBox: { $0.part(0.04, 0.06, 0.96, 0.5) }
  ) { box in
    let system = Rect(center: box.at(0.5, 0.71), min(44, box.width * 0.6), min(21, box.height * 0.4))
    let size = TypeSize.largest(within: min(TypeSize.small, system.height * 0.46))
    return [.outline(.rectangle(box))] + database.marks(system) + [
      .text(TextMark("MRP", at: Point(system.midX, system.maxY - system.height * 0.24), .middle, size: size))
    ]
  }

  /// A planning system: a small cylinder in the box of production control.
  package static let database = Glyph(
    "system", "System", .information, 44, 20, "the planning system of a control, such as MRP",
    typed: "system MRP",
    textBox: {
      Rect($0.minX + 2, $0.minY + min(8, $0.height / 2), $0.width - 4, $0.height - min(9, $0.height / 2))
    }
  ) { box in
    cylinder(box, lid: min(4, box.height / 4), width: 1)
  }

  /// A planning system that stands on its own.
  package static let mrp = Glyph(
    "mrp", "MRP system", .information, 70, 98, "a planning system that stands on its own",
    textBox: { $0.part(0.06, 0.24, 0.94, 0.9) }
  ) { box in
    cylinder(box, lid: Cylinder.lid(of: box), width: 1.2)
  }

  static let databaseOfItsOwn = mrp.standing(
    for: "database", "Database", "a database that stands on its own")

  private static func cylinder(_ box: Rect, lid: Double, width: Double) -> [Mark] {
    let radius = Point(box.width / 2, lid)
    let pull = 0.552_284_749_8
    let top = box.minY + radius.y
    let bottom = box.maxY - radius.y
    var body = Path()
    body.move(to: Point(box.minX, top))
    body.line(to: Point(box.minX, bottom))
    body.curve(
      Point(box.minX, bottom + radius.y * pull), Point(box.midX - radius.x * pull, box.maxY),
      to: Point(box.midX, box.maxY))
    body.curve(
      Point(box.midX + radius.x * pull, box.maxY), Point(box.maxX, bottom + radius.y * pull),
      to: Point(box.maxX, bottom))
    body.line(to: Point(box.maxX, top))
    return [
      .outline(body, width: width),
      .outline(.ellipse(center: Point(box.midX, top), radius.x, radius.y), width: width),
    ]
  }

  /// A terminal on a base.
  static let controlCentre = Glyph(
    "control-centre", "Control centre", .information, 58, 46, "a terminal from which production is steered"
  ) { box in
    [
      .outline(box.polygon([(0.42, 0.62), (0.58, 0.62), (0.64, 0.80), (0.36, 0.80)]), width: 1),
      .outline(.rectangle(box.part(0.12, 0, 0.88, 0.64))),
      .outline(.rectangle(box.part(0.19, 0.08, 0.81, 0.56)), width: 1),
      .stroke(
        box.lines([((0.27, 0.22), (0.62, 0.22)), ((0.27, 0.34), (0.70, 0.34)), ((0.27, 0.46), (0.52, 0.46))]),
        width: 1),
      .outline(box.polygon([(0.10, 0.80), (0.90, 0.80), (1, 1), (0, 1)])),
    ]
  }

  /// A head that speaks.
  static let speaker = Glyph(
    "verbal", "Verbal information", .information, 40, 32, "information by word of mouth"
  ) { box in
    var shoulders = Path()
    shoulders.move(to: box.at(0.02, 1))
    shoulders.curve(box.at(0.02, 0.66), box.at(0.14, 0.62), to: box.at(0.26, 0.62))
    shoulders.curve(box.at(0.38, 0.62), box.at(0.50, 0.66), to: box.at(0.50, 1))
    shoulders.close()
    var speech = Path()
    speech.move(to: box.at(0.50, 0.30))
    speech.line(to: box.at(0.60, 0.22))
    speech.curve(box.at(0.60, 0.04), box.at(0.60, 0), to: box.at(0.68, 0))
    speech.line(to: box.at(0.92, 0))
    speech.curve(box.at(1, 0), box.at(1, 0.04), to: box.at(1, 0.14))
    speech.line(to: box.at(1, 0.34))
    speech.curve(box.at(1, 0.46), box.at(1, 0.48), to: box.at(0.92, 0.48))
    speech.line(to: box.at(0.68, 0.48))
    speech.curve(box.at(0.60, 0.48), box.at(0.60, 0.44), to: box.at(0.60, 0.34))
    speech.close()
    return [
      .outline(shoulders), .outline(.circle(box.at(0.26, 0.34), min(box.height * 0.25, box.width * 0.20))),
      .outline(speech, width: 1),
      .stroke(box.lines([((0.68, 0.17), (0.92, 0.17)), ((0.68, 0.31), (0.85, 0.31))]), width: 1),
    ]
  }

  /// A handset.
  static let handset = Glyph("phone", "Phone", .information, 36, 18, "information by phone") { box in
    var path = Path()
    path.move(to: box.at(0, 0.58))
    path.curve(box.at(0, 0.14), box.at(0.25, 0), to: box.at(0.5, 0))
    path.curve(box.at(0.75, 0), box.at(1, 0.14), to: box.at(1, 0.58))
    path.line(to: box.at(1, 1))
    path.line(to: box.at(0.72, 1))
    path.line(to: box.at(0.70, 0.62))
    path.curve(box.at(0.58, 0.44), box.at(0.42, 0.44), to: box.at(0.30, 0.62))
    path.line(to: box.at(0.28, 1))
    path.line(to: box.at(0, 1))
    path.close()
    return [.path(path, fill: .foreground, stroke: nil)]
  }

  /// Glasses: somebody goes and sees.
  static let glasses = Glyph(
    "go-see", "Go-see scheduling", .information, 50, 20, "schedules are adjusted by going to see the stocks"
  ) { box in
    let radius = min(box.height * 0.30, box.width * 0.17)
    let y = box.maxY - radius
    let centers = [0.29, 0.71].map { Point(box.at($0, 0).x, y) }
    var bridge = Path()
    bridge.move(to: centers[0] + Point(radius, 0))
    bridge.curve(
      centers[0] + Point(radius * 1.15, -radius * 0.6), centers[1] - Point(radius * 1.15, radius * 0.6),
      to: centers[1] - Point(radius, 0))
    func temple(_ center: Point, _ side: Double) -> Mark {
      var path = Path.polyline([
        center + Point(side * radius, 0), Point(center.x + side * radius * 1.7, box.minY + 2),
      ])
      path.curve(
        Point(center.x + side * radius * 1.9, box.minY), Point(center.x + side * radius * 2.1, box.minY),
        to: Point(center.x + side * radius * 2.2, box.minY + 3))
      return .stroke(path, width: 1.4)
    }
    return [temple(centers[0], -1), temple(centers[1], 1), .stroke(bridge, width: 1.4)]
      + centers.map { .outline(.circle($0, radius), width: 1.6) }
  }
}

/// The curved edges of a planning system that stands on its own.
package enum Cylinder {
  /// Half the height of the ellipse that the lid is.
  package static func lid(of box: Rect) -> Double { min(box.height * 0.1, 10) }

  /// How far the border at an x lies within the upper and lower edges of the box.
  package static func depth(of box: Rect, at x: Double) -> Double {
    let aside = min(abs(x - box.midX) / max(box.width / 2, 1), 1)
    return lid(of: box) * (1 - (1 - aside * aside).squareRoot())
  }

  /// The border, from its left side clockwise.
  package static func corners(_ box: Rect) -> [Point] {
    let lid = lid(of: box)
    func curve(_ parts: ClosedRange<Int>, around y: Double) -> [Point] {
      parts.map {
        let direction = Directions.ofCircle($0)
        return Point(box.midX + direction.x * box.width / 2, y + direction.y * lid)
      }
    }
    return curve(16...32, around: box.minY + lid) + curve(0...16, around: box.maxY - lid)
  }
}
