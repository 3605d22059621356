import VSMDiagnostics
import VSMModel
import VSMSyntax

/// The figures of people or machines that work at several steps.
public struct ResourceFigures: Sendable {
  /// Those who are there at a time, in the mean of the shifts; or machines.
  public var count: Estimate?
  /// Seconds that each of them works a day.
  public var available: Estimate?
  /// The steps that it works at, by their positions in the map.
  public var steps: [Int] = []
  /// Seconds of its work for each unit that is delivered: Σ visits × PT (of machines C/T) × the part of the work.
  public var work: Estimate?
  /// Σ flow × PT (of machines C/T and changeovers) × the part of the work ÷ (how many × available time × uptime).
  public var utilisation: Estimate?
  /// The steps of which the flow or the time is not known, so that there is no utilisation.
  public var unknown: [Int] = []
}

/// How much of the time of resources the steps ask for that use them: a step by itself may have time left, and the people who
/// also work elsewhere none.
struct Resources {
  private(set) var figures: [ResourceFigures] = []
  private(set) var warnings: [Diagnostic] = []

  /// Of delivered units a day; nothing where it is not known how many customers take.
  init(
    of map: ValueStreamMap, _ inputs: [StepInput], _ flow: Flow, delivered: Double?, _ time: inout WorkTime
  ) {
    figures = [ResourceFigures](repeating: ResourceFigures(), count: map.resources.count)
    guard !map.resources.isEmpty else { return }
    var asked = [EstimateSum](repeating: EstimateSum(), count: map.resources.count)
    for (index, process) in map.processes.enumerated() {
      for use in process.uses {
        figures[use.resource].steps.append(index)
        let step = inputs[index]
        guard let into = flow.into[index],
          let each = map.resources[use.resource].isOfPeople ? step.labour : step.cycle ?? step.labour
        else {
          figures[use.resource].unknown.append(index)
          continue
        }
        var busy = into * each
        // Whoever changes a machine over, it stands meanwhile.
        if !map.resources[use.resource].isOfPeople, let changeover = step.changeover, let batch = step.batch,
          let changes = into / batch
        {
          busy = busy + changes * changeover
        }
        asked[use.resource] += busy * Estimate(use.share)
      }
    }
    for (index, resource) in map.resources.enumerated() {
      let properties = resource.properties
      let working = map.workingTime(of: resource)
      let given = properties.duration(.available) ?? working.properties.duration(.available)
      let own = given.flatMap { time.seconds(of: $0) } ?? OwnTime(working, in: map)?.available
      let count = (properties.count(.machines) ?? properties.people(.people)).flatMap {
        Estimate($0).positiveOrNothing
      }
      figures[index].count = count
      figures[index].available = own ?? time.available
      guard figures[index].unknown.isEmpty, !figures[index].steps.isEmpty else { continue }
      let work = asked[index].value
      if let delivered, delivered > 0 { figures[index].work = (work * (1 / delivered)).finiteOrNothing }
      let uptime = properties.share(.uptime).map { Estimate($0) } ?? Estimate(1)
      guard let count, let available = figures[index].available else { continue }
      let load = (work / (count * available * uptime))?.finiteOrNothing
      figures[index].utilisation = load
      if let load, Steps.isOver(load, Estimate(1)) {
        warnings.append(
          Diagnostic(
            .plant(.resourceOverloaded(resource.label, percent: StepWarnings.percent(load.middle))),
            at: resource.span))
      }
    }
  }

  /// The one with the highest load; nothing where a step is loaded as much.
  func bottleneck(besides utilisation: Double?) -> Int? {
    var highest = utilisation ?? -1
    var found: Int?
    for (index, resource) in figures.enumerated() {
      guard let load = resource.utilisation?.middle, load > highest * (1 + 1e-12) else { continue }
      (found, highest) = (index, load)
    }
    return found
  }
}
