import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

extension RowPlan {
  /// Cuts a stream into processes and gaps; nothing has a place yet.
  init(
    stream index: Int, of map: ValueStreamMap, _ figures: Figures, _ flow: FlowPlan?, _ scale: FlowScale,
    beside: [ValueStreamMap.Reference: Double], places: KanbanPlaces, edges: UpperEdges,
    rungs: [ValueStreamMap.Reference: Double], isTop: Bool
  ) {
    let stream = map.streams[index]
    self.init(
      index, stream.items, joining: stream.joins,
      portion: ValueText.portion(stream.joinShare, stream.joinQuantity, in: map.phrases), of: map, figures,
      flow, scale,
      edges: edges.shipping(stream, arrivesFromAbove: isTop),
      beside: flow == nil ? [:] : beside, places: places, splits: stream.origin != nil, rungs: rungs)
  }

  /// Cuts the items of a block into processes and gaps. Boxes are wide enough for the ends of ways
  /// beside the row and for what else ends on their upper edges; gaps for bursts that need to stand beside a step.
  init(
    _ index: Int, _ items: [Stream.Item], joining joined: Int? = nil, portion: String? = nil,
    of map: ValueStreamMap, _ figures: Figures, _ flow: FlowPlan?, _ scale: FlowScale, edges: UpperEdges,
    beside: [ValueStreamMap.Reference: Double] = [:], places: KanbanPlaces = KanbanPlaces(),
    splits: Bool = false, rungs: [ValueStreamMap.Reference: Double] = [:]
  ) {
    stream = index
    let portWidths = flow?.leastWidths(.lower) ?? [:]
    let upperWidths = flow?.leastWidths(.upper) ?? [:]
    // A step may be the end of one siding and the beginning of the next.
    var sidingEnds: [Int: Int] = [:]
    for siding in flow?.flows.sidings ?? [] {
      for end in [siding.from, siding.to] { sidingEnds[end, default: 0] += 1 }
    }
    let straight = Dictionary((flow?.flows.sidings ?? []).map { ($0.from, $0.label) }) { first, _ in first }
    var gap = Gap(kind: .opening)
    var hasStation = false
    var before = Neighbour.nothing
    var last: ValueStreamMap.Reference?
    var said: Stream.Link?
    var vehicle: VehicleBlock?
    /// Links what came last with what comes now.
    func connect(_ gap: inout Gap, to next: Neighbour, _ reference: ValueStreamMap.Reference? = nil) {
      var link = Self.link(from: before, to: next, said: said, vehicle)
      if let last, let reference { link.width = scale.arrow(from: last, to: reference) }
      gap.links.append(link)
      before = next
      (said, vehicle) = (nil, nil)
    }
    for item in items {
      switch item {
      case .link(let link): said = link
      case .transport(let transport):
        // What carries units from the process that the row splits off sits on the arrow from there.
        if !splits || hasStation || !gap.waiting.isEmpty { vehicle = VehicleBlock(transport, map.icons) }
      case .stock(let stock):
        let block = StockBlock(map.stocks[stock], map.icons, in: map.phrases)
        let least = max(
          block.size.width + 16, places.room(above: .stock(stock)),
          edges.width(ofStock: stock, withRungs: rungs[.stock(stock)] ?? 0))
        connect(&gap, to: .stock(map.stocks[stock].word), .stock(stock))
        last = .stock(stock)
        gap.waiting.append(Waiting(stock: stock, block: block, leastWidth: least))
        gap.besideWidth = max(gap.besideWidth, beside[.stock(stock)] ?? 0)
      case .process(let process):
        if hasStation || !gap.waiting.isEmpty {
          // A stock that nothing comes to through the row stands on it, and its own flow goes on from there.
          if gap.flow == nil, !gap.waiting.isEmpty {
            gap.kind = .opening
            gap.flow = FlowLabel(lines: [])
          }
          connect(&gap, to: .process, .process(process))
          cells.append(.gap(gap))
        }
        (before, last) = (.process, .process(process))
        (said, vehicle) = (nil, nil)
        let step = figures.steps[process]
        let arcs = upperWidths[process] ?? 0
        let least = max(
          (portWidths[process] ?? 0) + Double(sidingEnds[process] ?? 0) * Self.underStepWidth
            + edges.fromBelow(process),
          edges.width(of: process, besides: arcs),
          edges.width(of: process, withRungs: rungs[.process(process)] ?? 0),
          places.room(above: process, edges, arcs: arcs))
        var station = Station(
          process: process,
          block: ProcessBlock(
            map.processes[process], step, leastWidth: least, icons: map.icons, in: map.phrases))
        station.arcsWidth = arcs
        station.placesWidth = places.width(above: .process(process))
        station.isShipped = edges.shipped.contains(process)
        cells.append(.station(station))
        gap = Gap(kind: .between)
        if let flow { gap.flow = flow.flows.onward[process] }
        // Beside alternative routes the way onward is one of several.
        if !map.processes[process].alternatives.isEmpty, gap.flow?.lines.isEmpty == true {
          gap.flow = FlowLabel(lines: [
            map.phrases.figure(FigureText.share(Estimate(map.processes[process].leftover)))
          ])
        }
        // Bursts stand beside what leaves the step, and so under half of what is left of its box.
        let free = max(0, station.block.size.width - (portWidths[process] ?? 0)) / 2
        gap.besideWidth = max(
          beside[.process(process)].map { $0 + 22 - free } ?? 0, straight[process].map { $0.width + 18 } ?? 0)
        hasStation = true
      }
    }
    if let joined {
      gap.kind = hasStation ? .joining : .opening
      // The arrow that goes up to the join.
      var link = Self.link(from: before, to: .process, said: said, vehicle)
      if link.style == .none { link.style = before == .nothing ? .push : .passed }
      if let last { link.width = scale.arrow(from: last, to: .process(joined)) }
      link.share = portion.map { FlowLabel(lines: [$0]) }
      gap.links.append(link)
      cells.append(.gap(gap))
    } else if !gap.waiting.isEmpty {
      gap.kind = hasStation ? .closing : .opening
      connect(&gap, to: .nothing)
      cells.append(.gap(gap))
    }
    let vehicles = cells.compactMap { cell -> Double? in
      if case .gap(let gap) = cell, gap.hangs { gap.vehicle?.size.height } else { nil }
    }
    hangDepth = max(Measure.triangleTop, Measure.pushDepth + (vehicles.max() ?? 0) / 2 + 8)
    let lines = stations.map { $0.block.titleLines.count }.max() ?? 1
    bandHeight = ProcessBlock.bandHeight(lines: lines)
    for position in cells.indices {
      if case .station(var station) = cells[position] {
        station.block.bandHeight = bandHeight
        cells[position] = .station(station)
      }
    }
    sidings = sidings(of: flow, scale)
    linkSidings()
    settleSidings()
  }

