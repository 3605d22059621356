import VSMModel
import VSMSyntax

/// Why the figure of a target is not given: what the notes say of it, so that both tell the same.
struct TargetReasons {
  let map: ValueStreamMap
  let figures: Figures
  /// The notes of the map.
  let lines: [String]

  /// What a target is missed by: the figure, or that it is not given and why.
  func text(of target: Target, _ found: TargetFigures) -> String {
    guard found.value == nil, let reason = reason(for: target, found) else { return found.text }
    return "\(found.text): \(reason)"
  }

  private func reason(for target: Target, _ found: TargetFigures) -> String? {
    switch target.figure {
    case .leadTime: leadTimeWithout ?? after("Lead time", "lead time through it") ?? ofDisposition(target)
    case .processingTime: after("Processing time")
    case .cycleEfficiency: after("PCE")
    case .workInProcess: after("WIP")
    case .turns: after("Turns")
    case .firstPassYield: after("Rolled first-pass yield", "Rolled throughput yield", "Rolled yields")
    case .completeAndAccurate: after("Rolled %C&A", "Rolled yields")
    case .netValue, .recoveryCost: rest(of: " is not valued: ") ?? ofRecovery
    case .recoveryLeadTime: after("lead time through it") ?? ofRecovery
    case .diversion, .reuse: ofRecovery
    case .cycleTime, .utilisation: ofStep(target)
    }
  }

  private var leadTimeWithout: String? {
    guard !figures.leadTimeWithout.isEmpty else { return nil }
    return "no time is known for \(Notes.list(figures.leadTimeWithout.map(map.label)))"
  }

  /// A step's own time, or else what the whole map lacks to hold it against.
  private func ofStep(_ target: Target) -> String? {
    let steps: [Int] =
      switch target.scope {
      case .element(.process(let step)): [step]
      default: map.processes.indices.filter { map.processes[$0].stream != nil }
      }
    let isUntimed = { (step: Int) in
      !map.processes[step].properties.has(.cycleTime)
        && (target.figure == .cycleTime || !map.processes[step].properties.has(.processTime))
    }
    if steps.allSatisfy(isUntimed) {
      return steps.count == 1 ? "\(map.processes[steps[0]].label) gives no C/T" : "no step gives a C/T"
    }
    if case .takt = target.statement.bound { return "there is no takt" + (noTakt.map { ": \($0)" } ?? "") }
    guard target.figure == .utilisation else { return nil }
    return after("utilisation") ?? noTakt
      ?? lines.first { $0.hasPrefix("Utilisation is not given") || $0.hasPrefix("A C/T ") }.map(Self.sentence)
  }

  /// What takt, and all that goes by the demand, lacks.
  private var noTakt: String? {
    after("takt", "Takt")
      ?? lines.first { $0.hasPrefix("Demand ") }.flatMap { line in
        line.firstRange(of: ":").map { "demand" + line[..<$0.lowerBound].dropFirst("Demand".count) }
      }
  }

  private func ofDisposition(_ target: Target) -> String? {
    guard case .element(.disposition(let index)) = target.scope else { return nil }
    return "nothing comes to \(map.dispositions[index].label), or not every time on the way is known"
  }

  private var ofRecovery: String? { map.recoveries.isEmpty ? "the map has no recovery" : nil }

  /// What a note says behind `Turns are not given: `, or before `, so there is no lead time through it`.
  private func after(_ subjects: String...) -> String? {
    for line in lines {
      for subject in subjects {
        for middle in [" is not given: ", " are not given: "] {
          guard let told = line.firstRange(of: middle), line[..<told.lowerBound].contains(subject) else {
            continue
          }
          return Self.sentence(String(line[told.upperBound...]))
        }
        if let cut = line.firstRange(of: ", so there is no \(subject)") {
          let start = line.firstRange(of: ": ")?.upperBound ?? line.startIndex
          return String(line[start..<cut.lowerBound])
        }
      }
    }
    return nil
  }

  private func rest(of words: String) -> String? {
    for line in lines {
      if let told = line.firstRange(of: words) { return Self.sentence(String(line[told.upperBound...])) }
    }
    return nil
  }

  /// Without its point, as a part of another sentence.
  private static func sentence(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}

extension TargetFigures {
  /// A lead time that leaves something out may well be longer: it misses its target, or nobody knows.
  func known(of target: Target, leadTimeWithout: [ValueStreamMap.Reference]) -> TargetFigures {
    guard target.figure == .leadTime, target.scope == .map, value != nil, !leadTimeWithout.isEmpty else {
      return self
    }
    switch target.statement.comparison {
    case .atMost, .below: if !holds { return self }
    case .atLeast, .above: if holds { return self }
    case .equal: break
    }
    return TargetFigures(value: nil, holds: false, text: "\(target.figure.rawValue) is not given")
  }
}
