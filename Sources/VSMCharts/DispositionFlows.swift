import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords

/// What becomes of the units that come back, as bands that are as broad as the flow in them: a Sankey diagram from what
/// enters to each end. What is done again runs back below the bands.
enum DispositionFlows {
  static func chart(of block: RecoveryBlock, _ width: Double) -> Chart? {
    guard let graph = FlowGraph(of: block), graph.nodes.count > 2, graph.nodes.count <= 60 else { return nil }
    let layers = FlowLayers(of: graph)
    return Chart(
      "flows" + block.suffix.key, block.map.phrases("Where the units go") + block.suffix.name,
      caption: block.map.phrases(
        "Bands are as broad as the part of the units that enter. Work that is done again runs back below. Shares are by units, of all that enter."
      ),
      FlowDrawing(block, graph, layers, width).canvas)
  }
}

/// The steps of a recovery, its ends, and what passes between them for each unit that enters.
struct FlowGraph {
  struct Node {
    let label: String
    /// What comes in, first and later visits, of each unit that enters.
    var amount: Double
    let isEnd: Bool
    let text: String
    /// As much as comes in or goes out, whatever is more: what is taken apart goes out as more than it was.
    var breadth = 0.0
  }

  struct Band {
    let from: Int
    let to: Int
    var amount: Double
    /// Back to what units have visited before.
    let isBack: Bool
  }

  private(set) var nodes: [Node] = []
  private(set) var bands: [Band] = []

  /// Nothing where amounts are not known.
  init?(of block: RecoveryBlock) {
    let (map, network) = (block.map, block.network)
    // A stock between two steps changes nothing about where units go.
    var on: [RouteTarget: RouteTarget] = [:]
    for node in network.nodes {
      guard case .stock(let stock) = node.of, node.routes.count == 1, let route = node.routes.first else {
        continue
      }
      on[.stock(stock)] = route.target
    }
    func beyond(_ target: RouteTarget) -> RouteTarget {
      var target = target
      var seen = 0
      while let next = on[target], seen <= on.count {
        target = next
        seen += 1
      }
      return target
    }
    var position: [RouteTarget: Int] = [:]
    func share(_ part: Double) -> String { block.share(part) }
    nodes.append(
      Node(
        label: map.phrases("Entering"), amount: 1, isEnd: false,
        text: network.entering.map { map.phrases("\(figure: FigureText.rate(Estimate($0))) a day") }
          ?? share(1)))
    for node in network.nodes {
      guard let target = Self.target(node.of), on[target] == nil, node.visits > 1e-9, node.visits.isFinite
      else { continue }
      position[target] = nodes.count
      nodes.append(
        Node(
          label: map.label(of: node.of).onOneLine, amount: node.visits, isEnd: false, text: share(node.visits)
        ))
    }
    for exit in network.exits where exit.share > 1e-9 && exit.share.isFinite {
      position[exit.of] = nodes.count
      nodes.append(
        Node(label: block.label(exit.of), amount: exit.perUnit, isEnd: true, text: share(exit.perUnit)))
    }
    var sums: [[Int]: Double] = [:]
    var order: [[Int]] = []
    for node in network.nodes {
      guard let own = Self.target(node.of), let from = position[own] else { continue }
      for route in node.routes where route.perUnit > 1e-9 && route.perUnit.isFinite {
        guard let to = position[beyond(route.target)] else { continue }
        if sums[[from, to]] == nil { order.append([from, to]) }
        sums[[from, to], default: 0] += route.perUnit
      }
    }
    // What comes in and from no other step has just entered.
    for target in nodes.indices.dropFirst() where !nodes[target].isEnd {
      let before = order.filter { $0[1] == target }.reduce(0) { $0 + (sums[$1] ?? 0) }
      let entering = nodes[target].amount - before
      if entering > 1e-6 {
        sums[[0, target]] = entering
        order.insert([0, target], at: 0)
      }
    }
    bands = order.compactMap { pair in
      sums[pair].map { Band(from: pair[0], to: pair[1], amount: $0, isBack: pair[1] <= pair[0]) }
    }
    guard bands.contains(where: { $0.from == 0 }) else { return nil }
    var leaving = nodes.map { _ in 0.0 }
    for band in bands { leaving[band.from] += band.amount }
    for index in nodes.indices { nodes[index].breadth = max(nodes[index].amount, leaving[index]) }
  }

