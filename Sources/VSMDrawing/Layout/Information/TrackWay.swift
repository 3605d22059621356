import VSMModel
import VSMScene

/// The parts of a track with their heights, each drawn once: the level line, a line up or down from each source, and an arrow
/// to each target; one upright part where one end stands right below the other.
struct TrackWay {
  struct Part {
    /// What the part's id ends in.
    let name: String
    let points: [Point]
    let from: ValueStreamMap.Reference?
    let to: ValueStreamMap.Reference?
  }

  let track: Track
  let parts: [Part]
  /// Where the plan keeps room for the label.
  let planned: Point

  /// The straight part that a part is; nothing for one with bends.
  static func run(_ part: Part) -> Segment? {
    part.points.count == 2 ? Segment(part.points[0], part.points[1]) : nil
  }

  var runs: [Segment] { parts.compactMap(Self.run) }

  /// The plan's place for the label, and the line that leads to it from beyond the ends of the level part.
  var reserved: [Rect] {
    guard let label = track.label else { return [] }
    let nearest = min(max(planned.x, track.left), track.right)
    return [
      Rect(center: planned, label.size.width, label.size.height),
      Rect(planned.x, planned.y, 0, 0).union(Rect(nearest, planned.y, 0, 0)),
    ]
  }
}

extension RouteDrawing {
  /// All tracks with their heights, in the order of the map.
  func trackWays() -> [TrackWay] {
    guard let first = rows.first else { return [] }
    // Rows that stand beside the first may reach higher.
    let beside = rows.enumerated().filter { $0.element.top == first.top }
    let rowTop =
      beside.map { $0.element.roof - plan.letters.height(above: $0.offset, $0.element.headroom) }.min()
      ?? first.roof
    return plan.tracks.tracks.map { track in
      let y = plan.tracks.y(of: track, rowTop: rowTop)
      let height = track.label.map {
        track.labelledTarget == nil ? y : plan.tracks.labelY($0, rowTop: rowTop)
      }
      return TrackWay(
        track: track, parts: straight(track) ?? parts(of: track, y), planned: Point(track.labelX, height ?? y)
      )
    }
  }

  /// The parts of a track that has a level one, as far as its ends reach.
  private func parts(of track: Track, _ y: Double) -> [TrackWay.Part] {
    let level = TrackWay.Part(
      name: "level", points: [Point(track.left, y), Point(track.right, y)], from: nil, to: nil)
    let sources = track.sources.compactMap { source in
      end(of: source, in: track, y).map {
        TrackWay.Part(name: "from-\(map.id(of: source))", points: $0, from: source, to: nil)
      }
    }
    let targets = track.targets.compactMap { target in
      end(of: target, in: track, y).map {
        TrackWay.Part(name: "to-\(map.id(of: target))", points: $0.reversed(), from: nil, to: target)
      }
    }
    return [level] + sources + targets
  }

  /// The way of a track between two ends of which one stands right below the other; nothing where it has a level part.
  private func straight(_ track: Track) -> [TrackWay.Part]? {
    guard track.ends.count == 2, track.left == track.right else { return nil }
    let ends = [track.sources[0], track.targets[0]].compactMap { end -> Point? in
      plan.ports.x(of: end, for: .track(track.flow)).map { Point($0, tops[end] ?? band.lowest(of: end)) }
    }
    guard ends.count == 2 else { return nil }
    return [
      TrackWay.Part(
        name: "to-\(map.id(of: track.targets[0]))", points: ends, from: track.sources[0],
        to: track.targets[0])
    ]
  }

  /// From an element's edge to the track.
  private func end(of reference: ValueStreamMap.Reference, in track: Track, _ y: Double) -> [Point]? {
    guard let top = tops[reference] else {
      return plan.ports.x(of: reference, for: .track(track.flow)).map {
        [Point($0, band.lowest(of: reference)), Point($0, y)]
      }
    }
    return plan.ports.x(of: reference, for: .track(track.flow)).map { [Point($0, top), Point($0, y)] }
  }
}
