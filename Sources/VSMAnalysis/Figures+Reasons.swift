import VSMModel
import VSMSyntax
import VSMWords

extension Figures {
  /// Why a figure is missing, by the table of headline figures, or what it leaves out: one line for each kind of reason,
  /// naming where.
  func addReasons(
    of map: ValueStreamMap, _ inputs: [StepInput], _ steps: Steps, _ line: LineFigures,
    _ path: CriticalPath,
    _ efficiency: CycleEfficiency, _ time: WorkTime, _ notes: inout Notes
  ) {
    func names(where isMeant: (StepInput) -> Bool) -> [String] {
      // A recovery's steps have reasons of their own.
      inputs.indices.filter { map.processes[$0].stream != nil && isMeant(inputs[$0]) }
        .map { map.processes[$0].label }
    }
    if map.streams.isEmpty {
      notes.add(
        "The map has no stream forward, so it has no lead time, PCE or rolled yield of one.",
        forPeople: false)
    }

    let ground = FigureGround(
      map: map, figures: self, inputs: inputs, line: line, path: path, efficiency: efficiency, time: time)
    ground.tell(of: [.times, .pace, .basis], &notes)
    if leadTime != nil, !path.unknownElsewhere.isEmpty {
      notes.add(
        "The critical path may be another one: no time is known for \(ground.labels(path.unknownElsewhere)).")
    }
    addReasonsOfTransports(of: map, &notes)

    let untimed = names { !$0.givesTime }
    if !untimed.isEmpty {
      notes.add("No C/T, PT or LT, so left out of all times and capacities: \(Notes.list(untimed)).")
    }
    // An office map times its work by PT and LT throughout.
    let isOfCycles = inputs.contains { $0.cycle != nil }
    let withoutPace = names { $0.givesTime && $0.workplace == nil }
    if !withoutPace.isEmpty {
      notes.add(
        "Neither C/T, nor PT with operators, so no capacity and utilisation: \(Notes.list(withoutPace)).",
        forPeople: isOfCycles)
    }
    let ofPeople = steps.figures.indices.filter { steps.figures[$0].isLoadOfPeople }
    if !ofPeople.isEmpty {
      notes.add(
        "No C/T, so capacity and utilisation are those of the operators: flow × PT / (operators × available time): "
          + "\(Notes.list(ofPeople.map { map.processes[$0].label })).")
    }
    if line.isTaktOfAllDemand {
      notes.add("No step serves all customers: takt is that of all demand together.")
    }
    let visitOnly = names(where: \.isVisitOnly)
    if !visitOnly.isEmpty {
      notes.add("PT is not given: the whole LT counts as waiting: \(Notes.list(visitOnly)).")
    }
    if availableTime != nil, inputs.contains(where: { $0.cycle != nil }) {
      let factors: [(name: String, silent: [String])] = [
        ("Uptime", names { $0.cycle != nil && $0.uptime == nil }),
        ("Yield", names { $0.cycle != nil && $0.goodPart == nil }),
      ]
      for (name, silent) in factors where !silent.isEmpty {
        let everywhere = silent.count == inputs.count { $0.cycle != nil }
        notes.add(
          everywhere
            ? "\(word: name) is not given: it does not enter capacity."
            : "\(word: name) is not given at \(Notes.list(silent)): it does not enter capacity.")
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
    let ofSteps: [(name: Phrase, indices: [Int])] = [
      ("Changeovers leave no time to work at", steps.usedUp),
      ("The queue grows without end before", steps.endlessQueues),
      (
        "EPEI counts only variants that are named; a customer without any is served by",
        steps.ofUnnamedVariants
      ),
      (
        "EPEI is not given, as running leaves or may leave no time for changeovers",
        steps.withoutChangeoverTime
      ),
    ]
    for (name, indices) in ofSteps where !indices.isEmpty {
      notes.add("\(name): \(Notes.list(indices.map { map.processes[$0].label })).")
    }

    let variations: [(name: Phrase, silent: [String])] = [
      ("arrival-cv without process-cv", names { $0.arrivalVariation != nil && $0.processVariation == nil }),
      ("process-cv without arrival-cv", names { $0.processVariation != nil && $0.arrivalVariation == nil }),
    ]
    for (name, silent) in variations where !silent.isEmpty {
      notes.add("\(name), so no estimate of the queue: \(Notes.list(silent)).")
    }

    for note in [
      line.firstPass.note(HeadlineFigure.firstPassYield.name),
      line.accurate.note(HeadlineFigure.completeAndAccurate.name),
    ] {
      if let note { notes.add(note) }
    }
    if line.areLinesUnweighted, firstPassYield != nil || completeAndAccurate != nil {
      notes.add(
        "Rolled yields count lines with customers of their own as if each unit passed all of them, as a demand is missing."
      )
    }
    ground.tell(of: [.flow, .resources, .quality, .environment], &notes)
    if operatorsNeeded != nil { addReasonsOfOperators(ground, &notes) }
  }

  /// Whose work the operators needed leave out, or do not know.
  private func addReasonsOfOperators(_ ground: FigureGround, _ notes: inout Notes) {
    let (map, inputs) = (ground.map, ground.inputs)
    func tell(_ steps: [Int], _ note: (Phrase) -> Phrase) {
      if !steps.isEmpty { notes.add(note(Notes.list(steps.map { map.processes[$0].label }))) }
    }
    tell(ground.working.filter { inputs[$0].isUnattended }) {
      "Operators needed leave out steps of other companies, and such as work on several units at once, that give no operators: \($0)."
    }
    tell(ground.working.filter { !inputs[$0].isUnattended && steps[$0].operatorsNeeded == nil }) {
      "Operators needed leave out steps whose flow is not known: \($0)."
    }
    if !map.streams.isEmpty {
      tell(
        inputs.indices.filter {
          map.processes[$0].stream == nil && (inputs[$0].labour != nil || inputs[$0].operators != nil)
        }
      ) { "Operators and line balance are those of streams, without the steps of recoveries: \($0)." }
    }
    // A C/T says how often a unit comes, not how many hands are on it: three people may share its work, or one may
    // look after ten machines.
    tell(
      ground.working.filter { step in
        guard let people = inputs[step].operators, inputs[step].work == nil else { return false }
        return steps[step].operatorsNeeded != nil
          && people.middle != (inputs[step].stations ?? Estimate(1)).middle
      }
    ) {
      "Operators needed take C/T for the work on a unit, where people and stations are not as many and no PT says it: \($0)."
    }
  }

  /// Where transports count, one without a time is missing from the ladder.
  private func addReasonsOfTransports(of map: ValueStreamMap, _ notes: inout Notes) {
    guard map.conventions.transport else { return }
    var untimed: [String] = []
    func add(_ vehicle: Vehicle?, _ place: Phrase) {
      guard let vehicle, vehicle.transit == nil else { return }
      untimed.append(
        [map.phrases[vehicle.word.rawValue], vehicle.label.map { "“\($0)”" }, map.phrases(place)]
          .compactMap(\.self).joined(separator: " "))
    }
    for stream in map.streams {
      for source in stream.sources { add(source.vehicle, "from \(map.suppliers[source.party].label)") }
      // What a transport leads to is the next thing after it that is not one.
      var next = stream.joins.map { map.processes[$0].label }
      var backwards: [(Vehicle, Phrase)] = []
      for item in stream.items.reversed() {
        switch item {
        case .process(let process): next = map.processes[process].label
        case .stock(let stock): next = map.label(of: .stock(stock))
        case .transport(let vehicle):
          backwards.append((vehicle, next.map { "to \($0)" as Phrase } ?? "at the end"))
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
      guard let time = step.workplace?.time, (step.available ?? availableTime) != nil,
        !usedUp.contains(index),
        steps.figures[index].capacity == nil || (demand != nil && steps.figures[index].utilisation == nil)
      else { continue }
      let label = map.processes[index].label
      if time.low <= 0 {
        zero.append(label)
      } else if steps.figures[index].flow == nil {
        unknownFlow.append(label)
      } else {
        other.append(label)
      }
    }
    if !zero.isEmpty { notes.add("A C/T or PT of zero has no capacity: \(Notes.list(zero)).") }
    if !unknownFlow.isEmpty {
      notes.add("Utilisation is not given, as the flow is not known at: \(Notes.list(unknownFlow)).")
    }
    if !other.isEmpty {
      notes.add(
        "Capacity may be zero or is out of all proportion, so no utilisation at: \(Notes.list(other)).")
    }
  }
}
