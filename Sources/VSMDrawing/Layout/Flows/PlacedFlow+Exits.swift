import VSMModel
import VSMScene

/// Where the boxes below a row stand, and where the ways into them end.
extension PlacedFlow {
  /// Puts ends of one rung of the R-ladder in the order in which fewest ways to them cross: by the means of the places
  /// that their ways leave.
  mutating func orderExits(_ sites: [ValueStreamMap.Reference: ClosedRange<Double>]) {
    let means = means(sites)
    boxes = boxes.enumerated().sorted { first, second in
      let (left, right) = (means[first.element.block.exit] ?? 0, means[second.element.block.exit] ?? 0)
      return (first.element.rung, left, first.offset) < (second.element.rung, right, second.offset)
    }.map(\.element)
  }

  /// Where ways to each end leave, along x: the mean, by how much each carries.
  private func means(_ sites: [ValueStreamMap.Reference: ClosedRange<Double>]) -> [FlowExit: Double] {
    var sums: [FlowExit: (weighted: Double, weight: Double)] = [:]
    for way in flows.ways {
      guard case .exit(let exit) = way.end, let site = sites[way.from] else { continue }
      let middle = (site.lowerBound + site.upperBound) / 2
      let known = sums[exit] ?? (0, 0)
      sums[exit] = (known.weighted + middle * way.width, known.weight + way.width)
    }
    return sums.mapValues { $0.weight > 0 ? $0.weighted / $0.weight : 0 }
  }

  /// Where boxes below would stand if their own ways alone decided, in their order and without overlap.
  func exitMiddles(
    _ sites: [ValueStreamMap.Reference: ClosedRange<Double>], _ leastX: Double
  ) -> [FlowExit: Double] {
    let means = means(sites)
    let wanted = boxes.map { means[$0.block.exit] ?? leastX }
    let middles = Spacing.places(
      wanted, widths: boxes.map(\.block.size.width), gap: Self.exitGap, from: leastX)
    return Dictionary(zip(boxes.map(\.block.exit), middles)) { first, _ in first }
  }

  private static let exitGap = 24.0

  /// Boxes from left to right, each where its ways want it and clear of the one before; the ways into a box keep clear
  /// of those that leave steps above it, so that no upright part lies on another.
  mutating func placeExits(
    _ ports: inout EdgePorts, _ middles: [FlowExit: Double], _ blocked: [ClosedRange<Double>],
    _ leastX: Double
  ) {
    var byExit: [FlowExit: [(way: FlowWay, near: Double)]] = [:]
    var starts: [(x: Double, half: Double, id: String)] = []
    for way in flows.ways where way.edge == .lower && !way.isStraight {
      if let near = ports.x(of: way, isOut: true) {
        starts.append((near, way.width / 2, way.id))
        if case .exit(let exit) = way.end { byExit[exit, default: []].append((way, near)) }
      }
      if case .site = way.end, let end = ports.x(of: way, isOut: false) {
        starts.append((end, max(way.width / 2, 5), way.id))
      }
    }
    starts.sort { $0.x < $1.x }
    var cursor = leastX
    for index in boxes.indices {
      let members = (byExit[boxes[index].block.exit] ?? []).sorted {
        ($0.near, $0.way.id) < ($1.near, $1.way.id)
      }
      let total = members.reduce(-8) { $0 + $1.way.headWidth + 8 }
      boxes[index].block.widen(to: total + 2 * Self.inset)
      // Ways that keep clear of others may make the box broader than it has room where it stands.
      var least = cursor
      var ends: [Double] = []
      for _ in 0..<8 {
        let width = boxes[index].block.size.width
        let middle = middles[boxes[index].block.exit]
        let left = Self.aligned(max(least, (middle ?? least) - width / 2), width, members, from: least)
        boxes[index].x = Self.clear(left, width, of: blocked).rounded(.up)
        ends = self.ends(of: members, in: boxes[index], total, blocked, starts)
        let right = zip(ends, members).map { $0 + $1.way.headWidth / 2 }.max() ?? boxes[index].x
        boxes[index].block.widen(to: right + Self.inset - boxes[index].x)
        let box = boxes[index]
        guard let hit = blocked.last(where: { $0.lowerBound < box.maxX && box.x < $0.upperBound }) else {
          break
        }
        least = hit.upperBound
      }
      for (member, x) in zip(members, ends) {
        // Straight down where its step has room there.
        let moves = member.near != x && ports.leave(member.way, at: x)
        if moves, let start = starts.firstIndex(where: { $0.id == member.way.id }) {
          starts[start].x = x
          starts.sort { $0.x < $1.x }
        }
        lower.append(Routed(way: member.way, near: moves ? x : member.near, other: x))
      }
      cursor = boxes[index].maxX + Self.exitGap
    }
  }

