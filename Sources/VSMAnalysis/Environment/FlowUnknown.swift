/// Why what is used somewhere cannot be reckoned.
public enum FlowUnknown: Sendable, Hashable, CaseIterable {
  /// An hour's use without C/T and PT; a period's without a demand or its days; a trip's without a load, a way's without
  /// a distance; at a place that no known flow passes; numbers beyond computing.
  case time, day, load, distance, flow, tooLarge
}
