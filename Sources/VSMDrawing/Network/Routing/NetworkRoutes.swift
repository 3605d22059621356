import VSMScene

/// The ways of all flows of a network, and the places of what lies on them, one flow after the other: each keeps clear of
/// those before it.
struct NetworkRoutes {
  /// One for each flow, from outline to outline.
  private(set) var lines: [[Point]]
  /// One for each flow: the middle of what lies on it.
  private(set) var labels: [Point?]

  private let blocks: [any Block]
  private let origins: [Point]
  private let isRanked: Bool
  private let canvas: Rect
  private var room = NetworkRoom()
  /// How far all has been moved since.
  private var shift = Point(0, 0)
  private var places: LabelPlaces
  /// States that searches may still look at: a map of ten thousand flows gets the engine's ways where they are many.
  private var effort = 1_500_000

  /// - Parameters:
  ///   - drawing: of the map.
  ///   - origins: the upper left corner of each block.
  ///   - placement: the engine's ways, at the same places.
  ///   - ladders: room that lines pass upright only.
  ///   - canvas: where labels may stand, and lines begin to go round.
  ///   - texts: what stands free, such as the title.
  init(
    of drawing: NetworkDrawing, at origins: [Point], _ placement: NetworkPlacement, ladders: NetworkLadders,
    canvas: Rect, texts: [Rect]
  ) {
    blocks = drawing.blocks
    self.origins = origins
    isRanked = placement.isRanked
    lines = Array(repeating: [], count: drawing.flows.count)
    labels = Array(repeating: nil, count: drawing.flows.count)
    places = LabelPlaces(boxes: [], lines: [], canvas: canvas)
    for (index, (block, origin)) in zip(blocks, origins).enumerated() {
      for (position, item) in block.items(at: origin).enumerated() {
        guard case .solid(let extent) = item.role else { continue }
        // What hangs on a block is foreign to its own lines, too.
        room.add(block: position == 0 ? index : nil, extent)
        places.add(extent)
      }
    }
    self.canvas = canvas
    for text in texts {
      room.add(block: nil, text)
      places.add(text)
    }
    for text in ladders.texts { room.add(rung: text) }
    for ladder in ladders.rooms {
      room.add(ladder: ladder)
      places.add(ladder)
    }
    let rows = drawing.rowOf
    let ranks = drawing.flows.map { Self.rank(of: $0, rows, drawing) }
    let lengths = drawing.flows.map { (middle($0.from) - middle($0.to)).length }
    let order = drawing.flows.indices.sorted { (ranks[$0], lengths[$0], $0) < (ranks[$1], lengths[$1], $1) }
    for index in order {
      let flow = drawing.flows[index]
      let engine = placement.routes.indices.contains(index) ? placement.routes[index].flattened : []
      let wanted = placement.labels.indices.contains(index) ? placement.labels[index] : nil
      lead(
        flow, index, engine, label: wanted,
        isMessage: drawing.isMessage(flow.from) || drawing.isMessage(flow.to))
    }
  }

  /// The highest point of all lines and labels.
  func top(of flows: [NetworkDrawing.Flow]) -> Double {
    let texts = zip(labels, flows).flatMap { place, flow in
      place.map { place in flow.labelParts.map { $0.moved(by: place).minY } } ?? []
    }
    // The kink of a message rises above its line.
    return min(lines.joined().map { $0.y - Arrow.kinkRise }.min() ?? .infinity, texts.min() ?? .infinity)
  }

  /// Whether nothing but the flow's own line is in a part of the picture as it is drawn.
  func isFree(_ box: Rect, for flow: Int) -> Bool { room.isFree(box.moved(by: shift * -1), for: flow) }

  mutating func move(by offset: Point) {
    shift = shift + offset
    lines = lines.map { $0.map { $0 + offset } }
    labels = labels.map { label in label.map { $0 + offset } }
  }

  /// The chains first, then broad flows, narrow ones, kanban, and what is said.
  private static func rank(of flow: NetworkDrawing.Flow, _ rows: [Int: Int], _ drawing: NetworkDrawing)
    -> Double
  {
    switch flow.line {
    case .material(let link):
      let isChain = link.leadsOn && rows[flow.from] != nil && rows[flow.from] == rows[flow.to]
      return isChain ? 0 : 100 - flow.bandWidth
    case .kanban, .tie: return 200
    case .information: return drawing.isMessage(flow.to) ? 300 : drawing.isMessage(flow.from) ? 301 : 302
    }
  }

  private func middle(_ node: Int) -> Point {
    origins[node] + Point(blocks[node].size.width / 2, blocks[node].size.height / 2)
  }

  private func outline(_ node: Int) -> [Point] { blocks[node].outline(at: origins[node]) }

  private func levels(_ node: Int) -> ClosedRange<Double> { blocks[node].levels(at: origins[node]) }

