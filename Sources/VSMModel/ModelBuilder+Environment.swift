import VSMDiagnostics
import VSMSyntax

/// What is used of the map's surroundings: what can only be said of the map as a whole.
extension ModelBuilder {
  mutating func declareFactor(_ properties: PropertyList) {
    for entry in properties.entries {
      guard case .factor(let flow) = entry.property.kind, case .factor(let factor) = entry.value else {
        continue
      }
      if let first = map.factors.first(where: { $0.flow == flow }) {
        report(
          .measuring(.factorTwice(flow.rawValue)), at: entry.span,
          related: Diagnostic.Related(first.span, "the first factor"))
        continue
      }
      map.factors.append(FlowFactor(flow: flow, factor: factor, span: entry.span))
    }
  }

  mutating func checkEnvironment() {
    // Most maps use none of it.
    let transports = map.hasLadenVehicles ? map.transports : []
    var seen: [EnvironmentalFlow: (dimension: MeasureUnit.Dimension, place: String, span: SourceSpan)] = [:]
    func check(_ properties: PropertyList, _ place: String) {
      for (flow, use, span) in properties.uses {
        if let first = seen[flow] {
          if first.dimension != use.unit.dimension {
            report(
              .measuring(
                .flowInTwoDimensions(
                  flow: flow.rawValue, here: use.unit.dimension.noun, there: first.dimension.noun,
                  first: first.place)), at: span, related: Diagnostic.Related(first.span, "given first"))
          }
        } else {
          seen[flow] = (use.unit.dimension, place, span)
        }
        if let needed = use.needed, needed.low > use.amount.high {
          warn(.measuring(.neededAboveUsed(place: place, flow: flow.rawValue)), at: span)
        }
      }
    }
    for process in map.processes {
      check(process.properties, process.label)
      for (flow, use, span) in process.properties.uses
      where use.basis == .batch && !process.properties.has(.batch)
        && !process.properties.has(.processQuantity)
      {
        report(.measuring(.batchMissing(step: process.label, flow: flow.rawValue)), at: span)
      }
    }
    for (index, stock) in map.stocks.enumerated() { check(stock.properties, map.label(of: .stock(index))) }
    for (vehicle, _, name) in transports {
      check(vehicle.properties, name)
      checkTrip(of: vehicle.properties, name)
    }
    checkFactors(seen.isEmpty ? [:] : seen.mapValues(\.dimension))
  }

  /// What is given by the trip or by the km is a piece's once it is known how many pieces go how far.
  private mutating func checkTrip(of properties: PropertyList, _ name: String) {
    let transport = "the " + name
    var isTold = false
    func tellOfLoad(_ what: String, at span: SourceSpan) {
      guard !isTold, !properties.has(.load) else { return }
      isTold = true
      warn(.measuring(.loadMissing(transport: transport, what: what)), at: span)
    }
    if let cost = properties.entry(.transportCost), case .moneyPer(_, .trip) = cost.value {
      tellOfLoad("its cost", at: cost.span)
    }
    for (flow, use, span) in properties.uses {
      switch use.basis {
      case .distance:
        if !properties.has(.distance) {
          warn(.measuring(.distanceMissing(transport: transport, flow: flow.rawValue)), at: span)
        } else {
          tellOfLoad(flow.rawValue, at: span)
        }
      case .trip: tellOfLoad(flow.rawValue, at: span)
      case .unit, .batch, .period: break
      }
    }
  }

  private mutating func checkFactors(_ dimensions: [EnvironmentalFlow: MeasureUnit.Dimension]) {
    for factor in map.factors {
      guard let dimension = dimensions[factor.flow] else {
        warn(.measuring(.factorWithoutFlow(factor.flow.rawValue)), at: factor.span)
        continue
      }
      if factor.factor.unit.dimension != dimension {
        report(
          .measuring(
            .factorOfOtherDimension(
              flow: factor.flow.rawValue, unit: factor.factor.unit.symbol, given: dimension.noun,
              example: "factor \(factor.flow.rawValue) 0.2kgCO2e/\(dimension.base.symbol)")), at: factor.span)
      }
    }
  }
}
