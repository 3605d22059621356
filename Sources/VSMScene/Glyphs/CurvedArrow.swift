/// The arrows of the notation along curves, as layout engines draw them.
package enum CurvedArrow {
  /// A band of black and white stripes with a solid head.
  package static func push(along route: Path) -> [Mark] {
    let (way, tip, direction) = shortened(route, by: Arrow.pushHeadLength)
    let wing = direction.normal * Arrow.pushHeadHalf
    let base = tip - direction * Arrow.pushHeadLength
    let width = 2 * Arrow.pushHalfWidth
    return [
      .path(way, fill: nil, stroke: Stroke(width: width + 1)),
      .path(way, fill: nil, stroke: Stroke(.background, width: width - 1)),
      .path(way, fill: nil, stroke: Stroke(width: width - 1, dash: [10, 10])),
      .fill(.polygon([tip, base + wing, base - wing])),
    ]
  }

  /// A hollow band with a hollow head.
  package static func shipment(along route: Path) -> [Mark] { band(along: route) }

  /// A transport out of turn: the same with two solid chevrons at its tail.
  package static func expedited(along route: Path) -> [Mark] {
    band(along: route) + [Arrow.rush(along: route.flattened)]
  }

  /// What comes back: the same band with chevrons that point the way.
  package static func returned(along route: Path) -> [Mark] {
    let way = shortened(route, by: Arrow.shipmentHeadLength).way.flattened
    return band(along: route)
      + [.stroke(Arrow.chevrons(along: way, half: Arrow.shipmentHalfWidth - 2.5), width: 1.1)]
  }

  private static func band(along route: Path) -> [Mark] {
    let (way, tip, direction) = shortened(route, by: Arrow.shipmentHeadLength)
    let half = Arrow.shipmentHalfWidth
    let wing = direction.normal * (half * 2)
    let neck = direction.normal * half
    let base = tip - direction * Arrow.shipmentHeadLength
    return [
      .path(way, fill: nil, stroke: Stroke(width: 2 * half + 1.2)),
      .path(way, fill: nil, stroke: Stroke(.background, width: 2 * half - 1.2)),
      .fill(.polygon([tip, base + wing, base - wing]), ink: .background),
      .path(
        .polyline([base + neck, base + wing, tip, base - wing, base - neck]), fill: nil, stroke: Stroke()),
    ]
  }

  /// A track as the map layout has it: a loop of rework is in the warning colour.
  package static func route(along route: Path, width: Double, isRework: Bool) -> [Mark] {
    let (way, tip, direction) = shortened(route, by: Arrow.trackHeadLength(width) - 1)
    return Arrow.shaft(way, width: width, ink: isRework ? .warning : .flow)
      + [Arrow.trackHead(at: tip, direction, width: width, ink: isRework ? .warning : .flowHead)]
  }

  /// A way of kanban: a dashed line with a small head.
  package static func kanban(along route: Path) -> [Mark] {
    let (way, tip, direction) = shortened(route, by: Arrow.headLength * 0.7)
    return [
      .path(way, fill: nil, stroke: Stroke(width: 1.1, dash: [6, 4])),
      Arrow.head(at: tip, from: tip - direction),
    ]
  }

  /// Things that stand beside each other elsewhere: a thin line and no head.
  package static func joined(along route: Path) -> [Mark] {
    [.path(route, fill: nil, stroke: Stroke(width: 1.1))]
  }

  /// A thin line with a small head; an electronic one has a Z at its middle, or where its label leaves room.
  package static func information(
    along route: Path, isElectronic: Bool, hasHead: Bool, besides label: Rect? = nil,
    isFree: (Rect) -> Bool = { _ in true }
  ) -> [Mark] {
    let (way, tip, direction) = shortened(route, by: hasHead ? Arrow.headLength * 0.7 : 0)
    var marks: [Mark] = [.path(way, fill: nil, stroke: Stroke(width: 1.1))]
    if hasHead { marks.append(Arrow.head(at: tip, from: tip - direction)) }
    if isElectronic, let (middle, along) = kink(of: route, besides: label, isFree) {
      let start = middle - along * (Arrow.kinkReach * 1.4)
      let end = middle + along * (Arrow.kinkReach * 1.4)
      let forward = along * Arrow.kinkReach + along.normal * Arrow.kinkRise
      marks.append(.path(.polyline([start, end]), fill: nil, stroke: Stroke(.background, width: 3)))
      marks.append(
        .stroke(.polyline([start, middle + forward, middle - forward, end]), width: 1.1))
    }
    return marks
  }

  /// A route without the part that its head covers, with the tip and the direction there.
  static func shortened(_ route: Path, by length: Double) -> (way: Path, tip: Point, direction: Point) {
    let points = route.flattened
    guard let tip = points.last, points.count > 1 else { return (route, Point(0, 0), Point(1, 0)) }
    var rest = length
    var kept = points
    while kept.count > 1 {
      let last = kept[kept.count - 1]
      let before = kept[kept.count - 2]
      let piece = (last - before).length
      if piece > rest {
        kept[kept.count - 1] = last - (last - before).unit * rest
        break
      }
      rest -= piece
      kept.removeLast()
    }
    let base = kept.last ?? tip
    return (.polyline(kept), tip, (tip - base).unit)
  }

  /// A point on the way, with the direction there, at which a kink keeps clear of a label.
  private static func kink(of route: Path, besides label: Rect?, _ isFree: (Rect) -> Bool) -> (Point, Point)?
  {
    let points = route.flattened
    let length = points.wayLength
    let reach = Arrow.kinkReach * 1.4
    let parts = [0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9, 0.425, 0.575, 0.275, 0.725]
    // On a straight piece, as far as there is one: a kink about a corner cannot be read.
    let ranked = parts.map { part -> (part: Double, turn: Double) in
      let ways = [-reach, 0, reach].compactMap { points.place(at: length * part + $0)?.direction }
      guard ways.count == 3 else { return (part, 2) }
      return (part, (ways[0] - ways[1]).length + (ways[1] - ways[2]).length)
    }
    let straight = ranked.filter { $0.turn < 0.1 }
    let places = (straight.isEmpty ? ranked : straight).compactMap { points.place(at: length * $0.part) }
    func box(_ place: (point: Point, direction: Point)) -> Rect {
      let reach = place.direction * reach
      return Rect(
        center: place.point, 2 * max(abs(reach.x), Arrow.kinkRise), 2 * max(abs(reach.y), Arrow.kinkRise))
    }
    let beside = places.filter { place in label.map { !$0.overlaps(box(place)) } ?? true }
    return beside.first { isFree(box($0)) } ?? beside.first ?? places.first
  }
}