  /// Where the ways into a box end on its upper edge, from left to right.
  private func ends(
    of members: [(way: FlowWay, near: Double)], in placed: Box, _ total: Double,
    _ blocked: [ClosedRange<Double>], _ starts: [(x: Double, half: Double, id: String)]
  ) -> [Double] {
    var next = placed.x + Self.inset
    // As much as `aligned` counts on: a way that it brought straight down must not get a jog here.
    var rest = total
    return members.map { member in
      let half = member.way.headWidth / 2
      let last = placed.maxX - Self.inset - rest + half
      var x = min(max(member.near, next + half), max(next + half, last))
      // A jog that nobody sees is none.
      if abs(x - member.near) < 2 { x = member.near }
      x = Self.free(x, half + 4, from: next + half, of: starts, besides: member.way.id)
      for strip in blocked where x + half > strip.lowerBound && x - half < strip.upperBound {
        x = strip.upperBound + half
      }
      next = x + half + 8
      rest -= member.way.headWidth + 8
      return x
    }
  }

  /// From the side of a box to the first way into it.
  private static let inset = 14.0

  /// The place of a box moved a little where that lets its broadest way come straight down.
  private static func aligned(
    _ left: Double, _ width: Double, _ members: [(way: FlowWay, near: Double)], from least: Double
  ) -> Double {
    var best: (left: Double, width: Double)?
    var before = inset
    var after = members.reduce(inset - 8) { $0 + $1.way.headWidth + 8 }
    for member in members {
      let half = member.way.headWidth / 2
      let first = before + half
      let last = max(width - after + half, first)
      let wanted = min(max(left, member.near - last), member.near - first)
      before += member.way.headWidth + 8
      after -= member.way.headWidth + 8
      guard abs(wanted - left) <= 90, wanted >= least, member.way.width > (best?.width ?? 0) else { continue }
      best = (wanted, member.way.width)
    }
    return best?.left ?? left
  }

  private static func clear(_ wanted: Double, _ width: Double, of blocked: [ClosedRange<Double>]) -> Double {
    var x = wanted
    for strip in blocked where x < strip.upperBound && strip.lowerBound < x + width { x = strip.upperBound }
    return x
  }

  /// The x nearest to a wanted one, not below a least one, that keeps its distance from all starts but its own.
  private static func free(
    _ wanted: Double, _ half: Double, from least: Double,
    of starts: [(x: Double, half: Double, id: String)], besides id: String
  ) -> Double {
    func conflict(_ x: Double) -> (x: Double, half: Double, id: String)? {
      var index = starts.partitioningIndex { $0.x >= x - 40 }
      while index < starts.count, starts[index].x < x + 40 {
        let start = starts[index]
        if start.id != id, abs(start.x - x) < start.half + half { return start }
        index += 1
      }
      return nil
    }
    var right = wanted
    for _ in 0..<64 {
      guard let hit = conflict(right) else { break }
      right = hit.x + hit.half + half + 0.01
    }
    var left = wanted
    for _ in 0..<64 {
      guard let hit = conflict(left) else { break }
      left = hit.x - hit.half - half - 0.01
    }
    return left >= least && wanted - left < right - wanted ? left : right
  }
}
