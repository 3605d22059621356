import VSMModel
import VSMSyntax
import VSMWords

/// Everything that a map declares, each thing with its facts in words.
///
/// Words of the map's language, such as the names of properties without a row in data boxes, stay as files have them.
struct MapFacts {
  struct Described {
    var thing: MapComparison.Thing
    var kind: String
    /// All that tells it from others; the same in two maps for the same thing.
    var key: String
    /// What it joins, where what it says may change.
    var looseKey: String
    /// Its place among its kind, where that is what is left to know it by.
    var place = ""
    var label: String
    var facts: Facts
    var standsInRow = false
    /// The block that it is, or stands in.
    var block: Home?
    /// Kind, label and facts in another language than English, in the same order; nothing where that is spoken.
    var wording: (kind: String, label: String, facts: Facts)?
    /// Kind, label and facts as people read them.
    var said: (kind: String, label: String, facts: Facts) { wording ?? (kind, label, facts) }

    /// The same thing, told in the words of another description of it.
    func told(as other: Described) -> Described {
      var thing = self
      thing.wording = (other.kind, other.label, other.facts)
      return thing
    }
  }

  /// Everything that a map declares in English, by which scripts know it, and in a language.
  static func things(of map: ValueStreamMap, in phrases: Phrases) -> [Described] {
    let english = MapFacts(map).things
    guard !phrases.isEnglish else { return english }
    return zip(english, MapFacts(map, in: phrases).things).map { $0.told(as: $1) }
  }

  let map: ValueStreamMap
  let say: Phrases
  private(set) var things: [Described] = []

  /// - Parameters:
  ///   - map: what is described.
  ///   - phrases: the language; keys and the order of things and facts are the same in each.
  init(_ map: ValueStreamMap, in phrases: Phrases = .english) {
    self.map = map.speaking(by: phrases)
    say = phrases
    addWhole()
    addCalendar()
    addConventions()
    addResources()
    addParties()
    addStreams()
    addRows()
    addRecoveries()
    for index in map.dispositions.indices {
      let disposition = map.dispositions[index]
      add(.disposition(index), "disposition", disposition.label, facts(disposition.properties))
    }
    addLinks()
    addTargets()
    addIcons()
    addGroups()
  }

  mutating func add(_ thing: Described) { things.append(thing) }

  private mutating func add(
    _ reference: ValueStreamMap.Reference, _ kind: String, group: String? = nil, _ label: String,
    known name: String? = nil, _ facts: [(name: String, text: String)], in block: Home? = nil
  ) {
    let key = "\(group ?? kind) \(map.id(of: reference))"
    things.append(
      Described(
        thing: .element(reference), kind: say[kind], key: key, looseKey: key, label: name ?? label,
        facts: [(say("label"), label)] + facts, standsInRow: block != nil, block: block))
  }

  private mutating func addCalendar() {
    guard let calendar = map.calendar else { return }
    things.append(
      Described(
        thing: .map, kind: say("calendar"), key: "calendar", looseKey: "calendar", label: say("Working time"),
        facts: facts(of: calendar)))
  }

  private func facts(of calendar: Calendar) -> [(name: String, text: String)] {
    var facts: [(name: String, text: String)] = []
    if let shifts = calendar.shifts {
      facts.append((say("shifts"), say.figure(FigureText.count(Estimate(shifts)))))
    }
    if let shift = calendar.shift { facts.append((say("shift"), say.figure(TimeText.written(shift)))) }
    for pause in calendar.pauses {
      facts.append((say("breaks"), say.figure("\(TimeText.written(pause.duration)) x \(pause.times)")))
    }
    for (unit, days) in calendar.daysPer.sorted(by: { $0.key < $1.key }) {
      facts.append((say("days"), say.figure("\(FigureText.count(Estimate(days)))/\(unit.symbol)")))
    }
    return facts
  }

