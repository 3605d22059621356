import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords

/// The ways of a ``FlowPlan`` with their places along x, and how far from the row each runs level.
struct PlacedFlow {
  let plan: FlowPlan
  var boxes: [Box]
  var lower: [Routed] = []
  private(set) var upper: [Routed] = []
  /// From where tracks begin to run level to the farthest of them.
  private(set) var lowerDepth = 0.0
  private(set) var upperDepth = 0.0

  var flows: BlockFlows { plan.flows }
  var labelHeight: Double { plan.labelHeight }
  var upperLabelHeight: Double { plan.upperLabelHeight }
  var exitHeight: Double { plan.exitHeight }

  struct Box {
    var block: ExitBlock
    /// The rung of the R-ladder: only ends of one rung may change places.
    let rung: Int
    var x = 0.0

    var midX: Double { x + block.size.width / 2 }
    var maxX: Double { x + block.size.width }
  }

  /// A way with its place.
  struct Routed {
    let way: FlowWay
    var near: Double
    var other: Double
    /// From where the channel begins to the level part; 0 where there is none.
    var distance = 0.0
    /// The label of an arc: in more lines where it finds no room in one.
    var label: FlowLabel
    /// Its middle.
    var labelX = 0.0
    /// True where the label stands beside the level part, for want of room on it.
    var labelBeside = false
    /// How far below its upper edge the way comes into the side of a box; nothing where it comes from above.
    var side: Double?

    init(way: FlowWay, near: Double, other: Double) {
      self.way = way
      self.near = near
      self.other = other
      label = way.label
    }
  }

  /// Gives every way and every box below its place.
  ///
  /// Ways leave and end within the sites, and on upper edges within those given apart. Ways up to something of a
  /// stream end where they are told to. No box below covers what is blocked, and no way to it lies there. Arcs'
  /// texts keep clear of lines that end at crowded places, and arcs of the shares over the row's arrows, which reach
  /// so far above the row.
  init(
    _ plan: FlowPlan, sites: [ValueStreamMap.Reference: ClosedRange<Double>],
    upper upperSites: [ValueStreamMap.Reference: ClosedRange<Double>], above: [String: Double],
    blocked: [ClosedRange<Double>], crowded: [Double], shareRise: Double, leastX: Double
  ) {
    self.plan = plan
    boxes = plan.boxes.map { Box(block: $0.block, rung: $0.rung) }
    orderExits(sites)
    let middles = exitMiddles(sites, leastX)
    var ports = EdgePorts()
    for way in plan.ways {
      guard let site = sites[way.from] else { continue }
      let own = (site.lowerBound + site.upperBound) / 2
      switch way.end {
      case .site(let reference):
        guard let target = sites[reference] else { continue }
        let other = (target.lowerBound + target.upperBound) / 2
        ports.ask(way.from, way, isOut: true, towards: other, returns: true)
        if !way.isLoop { ports.ask(reference, way, isOut: false, towards: own, returns: true) }
      case .exit(let exit):
        ports.ask(way.from, way, isOut: true, towards: middles[exit] ?? own, returns: false)
      case .above:
        ports.ask(way.from, way, isOut: true, towards: above[way.id] ?? own, returns: false)
      }
    }
    ports.share(lower: sites, upper: upperSites)
    placeExits(&ports, middles, blocked, leastX)
    enterSides()
    route(ports, above, crowded, from: max(12, shareRise + 4))
  }

  // MARK: Levels

  private mutating func route(
    _ ports: EdgePorts, _ above: [String: Double], _ crowded: [Double], from start: Double
  ) {
    for way in plan.ways {
      guard let near = ports.x(of: way, isOut: true) else { continue }
      switch way.end {
      case .exit: continue
      case .above:
        upper.append(Routed(way: way, near: near, other: above[way.id] ?? near))
      case .site:
        let other =
          way.isLoop ? near + (ports.loopWidth(of: way) ?? 40) : ports.x(of: way, isOut: false) ?? near
        let routed = Routed(way: way, near: near, other: other)
        if way.edge == .lower { lower.append(routed) } else { upper.append(routed) }
      }
    }
    let below = Channel(
      lower.map {
        Channel.Net(
          near: $0.near, other: $0.side == nil ? $0.other : $0.near, returns: $0.way.staysInBlock,
          height: $0.way.width,
          pad: $0.way.width / 2 + 7, half: $0.way.width / 2)
      }, from: 14)
    for index in lower.indices { lower[index].distance = below.distances[index] }
    lowerDepth = lower.isEmpty ? 0 : below.depth
    labelArcs(crowded, from: start)
  }

