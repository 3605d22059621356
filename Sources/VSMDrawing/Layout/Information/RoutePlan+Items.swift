import VSMModel

extension RoutePlan {
  /// The lines with their heads, then the label boxes on them.
  func items(_ map: ValueStreamMap, _ band: BandPlan, _ rows: [RowPlan], obstacles: [Item]) -> [Item] {
    var drawing = RouteDrawing(map: map, band: band, rows: rows, plan: self)
    for lane in lanes { drawing.draw(lane: lane) }
    for channel in channels { drawing.draw(channel: channel) }
    for fan in fans { drawing.draw(fan: fan.flow, fan.pairs) }
    if !fans.isEmpty { drawing.placeFanLabels(obstacles) }
    drawing.drawTracks()
    return drawing.lines + drawing.labels
  }
}

/// Draws the ways that a plan has decided on.
struct RouteDrawing {
  let map: ValueStreamMap
  let band: BandPlan
  let rows: [RowPlan]
  let plan: RoutePlan
  let rowTops: [Int: Double]
  var lines: [Item] = []
  var labels: [Item] = []
  /// Straight fan lines by flow, for their labels to find a place.
  var fanLines: [(flow: Int, id: String, start: Point, end: Point)] = []

  /// The upright parts of all channels.
  private var channelUprights = FreeIntervals([])

  init(map: ValueStreamMap, band: BandPlan, rows: [RowPlan], plan: RoutePlan) {
    self.map = map
    self.band = band
    self.rows = rows
    self.plan = plan
    var tops: [Int: Double] = [:]
    for row in rows {
      for station in row.stations { tops[station.process] = row.top }
    }
    rowTops = tops
    channelUprights = FreeIntervals(
      plan.channels.flatMap { channel -> [Double] in
        guard let from = band.wall(of: channel.pair.source), let to = band.wall(of: channel.pair.target)
        else { return [] }
        let runsRight = from.midX < to.midX
        return [
          exit(of: channel.pair.source, from, towardsRight: runsRight, channel.order).last?.x,
          exit(of: channel.pair.target, to, towardsRight: !runsRight, channel.order).last?.x,
        ].compactMap { $0 }
      })
  }

  func name(_ reference: ValueStreamMap.Reference) -> String {
    switch reference {
    case .supplier: "supplier-\(map.id(of: reference))"
    case .customer: "customer-\(map.id(of: reference))"
    case .control: "control-\(map.id(of: reference))"
    case .process: "process-\(map.id(of: reference))"
    case .stock: "stock-\(map.id(of: reference))"
    }
  }

  func isElectronic(_ flow: Int) -> Bool { map.information[flow].medium == .electronic }

  func title(_ flow: Int, _ pair: RoutePlan.Pair) -> String {
    let medium = isElectronic(flow) ? "Electronic information" : "Information"
    let label = map.information[flow].label.map { ": \($0)" } ?? ""
    return "\(medium) from \(map.label(of: pair.source)) to \(map.label(of: pair.target))\(label)"
  }

  mutating func addLine(_ flow: Int, _ pair: RoutePlan.Pair, along points: [Point], suffix: String = "")
    -> String
  {
    let id = "info-\(flow + 1)-\(map.id(of: pair.source))-\(map.id(of: pair.target))\(suffix)"
    lines.append(
      Item(
        id: id, word: "info", title: title(flow, pair),
        role: .line(along: points, from: name(pair.source), to: name(pair.target)),
        marks: Arrow.information(along: points)))
    return id
  }

  mutating func addLabel(_ flow: Int, _ box: LabelBox, at center: Point, on ids: [String]) {
    labels.append(
      Item(
        id: "label-\(labels.count + 1)", word: "label", title: map.information[flow].label ?? "",
        role: .onLine(ids: ids, extent: Rect(center: center, box.size.width, box.size.height)),
        marks: box.marks(centeredAt: center)))
  }