  private mutating func addParties() {
    for (index, party) in map.suppliers.enumerated() {
      let shipments = map.streams.flatMap(\.sources).filter { $0.party == index }
      add(
        .supplier(index), "supplier", party.label,
        facts(party.properties) + vehicles(shipments))
    }
    for (index, party) in map.customers.enumerated() {
      let shipments = map.streams.flatMap(\.deliveries).filter { $0.party == index }
      add(
        .customer(index), "customer", party.label,
        facts(party.properties) + vehicles(shipments))
    }
    for (index, source) in map.sources.enumerated() {
      let shipments = map.recoveries.flatMap(\.sources).filter { $0.party == index }
      add(
        .source(index), "source", source.label,
        facts(source.properties) + vehicles(shipments))
    }
    for (index, control) in map.controls.enumerated() {
      add(
        .control(index), control.word.rawValue, group: "control", control.label,
        [(say("kind"), say[control.word.rawValue])] + facts(control.properties))
    }
    for (index, place) in map.kanbanPlaces.enumerated() {
      add(
        .kanbanPlace(index), place.word.rawValue, group: "place", place.label ?? place.id,
        [(say("kind"), say[place.word.rawValue]), (say("at"), map.label(of: place.at))])
    }
  }

  private mutating func addResources() {
    for (index, resource) in map.resources.enumerated() {
      add(.resource(index), "resource", resource.label, facts(resource.properties))
    }
    for (index, site) in map.sites.enumerated() {
      add(.site(index), "site", site.label, facts(site.properties))
    }
    for calendar in map.calendars {
      things.append(
        Described(
          thing: .map, kind: say("calendar"), key: "calendar \(calendar.id)",
          looseKey: "calendar \(calendar.id)",
          label: calendar.id, facts: facts(of: calendar.calendar)))
    }
  }

  private func vehicles(_ shipments: [Stream.Delivery]) -> [(name: String, text: String)] {
    shipments.compactMap { $0.vehicle.map { (say("shipment"), text(of: $0)) } }
  }

  private func text(of vehicle: Vehicle) -> String {
    let transit = vehicle.transit.map { say.figure(TimeText.written($0)) }
    let icon = vehicle.icon.map { say("icon \(map.icons[$0].id)") }
    // How long it takes and its icon are told already.
    let others = facts(
      PropertyList(vehicle.properties.entries.filter { $0.property != .transit && $0.property != .symbol })
    ).map { "\($0.name) \($0.text)" }
    return ([say[vehicle.word.rawValue], vehicle.label, transit, icon].compactMap(\.self) + others)
      .joined(separator: " ")
  }

  /// Steps and stocks in the order of their rows, each with how it is reached.
  private mutating func addRows() {
    for items in map.streams.map(\.items) + map.recoveries.map(\.items) {
      var way: [(name: String, text: String)] = []
      // Where a stock stands, in words, for those that nobody has named.
      var place = items.lazy.compactMap { [map, say] item in
        if case .process(let index) = item { say("before \(map.processes[index].label)") } else { nil }
      }.first
      for item in items {
        switch item {
        case .link(let link): way.append((say("reached by"), say[link.word.rawValue]))
        case .transport(let vehicle): way.append((say("transport"), text(of: vehicle)))
        case .process(let index):
          addStep(index, way)
          place = say("after \(map.processes[index].label)")
          way = []
        case .stock(let index):
          addStock(index, way, at: place)
          way = []
        }
      }
    }
  }

  private mutating func addStep(_ index: Int, _ way: [(name: String, text: String)]) {
    let process = map.processes[index]
    let routes = process.routes.map { route in
      (say("route to \(map.said(ofTarget: route.target))"), text(of: route))
    }
    add(
      .process(index), process.word.rawValue, group: "process", process.label,
      [(say("kind"), say[process.word.rawValue])] + facts(process.properties) + routes + way,
      in: process.home)
  }

