extension Item {
  /// The same, as many times as large, with a point of the old picture at the corner of the new one. What the linter holds
  /// of items holds before they are scaled: afterwards nothing but their marks is meant.
  package func scaled(by scale: Double, from corner: Point) -> Item {
    func place(_ point: Point) -> Point { (point - corner) * scale }
    var item = self
    item.role = .plain
    item.outline = []
    item.head = []
    item.marks = marks.map { mark in
      switch mark {
      case .text(var text):
        text.anchor = place(text.anchor)
        text.size *= scale
        text.reserved *= scale
        return .text(text)
      case .path(let path, let fill, let stroke):
        let steps = path.steps.map { step -> Path.Step in
          switch step {
          case .move(let point): .move(place(point))
          case .line(let point): .line(place(point))
          case .curve(let first, let second, let end): .curve(place(first), place(second), place(end))
          case .close: .close
          }
        }
        var scaled = stroke
        scaled?.width *= scale
        scaled?.dash = stroke?.dash.map { $0 * scale } ?? []
        return .path(Path(steps), fill: fill, stroke: scaled)
      }
    }
    return item
  }
}
