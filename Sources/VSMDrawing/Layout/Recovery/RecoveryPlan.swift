import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords

/// One recovery as a row of the map: sources, steps and stocks, and the ways of all that leaves the row.
struct RecoveryPlan {
  /// Its position in the map.
  let index: Int
  var row: RowPlan
  let flow: FlowPlan
  let sources: [PartyBlock]
  /// The vehicles of the sources.
  let vehicles: [VehicleBlock?]
  let runsLeft: Bool
  /// The breadth in px of the arrow by which all units come; nothing where that is not known.
  let arrivalWidth: Double?
  /// The same of the arrow of each of several sources, by what it brings.
  private var arrivalWidths: [Double?] = []
  /// What its figures need beside its end, in px; 0 for a part that others follow.
  let summaryRoom: Double
  /// The left edge of the sources, which stand one below the other.
  private(set) var sourceX = 0.0

  private static let sourceGap = 22.0
  static let arrivalSpacing = 26.0
  /// From the end of a recovery to its figures, in px.
  static let beforeSummary = 20.0

  init(
    _ recovery: Int, of map: ValueStreamMap, _ figures: Figures, _ scale: FlowScale, block: String,
    runsLeft: Bool,
    beside: [ValueStreamMap.Reference: Double],
    reach: (RouteTarget) -> ValueStreamMap.Reference?
  ) {
    let items = map.recoveries[recovery].items
    let network = figures.recovery(recovery)
    let flows = BlockFlows(
      of: items, in: map, network, scaledBy: scale, showsRates: runsLeft, end: map.recoveries[recovery].end,
      reach: reach)
    index = recovery
    self.runsLeft = runsLeft
    arrivalWidth = scale.arrow(into: network)
    let ofBlock = scale.scale(in: network)
    if let network, network.sources.count > 1 {
      arrivalWidths = network.sources.map { source in
        ofBlock.width(perDay: source.entering, perUnit: source.share).map {
          max(FlowScale.narrowestArrow, $0)
        }
      }
    }
    flow = FlowPlan(flows, in: map, network, figures, block: block)
    row = RowPlan(
      recovery, items, of: map, figures, flow, scale, edges: UpperEdges(in: map), beside: beside)
    row.isOfRecovery = true
    sources = map.recoveries[recovery].sources.map { PartyBlock(map.sources[$0.party], in: map.phrases) }
    vehicles = map.recoveries[recovery].sources.map { $0.vehicle.map { VehicleBlock($0, map.icons) } }
    let summary = SummaryBox(recovery, of: map, figures, besideLadder: true)
    summaryRoom = summary.map { $0.size.width + Self.beforeSummary } ?? 0
  }

  /// A part of a recovery that is wider than the map may be: what is delivered comes to the first.
  init(_ row: RowPlan, _ flow: FlowPlan, of whole: RecoveryPlan) {
    (index, runsLeft) = (whole.index, whole.runsLeft)
    (self.row, self.flow) = (row, flow)
    let isFirst = row.part == 0
    (sources, vehicles) = isFirst ? (whole.sources, whole.vehicles) : ([], [])
    arrivalWidth = isFirst ? whole.arrivalWidth : nil
    arrivalWidths = isFirst ? whole.arrivalWidths : []
    summaryRoom = row.isLastPart ? whole.summaryRoom : 0
  }

  /// Whether it is a part of a recovery.
  var isCut: Bool { row.part > 0 || !row.isLastPart }

  /// How broad the arrow of a source is; nothing where what it brings is not known.
  func arrivalWidth(of source: Int) -> Double? {
    if sources.count == 1 { return arrivalWidth }
    guard arrivalWidths.indices.contains(source), let own = arrivalWidths[source],
      let broadest = arrivalWidths.compactMap(\.self).max(), broadest > 0
    else { return widestArrival }
    // In proportion to each other, as broad as there is room for heads beside each other.
    let room = widestArrival ?? 2 * Arrow.shipmentHalfWidth
    return max(FlowScale.narrowestArrow, own * min(1, room / broadest))
  }

  // MARK: Places along x

  var sourceWidth: Double { sources.map(\.size.width).max() ?? 0 }

  /// The room between the sources and what they deliver to.
  private var arrivalLength: Double {
    guard !sources.isEmpty else { return 0 }
    let vehicle = vehicles.compactMap { $0?.size.width }.max()
    return max(Measure.openPush, (vehicle ?? 0) + (vehicle == nil ? 0 : 44))
      + Double(sources.count - 1) * Self.arrivalSpacing
  }

  /// Places sources and row side by side; from its right end where it runs to the left.
  mutating func place(from start: Double, leastRight: Double) {
    placeRow(from: start)
    sourceX = start
    guard runsLeft else { return }
    let right = max(leastRight, start + (row.maxX - start))
    row = row.mirrored(about: (start + right) / 2)
    sourceX = right - sourceWidth
  }

