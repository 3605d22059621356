import VSMModel
import VSMScene
import VSMWords

extension PlacedFlow {
  /// The heights that the ways of a block are drawn between.
  struct Heights {
    /// The upper edge of the row's boxes.
    var rowTop: Double
    /// Where the tracks below begin to run level.
    var channelTop: Double
    var exitTop: Double
    /// The lower edges of steps and stocks.
    var bottoms: [ValueStreamMap.Reference: Double]
    /// The upper edges of steps in sidings.
    var sidings: [ValueStreamMap.Reference: Double] = [:]
    /// For ways that go up to something of a stream, where they end.
    var aboves: [String: Double] = [:]
    /// The diamonds of decisions, whose lower corners are their lower edges.
    var diamonds: [ValueStreamMap.Reference: Rect] = [:]
  }

  /// The tracks, what stands on them, and the boxes that they lead to.
  func items(_ map: ValueStreamMap, _ heights: Heights) -> [Item] {
    var lines: [Item] = []
    var labels: [Item] = []
    for routed in lower {
      guard let start = heights.bottoms[routed.way.from] else { continue }
      let level = heights.channelTop + routed.distance
      let end: Double
      switch routed.way.end {
      case .exit: end = heights.exitTop + (routed.side ?? 0)
      case .site(let reference): end = heights.bottoms[reference] ?? start
      case .above: continue
      }
      let diamond = heights.diamonds[routed.way.from]
      lines.append(track(routed, from: start, level: level, to: end, map, diamond))
      labels += label(routed.way, routed.near, below: start)
    }
    for routed in upper {
      let level = heights.rowTop - upperLabelHeight - routed.distance
      var end = heights.aboves[routed.way.id] ?? heights.rowTop
      if case .site(let reference) = routed.way.end { end = heights.sidings[reference] ?? end }
      let start = heights.sidings[routed.way.from] ?? heights.rowTop
      lines.append(track(routed, from: start, level: level, to: end, map))
      if routed.way.isArc {
        labels += arcLabel(routed, level)
      } else if !routed.way.label.lines.isEmpty {
        let center = Point(routed.near, heights.rowTop - 5 - routed.way.label.height / 2)
        labels.append(item(routed.way, at: center, .foreground))
      }
    }
    // What crosses another lies above it where it is the narrower, so that both can be followed.
    lines = lines.enumerated().sorted {
      (-$0.element.trackWidth, $0.offset) < (-$1.element.trackWidth, $1.offset)
    }
    .map(\.element)
    let ends = boxes.flatMap { $0.block.items(at: Point($0.x, heights.exitTop)) }
    return ends + lines + splits(heights) + labels
  }

  private func track(
    _ routed: Routed, from start: Double, level: Double, to end: Double, _ map: ValueStreamMap,
    _ diamond: Rect? = nil
  ) -> Item {
    let way = routed.way
    var points = [Point(routed.near, start), Point(routed.other, end)]
    if routed.side != nil {
      points = [Point(routed.near, start), Point(routed.near, end), Point(routed.other, end)]
    } else if routed.distance > 0 {
      points = [
        Point(routed.near, start), Point(routed.near, level), Point(routed.other, level),
        Point(routed.other, end),
      ]
    }
    let to: String? =
      switch way.end {
      case .site(let reference), .above(let reference): map.itemID(of: reference)
      case .exit(let exit): boxes.first { $0.block.exit == exit }?.block.itemID
      }
    let ink: Ink = way.isRework ? .warning : .flow
    // A grade leaves the diamond, not the box behind it.
    var drawn = points
    if way.isGrade, way.edge == .lower { drawn[0].y += FlowPlan.splitHeight / 2 }
    // Beside the corner of a decision its border is higher.
    if let diamond {
      drawn[0].y -= diamond.height * min(abs(routed.near - diamond.midX) / diamond.width, 0.5)
    }
    return Item(
      id: way.id, word: way.isRework ? "rework" : "route", title: way.title,
      role: .track(along: points, width: way.width, from: map.itemID(of: way.from), to: to),
      marks: Arrow.track(
        along: drawn, width: way.width, ink: ink, head: way.isRework ? .warning : .flowHead))
  }

