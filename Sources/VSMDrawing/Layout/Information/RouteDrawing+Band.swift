import VSMModel
import VSMScene

/// Lines between the things of the band: lanes between neighbours, channels above all others.
extension RouteDrawing {
  mutating func draw(lane: RoutePlan.Lane) {
    guard let from = band.wall(of: lane.pair.source), let to = band.wall(of: lane.pair.target) else { return }
    let share = (Double(lane.order) + 0.5) / Double(lane.count)
    let y = band.wallTop + band.wallHeight * share
    let runsLeft = from.midX > to.midX
    let start = Point(runsLeft ? from.minX : from.maxX, y)
    let end = Point(runsLeft ? to.maxX : to.minX, y)
    draw(lane, before: [], from: start, to: end, after: [], middle: (start + end) * 0.5)
  }

  /// What stands on a level line: its label, and its kink if it is electronic, side by side.
  private func groupWidth(_ lane: RoutePlan.Lane) -> (label: Double, gap: Double, kink: Double) {
    let kink = isElectronic(lane.flow) ? 2 * Arrow.kinkReach : 0
    let label = lane.label?.size.width ?? 0
    return (label, label > 0 && kink > 0 ? 10 : 0, kink)
  }

  private mutating func draw(
    _ lane: RoutePlan.Lane, before: [Point], from start: Point, to end: Point, after: [Point], middle: Point
  ) {
    let flow = lane.flow
    let pair = lane.pair
    let direction = (end - start).unit
    let label = lane.label
    let (_, gap, kink) = groupWidth(lane)
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
  mutating func draw(channel: RoutePlan.Lane) {
    guard let from = band.wall(of: channel.pair.source), let to = band.wall(of: channel.pair.target) else {
      return
    }
    let y = band.top - 20 - Double(channel.order) * plan.channelSpacing
    let runsRight = from.midX < to.midX
    let out = exit(of: channel.pair.source, from, towardsRight: runsRight, channel.order)
    let into = exit(of: channel.pair.target, to, towardsRight: !runsRight, channel.order)
    let start = Point(out.last?.x ?? from.midX, y)
    let end = Point(into.last?.x ?? to.midX, y)
    // Other channels come up through this one; its label keeps clear of them.
    let parts = groupWidth(channel)
    let x = channelUprights.nearest(
      to: (start.x + end.x) / 2, width: parts.label + parts.gap + parts.kink + 20)
    draw(
      channel, before: out, from: start, to: end, after: into.reversed(), middle: Point(x, y))
  }

  /// Where a channel leaves a thing: a control at its upper edge, a factory at its wall.
  func exit(
    of reference: ValueStreamMap.Reference, _ wall: Rect, towardsRight: Bool, _ order: Int
  ) -> [Point] {
    let side = towardsRight ? 1.0 : -1.0
    if case .control = reference {
      let room = min(14, (wall.width / 2 - 30) / Double(max(1, plan.channelLevels)))
      return [Point(wall.midX + side * (18 + room * Double(order)), wall.minY)]
    }
    let y = min(wall.minY + 10 + Double(order) * 9, wall.maxY - 6)
    let edge = towardsRight ? wall.maxX : wall.minX
    // The higher the channel, the lower it leaves and the further out it goes up: no two run on each other.
    let out = 14 + min(6, 20 / Double(max(1, plan.channelLevels))) * Double(order)
    return [Point(edge, y), Point(edge + side * out, y)]
  }
}
