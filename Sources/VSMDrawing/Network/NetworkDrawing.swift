public import VSMAnalysis
public import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// A map as a network that a layout engine places: our icons, the engine's places and curves.
///
/// For maps that are more of a net than a line. Each chain has its ladder (`NetworkLadders`), and the summary stands at the
/// end of one or below.
public struct NetworkDrawing {
  private struct Exit: Hashable {
    var home: Home
    var exit: FlowExit
  }

  let map: ValueStreamMap
  let figures: Figures
  private let bursts: [ValueStreamMap.Reference: [Int]]
  private(set) var blocks: [any Block] = []
  private(set) var nodeOf: [ValueStreamMap.Reference: Int] = [:]
  private(set) var flows: [Flow] = []
  /// The boxes in which units end, each of one block.
  private var exitOf: [Exit: Int] = [:]
  /// The blocks in which units end.
  private var ends: Set<Int> = []
  /// Where blocks stand, whatever leads to them.
  private var sides: [Int: Network.Node.Side] = [:]

  /// Whether the places of things say who does them, so that boxes need not.
  private let isInLanes: Bool

  /// Makes the blocks and flows of a map; an engine, or the lanes of departments, give them places afterwards.
  public init(of map: ValueStreamMap, _ figures: Figures, isInLanes: Bool = false) {
    self.map = map
    self.figures = figures
    self.isInLanes = isInLanes
    bursts = Dictionary(grouping: map.remarks.indices) { map.remarks[$0].target }
    collectBlocks()
    let links = MaterialLinks(of: map, figures)
    for link in links.all { connect(link) }
    addUnreached()
    for flow in map.information.indices { collectInformation(flow) }
    collectKanban()
  }

  /// What the engine is asked: boxes of our sizes, and the flows between them.
  public var network: Network {
    let rows = rowOf
    let rooms = labelRooms
    return Network(
      nodes: blocks.enumerated().map {
        Network.Node(
          id: "n\($0)", size: $1.size, isEnd: ends.contains($0), side: sides[$0], row: rows[$0])
      },
      edges: flows.enumerated().map { index, flow in
        Network.Edge(
          id: flow.id, from: flow.from, to: flow.to, label: rooms[index] ?? flow.labelSize,
          weight: flow.weight,
          constrains: flow.link?.leadsOn ?? false, isLoose: flow.isInformation)
      })
  }

  /// What material leads between two blocks leaves room for the labels of messages between them, which engines that rank do
  /// not hear of.
  private var labelRooms: [Int: Size] {
    var widths: [[Int]: Double] = [:]
    for flow in flows where flow.isInformation {
      guard let label = flow.labelSize else { continue }
      let pair = [min(flow.from, flow.to), max(flow.from, flow.to)]
      widths[pair] = max(widths[pair] ?? 0, label.width)
    }
    var rooms: [Int: Size] = [:]
    for (index, flow) in flows.enumerated() where flow.link?.leadsOn == true {
      guard let width = widths[[min(flow.from, flow.to), max(flow.from, flow.to)]] else { continue }
      let own = flow.labelSize ?? Size(0, 1)
      rooms[index] = Size(max(own.width, width + Self.besideLabel), own.height)
    }
    return rooms
  }

  /// For the head and the kink of a line beside its label, in px.
  private static let besideLabel = 60.0

  /// Whether units end in a block.
  func isEnd(_ node: Int) -> Bool { ends.contains(node) }

  /// Whether a block is what is said to several.
  func isMessage(_ node: Int) -> Bool { sides[node] == .message }

  // MARK: What there is

  private mutating func add(_ block: any Block, as reference: ValueStreamMap.Reference) {
    nodeOf[reference] = blocks.count
    switch reference {
    case .supplier: sides[blocks.count] = .left
    case .customer: sides[blocks.count] = .right
    case .control: sides[blocks.count] = .above
    default: break
    }
    blocks.append(block)
  }

  private mutating func collectBlocks() {
    for (index, party) in map.suppliers.enumerated() {
      add(PartyBlock(party, .supplier, icons: map.icons, in: map.phrases), as: .supplier(index))
    }
    // The lane says it.
    let saidByLane = isInLanes ? map.laneProperty : nil
    for (index, process) in map.processes.enumerated() {
      var process = process
      if let saidByLane {
        process.properties = process.properties.mapped { $0.property == saidByLane ? nil : $0.value }
      }
      let block = ProcessBlock(process, figures.steps[index], icons: map.icons, in: map.phrases)
      add(
        withBursts(process.isDecision ? LevelBlock(decision: block) : block, .process(index)),
        as: .process(index))
    }
    for (index, stock) in map.stocks.enumerated() {
      add(
        withBursts(LevelBlock(StockBlock(stock, map.icons, in: map.phrases)), .stock(index)),
        as: .stock(index))
    }
    for (index, control) in map.controls.enumerated() {
      add(ControlBlock(control, map.icons, in: map.phrases), as: .control(index))
    }
    for (index, party) in map.customers.enumerated() {
      let takt = figures.customers[index].takt.map { map.phrases.figure(TimeText.clock($0)) }
      add(PartyBlock(party, .customer, takt: takt, icons: map.icons, in: map.phrases), as: .customer(index))
    }
    for (index, source) in map.sources.enumerated() {
      add(withBursts(PartyBlock(source, in: map.phrases), .source(index)), as: .source(index))
    }
    let pitch = figures.pitch.map { map.phrases.figure(TimeText.clock($0)) }
    for (index, place) in map.kanbanPlaces.enumerated() {
      add(KanbanPlaceBlock(place, pitch: pitch, in: map.phrases), as: .kanbanPlace(index))
    }
  }

