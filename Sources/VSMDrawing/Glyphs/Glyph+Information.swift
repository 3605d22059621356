extension Glyph {
  /// A planning system: a cylinder.
  static let database = Glyph("system", 44, 20, "planning system, such as MRP") { box in
    let radius = Point(box.width / 2, min(4, box.height / 4))
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
      .outline(body, width: 1),
      .outline(.ellipse(center: Point(box.midX, top), radius.x, radius.y), width: 1),
    ]
  }
}
