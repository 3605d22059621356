public import VSMDiagnostics
public import VSMSyntax
public import VSMWords

/// What one unit of a flow gives off, as the map says it: `factor electricity 0.38kgCO2e/kWh`.
public struct FlowFactor: Sendable {
  /// Of which flow.
  public var flow: EnvironmentalFlow
  /// Kilograms of CO₂ equivalent for each kWh, litre or kg.
  public var factor: EmissionFactor
  /// Where it stands in the text.
  public var span: SourceSpan
}

extension PropertyList {
  /// What is used of a flow; nothing where it is not given.
  public func use(of flow: EnvironmentalFlow) -> Consumption? {
    if case .consumption(let use) = self[.use(of: flow)] { use } else { nil }
  }

  /// A distance in km.
  public func distance(_ property: Property) -> Interval? {
    if case .consumption(let distance) = self[property] { distance.amount } else { nil }
  }

  /// The flows that are given, in the order of the text.
  public var uses: [(flow: EnvironmentalFlow, use: Consumption, span: SourceSpan)] {
    entries.compactMap { entry in
      guard case .consumption(let flow) = entry.property.kind, case .consumption(let use) = entry.value else {
        return nil
      }
      return (flow, use, entry.span)
    }
  }

  /// The part of a value that holding it costs in a period.
  public var holding: (share: Interval, period: TimeUnit)? {
    if case .decay(let share, let period) = self[.holding] { (share, period) } else { nil }
  }
}

/// What has a line of its own under the ladder.
public enum LadderLine: Sendable, Hashable {
  /// What is used of a flow; what all of them give off.
  case flow(EnvironmentalFlow), carbon

  init(_ word: String) {
    self = EnvironmentalFlow(rawValue: word).map { .flow($0) } ?? .carbon
  }
}

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
      for source in stream.sources { add(source.vehicle, .stream(index), from: suppliers[source.party].label, to: nil) }
      addItems(stream.items, .stream(index), end: stream.joins.map { processes[$0].label })
      for delivery in stream.deliveries {
        add(delivery.vehicle, .stream(index), to: customers[delivery.party].label)
      }
    }
    for (index, recovery) in recoveries.enumerated() {
      for source in recovery.sources { add(source.vehicle, .recovery(index), from: sources[source.party].label, to: nil) }
      addItems(recovery.items, .recovery(index), end: recovery.end.map { label(ofTarget: $0) })
    }
    return all
  }

  /// True where the map says what anything costs or brings beyond the cost of a visit.
  public var givesMoney: Bool {
    processes.contains { $0.properties.has(.labourRate) || $0.properties.has(.materialCost) }
      || stocks.contains { $0.properties.has(.stockValue) || $0.properties.has(.holding) }
      || customers.contains { $0.properties.has(.price) } || conventions.holding != nil
      || transports.contains { $0.vehicle.properties.has(.transportCost) }
  }

  /// True where the map says what anything uses.
  public var givesUse: Bool {
    processes.contains { !$0.properties.uses.isEmpty } || stocks.contains { !$0.properties.uses.isEmpty }
      || transports.contains { !$0.vehicle.properties.uses.isEmpty }
  }
}
