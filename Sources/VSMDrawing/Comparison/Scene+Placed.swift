import VSMScene

extension Mark {
  func moved(by offset: Point) -> Mark {
    switch self {
    case .path(let path, let fill, let stroke):
      return .path(path.moved(by: offset), fill: fill, stroke: stroke)
    case .text(var text):
      text.anchor = text.anchor + offset
      return .text(text)
    }
  }
}

extension Scene {
  /// The scene at another place, as a part of a larger one in which its ids end on a name of their own.
  func placed(at offset: Point, as name: String) -> Scene {
    func own(_ id: String) -> String { "\(id)@\(name)" }
    var scene = self
    scene.items = items.map { item in
      var item = item
      item.id = own(item.id)
      item.marks = item.marks.map { $0.moved(by: offset) }
      switch item.role {
      case .solid(let extent): item.role = .solid(extent: extent.moved(by: offset))
      case .line(let points, let from, let to):
        item.role = .line(along: points.map { $0 + offset }, from: from.map(own), to: to.map(own))
      case .track(let points, let width, let from, let to):
        item.role = .track(
          along: points.map { $0 + offset }, width: width, from: from.map(own), to: to.map(own))
      case .onLine(let ids, let extent):
        item.role = .onLine(ids: ids.map(own), extent: extent.moved(by: offset))
      case .rung(let of, let minX, let maxX):
        item.role = .rung(of: own(of), minX: minX + offset.x, maxX: maxX + offset.x)
      case .plain: break
      }
      return item
    }
    scene.columns = columns.map {
      Column(of: own($0.of), minX: $0.minX + offset.x, maxX: $0.maxX + offset.x)
    }
    return scene
  }
}