  /// Breaks labels of arcs that fit nowhere between the lines that pass their level parts.
  private mutating func breakLabels(_ crowded: [Double]) {
    let lines = crowded.sorted()
    for index in upper.indices where upper[index].way.isArc {
      let (low, high) = (
        min(upper[index].near, upper[index].other), max(upper[index].near, upper[index].other)
      )
      let first = lines.partitioningIndex { $0 > low }
      let crossing = lines[first...].prefix { $0 < high }
      guard !crossing.isEmpty, high - low > 12 else { continue }
      let free = FreeIntervals(crossing.flatMap { [$0 - 1, $0 + 1] })
      let whole = upper[index].label
      upper[index].label =
        [whole, whole.broken, whole.narrow].first {
          free.nearest(to: (low + high) / 2, width: $0.width, in: low + 6...high - 6) != nil
        } ?? whole.narrow
    }
  }

  private mutating func labelArcs(_ crowded: [Double], from start: Double) {
    breakLabels(crowded)
    let nets = upper.map { routed in
      let label = routed.way.isArc ? routed.label : FlowLabel(lines: [])
      let room = abs(routed.other - routed.near) - 16
      let beside = label.width > room
      return Channel.Net(
        near: routed.near, other: routed.other, returns: routed.way.isArc,
        height: max(routed.way.width, beside ? 2 * label.height + 8 : label.height),
        pad: max(12, beside ? (label.width - room) / 2 : 0), half: routed.way.width / 2,
        rank: routed.way.isArc ? 0 : 1)
    }
    let channel = Channel(nets, from: start)
    upperDepth = upper.isEmpty ? 0 : channel.depth
    // What runs upright through the level parts, by how far it reaches.
    var uprights: [(x: Double, reach: Double)] = crowded.map { ($0, .infinity) }
    for (index, net) in nets.enumerated() {
      uprights.append((net.near, net.isStraight ? .infinity : channel.distances[index]))
      if net.returns { uprights.append((net.other, channel.distances[index])) }
    }
    uprights.sort { $0.x < $1.x }
    for index in upper.indices {
      upper[index].distance = channel.distances[index]
      guard upper[index].way.isArc else { continue }
      let net = nets[index]
      let half = upper[index].label.width
      let middle = (net.near + net.other) / 2
      upper[index].labelBeside = half > net.high - net.low - 16
      upper[index].labelX = middle
      guard !upper[index].labelBeside else { continue }
      let first = uprights.partitioningIndex { $0.x > net.low }
      let crossing = uprights[first...].prefix { $0.x < net.high }.filter {
        $0.reach > channel.distances[index] - 8
      }
      let range = net.low + 6...net.high - 6
      // With some air where there is room for it.
      upper[index].labelX =
        [5.0, 1].lazy.compactMap { air in
          FreeIntervals(crossing.flatMap { [$0.x - air, $0.x + air] })
            .nearest(to: middle, width: half + air - 1, in: range)
        }.first ?? middle
    }
  }
}

extension PlacedFlow {
  /// The parts of the x axis that upright parts below the row take.
  var strips: [ClosedRange<Double>] {
    lower.flatMap { routed -> [ClosedRange<Double>] in
      let half = max(routed.way.width / 2, routed.way.label.width / 2) + 3
      let start = routed.near - half...routed.near + half
      guard routed.way.staysInBlock else { return [start] }
      let reach = max(9, Arrow.trackHeadHalf(routed.way.width) + 6)
      return [start, routed.other - reach...routed.other + reach]
    }
  }
}
