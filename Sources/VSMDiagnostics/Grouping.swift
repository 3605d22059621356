/// What is wrong with groups, loops and departments. Here `kind` is a group or a loop, as a sentence has it.
public enum Grouping: Sendable, Equatable {
  /// E390, as in: the group ‘Welding shop’ names nothing.
  case groupEmpty(String, kind: String, example: String)
  /// E391, as in: ‘sort’ stands in a recovery, and ‘Returns’ is a group of things of a stream.
  case groupOfRecovery(String, kind: String, label: String)
  /// E392, as in: the group ‘Welding shop’ goes across rows: ‘paint’ does not stand in that of ‘weld’.
  case groupAcrossRows(String, kind: String, name: String, first: String)
  /// E393, as in: ‘wash’ stands between ‘weld’ and ‘paint’, and the group ‘Welding shop’ does not name it.
  case groupWithGap(String, kind: String, first: String, last: String, between: String)
  /// E394, as in: ‘weld’ stands in two groups, ‘Welding shop’ and ‘Assembly’.
  case groupsOverlap(String, kinds: String, first: String, second: String)
  /// E395, as in: the group ‘Welding shop’ names ‘weld’ twice.
  case groupNamesTwice(String, kind: String, label: String)
  /// E396, as in: there are two groups ‘Welding shop’.
  case groupTwice(String, kinds: String)
  /// W420, as in: ‘Logistics’ and ‘logistics’ are two departments.
  case departmentsAlike(String, other: String)

  var wording: Wording {
    switch self {
    case .groupEmpty(let label, let kind, let example):
      Wording(
        .groupEmpty, "the \(kind) \(quoted(label)) names nothing",
        help: "name steps or stocks that stand side by side, for example: \(example)")
    case .groupOfRecovery(let name, let kind, let label):
      Wording(
        .groupOfRecovery,
        "\(quoted(name)) stands in a recovery, and \(quoted(label)) is a \(kind) of things of a stream",
        help: "leave it out; a recovery has figures of its own")
    case .groupAcrossRows(let label, let kind, let name, let first):
      Wording(
        .groupAcrossRows,
        "the \(kind) \(quoted(label)) goes across rows: \(quoted(name)) does not stand in that of \(quoted(first))",
        help: "give each row a \(kind) of its own")
    case .groupWithGap(let label, let kind, let first, let last, let between):
      Wording(
        .groupWithGap,
        "\(quoted(between)) stands between \(quoted(first)) and \(quoted(last)), and the \(kind) \(quoted(label)) does not name it",
        help: "name \(clipped(between)), too, or make two \(kind)s of it")
    case .groupsOverlap(let name, let kinds, let first, let second):
      Wording(
        .groupsOverlap, "\(quoted(name)) stands in two \(kinds), \(quoted(first)) and \(quoted(second))",
        help: "what waits between two members belongs to them; leave \(clipped(name)) to one of the two")
    case .groupNamesTwice(let name, let kind, let label):
      Wording(
        .groupNamesTwice, "the \(kind) \(quoted(label)) names \(quoted(name)) twice",
        help: "leave one of them out")
    case .groupTwice(let label, let kinds):
      Wording(
        .groupTwice, "there are two \(kinds) \(quoted(label))",
        help: "give one of them another label, or put their names into one")
    case .departmentsAlike(let name, let other):
      Wording(
        .departmentsAlike, "\(quoted(name)) and \(quoted(other)) are two departments",
        help: "where they are one, write them alike: what goes from one to the other counts as a handoff")
    }
  }
}