  private func text(of route: Route) -> String {
    let kind: String? =
      switch route.kind {
      case .plain: nil
      case .grade(let name): say("grade \(name)")
      case .rework: say("rework")
      }
    let basis = route.basis == .units ? nil : say["by \(route.basis.rawValue)"]
    let most = route.limit.map { say("max \($0)") }
    let then = route.otherwise.map { say("then \(map.said(ofTarget: $0))") }
    let takes = route.transit.map { say("takes \(figure: TimeText.written($0))") }
    let reason = route.reason.map { "(\($0))" }
    let each = route.quantity.map { "× " + say.figure(FigureText.count(Estimate($0))) }
    let share = route.isBeside ? nil : say.figure(FigureText.share(route.share))
    return [kind, share, each, basis, takes, most, then, reason].compactMap(\.self).joined(separator: " ")
  }

  private mutating func addStock(
    _ index: Int, _ way: [(name: String, text: String)], at place: String?
  ) {
    let stock = map.stocks[index]
    var facts: [(name: String, text: String)] = [(say("kind"), say[stock.word.rawValue])]
    for part in stock.quantity?.parts ?? [] {
      let amount = FigureText.count(Estimate(part.amount))
      let text = part.variant.map { "\(say.figure(amount)) \($0)" } ?? say.figure("\(amount) pcs")
      facts.append((say("quantity"), text))
    }
    if let time = stock.time { facts.append((say("time"), say.figure(TimeText.written(time)))) }
    add(
      .stock(index), stock.word.rawValue, group: "stock", stock.label ?? stock.id,
      known: stock.isNamed || stock.label != nil ? nil : place,
      facts + self.facts(stock.properties) + way, in: stock.home)
  }

  private mutating func addLinks() {
    // The catalogues know `medium` as a grade of confidence.
    let mediumName = say.isEnglish ? "medium" : say("medium of information")
    for (index, flow) in map.information.enumerated() {
      let ends = ends(flow.sources, flow.targets)
      let medium = flow.medium == .electronic ? say("electronic") : say("manual")
      addLink(
        .information(index), flow.word.rawValue, "info", ends, flow.label,
        [(say("kind"), say[flow.word.rawValue]), (mediumName, medium)])
    }
    for (index, kanban) in map.kanbans.enumerated() {
      addLink(
        .kanban(index), "\(kanban.kind.rawValue) kanban", "kanban", ends(kanban.sources, kanban.targets),
        kanban.label, [(say("kind"), say[kanban.kind.rawValue])] + facts(kanban.properties))
    }
    for (index, remark) in map.remarks.enumerated() {
      addLink(
        .remark(index), remark.word.rawValue, remark.word.rawValue,
        (map.itemName(remark.target), map.label(of: remark.target)), remark.label,
        [(say("owner"), remark.owner), (say("due"), remark.due.map(say.date))].compactMap { name, text in
          text.map { (name, $0) }
        })
    }
  }

  private mutating func addLink(
    _ thing: MapComparison.Thing, _ kind: String, _ group: String, _ ends: (key: String, label: String),
    _ label: String?, _ facts: [(name: String, text: String)]
  ) {
    let looseKey = "\(group) \(ends.key)"
    things.append(
      Described(
        thing: thing, kind: say[kind], key: "\(looseKey): \(label ?? "")", looseKey: looseKey,
        label: ends.label + (label.map { ": \($0)" } ?? ""),
        facts: (label.map { [(say("label"), $0)] } ?? []) + facts))
  }

  private func ends(
    _ sources: [ValueStreamMap.Reference], _ targets: [ValueStreamMap.Reference]
  ) -> (key: String, label: String) {
    func join(_ name: (ValueStreamMap.Reference) -> String) -> String {
      sources.map(name).joined(separator: ", ") + " → " + targets.map(name).joined(separator: ", ")
    }
    return (join { map.itemName($0) }, join { map.label(of: $0) })
  }
}

extension ValueStreamMap {
  /// A name that is an element's own among those of every kind.
  func itemName(_ reference: Reference) -> String {
    let kind =
      switch reference {
      case .supplier: "supplier"
      case .customer: "customer"
      case .source: "source"
      case .control: "control"
      case .process: "process"
      case .stock: "stock"
      case .disposition: "disposition"
      case .kanbanPlace: "place"
      case .resource: "resource"
      case .site: "site"
      }
    return "\(kind) \(id(of: reference))"
  }
}
