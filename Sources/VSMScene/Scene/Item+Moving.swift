extension Mark {
  package func moved(by offset: Point) -> Mark {
    switch self {
    case .path(let path, let fill, let stroke):
      return .path(path.moved(by: offset), fill: fill, stroke: stroke)
    case .text(var text):
      text.anchor = text.anchor + offset
      return .text(text)
    }
  }
}

extension Item {
  /// The same at another place.
  package func moved(by offset: Point) -> Item {
    var item = self
    item.marks = marks.map { $0.moved(by: offset) }
    item.outline = outline.map { $0 + offset }
    item.head = head.map { $0 + offset }
    switch role {
    case .solid(let extent): item.role = .solid(extent: extent.moved(by: offset))
    case .line(let points, let from, let to):
      item.role = .line(along: points.map { $0 + offset }, from: from, to: to)
    case .track(let points, let width, let from, let to):
      item.role = .track(along: points.map { $0 + offset }, width: width, from: from, to: to)
    case .onLine(let ids, let extent): item.role = .onLine(ids: ids, extent: extent.moved(by: offset))
    case .rung(let of, let minX, let maxX):
      item.role = .rung(of: of, minX: minX + offset.x, maxX: maxX + offset.x)
    case .plain: break
    }
    return item
  }

  /// The box round all that is drawn of it; nothing where there is nothing.
  package var bounds: Rect? {
    marks.reduce(nil) { box, mark in
      let other: Rect? =
        switch mark {
        case .text(let text): text.box
        case .path(let path, _, _): path.bounds
        }
      guard let box, let other else { return box ?? other }
      let (x, y) = (min(box.minX, other.minX), min(box.minY, other.minY))
      return Rect(x, y, max(box.maxX, other.maxX) - x, max(box.maxY, other.maxY) - y)
    }
  }
}
