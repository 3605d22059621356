import VSMAnalysis
import VSMModel
import VSMScene

/// The ladders of a network: one for each chain, under it where its steps stand in one row.
///
/// Where an engine bends a chain, its ladder stands under the whole drawing, each rung still under its step. Where steps do
/// not stand from left to right at all, a rung cannot say by its place whose time it is: there the rungs stand side by side
/// under the drawing, each with the name of its step.
struct NetworkLadders {
  private struct Plan {
    var id: String
    var steps: [LadderStep]
    var risesBetween: Bool
    /// The place along x of each step and stock.
    var spans: [ValueStreamMap.Reference: ClosedRange<Double>]
    /// The blocks that are timed.
    var nodes: [Int]
    var room: LadderRoom
    /// The lowest point of what stands in the row and the height at which its chain passes; nothing where it has no row.
    var row: (bottom: Double, middle: Double)?
    var isNamed: Bool
  }

  private let map: ValueStreamMap
  private var plans: [Plan] = []
  /// What lines pass upright only: one for each ladder that stands under its row.
  private(set) var rooms: [Rect] = []
  /// Where texts of rungs would stand if nothing passed there.
  private(set) var texts: [Rect] = []

  private static let gap = 12.0

  /// Plans the ladders and moves the blocks below a row down, where its ladder needs the room.
  ///
  /// - Parameters:
  ///   - drawing: whose chains have ladders.
  ///   - origins: the upper left corners of its blocks.
  ///   - areBelowAll: whether they stand under the whole drawing, however straight the chains are.
  init(of drawing: NetworkDrawing, _ origins: inout [Point], areBelowAll: Bool = false) {
    map = drawing.map
    let texts = LadderTexts(drawing.figures)
    let chains = Dictionary(drawing.chains.map { ($0.home, $0.nodes) }) { first, _ in first }
    let homes =
      map.streams.indices.map { Home.stream($0) } + map.recoveries.indices.map { Home.recovery($0) }
    for home in homes {
      let steps: [LadderStep]
      let id: String
      switch home {
      case .stream(let index):
        guard drawing.figures.ladders.indices.contains(index) else { continue }
        let ladder = drawing.figures.ladders[index]
        steps = LadderDrawing.steps(ladder, Array(ladder.rungs.indices), texts)
        id = "ladder-\(index + 1)"
      case .recovery(let index):
        steps = RecoveryRungs(index, of: map, drawing.figures, texts).steps
        id = index == 0 ? "ladder-recovery" : "ladder-recovery-\(index + 1)"
      }
      guard !steps.isEmpty else { continue }
      let risesBetween = home.stream == nil
      let own = Set(chains[home] ?? [])
      func isInChain(_ step: LadderStep) -> Bool { drawing.timedNode(step.of).map(own.contains) ?? true }
      guard !areBelowAll else {
        var plan = Self.plan(id, steps, risesBetween, drawing, origins)
        plan.row = nil
        plans.append(plan)
        continue
      }
      // What stands beside the chain has a rung of its own under it.
      let chain = Self.plan(id, steps.filter(isInChain), risesBetween, drawing, origins)
      let beside = steps.filter { !isInChain($0) }
      guard chain.row != nil, !beside.isEmpty else {
        plans.append(Self.plan(id, steps, risesBetween, drawing, origins))
        continue
      }
      plans.append(chain)
      for (reference, rungs) in Self.grouped(beside) {
        plans.append(Self.plan("\(id)-\(map.id(of: reference))", rungs, risesBetween, drawing, origins))
      }
    }
    makeRoom(drawing, &origins)
  }

  /// The rungs of each step, in their order.
  private static func grouped(_ steps: [LadderStep]) -> [(of: ValueStreamMap.Reference, rungs: [LadderStep])]
  {
    var groups: [(of: ValueStreamMap.Reference, rungs: [LadderStep])] = []
    var positions: [ValueStreamMap.Reference: Int] = [:]
    for step in steps {
      if let position = positions[step.of] {
        groups[position].rungs.append(step)
      } else {
        positions[step.of] = groups.count
        groups.append((step.of, [step]))
      }
    }
    return groups
  }

