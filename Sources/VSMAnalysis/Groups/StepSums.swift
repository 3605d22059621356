import VSMModel

/// What several steps come to together: work and people.
struct StepSums: Sendable {
  private(set) var processingTime: Estimate?
  private(set) var processingWithout: [ValueStreamMap.Reference] = []
  private(set) var operators: Estimate?
  private(set) var stepsWithOperators = 0
  private(set) var steps = 0

  /// A step at either end of a row that says nothing of its time, as the book's Shipping, has no rung and adds nothing; where
  /// there is no other, nothing is known.
  init(of processes: [Int], in map: ValueStreamMap, _ rungs: [TimedRung], _ inputs: [StepInput]) {
    let working = processes.filter { !map.processes[$0].isDecision }
    steps = working.count
    var times: [Int: Estimate?] = [:]
    for timed in rungs where timed.rung.kind == .process {
      if case .process(let process) = timed.rung.of { times[process] = .some(timed.rung.time) }
    }
    var work = EstimateSum()
    var silent: [Int] = []
    for process in working {
      switch times[process] {
      case .some(.some(let time)): work += time
      case .some(.none): processingWithout.append(.process(process))
      // Of a visit alone it is not known which part of it is work.
      case .none where inputs[process].givesTime: processingWithout.append(.process(process))
      case .none: silent.append(process)
      }
    }
    if times.isEmpty, processingWithout.isEmpty { processingWithout = silent.map { .process($0) } }
    if processingWithout.isEmpty, !working.isEmpty { processingTime = work.value.finiteOrNothing }
    let people = working.compactMap { inputs[$0].operators }
    stepsWithOperators = people.count
    if !people.isEmpty { operators = EstimateSum.of(people).finiteOrNothing }
  }
}
