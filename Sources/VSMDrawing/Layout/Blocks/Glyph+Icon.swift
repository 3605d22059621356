public import VSMModel
public import VSMScene

extension Glyph {
  /// The largest that an icon of a map's own is drawn, in px.
  private static let largest = Size(40, 36)

  /// An icon that a map declares, as large as fits the room of an icon, its proportions kept.
  public init(icon: Icon) {
    let paths = icon.outlines.map { Path($0.steps.map(Self.step)) }
    let frame = Self.frame(icon.box, paths)
    let scale = min(Self.largest.width / frame.width, Self.largest.height / frame.height)
    let isFilled = icon.isFilled
    self.init(
      icon.id, icon.label, .general, frame.width * scale, frame.height * scale, icon.label,
      typed: "icon " + icon.id
    ) { box in
      let scale = min(box.width / frame.width, box.height / frame.height)
      let middle = frame.center
      return paths.map { path in
        let fitted = path.mapped { box.center + ($0 - middle) * scale }
        return isFilled ? .fill(fitted) : .stroke(fitted)
      }
    }
  }

  /// The icon that something of the map asks for; nothing where it asks for none.
  static func own(_ icon: Int?, of icons: [Icon]) -> Glyph? {
    icon.flatMap { icons.indices.contains($0) ? Glyph(icon: icons[$0]) : nil }
  }

  private static func step(_ step: IconOutline.Step) -> Path.Step {
    func point(_ place: IconOutline.Place) -> Point { Point(place.x, place.y) }
    return switch step {
    case .move(let place): .move(point(place))
    case .line(let place): .line(point(place))
    case .curve(let first, let second, let place): .curve(point(first), point(second), point(place))
    case .close: .close
    }
  }

  /// The view box, and whatever the outlines draw beyond it: nothing is cut off, and nothing leaves its room.
  private static func frame(_ box: IconBox?, _ paths: [Path]) -> Rect {
    let drawn = paths.compactMap { Path.polyline($0.flattened).bounds }
    let given = box.map { Rect($0.minX, $0.minY, $0.width, $0.height) }
    guard var frame = given ?? drawn.first else { return Rect(0, 0, 24, 24) }
    for bounds in drawn { frame = frame.union(bounds) }
    // A single straight line has no area, yet is drawn.
    let least = max(frame.width, frame.height, 1e-6) / 100
    return Rect(center: frame.center, max(frame.width, least), max(frame.height, least))
  }
}
