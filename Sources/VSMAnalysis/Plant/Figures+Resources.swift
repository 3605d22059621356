public import VSMModel

extension Figures {
  /// A resource allows the line no more than what it is loaded with today, divided by the load.
  mutating func limit(by resources: [ResourceFigures], delivered: Double?) {
    guard let delivered, delivered > 0 else { return }
    for (index, resource) in resources.enumerated() {
      guard let load = resource.utilisation, load.low > 0,
        let possible = (Estimate(delivered) / load)?.finiteOrNothing
      else { continue }
      if possible.middle < lineCapacity?.middle ?? .infinity { (limitingResource, lineLimit) = (index, nil) }
      lineCapacity = lineCapacity.map { Estimate.minimum($0, possible) } ?? possible
    }
  }

  /// What limits the map most, as its reference: a step, or a resource that is loaded more than any.
  public var bottleneckReference: ValueStreamMap.Reference? {
    bottleneckResource.map { .resource($0) } ?? bottleneck.map { .process($0) }
  }

  /// What allows the line to make no more: a step or a resource.
  public var limitReference: ValueStreamMap.Reference? {
    limitingResource.map { .resource($0) } ?? lineLimit.map { .process($0) }
  }
}
