import VSMAnalysis
import VSMModel
import VSMWords

/// The longest way of a delivered unit, from its first wait to the customer: the rungs that count, in the order in which a
/// unit meets them.
struct Passage {
  struct Part {
    let name: String
    /// Of a delivered unit, all its visits.
    let seconds: Double
    /// As the ladder says it.
    let text: String
    let isWork: Bool
    let isInDays: Bool
  }

  private(set) var parts: [Part] = []
  private let map: ValueStreamMap
  private let figures: Figures
  private var told = Set<Int>()

  init(of map: ValueStreamMap, _ figures: Figures) {
    self.map = map
    self.figures = figures
    // Rows that begin on their own first; a row that joins another is told where it joins.
    for stream in figures.ladders.indices
    where map.streams[stream].joins == nil && map.streams[stream].origin == nil {
      tell(stream)
    }
    for stream in figures.ladders.indices { tell(stream) }
  }

  private mutating func tell(_ stream: Int) {
    guard map.streams.indices.contains(stream), told.insert(stream).inserted else { return }
    let ladder = figures.ladders[stream]
    var last: Int?
    for (position, rung) in ladder.rungs.enumerated() {
      if case .process(let step) = rung.of, step != last {
        for other in map.streams.indices where map.streams[other].joins == step { tell(other) }
        last = step
      }
      guard rung.isOnCriticalPath, ladder.isShown(position), let time = rung.time, time.isFinite else {
        continue
      }
      let isWork = rung.kind == .process
      // A step whose visit is longer than its work has a wait and its work.
      let doubled = ladder.rungs.contains { $0.of == rung.of && $0.kind != rung.kind }
      let name = Self.name(of: rung.of, in: map, figures)
      parts.append(
        Part(
          name: doubled && !isWork ? map.phrases("\(name) (waiting)") : name, seconds: max(0, time.middle),
          text: map.phrases.figure(figures.text(of: rung)), isWork: isWork, isInDays: rung.isInDays))
    }
  }

  /// What people call it; a stock without a label is where it stands.
  private static func name(
    of reference: ValueStreamMap.Reference, in map: ValueStreamMap, _ figures: Figures
  ) -> String {
    if case .stock(let stock) = reference, map.stocks[stock].label == nil,
      let step = figures.stocks[stock].after
    {
      return map.phrases("after \(map.processes[step].label.onOneLine)")
    }
    return map.label(of: reference).onOneLine
  }
}
