import VSMScene

extension Network {
  /// In px, between what stands beside each other over the stream, so that lines and their labels find a way.
  private static let bandGap = 56.0
  /// Between the rows over the stream.
  private static let bandStep = 48.0
  /// Between the band and the stream: room for heads and for levels with labels, one for each line up to a number.
  private static let bandFoot = 44.0
  private static let level = 20.0
  /// So many lines have levels of their own between the band and the stream, where there are so many.
  public static let mostLevels = 8

  /// The same placement with what stands above the stream put there, in two rows: what controls, and below it what is said
  /// to several. Each stands over the middle of what it is connected to, as far as its neighbours leave room.
  ///
  /// The engines that rank know the rank alone, not the height in it: there is no way to tell them that something stands
  /// above all else. So they place the stream, and this places the rest.
  ///
  /// - Parameters:
  ///   - placement: of the network; the places of what stands above are not looked at, nor are the ways to it.
  ///   - mostLevels: so many lines have room of their own below the band.
  /// - Returns: all places, and straight ways for what leads to the band.
  public func withBand(_ placement: NetworkPlacement, mostLevels: Int = mostLevels) -> NetworkPlacement {
    let above = nodes.indices.filter { nodes[$0].side?.isAbove == true }
    guard !above.isEmpty else { return placement }
    var placement = placement
    let neighbours = neighbours
    let controls = above.filter { nodes[$0].side == .above }
    let messages = above.filter { nodes[$0].side == .message }
    let width = placement.size.width
    // What is said stands over those that hear it; what controls over the middle of all that it speaks to.
    var xs: [Int: Double] = [:]
    for node in messages {
      let heard = neighbours[node].filter { nodes[$0].side?.isAbove != true }.map { placement.centers[$0].x }
      xs[node] = Self.middle(heard)
    }
    for node in controls {
      let near = neighbours[node].compactMap { other -> Double? in
        nodes[other].side == .above
          ? nil : nodes[other].side == .message ? xs[other] : placement.centers[other].x
      }
      xs[node] = Self.middle(near)
    }
    let loose = edges.count { $0.isLoose && !isAbove($0.from) || $0.isLoose && !isAbove($0.to) }
    var bottom = -Self.bandFoot - Double(min(loose, mostLevels)) * Self.level
    for row in [messages, controls] where !row.isEmpty {
      let height = row.map { nodes[$0].size.height }.max() ?? 0
      let places = spread(row, around: row.map { xs[$0] ?? width / 2 })
      // What is said to several hangs at the upper edge of its row, so that lines part below it.
      for (node, x) in zip(row, places) { placement.centers[node] = Point(x, bottom - height / 2) }
      bottom -= height + Self.bandStep
    }
    for (index, edge) in edges.enumerated() where isAbove(edge.from) || isAbove(edge.to) || edge.isLoose {
      placement.routes[index] = .polyline([placement.centers[edge.from], placement.centers[edge.to]])
      placement.labels[index] = edge.label.map { _ in
        (placement.centers[edge.from] + placement.centers[edge.to]) * 0.5
      }
    }
    // Lines between those in the band, and past it to either side, run above it where it is full.
    return placement.movedToOrigin(
      of: self, lead: 16 + Double(min(max(loose - 4, 0), Self.mostLevels)) * Self.level)
  }

  private func isAbove(_ node: Int) -> Bool {
    nodes.indices.contains(node) && nodes[node].side?.isAbove == true
  }

  private var neighbours: [[Int]] {
    var neighbours = [[Int]](repeating: [], count: nodes.count)
    for edge in edges where nodes.indices.contains(edge.from) && nodes.indices.contains(edge.to) {
      neighbours[edge.from].append(edge.to)
      neighbours[edge.to].append(edge.from)
    }
    return neighbours
  }

  /// The middle between the outermost.
  private static func middle(_ xs: [Double]) -> Double? {
    guard let least = xs.min(), let most = xs.max() else { return nil }
    return (least + most) / 2
  }

  /// Places for a row in the order of where each would stand by itself, pushed apart as little as can be: what touches
  /// forms a block, and a block stands where its members' wishes balance.
  private func spread(_ row: [Int], around wishes: [Double]) -> [Double] {
    struct Block {
      var members: [(index: Int, offset: Double)]
      var width: Double
      /// The sum of where the block would begin for each of its members.
      var sum: Double
      var start: Double { sum / Double(members.count) }
    }
    var blocks: [Block] = []
    for index in row.indices.sorted(by: { (wishes[$0], $0) < (wishes[$1], $1) }) {
      let width = nodes[row[index]].size.width
      var block = Block(members: [(index, width / 2)], width: width, sum: wishes[index] - width / 2)
      while let last = blocks.last, last.start + last.width + Self.bandGap > block.start {
        blocks.removeLast()
        let shift = last.width + Self.bandGap
        block = Block(
          members: last.members + block.members.map { ($0.index, $0.offset + shift) },
          width: shift + block.width, sum: last.sum + block.sum - shift * Double(block.members.count))
      }
      blocks.append(block)
    }
    var places = wishes
    for block in blocks { for (index, offset) in block.members { places[index] = block.start + offset } }
    return places
  }
}

extension NetworkPlacement {
  /// The same with its upper left corner in the origin again.
  func movedToOrigin(of network: Network, lead: Double) -> NetworkPlacement {
    let margin = 12.0
    let boxes = zip(centers, network.nodes).map { Rect(center: $0, $1.size.width, $1.size.height) }
    let all = boxes + [Rect(0, 0, size.width, size.height)]
    guard let first = all.first else { return self }
    var bounds = all.dropFirst().reduce(first) { $0.union($1) }
    bounds = Rect(
      bounds.minX - margin, bounds.minY - lead, bounds.width + 2 * margin, bounds.height + lead)
    let offset = Point(-bounds.minX, -bounds.minY)
    return NetworkPlacement(
      size: Size(bounds.width, bounds.height), centers: centers.map { $0 + offset },
      routes: routes.map { $0.moved(by: offset) }, labels: labels.map { label in label.map { $0 + offset } },
      isRanked: isRanked)
  }
}
