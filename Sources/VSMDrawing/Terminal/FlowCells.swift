import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// The cells of one block, in the order of the file, with the arrows between them.
struct FlowCells {
  private(set) var list: [FlowCell] = []
  private let map: ValueStreamMap
  private let figures: Figures
  private let style: TextStyle
  private let onward: [Int: FlowLabel]
  /// Columns that the rungs of a thing need.
  private var rungWidths: [ValueStreamMap.Reference: Int] = [:]
  private var arrow: (sign: String, words: [String])?
  private var last: ValueStreamMap.Reference?

  init(_ map: ValueStreamMap, _ figures: Figures, _ home: Home, _ rungs: [TextRung], _ style: TextStyle) {
    self.map = map
    self.figures = figures
    self.style = style
    let network = figures.network(of: home)
    let items = map.items(of: home)
    onward = BlockFlows(of: items, in: map, network, showsRates: false) { _ in nil }.onward
    for (reference, group) in Dictionary(grouping: rungs, by: \.of) {
      let widest = group.map { TextColumns.width(of: $0.text) + 3 }.max() ?? 0
      rungWidths[reference] = widest * group.count
    }
    addSources(of: home)
    for item in items { add(item) }
    addEnds(of: home)
  }

  private mutating func addSources(of home: Home) {
    if let origin = home.stream.flatMap({ map.streams[$0].origin }) {
      let share = origin.share.map { " (\(map.phrases.figure(FigureText.share($0))))" } ?? ""
      append(
        FlowCell(
          text: map.phrases("from \(map.processes[origin.process].label)") + share, of: nil, style,
          leastWidth: 0))
      arrow = (TextSigns.arrow(.push, style), [])
    }
    let (deliveries, labels): ([Stream.Delivery], [String]) =
      switch home {
      case .stream(let index):
        (map.streams[index].sources, map.streams[index].sources.map { map.suppliers[$0.party].label })
      case .recovery(let index):
        (map.recoveries[index].sources, map.recoveries[index].sources.map { map.sources[$0.party].label })
      }
    for (delivery, label) in zip(deliveries, labels) {
      // Several suppliers deliver to the same place, so no arrow leads from one to the next.
      if !list.isEmpty { arrow = ("", []) }
      let said =
        deliveries.count > 1 ? [label, delivery.vehicle.map { "(\(map.phrase(of: $0)))" } ?? ""] : [label]
      append(FlowCell(text: said.joined(separator: " "), of: nil, style, leastWidth: 0))
      arrow = shipment(deliveries.count > 1 ? nil : delivery.vehicle)
    }
  }

  private mutating func add(_ item: Stream.Item) {
    switch item {
    case .link(let link): arrow = (TextSigns.arrow(link, style), [])
    case .transport(let vehicle): arrow = shipment(vehicle)
    case .process(let index):
      lead(to: .process)
      let step = figures.steps[index]
      append(
        FlowCell(
          map.processes[index], index, step,
          icon: map.label(ofIcon: map.processes[index].icon), style,
          leastWidth: rungWidths[.process(index)] ?? 0, in: map.phrases))
    case .stock(let index):
      let stock = map.stocks[index]
      // A triangle stands on the arrow that leads past it; what stands in the row itself is led to.
      if stock.word.standsInRow { lead(to: .stock(stock.word)) }
      append(
        FlowCell(
          stock, index, icon: map.label(ofIcon: stock.icon), style,
          leastWidth: rungWidths[.stock(index)] ?? 0, in: map.phrases))
    }
  }

  /// The arrow to what comes next, where the map says nothing of it.
  private mutating func lead(to next: LinkStyle.Neighbour) {
    guard arrow == nil, let last else { return }
    let from: LinkStyle.Neighbour =
      if case .stock(let stock) = last { .stock(map.stocks[stock].word) } else { .process }
    switch LinkStyle(from: from, to: next, said: nil, isCarried: false) {
    case .none, .shipment, .passed: break
    case .push: arrow = (TextSigns.arrow(.push, style), [])
    case .pull: arrow = (TextSigns.arrow(.pull, style), [])
    case .sequencedPull: arrow = (TextSigns.arrow(.sequencedPull, style), [])
    }
  }

  /// The arrow out of the row: one in any case, and a FIFO lane has its own.
  private mutating func leadOn() {
    lead(to: .process)
    if case .stock(let stock) = last, map.stocks[stock].word == .fifo { return }
    if arrow == nil { arrow = (TextSigns.arrow(.push, style), []) }
  }

  private mutating func addEnds(of home: Home) {
    switch home {
    case .stream(let index):
      let stream = map.streams[index]
      for (order, delivery) in stream.deliveries.enumerated() {
        arrow = order == 0 || stream.deliveries.count == 1 ? shipment(delivery.vehicle) : ("", [])
        let vehicle = order > 0 ? delivery.vehicle.map { " (\(map.phrase(of: $0)))" } ?? "" : ""
        let reference = ValueStreamMap.Reference.customer(delivery.party)
        append(
          FlowCell(
            text: map.customers[delivery.party].label + vehicle, of: reference, style,
            leastWidth: rungWidths[reference] ?? 0))
      }
      guard let process = stream.joins else { return }
      leadOn()
      append(
        FlowCell(
          text: map.phrases("to \(map.processes[process].label)")
            + (ValueText.portion(stream.joinShare, stream.joinQuantity, in: map.phrases).map { " (\($0))" }
              ?? ""),
          of: .process(process), style,
          leastWidth: rungWidths[.process(process)] ?? 0))
    case .recovery(let index):
      // What the last step's own routes leave over.
      guard let end = map.recoveries[index].end, end != .end, arrow == nil else { return }
      leadOn()
      append(FlowCell(text: map.said(ofTarget: end), of: nil, style, leastWidth: 0))
    }
  }

  private func shipment(_ vehicle: Vehicle?) -> (String, [String]) {
    let words = vehicle.map {
      TextColumns.lines(of: style.spelled(map.phrase(of: $0)), within: style.linkLimit)
    }
    return (style.double + style.double + style.double + ">", words ?? [])
  }

  private mutating func append(_ cell: FlowCell) {
    var cell = cell
    if let arrow {
      cell.arrow = arrow.sign
      cell.linkWords = arrow.words
    }
    if !cell.arrow.isEmpty, case .process(let process) = last, let share = onward[process] {
      cell.linkWords += share.lines.flatMap {
        TextColumns.lines(of: style.spelled($0), within: style.linkLimit)
      }
    }
    arrow = nil
    last = cell.of
    list.append(cell)
  }
}
