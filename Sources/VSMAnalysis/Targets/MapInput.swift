import VSMDiagnostics
import VSMModel
import VSMSyntax

/// A number that a map gives, which can be varied to see what it moves.
struct MapInput {
  /// What people call it: `C/T of Welding`.
  let name: String
  /// Its value as people read it.
  let text: String
  /// The element that it belongs to; nothing for the calendar.
  let of: ValueStreamMap.Reference?
  /// Where the map gives it.
  let span: SourceSpan?
  private let change: (inout ValueStreamMap, Double) -> Bool

  init(
    _ name: String, _ text: String, of reference: ValueStreamMap.Reference? = nil, at span: SourceSpan?,
    _ change: @escaping (inout ValueStreamMap, Double) -> Bool
  ) {
    self.name = name
    self.text = text
    self.of = reference
    self.span = span
    self.change = change
  }

  /// The map with the number multiplied; nothing where it cannot be, as a share above the whole.
  func scaled(in map: ValueStreamMap, by factor: Double) -> ValueStreamMap? {
    var map = map
    return change(&map, factor) ? map : nil
  }

  /// All numbers of a map that figures rest on, in the order of the map.
  static func all(of map: ValueStreamMap) -> [MapInput] {
    var inputs = ofCalendar(map)
    for index in map.customers.indices { inputs += of(.customer(index), map, \.customers[index].properties) }
    for index in map.sources.indices {
      inputs += of(.source(index), map, \.sources[index].properties)
      if let (share, _) = map.sources[index].returns {
        inputs.append(
          MapInput(
            "returns of \(map.sources[index].label)", FigureText.share(Estimate(share)), of: .source(index),
            at: map.sources[index].span
          ) { map, factor in
            guard let scaled = share.scaledShare(by: factor) else { return false }
            map.sources[index].returns?.share = scaled
            return true
          })
      }
    }
    for index in map.processes.indices { inputs += of(step: index, map) }
    for index in map.stocks.indices { inputs += of(stock: index, map) }
    for index in map.dispositions.indices {
      inputs += of(.disposition(index), map, \.dispositions[index].properties)
    }
    for index in map.recoveries.indices {
      let name = map.name(of: .recovery(index)) ?? "the recovery"
      inputs += of(map.recoveries[index].properties, name, nil, \.recoveries[index].properties)
    }
    for index in map.resources.indices { inputs += of(.resource(index), map, \.resources[index].properties) }
    for index in map.sites.indices { inputs += of(.site(index), map, \.sites[index].properties) }
    inputs += ofTransports(map) + ofQuantities(map) + ofSurroundings(map)
    return inputs
  }

  // MARK: Elements

  private static func of(
    _ reference: ValueStreamMap.Reference, _ map: ValueStreamMap,
    _ path: WritableKeyPath<ValueStreamMap, PropertyList>
  ) -> [MapInput] {
    of(map[keyPath: path], map.label(of: reference), reference, path)
  }

  private static func of(
    _ properties: PropertyList, _ label: String, _ reference: ValueStreamMap.Reference?,
    _ path: WritableKeyPath<ValueStreamMap, PropertyList>
  ) -> [MapInput] {
    properties.entries.indices.compactMap { position in
      let entry = properties.entries[position]
      guard entry.value.scaled(by: 0.9) != nil else { return nil }
      return MapInput(
        "\(entry.property.name) of \(label)", ValueText.line(entry.value), of: reference, at: entry.span
      ) {
        map, factor in
        map[keyPath: path].scale(position, by: factor)
      }
    }
  }