  /// The row with left and right exchanged.
  func mirrored(about x: Double) -> RowPlan {
    var row = self
    row.runsLeft.toggle()
    for position in row.cells.indices {
      switch row.cells[position] {
      case .station(var station):
        station.x = 2 * x - station.maxX
        row.cells[position] = .station(station)
      case .gap(var gap):
        (gap.minX, gap.maxX) = (2 * x - gap.maxX, 2 * x - gap.minX)
        for index in gap.waiting.indices {
          let waiting = gap.waiting[index]
          (gap.waiting[index].minX, gap.waiting[index].maxX) = (2 * x - waiting.maxX, 2 * x - waiting.minX)
          gap.waiting[index].midX = 2 * x - waiting.midX
          gap.waiting[index].block.runsLeft.toggle()
        }
        for index in gap.links.indices {
          let link = gap.links[index]
          (gap.links[index].minX, gap.links[index].maxX) = (2 * x - link.maxX, 2 * x - link.minX)
        }
        row.cells[position] = .gap(gap)
      }
    }
    return row
  }

  /// Gives every cell its place along x.
  ///
  /// - Parameters:
  ///   - start: where the first thing stands: its middle if something arrives there from above, else its left.
  ///   - arrives: whether a shipment arrives from above.
  ///   - leastX: for a process that other rows join, the least x of its left edge.
  mutating func place(from start: Double, arrives: Bool, leastX: (Int) -> Double) {
    var x = start
    for position in cells.indices {
      switch cells[position] {
      case .station(var station):
        if position == 0, arrives { x -= station.block.size.width / 2 }
        let least = leastX(station.process)
        if x < least {
          if position > 0, case .gap(var gap) = cells[position - 1] {
            gap.stretch(to: least)
            cells[position - 1] = .gap(gap)
          }
          x = least
        }
        station.x = x
        x = station.maxX
        cells[position] = .station(station)
      case .gap(var gap):
        if position == 0, arrives, let first = gap.waiting.first { x -= first.leastWidth / 2 }
        gap.place(from: x)
        x = gap.maxX
        cells[position] = .gap(gap)
      }
    }
  }
}

extension Figures {
  /// The figures of a stream with routes; nothing where there are none.
  func streamNetwork(_ index: Int) -> NetworkFigures? {
    streamNetworks.indices.contains(index) ? streamNetworks[index] : nil
  }

