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

  private mutating func draw(_ track: Track, _ y: Double, _ uprights: [Upright]) {
    var ids: [String] = []
    // The first pair draws the level line; the others branch off it.
    for pair in track.pairs {
      guard let start = end(of: pair.source, in: track, y), let finish = end(of: pair.target, in: track, y) else {
        continue
      }
      ids.append(addLine(track.flow, pair, along: start + finish.reversed()))
    }
    if isElectronic(track.flow) { kink(track, y, uprights, ids) }
    guard let label = track.label, !ids.isEmpty else { return }
    let x = free(label.size.width + 10, track, y, uprights)
    addLabel(track.flow, label, at: Point(x, y), on: ids)
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

  /// A small Z on the level part, away from the label.
  private mutating func kink(_ track: Track, _ y: Double, _ uprights: [Upright], _ ids: [String]) {
    let width = 2 * Arrow.kinkReach + 8
    guard track.right - track.left > width else { return }
    let x = free(width, track, y, uprights, preferring: track.left + (track.right - track.left) * 0.25)
    let middle = Point(x, y)
    let points = Arrow.kinked(
      from: Point(x - Arrow.kinkReach * 1.5, y), to: Point(x + Arrow.kinkReach * 1.5, y), at: middle)
    let patch = Rect(center: middle, Arrow.kinkReach * 3, 4)
    lines.append(
      Item(
        id: "kink-\(track.flow + 1)", word: "info", title: "Electronic", role: .plain,
        marks: [
          .fill(.rectangle(patch), ink: .background),
          .path(.polyline(points), fill: nil, stroke: Stroke(width: 1.1)),
        ]))
  }

  /// The x nearest to the middle of a track where a width is free of upright lines of other tracks.
  private func free(
    _ width: Double, _ track: Track, _ y: Double, _ uprights: [Upright], preferring wanted: Double? = nil
  ) -> Double {
    let middle = wanted ?? (track.left + track.right) / 2
    var edges = [track.left]
    edges += uprights.filter { $0.x > track.left && $0.x < track.right && $0.top <= y + 20 && $0.bottom >= y - 20 }
      .map(\.x)
    edges.append(track.right)
    var best: (distance: Double, x: Double)?
    for (left, right) in zip(edges, edges.dropFirst()) where right - left >= width {
      let x = min(max(middle, left + width / 2), right - width / 2)
      if best.map({ abs(x - middle) < $0.distance }) ?? true { best = (abs(x - middle), x) }
    }
    return best?.x ?? middle
  }
}