  private static func plan(
    _ id: String, _ steps: [LadderStep], _ risesBetween: Bool, _ drawing: NetworkDrawing, _ origins: [Point]
  ) -> Plan {
    var plan = Plan(
      id: id, steps: steps, risesBetween: risesBetween, spans: [:], nodes: [],
      room: LadderRoom(steps, risesBetween: risesBetween), row: nil, isNamed: false)
    var seen = Set<ValueStreamMap.Reference>()
    var last: (right: Double, middle: Double)?
    var isStraight = true
    for step in steps where seen.insert(step.of).inserted {
      // Transports to a customer are timed behind all steps.
      guard let node = drawing.timedNode(step.of), let box = drawing.box(node, at: origins[node]) else {
        continue
      }
      let middle = origins[node].y + drawing.blocks[node].size.height / 2
      if let last {
        if box.minX < last.right { plan.isNamed = true }
        if abs(middle - last.middle) > 1 { isStraight = false }
      }
      last = (box.maxX, middle)
      plan.spans[step.of] = box.minX...box.maxX
      plan.nodes.append(node)
    }
    if !plan.isNamed { widen(&plan) }
    guard !plan.isNamed, isStraight, let last else { return plan }
    let bottom = plan.nodes.map { drawing.depth($0, at: origins[$0]) }.max() ?? last.middle
    plan.row = (bottom, last.middle)
    return plan
  }

  /// Gives each step room for the texts of all its rungs, out of the gaps beside it: first before it, where a transport to
  /// it runs.
  private static func widen(_ plan: inout Plan) {
    var needs: [ValueStreamMap.Reference: Double] = [:]
    for step in plan.steps where plan.spans[step.of] != nil {
      needs[step.of, default: 0] += step.text(within: 0).width + 10
    }
    let order = plan.spans.keys.sorted {
      (plan.spans[$0]?.lowerBound ?? 0) < (plan.spans[$1]?.lowerBound ?? 0)
    }
    for (index, reference) in order.enumerated() {
      guard let span = plan.spans[reference], let need = needs[reference] else { continue }
      var missing = need - (span.upperBound - span.lowerBound)
      guard missing > 0 else { continue }
      let before = index == 0 ? nil : plan.spans[order[index - 1]]?.upperBound
      let after = index + 1 < order.count ? plan.spans[order[index + 1]]?.lowerBound : nil
      // Half of the gap behind it is left to what stands there.
      let left = min(missing, max(0, span.lowerBound - (before ?? Measure.margin)))
      missing -= left
      let right = after.map { min(missing, max(0, ($0 - span.upperBound) / 2)) } ?? missing
      plan.spans[reference] = (span.lowerBound - left)...(span.upperBound + right)
    }
  }

  /// From above to below: what has its middle below a row stands under the row's ladder.
  private mutating func makeRoom(_ drawing: NetworkDrawing, _ origins: inout [Point]) {
    let order = plans.indices.filter { plans[$0].row != nil }.sorted {
      (plans[$0].row?.middle ?? 0, $0) < (plans[$1].row?.middle ?? 0, $1)
    }
    var shifts: [(middle: Double, by: Double)] = []
    guard !order.isEmpty else { return }
    // Boxes, and the arrows of chains between them.
    var obstacles = drawing.blocks.indices.map { node -> (node: Int?, middle: Double, box: Rect) in
      let (origin, size) = (origins[node], drawing.blocks[node].size)
      let top = drawing.top(node, at: origin)
      return (node, origin.y + size.height / 2, Rect(origin.x, top, size.width, size.height))
    }
    for flow in drawing.flows where flow.link?.leadsOn == true {
      let (from, to) = (obstacles[flow.from], obstacles[flow.to])
      guard abs(from.middle - to.middle) < 0.5, from.box.maxX < to.box.minX else { continue }
      let half = flow.bandWidth / 2 + (flow.labelSize?.height ?? 0) / 2 + 4
      obstacles.append(
        (nil, from.middle, Rect(from.box.maxX, from.middle - half, to.box.minX - from.box.maxX, 2 * half)))
    }
    for index in order {
      guard let row = plans[index].row else { continue }
      let (left, right) = reach(of: plans[index])
      let bottom = row.bottom + plans[index].room.depth + Self.gap
      // The nearest of what stands below, in its old place.
      var need = 0.0
      let own = Set(plans[index].nodes)
      for obstacle in obstacles where !(obstacle.node.map(own.contains) ?? false) {
        guard obstacle.middle > row.middle + 1, obstacle.box.minX < right + Self.gap,
          obstacle.box.maxX > left - Self.gap
        else { continue }
        need = max(need, bottom + Self.gap - obstacle.box.minY)
      }
      // Another row of the same height has made the room already.
      if let last = shifts.last, abs(last.middle - row.middle) < 1 {
        shifts[shifts.count - 1].by = max(last.by, need)
      } else {
        shifts.append((row.middle, need))
      }
    }
    func moved(_ middle: Double) -> Double {
      shifts.reduce(0) { middle > $1.middle + 1 ? $0 + $1.by : $0 }
    }
    for (node, block) in drawing.blocks.enumerated() {
      origins[node].y += moved(origins[node].y + block.size.height / 2)
    }
    for index in plans.indices {
      guard let row = plans[index].row else { continue }
      let by = moved(row.middle)
      plans[index].row = (row.bottom + by, row.middle + by)
      let (left, right) = reach(of: plans[index])
      let room = plans[index].room
      rooms.append(
        Rect(left, row.bottom + by + room.highDepth - 22, right - left, room.depth - room.highDepth + 22))
      texts += slots(of: plans[index], at: row.bottom + by + room.highDepth)
    }
  }

