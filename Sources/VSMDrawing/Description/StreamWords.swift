import VSMAnalysis
import VSMModel
import VSMSyntax

/// What material or returned units meet, in sentences: where they come from, each step and stock, what leaves by
/// ways of its own, and where it all ends.
struct StreamWords {
  private let home: Home
  private let map: ValueStreamMap
  private let figures: Figures
  private let network: NetworkFigures?
  private let times: [ValueStreamMap.Reference: String]

  init(_ home: Home, _ map: ValueStreamMap, _ figures: Figures) {
    self.home = home
    self.map = map
    self.figures = figures
    network = figures.network(of: home)
    let rungs = home.stream.map { figures.ladders[$0].rungs } ?? []
    times = Dictionary(
      rungs.filter { $0.kind == .wait && $0.time != nil }.map { ($0.of, figures.text(of: $0)) }
    ) { first, _ in first }
  }

  var sentences: [String] {
    var sentences = sources
    sentences += map.items(of: home).map(words)
    let ways = BlockFlows(of: map.items(of: home), in: map, network, showsRates: false) { _ in nil }.ways
    sentences += ways.map(\.title)
    return sentences + ends
  }

  private func by(_ vehicle: Vehicle?) -> String {
    vehicle.map { " by \($0.word.vehicleName)" + ($0.label.map { " (\($0))" } ?? "") } ?? ""
  }

  private var sources: [String] {
    switch home {
    case .stream(let index):
      let origin = map.streams[index].origin.map { origin in
        let label = map.label(of: .process(origin.process))
        return origin.share.map { "\(FigureText.share($0)) of what leaves \(label) goes another way" }
          ?? "Each unit that leaves \(label) also starts one here"
      }
      return [origin].compactMap(\.self)
        + map.streams[index].sources.map { "\(map.suppliers[$0.party].label) supplies" + by($0.vehicle) }
    case .recovery(let index):
      return map.recoveries[index].sources.map { delivery in
        let source = map.sources[delivery.party]
        let rows = DataRows(source.properties).rows.map { "\($0.name.lowercased()) \($0.value)" }
        return "Units come back from \(source.label)" + by(delivery.vehicle)
          + (rows.isEmpty ? "" : ", \(rows.joined(separator: ", "))")
      }
    }
  }

  private func words(_ item: Stream.Item) -> String {
    switch item {
    case .process(let index): return words(forProcess: index)
    case .stock(let index): return words(forStock: index)
    case .transport(let vehicle): return "Transport" + by(vehicle)
    case .link(let link):
      switch link {
      case .push: return "Pushed on"
      case .pull: return "The next step takes what it needs (pull)"
      case .sequencedPull: return "Made to order in the sequence of the next step (sequenced pull)"
      }
    }
  }

  private func words(forProcess index: Int) -> String {
    let process = map.processes[index]
    let step = figures.steps[index]
    var parts = process.traits
    let takt = (step.takt ?? figures.takt).map { TimeText.clock($0) }
    parts += DataRows(process, step, takt: takt).rows.map { "\($0.name) \($0.spoken ?? $0.value)" }
    if let count = process.properties.count(.operators) {
      let text = FigureText.count(Estimate(count))
      parts.append(text + (text == "1" ? " operator" : " operators"))
    }
    let visits = network?.nodes.first { $0.of == .process(index) }?.visits
    if let said = visits.flatMap({ LadderTexts.times($0) }) { parts.append("\(said) visits") }
    return process.label + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }

  private func words(forStock index: Int) -> String {
    let stock = map.stocks[index]
    var name =
      switch stock.word {
      case .inventory: "stock"
      case .fifo: "FIFO lane"
      case .orders: "in-box"
      case .safetyStock: "safety stock"
      case .waiting: "waiting"
      default: stock.word.rawValue
      }
    if let label = stock.label { name += " \(label)" }
    var parts: [String] = []
    if let most = stock.properties.count(.most) {
      parts.append("at most \(FigureText.count(Estimate(most)))")
    }
    parts +=
      stock.quantity?.parts.map { FigureText.count(Estimate($0.amount)) + " " + ($0.variant ?? "pieces") }
      ?? []
    if let time = times[.stock(index)] ?? stock.time.map({ TimeText.written($0) }) { parts.append(time) }
    return name + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }

  private var ends: [String] {
    guard case .recovery = home else {
      guard let index = home.stream else { return [] }
      let stream = map.streams[index]
      return stream.deliveries.map { "Delivered to \(map.customers[$0.party].label)" + by($0.vehicle) }
        + [
          stream.joins.map {
            "\(stream.origin?.share == nil ? "Joins" : "Comes back") at \(map.processes[$0].label)"
              + (stream.joinShare.map { " for \(FigureText.share($0)) of its units" } ?? "")
          }
        ].compactMap(\.self)
    }
    guard let network else { return [] }
    let flowTimes = FlowTimes(network, figures)
    let ends = network.exits.map { exit in
      "\(FigureText.share(Estimate(exit.share))) at \(map.label(ofTarget: exit.of))"
        + (exit.leadTime.map { " after \(flowTimes.text($0))" } ?? "")
    }
    var sentences = ends.isEmpty ? [] : ["Units end: " + ends.joined(separator: ", ")]
    if let net = network.net {
      sentences.append("\(RecoveryFigure.net.title) \(MoneyText.amount(net, map.currency ?? ""))")
    }
    return sentences
  }
}
