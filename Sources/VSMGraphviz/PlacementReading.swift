import VSMDrawing
import VSMScene

/// Reads back where an engine has put a network.
struct PlacementReading {
  /// Free room around the whole, in px.
  private static let margin = 12.0

  private var centers: [Point] = []
  private var routes: [Path] = []
  private var labels: [Point?] = []
  private var size = Size(0, 0)

  /// - Returns: nothing where a box of the network is not in the drawing.
  init?(_ graph: DrawnGraph, of network: Network, by engine: LayoutEngine) {
    for index in network.nodes.indices {
      guard let center = graph.centers["n\(index)"] else { return nil }
      centers.append(center)
    }
    let ranks = network.ranks
    let parallels = network.parallels(for: engine)
    for (index, edge) in network.edges.enumerated() {
      let tail = Rect(center: centers[edge.from], network.nodes[edge.from].size)
      let head = Rect(center: centers[edge.to], network.nodes[edge.to].size)
      let curves = graph.curves[index] ?? []
      if let (first, order) = parallels[index] {
        let other = network.edges[first]
        let isTurned = other.from != edge.from
        let way = routes[first].beside(order, from: isTurned ? head : tail, to: isTurned ? tail : head)
        routes.append(isTurned ? way.reversed : way)
        labels.append(
          edge.label.flatMap { label in routes[index].middle.map { $0 - Point(0, label.height / 2) } })
        continue
      }
      let route =
        network.isTurned(edge, ranks: ranks)
        ? Self.route(along: curves, tail: head, head: tail).reversed
        : Self.route(along: curves, tail: tail, head: head)
      routes.append(route)
      labels.append(
        edge.label.flatMap { label in
          graph.labels[index] ?? route.middle.map { $0 - Point(0, label.height / 2) }
        })
    }
    // The engine's own bounds leave out what it draws last, and differ between engines.
    moveToOrigin(network)
  }

  /// The placement with an empty route for each edge that was not laid out.
  func placement(edgeCount: Int, known: [Int]) -> NetworkPlacement {
    var allRoutes = Array(repeating: Path(), count: edgeCount)
    var allLabels = [Point?](repeating: nil, count: edgeCount)
    for (index, original) in known.enumerated() {
      allRoutes[original] = routes[index]
      allLabels[original] = labels[index]
    }
    return NetworkPlacement(size: size, centers: centers, routes: allRoutes, labels: allLabels)
  }

  /// The edge's curves from border to border.
  private static func route(along curves: [[Point]], tail: Rect, head: Rect) -> Path {
    var points: [Point] = []
    // Curves that follow each other share a point.
    for curve in curves { points += points.last == curve.first ? Array(curve.dropFirst()) : curve }
    guard points.count >= 4, (points.count - 1).isMultiple(of: 3) else {
      return tail.straightRoute(to: head)
    }
    // The engine stops at the box's line; versions differ in whether at its inner or outer side.
    points[0] = tail.nearestOnBorder(to: points[0])
    points[points.count - 1] = head.nearestOnBorder(to: points[points.count - 1])
    var path = Path([.move(points[0])])
    for index in stride(from: 1, to: points.count - 2, by: 3) {
      path.curve(points[index], points[index + 1], to: points[index + 2])
    }
    return path
  }

  private mutating func moveToOrigin(_ network: Network) {
    var boxes = zip(centers, network.nodes).map { Rect(center: $0, $1.size) }
    boxes += routes.compactMap(\.bounds)
    for (center, edge) in zip(labels, network.edges) {
      if let center, let size = edge.label { boxes.append(Rect(center: center, size)) }
    }
    guard let first = boxes.first else { return }
    let bounds = boxes.dropFirst().reduce(first) { $0.union($1) }.grown(by: Self.margin)
    let offset = Point(-bounds.minX, -bounds.minY)
    size = Size(bounds.width, bounds.height)
    centers = centers.map { $0 + offset }
    routes = routes.map { $0.moved(by: offset) }
    labels = labels.map { label in label.map { $0 + offset } }
  }
}

extension Rect {
  fileprivate init(center: Point, _ size: Size) {
    self.init(center: center, size.width, size.height)
  }
}
