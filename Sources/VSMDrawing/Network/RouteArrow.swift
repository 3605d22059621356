extension CurvedArrow {
  /// A band in proportion to the flow; rework is dashed, in the warning colour.
  static func route(along route: Path, width: Double, isRework: Bool) -> [Mark] {
    let ink: Ink = isRework ? .warning : .muted
    let length = max(Arrow.headLength, width * 0.9 + 4)
    let (way, tip, direction) = shortened(route, by: length * 0.85)
    let wing = direction.normal * max(Arrow.headHalfWidth, width * 0.85)
    let base = tip - direction * length
    return [
      .path(way, fill: nil, stroke: Stroke(ink, width: width, dash: isRework ? [7, 5] : [])),
      .fill(.polygon([tip, base + wing, base - wing]), ink: ink),
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

/// The share of a route on paper of its own, so that it can be read on a broad band.
struct RouteLabel {
  private let lines: [String]
  let size: Size

  init(_ text: String) {
    lines = TextMetrics.lines(of: text, within: 130, size: Measure.bodySize)
    size = Size(
      (TextMetrics.width(ofLines: lines, size: Measure.bodySize) + 8).rounded(.up),
      Double(lines.count) * Measure.lineHeight + 4)
  }

  func marks(centeredAt center: Point, ink: Ink) -> [Mark] {
    let box = Rect(center: center, size.width, size.height)
    return [.fill(.rectangle(box), ink: .background)]
      + lines.enumerated().map { index, line in
        .text(
          TextMark(
            line, at: Point(center.x, box.minY + 12.5 + Double(index) * Measure.lineHeight), .middle,
            size: Measure.bodySize, ink: ink))
      }
  }
}
