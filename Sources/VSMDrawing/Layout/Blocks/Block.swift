/// A thing on the map with its size, before it has a place.
///
/// The map layout and the layouts of Graphviz place the same blocks.
protocol Block {
  var size: Size { get }

  /// The items of the block with its upper left corner at a point. The first is the block itself.
  func items(at origin: Point) -> [Item]
}
