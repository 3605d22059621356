import VSMModel
import VSMScene
import VSMWords

/// The arrows that lead past steps in sidings, and the shares over them.
struct SidingDrawing {
  /// The shares.
  private(set) var items: [Item] = []

  private static func id(of flow: BlockFlows.Siding, _ map: ValueStreamMap) -> String {
    "push-to-\(map.itemID(of: .process(flow.to)))-from-\(map.itemID(of: .process(flow.from)))"
  }

  /// Straight from border to border, over the columns of what stands below.
  static func arrow(past siding: RowPlan.Siding, of row: SettledRow, _ map: ValueStreamMap) -> Item? {
    guard let way = row.straightWay(past: siding) else { return nil }
    let width = siding.width ?? 2 * Arrow.pushHalfWidth
    return Item(
      id: id(of: siding.flow, map), word: "push", title: map.phrases("Push from \(siding.flow.title)"),
      role: .line(
        along: way, from: map.itemID(of: .process(siding.flow.from)),
        to: map.itemID(of: .process(siding.flow.to))),
      marks: row.runsLeft
        ? Arrow.returning(along: way, width: width) : Arrow.push(along: way, width: width))
  }

  /// The shares over all of these arrows, once all lines are drawn: over the first gap, or else at the nearest place on the
  /// arrow that nothing runs through.
  init(sharesOf settled: SettledMap, over drawn: [Item]) {
    for row in settled.allRows where !row.sidings.isEmpty {
      let y = row.pushY - FlowLabel.rise(over: nil)
      let rise = row.sidings.map(\.flow.label.height).max() ?? 0
      let passing = Passing(drawn + items, from: y - rise, to: y)
      for siding in row.sidings where !siding.flow.label.lines.isEmpty {
        let label = siding.flow.label
        guard let way = row.straightWay(past: siding),
          case .gap(let gap) = row.cells[siding.ends.lowerBound + 1]
        else { continue }
        let sign = row.runsLeft ? -1.0 : 1.0
        let wanted = (gap.minX + gap.maxX) / 2
        let end = way[1].x - sign * (label.width / 2 + Measure.clearance)
        let places = stride(from: wanted, through: end, by: sign * Self.step)
        let free = places.first { passing.leaves(label.extent(centeredAt: Point($0, y - label.height / 2))) }
        items += label.items(
          over: Self.id(of: siding.flow, settled.map), label.lines.joined(separator: " "),
          at: Point(free ?? wanted, row.pushY))
      }
    }
  }

  /// From one place that is tried to the next, in px.
  private static let step = 12.0
}

extension SettledRow {
  /// From border to border.
  fileprivate func straightWay(past siding: RowPlan.Siding) -> [Point]? {
    guard case .station(let from) = plan.cells[siding.ends.lowerBound],
      case .station(let to) = plan.cells[siding.ends.upperBound]
    else { return nil }
    return plan.runsLeft
      ? [Point(from.minX - Measure.clearance, pushY), Point(to.maxX + Measure.clearance, pushY)]
      : [Point(from.maxX + Measure.clearance, pushY), Point(to.minX - Measure.clearance, pushY)]
  }
}

/// What is drawn between two heights.
private struct Passing {
  private var pieces: [(segment: Segment, half: Double)] = []
  private var boxes: [Rect] = []

  init(_ items: [Item], from top: Double, to bottom: Double) {
    for item in items {
      if let (points, width, _, _) = item.way {
        for (start, end) in zip(points, points.dropFirst())
        where min(start.y, end.y) - width / 2 < bottom && max(start.y, end.y) + width / 2 > top {
          pieces.append((Segment(start, end), width / 2))
        }
      } else if let box = item.extent, box.minY < bottom, box.maxY > top {
        boxes.append(box)
      }
    }
  }

  /// True where a box, with a little air, is on nothing.
  func leaves(_ box: Rect) -> Bool {
    !boxes.contains { $0.overlaps(box.grown(by: 1)) }
      && !pieces.contains { $0.segment.crosses(box.grown(by: $0.half + 1)) }
  }
}

extension Item {
  fileprivate var extent: Rect? {
    switch role {
    case .solid(let extent), .onLine(_, let extent): extent
    case .line, .track, .rung, .plain: nil
    }
  }
}
