public import VSMAnalysis
public import VSMModel
import VSMSyntax

/// A map as a network that a layout engine places: our icons, the engine's places and curves.
///
/// For maps that are more of a net than a line. There is no ladder: a rung stands under its step only
/// where steps stand in a row. The summary box stands below, with the same figures.
public struct NetworkDrawing {
  private struct Exit: Hashable {
    var home: Home
    var exit: FlowExit
  }

  struct Flow {
    var id: String
    var word: String
    var title: String
    var from: Int
    var to: Int
    var vehicle: VehicleBlock?
    var label: LabelBox?
    var share: FlowLabel?
    var isElectronic = false
    var hasHead = true
    /// What material it is; nothing for information.
    var link: MaterialLink?

    /// A vehicle sits on its band, a share beside it: engines know the middle of the band alone. Both stand below
    /// each other.
    var labelSize: Size? {
      guard let share else { return vehicle?.size ?? label?.size }
      guard let vehicle else { return Size(share.size.width, share.size.height + bandWidth) }
      return Size(
        max(vehicle.size.width, share.size.width), vehicle.size.height + share.size.height)
    }

    var bandWidth: Double {
      switch link?.style {
      case .push: 2 * Arrow.pushHalfWidth
      case .shipment, .returned: 2 * Arrow.shipmentHalfWidth
      case .route: link?.width ?? 0
      case .rework: FlowWay.reworkWidth
      case nil: 0
      }
    }

    /// Broad flows are kept straight before narrow ones.
    var weight: Int {
      guard let link else { return 1 }
      return link.style == .route || link.isRework ? max(1, Int(link.width)) : 20
    }
  }

  let map: ValueStreamMap
  let figures: Figures
  private let bursts: [ValueStreamMap.Reference: [Int]]
  private(set) var blocks: [any Block] = []
  private var nodeOf: [ValueStreamMap.Reference: Int] = [:]
  private(set) var flows: [Flow] = []
  /// The boxes in which units end, each of one block.
  private var exitOf: [Exit: Int] = [:]
  /// The blocks in which units end.
  private var ends: Set<Int> = []

  public init(of map: ValueStreamMap, _ figures: Figures) {
    self.map = map
    self.figures = figures
    bursts = Dictionary(grouping: map.remarks.indices) { map.remarks[$0].target }
    collectBlocks()
    let links = MaterialLinks(of: map, figures)
    for link in links.all { connect(link) }
    addUnreached()
    for flow in map.information.indices { collectInformation(flow) }
  }

  /// What the engine is asked: boxes of our sizes, and the flows between them.
  public var network: Network {
    Network(
      nodes: blocks.enumerated().map { Network.Node(id: "n\($0)", size: $1.size, isEnd: ends.contains($0)) },
      edges: flows.map { flow in
        Network.Edge(
          id: flow.id, from: flow.from, to: flow.to, label: flow.labelSize, weight: flow.weight,
          constrains: flow.link?.leadsOn ?? false)
      })
  }

  // MARK: What there is

  private mutating func add(_ block: any Block, as reference: ValueStreamMap.Reference) {
    nodeOf[reference] = blocks.count
    blocks.append(block)
  }

  private mutating func collectBlocks() {
    let homes = map.streams.indices.map(Home.stream) + map.recoveries.indices.map(Home.recovery)
    let networks = homes.compactMap { figures.network(of: $0) }
    let visits = networks.reduce(into: [:]) { $0.merge($1.visits) { first, _ in first } }
    for (index, party) in map.suppliers.enumerated() {
      add(PartyBlock(party, .supplier), as: .supplier(index))
    }
    for (index, process) in map.processes.enumerated() {
      let takt = figures.takt.map { TimeText.clock($0) }
      let block = ProcessBlock(process, figures.steps[index], takt: takt, visits: visits[.process(index)])
      add(withBursts(block, .process(index)), as: .process(index))
    }
    for (index, stock) in map.stocks.enumerated() {
      add(withBursts(LevelBlock(block: StockBlock(stock)), .stock(index)), as: .stock(index))
    }
    for (index, control) in map.controls.enumerated() { add(ControlBlock(control), as: .control(index)) }
    for (index, party) in map.customers.enumerated() {
      let takt = figures.customers[index].takt.map { TimeText.clock($0) }
      add(PartyBlock(party, .customer, takt: takt), as: .customer(index))
    }
    for (index, source) in map.sources.enumerated() {
      add(withBursts(PartyBlock(source), .source(index)), as: .source(index))
    }
  }

  private func withBursts(_ block: any Block, _ reference: ValueStreamMap.Reference) -> any Block {
    guard let kaizens = bursts[reference] else { return block }
    return BurstedBlock(
      block: block,
      bursts: kaizens.map { ("\(map.remarks[$0].word.rawValue)-\($0 + 1)", RemarkBlock(map.remarks[$0])) })
  }

  /// The box in which units of a block end; bursts hang on a disposition's first one.
  private mutating func node(of exit: FlowExit, in home: Home) -> Int {
    let key = Exit(home: home, exit: exit)
    if let known = exitOf[key] { return known }
    let network = figures.network(of: home)
    var block: any Block = ExitBlock(
      exit, in: map, block: home.idSuffix, network?.exits.first { $0.of == exit.target },
      times: FlowTimes(network, figures))
    let index = blocks.count
    if case .disposition(let disposition) = exit, nodeOf[.disposition(disposition)] == nil {
      block = withBursts(block, .disposition(disposition))
      nodeOf[.disposition(disposition)] = index
    }
    exitOf[key] = index
    ends.insert(index)
    blocks.append(block)
    return index
  }

