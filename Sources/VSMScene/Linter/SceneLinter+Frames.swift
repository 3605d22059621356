import VSMSyntax

/// What frames of groups and clouds of loops must not do: they stand around things, and no text and no sign lies on their
/// edges.
extension SceneLinter {
  mutating func checkFrames() {
    let frames = scene.items.filter { $0.isFrame }
    guard !frames.isEmpty else { return }
    var grid = BoxGrid()
    var boxes: [(box: Rect, item: Int, text: String?)] = []
    func add(_ box: Rect, _ item: Int, _ text: String? = nil) {
      grid.insert(boxes.count, box)
      boxes.append((box, item, text))
    }
    for (index, item) in scene.items.enumerated() {
      switch item.role {
      case .solid(let extent), .onLine(_, let extent): add(extent, index)
      case .line, .track, .rung, .plain: break
      }
      // A frame is open where its own name stands, and so it is where that of another does.
      for case .text(let text) in item.marks { add(text.box, index, text.text) }
    }
    for frame in frames {
      var hit = Set<Int>()
      for edge in frame.drawnLine {
        for index in grid.candidates(for: edge.bounds.grown(by: 1)) {
          let (box, item, text) = boxes[index]
          guard edge.crosses(box.grown(by: -0.6)), hit.insert(index).inserted else { continue }
          if let text {
            flaws.append(.frameThroughText(frame: frame.id, text: text))
          } else {
            flaws.append(.frameThroughItem(frame: frame.id, item: scene.items[item].id))
          }
        }
      }
    }
  }
}

extension Item {
  /// True for the frame of a group or the cloud of a loop: its outline is the line that it is.
  fileprivate var isFrame: Bool {
    (word == Word.group.rawValue || word == Word.loop.rawValue) && !outline.isEmpty
  }

  /// The line as it is drawn, curves in straight pieces: where it is open there is none.
  fileprivate var drawnLine: [Segment] {
    var pieces: [Segment] = []
    for case .path(let path, _, .some) in marks {
      var (first, last): (Point?, Point?)
      for step in path.steps {
        switch step {
        case .move(let point): (first, last) = (point, point)
        case .line(let point):
          if let last { pieces.append(Segment(last, point)) }
          last = point
        case .curve(_, _, let point):
          if let last {
            let points = Path([.move(last), step]).flattened
            pieces += zip(points, points.dropFirst()).map { Segment($0, $1) }
          }
          last = point
        case .close:
          if let last, let first { pieces.append(Segment(last, first)) }
          last = first
        }
      }
    }
    return pieces
  }
}
