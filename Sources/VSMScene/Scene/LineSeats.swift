/// Finds seats for labels, cards and kinks on lines that have all their ways: on the longest straight part that has room, as
/// near to its middle as others leave it free.
package struct LineSeats: Sendable {
  /// Whose seats they are: a line of the caller's, by its number among those of its sort.
  package enum Owner: Hashable, Sendable {
    case track(Int)
    case kanban(Int)
    case label(Int)
  }

  /// What is to be seated, as broad and as high as it is on a level part and on an upright one.
  package struct Guest: Sendable {
    let level: Size
    let upright: Size

    package init(_ level: Size, upright: Size) {
      self.level = level
      self.upright = upright
    }

    package init(_ size: Size) { self.init(size, upright: size) }
  }

  package struct Seat: Sendable {
    package let middle: Point
    package let part: Segment
    /// Which of the guests has it.
    package let guest: Int

    package var isLevel: Bool { part.start.y == part.end.y }
  }

  private enum Thing {
    case box(Rect)
    case line(Segment, half: Double)
    /// Where what a line carries has its place as long as it finds none here.
    case reserved(Rect)
    /// What has left its seat.
    case none
  }

  private var things: [(thing: Thing, owner: Owner?)] = []
  private var grid = BoxGrid()
  /// How long the part is that the first of an owner's guests sits on.
  private var seated: [Owner: Double] = [:]
  /// What each owner has taken, by position among the things.
  private var taken: [Owner: [Int]] = [:]
  /// In px: around what sits on a line, and from it to the ends of its part, where heads are.
  private let air: Double
  private let besideEnds: Double
  /// Nothing sits further left.
  private let leftEnd: Double

  private static var step: Double { 4 }
  /// A part as long as the map has its middle tried, and so many places on each side of it.
  private static var mostSteps: Int { 60 }

  package init(air: Double = 5, besideEnds: Double = 12, leftEnd: Double = 0) {
    self.leftEnd = leftEnd
    self.air = air
    self.besideEnds = besideEnds
  }

  /// What stands or runs already; what an owner carries is in the way of others alone where it is a line.
  package mutating func add(_ item: Item, of owner: Owner? = nil) {
    switch item.role {
    case .solid(let extent), .onLine(_, let extent): insert(.box(extent), owner)
    case .line, .track:
      guard let way = item.way else { return }
      add(way.points, half: way.width / 2, of: owner)
    case .rung, .plain:
      for case .text(let text) in item.marks { insert(.box(text.box), owner) }
    }
  }

  /// A line that others must not sit on, nor what it carries itself but on one of its parts.
  package mutating func add(_ points: [Point], half: Double = 0, of owner: Owner?) {
    for (start, end) in zip(points, points.dropFirst()) where start != end {
      insert(.line(Segment(start, end), half: half), owner)
    }
  }

  /// A place that is taken by an owner that finds no seat.
  package mutating func occupy(_ place: Rect, for owner: Owner) {
    taken[owner, default: []].append(things.count)
    insert(.box(place), owner)
  }

  /// Takes these places instead of all that an owner has taken: what sits on a line may be narrower than its room.
  package mutating func narrow(_ owner: Owner, to places: [Rect]) {
    for index in taken.removeValue(forKey: owner) ?? [] { things[index].thing = .none }
    for place in places { occupy(place, for: owner) }
  }

  /// Gives up all that an owner has taken, so that it can look for a better seat.
  package mutating func release(_ owner: Owner) {
    narrow(owner, to: [])
    seated[owner] = nil
  }

  /// Whether the first of an owner's guests sits on a part that none of its parts exceeds.
  package func isOnLongest(of parts: [Segment], _ owner: Owner) -> Bool {
    guard let length = seated[owner] else { return false }
    return parts.allSatisfy { $0.length <= length }
  }

  /// Keeps a place for what finds no other.
  package mutating func reserve(_ place: Rect, for owner: Owner) { insert(.reserved(place), owner) }

  private mutating func insert(_ thing: Thing, _ owner: Owner?) {
    let reach =
      switch thing {
      case .box(let box), .reserved(let box): box
      case .line(let segment, let half): segment.bounds.grown(by: half)
      case .none: Rect(0, 0, 0, 0)
      }
    grid.insert(things.count, reach)
    things.append((thing, owner))
  }

  /// A seat for the first of some guests that has room on one of the parts of a line, taken from then on.
  package mutating func take(_ guests: [Guest], on parts: [Segment], of owner: Owner) -> Seat? {
    guard let seat = find(guests, on: parts, of: owner) else { return nil }
    let guest = guests[seat.guest]
    let size = seat.isLevel ? guest.level : guest.upright
    seated[owner] = seated[owner] ?? seat.part.length
    occupy(Rect(center: seat.middle, size.width, size.height), for: owner)
    return seat
  }

  /// The longest part that has room for one of the guests, the first of them that has it there, and where; nothing where
  /// there is no room at all.
  package func find(_ guests: [Guest], on parts: [Segment], of owner: Owner) -> Seat? {
    let longestFirst = parts.enumerated().sorted {
      (-$0.element.length, $0.offset) < (-$1.element.length, $1.offset)
    }
    for (_, part) in longestFirst where part.start.y == part.end.y || part.start.x == part.end.x {
      for (index, guest) in guests.enumerated() {
        if let middle = middle(of: guest, on: part, of: owner) {
          return Seat(middle: middle, part: part, guest: index)
        }
      }
    }
    return nil
  }

  private func middle(of guest: Guest, on part: Segment, of owner: Owner) -> Point? {
    let isLevel = part.start.y == part.end.y
    let size = isLevel ? guest.level : guest.upright
    let play = (part.length - (isLevel ? size.width : size.height)) / 2 - besideEnds
    guard play >= 0, play.isFinite else { return nil }
    let middle = (part.start + part.end) * 0.5
    let direction = (part.end - part.start).unit
    for step in 0...min(Self.mostSteps, Int(min(play / Self.step, 1e6))) {
      for sign in step == 0 ? [1.0] : [1.0, -1.0] {
        let place = middle + direction * (sign * Double(step) * Self.step)
        if isFree(Rect(center: place, size.width, size.height), on: part, of: owner) { return place }
      }
    }
    return nil
  }

  private func isFree(_ box: Rect, on part: Segment, of owner: Owner) -> Bool {
    let room = box.grown(by: air)
    guard room.minX >= leftEnd else { return false }
    return !grid.contains(near: room) { index in
      let (thing, other) = things[index]
      switch thing {
      case .box(let box): return box.overlaps(room)
      case .reserved(let place):
        return place.overlaps(room) && other != owner && other.flatMap { seated[$0] } == nil
      case .line(let segment, let half):
        return segment.crosses(room.grown(by: half)) && !(other == owner && segment.isAlong(part))
      case .none: return false
      }
    }
  }
}

extension Segment {
  package var length: Double { (end - start).length }

  /// True for a piece of the same straight line, level or upright.
  fileprivate func isAlong(_ other: Segment) -> Bool {
    start.y == end.y && other.start.y == other.end.y && start.y == other.start.y
      || start.x == end.x && other.start.x == other.end.x && start.x == other.start.x
  }
}
