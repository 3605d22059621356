import VSMModel
import VSMSyntax

/// Everything that a map declares, each thing with its facts in words.
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
    var facts: [(name: String, text: String)]
    var standsInRow = false
    /// The block that it is, or stands in.
    var block: Home?
  }

  let map: ValueStreamMap
  private(set) var things: [Described] = []

  init(_ map: ValueStreamMap) {
    self.map = map
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
      add(.disposition(index), "disposition", disposition.label, PropertyText.facts(disposition.properties))
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
        thing: .element(reference), kind: kind, key: key, looseKey: key, label: name ?? label,
        facts: [("label", label)] + facts, standsInRow: block != nil, block: block))
  }

  private mutating func addCalendar() {
    guard let calendar = map.calendar else { return }
    things.append(
      Described(
        thing: .map, kind: "calendar", key: "calendar", looseKey: "calendar", label: "Working time",
        facts: facts(of: calendar)))
  }

  private func facts(of calendar: Calendar) -> [(name: String, text: String)] {
    var facts: [(name: String, text: String)] = []
    if let shifts = calendar.shifts { facts.append(("shifts", FigureText.count(Estimate(shifts)))) }
    if let shift = calendar.shift { facts.append(("shift", TimeText.written(shift))) }
    for pause in calendar.pauses {
      facts.append(("breaks", "\(TimeText.written(pause.duration)) x \(pause.times)"))
    }
    for (unit, days) in calendar.daysPer.sorted(by: { $0.key < $1.key }) {
      facts.append(("days", "\(FigureText.count(Estimate(days)))/\(unit.symbol)"))
    }
    return facts
  }

  private mutating func addParties() {
    for (index, party) in map.suppliers.enumerated() {
      let shipments = map.streams.flatMap(\.sources).filter { $0.party == index }
      add(
        .supplier(index), "supplier", party.label,
        PropertyText.facts(party.properties) + vehicles(shipments))
    }
    for (index, party) in map.customers.enumerated() {
      let shipments = map.streams.flatMap(\.deliveries).filter { $0.party == index }
      add(
        .customer(index), "customer", party.label,
        PropertyText.facts(party.properties) + vehicles(shipments))
    }
    for (index, source) in map.sources.enumerated() {
      let shipments = map.recoveries.flatMap(\.sources).filter { $0.party == index }
      add(
        .source(index), "source", source.label,
        PropertyText.facts(source.properties) + vehicles(shipments))
    }
    for (index, control) in map.controls.enumerated() {
      add(
        .control(index), control.word.rawValue, group: "control", control.label,
        [("kind", control.word.rawValue)] + PropertyText.facts(control.properties))
    }
    for (index, place) in map.kanbanPlaces.enumerated() {
      add(
        .kanbanPlace(index), place.word.rawValue, group: "place", place.label ?? place.id,
        [("kind", place.word.rawValue), ("at", map.label(of: place.at))])
    }
  }

  private mutating func addResources() {
    for (index, resource) in map.resources.enumerated() {
      add(.resource(index), "resource", resource.label, PropertyText.facts(resource.properties))
    }
    for calendar in map.calendars {
      things.append(
        Described(
          thing: .map, kind: "calendar", key: "calendar \(calendar.id)", looseKey: "calendar \(calendar.id)",
          label: calendar.id, facts: facts(of: calendar.calendar)))
    }
  }

  private func vehicles(_ shipments: [Stream.Delivery]) -> [(name: String, text: String)] {
    shipments.compactMap { $0.vehicle.map { ("shipment", text(of: $0)) } }
  }

  private func text(of vehicle: Vehicle) -> String {
    let transit = vehicle.transit.map { TimeText.written($0) }
    let icon = vehicle.icon.map { "icon \(map.icons[$0].id)" }
    return [vehicle.word.rawValue, vehicle.label, transit, icon].compactMap(\.self).joined(separator: " ")
  }

  /// Steps and stocks in the order of their rows, each with how it is reached.
  private mutating func addRows() {
    for items in map.streams.map(\.items) + map.recoveries.map(\.items) {
      var way: [(name: String, text: String)] = []
      // Where a stock stands, in words, for those that nobody has named.
      var place = items.lazy.compactMap { [map] item in
        if case .process(let index) = item { "before \(map.processes[index].label)" } else { nil }
      }.first
      for item in items {
        switch item {
        case .link(let link): way.append(("reached by", link.word.rawValue))
        case .transport(let vehicle): way.append(("transport", text(of: vehicle)))
        case .process(let index):
          addStep(index, way)
          place = "after \(map.processes[index].label)"
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
      ("route to \(map.label(ofTarget: route.target))", text(of: route))
    }
    add(
      .process(index), process.word.rawValue, group: "process", process.label,
      [("kind", process.word.rawValue)] + PropertyText.facts(process.properties) + routes + way,
      in: process.home)
  }

  private func text(of route: Route) -> String {
    let kind: String? =
      switch route.kind {
      case .plain: nil
      case .grade(let name): "grade \(name)"
      case .rework: "rework"
      }
    let basis = route.basis == .units ? nil : "by \(route.basis.rawValue)"
    let most = route.limit.map { "max \($0)" }
    let then = route.otherwise.map { "then \(map.label(ofTarget: $0))" }
    let takes = route.transit.map { "takes \(TimeText.written($0))" }
    let reason = route.reason.map { "(\($0))" }
    let each = route.quantity.map { "× " + FigureText.count(Estimate($0)) }
    return [
      kind, route.isBeside ? nil : FigureText.share(route.share), each, basis, takes, most, then, reason,
    ].compactMap(\.self)
      .joined(separator: " ")
  }

  private mutating func addStock(
    _ index: Int, _ way: [(name: String, text: String)], at place: String?
  ) {
    let stock = map.stocks[index]
    var facts: [(name: String, text: String)] = [("kind", stock.word.rawValue)]
    for part in stock.quantity?.parts ?? [] {
      facts.append(("quantity", "\(FigureText.count(Estimate(part.amount))) \(part.variant ?? "pcs")"))
    }
    if let time = stock.time { facts.append(("time", TimeText.written(time))) }
    add(
      .stock(index), stock.word.rawValue, group: "stock", stock.label ?? stock.id,
      known: stock.isNamed || stock.label != nil ? nil : place,
      facts + PropertyText.facts(stock.properties) + way, in: stock.home)
  }

  private mutating func addLinks() {
    for (index, flow) in map.information.enumerated() {
      let ends = ends(flow.sources, flow.targets)
      let medium = flow.medium == .electronic ? "electronic" : "manual"
      addLink(
        .information(index), flow.word.rawValue, "info", ends, flow.label,
        [("kind", flow.word.rawValue), ("medium", medium)])
    }
    for (index, kanban) in map.kanbans.enumerated() {
      addLink(
        .kanban(index), "\(kanban.kind.rawValue) kanban", "kanban", ends(kanban.sources, kanban.targets),
        kanban.label, [("kind", kanban.kind.rawValue)] + PropertyText.facts(kanban.properties))
    }
    for (index, remark) in map.remarks.enumerated() {
      addLink(
        .remark(index), remark.word.rawValue, remark.word.rawValue,
        (map.itemName(remark.target), map.label(of: remark.target)), remark.label,
        [("owner", remark.owner), ("due", remark.due?.text)].compactMap { name, text in
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
        thing: thing, kind: kind, key: "\(looseKey): \(label ?? "")", looseKey: looseKey,
        label: ends.label + (label.map { ": \($0)" } ?? ""),
        facts: (label.map { [("label", $0)] } ?? []) + facts))
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
      }
    return "\(kind) \(id(of: reference))"
  }
}
