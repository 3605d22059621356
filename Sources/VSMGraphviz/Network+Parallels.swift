import VSMDrawing
import VSMScene

extension Network {
  /// Edges between the same two nodes as an earlier one: that one, and the how manieth of its companions each is.
  ///
  /// All engines but dot lead several edges between two nodes by code that writes past the end of its memory (Graphviz 2.42,
  /// `makeMultiSpline`): now and then it crashes, now and then another picture comes of it. They are given one edge, and
  /// the others run beside it.
  func parallels(for engine: LayoutEngine) -> [Int: (first: Int, order: Int)] {
    guard engine != .dot else { return [:] }
    var firsts: [[Int]: (edge: Int, count: Int)] = [:]
    var parallels: [Int: (first: Int, order: Int)] = [:]
    for (index, edge) in edges.enumerated() where edge.from != edge.to {
      let pair = [min(edge.from, edge.to), max(edge.from, edge.to)]
      if let (first, count) = firsts[pair] {
        firsts[pair] = (first, count + 1)
        parallels[index] = (first, count + 1)
      } else {
        firsts[pair] = (index, 0)
      }
    }
    return parallels
  }
}

extension Path {
  /// The same way to one side of this one: the first right of it, the second left, the next further out.
  func beside(_ order: Int, from tail: Rect, to head: Rect) -> Path {
    guard let start = outlines.first?.start, let end = outlines.first?.pieces.last?.end else { return self }
    let side = order.isMultiple(of: 2) ? -1.0 : 1
    // Beside the shaft and the wings of an arrow.
    let distance = Double((order + 1) / 2) * 26 * side
    let moved = moved(by: (end - start).unit.normal * distance)
    guard let outline = moved.outlines.first else { return moved }
    var path = Path([.move(tail.nearestOnBorder(to: outline.start))])
    for (index, piece) in outline.pieces.enumerated() {
      let isLast = index == outline.pieces.count - 1
      switch piece {
      case .line(let end): path.line(to: isLast ? head.nearestOnBorder(to: end) : end)
      case .curve(let first, let second, let end):
        path.curve(first, second, to: isLast ? head.nearestOnBorder(to: end) : end)
      }
    }
    return path
  }
}
