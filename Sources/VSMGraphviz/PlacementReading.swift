#if Graphviz
  internal import CGraphviz
  import VSMDrawing

  /// Reads back where an engine has put a network.
  struct PlacementReading {
    /// The engines measure in pt, with y running up.
    private static let pixelsPerPoint = 96.0 / 72
    /// Free room around the whole, in px.
    private static let margin = 12.0

    private var centers: [Point] = []
    private var routes: [Path] = []
    private var labels: [Point?] = []

    init(graph: borrowing CGraph, network: Network) throws(GraphvizError) {
      routes = Array(repeating: Path(), count: network.edges.count)
      labels = Array(repeating: nil, count: network.edges.count)
      var nodes: [UnsafeMutablePointer<Agnode_t>] = []
      for index in network.nodes.indices {
        guard let node = vsm_find_node(graph.pointer, "n\(index)") else {
          throw .failed("Graphviz lost a box of the network")
        }
        nodes.append(node)
        centers.append(Self.point(vsm_node_center(node)))
      }
      for node in nodes {
        var next = agfstout(graph.pointer, node)
        while let edge = next {
          if let id = vsm_edge_attribute(edge, "id"), let index = Int(String(cString: id)),
            network.edges.indices.contains(index)
          {
            read(edge, index, of: network)
          }
          next = agnxtout(graph.pointer, edge)
        }
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

    private var size = Size(0, 0)

    private static func point(_ point: pointf) -> Point {
      Point(point.x * pixelsPerPoint, -point.y * pixelsPerPoint)
    }

    private mutating func read(_ edge: UnsafeMutablePointer<Agedge_t>, _ index: Int, of network: Network) {
      let ends = network.edges[index]
      let tail = Rect(center: centers[ends.from], network.nodes[ends.from].size)
      let head = Rect(center: centers[ends.to], network.nodes[ends.to].size)
      routes[index] = Self.route(of: edge, tail: tail, head: head)
      guard let label = ends.label else { return }
      var center = pointf()
      labels[index] =
        vsm_label_center(edge, &center) != 0
        ? Self.point(center) : routes[index].middle.map { $0 - Point(0, label.height / 2) }
    }

    /// The edge's curves from border to border.
    private static func route(of edge: UnsafeMutablePointer<Agedge_t>, tail: Rect, head: Rect) -> Path {
      var points: [Point] = []
      for index in 0..<vsm_spline_count(edge) {
        let curve = vsm_spline(edge, index)
        guard let list = curve.list else { continue }
        var run = (0..<vsm_bezier_points(curve)).map { point(list[$0]) }
        // An end with a head of its own is not part of the curve.
        if curve.sflag != 0, let first = run.first { run = [point(curve.sp), point(curve.sp), first] + run }
        if curve.eflag != 0, let last = run.last { run += [last, point(curve.ep), point(curve.ep)] }
        // Curves that follow each other share a point.
        points += points.last == run.first ? Array(run.dropFirst()) : run
      }
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
#endif
