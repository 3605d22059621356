import VSMModel
import VSMScene

/// Tracks and ways of kanban with what sits on them.
extension RouteDrawing {
  /// Here `obstacles` are drawn already.
  mutating func drawTracksAndKanban(_ obstacles: [Item]) {
    let tracks = trackWays()
    let courses = kanbanCourses()
    guard !tracks.isEmpty || !courses.isEmpty else { return }
    var seats = LineSeats()
    for item in obstacles + lines + labels { seats.add(item) }
    for (index, way) in tracks.enumerated() {
      for part in way.parts { seats.add(part.points, of: .track(index)) }
      for place in way.reserved { seats.reserve(place, for: .track(index)) }
    }
    for course in courses {
      seats.add(course.points, of: .kanban(course.index))
      seats.reserve(course.reserved(plan.kanban), for: .kanban(course.index))
    }
    // Where the longest part has no room it may be because of a place that is kept for another, which finds a better one.
    var trackSeats: [Int: (label: Point?, kink: Point?)] = [:]
    var cardSeats: [Int: Point?] = [:]
    for isLast in [false, true] {
      for (index, way) in tracks.enumerated()
      where trackSeats[index] == nil && (isLast || way.fits(.track(index), in: seats)) {
        trackSeats[index] = Self.seats(
          of: way, .track(index), isElectronic: isElectronic(way.track.flow), &seats)
      }
      for course in courses
      where cardSeats[course.index] == nil && (isLast || course.fits(plan.kanban, in: seats)) {
        cardSeats.updateValue(course.seat(plan.kanban, &seats), forKey: course.index)
      }
    }
    // What could have the longest part but for places that others have found no use for moves there.
    for (index, way) in tracks.enumerated()
    where way.track.label != nil && !seats.isOnLongest(of: way.runs, .track(index)) {
      seats.release(.track(index))
      trackSeats[index] = Self.seats(
        of: way, .track(index), isElectronic: isElectronic(way.track.flow), &seats)
    }
    for course in courses
    where course.hasSeats(plan.kanban) && !seats.isOnLongest(of: course.runs, .kanban(course.index)) {
      seats.release(.kanban(course.index))
      cardSeats.updateValue(course.seat(plan.kanban, &seats), forKey: course.index)
    }
    for (index, way) in tracks.enumerated() { draw(way, trackSeats[index] ?? (nil, nil)) }
    for course in courses { draw(course, cardSeats[course.index] ?? nil) }
  }

  private mutating func draw(_ way: TrackWay, _ seats: (label: Point?, kink: Point?)) {
    let (label, kink) = seats
    let track = way.track
    let stem = "info-\(track.flow + 1)"
    var ids: [String] = []
    for part in way.parts {
      var points = part.points
      if let kink, TrackWay.run(part).map({ $0.crosses(Rect(center: kink, 1, 1)) }) ?? false {
        points = Arrow.kinked(points, at: kink)
      }
      let id = "\(stem)-\(part.name)"
      ids.append(id)
      let drawn = drawn(points, from: part.from, to: part.to)
      lines.append(
        Item(
          id: id, word: "info",
          title: map.title(
            of: map.information[track.flow], from: part.from.map { [$0] } ?? track.sources,
            to: part.to.map { [$0] } ?? track.targets),
          role: .line(
            along: points, from: part.from.map { map.itemID(of: $0) }, to: part.to.map { map.itemID(of: $0) }),
          marks: Arrow.information(along: drawn, hasHead: part.to != nil)))
    }
    guard let box = track.label else { return }
    let middle = label ?? way.planned
    // Without room on the line the label has its place beyond its end.
    if label == nil, way.planned.x < track.left || way.planned.x > track.right {
      let nearest = min(max(way.planned.x, track.left), track.right)
      let spur = [Point(nearest, middle.y), middle]
      ids.append("\(stem)-spur")
      lines.append(
        Item(
          id: "\(stem)-spur", word: "info",
          title: map.title(of: map.information[track.flow], from: track.sources, to: track.targets),
          role: .line(along: spur, from: nil, to: nil),
          marks: Arrow.information(along: spur, hasHead: false)))
    }
    addLabel(track.flow, box, at: middle, on: ids)
  }

  /// The middles of a track's label and of its kink: beside each other where there is room, else each for itself. Without room
  /// the label has the place of the plan, and the kink is in the middle of the first source's line.
  private static func seats(
    of way: TrackWay, _ owner: LineSeats.Owner, isElectronic: Bool, _ seats: inout LineSeats
  ) -> (label: Point?, kink: Point?) {
    let label = way.track.label?.size
    guard isElectronic else {
      return (label.flatMap { seats.take([.init($0)], on: way.runs, of: owner)?.middle }, nil)
    }
    let kink = Size(Track.kinkWidth, Track.kinkHeight)
    func only() -> Point? {
      let guest = LineSeats.Guest(kink, upright: Size(kink.height, kink.width))
      return seats.take([guest], on: way.runs, of: owner)?.middle
        ?? way.parts.first { $0.from != nil }.flatMap { TrackWay.run($0) }.map { ($0.start + $0.end) * 0.5 }
    }
    guard let label else { return (nil, only()) }
    let gap = 6.0
    let both = LineSeats.Guest(
      Size(label.width + gap + kink.width, max(label.height, kink.height)),
      upright: Size(max(label.width, kink.height), label.height + gap + kink.width))
    guard let seat = seats.take([both, .init(label)], on: way.runs, of: owner) else {
      for place in way.reserved { seats.occupy(place, for: owner) }
      return (nil, only())
    }
    guard seat.guest == 0 else { return (seat.middle, only()) }
    // The label first, in the direction of reading.
    let along = seat.isLevel ? Point(1, 0) : Point(0, 1)
    let first = seat.isLevel ? label.width : label.height
    let middles = (
      seat.middle - along * ((gap + kink.width) / 2), seat.middle + along * ((gap + first) / 2)
    )
    let turned = seat.isLevel ? kink : Size(kink.height, kink.width)
    seats.narrow(
      owner,
      to: [
        Rect(center: middles.0, label.width, label.height),
        Rect(center: middles.1, turned.width, turned.height),
      ])
    return middles
  }
}

extension TrackWay {
  /// Whether the label has room on the longest part.
  fileprivate func fits(_ owner: LineSeats.Owner, in seats: LineSeats) -> Bool {
    guard let label = track.label, let longest = runs.max(by: { $0.length < $1.length }) else { return true }
    return seats.find([.init(label.size)], on: [longest], of: owner) != nil
  }
}