  func recovery(_ index: Int) -> NetworkFigures? {
    recoveries.indices.contains(index) ? recoveries[index] : nil
  }

  func network(of home: Home) -> NetworkFigures? {
    switch home {
    case .stream(let index): streamNetwork(index)
    case .recovery(let index): recovery(index)
    }
  }
}

/// What ends on the edges of processes besides arcs and tracks.
struct UpperEdges {
  /// Processes that a shipment comes down to or leaves from.
  private(set) var shipped = Set<Int>()
  /// How many information lines end at each process.
  private(set) var lines: [Int: Int] = [:]
  /// How many ways come up into each process and each stock from recoveries.
  private var reentries: [Int: Int] = [:]
  private var reentriesOfStocks: [Int: Int] = [:]
  /// How many arrows of streams that join end at each process.
  private var joins: [Int: Int] = [:]
  /// How many arrows of streams that split off leave each process.
  private var splits: [Int: Int] = [:]
  /// What several rungs of one stock need side by side, in px.
  private let sharedRungs: [ValueStreamMap.Reference: Double]

  /// What ends on the processes of a map; shipments aside.
  init(in map: ValueStreamMap, sharedRungs: [ValueStreamMap.Reference: Double] = [:]) {
    self.sharedRungs = sharedRungs
    let bundles = Bundles(in: map)
    joins = bundles.joinPorts(in: map)
    splits = bundles.splitPorts(in: map)
    for flow in map.information {
      for case .process(let process) in flow.sources + flow.targets { lines[process, default: 0] += 1 }
    }
    for kanban in map.kanbans {
      for case .process(let process) in kanban.sources + kanban.targets { lines[process, default: 0] += 1 }
    }
    for item in map.recoveries.first?.items ?? [] {
      guard case .process(let from) = item else { continue }
      for target in map.targets(from: from) {
        switch target {
        case .process(let process) where map.processes[process].stream != nil:
          reentries[process, default: 0] += 1
        case .stock(let stock): reentriesOfStocks[stock, default: 0] += 1
        case .process, .disposition, .scrap, .end, .endOf: continue
        }
      }
    }
  }

  /// With the shipments to and from the ends of a stream's row; they come from above to the first row alone.
  func shipping(_ stream: Stream, arrivesFromAbove: Bool) -> UpperEdges {
    var edges = self
    if arrivesFromAbove, !stream.sources.isEmpty, case .process(let first)? = stream.items.first {
      edges.shipped.insert(first)
    }
    if !stream.deliveries.isEmpty, case .process(let last)? = stream.items.last(where: { $0.isPlace }) {
      edges.shipped.insert(last)
    }
    return edges
  }

  /// What units that come up from recoveries and streams that join need of the lower edge.
  func fromBelow(_ process: Int) -> Double {
    (reentries[process].map { Double($0) * 20 + 10 } ?? 0)
      + Self.joinWidth(of: joins[process] ?? 0) + Self.joinWidth(of: splits[process] ?? 0)
  }

  /// The least width of a process whose rungs need so much beside what comes up through the ladder; 0 where nothing does.
  func width(of process: Int, withRungs room: Double) -> Double {
    let below = fromBelow(process)
    return below > 0 ? below + room : 0
  }

  /// The same of a stock: ways come up in its middle.
  func width(ofStock stock: Int, withRungs room: Double) -> Double {
    max(
      sharedRungs[.stock(stock)] ?? 0, reentriesOfStocks[stock].map { Double($0) * 20 + 16 + 2 * room } ?? 0)
  }

  /// Where along the lower edge of a process the arrow of a stream that joins it comes in.
  static func joinPort(order: Int) -> Double { 22 + Double(order) * 26 }

  /// The left part of a process's lower edge that so many streams take that join it.
  static func joinWidth(of joins: Int) -> Double {
    joins > 0 ? joinPort(order: joins - 1) + 2 * Arrow.pushHalfWidth + 6 : 0
  }

  /// The least width of a process whose arcs need so much of its upper edge.
  func width(of process: Int, besides arcs: Double) -> Double {
    guard arcs > 0 else { return 0 }
    let lines = Double(lines[process] ?? 0) * 14
    if shipped.contains(process) { return 2 * (max(arcs, lines) + RowPlan.Station.besideShipment + 6) }
    return arcs + lines + 14
  }
}

extension Stream.Item {
  /// True for what has a place of its own in a row.
  fileprivate var isPlace: Bool {
    switch self {
    case .process, .stock: true
    case .transport, .link: false
    }
  }
}