  private static func of(step: Int, _ map: ValueStreamMap) -> [MapInput] {
    let process = map.processes[step]
    var inputs = of(.process(step), map, \.processes[step].properties)
    for (position, route) in process.routes.enumerated() {
      let way = "\(process.label) → \(map.label(ofTarget: route.target))"
      inputs.append(
        MapInput(
          "share of \(way)", FigureText.share(Estimate(route.share)), of: .process(step), at: route.span
        ) {
          map, factor in
          guard let scaled = route.share.scaledShare(by: factor) else { return false }
          map.processes[step].routes[position].share = scaled
          return true
        })
      if let transit = route.transit {
        inputs.append(
          MapInput("time of \(way)", TimeText.written(transit), of: .process(step), at: route.span) {
            map, factor in
            map.processes[step].routes[position].transit = transit.scaled(by: factor)
            return true
          })
      }
    }
    return inputs
  }

  private static func of(stock index: Int, _ map: ValueStreamMap) -> [MapInput] {
    let stock = map.stocks[index]
    var inputs = of(.stock(index), map, \.stocks[index].properties)
    if let time = stock.time {
      inputs.append(
        MapInput(
          "the wait of \(map.label(of: .stock(index)))", TimeText.written(time), of: .stock(index),
          at: stock.span
        ) {
          map, factor in
          map.stocks[index].time = time.scaled(by: factor)
          return true
        })
    }
    if let quantity = stock.quantity {
      inputs.append(
        MapInput(
          "the stock of \(map.label(of: .stock(index)))", FigureText.count(Estimate(quantity.total)),
          of: .stock(index), at: stock.span
        ) { map, factor in
          map.stocks[index].quantity = quantity.scaled(by: factor)
          return true
        })
    }
    return inputs
  }

  // MARK: The whole

  private static func ofCalendar(_ map: ValueStreamMap) -> [MapInput] {
    guard let calendar = map.calendar else { return [] }
    var inputs: [MapInput] = []
    if let shifts = calendar.shifts {
      inputs.append(
        MapInput("shifts", FigureText.count(Estimate(shifts)), at: calendar.span) { map, factor in
          map.calendar?.shifts = shifts.scaled(by: factor)
          return true
        })
    }
    if let shift = calendar.shift {
      inputs.append(
        MapInput("shift", TimeText.written(shift), at: calendar.span) { map, factor in
          map.calendar?.shift = shift.scaled(by: factor)
          return true
        })
    }
    for (position, pause) in calendar.pauses.enumerated() {
      inputs.append(
        MapInput(
          "breaks", "\(TimeText.written(pause.duration)) x \(pause.times)", at: calendar.span
        ) { map, factor in
          map.calendar?.pauses[position].duration = pause.duration.scaled(by: factor)
          return true
        })
    }
    return inputs
  }

  private static func ofQuantities(_ map: ValueStreamMap) -> [MapInput] {
    var inputs: [MapInput] = []
    for (index, stream) in map.streams.enumerated() {
      if let quantity = stream.joinQuantity, let joined = stream.joins {
        inputs.append(
          MapInput(
            "units for each of \(map.processes[joined].label)", FigureText.count(Estimate(quantity)),
            at: stream.span
          ) { map, factor in
            map.streams[index].joinQuantity = quantity.scaled(by: factor)
            return true
          })
      }
      if let origin = stream.origin, let quantity = origin.quantity {
        inputs.append(
          MapInput(
            "units of each of \(map.processes[origin.process].label)", FigureText.count(Estimate(quantity)),
            at: origin.span
          ) { map, factor in
            map.streams[index].origin?.quantity = quantity.scaled(by: factor)
            return true
          })
      }
    }
    return inputs
  }

  private static func ofTransports(_ map: ValueStreamMap) -> [MapInput] {
    guard map.conventions.transport else { return [] }
    var inputs: [MapInput] = []
    for (index, stream) in map.streams.enumerated() {
      for (position, item) in stream.items.enumerated() {
        guard case .transport(let vehicle) = item, let transit = vehicle.transit else { continue }
        let name = vehicle.label.map { " “\($0)”" } ?? ""
        inputs.append(
          MapInput("the transport\(name)", TimeText.written(transit), at: stream.span) { map, factor in
            var scaled = vehicle
            scaled.transit = transit.scaled(by: factor)
            map.streams[index].items[position] = .transport(scaled)
            return true
          })
      }
    }
    return inputs
  }
}
