import VSMModel
import VSMSyntax
import VSMWords

/// Groups and loops in words: what belongs to them, and what a loop is to reach.
struct GroupWords {
  let map: ValueStreamMap

  /// A sentence for each group.
  var groups: [String] { map.groups.map(members) }

  /// A sentence for each loop and for each of its objectives.
  var loops: [String] {
    map.loops.flatMap { loop in [members(of: loop)] + loop.objectives.map(said) }
  }

  private func members(of group: StepGroup) -> String {
    let names = map.members(of: group).map { map.label(of: $0) }
    return "\(group.label): " + names.joined(separator: map.phrases.comma)
  }

  /// What is to be reached, by which measure, by whom and until when; nothing of what is not given.
  private func said(_ objective: Objective) -> String {
    ([objective.text, objective.measure].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": ")
      + [
        objective.owner.map { map.phrases("owner \($0)") },
        objective.due.map { map.phrases("due \(map.phrases.date($0))") },
      ].compactMap(\.self).map { map.phrases.comma + $0 }.joined())
  }
}