  private static func target(_ reference: ValueStreamMap.Reference) -> RouteTarget? {
    switch reference {
    case .process(let index): .process(index)
    case .stock(let index): .stock(index)
    default: nil
    }
  }
}

/// The nodes of a flow in columns, each behind all that lead to it, and in each column in an order in which few bands cross.
/// A band that passes a column has a place there, too, so that it passes no node.
struct FlowLayers {
  /// A node, or where a band passes.
  struct Place {
    let node: Int?
    let amount: Double
  }

  private(set) var columns: [[Int]] = []
  private(set) var places: [Place] = []
  /// The places of each band in the order of the graph, from its beginning to its end; empty for one that runs back.
  private(set) var ways: [[Int]] = []
  private(set) var placeOf: [Int] = []

  init(of graph: FlowGraph) {
    var layer = Array(repeating: 0, count: graph.nodes.count)
    // The order of the file is that of the flow: each band that is none back leads on.
    for node in graph.nodes.indices {
      for band in graph.bands where band.from == node && !band.isBack {
        layer[band.to] = max(layer[band.to], layer[node] + 1)
      }
    }
    let last = layer.max() ?? 0
    for node in graph.nodes.indices where graph.nodes[node].isEnd { layer[node] = last }
    columns = Array(repeating: [], count: last + 1)
    for node in graph.nodes.indices {
      placeOf.append(places.count)
      columns[layer[node]].append(places.count)
      places.append(Place(node: node, amount: graph.nodes[node].breadth))
    }
    for band in graph.bands {
      guard !band.isBack else {
        ways.append([])
        continue
      }
      var way = [placeOf[band.from]]
      for column in (layer[band.from] + 1)..<max(layer[band.from] + 1, layer[band.to]) {
        way.append(places.count)
        columns[column].append(places.count)
        places.append(Place(node: nil, amount: band.amount))
      }
      ways.append(way + [placeOf[band.to]])
    }
    order()
  }

  /// Each place at the middle of its neighbours, from left to right and back, a few times.
  private mutating func order() {
    var before: [Int: [Int]] = [:]
    var after: [Int: [Int]] = [:]
    for way in ways {
      for (left, right) in zip(way, way.dropFirst()) {
        after[left, default: []].append(right)
        before[right, default: []].append(left)
      }
    }
    for round in 0..<6 {
      let isForward = round % 2 == 0
      for column in isForward ? Array(columns.indices) : columns.indices.reversed() {
        var rank: [Int: Double] = [:]
        for other in columns.indices {
          for (position, place) in columns[other].enumerated() { rank[place] = Double(position) }
        }
        func middle(_ place: Int) -> Double {
          let others = (isForward ? before : after)[place] ?? []
          guard !others.isEmpty else { return rank[place] ?? 0 }
          return others.reduce(0) { $0 + (rank[$1] ?? 0) } / Double(others.count)
        }
        columns[column] = columns[column].enumerated().sorted {
          (middle($0.element), $0.offset) < (middle($1.element), $1.offset)
        }.map(\.element)
      }
    }
  }
}

/// The bands, nodes and names on their canvas.
struct FlowDrawing {
  private(set) var canvas: ChartCanvas
  private let graph: FlowGraph
  private let layers: FlowLayers
  private let block: RecoveryBlock
  private var top: [Double] = []
  private var scale = 1.0

  private static let margin = 12.0
  private static let nodeWidth = 11.0
  /// A node's name, in two lines where it needs them, and its share.
  private static let nameHeight = 42.0
  private static let gap = 14.0

