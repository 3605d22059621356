import VSMModel
import VSMSyntax

/// Why the figure of a target is not given: what the notes say of it, so that both tell the same.
struct TargetReasons {
  let map: ValueStreamMap
  /// The notes of the map.
  let lines: [String]

  /// What a target is missed by: the figure, or that it is not given and why.
  func text(of target: Target, _ found: TargetFigures) -> String {
    guard found.value == nil, let reason = reason(for: target, found) else { return found.text }
    return "\(found.text): \(reason)"
  }

  private func reason(for target: Target, _ found: TargetFigures) -> String? {
    switch target.figure {
    case .leadTime: after("Lead time", "lead time through it") ?? ofDisposition(target)
    case .processingTime: after("Processing time")
    case .cycleEfficiency: after("PCE")
    case .workInProcess: after("WIP")
    case .turns: after("Turns")
    case .firstPassYield: after("Rolled throughput yield", "Rolled yields")
    case .completeAndAccurate: after("Rolled %C&A", "Rolled yields")
    case .netValue, .recoveryCost: rest(of: " is not valued: ") ?? ofRecovery
    case .recoveryLeadTime: after("lead time through it") ?? ofRecovery
    case .diversion, .reuse: ofRecovery
    case .cycleTime, .utilisation: ofStep(target)
    }
  }

  /// A step's own C/T, or else what the whole map lacks to hold it against.
  private func ofStep(_ target: Target) -> String? {
    let steps: [Int] =
      switch target.scope {
      case .element(.process(let step)): [step]
      default: map.processes.indices.filter { map.processes[$0].stream != nil }
      }
    if let silent = steps.first(where: { !map.processes[$0].properties.has(.cycleTime) }), steps.count == 1 {
      return "\(map.processes[silent].label) gives no C/T"
    }
    if steps.allSatisfy({ !map.processes[$0].properties.has(.cycleTime) }) { return "no step gives a C/T" }
    if case .takt = target.statement.bound, let reason = after("takt") ?? rest(of: "Takt is not given: ") {
      return "there is no takt: \(reason)"
    }
    guard target.figure == .utilisation else { return nil }
    return after("utilisation")
      ?? lines.first {
        $0.hasPrefix("Demand ") || $0.hasPrefix("Utilisation is not given") || $0.hasPrefix("A C/T of zero")
      }
      .map(Self.sentence)
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
