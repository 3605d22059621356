import VSMScene

/// Looks for the cheapest way with right angles from one block to another: the length, what each bend costs, and what is
/// said of the room that it passes.
///
/// The way is looked for on a grid of the places where it could run at all: at its ports, and beside what stands and runs
/// near (an orthogonal visibility graph, as of Wybrow, Marriott and Stuckey, 2009). The number of lines of the grid is
/// bounded, and so is the effort for each way: the whole is in proportion to the number of ways.
struct LineSearch {
  let room: NetworkRoom
  let line: NetworkRoom.Line
  let starts: [LinePort]
  let ends: [LinePort]
  /// Room in px that the first and the last piece have at the least: for the head, and off the block's edges.
  let stub: (start: Double, end: Double)
  let bounds: (start: Rect, end: Rect)
  /// Lines go round what is there at the right and below, but not over the title or the left margin.
  let canvas: Rect

  static let bend = 70.0
  private static let mostPlaces = 56
  /// The same where the way is looked for far around.
  private static let mostPlacesFarAround = 120
  private static let farAround = 1_000.0

  /// States that a search has looked at.
  private(set) var effort = 0

  init(
    _ room: NetworkRoom, _ line: NetworkRoom.Line, from starts: [LinePort], _ start: Rect,
    to ends: [LinePort], _ end: Rect, canvas: Rect, stub: (start: Double, end: Double)
  ) {
    self.room = room
    self.line = line
    self.starts = starts
    self.ends = ends
    self.stub = stub
    self.canvas = canvas
    bounds = (start, end)
  }

  private struct Step: Comparable {
    var estimate: Double
    var order: Int
    var state: Int
    var cost: Double

    static func < (left: Step, right: Step) -> Bool {
      (left.estimate, left.order) < (right.estimate, right.order)
    }
  }

  /// The cheapest way within a region around both blocks.
  ///
  /// - Parameters:
  ///   - reach: how far the region goes beyond the blocks, in px.
  ///   - limit: what a way that is known already costs.
  /// - Returns: the way and its cost; nothing where there is none cheaper.
  mutating func way(reach: Double, below limit: Double) -> (points: [Point], cost: Double)? {
    let whole = bounds.start.union(bounds.end)
    var region = whole.grown(by: reach)
    let (left, top) = (
      min(whole.minX, max(region.minX, canvas.minX)), min(whole.minY, max(region.minY, canvas.minY))
    )
    region = Rect(left, top, region.maxX - left, region.maxY - top)
    let near = room.places(in: region, half: line.half, air: line.air)
    let clear = 15 + line.half
    func own(_ box: Rect) -> (xs: [Double], ys: [Double]) {
      let far = [stub.start, stub.end, clear].max() ?? clear
      return (
        [box.minX - far, box.maxX + far, box.minX - far - 16, box.maxX + far + 16],
        [box.minY - far, box.maxY + far, box.minY - far - 16, box.maxY + far + 16]
      )
    }
    let (first, last) = (own(bounds.start), own(bounds.end))
    let most = reach < Self.farAround ? Self.mostPlaces : Self.mostPlacesFarAround
    let ports = starts + ends
    let xs = Self.places(
      fixed: ports.map(\.point.x), [(bounds.start.maxX + bounds.end.minX) / 2] + first.xs + last.xs + near.xs,
      near: (bounds.start.midX, bounds.end.midX), from: region.minX, to: region.maxX, most: most)
    let ys = Self.places(
      fixed: ports.map(\.point.y), [(bounds.start.maxY + bounds.end.minY) / 2] + first.ys + last.ys + near.ys,
      near: (bounds.start.midY, bounds.end.midY), from: region.minY, to: region.maxY, most: most)
    return search(xs, ys, below: limit)
  }

  /// Places in order, each once; of those that are not ports the nearest to either block.
  private static func places(
    fixed: [Double], _ others: [Double], near: (Double, Double), from least: Double, to greatest: Double,
    most: Int
  ) -> [Double] {
    var kept = fixed
    let sorted = others.filter { $0 >= least && $0 <= greatest }.sorted {
      (min(abs($0 - near.0), abs($0 - near.1)), $0) < (min(abs($1 - near.0), abs($1 - near.1)), $1)
    }
    var taken = Set(fixed.map { ($0 / 3).rounded() })
    var count = 0
    for place in sorted where count < most && taken.insert((place / 3).rounded()).inserted {
      kept.append(place)
      count += 1
    }
    kept.sort()
    return kept.indices.filter { $0 == 0 || kept[$0] != kept[$0 - 1] }.map { kept[$0] }
  }