  private func withBursts(_ block: any Block, _ reference: ValueStreamMap.Reference) -> any Block {
    guard let kaizens = bursts[reference] else { return block }
    return BurstedBlock(
      block: block,
      bursts: kaizens.map { ("\(map.remarks[$0].word.rawValue)-\($0 + 1)", RemarkBlock(map.remarks[$0])) },
      phrases: map.phrases)
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
    flows.append(Flow(link, flows.count + 1, from: tail, to: head, map.icons))
  }

  /// A line for each pair; where one message goes to several, it goes through its label, which then stands
  /// once and has a place of its own.
  private mutating func collectInformation(_ index: Int) {
    let flow = map.information[index]
    let isElectronic = flow.medium == .electronic
    let isForked = flow.sources.count * flow.targets.count > 1
    guard isForked, let box = LabelBox(flow, within: Self.labelWidth) else {
      for source in flow.sources {
        for target in flow.targets {
          guard let tail = nodeOf[source], let head = nodeOf[target] else { continue }
          inform(index, tail, head, map.title(of: flow, from: [source], to: [target]), flow, isElectronic)
        }
      }
      return
    }
    let hub = blocks.count
    sides[hub] = .message
    blocks.append(
      LabelBlock(id: "label-\(index + 1)", box: box, title: flow.label ?? map.phrases[flow.word.title]))
    for source in flow.sources {
      guard let tail = nodeOf[source] else { continue }
      inform(
        index, tail, hub, map.title(of: flow, from: [source], to: flow.targets), nil, isElectronic,
        hasHead: false)
    }
    for target in flow.targets {
      guard let head = nodeOf[target] else { continue }
      inform(index, hub, head, map.title(of: flow, from: flow.sources, to: [target]), nil, false)
    }
  }

  /// Labels of information are no wider.
  private static let labelWidth = 130.0

  private mutating func inform(
    _ index: Int, _ tail: Int, _ head: Int, _ title: String, _ labelled: InformationFlow?,
    _ isElectronic: Bool,
    hasHead: Bool = true
  ) {
    let label = labelled.flatMap { LabelBox($0, within: Self.labelWidth) }
    flows.append(
      Flow(
        id: "info-\(index + 1)-\(flows.count + 1)", word: "info", title: title, from: tail, to: head,
        line: .information(isElectronic: isElectronic, hasHead: hasHead), seat: label.map { .label($0) },
        bundle: index))
  }

  /// The ways of kanban with their cards, and what keeps a place of kanban beside what it stands above.
  private mutating func collectKanban() {
    for (index, (kanban, card)) in zip(map.kanbans, KanbanCard.cards(of: map, figures)).enumerated() {
      for source in kanban.sources {
        for target in kanban.targets {
          guard let tail = nodeOf[source], let head = nodeOf[target] else { continue }
          var flow = Flow(
            id: "kanban-\(index + 1)-\(map.id(of: source))-\(map.id(of: target))", word: Word.kanban.rawValue,
            title: map.phrases(
              "\(card.title), from \(map.label(of: source)) to \(map.label(of: target))"), from: tail,
            to: head, line: .kanban, seat: .card(card))
          if isTie(source, target) || isTie(target, source) { flow.weight = 20 }
          flows.append(flow)
        }
      }
    }
    let tied = map.tiedKanbanPlaces
    for (index, place) in map.kanbanPlaces.enumerated() {
      guard !tied.contains(index), let tail = nodeOf[.kanbanPlace(index)], let head = nodeOf[place.at] else {
        continue
      }
      let title = "\(map.label(of: .kanbanPlace(index))) at \(map.label(of: place.at))"
      flows.append(
        Flow(id: "tie-\(index + 1)", word: "tie", title: title, from: tail, to: head, line: .tie, weight: 20))
    }
  }

  /// Whether a place of kanban stands above something.
  private func isTie(_ place: ValueStreamMap.Reference, _ other: ValueStreamMap.Reference) -> Bool {
    if case .kanbanPlace(let index) = place { map.kanbanPlaces[index].at == other } else { false }
  }
}
