import VSMAnalysis
import VSMModel
import VSMSyntax

/// The map told in words, in reading order, for those who do not see the picture.
enum MapDescription {
  static func text(of map: ValueStreamMap, _ figures: Figures) -> String {
    var sentences: [String] = []
    let state = map.state.map { "\($0.rawValue) state" }
    sentences.append(([state, map.product].compactMap { $0 }).joined(separator: ", "))
    for (index, stream) in map.streams.enumerated() {
      sentences.append(words(for: stream, map))
      sentences += ways(of: stream.items, map, figures.streamNetwork(index))
    }
    for index in map.recoveries.indices { sentences += words(forRecovery: index, map, figures) }
    for flow in map.information {
      let from = flow.sources.map { map.label(of: $0) }.joined(separator: ", ")
      let to = flow.targets.map { map.label(of: $0) }.joined(separator: ", ")
      let medium = flow.medium == .electronic ? "electronic information" : "information"
      sentences.append("\(from) to \(to): \(medium)" + (flow.label.map { ", \($0)" } ?? ""))
    }
    for kaizen in map.remarks {
      sentences.append("Kaizen at \(map.label(of: kaizen.target)): \(kaizen.label)")
    }
    if let lead = figures.leadTimeText { sentences.append("Production lead time \(lead)") }
    if let processing = figures.processingTimeText { sentences.append("Processing time \(processing)") }
    return sentences.filter { !$0.isEmpty }.joined(separator: ". ")
  }

  private static func words(for stream: Stream, _ map: ValueStreamMap) -> String {
    var things = stream.sources.map { delivery in
      "\(map.suppliers[delivery.party].label) supplies" + (delivery.vehicle?.label.map { " (\($0))" } ?? "")
    }
    if let origin = stream.origin {
      let label = map.processes[origin.process].label
      things.append(
        origin.share.map { "\(FigureText.share($0)) of what leaves \(label) goes another way" }
          ?? "each unit that leaves \(label) also starts here")
    }
    for item in stream.items {
      switch item {
      case .process(let index): things.append(map.processes[index].label)
      case .stock(let index): things.append("stock \(map.label(of: .stock(index)))")
      case .transport(let vehicle): things.append("transport" + (vehicle.label.map { " (\($0))" } ?? ""))
      case .link: break
      }
    }
    things += stream.deliveries.map { delivery in
      "delivered to \(map.customers[delivery.party].label)"
        + (delivery.vehicle?.label.map { " (\($0))" } ?? "")
    }
    if let process = stream.joins {
      things.append(
        "\(stream.origin?.share == nil ? "joins" : "comes back") at \(map.processes[process].label)")
    }
    return (stream.label.map { "\($0): " } ?? "") + things.joined(separator: ", ")
  }

  /// A recovery in reading order: where units come from, the steps, what leaves them, and where it all ends.
  private static func words(
    forRecovery index: Int, _ map: ValueStreamMap, _ figures: Figures
  ) -> [String] {
    let recovery = map.recoveries[index]
    let network = figures.recovery(index)
    var things = recovery.sources.map { delivery in
      let source = map.sources[delivery.party]
      let rows = DataRows(source.properties).rows.map { "\($0.name.lowercased()) \($0.value)" }
      let vehicle = delivery.vehicle.map { $0.label ?? $0.word.rawValue }
      let said = (rows + [vehicle].compactMap(\.self)).joined(separator: ", ")
      return "units come back from \(source.label)" + (said.isEmpty ? "" : " (\(said))")
    }
    let visits = network?.visits ?? [:]
    for item in recovery.items {
      switch item {
      case .process(let process):
        let count = visits[.process(process)].flatMap { LadderStep.visits($0) }
        things.append(map.processes[process].label + (count.map { " (\($0) visits)" } ?? ""))
      case .stock(let stock): things.append("stock \(map.label(of: .stock(stock)))")
      case .transport(let vehicle): things.append("transport" + (vehicle.label.map { " (\($0))" } ?? ""))
      case .link: break
      }
    }
    var sentences = ["\(recovery.label ?? "Recovery"): " + things.joined(separator: ", ")]
    sentences += ways(of: recovery.items, map, network)
    guard let network else { return sentences }
    let times = FlowTimes(network, figures)
    let ends = network.exits.map { exit in
      "\(FigureText.fixed(exit.share * 100, 1)) % at \(map.label(ofTarget: exit.of))"
        + (exit.leadTime.map { " after \(times.text($0))" } ?? "")
    }
    if !ends.isEmpty { sentences.append("Units end: " + ends.joined(separator: ", ")) }
    if let net = network.net {
      sentences.append("Net value per unit \(MoneyText.amount(net, map.currency ?? ""))")
    }
    return sentences
  }

  /// What leaves steps by ways of its own.
  private static func ways(
    of items: [Stream.Item], _ map: ValueStreamMap, _ network: NetworkFigures?
  ) -> [String] {
    BlockFlows(of: items, in: map, network, showsRates: false) { _ in nil }.ways.map(\.title)
  }
}
