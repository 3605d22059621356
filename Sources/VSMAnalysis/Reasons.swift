import VSMModel
import VSMSyntax

extension Figures {
  /// Why a figure is missing or what it leaves out: one line for each kind of reason, naming where.
  func addReasons(
    of map: ValueStreamMap, _ inputs: [StepInput], _ steps: Steps, _ path: CriticalPath,
    _ efficiency: CycleEfficiency, _ time: WorkTime, _ notes: inout Notes
  ) {
    func names(where isMeant: (StepInput) -> Bool) -> [String] {
      // A recovery's steps have reasons of their own.
      inputs.indices.filter { map.processes[$0].stream != nil && isMeant(inputs[$0]) }
        .map { map.processes[$0].label }
    }
    if map.streams.isEmpty {
      notes.add(
        "The map has no stream forward, so it has no lead time, PCE, balance or rolled yield of one.",
        forPeople: false)
    }

    if let reason = time.reasonForNone {
      notes.add(
        "Available time, takt, capacity and utilisation are not given: \(reason).",
        forPeople: map.calendar != nil || demand != nil)
    } else if demand != nil, takt == nil {
      notes.add("Takt is not given: the demand may be zero.")
    }
    addReasonsOfLadder(of: map, path, efficiency, &notes)
    addReasonsOfTransports(of: map, &notes)

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
    let visitOnly = names(where: \.isVisitOnly)
    if !visitOnly.isEmpty {
      notes.add("PT is not given: the whole LT counts as waiting: \(Notes.list(visitOnly)).")
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
      (
        "EPEI is not given, as running leaves or may leave no time for changeovers",
        steps.withoutChangeoverTime
      ),
    ] where !indices.isEmpty {
      notes.add("\(name): \(Notes.list(indices.map { map.processes[$0].label })).")
    }

    for (name, silent) in [
      ("arrival-cv without process-cv", names { $0.arrivalVariation != nil && $0.processVariation == nil }),
      ("process-cv without arrival-cv", names { $0.processVariation != nil && $0.arrivalVariation == nil }),
    ] where !silent.isEmpty {
      notes.add("\(name), so no estimate of the queue: \(Notes.list(silent)).")
    }

    let forward = inputs.indices.filter { map.processes[$0].stream != nil }.map { inputs[$0] }
    let (passed, accurate) = (
      forward.map { $0.firstPassYield ?? $0.yield }, forward.map(\.completeAndAccurate)
    )
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
    if turns == nil {
      if workingDaysAYear == nil {
        notes.add("Turns are not given: no calendar says how many days are worked.", forPeople: false)
      } else if leadTime == nil || !path.unknown.isEmpty {
        notes.add("Turns are not given: they need the whole lead time.", forPeople: false)
      } else {
        notes.add("Turns are not given: the lead time may be zero or is out of all proportion.")
      }
    }
    addReasonsOfWork(of: map, inputs, &notes)
  }

  /// Why the figures of people and pace are missing.
  private func addReasonsOfWork(of map: ValueStreamMap, _ inputs: [StepInput], _ notes: inout Notes) {
    let working = inputs.indices.filter { inputs[$0].workContent != nil }
    if operatorsNeeded == nil {
      let reason =
        working.isEmpty
        ? "no step gives PT or C/T"
        : working.allSatisfy { steps[$0].takt == nil }
          ? "no step has a takt" : "the numbers are too large to compute with"
      notes.add("Operators needed are not given: \(reason).", forPeople: false)
    } else {
      let idle = working.filter { steps[$0].takt == nil }.map { map.processes[$0].label }
      if !idle.isEmpty {
        notes.add("Operators needed leave out steps whose stream has no demand: \(Notes.list(idle)).")
      }
    }
    if balance == nil {
      let reason =
        inputs.contains { $0.cycle != nil } ? "every C/T may be zero or is too large" : "no step gives a C/T"
      notes.add("Line balance is not given: \(reason).", forPeople: false)
    }
  }

  /// Where transports count, one without a time is missing from the ladder.
  private func addReasonsOfTransports(of map: ValueStreamMap, _ notes: inout Notes) {
    guard map.conventions.transport else { return }
    var untimed: [String] = []
    func add(_ vehicle: Vehicle?, _ place: String) {
      guard let vehicle, vehicle.transit == nil else { return }
      untimed.append(
        [vehicle.word.rawValue, vehicle.label.map { "“\($0)”" }, place].compactMap(\.self).joined(
          separator: " "))
    }
    for stream in map.streams {
      for source in stream.sources { add(source.vehicle, "from \(map.suppliers[source.party].label)") }
      // What a transport leads to is the next thing after it that is not one.
      var next = stream.joins.map { map.processes[$0].label }
      var backwards: [(Vehicle, String)] = []
      for item in stream.items.reversed() {
        switch item {
        case .process(let process): next = map.processes[process].label
        case .stock(let stock): next = map.label(of: .stock(stock))
        case .transport(let vehicle): backwards.append((vehicle, next.map { "to \($0)" } ?? "at the end"))
        case .link: break
        }
      }
      for (vehicle, place) in backwards.reversed() { add(vehicle, place) }
      for delivery in stream.deliveries { add(delivery.vehicle, "to \(map.customers[delivery.party].label)") }
    }
    if !untimed.isEmpty {
      notes.add("Transports that do not say how long they take are not counted: \(Notes.list(untimed)).")
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

  private func addReasonsOfLadder(
    of map: ValueStreamMap, _ path: CriticalPath, _ efficiency: CycleEfficiency, _ notes: inout Notes
  ) {
    func labels(_ references: [ValueStreamMap.Reference]) -> String {
      Notes.list(references.map(map.label))
    }
    if map.streams.isEmpty { return }
    if leadTime == nil {
      if !path.unknown.isEmpty {
        notes.add("Lead time and PCE are not given: no time is known for \(labels(path.unknown)).")
      } else if !path.rungs.contains(where: \.counts) {
        notes.add("Lead time and PCE are not given: the map has no wait to add up.")
      } else {
        notes.add("Lead time and PCE are not given: their numbers are too large to compute with.")
      }
    } else if !path.unknown.isEmpty {
      notes.add(
        "PCE is not given: no time is known for \(labels(path.unknown)), so the lead time leaves it out.")
    } else if !path.unknownElsewhere.isEmpty {
      notes.add(
        "The critical path may be another one: no time is known for \(labels(path.unknownElsewhere)).")
    }
    if processingTime == nil {
      let isTimed = path.rungs.contains { $0.rung.kind == .process && $0.rung.time != nil }
      notes.add(
        isTimed
          ? "Processing time and PCE are not given: their numbers are too large to compute with."
          : "Processing time and PCE are not given: no step on the critical path gives PT or C/T.")
    }
    if let leadTime, processingTime != nil, cycleEfficiency == nil, path.unknown.isEmpty {
      if leadTime.high <= 0 {
        notes.add("PCE is not given: the lead time is zero.")
      } else if leadTime.low <= 0 {
        notes.add("PCE is not given: the lead time may be zero at its lowest.")
      } else if let whole = efficiency.whole, whole.low <= 0 {
        // Another way is longer at the lowest; the efficiency is that of the way that is longest at the middle.
        notes.add("PCE is not given: the critical path's own lead time may be zero at its lowest.")
      } else {
        notes.add("PCE is not given: its numbers are too large to compute with.")
      }
    }
  }
}
