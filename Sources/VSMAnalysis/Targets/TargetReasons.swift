import VSMModel
import VSMSyntax
import VSMWords

/// Why the figure of a target is not given: the reasons that the tables of figures know, so that notes and warnings tell
/// the same.
struct TargetReasons {
  let ground: FigureGround

  /// What a target is missed by: the figure, or that it is not given and why.
  func text(of target: Target, _ found: TargetFigures) -> String {
    guard found.value == nil, let reason = reason(for: target) else { return found.text }
    return "\(found.text): \(reason)"
  }

  private func reason(for target: Target) -> String? {
    switch target.scope {
    case .map: break
    case .every: return target.figure.scopes.compactMap { ofElements($0, target) }.first
    case .element(.process): return ofElements(.step, target)
    case .element(.stock): return ofElements(.stock, target)
    case .element(.customer): return ofElements(.customer, target)
    case .element(.resource): return ofElements(.resource, target)
    case .element(.disposition(let index)):
      return ofDisposition(ground.map.dispositions[index].label, target.figure)
    case .element: return nil
    }
    let isForward = !ground.map.streams.isEmpty || target.figure != .leadTime
    guard isForward, let headline = HeadlineFigure.of(target.figure) else { return ofRecovery(target.figure) }
    let texts = headline.reasons(ground).map(\.text.description)
    return texts.isEmpty ? nil : texts.joined(separator: ", and ")
  }

  // MARK: Recoveries

  private func ofRecovery(_ target: TargetFigure) -> String? {
    let map = ground.map
    guard !map.recoveries.isEmpty else { return "the map has no recovery" }
    guard let figure = target == .leadTime ? RecoveryFigure.leadTime : RecoveryFigure.of(target) else {
      return nil
    }
    for (index, network) in ground.figures.recoveries.enumerated() {
      let name = map.name(of: .recovery(index)) ?? "the recovery"
      guard let network else { return "the flow through \(name) has no answer" }
      guard figure.value(network) == nil else { continue }
      switch figure.lack(network, .recovery(index)) {
      case .of(let needed): return "it needs \(needed)"
      case .because(let reason): return reason.description
      }
    }
    return nil
  }

  // MARK: Elements

  private func ofElements(_ scope: TargetFigure.Scope, _ target: Target) -> String? {
    switch scope {
    case .map: return nil
    case .step:
      if target.figure == .cycleTime || target.figure == .utilisation { return ofStep(target) }
      return StepFigure.of(target.figure)?.needs.map { "it needs \($0)" } ?? ofStep(target)
    case .stock:
      if target.figure == .stockValue {
        return "it needs pieces, and a value or what is put in up to there"
      }
      if target.figure == .needed {
        return "it is of a supermarket or a FIFO lane, and needs what passes it and what it is to cover"
      }
      return target.isInTime
        ? "it needs a time, or a quantity and what passes in a day"
        : "it needs a quantity, or a time and what passes in a day"
    case .customer:
      return switch target.figure {
      case .demand: "the customer gives no demand, or the days of its period are not known"
      case .takt: ground.time.reasonForNone?.description ?? "the customer gives no demand"
      default: "it needs a demand, a pack and available time"
      }
    case .disposition: return ofDisposition("the disposition", target.figure)
    case .resource:
      return
        "it needs how many there are, their working time, and the flow and the time of each step that they work at"
    }
  }

  private func ofDisposition(_ label: String, _ figure: TargetFigure) -> String {
    switch figure {
    case .flow: "it needs what the sources give in a day"
    case .proceeds: "nothing comes to \(label), or it gives no proceeds"
    case .valueKept: "it needs proceeds, decay and the times on the way"
    case .useOfCap: "it needs a cap, and what the sources give in a day"
    case .shareByMass: "it needs the mass of all that comes in"
    case .shareByValue: "it needs the proceeds of all dispositions that units come to"
    default: "nothing comes to \(label), or not every time on the way is known"
    }
  }

  /// A step's own time, or else what the whole map lacks to hold it against.
  private func ofStep(_ target: Target) -> String? {
    let map = ground.map
    let isOfAll = target.scope == .every
    let steps: [Int] =
      if case .element(.process(let step)) = target.scope {
        [step]
      } else {
        map.processes.indices.filter { map.processes[$0].stream != nil }
      }
    let givesTime = { (step: Int) in
      target.figure == .cycleTime ? ground.inputs[step].cycle != nil : ground.inputs[step].workplace != nil
    }
    if !steps.contains(where: givesTime) {
      let time = target.figure == .cycleTime ? "a C/T" : "a C/T, or a PT with operators"
      return
        (isOfAll ? "no step gives " : "\(steps.first.map { map.processes[$0].label } ?? "it") does not give ")
        + time
    }
    let ofTakt = if case .takt = target.statement.bound { "there is no takt: " } else { "" }
    if target.figure == .cycleTime, ofTakt.isEmpty { return nil }
    if let reason = ground.time.reasonForNone { return ofTakt + reason.description }
    if ground.figures.demand == nil {
      let isGiven = map.customers.contains { $0.properties.has(.demand) }
      return ofTakt + (isGiven ? "the demand a day is not known" : "no customer gives a demand")
    }
    if let silent = steps.first(where: { givesTime($0) && ground.figures.steps[$0].flow == nil }) {
      return ofTakt + "the flow is not known at \(map.processes[silent].label)"
    }
    return ofTakt + "the numbers may be zero or are too large to compute with"
  }
}