  private mutating func search(_ xs: [Double], _ ys: [Double], below limit: Double) -> (
    points: [Point], cost: Double
  )? {
    func index(_ value: Double, in places: [Double]) -> Int? {
      let at = places.partitioningIndex { $0 >= value }
      return at < places.count && places[at] == value ? at : nil
    }
    // A state is a place of the grid with the direction in which it was reached: level or upright.
    let count = xs.count * ys.count * 2
    var costs = [Double](repeating: .infinity, count: count)
    var before = [Int](repeating: -1, count: count)
    var goals: [Int: Double] = [:]
    for port in ends {
      guard let x = index(port.point.x, in: xs), let y = index(port.point.y, in: ys) else { continue }
      let state = (y * xs.count + x) * 2 + (port.isLevel ? 0 : 1)
      goals[state] = min(goals[state] ?? .infinity, port.cost)
    }
    let target = ends.map(\.point).bounds ?? bounds.end
    func remaining(_ point: Point) -> Double {
      let aside = max(0, target.minX - point.x, point.x - target.maxX)
      let along = max(0, target.minY - point.y, point.y - target.maxY)
      return aside + along + (aside > 0 && along > 0 ? Self.bend : 0)
    }
    var queue = MinQueue<Step>()
    var order = 0
    for port in starts {
      guard let x = index(port.point.x, in: xs), let y = index(port.point.y, in: ys) else { continue }
      let state = (y * xs.count + x) * 2 + (port.isLevel ? 0 : 1)
      guard port.cost < costs[state] else { continue }
      costs[state] = port.cost
      queue.insert(
        Step(estimate: port.cost + remaining(port.point), order: order, state: state, cost: port.cost))
      order += 1
    }
    // What a piece of the grid costs is asked once: level and upright pieces by the place at which they begin.
    var known = [Double](repeating: .nan, count: count)
    var best: (state: Int, cost: Double)?
    while let step = queue.removeMin() {
      if step.estimate >= min(best?.cost ?? limit, limit) { break }
      guard step.cost <= costs[step.state] else { continue }
      effort += 1
      if let extra = goals[step.state], before[step.state] >= 0, step.cost + extra < best?.cost ?? .infinity {
        best = (step.state, step.cost + extra)
      }
      let isUpright = step.state & 1 == 1
      let (y, x) = (step.state / 2).quotientAndRemainder(dividingBy: xs.count)
      for (dx, dy) in [(1, 0), (-1, 0), (0, 1), (0, -1)] {
        let turns = (dy != 0) != isUpright
        // No way turns where it begins.
        if turns, before[step.state] < 0 { continue }
        let (nextX, nextY) = (x + dx, y + dy)
        guard xs.indices.contains(nextX), ys.indices.contains(nextY) else { continue }
        let (here, there) = (Point(xs[x], ys[y]), Point(xs[nextX], ys[nextY]))
        let piece = (min(y, nextY) * xs.count + min(x, nextX)) * 2 + (dy != 0 ? 1 : 0)
        if known[piece].isNaN {
          let segment = dx + dy > 0 ? Segment(here, there) : Segment(there, here)
          known[piece] = isBlocked(segment) ? .infinity : room.cost(of: segment, line)
        }
        let cost = step.cost + (there - here).length + known[piece] + (turns ? Self.bend : 0)
        let next = (nextY * xs.count + nextX) * 2 + (dy != 0 ? 1 : 0)
        guard cost < costs[next], cost < limit else { continue }
        costs[next] = cost
        before[next] = step.state
        queue.insert(Step(estimate: cost + remaining(there), order: order, state: next, cost: cost))
        order += 1
      }
    }
    guard let best else { return nil }
    var points: [Point] = []
    var state = best.state
    while state >= 0 {
      let (y, x) = (state / 2).quotientAndRemainder(dividingBy: xs.count)
      let point = Point(xs[x], ys[y])
      if points.count > 1 {
        let (last, second) = (points[points.count - 1], points[points.count - 2])
        if (last.x == point.x && second.x == point.x) || (last.y == point.y && second.y == point.y) {
          points.removeLast()
        }
      }
      points.append(point)
      state = before[state]
    }
    return (points.reversed(), best.cost)
  }

  /// Whether a piece runs through one of its own blocks, or along it too near. It may come and go at ports alone.
  private func isBlocked(_ piece: Segment) -> Bool {
    let isLoop = line.from == line.to
    return isBlocked(piece, by: bounds.start.grown(by: stub.start), isLoop ? starts + ends : starts)
      || isBlocked(piece, by: bounds.end.grown(by: stub.end), isLoop ? starts + ends : ends)
  }

  private func isBlocked(_ piece: Segment, by box: Rect, _ ports: [LinePort]) -> Bool {
    guard piece.crosses(box) else { return false }
    return !ports.contains { port in
      if port.isLevel {
        guard piece.start.y == port.point.y, piece.end.y == port.point.y else { return false }
        return port.way.x < 0 ? piece.end.x <= port.point.x : piece.start.x >= port.point.x
      }
      guard piece.start.x == port.point.x, piece.end.x == port.point.x else { return false }
      return port.way.y < 0 ? piece.end.y <= port.point.y : piece.start.y >= port.point.y
    }
  }
}
