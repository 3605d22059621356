import VSMModel
import VSMScene

/// Lines between the things of the band: direct lines between neighbours, bridges above all others.
extension RouteDrawing {
  mutating func draw(direct line: BandLines.Line) {
    guard let from = band.wall(of: line.pair.source), let to = band.wall(of: line.pair.target) else { return }
    // At thirds of the walls where these are high enough for the labels.
    let third = band.wallHeight / Double(line.count + 1)
    let y =
      band.wallTop
      + (third >= line.spacing
        ? third * Double(line.order + 1)
        : band.wallHeight * (Double(line.order) + 0.5) / Double(line.count))
    let runsLeft = from.midX > to.midX
    let start = Point(runsLeft ? from.minX : from.maxX, y)
    let end = Point(runsLeft ? to.maxX : to.minX, y)
    draw(line, before: [], from: start, to: end, after: [], middle: (start + end) * 0.5)
  }

  /// What stands on a level line: its label, and its kink if it is electronic, side by side.
  private func groupWidth(_ line: BandLines.Line) -> (label: Double, gap: Double, kink: Double) {
    let kink = isElectronic(line.flow) ? 2 * Arrow.kinkReach : 0
    let label = line.label?.size.width ?? 0
    return (label, label > 0 && kink > 0 ? 10 : 0, kink)
  }

  private mutating func draw(
    _ line: BandLines.Line, before: [Point], from start: Point, to end: Point, after: [Point],
    middle: Point
  ) {
    let flow = line.flow
    let pair = line.pair
    let direction = (end - start).unit
    let label = line.label
    let (_, gap, kink) = groupWidth(line)
    let group = (label?.size.width ?? 0) + gap + kink
    let kinkMiddle = middle + direction * (group / 2 - kink / 2)
    let level = kink > 0 ? Arrow.kinked(from: start, to: end, at: kinkMiddle) : [start, end]
    let id = addLine(flow, pair, along: before + level + after)
    guard let label else { return }
    var center = middle - direction * (group / 2 - label.size.width / 2)
    if kink > 0, level.count > 1 {
      // The line falls a little towards its kink: the label sits on the line, not beside it.
      let rise = (level[1].y - start.y) * ((center - start).length / max(1, (level[1] - start).length))
      center.y += rise
    }
    addLabel(flow, label, at: center, on: [id])
  }

  /// Above the band: out of one thing, along, and into the other.
  mutating func draw(bridge: BandLines.Line) {
    guard let from = band.wall(of: bridge.pair.source), let to = band.wall(of: bridge.pair.target) else {
      return
    }
    let y = band.top - 20 - Double(bridge.order) * plan.band.bridgeSpacing
    let runsRight = from.midX < to.midX
    let out = exit(of: bridge.pair.source, from, towardsRight: runsRight, bridge.order)
    let into = exit(of: bridge.pair.target, to, towardsRight: !runsRight, bridge.order)
    let start = Point(out.last?.x ?? from.midX, y)
    let end = Point(into.last?.x ?? to.midX, y)
    // Other bridges come up through this one; its label keeps clear of them.
    let parts = groupWidth(bridge)
    let x = bridgeUprights.nearest(
      to: (start.x + end.x) / 2, width: parts.label + parts.gap + parts.kink + 20)
    draw(
      bridge, before: out, from: start, to: end, after: into.reversed(), middle: Point(x, y))
  }

  /// Where a bridge leaves a thing: at its upper edge, or at its roof. Of several to one side the higher leaves further from
  /// that side, so that they do not cross.
  func exit(
    of reference: ValueStreamMap.Reference, _ wall: Rect, towardsRight: Bool, _ order: Int
  ) -> [Point] {
    let side = towardsRight ? 1.0 : -1.0
    let levels = Double(max(1, plan.band.bridgeLevels))
    guard case .control = reference else {
      // All of them on the slope of the roof's middle tooth.
      let slope = wall.width * 0.22
      let place = levels > 1 ? 0.5 - Double(order) / (levels - 1) : 0
      return [Point(wall.midX + side * slope * place, band.top)]
    }
    let room = min(14, (wall.width / 2 - 30) / levels)
    return [Point(wall.midX + side * (18 + room * (levels - 1 - Double(order))), wall.minY)]
  }
}
