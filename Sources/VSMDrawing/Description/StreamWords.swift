import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// What material or returned units meet, in sentences: where they come from, each step and stock, what leaves by
/// ways of its own, and where it all ends.
struct StreamWords {
  private let home: Home
  private let map: ValueStreamMap
  private let figures: Figures
  private var phrases: Phrases { map.phrases }
  private let network: NetworkFigures?
  private let times: [ValueStreamMap.Reference: String]
  /// How often a unit comes to each step, where a network tells.
  private let visits: [ValueStreamMap.Reference: Double]

  init(_ home: Home, _ map: ValueStreamMap, _ figures: Figures) {
    self.home = home
    self.map = map
    self.figures = figures
    network = figures.network(of: home)
    visits = Dictionary(network?.nodes.map { ($0.of, $0.visits) } ?? []) { first, _ in first }
    let rungs = home.stream.map { figures.ladders[$0].rungs } ?? []
    times = Dictionary(
      rungs.filter { $0.kind == .wait && $0.time != nil }.map {
        ($0.of, map.phrases.figure(figures.text(of: $0)))
      }
    ) { first, _ in first }
  }

  var sentences: [String] {
    var sentences = sources
    sentences += map.items(of: home).map(words)
    let items = map.items(of: home)
    let mayLeave = items.contains {
      guard case .process(let process) = $0 else { return false }
      return !map.processes[process].routes.isEmpty || map.processes[process].properties.has(.yield)
    }
    // What nothing leaves by a way of its own, as in most streams, is not looked through.
    if mayLeave {
      sentences += BlockFlows(of: items, in: map, network, showsRates: false) { _ in nil }.ways.map(\.title)
    }
    return sentences + ends
  }

  private func by(_ vehicle: Vehicle?) -> String {
    vehicle.map { vehicle in
      " " + phrases("by \(word: vehicle.word.vehicleName)") + (vehicle.label.map { " (\($0))" } ?? "")
    } ?? ""
  }

  private var sources: [String] {
    switch home {
    case .stream(let index):
      let origin = map.streams[index].origin.map { origin in
        let label = map.label(of: .process(origin.process))
        return origin.share.map {
          phrases("\(figure: FigureText.share($0)) of what leaves \(label) goes another way")
        } ?? phrases("Each unit that leaves \(label) also starts one here")
      }
      return [origin].compactMap(\.self)
        + map.streams[index].sources.map {
          phrases("\(map.suppliers[$0.party].label) supplies") + by($0.vehicle)
        }
    case .recovery(let index):
      return map.recoveries[index].sources.map { delivery in
        let source = map.sources[delivery.party]
        let rows = DataRows(source.properties, in: phrases).rows.map {
          "\(phrases.lowercased($0.name)) \($0.value)"
        }
        return phrases("Units come back from \(source.label)") + by(delivery.vehicle)
          + rows.map { phrases.comma + $0 }.joined()
      }
    }
  }

  private func words(_ item: Stream.Item) -> String {
    switch item {
    case .process(let index): return words(forProcess: index)
    case .stock(let index): return words(forStock: index)
    case .transport(let vehicle): return phrases["Transport"] + by(vehicle)
    case .link(let link):
      switch link {
      case .push: return phrases["Pushed on"]
      case .pull: return phrases["The next step takes what it needs (pull)"]
      case .sequencedPull: return phrases["Made to order in the sequence of the next step (sequenced pull)"]
      }
    }
  }

  private func words(forProcess index: Int) -> String {
    let process = map.processes[index]
    let step = figures.steps[index]
    var parts = process.traits(in: phrases)
    parts += DataRows(process, step, in: phrases).rows.map {
      "\($0.name) \($0.spoken ?? $0.value)"
    }
    if let text = ValueText.operators(process.properties) {
      parts.append(phrases.counted("{0} operator", "{0} operators", text))
    }
    if let said = visits[.process(index)].flatMap({ LadderTexts.times($0, in: phrases) }) {
      parts.append(phrases("\(said) visits"))
    }
    return process.label + (parts.isEmpty ? "" : ": " + parts.joined(separator: phrases.comma))
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
    name = phrases[name]
    if let label = stock.label { name += " \(label)" }
    var parts: [String] = []
    if stock.properties.has(.wipLimit) {
      parts += [StockText.most(of: stock, in: phrases)].compactMap(\.self)
    } else if let most = stock.properties.count(.most) {
      parts.append(phrases("at most \(figure: FigureText.count(Estimate(most)))"))
    }
    parts +=
      stock.quantity?.parts.map { part in
        let count = FigureText.count(Estimate(part.amount))
        return part.variant.map { phrases.figure(count) + " " + $0 }
          ?? (stock.unit == nil
            ? phrases("\(figure: count) pieces") : StockText.count(part.amount, of: stock, in: phrases))
      } ?? []
    if let time = times[.stock(index)] ?? stock.time.map({ phrases.figure(TimeText.written($0)) }) {
      parts.append(time)
    }
    return name + (parts.isEmpty ? "" : ": " + parts.joined(separator: phrases.comma))
  }

  private var ends: [String] {
    guard case .recovery = home else {
      guard let index = home.stream else { return [] }
      let stream = map.streams[index]
      return stream.deliveries.map {
        phrases("Delivered to \(map.customers[$0.party].label)") + by($0.vehicle)
      }
        + [
          stream.joins.map { process in
            let label = map.processes[process].label
            let end: Phrase =
              stream.origin?.share == nil ? "Joins at \(label)" : "Comes back at \(label)"
            let said =
              stream.joinShare.map { phrases("\(end) for \(figure: FigureText.share($0)) of its units") }
              ?? phrases(end)
            return stream.joinQuantity.map {
              phrases("\(said), \(figure: FigureText.count(Estimate($0))) to each unit")
            } ?? said
          }
        ].compactMap(\.self)
    }
    guard let network else { return [] }
    let flowTimes = FlowTimes(network, figures)
    let ends = network.exits.map { exit in
      let share = FigureText.share(Estimate(exit.share))
      let end: Phrase = "\(figure: share) at \(map.said(ofTarget: exit.of))"
      return exit.leadTime.map { phrases("\(end) after \(flowTimes.text($0))") } ?? phrases(end)
    }
    var sentences = ends.isEmpty ? [] : [phrases("Units end: \(names: ends)")]
    if let net = network.net {
      let currency = map.currency ?? ""
      let amount = phrases.money(MoneyText.amount(net, currency), currency)
      sentences.append("\(phrases[RecoveryFigure.net.title]) \(amount)")
    }
    return sentences
  }
}