  private mutating func lead(
    _ flow: NetworkDrawing.Flow, _ index: Int, _ engine: [Point], label wanted: Point?, isMessage: Bool
  ) {
    let line = NetworkRoom.Line(
      flow: index, bundle: flow.bundle ?? -1 - index, from: flow.from, to: flow.to, half: flow.bandWidth / 2,
      air: max(NetworkRoom.lineDistance, (flow.isInformation ? flow.labelSize?.height ?? 0 : 0) / 2 + 6))
    let led = led(engine, flow)
    func headCost(_ points: [Point]) -> Double {
      guard points.count > 1, let tip = points.last else { return 0 }
      return room.cost(ofHead: flow.headLength, from: points[points.count - 2], to: tip, line)
    }
    var best = led.map {
      (points: $0, cost: price($0, line) + headCost($0) + (isRanked ? Self.curved : 0))
    }
    func take(_ points: [Point], _ cost: Double) {
      if cost < best?.cost ?? .infinity { best = (points, cost) }
    }
    for straight in straights(flow, isMessage: isMessage) {
      take(straight.points, straight.cost + room.cost(of: straight.points, line) + headCost(straight.points))
    }
    let known = best?.cost ?? .infinity
    // What runs straight in its chain needs no search.
    if known >= NetworkRoom.hit / 4 || (isRanked && known > 0), effort > 0 {
      // Further around, and with more places to run, where nothing near is free.
      for reach in [160.0, 700, 2500]
      where best.map({ $0.cost >= NetworkRoom.hit / 4 }) ?? true || reach < 700 {
        if let found = search(flow, line, reach: reach, below: best?.cost ?? .infinity) {
          take(found.points, found.cost)
        }
      }
    }
    let points = best?.points ?? []
    lines[index] = points
    room.add(points, of: line, head: flow.headLength)
    places.add(points, width: flow.bandWidth, of: index, head: flow.headLength)
    let parts = flow.labelParts
    guard !parts.isEmpty, points.count > 1 else { return }
    let isEngines = led.map { $0 == points } ?? false
    let near = isEngines ? wanted ?? points.middleOfLongest : points.middleOfLongest
    let place = places.place(parts, of: index, along: points, near: near)
    labels[index] = place
    for part in parts { room.add(label: part.moved(by: place), on: index) }
  }

  /// What the bends of a curve among right angles cost.
  private static let curved = 400.0

  /// The engine's way from outline to outline.
  private func led(_ engine: [Point], _ flow: NetworkDrawing.Flow) -> [Point]? {
    guard engine.count > 1 else { return nil }
    let way = blocks[flow.to].led(engine, at: origins[flow.to])
    return Array(blocks[flow.from].led(way.reversed(), at: origins[flow.from]).reversed())
  }

  private func price(_ points: [Point], _ line: NetworkRoom.Line) -> Double {
    points.wayLength + points.turning * LineSearch.bend + room.cost(of: points, line)
  }

  /// Straight ways: from middle to middle, or from what is said down to those who hear it.
  private func straights(_ flow: NetworkDrawing.Flow, isMessage: Bool) -> [(points: [Point], cost: Double)] {
    guard flow.from != flow.to else { return [] }
    let (start, end) = (middle(flow.from), middle(flow.to))
    if !isRanked {
      guard let first = [end].reaching(to: outline(flow.from), along: start - end).last,
        let last = [start].reaching(to: outline(flow.to), along: end - start).last
      else { return [] }
      return [([first, last], (last - first).length)] + sides(flow)
    }
    if let chain = chain(flow) { return [(chain, -Self.curved)] }
    guard flow.isInformation, let upper = outline(flow.from).bounds, let lower = outline(flow.to).bounds
    else {
      return []
    }
    // Down from the lower edge, or up to it.
    let isDown = upper.maxY < lower.minY
    guard isDown || lower.maxY < upper.minY else { return [] }
    func port(_ node: Int, _ x: Double, isLower: Bool) -> Point? {
      let outline = outline(node)
      guard let bounds = outline.bounds else { return nil }
      let ports = LinePort.upright(at: x, of: outline, bounds, middle(node))
      return (isLower ? ports.last : ports.first)?.point
    }
    let from = port(flow.from, start.x, isLower: isDown)
    return [0.0, -22, 22, -44, 44].compactMap { offset in
      guard abs(offset) < lower.width / 2 - 4, let from,
        let to = port(flow.to, end.x + offset, isLower: !isDown)
      else {
        return nil
      }
      // No shorter than with right angles, and no way to be taken where it is nearly level.
      let way = to - from
      let flat = max(0, abs(way.x) - 6 * abs(way.y)) + (isMessage ? 0 : 0.4 * (abs(way.x) + abs(way.y)))
      return ([from, to], abs(way.x) + abs(way.y) + (isMessage ? -40 : 500) + flat + abs(offset) * 0.15)
    }
  }

