import VSMSyntax

/// Lines that run along the edges of what is not theirs.
extension SceneLinter {
  /// A line that runs nearer than this beside an edge of a box that it does not belong to looks like a part of it, in px.
  static let besideEdges = 16.0

  /// Parts shorter than this are seen as what they are: an end beside a corner, in px.
  private static let leastBeside = 4.0

  mutating func checkEdges() {
    var boxes: [(id: String, extent: Rect)] = []
    var grid = BoxGrid()
    for item in scene.items {
      guard case .solid(let extent) = item.role, item.isBox else { continue }
      grid.insert(boxes.count, extent)
      boxes.append((item.id, extent))
    }
    /// What the lines of each flow of information end at: parts of one line belong to all of its ends.
    var ends: [Substring: Set<String>] = [:]
    for item in scene.items {
      guard let flow = item.flow, let way = item.way else { continue }
      ends[flow, default: []].formUnion([way.from, way.to].compactMap(\.self))
    }
    for item in scene.items {
      guard let course = item.course, let way = item.way else { continue }
      var own = Set([way.from, way.to].compactMap(\.self))
      if let flow = item.flow { own.formUnion(ends[flow] ?? []) }
      var hit = Set<Int>()
      for (start, end) in zip(course.points, course.points.dropFirst())
      where start != end && (start.x == end.x || start.y == end.y) {
        let isLevel = start.y == end.y
        let line = Segment(start, end).bounds
        let reach = line.grown(by: Self.besideEdges + way.width / 2)
        for index in grid.candidates(for: reach) where !own.contains(boxes[index].id) {
          let box = boxes[index].extent
          let (along, beside) =
            isLevel
            ? (
              min(line.maxX, box.maxX) - max(line.minX, box.minX),
              max(box.minY - line.maxY, line.minY - box.maxY)
            )
            : (
              min(line.maxY, box.maxY) - max(line.minY, box.minY),
              max(box.minX - line.maxX, line.minX - box.maxX)
            )
          let distance = beside - way.width / 2
          if along >= Self.leastBeside, distance >= 0, distance < Self.besideEdges - 0.01,
            hit.insert(index).inserted
          {
            flaws.append(.lineBesideEdge(line: item.id, of: boxes[index].id, distance: distance))
          }
        }
      }
    }
  }
}

extension Item {
  /// True for what has edges of its own that a line is mistaken for: all that stands on a map but stocks, bursts and signs.
  fileprivate var isBox: Bool {
    if word == "scrap" || word == "connector" && id.hasPrefix("into-") { return true }
    guard let word = Word(rawValue: word) else { return false }
    return word.form.sort == .declaration || word == .process
  }
}