  /// Dispositions that no way leads to stand there all the same: lines and bursts may belong to them.
  private mutating func addUnreached() {
    for index in map.dispositions.indices where nodeOf[.disposition(index)] == nil {
      _ = node(of: .disposition(index), in: .recovery(0))
    }
  }

  private mutating func connect(_ link: MaterialLink) {
    let end =
      switch link.to {
      case .element(.disposition(let index)): node(of: .disposition(index), in: link.home)
      case .element(let reference): nodeOf[reference]
      case .scrap(let home): node(of: .scrap, in: home)
      }
    guard let tail = nodeOf[link.from], let head = end else { return }
    flows.append(
      Flow(
        id: "\(link.style.rawValue)-\(flows.count + 1)", word: link.style.rawValue, title: link.title,
        from: tail, to: head, vehicle: link.vehicle.map { VehicleBlock($0, map.icons) },
        share: link.label.map { FlowLabel($0) }, link: link))
  }

  /// A line for each pair; where one message goes to several, it goes through its label, which then stands
  /// once and has a place of its own.
  private mutating func collectInformation(_ index: Int) {
    let flow = map.information[index]
    let isElectronic = flow.medium == .electronic
    let isForked = flow.sources.count * flow.targets.count > 1
    guard isForked, let text = flow.label else {
      for source in flow.sources {
        for target in flow.targets {
          guard let tail = nodeOf[source], let head = nodeOf[target] else { continue }
          inform(tail, head, map.title(of: flow, from: [source], to: [target]), flow.label, isElectronic)
        }
      }
      return
    }
    let hub = blocks.count
    blocks.append(LabelBlock(id: "label-\(index + 1)", text: text))
    for source in flow.sources {
      guard let tail = nodeOf[source] else { continue }
      inform(
        tail, hub, map.title(of: flow, from: [source], to: flow.targets), nil, isElectronic, hasHead: false)
    }
    for target in flow.targets {
      guard let head = nodeOf[target] else { continue }
      inform(hub, head, map.title(of: flow, from: flow.sources, to: [target]), nil, false)
    }
  }

  private mutating func inform(
    _ tail: Int, _ head: Int, _ title: String, _ label: String?, _ isElectronic: Bool, hasHead: Bool = true
  ) {
    flows.append(
      Flow(
        id: "info-\(flows.count + 1)", word: "info", title: title, from: tail, to: head,
        label: label.map { LabelBox($0, within: 130) }, isElectronic: isElectronic, hasHead: hasHead))
  }
}

/// The label of an information flow that goes to several.
private struct LabelBlock: Block {
  let id: String
  let box: LabelBox

  init(id: String, text: String) {
    self.id = id
    box = LabelBox(text, within: 130)
  }

  var size: Size { box.size }

  func items(at origin: Point) -> [Item] {
    let extent = Rect(origin.x, origin.y, size.width, size.height)
    return [
      Item(
        id: id, word: "label", title: box.lines.joined(separator: " "), role: .solid(extent: extent),
        marks: box.marks(centeredAt: extent.center))
    ]
  }
}

/// A block with the kaizen bursts that belong to it below it.
private struct BurstedBlock: Block {
  let block: any Block
  let bursts: [(id: String, burst: RemarkBlock)]

  private static let gap = 8.0

  var size: Size {
    Size(
      max(block.size.width, bursts.map(\.burst.size.width).max() ?? 0),
      block.size.height + bursts.reduce(0) { $0 + Self.gap + $1.burst.size.height })
  }

  /// The block's, with what hangs on it: a head below the block would be hidden by a burst. Bursts have no corners.
  func outline(at origin: Point) -> [Point] {
    let middle = origin.x + size.width / 2
    let own = block.outline(at: Point(middle - block.size.width / 2, origin.y))
    let bottom = own.map(\.y).max() ?? origin.y
    let below = bursts.map(\.burst.size.width).max().map { $0 * 0.4 } ?? 0
    let end = origin.y + size.height
    guard let last = own.lastIndex(where: { $0.y == bottom }) else { return own }
    let hanging = [
      Point(middle + below, bottom), Point(middle + below, end), Point(middle - below, end),
      Point(middle - below, bottom),
    ]
    return own[..<last] + hanging + own[last...]
  }

  func items(at origin: Point) -> [Item] {
    let middle = origin.x + size.width / 2
    var items = block.items(at: Point(middle - block.size.width / 2, origin.y))
    var y = origin.y + block.size.height
    for (id, burst) in bursts {
      y += Self.gap
      let center = Point(middle, y + burst.size.height / 2)
      items.append(
        Item(
          id: id, word: burst.word.rawValue, title: ([burst.word.title] + burst.lines).joined(separator: " "),
          role: .solid(extent: Rect(center: center, burst.size.width, burst.size.height)),
          marks: burst.marks(centeredAt: center)))
      y += burst.size.height
    }
    return items
  }
}

/// A stock with as much room above its triangle as its texts take below: engines lead flows to the middle.
private struct LevelBlock: Block {
  let block: StockBlock

  private var above: Double { block.size.height - Glyph.inventory.size.height }

  var size: Size { Size(block.size.width, block.size.height + above) }

  func items(at origin: Point) -> [Item] { block.items(at: origin + Point(0, above)) }
  func outline(at origin: Point) -> [Point] { block.outline(at: origin + Point(0, above)) }
}
