import VSMModel

extension RouteDrawing {
  /// An upright part of a track, which labels of other tracks keep clear of.
  private struct Upright {
    var x: Double
    var top: Double
    var bottom: Double
  }

  mutating func drawTracks() {
    guard !plan.tracks.isEmpty, let rowTop = rows.first?.top else { return }
    var uprights: [Upright] = []
    for track in plan.tracks {
      let y = plan.trackY(track.level, rowTop: rowTop)
      for reference in track.sources + track.targets {
        guard let x = plan.x(of: reference, in: track) else { continue }
        if isProcess(reference) {
          uprights.append(Upright(x: x, top: y, bottom: rowTop))
        } else {
          uprights.append(Upright(x: x, top: band.lowest(of: reference), bottom: y))
        }
      }
    }
    uprights.sort { $0.x < $1.x }
    for track in plan.tracks { draw(track, plan.trackY(track.level, rowTop: rowTop), uprights) }
  }

  private func isProcess(_ reference: ValueStreamMap.Reference) -> Bool {
    if case .process = reference { true } else { false }
  }

  /// Each part of a track is drawn once: the level line, a line up or down from each source, and an arrow
  /// to each target.
  private mutating func draw(_ track: Track, _ y: Double, _ uprights: [Upright]) {
    guard let first = track.pairs.first else { return }
    let stem = "info-\(track.flow + 1)"
    var ids: [String] = []
    func add(_ id: String, _ along: [Point], from: ValueStreamMap.Reference?, to: ValueStreamMap.Reference?, _ marks: [Mark]) -> Item {
      ids.append(id)
      return Item(
        id: id, word: "info", title: title(track.flow, first),
        role: .line(along: along, from: from.map { name($0) }, to: to.map { name($0) }), marks: marks)
    }
    func plain(_ points: [Point]) -> Mark { .stroke(.polyline(points), width: 1.1) }

    let level = levelLine(track, y, uprights)
    lines.append(add("\(stem)-level", level.points, from: nil, to: nil, [plain(level.points)]))
    for source in track.sources {
      guard let way = end(of: source, in: track, y) else { continue }
      lines.append(add("\(stem)-from-\(map.id(of: source))", way, from: source, to: nil, [plain(way)]))
    }
    for target in track.targets {
      guard let way = end(of: target, in: track, y).map({ Array($0.reversed()) }) else { continue }
      lines.append(
        add("\(stem)-to-\(map.id(of: target))", way, from: nil, to: target, Arrow.information(along: way)))
    }
    if let label = track.label, let center = level.label { addLabel(track.flow, label, at: center, on: ids) }
  }

  /// The level part with its kink where the flow is electronic, and the place of its label beside it.
  private func levelLine(_ track: Track, _ y: Double, _ uprights: [Upright]) -> (points: [Point], label: Point?) {
    let kink = isElectronic(track.flow) ? 2 * Arrow.kinkReach + 6 : 0
    let label = track.label?.size.width ?? 0
    let gap = kink > 0 && label > 0 ? 6.0 : 0
    let room = kink + label + gap + 10
    // Where both do not fit between two lines, the kink yields: the label says what flows.
    let fits = free(room, track, y, uprights)
    let plain = [Point(track.left, y), Point(track.right, y)]
    guard kink > 0, let x = fits, track.right > track.left else {
      let x = fits ?? free(label + 10, track, y, uprights) ?? (track.left + track.right) / 2
      return (plain, track.label.map { _ in Point(x, y) })
    }
    let left = x - room / 2 + 5
    let middle = Point(left + label + gap + kink / 2, y)
    let start = Point(middle.x - kink / 2, y)
    let end = Point(middle.x + kink / 2, y)
    let forward = Point(Arrow.kinkReach, Arrow.kinkRise)
    return (
      [plain[0], start, middle + forward, middle - forward, end, plain[1]],
      track.label.map { _ in Point(left + label / 2, y) }
    )
  }

  /// From an element's edge to the track.
  private func end(of reference: ValueStreamMap.Reference, in track: Track, _ y: Double) -> [Point]? {
    guard case .process(let process) = reference else {
      return plan.x(of: reference, in: track).map {
        [Point($0, band.lowest(of: reference)), Point($0, y)]
      }
    }
    guard let top = rowTops[process], let port = plan.ports.x(of: reference, for: .track(track.flow)) else {
      return nil
    }
    guard let descent = plan.descents[Descent.Key(flow: track.flow, process: process)] else {
      return [Point(port, top), Point(port, y)]
    }
    // Up from the process, over to the gap of each row above, and through it.
    var points = [Point(port, top)]
    var x = port
    for upper in (0..<descent.row).reversed() {
      let below = rows[upper + 1]
      let level = below.top - 16 - Double(upper + 1 == descent.row ? descent.slot : 0) * 9
      points += [Point(x, level), Point(descent.lanes[upper], level)]
      x = descent.lanes[upper]
    }
    return points + [Point(x, y)]
  }

  /// The x nearest to the middle of a track where a width is free of upright lines, or nothing.
  private func free(
    _ width: Double, _ track: Track, _ y: Double, _ uprights: [Upright]
  ) -> Double? {
    let middle = (track.left + track.right) / 2
    var edges = [track.left]
    edges += uprights.filter { $0.x > track.left && $0.x < track.right && $0.top <= y + 20 && $0.bottom >= y - 20 }
      .map(\.x)
    edges.append(track.right)
    var best: (distance: Double, x: Double)?
    for (left, right) in zip(edges, edges.dropFirst()) where right - left >= width {
      let x = min(max(middle, left + width / 2), right - width / 2)
      if best.map({ abs(x - middle) < $0.distance }) ?? true { best = (abs(x - middle), x) }
    }
    return best?.x
  }
}
