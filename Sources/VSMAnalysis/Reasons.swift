import VSMModel
import VSMSyntax

extension Figures {
  /// Why a figure is missing or what it leaves out: one line for each kind of reason, naming where.
  func addReasons(
    of map: ValueStreamMap, _ inputs: [StepInput], _ steps: Steps, _ path: CriticalPath, _ time: WorkTime,
    _ notes: inout Notes
  ) {
    func names(where isMeant: (StepInput) -> Bool) -> [String] {
      inputs.indices.filter { isMeant(inputs[$0]) }.map { map.processes[$0].label }
    }

    if let reason = time.reasonForNone {
      notes.add(
        "Available time, takt, capacity and utilisation are not given: \(reason).",
        forPeople: map.calendar != nil || demand != nil)
    } else if demand != nil, takt == nil {
      notes.add("Takt is not given: the demand may be zero.")
    }
    addReasonsOfLadder(of: map, path, &notes)

    let untimed = names { !$0.givesTime }
    if !untimed.isEmpty {
      notes.add("No C/T, PT or LT, so left out of all times and capacities: \(Notes.list(untimed)).")
    }
    let withoutCycle = names { $0.givesTime && $0.cycle == nil }
    if !withoutCycle.isEmpty {
      // An office map times its work by PT and LT throughout.
      notes.add(
        "No C/T, so no cycle time, capacity and utilisation: \(Notes.list(withoutCycle)).",
        forPeople: inputs.contains { $0.cycle != nil })
    }
    let visitOnly = names { $0.workContent == nil && $0.elapsed != nil }
    if !visitOnly.isEmpty {
      notes.add("Only LT is given, so the whole visit counts as processing: \(Notes.list(visitOnly)).")
    }
    if availableTime != nil, inputs.contains(where: { $0.cycle != nil }) {
      let factors = [
        ("Uptime", names { $0.cycle != nil && $0.uptime == nil }),
        ("Yield", names { $0.cycle != nil && $0.yield == nil }),
      ]
      for (name, silent) in factors where !silent.isEmpty {
        let everywhere = silent.count == inputs.count { $0.cycle != nil }
        let place = everywhere ? "" : " at \(Notes.list(silent))"
        notes.add("\(name) is not given\(place): it does not enter capacity.")
      }
      let withoutBatch = names { ($0.changeover?.high ?? 0) > 0 && $0.batch == nil }
      if !withoutBatch.isEmpty {
        notes.add("C/O without a batch, so changeovers do not enter capacity: \(Notes.list(withoutBatch)).")
      }
    }
    addReasonsOfCapacity(of: map, inputs, steps, &notes)
    let shared = inputs.indices.filter { inputs[$0].isShared && steps.figures[$0].utilisation != nil }
      .map { map.processes[$0].label }
    if !shared.isEmpty {
      notes.add("Shared with other value streams, whose load is not counted: \(Notes.list(shared)).")
    }
    for (name, indices) in [
      ("Changeovers leave no time to work at", steps.usedUp),
      ("The queue grows without end before", steps.endlessQueues),
    ] where !indices.isEmpty {
      notes.add("\(name): \(Notes.list(indices.map { map.processes[$0].label })).")
    }

    let (passed, accurate) = (inputs.map { $0.firstPassYield ?? $0.yield }, inputs.map(\.completeAndAccurate))
    switch (firstPassYield, completeAndAccurate) {
    case (nil, nil):
      notes.add("Rolled yields are not given: no step gives FPY, yield or %C&A.", forPeople: false)
    case (nil, _):
      notes.add("Rolled first-pass yield is not given: no step gives FPY or yield.", forPeople: false)
    case (_, nil): notes.add("Rolled %C&A is not given: no step gives %C&A.", forPeople: false)
    default: break
    }
    for line in [
      RolledYield.note("Rolled first-pass yield", passed), RolledYield.note("Rolled %C&A", accurate),
    ] {
      if let line { notes.add(line) }
    }
    if turns == nil, leadTime != nil, workingDaysAYear == nil {
      notes.add("Turns are not given: no calendar says how many days are worked.", forPeople: false)
    }
  }

  private func addReasonsOfCapacity(
    of map: ValueStreamMap, _ inputs: [StepInput], _ steps: Steps, _ notes: inout Notes
  ) {
    let usedUp = Set(steps.usedUp)
    var (zero, unknownFlow, other): ([String], [String], [String]) = ([], [], [])
    for (index, step) in inputs.enumerated() {
      guard let cycle = step.cycle, (step.available ?? availableTime) != nil, !usedUp.contains(index),
        steps.figures[index].capacity == nil || (demand != nil && steps.figures[index].utilisation == nil)
      else { continue }
      let label = map.processes[index].label
      if cycle.low <= 0 {
        zero.append(label)
      } else if steps.figures[index].flow == nil {
        unknownFlow.append(label)
      } else {
        other.append(label)
      }
    }
    if !zero.isEmpty { notes.add("A C/T of zero has no capacity: \(Notes.list(zero)).") }
    if !unknownFlow.isEmpty {
      notes.add("Utilisation is not given, as the flow is not known at: \(Notes.list(unknownFlow)).")
    }
    if !other.isEmpty {
      notes.add(
        "Capacity may be zero or is out of all proportion, so no utilisation at: \(Notes.list(other)).")
    }
  }

  private func addReasonsOfLadder(of map: ValueStreamMap, _ path: CriticalPath, _ notes: inout Notes) {
    func labels(_ references: [ValueStreamMap.Reference]) -> String {
      Notes.list(references.map(map.label))
    }
    if leadTime == nil {
      if !path.unknown.isEmpty {
        notes.add("Lead time and PCE are not given: no time is known for \(labels(path.unknown)).")
      } else if !path.rungs.contains(where: \.counts) {
        notes.add("Lead time and PCE are not given: the map has no wait to add up.")
      } else {
        notes.add("Lead time and PCE are not given: their numbers are too large to compute with.")
      }
    } else if !path.unknownElsewhere.isEmpty {
      notes.add(
        "The critical path may be another one: no time is known for \(labels(path.unknownElsewhere)).")
    }
    if processingTime == nil {
      notes.add("Processing time is not given: no step on the critical path gives one.")
    }
    if leadTime != nil, processingTime != nil, cycleEfficiency == nil {
      notes.add("PCE is not given: the lead time is zero.")
    }
  }
}
