import Testing

@testable import VSMScene

/// The way of a line of a scene, by its id.
func way(_ id: String, in scene: Scene) throws -> [Point] {
  let item = try #require(scene.items.first { $0.id == id }, "\(id)")
  guard case .line(let way, _, _) = item.role else {
    Issue.record("\(id) is no line")
    return []
  }
  return way
}

/// What a thing of a scene takes of it, by its id.
func extent(_ id: String, in scene: Scene) throws -> Rect {
  let item = try #require(scene.items.first { $0.id == id }, "\(id)")
  guard case .solid(let extent) = item.role else {
    Issue.record("\(id) has no extent")
    return Rect(0, 0, 0, 0)
  }
  return extent
}
