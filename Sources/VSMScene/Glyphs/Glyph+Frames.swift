/// What is drawn around things that belong together.
extension Glyph {
  /// A group: a light frame with its name on it.
  static let group = Glyph(
    "group", "Group", .general, 104, 46, "steps and stocks that belong together, with sums of their own"
  ) { box in
    // The name reaches below the edge that it stands on.
    let frame = Rect(box.minX, box.minY, box.width, box.height - Frame.nameLine / 2 - 1)
    return Frame.group.marks(around: frame, name: ["Welding shop"], at: frame.minX + 12, onLowerEdge: true)
  }

  /// A loop: a cloud with its name on it.
  static let loop = Glyph(
    "loop", "Loop", .general, 104, 46, "a part of a future state that is put into place as one, with a plan"
  ) { box in
    let inner = box.grown(by: -Frame.loop.bulge)
    let cloud = Rect(inner.minX, inner.minY, inner.width, inner.height - Frame.nameLine / 2 - 1)
    return Frame.loop.marks(around: cloud, name: ["Pacemaker"], at: cloud.minX + 14, onLowerEdge: true)
  }
}
