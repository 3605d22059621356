import VSMAnalysis
import VSMModel
import VSMSyntax

/// A time between two bounds, in seconds of the clock.
struct MermaidSpan {
  var low = 0.0
  var high = 0.0

  var isNothing: Bool { high == 0 }

  init() {}

  /// Nothing for units of which nobody knows how long they are.
  init?(_ written: WrittenDuration, day: Double) {
    func seconds(_ terms: [WrittenDuration.Term]) -> Double? {
      var total = 0.0
      for term in terms {
        switch term.unit {
        case .second: total += term.number
        case .minute: total += term.number * 60
        case .hour: total += term.number * 3_600
        case .day: total += term.number * day
        case .shift, .week, .month, .year: return nil
        }
      }
      return total
    }
    guard let low = seconds(written.low), let high = seconds(written.high ?? written.low) else { return nil }
    (self.low, self.high) = (min(low, high), max(low, high))
  }

  mutating func add(_ time: Estimate) {
    low += time.low
    high += time.high
  }
}

/// The one row of a map that a diagram can hold: that which ends with a customer.
struct MermaidRow {
  struct Step {
    var process: Int
    /// Nothing where the map gives no work.
    var work: MermaidSpan?
    /// What waits behind it.
    var wait = MermaidSpan()
    var isPulled = false
  }

  let stream: Int
  /// Work is told as PT.
  let isOffice: Bool
  private(set) var steps: [Step] = []
  /// What waits before the first step.
  private(set) var before: MermaidSpan?
  private(set) var labelBefore = "Before"
  /// What has no time that is known.
  private(set) var withoutTime: [ValueStreamMap.Reference] = []
  private(set) var decisions: [Int] = []

  /// All waits and all work of the row.
  var total: MermaidSpan {
    var total = before ?? MermaidSpan()
    for time in steps.flatMap({ [$0.work, $0.wait] }).compactMap(\.self) {
      total.low += time.low
      total.high += time.high
    }
    return total
  }

  /// Nothing for a map without steps in a row.
  init?(of map: ValueStreamMap, _ figures: Figures) {
    func hasSteps(_ index: Int) -> Bool {
      map.streams[index].items.contains { item in
        if case .process(let process) = item { !map.processes[process].isDecision } else { false }
      }
    }
    let rows = map.streams.indices.filter(hasSteps)
    guard
      let stream = rows.first(where: { !map.streams[$0].deliveries.isEmpty && map.streams[$0].origin == nil })
        ?? rows.first
    else { return nil }
    self.stream = stream
    isOffice =
      !map.processes.contains { $0.properties.has(.cycleTime) }
      && map.processes.contains { $0.properties.has(.processTime) }
    /// How many steps stand before each thing of the row.
    var places: [ValueStreamMap.Reference: Int] = [:]
    for item in map.streams[stream].items {
      switch item {
      case .process(let process):
        places[.process(process)] = steps.count
        if map.processes[process].isDecision {
          decisions.append(process)
        } else {
          steps.append(Step(process: process))
        }
      case .stock(let stock):
        places[.stock(stock)] = steps.count
        if steps.isEmpty, labelBefore == "Before", let label = map.stocks[stock].label { labelBefore = label }
        if map.stocks[stock].word == .supermarket, !steps.isEmpty { steps[steps.count - 1].isPulled = true }
      case .link(.pull): if !steps.isEmpty { steps[steps.count - 1].isPulled = true }
      case .link, .transport: break
      }
    }
    var worked: Set<ValueStreamMap.Reference> = []
    for rung in figures.ladders[stream].rungs {
      let place = places[rung.of] ?? steps.count
      guard let time = rung.time else {
        withoutTime.append(rung.of)
        continue
      }
      if rung.kind == .process, steps.indices.contains(place) {
        var work = steps[place].work ?? MermaidSpan()
        work.add(time)
        steps[place].work = work
        worked.insert(rung.of)
        continue
      }
      // A wait of a step is before its work, but for that of a way that leaves it.
      let isBehind = worked.contains(rung.of)
      if place > 0 || isBehind {
        steps[isBehind ? place : place - 1].wait.add(time)
      } else {
        var wait = before ?? MermaidSpan()
        wait.add(time)
        before = wait
      }
    }
  }
}
