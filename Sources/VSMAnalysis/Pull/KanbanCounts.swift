import VSMModel
import VSMSyntax
import VSMWords

/// How many kanban each statement needs: D × LT × (1 + safety) / container.
///
/// D is what passes the very place that the kanban speak of, not what all customers take; what kanban to make call for is
/// made once, however often it is worked on again. LT is in working days, whatever the length of a day where days become
/// seconds. A signal kanban stands for a batch.
struct KanbanCounts: Sendable {
  private(set) var figures: [KanbanFigures] = []
  /// The time from a kanban's leaving to the arrival of the parts, in seconds and in days.
  private(set) var replenishments: [(seconds: Estimate, days: Estimate)?] = []

  /// Why there is no count.
  private enum Reason: Int, CaseIterable {
    case severalPlaces, noPlace, noFlow, noContainer, noBatch, noReplenishment, outOfProportion

    var text: Phrase {
      switch self {
      case .severalPlaces: "several places in one statement, each with a flow of its own"
      case .noPlace: "neither end is a step or a stock whose flow it could follow"
      case .noFlow: "no flow is known, or it may be zero"
      case .noContainer: "no container, and no pack of an only customer"
      case .noBatch: "a signal stands for a batch, and none is given"
      case .noReplenishment: "no LT"
      case .outOfProportion: "the numbers are too large or too small to compute with"
      }
    }
  }

  init(
    of map: ValueStreamMap, _ flow: Flow, _ places: PullPlaces, _ time: inout WorkTime, _ notes: inout Notes
  ) {
    var made = MadePieces(flow, map)
    var reasons: [Reason: [Int]] = [:]
    for (index, kanban) in map.kanbans.enumerated() {
      let (found, reason) = Self.figures(of: kanban, map, flow, places, &made, &time)
      figures.append(found)
      replenishments.append(
        kanban.properties.duration(.replenishment).flatMap { written in
          time.seconds(of: written).flatMap { seconds in time.workingDays(of: written).map { (seconds, $0) } }
        })
      if let reason { reasons[reason, default: []].append(index) }
    }
    for reason in Reason.allCases {
      guard let indices = reasons[reason] else { continue }
      // Whoever gives neither container nor LT only drew the way of the kanban, as long as there is no table of them.
      let isAsked =
        figures.contains { $0.perDay != nil }
        || indices.contains { index in
          let properties = map.kanbans[index].properties
          return properties.has(.container)
            || properties.has(.kanbanBatch) && map.kanbans[index].kind == .signal
            || properties.has(.replenishment) || properties.has(.safety)
        }
      notes.add(
        "The number of kanban is not given: \(reason.text): "
          + "\(Notes.list(indices.map { map.name(of: map.kanbans[$0]) })).",
        forPeople: isAsked)
    }
    let packed = map.kanbans.indices.filter { figures[$0].isContainerOfCustomer && figures[$0].perDay != nil }
    if !packed.isEmpty {
      notes.add(
        "No container, so one kanban stands for the customer’s pack: "
          + "\(Notes.list(packed.map { map.name(of: map.kanbans[$0]) })).")
    }
  }

  private static func figures(
    of kanban: Kanban, _ map: ValueStreamMap, _ flow: Flow, _ places: PullPlaces, _ made: inout MadePieces,
    _ time: inout WorkTime
  ) -> (KanbanFigures, Reason?) {
    var figures = KanbanFigures()
    if kanban.kind == .signal, let batch = batch(of: kanban, map) {
      figures.container = Estimate(batch).positiveOrNothing
    } else if let container = kanban.properties.count(.container) {
      figures.container = Estimate(container).positiveOrNothing
    } else if kanban.kind != .signal, let pack = places.pack(of: kanban, at: self.places(of: kanban)) {
      (figures.container, figures.isContainerOfCustomer) = (pack, true)
    }
    let candidates = self.places(of: kanban)
    figures.place = candidates.count == 1 ? candidates.first : nil
    guard let place = figures.place else {
      return (figures, candidates.isEmpty ? .noPlace : .severalPlaces)
    }
    figures.flow = pieces(at: place, of: kanban.kind, flow, &made)?.positiveOrNothing
    guard let passing = figures.flow else { return (figures, .noFlow) }
    guard let container = figures.container else {
      return (figures, kanban.kind == .signal ? .noBatch : .noContainer)
    }
    figures.perDay = (passing / container)?.positiveOrNothing
    figures.perShift =
      figures.perDay.flatMap { perDay in
        time.shifts.flatMap { perDay / $0 }
      }?.positiveOrNothing
    guard let written = kanban.properties.duration(.replenishment) else { return (figures, .noReplenishment) }
    let safety = kanban.properties.share(.safety).map { Estimate($0) } ?? Estimate(0)
    figures.needed = time.workingDays(of: written).flatMap { lead in
      (passing * lead * (Estimate(1) + safety) / container)?.positiveOrNothing
    }
    figures.count = figures.needed?.roundedUp
    return (figures, figures.count == nil ? .outOfProportion : nil)
  }

  /// The stock at an end, which is what the kanban take from or have refilled; without one the step that they are
  /// told to, or for a withdrawal the step that takes.
  private static func places(of kanban: Kanban) -> [ValueStreamMap.Reference] {
    let ends = kanban.targets + kanban.sources
    let stocks = { (ends: [ValueStreamMap.Reference]) in
      ends.filter { if case .stock = $0 { true } else { false } }
    }
    let processes = { (ends: [ValueStreamMap.Reference]) in
      ends.filter { if case .process = $0 { true } else { false } }
    }
    let (near, far) =
      kanban.kind == .withdrawal ? (kanban.sources, kanban.targets) : (kanban.targets, kanban.sources)
    // A withdrawal between two stocks takes from the one that it goes to.
    let choices = [
      kanban.kind == .withdrawal ? stocks(kanban.targets) : [], stocks(ends), processes(near), processes(far),
    ]
    return choices.first { !$0.isEmpty } ?? []
  }

  /// Pieces of a signal: those that it asks for, or else the batch of the only step that it goes to.
  private static func batch(of kanban: Kanban, _ map: ValueStreamMap) -> Interval? {
    if let batch = kanban.batch { return batch }
    guard kanban.targets.count == 1, case .process(let process) = kanban.targets[0],
      !kanban.properties.has(.container)
    else { return nil }
    return map.processes[process].properties.count(.batch)
  }

  private static func pieces(
    at place: ValueStreamMap.Reference, of kind: KanbanStatement.Kind, _ flow: Flow, _ made: inout MadePieces
  ) -> Estimate? {
    switch place {
    case .stock(let stock): kind == .withdrawal ? flow.past[stock] : made.past(stock)
    // Kanban to make count good pieces; kanban to move count what the step takes in.
    case .process(let process): kind == .withdrawal ? flow.into[process] : made.at(process)
    case .supplier, .customer, .source, .control, .disposition, .kanbanPlace, .resource, .site: nil
    }
  }
}
