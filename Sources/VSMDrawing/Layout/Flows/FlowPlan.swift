import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords

/// The ways of all that leaves the steps of one block beside its row: arcs above it, tracks below it to the boxes
/// where units end.
///
/// What runs where along x is decided by ``place(sites:upper:above:blocked:crowded:shareRise:leastX:)``; heights follow from that.
struct FlowPlan {
  let flows: BlockFlows
  let phrases: Phrases
  var exits: [Placed]
  var lower: [Routed] = []
  private(set) var upper: [Routed] = []
  private(set) var lowerDepth = 0.0
  private(set) var upperDepth = 0.0
  /// What the texts at the starts of tracks need right below their boxes, and right above them.
  let labelHeight: Double
  let upperLabelHeight: Double

  struct Placed {
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

  /// The ways of a block, or of a part of it that is drawn apart from the others: boxes that other parts lead to as well
  /// say how much comes from here.
  init(
    _ flows: BlockFlows, in map: ValueStreamMap, _ network: NetworkFigures?, _ figures: Figures,
    block: String,
    elsewhere: Set<FlowExit> = []
  ) {
    self.flows = flows
    phrases = map.phrases
    let times = FlowTimes(network, figures)
    var seen = Set<FlowExit>()
    var found: [FlowExit] = []
    for way in flows.ways {
      if case .exit(let exit) = way.end, seen.insert(exit).inserted { found.append(exit) }
    }
    exits = found.enumerated().sorted {
      ($0.element.order(in: map), $0.offset) < ($1.element.order(in: map), $1.offset)
    }.map { _, exit in
      let figures = network?.exits.first { $0.of == exit.target }
      let part =
        elsewhere.contains(exit) ? ExitBlock.Part(ways: flows.ways.filter { $0.end == .exit(exit) }) : nil
      return Placed(
        block: ExitBlock(exit, in: map, block: block, figures, times: times, part: part),
        rung: exit.order(in: map))
    }
    let height = exits.map(\.block.size.height).max() ?? 0
    for index in exits.indices { exits[index].block.grow(to: height) }
    labelHeight =
      flows.ways.filter { $0.edge == .lower && !$0.isStraight }.map {
        $0.label.height + 8 + ($0.isGrade ? Self.splitHeight : 0)
      }.max() ?? 0
    upperLabelHeight =
      flows.ways.filter { $0.edge == .upper && !$0.isArc }.map { $0.label.height + 8 }.max() ?? 0
  }

  /// What has a way of its own; what goes straight is an arrow of the row.
  private var ways: [FlowWay] { flows.ways.filter { !$0.isStraight } }

  /// From the lowest level part down to the boxes: a bend and the head of the broadest track.
  static let approach = 28.0

  var exitHeight: Double { exits.first?.block.size.height ?? 0 }
  var hasArcs: Bool { flows.ways.contains { $0.isArc } }

  // MARK: Room

  /// What the ends of ways need of an edge of each process.
  func leastWidths(_ edge: FlowWay.Edge) -> [Int: Double] {
    var widths: [Int: Double] = [:]
    for way in ways where way.edge == edge {
      widths[way.from, default: 8] += way.slotOut
      if case .site(.process(let process)) = way.end, !way.isLoop {
        widths[process, default: 8] += way.slotIn
      }
    }
    return widths
  }

  // MARK: Places along x

  /// Gives every way and every box below its place.
  ///
  /// Ways leave and end within the sites, and on upper edges within those given apart. Ways up to something of a
  /// stream end where they are told to. No box below covers what is blocked, and no way to it lies there. Arcs'
  /// texts keep clear of lines that end at crowded places, and arcs of the shares over the row's arrows, which reach
  /// so far above the row.
  mutating func place(
    sites: [ValueStreamMap.Reference: ClosedRange<Double>],
    upper upperSites: [ValueStreamMap.Reference: ClosedRange<Double>], above: [String: Double],
    blocked: [ClosedRange<Double>], crowded: [Double], shareRise: Double, leastX: Double
  ) {
    (lower, upper) = ([], [])
    orderExits(sites)
    let middles = exitMiddles(sites, leastX)
    var ports = EdgePorts()
    for way in ways {
      guard let site = sites[.process(way.from)] else { continue }
      let own = (site.lowerBound + site.upperBound) / 2
      switch way.end {
      case .site(let reference):
        guard let target = sites[reference] else { continue }
        let other = (target.lowerBound + target.upperBound) / 2
        ports.ask(.process(way.from), way, isOut: true, towards: other, returns: true)
        if !way.isLoop { ports.ask(reference, way, isOut: false, towards: own, returns: true) }
      case .exit(let exit):
        ports.ask(.process(way.from), way, isOut: true, towards: middles[exit] ?? own, returns: false)
      case .above:
        ports.ask(.process(way.from), way, isOut: true, towards: above[way.id] ?? own, returns: false)
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
    for way in ways {
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

extension FlowWay {
  var staysInBlock: Bool { if case .site = end { true } else { false } }
  /// Above the row and back to it.
  var isArc: Bool { edge == .upper && staysInBlock }

  /// The part of its process's edge that it takes where it leaves, and where it ends.
  var slotOut: Double {
    if isLoop { return max(44, label.width + 12) }
    return isArc ? max(width, 10) + 8 : max(label.width, width) + 8
  }
  var slotIn: Double { headWidth + 8 }
  /// How broad its head is.
  var headWidth: Double { 2 * Arrow.trackHeadHalf(width) }
}
