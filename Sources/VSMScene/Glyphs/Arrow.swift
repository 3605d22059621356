/// Arrows are drawn along a way, so they are no glyphs with a box of their own.
package enum Arrow {
  /// The small solid head of an information arrow, its tip at the end of the way.
  package static func head(at tip: Point, from tail: Point, ink: Ink = .foreground) -> Mark {
    let direction = (tip - tail).unit
    let base = tip - direction * headLength
    return .fill(
      .polygon([tip, base + direction.normal * headHalfWidth, base - direction.normal * headHalfWidth]),
      ink: ink)
  }

  package static let headLength = 8.5
  static let headHalfWidth = 3.2

  /// A thin line with a small solid head; without one where it runs into another line.
  package static func information(along points: [Point], ink: Ink = .foreground, hasHead: Bool = true)
    -> [Mark]
  {
    guard points.count > 1, let tip = points.last else { return [] }
    guard hasHead else { return [.path(.polyline(points), fill: nil, stroke: Stroke(ink, width: 1.1))] }
    let before = points[points.count - 2]
    var line = points
    line[line.count - 1] = tip - (tip - before).unit * (headLength * 0.7)
    return [
      .path(.polyline(line), fill: nil, stroke: Stroke(ink, width: 1.1)),
      head(at: tip, from: before, ink: ink),
    ]
  }

  /// The way of kanban: a dashed line with a small solid head.
  package static func kanban(along points: [Point], ink: Ink = .foreground) -> [Mark] {
    guard points.count > 1, let tip = points.last else { return [] }
    let before = points[points.count - 2]
    var line = points
    line[line.count - 1] = tip - (tip - before).unit * (headLength * 0.7)
    return [dashes(along: line, ink: ink), head(at: tip, from: before, ink: ink)]
  }

  /// The dashed line of kanban without a head.
  package static func dashes(along points: [Point], ink: Ink = .foreground) -> Mark {
    .path(.polyline(points), fill: nil, stroke: Stroke(ink, width: 1.1, dash: [6, 4]))
  }

  /// The way of an electronic flow: a straight line with a Z kink that reaches a tenth of the line to each side of its
  /// middle. On long lines its size is bounded, on short ones it is never so small that it is not seen.
  package static func kinked(from start: Point, to end: Point, at middle: Point) -> [Point] {
    let direction = (end - start).unit
    let length = (end - start).length
    let along = min(kinkReach, max(length * 0.10, min(9, length * 0.25)))
    let forward = direction * along
    let sideways = direction.normal * (along * kinkRise / kinkReach)
    return [start, middle + forward + sideways, middle - forward - sideways, end]
  }

  /// A level or an upright line with the kink of an electronic flow at a place; the line runs straight to it and on.
  package static func kinked(_ line: [Point], at middle: Point) -> [Point] {
    guard let start = line.first, let end = line.last else { return line }
    let direction = (end - start).unit
    let forward = direction * kinkReach + direction.normal * kinkRise
    let half = direction * (kinkReach + besideKink)
    return [start, middle - half, middle + forward, middle - forward, middle + half, end]
  }

  package static let kinkReach = 18.0
  package static let besideKink = 3.0
  package static let kinkRise = 6.0

  /// A push arrow: a striped shaft with a solid head. The way may have right angles. Without a head it is a trunk that
  /// others leave, or runs into one. The width is that of its shaft, whose head is in proportion; a shaft too narrow for
  /// stripes is solid.
  package static func push(along points: [Point], width: Double = 2 * pushHalfWidth, hasHead: Bool = true)
    -> [Mark]
  {
    guard points.count > 1, let tip = points.last else { return [] }
    let half = width / 2
    let last = (tip - points[points.count - 2]).unit
    let base = hasHead ? tip - last * max(leastHeadLength, pushHeadLength * width / (2 * pushHalfWidth)) : tip
    var way = points
    way[way.count - 1] = base

    // A line as broad as the shaft and dashed: however long an arrow is, it is written in a few words.
    // The shaft of a long one is striped near its head, and plain before; so is one with bends, which others may cross.
    var stripes = Path()
    let whole = zip(way, way.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
    var plain = whole > longestStriped || points.count > 2 ? max(0, whole - stripedEnd) : 0
    for index in way.indices.dropLast() {
      let (start, end) = (way[index], way[index + 1])
      let direction = (end - start).unit
      // The square of a corner stays plain, and stripes begin afresh after it: none meets another at an angle.
      let first = max(index > 0 ? half : 0, plain)
      plain = max(0, plain - (end - start).length)
      let length = (end - start).length - (index + 1 < way.count - 1 ? half : 0)
      guard length - first > 0.01 else { continue }
      stripes.move(to: start + direction * first)
      stripes.line(to: start + direction * length)
    }
    let wing = last.normal * max(leastHeadHalf, pushHeadHalf * width / (2 * pushHalfWidth))
    let tail = base - last * 0.5
    let stripe = pushStripe / 2 * max(width / (2 * pushHalfWidth), 0.6)
    let shaft: [Mark] =
      width < leastStriped
      ? [.fill(.polygon(outline(of: way, half: half)))]
      : [
        .outline(.polygon(outline(of: way, half: half)), width: 1),
        .path(stripes, fill: nil, stroke: Stroke(width: 2 * half, dash: [stripe, stripe])),
      ]
    return hasHead ? shaft + [.fill(.polygon([tip, tail + wing, tail - wing]))] : shaft
  }

  /// A return flow: the outline of a push arrow, with chevrons that point the way as far as it is broad enough for them.
  package static func returning(along points: [Point], width: Double = 2 * pushHalfWidth) -> [Mark] {
    guard
      let shape = blockArrow(
        along: points, half: width / 2,
        headHalf: max(leastHeadHalf, pushHeadHalf * width / (2 * pushHalfWidth)),
        headLength: max(leastHeadLength, pushHeadLength * width / (2 * pushHalfWidth)))
    else { return [] }
    let outline = hollow(shape, width)
    guard width >= leastWithChevrons else { return [outline] }
    // As many as fit before the head.
    let way = shortened(points, by: max(leastHeadLength, pushHeadLength * width / (2 * pushHalfWidth)))
    return [
      outline, .stroke(chevrons(along: way, half: width / 2 - 2.5 * width / (2 * pushHalfWidth)), width: 1.1),
    ]
  }

  /// Where a shaft is too narrow for two lines and paper between them, these are one.
  private static func hollow(_ shape: Path, _ width: Double) -> Mark {
    .path(shape, fill: .background, stroke: Stroke(width: min(1.2, max(0.8, width / 3))))
  }

  private static func shortened(_ points: [Point], by length: Double) -> [Point] {
    guard points.count > 1, let tip = points.last else { return points }
    return points.dropLast() + [tip - (tip - points[points.count - 2]).unit * length]
  }

  /// A track: a band as broad as its flow, with rounded corners and a small solid head.
  package static func track(along points: [Point], width: Double, ink: Ink, head: Ink) -> [Mark] {
    guard points.count > 1, let tip = points.last else { return [] }
    let last = (tip - points[points.count - 2]).unit
    var way = points
    way[way.count - 1] = tip - last * (trackHeadLength(width) - 1)
    return shaft(rounded(way, radius: 12), width: width, ink: ink)
      + [trackHead(at: tip, last, width: width, ink: head)]
  }

  /// The shaft of a track, with an edge of paper by which it can be followed over a broader one of the same colour.
  static func shaft(_ way: Path, width: Double, ink: Ink) -> [Mark] {
    [
      .path(begunLater(way), fill: nil, stroke: Stroke(.background, width: width + 2 * trackEdge)),
      .path(way, fill: nil, stroke: Stroke(ink, width: width)),
    ]
  }

  /// The edge leaves out the border of the box that the track begins at.
  private static func begunLater(_ way: Path) -> Path {
    var steps = way.steps
    guard steps.count > 1, case .move(let start) = steps[0] else { return way }
    switch steps[1] {
    case .line(let next), .curve(let next, _, _):
      if (next - start).length > 2 * trackEdge { steps[0] = .move(start + (next - start).unit * trackEdge) }
    case .move, .close: break
    }
    return Path(steps)
  }

  private static let trackEdge = 1.5

  /// The head of a track: clearly wider than the track, and never so small that it is not seen.
  static func trackHead(at tip: Point, _ direction: Point, width: Double, ink: Ink) -> Mark {
    let half = trackHeadHalf(width)
    let base = tip - direction * trackHeadLength(width)
    return .fill(.polygon([tip, base + direction.normal * half, base - direction.normal * half]), ink: ink)
  }

  /// The length in px of a head: as pointed on a broad track as on a narrow one.
  package static func trackHeadLength(_ width: Double) -> Double { max(8, trackHeadHalf(width) * 1.1) }

  /// Half the width in px of a head: on each side it stands out by up to 5 px.
  package static func trackHeadHalf(_ width: Double) -> Double { max(4.5, width / 2 + min(5, 2 + width / 4)) }

  /// A way with right angles as a line with rounded corners.
  package static func rounded(_ points: [Point], radius: Double) -> Path {
    var path = Path()
    guard let first = points.first, let last = points.last else { return path }
    path.move(to: first)
    for index in points.indices.dropFirst().dropLast() {
      let (before, corner, after) = (points[index - 1], points[index], points[index + 1])
      let reach = min(radius, (corner - before).length / 2, (after - corner).length / 2)
      let start = corner - (corner - before).unit * reach
      let end = corner + (after - corner).unit * reach
      path.line(to: start)
      // Five ninths of the way to the corner: next to a quarter of a circle.
      path.curve(start + (corner - start) * 0.5523, end + (corner - end) * 0.5523, to: end)
    }
    path.line(to: last)
    return path
  }

  /// The shaft takes two thirds of the height of the head.
  package static let pushHalfWidth = 6.5
  package static let pushHeadHalf = 9.8
  package static let pushHeadLength = 14.0
  /// The head of the narrowest, which is still to be seen as one.
  static let leastHeadHalf = 5.0
  static let leastHeadLength = 9.0
  /// Stripes of a narrower shaft would be dashes.
  package static let leastStriped = 4.0
  static let leastWithChevrons = 7.0
  /// An arrow longer than this has stripes only so far before its head, in px.
  static let longestStriped = 300.0
  static let stripedEnd = 110.0
  /// From the start of a stripe to that of the next; each is black for the first half.
  private static let pushStripe = 20.0

  /// A shipment: a hollow block arrow. The way may have right angles.
  package static func shipment(
    along points: [Point], width: Double = 2 * shipmentHalfWidth, hasHead: Bool = true
  ) -> [Mark] {
    guard hasHead || points.count < 2 else {
      return [.outline(.polygon(outline(of: points, half: width / 2)))]
    }
    return shipmentOutline(along: points, width).map { [hollow($0, width)] } ?? []
  }

  /// An expedited transport: a block arrow that begins with two solid chevrons.
  package static func expedited(along points: [Point], width: Double = 2 * shipmentHalfWidth) -> [Mark] {
    shipmentOutline(along: points, width).map { [hollow($0, width), rush(along: points, width: width)] } ?? []
  }

  /// Two solid chevrons at the tail of an arrow that is out of turn: they stand out of one that is narrow.
  static func rush(along points: [Point], width: Double = 2 * shipmentHalfWidth) -> Mark {
    var marks = Path()
    let half = max(width / 2 - 1.5, 4)
    guard points.count > 1 else { return .fill(marks) }
    let direction = (points[1] - points[0]).unit
    for order in [0.0, 1] {
      let tip = points[0] + direction * (11 + 7 * order)
      let tail = tip - direction * 5
      marks.append(
        .polygon([
          tail + direction.normal * half, tail + direction * 3.5 + direction.normal * half,
          tip + direction * 3.5, tail + direction * 3.5 - direction.normal * half,
          tail - direction.normal * half, tip,
        ]))
    }
    return .fill(marks)
  }

  /// Small open heads along a way, from its end on: as many as tell the way, however long it is.
  static func chevrons(along way: [Point], half: Double) -> Path {
    var path = Path()
    var left = mostChevrons
    for (start, end) in zip(way, way.dropFirst()).reversed() {
      let direction = (end - start).unit
      var place = (end - start).length - chevronSpacing / 2
      while left > 0, place > chevronSpacing / 2 {
        let tip = start + direction * place
        let tail = tip - direction * half
        path.move(to: tail + direction.normal * half)
        path.line(to: tip)
        path.line(to: tail - direction.normal * half)
        place -= chevronSpacing
        left -= 1
      }
    }
    return path
  }

  private static let chevronSpacing = 14.0
  private static let mostChevrons = 24

  private static func shipmentOutline(along points: [Point], _ width: Double) -> Path? {
    blockArrow(
      along: points, half: width / 2, headHalf: max(leastHeadHalf, width),
      headLength: max(leastHeadLength, shipmentHeadLength * width / (2 * shipmentHalfWidth)))
  }

  private static func blockArrow(
    along points: [Point], half: Double, headHalf: Double, headLength: Double
  ) -> Path? {
    guard points.count > 1, let tip = points.last else { return nil }
    let last = (tip - points[points.count - 2]).unit
    let base = tip - last * headLength
    var way = points
    way[way.count - 1] = base
    var shape = outline(of: way, half: half)
    // The outline runs down one side and back up the other: the head stands between the two.
    let wing = last.normal * headHalf
    shape.insert(contentsOf: [base + wing, tip, base - wing], at: way.count)
    return .polygon(shape)
  }

  package static let shipmentHalfWidth = 6.0
  package static let shipmentHeadLength = 15.0

  /// The border of a band along a way with right angles: one side forwards, the other back.
  private static func outline(of way: [Point], half: Double) -> [Point] {
    var sides: (first: [Point], second: [Point]) = ([], [])
    for (index, point) in way.enumerated() {
      let before = index > 0 ? (point - way[index - 1]).unit : (way[index + 1] - point).unit
      let after = index < way.count - 1 ? (way[index + 1] - point).unit : before
      let turns = abs(before.x * after.y - before.y * after.x) > 0.5
      let offset = turns ? before.normal * half + after.normal * half : after.normal * half
      sides.first.append(point + offset)
      sides.second.append(point - offset)
    }
    return sides.first + sides.second.reversed()
  }
}