  init(_ block: RecoveryBlock, _ graph: FlowGraph, _ layers: FlowLayers, _ width: Double) {
    self.graph = graph
    self.layers = layers
    self.block = block
    // As high as the fullest column needs with bands of this breadth for all that enters.
    let whole = 180.0
    let scale = whole / max(1, graph.nodes.map(\.breadth).max() ?? 1)
    self.scale = scale
    let heights = layers.columns.map { column in
      column.reduce(0) { $0 + Self.room(layers.places[$1], scale) + Self.gap } - Self.gap
    }
    let tallest = heights.max() ?? whole
    top = Array(repeating: 0, count: layers.places.count)
    for (column, height) in zip(layers.columns, heights) {
      var y = Self.margin + (tallest - height) / 2
      for place in column {
        let room = Self.room(layers.places[place], scale)
        top[place] = y + (room - layers.places[place].amount * scale) / 2
        y += room + Self.gap
      }
    }
    let lanes = Self.lanes(graph, layers, scale, top)
    let lowest = lanes.values.map(\.bottom).max() ?? 0
    canvas = ChartCanvas(width, Self.margin + max(Self.margin + tallest, lowest))
    draw(lanes.mapValues(\.top))
  }

  /// How far down each band runs back: below all that stands in its columns and beside them, and below those that run back
  /// there before it.
  private static func lanes(
    _ graph: FlowGraph, _ layers: FlowLayers, _ scale: Double, _ top: [Double]
  ) -> [Int: (top: Double, bottom: Double)] {
    var column: [Int: Int] = [:]
    var floors: [Double] = []
    for (index, places) in layers.columns.enumerated() {
      for place in places { column[place] = index }
      floors.append(
        places.map { place in
          top[place] + (layers.places[place].amount * scale + room(layers.places[place], scale)) / 2
        }.max() ?? 0)
    }
    var lanes: [Int: (top: Double, bottom: Double)] = [:]
    for (index, band) in graph.bands.enumerated() where band.isBack {
      let ends = (column[layers.placeOf[band.to]] ?? 0, column[layers.placeOf[band.from]] ?? 0)
      let reach = max(0, min(ends.0, ends.1) - 1)...min(floors.count - 1, max(ends.0, ends.1) + 1)
      let thick = max(2, band.amount * scale)
      let start = (floors[reach].max() ?? 0) + 12
      let end = start + thick + 16
      lanes[index] = (start, end)
      for place in reach { floors[place] = end - 8 }
    }
    return lanes
  }

  private static func room(_ place: FlowLayers.Place, _ scale: Double) -> Double {
    max(place.amount * scale, place.node == nil ? 4 : nameHeight)
  }

  private func x(_ column: Int) -> Double {
    let lastRoom = 132.0
    let room = canvas.size.width - 2 * Self.margin - lastRoom - Self.nodeWidth
    return Self.margin + Double(column) * room / Double(max(1, layers.columns.count - 1))
  }

  private mutating func draw(_ lanes: [Int: Double]) {
    var column: [Int: Int] = [:]
    for (index, places) in layers.columns.enumerated() { for place in places { column[place] = index } }
    // Where the next band leaves and comes in at each place, from its upper end.
    var leaving = top
    var coming = top
    let order = graph.bands.indices.sorted { left, right in
      func far(_ band: Int) -> Double {
        graph.bands[band].isBack ? .infinity : top[layers.ways[band].dropFirst().first ?? 0]
      }
      return (far(left), left) < (far(right), right)
    }
    var starts: [Int: Double] = [:]
    for band in order {
      let from = layers.placeOf[graph.bands[band].from]
      starts[band] = leaving[from]
      leaving[from] += graph.bands[band].amount * scale
    }
    let arrivals = graph.bands.indices.sorted { left, right in
      func origin(_ band: Int) -> Double {
        graph.bands[band].isBack ? .infinity : top[layers.ways[band].dropLast().last ?? 0]
      }
      return (origin(left), left) < (origin(right), right)
    }
    var ends: [Int: Double] = [:]
    for band in arrivals {
      let to = layers.placeOf[graph.bands[band].to]
      ends[band] = coming[to]
      coming[to] += graph.bands[band].amount * scale
    }
    for (index, band) in graph.bands.enumerated() {
      guard let start = starts[index], let end = ends[index] else { continue }
      let text =
        "\(graph.nodes[band.from].label) → \(graph.nodes[band.to].label): \(block.share(band.amount))"
      if band.isBack {
        let lane = lanes[index] ?? 0
        let thick = max(2, band.amount * scale)
        let (right, left) = (
          x(column[layers.placeOf[band.from]] ?? 0) + Self.nodeWidth, x(column[layers.placeOf[band.to]] ?? 0)
        )
        let middle = lane + thick / 2
        // Out at the right, down, back below all, up and in at the left.
        let out = right + 10 + thick / 2
        let into = max(thick / 2 + 1, left - 8 - thick / 2)
        let line = Path.polyline([
          Point(right, start + band.amount * scale / 2), Point(out, start + band.amount * scale / 2),
          Point(out, middle), Point(into, middle), Point(into, end + band.amount * scale / 2),
          Point(left, end + band.amount * scale / 2),
        ])
        // With a halo, so that it is seen to pass over what flows on.
        canvas.add(
          text,
          [
            .path(line, fill: nil, stroke: Stroke(.background, width: min(thick, 5) + 4)),
            .path(line, fill: nil, stroke: Stroke(.warning, width: min(thick, 5))),
          ])
        let label = block.map.phrases("again: \(figure: FigureText.share(Estimate(band.amount)))")
        canvas.text(
          label, at: Point((out + into) / 2, middle + min(thick, 6) / 2 + 12), .middle, ink: .warning)
      } else {
        canvas.add(
          text,
          [
            .path(
              way(layers.ways[index], column, start, end, band.amount), fill: .faint,
              stroke: Stroke(.flow, width: 0.6))
          ])
      }
    }
    names(column)
  }

