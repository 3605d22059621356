import VSMSyntax
public import VSMWords

extension ValueStreamMap {
  /// Everything that carries, with what it leads to as messages name it.
  public var transports: [(vehicle: Vehicle, home: Home, name: String)] { transports(in: .english) }

  /// Everything that carries: of the streams and then of the recoveries.
  ///
  /// - Parameter phrases: the language in which each says what it leads to.
  /// - Returns: in the order of the text, the suppliers' of a row before those on its line.
  public func transports(in phrases: Phrases) -> [(vehicle: Vehicle, home: Home, name: String)] {
    var all: [(vehicle: Vehicle, home: Home, name: String)] = []
    func add(_ vehicle: Vehicle?, _ home: Home, from: String? = nil, to: String?) {
      guard let vehicle else { return }
      let label = vehicle.label.map { " “\($0)”" } ?? ""
      let way = from.map { phrases("from \($0)") } ?? to.map { phrases("to \($0)") }
      all.append((vehicle, home, phrases[vehicle.word.rawValue] + label + (way.map { " " + $0 } ?? "")))
    }
    func addItems(_ items: [Stream.Item], _ home: Home, end: String?) {
      for (position, item) in items.enumerated() {
        guard case .transport(let vehicle) = item else { continue }
        let next = items[position...].lazy.compactMap { item -> String? in
          switch item {
          case .process(let index): self.processes[index].label
          case .stock(let index): self.label(of: .stock(index))
          case .transport, .link: nil
          }
        }.first
        add(vehicle, home, to: next ?? end)
      }
    }
    for (index, stream) in streams.enumerated() {
      for source in stream.sources {
        add(source.vehicle, .stream(index), from: suppliers[source.party].label, to: nil)
      }
      addItems(stream.items, .stream(index), end: stream.joins.map { processes[$0].label })
      for delivery in stream.deliveries {
        add(delivery.vehicle, .stream(index), to: customers[delivery.party].label)
      }
    }
    for (index, recovery) in recoveries.enumerated() {
      for source in recovery.sources {
        add(source.vehicle, .recovery(index), from: sources[source.party].label, to: nil)
      }
      addItems(recovery.items, .recovery(index), end: recovery.end.map { label(ofTarget: $0) })
    }
    return all
  }

  /// True where a vehicle's block holds what is asked for; no names are made for it.
  private func hasVehicle(_ isMeant: (PropertyList) -> Bool) -> Bool {
    func holds(_ vehicle: Vehicle?) -> Bool {
      guard let properties = vehicle?.properties, !properties.entries.isEmpty else { return false }
      return isMeant(properties)
    }
    func holds(_ items: [Stream.Item]) -> Bool {
      items.contains { if case .transport(let vehicle) = $0 { holds(vehicle) } else { false } }
    }
    return streams.contains { stream in
      stream.sources.contains { holds($0.vehicle) } || holds(stream.items)
        || stream.deliveries.contains { holds($0.vehicle) }
    }
      || recoveries.contains { recovery in
        recovery.sources.contains { holds($0.vehicle) } || holds(recovery.items)
      }
  }

  /// True where a transport says more than its frequency.
  var hasLadenVehicles: Bool { hasVehicle { _ in true } }

  /// True where the map says what anything costs or brings beyond the cost of a visit.
  public var givesMoney: Bool {
    processes.contains { $0.properties.has(.labourRate) || $0.properties.has(.materialCost) }
      || stocks.contains { $0.properties.has(.stockValue) || $0.properties.has(.holding) }
      || customers.contains { $0.properties.has(.price) } || conventions.holding != nil
      || hasVehicle { $0.has(.transportCost) }
  }

  /// True where the map says what anything uses.
  public var givesUse: Bool {
    processes.contains { !$0.properties.uses.isEmpty } || stocks.contains { !$0.properties.uses.isEmpty }
      || hasVehicle { !$0.uses.isEmpty }
  }
}
