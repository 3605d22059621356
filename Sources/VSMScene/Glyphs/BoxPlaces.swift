/// Shapes by fractions of a box, as the notation gives them.
extension Rect {
  /// A place in this box, by fractions of its width and height.
  package func at(_ x: Double, _ y: Double) -> Point { Point(minX + width * x, minY + height * y) }

  /// A part of this box, by the fractions of its sides.
  package func part(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Rect {
    Rect(minX + width * left, minY + height * top, width * (right - left), height * (bottom - top))
  }

  package func polygon(_ fractions: [(Double, Double)]) -> Path {
    .polygon(fractions.map { at($0.0, $0.1) })
  }

  package func polyline(_ fractions: [(Double, Double)]) -> Path {
    .polyline(fractions.map { at($0.0, $0.1) })
  }

  /// Straight lines that do not touch each other.
  package func lines(_ ends: [((Double, Double), (Double, Double))]) -> Path {
    var path = Path()
    for (start, end) in ends {
      path.move(to: at(start.0, start.1))
      path.line(to: at(end.0, end.1))
    }
    return path
  }

  package init(center: Point, _ size: Size) { self.init(center: center, size.width, size.height) }

  /// A square of this box's smaller side, in its middle.
  var square: Rect {
    let side = min(width, height)
    return Rect(center: center, side, side)
  }
}

extension Size {
  /// The same proportions, as large as fits in another but not larger than they are.
  package func fitting(_ room: Size) -> Size {
    let scale = min(1, room.width / max(width, 1e-6), room.height / max(height, 1e-6))
    return Size(width * scale, height * scale)
  }
}

extension Path {
  static func circle(_ center: Point, _ radius: Double) -> Path { .ellipse(center: center, radius, radius) }

  /// A part of a circle, from one 32nd of a turn to another: 0 is to the right, and numbers grow clockwise.
  static func arc(_ center: Point, _ radius: Double, from: Int, to: Int) -> Path {
    var path = Path()
    var at = from
    path.move(to: center + Directions.ofCircle(at) * radius)
    let turn = from <= to ? 1 : -1
    while at != to {
      let next = at + turn * min(8, abs(to - at))
      let (start, end) = (Directions.ofCircle(at), Directions.ofCircle(next))
      // The handles' length for an angle a is 4/3 tan(a/4), by the half-angle formulas from its cosine.
      let half = ((1 + start.x * end.x + start.y * end.y) / 2).squareRoot()
      let handle = Double(turn) * 4 / 3 * ((1 - half) / (1 + half)).squareRoot() * radius
      path.curve(
        center + start * radius + start.normal * handle, center + end * radius - end.normal * handle,
        to: center + end * radius)
      at = next
    }
    return path
  }
}

extension Mark {
  /// A closed shape in the paper's colour with an outline.
  package static func outline(_ path: Path, width: Double = 1.2) -> Mark {
    .path(path, fill: .background, stroke: Stroke(width: width))
  }

  /// A line.
  package static func stroke(_ path: Path, width: Double = 1.2, ink: Ink = .foreground) -> Mark {
    .path(path, fill: nil, stroke: Stroke(ink, width: width))
  }

  /// A shape without an outline.
  package static func fill(_ path: Path, ink: Ink = .foreground) -> Mark {
    .path(path, fill: ink, stroke: nil)
  }

  /// A small solid triangle whose tip shows where a line goes.
  static func smallHead(_ tip: Point, _ direction: Point, length: Double = 5.5) -> Mark {
    let base = tip - direction * length
    let wing = direction.normal * (length * 0.6)
    return .fill(.polygon([tip, base + wing, base - wing]))
  }
}