  /// The outline of a band through all its places.
  private func way(
    _ places: [Int], _ column: [Int: Int], _ start: Double, _ end: Double, _ amount: Double
  ) -> Path {
    let thick = max(0.8, amount * scale)
    var points: [(x: Double, y: Double)] = []
    for (position, place) in places.enumerated() {
      let left = x(column[place] ?? 0)
      if position == 0 {
        points.append((left + Self.nodeWidth, start))
      } else if position == places.count - 1 {
        points.append((left, end))
      } else {
        points.append((left, top[place]))
        points.append((left + Self.nodeWidth, top[place]))
      }
    }
    var path = Path()
    guard let first = points.first else { return path }
    path.move(to: Point(first.x, first.y))
    for (from, to) in zip(points, points.dropFirst()) {
      let middle = (from.x + to.x) / 2
      path.curve(Point(middle, from.y), Point(middle, to.y), to: Point(to.x, to.y))
    }
    let back = points.reversed().map { (x: $0.x, y: $0.y + thick) }
    if let corner = back.first { path.line(to: Point(corner.x, corner.y)) }
    for (from, to) in zip(back, back.dropFirst()) {
      let middle = (from.x + to.x) / 2
      path.curve(Point(middle, from.y), Point(middle, to.y), to: Point(to.x, to.y))
    }
    path.close()
    return path
  }

  private mutating func names(_ column: [Int: Int]) {
    let step = x(1) - x(0)
    for (place, found) in layers.places.enumerated() {
      guard let index = found.node else { continue }
      let node = graph.nodes[index]
      let left = x(column[place] ?? 0)
      let high = max(1, node.breadth * scale)
      canvas.bar(
        Rect(left, top[place], Self.nodeWidth, high), node.isEnd ? .flowHead : .flow,
        "\(node.label): \(node.text)")
      let isLast = column[place] == layers.columns.count - 1
      let room =
        isLast ? canvas.size.width - Self.margin - left - Self.nodeWidth - 6 : step - Self.nodeWidth - 10
      var lines = TextMetrics.lines(of: node.label, within: max(20, room), size: TypeSize.body)
      if lines.count > 2 { lines = [lines[0], ChartCanvas.fitted(lines[1] + "…", within: room)] }
      let texts = lines + [ChartCanvas.fitted(node.text, within: room)]
      let base = top[place] + high / 2 - Double(texts.count - 1) * 6.5 + 4
      for (index, text) in texts.enumerated() {
        canvas.text(
          text, at: Point(left + Self.nodeWidth + 5, base + Double(index) * 13),
          weight: index == texts.count - 1 ? .bold : .regular)
      }
    }
  }
}