  /// Straight from the middle of one side to that of another, where the sides look at each other.
  private func sides(_ flow: NetworkDrawing.Flow) -> [(points: [Point], cost: Double)] {
    func middles(_ node: Int) -> [LinePort] {
      let outline = outline(node)
      guard let bounds = outline.bounds else { return [] }
      let middle = middle(node)
      return LinePort.upright(at: middle.x, of: outline, bounds, middle)
        + LinePort.level(at: middle.y, of: outline, bounds, middle)
    }
    let ends = middles(flow.to)
    return middles(flow.from).flatMap { start in
      ends.compactMap { end in
        let way = end.point - start.point
        let leaves = way.x * start.way.x + way.y * start.way.y
        let arrives = -(way.x * end.way.x + way.y * end.way.y)
        guard min(leaves, arrives) > 0.25 * way.length else { return nil }
        return ([start.point, end.point], way.length + 30)
      }
    }
  }

  /// From border to border at the height of a chain, where both stand in it.
  private func chain(_ flow: NetworkDrawing.Flow) -> [Point]? {
    let (start, end) = (middle(flow.from), middle(flow.to))
    guard flow.link?.leadsOn == true, abs(start.y - end.y) < 0.5, start.x < end.x,
      let first = outline(flow.from).bounds, let last = outline(flow.to).bounds, first.maxX < last.minX,
      let from = LinePort.level(at: start.y, of: outline(flow.from), first, start).last,
      let to = LinePort.level(at: start.y, of: outline(flow.to), last, end).first
    else { return nil }
    return [from.point, to.point]
  }

  private mutating func search(
    _ flow: NetworkDrawing.Flow, _ line: NetworkRoom.Line, reach: Double, below limit: Double
  ) -> (points: [Point], cost: Double)? {
    let (first, last) = (outline(flow.from), outline(flow.to))
    guard let start = first.bounds, let end = last.bounds else { return nil }
    let (startLevels, endLevels) = (levels(flow.from), levels(flow.to))
    var starts = LinePort.ports(
      on: first, middle: middle(flow.from), levels: startLevels, isDense: reach > 500)
    var ends = LinePort.ports(on: last, middle: middle(flow.to), levels: endLevels, isDense: reach > 500)
    if flow.from == flow.to {
      // Off to the left of the middle and back to the right of it.
      starts = starts.filter { $0.point.x < middle(flow.from).x - 1 && !$0.isLevel }
      ends = ends.filter { $0.point.x > middle(flow.to).x + 1 && !$0.isLevel }
    } else {
      // Where the two face each other, the straight way.
      let (low, high) = (
        max(startLevels.lowerBound, endLevels.lowerBound), min(startLevels.upperBound, endLevels.upperBound)
      )
      for y in [middle(flow.from).y, middle(flow.to).y, (low + high) / 2] where y > low + 3 && y < high - 3 {
        starts += LinePort.level(at: y, of: first, start, middle(flow.from))
        ends += LinePort.level(at: y, of: last, end, middle(flow.to))
      }
      let (left, right) = (max(start.minX, end.minX), min(start.maxX, end.maxX))
      for x in [middle(flow.from).x, middle(flow.to).x, (left + right) / 2]
      where x > left + 3 && x < right - 3 {
        starts += LinePort.upright(at: x, of: first, start, middle(flow.from))
        ends += LinePort.upright(at: x, of: last, end, middle(flow.to))
      }
    }
    // What is not material runs above what is.
    if flow.link == nil {
      func lifted(_ ports: [LinePort], _ node: Int) -> [LinePort] {
        let middle = middle(node).y
        return ports.map { port in
          var port = port
          if port.point.y > middle + 1 { port.cost += 30 }
          return port
        }
      }
      starts = lifted(starts, flow.from)
      ends = lifted(ends, flow.to)
    }
    ends = ends.map { port in
      var port = port
      port.cost += room.cost(ofHead: flow.headLength, from: port.point + port.way, to: port.point, line)
      return port
    }
    var search = LineSearch(
      room, line, from: starts, start, to: ends, end,
      canvas: canvas, stub: (12 + line.half, max(12 + line.half, flow.headLength + 5)))
    let way = search.way(reach: reach, below: limit)
    effort -= search.effort
    return way
  }
}

extension [Point] {
  /// The middle of the longest straight piece.
  var middleOfLongest: Point {
    let pieces = zip(self, dropFirst())
    let longest = pieces.max { ($0.1 - $0.0).length < ($1.1 - $1.0).length - 0.01 }
    return longest.map { ($0.0 + $0.1) * 0.5 } ?? first ?? Point(0, 0)
  }

  /// How far a line turns in all, in right angles.
  fileprivate var turning: Double {
    let ways = zip(self, dropFirst()).map { $1 - $0 }.filter { $0.length > 0.01 }.map(\.unit)
    // The chord between two directions is near enough to the angle, and no platform's cosine is asked.
    return zip(ways, ways.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length / 1.5 }
  }
}
