import VSMModel
import VSMScene

extension RouteDrawing {
  mutating func drawTracks() {
    guard let first = rows.first else { return }
    // Rows that stand beside the first may reach higher.
    let beside = rows.enumerated().filter { $0.element.top == first.top }
    let rowTop =
      beside.map {
        $0.element.roof - plan.letters.height(above: $0.offset, zone: $0.element.zone)
      }.min() ?? first.roof
    for track in plan.tracks { draw(track, plan.trackY(track.level, rowTop: rowTop), rowTop: rowTop) }
  }

  /// Each part of a track is drawn once: the level line, a line up or down from each source, and an arrow
  /// to each target.
  private mutating func draw(_ track: Track, _ y: Double, rowTop: Double) {
    func label(on ids: [String]) {
      guard let label = track.label else { return }
      let height = track.labelledTarget == nil ? y : plan.labelY(label, rowTop: rowTop)
      addLabel(track.flow, label, at: Point(track.labelX, height), on: ids)
    }
    guard !track.pairs.isEmpty else { return }
    let stem = "info-\(track.flow + 1)"
    var ids: [String] = []
    func part(
      _ id: String, _ along: [Point], from: ValueStreamMap.Reference?, to: ValueStreamMap.Reference?,
      _ marks: [Mark]
    ) -> Item {
      ids.append(id)
      return Item(
        id: id, word: "info",
        title: map.title(
          of: map.information[track.flow], from: from.map { [$0] } ?? track.sources,
          to: to.map { [$0] } ?? track.targets),
        role: .line(along: along, from: from.map { map.itemID(of: $0) }, to: to.map { map.itemID(of: $0) }),
        marks: marks)
    }
    func plain(_ points: [Point]) -> Mark { .stroke(.polyline(points), width: 1.1) }

    if let straight = straight(track) {
      let (source, target) = (track.sources[0], track.targets[0])
      lines.append(
        part(
          "\(stem)-to-\(map.id(of: target))", straight, from: source, to: target,
          Arrow.information(along: drawn(straight, from: source, to: target))))
      label(on: ids)
      return
    }
    let level = levelLine(track, y)
    lines.append(part("\(stem)-level", level, from: nil, to: nil, [plain(level)]))
    for source in track.sources {
      guard var way = end(of: source, in: track, y) else { continue }
      // Where the level line has no room for the kink, the upright one at the source has it.
      if isElectronic(track.flow), track.kinkX == nil, source == track.sources.first, way.count == 2 {
        way = Arrow.kinked(from: way[0], to: way[1], at: (way[0] + way[1]) * 0.5)
      }
      lines.append(
        part(
          "\(stem)-from-\(map.id(of: source))", way, from: source, to: nil,
          [plain(drawn(way, from: source, to: nil))]))
    }
    for target in track.targets {
      guard let way = end(of: target, in: track, y).map({ Array($0.reversed()) }) else { continue }
      lines.append(
        part(
          "\(stem)-to-\(map.id(of: target))", way, from: nil, to: target,
          Arrow.information(along: drawn(way, from: nil, to: target))))
    }
    label(on: ids)
  }

  /// The way of a track between two ends of which one stands right below the other; nothing where it has a level part.
  private func straight(_ track: Track) -> [Point]? {
    guard track.ends.count == 2, track.left == track.right,
      track.label == nil || track.labelX == track.left
    else { return nil }
    let ends = [track.sources[0], track.targets[0]].compactMap { end -> Point? in
      plan.x(of: end, in: track).map { Point($0, tops[end] ?? band.lowest(of: end)) }
    }
    guard ends.count == 2 else { return nil }
    guard isElectronic(track.flow) else { return ends }
    return Arrow.kinked(from: ends[0], to: ends[1], at: ends[0] + (ends[1] - ends[0]) * 0.35)
  }

  /// The level part, as far as its ends and its label reach, with its kink.
  private func levelLine(_ track: Track, _ y: Double) -> [Point] {
    let isPlain = track.label == nil || track.labelledTarget != nil
    let left = isPlain ? track.left : min(track.left, track.labelX)
    let right = isPlain ? track.right : max(track.right, track.labelX)
    var points = [Point(left, y)]
    if let x = track.kinkX {
      let forward = Point(Arrow.kinkReach, Arrow.kinkRise)
      points += [
        Point(x - Track.kinkWidth / 2, y), Point(x, y) + forward, Point(x, y) - forward,
        Point(x + Track.kinkWidth / 2, y),
      ]
    }
    return points + [Point(right, y)]
  }

  /// From an element's edge to the track.
  private func end(of reference: ValueStreamMap.Reference, in track: Track, _ y: Double) -> [Point]? {
    guard let top = tops[reference] else {
      return plan.x(of: reference, in: track).map {
        [Point($0, band.lowest(of: reference)), Point($0, y)]
      }
    }
    return plan.ports.x(of: reference, for: .track(track.flow)).map {
      [Point($0, top), Point($0, y)]
    }
  }
}
