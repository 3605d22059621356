extension CurvedArrow {
  /// A track as the map layout has it: a loop of rework is in the warning colour.
  static func route(along route: Path, width: Double, isRework: Bool) -> [Mark] {
    let (way, tip, direction) = shortened(route, by: Arrow.trackHeadLength - 1)
    return [
      .path(way, fill: nil, stroke: Stroke(isRework ? .warning : .flow, width: width)),
      Arrow.trackHead(at: tip, direction, width: width, ink: isRework ? .warning : .flowHead),
    ]
  }

  /// What comes back: the hollow band of a shipment with a dashed border.
  static func returned(along route: Path) -> [Mark] {
    let half = Arrow.shipmentHalfWidth
    let (way, tip, direction) = shortened(route, by: Arrow.shipmentHeadLength)
    let base = tip - direction * Arrow.shipmentHeadLength
    let wing = direction.normal * (half * 2)
    let neck = direction.normal * half
    return [
      .path(way, fill: nil, stroke: Stroke(width: 2 * half + 1.2, dash: [6, 4])),
      .path(way, fill: nil, stroke: Stroke(.background, width: 2 * half - 1.2)),
      .fill(.polygon([tip, base + wing, base - wing]), ink: .background),
      .stroke(.polyline([base + neck, base + wing, tip, base - wing, base - neck])),
    ]
  }
}