  mutating func move(by offset: Point) {
    for index in plans.indices {
      plans[index].row?.bottom += offset.y
      plans[index].row?.middle += offset.y
      plans[index].spans = plans[index].spans.mapValues {
        ($0.lowerBound + offset.x)...($0.upperBound + offset.x)
      }
    }
  }

  private func reach(of plan: Plan) -> (left: Double, right: Double) {
    let beyond = plan.steps.count { plan.spans[$0.of] == nil }
    return (
      plan.spans.values.map(\.lowerBound).min() ?? 0,
      (plan.spans.values.map(\.upperBound).max() ?? 0) + Double(beyond) * Measure.stockGap
    )
  }

  private func slots(of plan: Plan, at highY: Double) -> [Rect] {
    var done: [ValueStreamMap.Reference: Double] = [:]
    let counts = Dictionary(plan.steps.map { ($0.of, 1) }, uniquingKeysWith: +)
    return plan.steps.compactMap { step in
      guard let span = plan.spans[step.of] else { return nil }
      let part = (span.upperBound - span.lowerBound) / Double(counts[step.of] ?? 1)
      let middle = span.lowerBound + (done[step.of, default: 0] + 0.5) * part
      done[step.of, default: 0] += 1
      let (width, y) = (step.text(within: part).width, highY + (step.isWait ? 0 : Measure.ladderStep))
      return Rect(middle - width / 2, y - 6 - Measure.ladderSize, width, Measure.ladderSize)
    }
  }

  /// The ladders as they are drawn, and where each ends.
  func drawn(under bottom: Double, from left: Double, lines: [(points: [Point], half: Double)]) -> (
    items: [Item], columns: [Scene.Column], ends: [Point]
  ) {
    var items: [Item] = []
    var columns: [Scene.Column] = []
    var ends: [Point] = []
    var bottom = bottom
    for plan in plans {
      var plan = plan
      let top = plan.row?.bottom ?? bottom
      let highY = top + plan.room.highDepth
      var names: [Item] = []
      if plan.isNamed { (plan, names) = named(plan, from: left, at: highY) }
      let (start, end) = reach(of: plan)
      let band = Rect(start, highY - 18, end - start, plan.room.depth - plan.room.highDepth + 18)
      let drawing = LadderDrawing(
        spans: plan.spans, right: plan.spans.values.map(\.upperBound).max() ?? left, steps: plan.steps,
        map: map,
        highY: highY, id: plan.id, risesBetween: plan.risesBetween,
        crossings: plan.row == nil ? [] : Self.crossings(of: lines, in: band))
      for (reference, span) in plan.spans.sorted(by: { $0.value.lowerBound < $1.value.lowerBound }) {
        columns.append(Scene.Column(of: map.id(of: reference), minX: span.lowerBound, maxX: span.upperBound))
      }
      columns += drawing.columns
      items += drawing.items + names
      ends.append(Point(drawing.right, highY + Measure.ladderStep))
      if plan.row == nil {
        bottom = top + plan.room.depth + (plan.isNamed ? 2 * Measure.lineHeight : 0) + Self.gap
      }
    }
    return (items, columns, ends)
  }

