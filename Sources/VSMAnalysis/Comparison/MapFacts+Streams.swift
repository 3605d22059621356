import VSMModel
import VSMSyntax

/// Where streams begin and end, and what a recovery as a whole costs and saves.
extension MapFacts {
  typealias Facts = [(name: String, text: String)]

  mutating func addStreams() {
    var unnamed = 0
    for (index, stream) in map.streams.enumerated() {
      var facts: Facts = stream.label.map { [("label", $0)] } ?? []
      if let origin = stream.origin {
        let share = origin.share.map { ", \(FigureText.share($0)) of what leaves it" }
        facts.append(("splits off", map.processes[origin.process].label + (share ?? "")))
      }
      if let joins = stream.joins { facts.append(("joins", map.processes[joins].label)) }
      facts += stream.sources.map { ("supplied by", map.suppliers[$0.party].label) }
      facts += stream.deliveries.map { ("delivers to", map.customers[$0.party].label) }
      // Where it meets other streams is what the picture shows of it.
      let place = stream.joins ?? stream.origin?.process
      if stream.id == nil { unnamed += 1 }
      addBlock(
        place.map { .element(.process($0)) } ?? .map, "stream", stream.id, stream.items,
        map.name(of: .stream(index)) ?? (map.streams.count > 1 ? "stream \(index + 1)" : "of material"),
        nth: unnamed, facts)
    }
  }

  mutating func addRecoveries() {
    var unnamed = 0
    for (index, recovery) in map.recoveries.enumerated() {
      var facts: Facts = recovery.label.map { [("label", $0)] } ?? []
      facts += PropertyText.facts(recovery.properties)
      facts += recovery.sources.map { ("from", map.sources[$0.party].label) }
      if let end = recovery.end { facts.append(("ends at", map.label(ofTarget: end))) }
      if recovery.id == nil { unnamed += 1 }
      addBlock(
        .recovery(index), "recovery", recovery.id, recovery.items,
        map.name(of: .recovery(index)) ?? (map.recoveries.count > 1 ? "recovery \(index + 1)" : "as a whole"),
        nth: unnamed, facts)
    }
  }

  /// A block without a name is known by what it holds first, or else by its place among those without names.
  private mutating func addBlock(
    _ thing: MapComparison.Thing, _ kind: String, _ id: String?, _ items: [Stream.Item], _ label: String,
    nth: Int, _ facts: Facts
  ) {
    let first = items.lazy.compactMap { item -> ValueStreamMap.Reference? in
      switch item {
      case .process(let process): .process(process)
      case .stock(let stock): .stock(stock)
      case .transport, .link: nil
      }
    }.first
    let own = id ?? first.map { "with \(map.itemName($0))" } ?? "empty"
    add(
      Described(
        thing: thing, kind: kind, key: "\(kind) \(own)", looseKey: "\(kind) \(id ?? "#\(nth)")", label: label,
        facts: facts))
  }
}
