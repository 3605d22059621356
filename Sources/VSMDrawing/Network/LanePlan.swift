import VSMModel
import VSMScene
import VSMSyntax

/// Where everything stands in a picture of swim-lanes: a lane for each department, or for each site where no step
/// names a department, the columns in the order of the work.
///
/// Steps stand in the lane of those who do them, from left to right as the work goes, so that each handoff is an
/// arrow from one lane to another. What waits stands with those for whom it waits. Suppliers and customers stand above all
/// lanes, each over the first or the last step that it has to do with, and control above them.
struct LanePlan {
  struct Lane {
    /// The department or the site; nothing for what none is said to do.
    let name: String?
    /// Its upper and its lower edge, in px of the placement.
    let top: Double
    let bottom: Double
  }

  let lanes: [Lane]
  /// Where the blocks stand; all ways are left to the router.
  let placement: NetworkPlacement

  /// In px: between columns, and on both sides of a label between two of them.
  private static let columnGap = 60.0
  private static let besideLabel = 36.0
  /// In px: between what stands below each other in a lane, and from there to the edges of the lane.
  private static let rowGap = 48.0
  private static let padding = 40.0

  /// Most lines run level beside the parties, or in the lanes themselves.
  private static let bandLevels = 2

  /// The places of a drawing's blocks; nothing where no step names a department or a site.
  init?(of drawing: NetworkDrawing) {
    guard drawing.map.laneProperty != nil else { return nil }
    let network = drawing.network
    let areas = drawing.areas
    let columns = LaneColumns(of: network, areas, chains: drawing.itemNodes.map(\.nodes))
    let middles = Self.middles(of: columns, network, areas)
    func x(_ node: Int) -> Double { middles[columns.of[node] ?? 0] }

    var centers = [Point](repeating: Point(0, 0), count: network.nodes.count)
    var y = 0.0
    let parties = columns.order.filter { areas[$0] == nil }
    if let height = parties.map({ network.nodes[$0].size.height }).max() {
      for node in parties { centers[node] = Point(x(node), height / 2) }
      y = height + Self.padding
    }
    var lanes: [Lane] = []
    for name in Self.names(columns.order, areas) {
      let top = y
      y += Self.padding
      let members = columns.order.filter { areas[$0] == .some(name) }
      for row in LaneRows(of: members, in: network, columns.of).rows {
        let height = row.map { network.nodes[$0].size.height }.max() ?? 0
        for node in row { centers[node] = Point(x(node), y + height / 2) }
        y += height + Self.rowGap
      }
      y += Self.padding - Self.rowGap
      lanes.append(Lane(name: name, top: top, bottom: y))
    }
    let right = columns.order.map { x($0) + network.nodes[$0].size.width / 2 }.max() ?? 0
    let ways = network.edges.map { _ in Path() }
    var placed = network.withBand(
      NetworkPlacement(
        size: Size(right, y), centers: centers, routes: ways, labels: ways.map { _ in nil }, isRanked: true),
      mostLevels: Self.bandLevels)
    placed.routes = ways
    placement = placed
    // The band above moves all.
    let moved = columns.order.first.map { placed.centers[$0].y - centers[$0].y } ?? 0
    self.lanes = lanes.map { Lane(name: $0.name, top: $0.top + moved, bottom: $0.bottom + moved) }
  }

  /// The names of lanes in the order in which the work meets them, what none does last.
  private static func names(_ order: [Int], _ areas: [Int: String?]) -> [String?] {
    var names: [String?] = []
    for node in order {
      if let name = areas[node], !names.contains(name) { names.append(name) }
    }
    return names.filter { $0 != nil } + names.filter { $0 == nil }
  }

  /// The middle of each column, in px: columns are as wide as what stands in them, and as far apart as the labels on arrows
  /// between them ask.
  private static func middles(of columns: LaneColumns, _ network: Network, _ areas: [Int: String?])
    -> [Double]
  {
    var widths = [Double](repeating: 0, count: columns.count)
    for (node, column) in columns.of { widths[column] = max(widths[column], network.nodes[node].size.width) }
    var gaps = [Double](repeating: columnGap, count: columns.count)
    for edge in network.edges where !edge.isLoose {
      guard let from = columns.of[edge.from], let to = columns.of[edge.to], let label = edge.label,
        abs(from - to) == 1, areas[edge.from] == areas[edge.to]
      else { continue }
      gaps[min(from, to)] = max(gaps[min(from, to)], label.width + besideLabel)
    }
    var left = 0.0
    return zip(widths, gaps).map { width, gap in
      defer { left += width + gap }
      return left + width / 2
    }
  }
}

/// The column of each block that stands in a lane or right above them.
private struct LaneColumns {
  /// By block.
  let of: [Int: Int]
  let count: Int
  /// The blocks from left to right; those of one column in the order of the map.
  let order: [Int]

