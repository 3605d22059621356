extension ValueStreamMap {
  /// True where ways run beside or between the rows of the map: streams with routes or that split off others, and
  /// recoveries. Their rows cannot be cut.
  public var hasWaysBesideRows: Bool {
    !recoveries.isEmpty || processes.contains { !$0.routes.isEmpty } || streams.contains { $0.origin != nil }
  }
}
