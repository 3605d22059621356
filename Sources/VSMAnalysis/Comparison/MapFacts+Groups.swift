import VSMModel
import VSMSyntax

/// Groups and loops as facts: what belongs to them, and what a loop is to reach.
extension MapFacts {
  mutating func addGroups() {
    for group in map.stepGroups {
      let key = "\(group.word.rawValue) \(group.id)"
      let members = map.members(of: group).map { map.label(of: $0) }.joined(separator: ", ")
      add(
        Described(
          thing: .map, kind: group.word.rawValue, key: key, looseKey: key, label: group.label,
          facts: [("label", group.label), ("members", members)]
            + group.objectives.map { ("objective", text(of: $0)) }))
    }
  }

  private func text(of objective: Objective) -> String {
    let parts: [String?] = [
      objective.text, objective.measure, objective.owner.map { "owner \($0)" },
      objective.due.map { "due \($0.text)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
