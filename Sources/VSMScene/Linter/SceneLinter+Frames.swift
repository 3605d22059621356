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
    for (index, item) in scene.items.enumerated() where !item.isFrame {
      switch item.role {
      case .solid(let extent), .onLine(_, let extent): add(extent, index)
      case .line, .track, .rung, .plain: break
      }
      for case .text(let text) in item.marks { add(text.box, index, text.text) }
    }
    for frame in frames {
      var hit = Set<Int>()
      for (start, end) in zip(frame.outline, frame.outline.dropFirst() + frame.outline.prefix(1)) {
        let edge = Segment(start, end)
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
}