  private func item(_ way: FlowWay, _ label: FlowLabel? = nil, at center: Point, _ ink: Ink) -> Item {
    let label = label ?? way.label
    return Item(
      id: "share-of-\(way.id)", word: "label", title: way.title,
      role: .onLine(ids: [way.id], extent: label.extent(centeredAt: center)),
      marks: label.marks(centeredAt: center, ink: ink))
  }

  private func label(_ way: FlowWay, _ x: Double, below y: Double) -> [Item] {
    guard !way.label.lines.isEmpty else { return [] }
    let top = y + 4 + (way.isGrade ? FlowPlan.splitHeight : 0)
    return [item(way, at: Point(x, top + way.label.height / 2), .foreground)]
  }

  private func arcLabel(_ routed: Routed, _ level: Double) -> [Item] {
    let way = routed.way
    guard !routed.label.lines.isEmpty else { return [] }
    let lift = routed.labelBeside ? routed.label.height / 2 + way.width / 2 + 2 : 0
    return [
      item(way, routed.label, at: Point(routed.labelX, level - lift), way.isRework ? .warning : .foreground)
    ]
  }

  private static let splitWidth = FlowPlan.splitHeight * Glyph.split.size.width / Glyph.split.size.height

  /// A diamond under each process that parts units by grade, and to both sides of it what carries them to where they
  /// leave: as broad as all the grades are that go that far.
  private func splits(_ heights: Heights) -> [Item] {
    var items: [Item] = []
    var waysOf: [Int: [Int]] = [:]
    for index in lower.indices {
      if let process = lower[index].way.process { waysOf[process, default: []].append(index) }
    }
    for (process, ways) in waysOf.sorted(by: { $0.key < $1.key }) {
      guard let y = heights.bottoms[.process(process)] else { continue }
      var runs: [[Routed]] = []
      var joined = false
      for index in ways.sorted(by: { lower[$0].near < lower[$1].near }) {
        if lower[index].way.isGrade {
          if joined { runs[runs.count - 1].append(lower[index]) } else { runs.append([lower[index]]) }
        }
        joined = lower[index].way.isGrade
      }
      for (order, run) in runs.enumerated() {
        guard let first = run.first, let last = run.last else { continue }
        let diamond = Rect(
          (first.near + last.near - Self.splitWidth) / 2, y, Self.splitWidth, FlowPlan.splitHeight)
        let left = min(diamond.minX, first.near - first.way.width / 2)
        let right = max(diamond.maxX, last.near + last.way.width / 2)
        let box = Rect(left, y, right - left, FlowPlan.splitHeight)
        items.append(
          Item(
            id: "split-\(first.way.id)\(order > 0 ? "-\(order + 1)" : "")", word: "grade-split",
            title: plan.phrases["Units part by grade"], role: .onLine(ids: run.map(\.way.id), extent: box),
            marks: Self.arms(of: run, from: diamond.center) + Glyph.split.marks(diamond)))
      }
    }
    return items
  }

  /// From a diamond level to where its grades go down, narrower behind each of them.
  private static func arms(of run: [Routed], from center: Point) -> [Mark] {
    func arm(_ side: [Routed], _ sign: Double) -> [Mark] {
      // From the farthest on, each part with what goes as far.
      var width = 0.0
      var outer = side.last.map { $0.near + sign * $0.way.width / 2 } ?? center.x
      var marks: [Mark] = []
      for (index, routed) in side.enumerated().reversed() {
        width = min(width + routed.way.width, FlowScale.widest)
        let inner = index > 0 ? side[index - 1].near : center.x
        marks.append(
          .stroke(
            .polyline([Point(outer, center.y), Point(inner, center.y)]), width: width, ink: .flow))
        outer = inner
      }
      return marks
    }
    return arm(run.filter { $0.near < center.x }.reversed(), -1) + arm(run.filter { $0.near > center.x }, 1)
  }
}

extension Item {
  fileprivate var trackWidth: Double {
    if case .track(_, let width, _, _) = role { width } else { 0 }
  }
}
