public import VSMModel

/// What the steps of one department, or of one site, come to together, and what it hands on to others.
public struct AreaFigures: Sendable {
  /// The department or the site; nothing for the steps that name none.
  public let name: String?
  /// Its steps in the order of the text, by their positions in the map; decisions have none.
  public internal(set) var steps: [Int] = []
  /// Work on a unit that is delivered, at all of them.
  public internal(set) var processingTime: Estimate?
  /// The steps of which no work is known, so that there is no processing time.
  public internal(set) var processingWithout: [ValueStreamMap.Reference] = []
  /// People at its steps, of those that give them.
  public internal(set) var operators: Estimate?
  /// How many of its steps give them.
  public internal(set) var stepsWithOperators = 0
  /// How many arrows of material lead from a step of it to the next step, of another one. Nothing where one of those
  /// steps names none.
  public internal(set) var handoffs: Int?

  init(name: String?) { self.name = name }
}

/// The departments of a map, or its sites, with what goes from one to another.
struct Areas: Sendable {
  /// In the order of the text, the steps without one last.
  private(set) var figures: [AreaFigures] = []
  /// How many handoffs there are in all; nothing where one is not known.
  private(set) var handoffs: Int?
  /// The steps that name none, where others do.
  private(set) var without: [Int] = []

  /// Those by what `area` says of steps; none where it says nothing of any.
  init(
    of map: ValueStreamMap, _ streams: [StreamRungs], _ inputs: [StepInput], by area: (Process) -> String?
  ) {
    let working = map.processes.indices.filter {
      map.processes[$0].stream != nil && !map.processes[$0].isDecision
    }
    let names = map.processes.map(area)
    guard working.contains(where: { names[$0] != nil }) else { return }
    var places: [String?: Int] = [:]
    for process in working {
      let name = names[process]
      if name == nil {
        without.append(process)
        continue
      }
      if places[name] == nil {
        places[name] = figures.count
        figures.append(AreaFigures(name: name))
      }
      if let place = places[name] { figures[place].steps.append(process) }
    }
    if !without.isEmpty {
      var rest = AreaFigures(name: nil)
      rest.steps = without
      figures.append(rest)
    }
    let rungs = streams.flatMap(\.rungs)
    let byProcess = Dictionary(grouping: rungs) { timed -> Int? in
      if case .process(let process) = timed.rung.of { process } else { nil }
    }
    for index in figures.indices {
      let sums = StepSums(
        of: figures[index].steps, in: map, figures[index].steps.flatMap { byProcess[$0] ?? [] }, inputs)
      figures[index].processingTime = sums.processingTime
      figures[index].processingWithout = sums.processingWithout
      (figures[index].operators, figures[index].stepsWithOperators) = (
        sums.operators, sums.stepsWithOperators
      )
    }
    countHandoffs(in: map, names)
  }

  private mutating func countHandoffs(in map: ValueStreamMap, _ names: [String?]) {
    var counts: [String: Int] = [:]
    var open: Set<String> = []
    for (from, to) in Self.neighbours(in: map) {
      switch (names[from], names[to]) {
      case (let first?, let second?): if first != second { counts[first, default: 0] += 1 }
      case (let first?, nil): open.insert(first)
      case (nil, _): break
      }
    }
    for index in figures.indices {
      guard let name = figures[index].name, !open.contains(name) else { continue }
      figures[index].handoffs = counts[name] ?? 0
    }
    if without.isEmpty { handoffs = counts.values.reduce(0, +) }
  }

  /// The steps that follow each other in rows, and where rows join and split off; a decision is passed over.
  private static func neighbours(in map: ValueStreamMap) -> [(from: Int, to: Int)] {
    map.streams.flatMap { stream -> [(from: Int, to: Int)] in
      let own = stream.items.compactMap { item -> Int? in
        if case .process(let process) = item, !map.processes[process].isDecision { process } else { nil }
      }
      let first = stream.origin.flatMap { map.processes[$0.process].isDecision ? nil : $0.process }
      let last = stream.joins.flatMap { map.processes[$0].isDecision ? nil : $0 }
      let way = (first.map { [$0] } ?? []) + own + (last.map { [$0] } ?? [])
      return zip(way, way.dropFirst()).map { (from: $0, to: $1) }
    }
  }
}
