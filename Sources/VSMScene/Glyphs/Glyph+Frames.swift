/// What is drawn around things that belong together.
extension Glyph {
  /// A group: a light frame with its name on it.
  static let group = Glyph(
    "group", "Group", .general, 104, 46, "steps and stocks that belong together, with sums of their own"
  ) { box in
    Frame.group.marks(around: box, name: ["Welding shop"], at: box.minX + 12, onLowerEdge: true)
  }

  /// A loop: a cloud with its name on it.
  static let loop = Glyph(
    "loop", "Loop", .general, 104, 46, "a part of a future state that is put into place as one, with a plan"
  ) { box in
    let inner = box.grown(by: -Frame.loop.bulge)
    return Frame.loop.marks(around: inner, name: ["Pacemaker loop"], at: inner.minX + 20, onLowerEdge: true)
  }
}
