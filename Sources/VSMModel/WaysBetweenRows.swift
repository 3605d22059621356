extension ValueStreamMap {
  /// True where ways of units run between the rows of the map: streams that split off others, and recoveries. Such rows
  /// cannot be cut.
  public var hasWaysBetweenRows: Bool { !recoveries.isEmpty || streams.contains { $0.origin != nil } }
}
