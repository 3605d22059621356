extension ValueStreamMap {
  /// True where ways run beside the rows of the map: streams with routes, and recoveries. Their rows cannot be cut.
  public var hasWaysBesideRows: Bool {
    !recoveries.isEmpty || processes.contains { !$0.routes.isEmpty }
  }
}
