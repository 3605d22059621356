import VSMAnalysis
import VSMKit
import VSMModel
import VSMSyntax

extension MapReading {
  /// What is computed of an element, as people read it: what is not given is left out, as in all tables.
  func facts(of reference: ValueStreamMap.Reference) -> [(name: String, text: String)]? {
    guard let map = document.map, let figures = document.figures else { return nil }
    switch reference {
    case .process(let index): return facts(ofStep: index, map, figures)
    case .stock(let index): return facts(ofStock: index, map, figures)
    case .customer(let index): return facts(of: figures.customers[index])
    case .disposition: return facts(ofEnd: reference, map, figures)
    case .resource(let index): return facts(of: figures.resources[index], map)
    case .site(let index): return facts(ofSite: index, map, figures)
    case .supplier, .source, .control, .kanbanPlace: return []
    }
  }

  private func facts(
    ofStep index: Int, _ map: ValueStreamMap, _ figures: Figures
  ) -> [(name: String, text: String)] {
    let step = figures.steps[index]
    let node = figures.node(of: .process(index), map)
    var facts: [(String, String?)] = [
      ("takt", step.takt.map(TimeText.clock)),
      (
        "pace", step.pace.map { pace in TimeText.clock(pace) + (step.ofTakt.map { ", \($0) of takt" } ?? "") }
      ),
      ("utilisation", step.utilisation.map { FigureText.share($0) }),
      ("capacity a day", step.capacity.map { FigureText.rate($0) }),
      ("flow a day", step.flow.map { FigureText.rate($0) }),
      ("work", step.processTime.map(TimeText.clock)),
      ("wait in LT", step.waitTime.map { figures.text(of: $0, inDays: false) }),
      ("EPEI", step.everyPartEvery.map { FigureText.count($0) + " d" }),
      ("queue, estimated", step.queueTime.map(TimeText.clock)),
      ("people for the work", step.operatorsNeeded.map { FigureText.range($0) { FigureText.fixed($0, 2) } }),
    ]
    if step.visits != 1 { facts.append(("visits", FigureText.visits(step.visits))) }
    if let node, let currency = map.currency {
      facts.append(("worth of a unit here", node.worth.map { MoneyText.amount($0, currency) }))
      facts.append(("worth of a day less", node.worthOfDay.map { MoneyText.amount($0, currency) }))
    }
    return facts.compactMap { name, text in text.map { (name, $0) } }
  }

  private func facts(
    ofStock index: Int, _ map: ValueStreamMap, _ figures: Figures
  ) -> [(name: String, text: String)] {
    let stock = figures.stocks[index]
    let facts: [(String, String?)] = [
      ("time", stock.time.map { TimeText.days($0, day: figures.day) }),
      ("pieces", (stock.quantity ?? stock.pieces).map { FigureText.count($0, decimals: 0) }),
      ("within", stock.within.map { "LT of " + map.processes[$0].label }),
    ]
    return facts.compactMap { name, text in text.map { (name, $0) } }
  }

  private func facts(of resource: ResourceFigures, _ map: ValueStreamMap) -> [(name: String, text: String)] {
    let facts: [(String, String?)] = [
      ("utilisation", resource.utilisation.map { FigureText.share($0) }),
      ("work for each unit delivered", resource.work.map(TimeText.clock)),
      (
        "works at",
        resource.steps.isEmpty ? nil : resource.steps.map { map.processes[$0].label }.joined(separator: ", ")
      ),
    ]
    return facts.compactMap { name, text in text.map { (name, $0) } }
  }

  private func facts(
    ofSite index: Int, _ map: ValueStreamMap, _ figures: Figures
  ) -> [(name: String, text: String)] {
    // Of two sites with one label the steps tell which is which.
    let own = figures.sites.first { $0.steps.contains { map.processes[$0].site == index } }
    guard let site = own else { return [] }
    let facts: [(String, String?)] = [
      ("steps", site.steps.map { map.processes[$0].label }.joined(separator: ", ")),
      ("processing time", site.processingTime.map(TimeText.clock)),
      ("people", site.operators.map { FigureText.count($0) }),
      ("handoffs", site.handoffs.map(String.init)),
    ]
    return facts.compactMap { name, text in text.map { (name, $0) } }
  }

  private func facts(of customer: CustomerFigures) -> [(name: String, text: String)] {
    let facts: [(String, String?)] = [
      ("demand a day", customer.demand.map { FigureText.rate($0) }),
      ("takt", customer.takt.map(TimeText.clock)),
      ("pitch", customer.pitch.map(TimeText.clock)),
    ]
    return facts.compactMap { name, text in text.map { (name, $0) } }
      + customer.variants.map { ("\($0.name) a day", FigureText.rate($0.demand)) }
  }

  private func facts(
    ofEnd reference: ValueStreamMap.Reference, _ map: ValueStreamMap, _ figures: Figures
  ) -> [(name: String, text: String)] {
    let exits = (figures.recoveries + figures.streamNetworks).compactMap(\.self).flatMap { network in
      network.exits.filter { $0.of.reference == reference }
    }
    return exits.flatMap { exit in
      let facts: [(String, String?)] = [
        ("share", FigureText.share(Estimate(exit.share))),
        ("units a day", exit.flow.map { FigureText.rate(Estimate($0)) }),
        ("lead time", exit.leadTime.map { TimeText.days($0, day: figures.day) }),
        ("proceeds", exit.proceeds.map { MoneyText.amount($0, map.currency ?? "") }),
        ("use of the cap", exit.useOfCap.map { FigureText.share(Estimate($0)) }),
      ]
      return facts.compactMap { name, text in text.map { (name, $0) } }
    }
  }
}

extension StepFigures {
  /// What the step needs of the takt, `103 %`; nothing where one of the two is not known.
  var ofTakt: String? {
    guard let pace, let takt, takt.low > 0 else { return nil }
    return FigureText.range(
      Estimate(low: pace.low / takt.high, middle: pace.middle / takt.middle, high: pace.high / takt.low)
    ) { FigureText.count($0 * 100, decimals: 0) } + " %"
  }
}

extension Figures {
  /// What a block with routes knows of one of its steps or stocks.
  func node(of reference: ValueStreamMap.Reference, _ map: ValueStreamMap) -> NetworkFigures.Node? {
    let home: Home? =
      switch reference {
      case .process(let index): map.processes[index].home
      case .stock(let index): map.stocks[index].home
      default: nil
      }
    let network: NetworkFigures? =
      switch home {
      case .recovery(let index): recoveries.indices.contains(index) ? recoveries[index] : nil
      case .stream(let index): streamNetworks.indices.contains(index) ? streamNetworks[index] : nil
      case nil: nil
      }
    return network?.nodes.first { $0.of == reference }
  }
}
