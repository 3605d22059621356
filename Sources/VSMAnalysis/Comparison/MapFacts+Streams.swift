import VSMModel
import VSMSyntax
import VSMWords

/// Where streams begin and end, and what a recovery as a whole costs and saves.
extension MapFacts {
  typealias Facts = [(name: String, text: String)]

  mutating func addStreams() {
    for (index, stream) in map.streams.enumerated() {
      var facts: Facts = stream.label.map { [(say("label"), $0)] } ?? []
      if let origin = stream.origin {
        let label = map.processes[origin.process].label
        let said =
          origin.share.map { say("\(label), \(figure: FigureText.share($0)) of what leaves it") }
          ?? origin.quantity.map { say("\(label), \(figure: FigureText.count(Estimate($0))) of each") }
          ?? label
        facts.append((say("splits off"), said))
      }
      if let joins = stream.joins {
        let share = ValueText.portion(stream.joinShare, stream.joinQuantity, in: say).map { " (\($0))" } ?? ""
        facts.append((say("joins"), map.processes[joins].label + share))
      }
      facts += stream.sources.map { (say("supplied by"), map.suppliers[$0.party].label) }
      facts += stream.deliveries.map { (say("delivers to"), map.customers[$0.party].label) }
      // Where it meets other streams is what the picture shows of it.
      let meetsOthers = stream.joins != nil || stream.origin != nil
      addBlock(
        meetsOthers ? .stream(index) : .map, "stream", stream.id, .stream(index),
        map.name(of: .stream(index))
          ?? (map.streams.count > 1 ? say("stream \(index + 1)") : say("of material")),
        nth: index, facts)
    }
  }

  mutating func addRecoveries() {
    for (index, recovery) in map.recoveries.enumerated() {
      var facts: Facts = recovery.label.map { [(say("label"), $0)] } ?? []
      facts += self.facts(recovery.properties)
      facts += recovery.sources.map { (say("from"), map.sources[$0.party].label) }
      if let end = recovery.end { facts.append((say("ends at"), map.said(ofTarget: end))) }
      addBlock(
        .recovery(index), "recovery", recovery.id, .recovery(index),
        map.name(of: .recovery(index))
          ?? (map.recoveries.count > 1 ? say("recovery \(index + 1)") : say("as a whole")),
        nth: index, facts)
    }
  }

  /// A block is known by its name, or else by what it holds first, or else, where it is the only one
  /// of its kind or has no name, by its place.
  private mutating func addBlock(
    _ thing: MapComparison.Thing, _ kind: String, _ id: String?, _ home: Home, _ label: String, nth: Int,
    _ facts: Facts
  ) {
    let first = map.items(of: home).lazy.compactMap { item -> ValueStreamMap.Reference? in
      switch item {
      case .process(let process): .process(process)
      case .stock(let stock): .stock(stock)
      case .transport, .link: nil
      }
    }.first
    let isOnly = (home.stream == nil ? map.recoveries.count : map.streams.count) == 1
    let held = "\(kind) with \(first.map { map.itemName($0) } ?? "nothing")"
    add(
      Described(
        thing: thing, kind: say[kind], key: id.map { "\(kind) \($0)" } ?? held, looseKey: held,
        place: id == nil || isOnly ? "\(kind) #\(nth)" : "", label: label, facts: facts, block: home))
  }
}
