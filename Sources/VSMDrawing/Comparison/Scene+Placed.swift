import VSMScene

extension Scene {
  /// The scene at another place, as a part of a larger one in which its ids end on a name of their own.
  func placed(at offset: Point, as name: String) -> Scene {
    func own(_ id: String) -> String { "\(id)@\(name)" }
    var scene = self
    scene.items = items.map { item in
      var item = item.moved(by: offset)
      item.id = own(item.id)
      switch item.role {
      case .line(let points, let from, let to):
        item.role = .line(along: points, from: from.map(own), to: to.map(own))
      case .track(let points, let width, let from, let to):
        item.role = .track(along: points, width: width, from: from.map(own), to: to.map(own))
      case .onLine(let ids, let extent): item.role = .onLine(ids: ids.map(own), extent: extent)
      case .rung(let of, let minX, let maxX): item.role = .rung(of: own(of), minX: minX, maxX: maxX)
      case .solid, .plain: break
      }
      return item
    }
    scene.columns = columns.map {
      Column(of: own($0.of), minX: $0.minX + offset.x, maxX: $0.maxX + offset.x)
    }
    return scene
  }
}