  // MARK: Between neighbours of the band

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
    let y = band.top - 20 - Double(channel.order) * Measure.laneSpacing
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
  private func exit(
    of reference: ValueStreamMap.Reference, _ wall: Rect, towardsRight: Bool, _ order: Int
  ) -> [Point] {
    let side = towardsRight ? 1.0 : -1.0
    if case .control = reference {
      let room = min(14, (wall.width / 2 - 30) / Double(max(1, plan.channelLevels)))
      return [Point(wall.midX + side * (18 + room * Double(order)), wall.minY)]
    }
    let y = min(wall.minY + 10 + Double(order) * 9, wall.maxY - 6)
    let edge = towardsRight ? wall.maxX : wall.minX
    return [Point(edge, y), Point(edge + side * 16, y)]
  }

  // MARK: Fans

  mutating func draw(fan flow: Int, _ pairs: [RoutePlan.Pair]) {
    for pair in pairs {
      let isDown = if case .control = pair.source { true } else { false }
      let process = isDown ? pair.target : pair.source
      guard case .process(let index) = process, let top = rowTops[index],
        let wall = band.wall(of: isDown ? pair.source : pair.target),
        let sourceX = plan.ports.x(of: pair.source, for: .fan(flow, process)),
        let targetX = plan.ports.x(of: pair.target, for: .fan(flow, process))
      else { continue }
      let start = Point(sourceX, isDown ? wall.maxY : top)
      let end = Point(targetX, isDown ? top : wall.maxY)
      let points =
        isElectronic(flow) ? Arrow.kinked(from: start, to: end, at: (start + end) * 0.5) : [start, end]
      let id = addLine(flow, pair, along: points)
      fanLines.append((flow, id, start, end))
    }
  }

  /// One label for each flow, on the middle of its middle line, or as near to that as it finds room.
  mutating func placeFanLabels(_ obstacles: [Item]) {
    var taken = obstacles.compactMap { item -> Rect? in
      switch item.role {
      case .solid(let extent), .onLine(_, let extent): extent.grown(by: 6)
      case .line, .rung, .plain: nil
      }
    }
    for (flow, _) in plan.fans {
      guard let text = map.information[flow].label else { continue }
      let own = fanLines.filter { $0.flow == flow }
      let others = fanLines.filter { $0.flow != flow }
      let box = LabelBox(text, within: 130)
      let middleFirst = own.indices.sorted {
        (abs(2 * $0 - own.count + 1), $0) < (abs(2 * $1 - own.count + 1), $1)
      }
      let kinked = isElectronic(flow)
      var best: (cost: Double, center: Point, id: String)?
      for (rank, index) in middleFirst.enumerated() {
        for step in 0...12 {
          for sign in step == 0 ? [1.0] : [1.0, -1.0] {
            let share = 0.5 + sign * Double(step) * 0.025
            // The kink is at the middle; the label keeps clear of it.
            if kinked, abs(share - 0.5) * (own[index].end - own[index].start).length < 40 { continue }
            let center = own[index].start + (own[index].end - own[index].start) * share
            let rect = Rect(center: center, box.size.width, box.size.height)
            let room = rect.grown(by: 5)
            let hits = others.count { crosses(room, $0.start, $0.end) } + taken.count { $0.overlaps(room) }
            let siblings = own.indices.count { $0 != index && crosses(room, own[$0].start, own[$0].end) }
            let cost = Double(hits) * 1000 + Double(siblings) * 30 + Double(rank) * 4 + Double(step)
            if best.map({ cost < $0.cost }) ?? true { best = (cost, center, own[index].id) }
          }
        }
      }
      guard let best else { continue }
      taken.append(Rect(center: best.center, box.size.width, box.size.height).grown(by: 4))
      addLabel(flow, box, at: best.center, on: own.map(\.id))
    }
  }

  private func crosses(_ rect: Rect, _ start: Point, _ end: Point) -> Bool {
    Segment(start, end).crosses(rect)
  }
}
