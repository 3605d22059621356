import VSMScene

extension CurvedArrow {
  /// A track as the map layout has it: a loop of rework is in the warning colour.
  static func route(along route: Path, width: Double, isRework: Bool) -> [Mark] {
    let (way, tip, direction) = shortened(route, by: Arrow.trackHeadLength(width) - 1)
    return Arrow.shaft(way, width: width, ink: isRework ? .warning : .flow)
      + [Arrow.trackHead(at: tip, direction, width: width, ink: isRework ? .warning : .flowHead)]
  }
}