  /// Rungs side by side, with the names of their steps below.
  private func named(_ plan: Plan, from left: Double, at highY: Double) -> (plan: Plan, names: [Item]) {
    var plan = plan
    var items: [Item] = []
    var x = left
    let counts = Dictionary(plan.steps.map { ($0.of, 1) }, uniquingKeysWith: +)
    var seen = Set<ValueStreamMap.Reference>()
    let hasTimes = plan.steps.contains { $0.times != nil }
    for step in plan.steps where seen.insert(step.of).inserted {
      let texts = plan.steps.filter { $0.of == step.of }.map { $0.text(within: .infinity).width + 14 }
      let name = map.ownName(of: step.of)
      let width = max(
        TextMetrics.width(of: name, size: Measure.smallSize) + 10,
        (texts.max() ?? 0) * Double(counts[step.of] ?? 1), 40
      ).rounded(.up)
      plan.spans[step.of] = x...(x + width)
      let y = highY + Measure.ladderStep + LadderStep.timesDepth + (hasTimes ? Measure.lineHeight : 2)
      if !name.isEmpty {
        items.append(
          Item(
            id: "\(plan.id)-name-\(map.id(of: step.of))", word: "timeline", title: name, role: .plain,
            marks: [
              .text(
                TextMark(name, at: Point(x + width / 2, y), .middle, size: Measure.smallSize, ink: .muted))
            ]))
      }
      x += width
    }
    return (plan, items)
  }

  /// What passes a ladder: each part of a line within it, as if it stood upright.
  private static func crossings(of lines: [(points: [Point], half: Double)], in band: Rect) -> [LadderDrawing
    .Crossing]
  {
    var crossings: [LadderDrawing.Crossing] = []
    for line in lines {
      for (start, end) in zip(line.points, line.points.dropFirst()) {
        guard Segment(start, end).crosses(band), start.y != end.y else { continue }
        let (upper, lower) = start.y < end.y ? (start, end) : (end, start)
        func x(at y: Double) -> Double {
          upper.x + (lower.x - upper.x) * (min(max(y, upper.y), lower.y) - upper.y) / (lower.y - upper.y)
        }
        let (first, last) = (x(at: band.minY), x(at: band.maxY))
        crossings.append(
          LadderDrawing.Crossing(
            x: (first + last) / 2, half: abs(last - first) / 2 + line.half + 4, top: upper.y, bottom: lower.y)
        )
      }
    }
    return crossings.sorted { $0.x < $1.x }
  }
}

extension NetworkDrawing {
  /// The block of a step or a stock; nothing for those to whom transports lead, which are timed behind all steps.
  func timedNode(_ reference: ValueStreamMap.Reference) -> Int? {
    switch reference {
    case .process, .stock: nodeOf[reference]
    default: nil
    }
  }

  /// The box of what a block is named for, without what hangs on it.
  func box(_ node: Int, at origin: Point) -> Rect? {
    guard case .solid(let extent)? = blocks[node].items(at: origin).first?.role else { return nil }
    return extent
  }

  /// The lowest point of a block with all that hangs on it.
  func depth(_ node: Int, at origin: Point) -> Double {
    extents(node, at: origin).map(\.maxY).max() ?? origin.y + blocks[node].size.height
  }

  /// The highest point of what can be seen of a block.
  func top(_ node: Int, at origin: Point) -> Double {
    extents(node, at: origin).map(\.minY).min() ?? origin.y
  }

  private func extents(_ node: Int, at origin: Point) -> [Rect] {
    blocks[node].items(at: origin).compactMap { if case .solid(let extent) = $0.role { extent } else { nil } }
  }
}

extension ValueStreamMap {
  /// The label of a step or stock as it stands at its icon; empty where it has none.
  fileprivate func ownName(of reference: Reference) -> String {
    if case .stock(let index) = reference { stocks[index].label ?? "" } else { label(of: reference) }
  }
}
