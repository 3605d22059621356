public import VSMScene

/// What a map looks like to a layout engine: boxes of known sizes, and the flows between them.
public struct Network: Sendable, Hashable {
  /// Something that takes room: an icon with everything that belongs to it.
  public struct Node: Sendable, Hashable {
    /// Where a map has a thing, whatever flows lead to it.
    public enum Side: Sendable, Hashable {
      /// Before all else: what supplies.
      case left
      /// Behind all else: what is supplied.
      case right
      /// Over the stream, in a row of its own: what controls it.
      case above
      /// Between what controls and the stream: what is said to several.
      case message

      /// True where no engine that ranks places it: it stands in a row over the stream.
      public var isAbove: Bool { self == .above || self == .message }
    }

    /// The id of the element that the block stands for.
    public var id: String
    /// Room in px, the gap to its neighbours not included.
    public var size: Size
    /// Whether units end here: all such nodes stand in one rank.
    public var isEnd: Bool
    /// Nothing where only its flows say where it belongs.
    public var side: Side?
    /// The chain that it is a part of, kept as straight as can be.
    public var row: Int?

    /// A block of a size in px, and what is asked of its place.
    public init(id: String, size: Size, isEnd: Bool = false, side: Side? = nil, row: Int? = nil) {
      self.id = id
      self.size = size
      self.isEnd = isEnd
      self.side = side
      self.row = row
    }
  }

  /// A flow from one node to another, or back to the same.
  public struct Edge: Sendable, Hashable {
    /// The id of the flow.
    public var id: String
    /// Position of the tail in the network's nodes.
    public var from: Int
    /// Position of the head in the network's nodes.
    public var to: Int
    /// Size in px of the box for its label; nothing where it has none.
    public var label: Size?
    /// How hard it pulls its ends together and itself straight: material flow heavier than information.
    public var weight: Int
    /// Whether the head must stand right of the tail.
    public var constrains: Bool
    /// Whether it moves nothing: an engine that ranks does not hear of it, and it is led over what room is left.
    public var isLoose: Bool

    /// A flow between two nodes by their positions, with the size of its label in px.
    public init(
      id: String, from: Int, to: Int, label: Size? = nil, weight: Int = 1, constrains: Bool = true,
      isLoose: Bool = false
    ) {
      self.id = id
      self.from = from
      self.to = to
      self.label = label
      self.weight = weight
      self.constrains = constrains
      self.isLoose = isLoose
    }
  }

  /// The blocks; edges name them by position.
  public var nodes: [Node]
  /// The flows between them.
  public var edges: [Edge]

  /// A network of blocks and flows; nothing of it has a place yet.
  public init(nodes: [Node] = [], edges: [Edge] = []) {
    self.nodes = nodes
    self.edges = edges
  }
}

/// Where a layout engine has put a network; in px, y running down, everything within `size`.
public struct NetworkPlacement: Sendable, Hashable {
  /// The size of all that was placed, in px.
  public var size: Size
  /// One for each node: the middle of its box.
  public var centers: [Point]
  /// One for each edge: a line or cubic curves from the border of its tail's box to that of its head's.
  public var routes: [Path]
  /// One for each edge: the middle of its label's box, nothing where the edge has no label.
  public var labels: [Point?]
  /// Whether the stream runs from left to right in ranks: then lines have right angles.
  public var isRanked: Bool

  /// The places that an engine found, in px from the upper left corner, in the order of the network.
  public init(size: Size, centers: [Point], routes: [Path], labels: [Point?], isRanked: Bool = false) {
    self.isRanked = isRanked
    self.size = size
    self.centers = centers
    self.routes = routes
    self.labels = labels
  }
}

extension NetworkPlacement {
  /// The same elsewhere on the canvas.
  func moved(by offset: Point) -> NetworkPlacement {
    var moved = self
    moved.centers = centers.map { $0 + offset }
    moved.routes = routes.map { $0.moved(by: offset) }
    moved.labels = labels.map { label in label.map { $0 + offset } }
    return moved
  }
}
