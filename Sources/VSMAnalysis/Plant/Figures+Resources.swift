public import VSMModel
import VSMSyntax
import VSMWords

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

  /// What a reader must know of variants, of other working times and of resources.
  func addNotes(
    ofPlant map: ValueStreamMap, _ inputs: [StepInput], _ means: VariantMeans, _ time: WorkTime,
    _ notes: inout Notes
  ) {
    func labels(_ indices: [Int]) -> Phrase { Notes.list(indices.sorted().map { map.processes[$0].label }) }
    let open = means.unknown.filter { $0.value == .missing }.map(\.key)
    if !open.isEmpty {
      notes.add(
        "What is set apart by variant has no mean where a variant passes that is not named: \(labels(open)).")
    }
    let dry = means.unknown.filter { $0.value == .noFlow }.map(\.key)
    if !dry.isEmpty {
      notes.add(
        "What is set apart by variant has no mean where it is not known how much of each passes: \(labels(dry))."
      )
    }
    let others = inputs.indices.filter {
      inputs[$0].available != nil && map.workingTime(of: map.processes[$0]).hasOwnDay
    }
    if !others.isEmpty {
      notes.add(
        "A day is one of the map’s calendar, \(figure: TimeText.clock(time.day)), also where others are worked: \(labels(others))."
      )
    }
    for (resource, figures) in zip(map.resources, resources) where !figures.unknown.isEmpty {
      notes.add(
        "\(resource.label) has no load, as the flow or the time is not known at \(labels(figures.unknown)).")
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