  /// Places the row from the left on: one that is placed again begins anew.
  mutating func placeRow(from start: Double) {
    row.runsLeft = false
    let first = start + sourceWidth + arrivalLength - firstInset + (row.entry?.size ?? 0)
    row.place(from: first, arrives: false) { _ in -.infinity }
  }

  /// A stock in the first place has its own room to its sides.
  private var firstInset: Double {
    guard case .gap(let gap)? = row.cells.first, let first = gap.waiting.first else { return 0 }
    return min(first.leastWidth - first.block.size.width, 24) / 2
  }

  var minX: Double { min(row.minX, sources.isEmpty ? row.minX : sourceX) }
  var maxX: Double { max(row.maxX, sources.isEmpty ? row.maxX : sourceX + sourceWidth) }

  /// Where ways may end at steps and stocks.
  var sites: [ValueStreamMap.Reference: ClosedRange<Double>] { row.flowSites }

  /// The parts of the x axis that sources and their arrows take below the row.
  var sourceStrips: [ClosedRange<Double>] {
    guard sources.count > 1 || sourceDepth > row.depth else { return [] }
    let end = runsLeft ? row.maxX : row.minX
    // A stock in the first place is reached from below.
    let reach = sources.count > 1 && row.beginsWithStock ? 70.0 : 0
    return runsLeft ? [end - reach...sourceX + sourceWidth + 8] : [sourceX - 8...end + reach]
  }

  // MARK: Heights

  /// From the upper edge of the steps down to the arrow from a source: they come in below each other, as far apart as the
  /// first step is high enough for; a stock has one only at its side.
  func arrivalDepth(_ order: Int) -> Double {
    let last = Double(sources.count - 1)
    guard last > 0, case .station(let station)? = row.cells.first else { return Measure.pushDepth }
    let lowest = station.block.size.height - Self.besideCorners
    let first = min(Measure.pushDepth, max(Self.besideCorners, lowest - last * Self.leastSpacing))
    return first + Double(order) * min(Self.arrivalSpacing, max(0, lowest - first) / last)
  }

  /// The breadth of several arrows whose heads have room beside each other; nothing where that is the usual one.
  var widestArrival: Double? {
    let spacing = arrivalDepth(1) - arrivalDepth(0)
    return spacing > 0 && spacing < Self.leastSpacing ? (spacing - 1) / 2 : nil
  }

  /// From the corners of a step to the middle of an arrow, and between two of them, in px.
  private static let besideCorners = 11.0
  private static let leastSpacing = 4 * Arrow.shipmentHalfWidth + 1

  /// How far the sources reach above the upper edge of the steps: the first one's walls are level with the arrows.
  var sourceRise: Double {
    sources.first.map { Factory.roofHeight + $0.wallHeight / 2 - arrivalDepth(0) } ?? 0
  }

  /// The lowest point of the sources, from the upper edge of the steps.
  var sourceDepth: Double {
    sources.reduce(-sourceRise - Self.sourceGap) { $0 + $1.size.height + Self.sourceGap }
  }

  /// The left edge of a source: they stand with their middles below each other.
  func sourceX(_ source: Int) -> Double { sourceX + (sourceWidth - sources[source].size.width) / 2 }

  /// How far below the upper edge of the first source another begins.
  func sourceDepth(_ source: Int) -> Double {
    sources[..<source].reduce(0) { $0 + $1.size.height + Self.sourceGap }
  }
}

extension RowPlan {
  /// Where ways may end at steps and stocks.
  var flowSites: [ValueStreamMap.Reference: ClosedRange<Double>] {
    var sites: [ValueStreamMap.Reference: ClosedRange<Double>] = [:]
    for cell in cells {
      switch cell {
      case .station(let station): sites[.process(station.process)] = station.minX + 4...station.maxX - 4
      case .gap(let gap):
        for waiting in gap.waiting {
          let half = waiting.block.size.width / 2
          sites[.stock(waiting.stock)] = waiting.midX - half...waiting.midX + half
        }
      }
    }
    besideSidings(&sites)
    return sites
  }

  /// Where arcs may leave and end on the upper edges of steps.
  var arcSites: [ValueStreamMap.Reference: ClosedRange<Double>] {
    Dictionary(stations.map { (.process($0.process), $0.arcPorts) }) { first, _ in first }
  }

  var beginsWithStock: Bool {
    if case .gap(let gap)? = cells.first { !gap.waiting.isEmpty } else { false }
  }

  /// The room above the row that shares over vehicles need.
  var shareCrown: Double { shareRise > 12 ? shareRise + 4 : 0 }

  /// How far the shares over the row's arrows reach above the processes.
  var shareRise: Double {
    cells.reduce(max(splitRise, sidings.map { $0.flow.label.riseAboveRow(over: nil) }.max() ?? 0)) {
      rise, cell in
      guard case .gap(let gap) = cell, let flow = gap.flow else { return rise }
      return max(rise, flow.riseAboveRow(over: gap.vehicle))
    }
  }
}
