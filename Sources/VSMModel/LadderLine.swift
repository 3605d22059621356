public import VSMSyntax

/// What has a line of its own under the ladder.
public enum LadderLine: Sendable, Hashable {
  /// What is used of a flow; what all of them give off.
  case flow(EnvironmentalFlow), carbon

  init(_ word: String) {
    self = EnvironmentalFlow(rawValue: word).map { .flow($0) } ?? .carbon
  }
}
