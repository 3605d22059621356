import VSMScene

/// A thing on the map with its size, before it has a place.
///
/// The map layout and the layouts of Graphviz place the same blocks.
protocol Block {
  var size: Size { get }

  /// The items of the block with its upper left corner at a point. The first is the block itself.
  func items(at origin: Point) -> [Item]

  /// The corners of the border that lines end on.
  func outline(at origin: Point) -> [Point]

  /// The heights at which lines from the sides may end: those of the icon, not of texts above or below it.
  func levels(at origin: Point) -> ClosedRange<Double>

  /// A line that ends on the box around the block, led on to its border.
  func led(_ line: [Point], at origin: Point) -> [Point]
}

extension Block {
  func outline(at origin: Point) -> [Point] {
    let box = Rect(origin.x, origin.y, size.width, size.height)
    return [box.at(0, 0), box.at(1, 0), box.at(1, 1), box.at(0, 1)]
  }

  func levels(at origin: Point) -> ClosedRange<Double> {
    let ys = outline(at: origin).map(\.y)
    let (top, bottom) = (ys.min() ?? origin.y, ys.max() ?? origin.y)
    return top...bottom
  }

  func led(_ line: [Point], at origin: Point) -> [Point] { line.reaching(to: outline(at: origin)) }
}