  /// What leads on stands right of what it comes from; what joins something stands as near to it as it can.
  init(of network: Network, _ areas: [Int: String?], chains: [[Int]]) {
    let nodes = network.nodes.indices.filter { areas[$0] != nil }
    var successors: [Int: [Int]] = [:]
    var waiting: [Int: Int] = [:]
    func lead(_ from: Int, _ to: Int) {
      guard from != to, areas[from] != nil, areas[to] != nil else { return }
      successors[from, default: []].append(to)
      waiting[to, default: 0] += 1
    }
    for edge in network.edges where edge.constrains && !edge.isLoose { lead(edge.from, edge.to) }
    for chain in chains { for (one, next) in zip(chain, chain.dropFirst()) { lead(one, next) } }
    var columns: [Int: Int] = [:]
    var sorted = nodes.filter { waiting[$0, default: 0] == 0 }
    var next = 0
    while next < sorted.count {
      let node = sorted[next]
      next += 1
      let column = columns[node, default: 0]
      columns[node] = column
      for successor in successors[node] ?? [] {
        columns[successor] = max(columns[successor, default: 0], column + 1)
        waiting[successor, default: 0] -= 1
        if waiting[successor] == 0 { sorted.append(successor) }
      }
    }
    for node in sorted.reversed() {
      let nearest = (successors[node] ?? []).compactMap { columns[$0] }.min()
      if let nearest { columns[node] = max(columns[node, default: 0], nearest - 1) }
    }
    // What leads round in a circle stands behind all else.
    let known = Set(sorted)
    var last = sorted.compactMap { columns[$0] }.max() ?? 0
    for node in nodes where !known.contains(node) {
      last += 1
      columns[node] = last
    }
    var taken = Set<Int>()
    for node in network.nodes.indices
    where areas[node] == nil && network.nodes[node].side?.isAbove != true {
      func near(isMaterial: Bool) -> [Int] {
        network.edges.filter { ($0.from == node || $0.to == node) && $0.isLoose != isMaterial }
          .compactMap { columns[$0.from == node ? $0.to : $0.from] }
      }
      let all = near(isMaterial: true).isEmpty ? near(isMaterial: false) : near(isMaterial: true)
      var column = network.nodes[node].side == .right ? all.max() ?? last : all.min() ?? 0
      while !taken.insert(column).inserted { column += 1 }
      columns[node] = column
    }
    of = columns
    count = (columns.values.max() ?? -1) + 1
    order = columns.keys.sorted { (columns[$0] ?? 0, $0) < (columns[$1] ?? 0, $1) }
  }
}

/// What stands beside each other in a lane: each chain in one row, with others where it leaves room before or behind it.
private struct LaneRows {
  let rows: [[Int]]

  init(of members: [Int], in network: Network, _ columns: [Int: Int]) {
    func chain(_ node: Int) -> Int? { network.nodes[node].row }
    var groups: [[Int]] = []
    var places: [Int: Int] = [:]
    for node in members {
      if let place = chain(node).flatMap({ places[$0] }) {
        groups[place].append(node)
      } else {
        if let chain = chain(node) { places[chain] = groups.count }
        groups.append([node])
      }
    }
    var rows: [(nodes: [Int], taken: [ClosedRange<Int>])] = []
    // Chains in the order of the map, then what stands beside them.
    let order = groups.indices.sorted {
      (chain(groups[$0][0]) ?? .max, $0) < (chain(groups[$1][0]) ?? .max, $1)
    }
    for group in order.map({ groups[$0] }) {
      let taken = group.compactMap { columns[$0] }
      guard let first = taken.min(), let last = taken.max() else { continue }
      let place = rows.firstIndex { !$0.taken.contains { $0.overlaps(first...last) } }
      if let place {
        rows[place].nodes += group
        rows[place].taken.append(first...last)
      } else {
        rows.append((group, [first...last]))
      }
    }
    self.rows = rows.map(\.nodes)
  }
}

extension ValueStreamMap {
  /// What lanes are of: departments, or sites where no step names a department; nothing where none names a site either.
  var laneProperty: Property? {
    processes.contains { $0.department != nil } ? .department : hasSites ? .siteName : nil
  }
}

extension NetworkDrawing {
  /// The lane of each block that stands in a lane, `nil` where none is said to do it: what waits is with the next step,
  /// a decision with the last, and where units end with what they come from.
  fileprivate var areas: [Int: String?] {
    let property = map.laneProperty ?? .department
    func lane(of process: Process) -> String? {
      property == .siteName ? process.siteLabel : process.department
    }
    let processes = Dictionary(
      map.processes.indices.compactMap { process in nodeOf[.process(process)].map { ($0, process) } }
    ) { first, _ in first }
    var areas: [Int: String?] = [:]
    for (_, nodes) in itemNodes {
      var last: String??
      for node in nodes {
        guard let process = processes[node].map({ map.processes[$0] }) else { continue }
        if process.isDecision, !process.properties.has(property) {
          if let last { areas.updateValue(last, forKey: node) }
        } else {
          areas.updateValue(lane(of: process), forKey: node)
          last = .some(lane(of: process))
        }
      }
      var next: String??
      for node in nodes.reversed() {
        if let known = areas[node] {
          next = .some(known)
        } else {
          areas.updateValue(next ?? last ?? nil, forKey: node)
        }
      }
    }
    // What stands in no row.
    for (node, process) in processes where areas[node] == nil {
      areas.updateValue(lane(of: map.processes[process]), forKey: node)
    }
    for node in map.stocks.indices.compactMap({ nodeOf[.stock($0)] }) where areas[node] == nil {
      areas.updateValue(nil, forKey: node)
    }
    for (index, place) in map.kanbanPlaces.enumerated() {
      guard let node = nodeOf[.kanbanPlace(index)] else { continue }
      areas.updateValue(nodeOf[place.at].flatMap { areas[$0] } ?? nil, forKey: node)
    }
    for flow in flows where isEnd(flow.to) && areas[flow.to] == nil {
      areas.updateValue(areas[flow.from] ?? nil, forKey: flow.to)
    }
    for node in blocks.indices where isEnd(node) && areas[node] == nil {
      areas.updateValue(nil, forKey: node)
    }
    return areas
  }
}
