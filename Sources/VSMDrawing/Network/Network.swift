public import VSMScene

/// What a map looks like to a layout engine: boxes of known sizes, and the flows between them.
public struct Network: Sendable, Hashable {
  /// Something that takes room: an icon with everything that belongs to it.
  public struct Node: Sendable, Hashable {
    public var id: String
    /// Room in px, the gap to its neighbours not included.
    public var size: Size
    /// Whether units end here: all such nodes stand in one rank.
    public var isEnd: Bool

    public init(id: String, size: Size, isEnd: Bool = false) {
      self.id = id
      self.size = size
      self.isEnd = isEnd
    }
  }

  /// A flow from one node to another, or back to the same.
  public struct Edge: Sendable, Hashable {
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

    public init(
      id: String, from: Int, to: Int, label: Size? = nil, weight: Int = 1, constrains: Bool = true
    ) {
      self.id = id
      self.from = from
      self.to = to
      self.label = label
      self.weight = weight
      self.constrains = constrains
    }
  }

  public var nodes: [Node]
  public var edges: [Edge]

  public init(nodes: [Node] = [], edges: [Edge] = []) {
    self.nodes = nodes
    self.edges = edges
  }
}

/// Where a layout engine has put a network; in px, y running down, everything within `size`.
public struct NetworkPlacement: Sendable, Hashable {
  public var size: Size
  /// One for each node: the middle of its box.
  public var centers: [Point]
  /// One for each edge: a line or cubic curves from the border of its tail's box to that of its head's.
  public var routes: [Path]
  /// One for each edge: the middle of its label's box, nothing where the edge has no label.
  public var labels: [Point?]

  public init(size: Size, centers: [Point], routes: [Path], labels: [Point?]) {
    self.size = size
    self.centers = centers
    self.routes = routes
    self.labels = labels
  }
}
