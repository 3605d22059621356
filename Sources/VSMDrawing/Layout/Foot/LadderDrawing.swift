import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords

/// The timeline under a row: waits on the high step, processing on the low one, each rung as wide as its column.
struct LadderDrawing {
  /// A line or an arrow that runs upright where the ladder is: the ladder is open there.
  struct Crossing {
    var x: Double
    /// Half of its breadth with some air.
    var half: Double
    var top: Double
    var bottom: Double
  }

  private(set) var items: [Item] = []
  private(set) var columns: [Scene.Column] = []
  private(set) var right = 0.0
  /// From the left.
  private let crossings: [Crossing]
  private let broadest: Double

  /// Where the line begins and ends.
  private var lineStart: Point?
  private var lineEnd: Point?

  /// The ladder of a row, with the numbers at which its line comes from one above and goes on below.
  init(
    row: RowPlan, steps: [LadderStep], map: ValueStreamMap, highY: Double, named stem: String,
    risesBetween: Bool = false, crossings: [Crossing]
  ) {
    // A line that comes from another or goes on in another reaches to the ends of its row, where the numbers are.
    func reaches(_ connector: Connector?) -> Connector? {
      guard let connector else { return nil }
      return connector.number != row.exit?.number || Self.goesOn(at: connector, after: steps)
        ? connector : nil
    }
    let (left, right) = (reaches(row.leftConnector), reaches(row.rightConnector))
    self.init(
      row: row, steps: steps, map: map, highY: highY,
      id: stem + (row.part > 0 ? "-part-\(row.part + 1)" : ""), risesBetween: risesBetween,
      reach: (left.map { row.minX + $0.size }, right.map { row.maxX - $0.size }), crossings: crossings)
    addConnectors(left, right, runsLeft: row.runsLeft, map.phrases)
  }

  /// The rungs of a ladder at some of its positions.
  static func steps(_ ladder: Ladder, _ rungs: [Int], _ texts: LadderTexts) -> [LadderStep] {
    rungs.filter(ladder.isShown).map { position in
      let rung = ladder.rungs[position]
      return LadderStep(
        of: rung.of, isWait: rung.kind == .wait, text: texts.text(of: rung),
        shortText: rung.kind == .process ? texts.text(of: rung, isShort: true) : nil,
        times: texts.times(rung.visits),
        isBeside: !rung.isOnCriticalPath)
    }
  }

  /// True where the timeline goes on at a connector: in the rest of the row, or where the longest way joins another.
  private static func goesOn(at exit: Connector, after steps: [LadderStep]) -> Bool {
    !exit.joins || steps.last?.isBeside == false
  }

  private mutating func addConnectors(
    _ left: Connector?, _ right: Connector?, runsLeft: Bool, _ phrases: Phrases
  ) {
    func item(_ connector: Connector, _ side: Connector.Side, from x: Double, _ y: Double) -> Item {
      Item(
        id: "ladder-\(connector.id(side))", word: "timeline",
        title: phrases(
          side == .out
            ? "The timeline goes on at \(connector.number)" : "The timeline goes on from \(connector.number)"),
        role: .plain,
        marks: connector.marks(in: connector.extent(from: x, y)))
    }
    if let left, let start = lineStart {
      items.append(item(left, runsLeft ? .out : .in, from: start.x - left.size, start.y))
    }
    if let right, let end = lineEnd {
      items.append(item(right, runsLeft ? .in : .out, from: end.x, end.y))
      self.right += right.size
    }
  }

  /// Steps from left to right; where asked to, the line rises between two of them even if nothing is timed there.
  init(
    row: RowPlan, steps: [LadderStep], map: ValueStreamMap, highY: Double, id: String,
    risesBetween: Bool = false, reach: (start: Double?, end: Double?) = (nil, nil), crossings: [Crossing] = []
  ) {
    self.init(
      spans: Self.spans(of: row), right: row.maxX, steps: steps, map: map, highY: highY, id: id,
      risesBetween: risesBetween, reach: reach, crossings: crossings)
  }

  /// The same for steps that stand anywhere along x; transports to others begin at the right.
  init(
    spans: [ValueStreamMap.Reference: ClosedRange<Double>], right rowRight: Double, steps: [LadderStep],
    map: ValueStreamMap, highY: Double, id ladderID: String, risesBetween: Bool = false,
    reach: (start: Double?, end: Double?) = (nil, nil), crossings: [Crossing] = []
  ) {
    self.crossings = crossings
    broadest = crossings.map(\.half).max() ?? 0
    let lowY = highY + Measure.ladderStep
    var spans = spans
    let own = Set(spans.keys)
    Self.addTransports(steps, right: rowRight, to: &spans)
    var line: [Point] = []
    /// The parts of the line that count, and those beside the way that does.
    var strands: [(points: [Point], isBeside: Bool)] = []
    var ticks = Path()
    var counts: [ValueStreamMap.Reference: Int] = [:]
    for step in steps { counts[step.of, default: 0] += 1 }
    /// How many rungs of each column have been drawn, and where the next begins.
    var seen: [ValueStreamMap.Reference: (count: Int, end: Double)] = [:]
    for (position, step) in steps.enumerated() {
      guard let whole = spans[step.of] else { continue }
      let y = step.isWait ? highY : lowY
      // A step that waits and works shares its column between the two.
      let count = counts[step.of] ?? 1
      let (order, minX) = seen[step.of] ?? (0, whole.lowerBound)
      let rest = count - order
      let next = position + 1 < steps.count ? steps[position + 1] : nil
      let maxX =
        rest == 1
        ? whole.upperBound
        : rest == 2 && next?.of == step.of
          ? border(between: step, y, next, highY + lowY - y, minX, whole.upperBound)
          : Self.end(
            of: steps[position...].filter { $0.of == step.of }, from: minX, to: whole.upperBound)
      seen[step.of] = (order + 1, maxX)
      var piece: [Point] = []
      // Between two steps without a stock nothing is timed: the line stays level until the next rung.
      if line.isEmpty, let start = reach.start, start < minX { piece.append(Point(start, y)) }
      if let last = line.last {
        if risesBetween, last.x < minX { piece += [Point(last.x, highY), Point(minX, highY)] }
        // Where the next rung is level with this one, a tick says where each begins and ends.
        for x in last.y == y && !(risesBetween && last.x < minX) ? Array(Set([last.x, minX])).sorted() : [] {
          ticks.move(to: Point(x, y - 4))
          ticks.line(to: Point(x, y + 4))
        }
        if !risesBetween, last.x < minX { piece.append(Point(minX, last.y)) }
      }
      piece += [Point(minX, y), Point(maxX, y)]
      if strands.last?.isBeside == step.isBeside {
        strands[strands.count - 1].points += piece
      } else {
        strands.append(((line.last.map { [$0] } ?? []) + piece, step.isBeside))
      }
      line += piece
      let isBeyond = !own.contains(step.of)
      let id = map.id(of: step.of) + (isBeyond ? "/transport" : count > 1 ? "/\(order + 1)" : "")
      if count > 1 || isBeyond { columns.append(Scene.Column(of: id, minX: minX, maxX: maxX)) }
      items.append(item(step, id, minX, maxX, y, map))
      right = maxX
    }
    if let end = reach.end, let last = line.last, last.x < end {
      line.append(Point(end, last.y))
      strands[strands.count - 1].points.append(Point(end, last.y))
      right = end
    }
    lineStart = line.first
    lineEnd = line.last
    addUses(steps, spans, at: highY + LadderStep.ownDepth(steps) + LadderStep.useRise, id: ladderID, map)
    items.insert(
      Item(
        id: ladderID, word: "timeline", title: map.phrases["Timeline"], role: .plain,
        marks: strands.map { .stroke(open($0.points), width: $0.isBeside ? 1 : 2) }
          + (ticks.isEmpty ? [] : [.stroke(ticks, width: 1)])),
      at: 0)
  }

  private func item(
    _ step: LadderStep, _ id: String, _ minX: Double, _ maxX: Double, _ y: Double, _ map: ValueStreamMap
  ) -> Item {
    var (text, width) = step.text(within: maxX - minX - 4)
    var middle = clearMiddle(minX, maxX, width, y)
    if middle == nil {
      // In fewer letters it may stand beside what crosses.
      let short = step.text(within: 0)
      middle = clearMiddle(minX, maxX, short.width, y)
      if middle != nil { (text, width) = short }
    }
    let said = text + (step.times.map { " \($0)" } ?? "")
    let place = map.label(of: step.of)
    return Item(
      id: "rung-\(step.isWait ? "wait" : "process")-\(id)", word: "timeline",
      title: map.phrases(
        step.isWait ? "Wait, \(place): \(said)" : "Processing, \(place): \(said)"),
      role: .rung(of: id, minX: minX, maxX: maxX),
      marks: step.marks(text, at: Point(middle ?? (minX + maxX) / 2, y)))
  }

  /// What is used at each place over what is needed of it, on a line of their own.
  private mutating func addUses(
    _ steps: [LadderStep], _ spans: [ValueStreamMap.Reference: ClosedRange<Double>], at y: Double, id: String,
    _ map: ValueStreamMap
  ) {
    let placed = steps.compactMap { step in spans[step.of].map { (step: step, span: $0) } }
    guard let name = placed.lazy.compactMap({ $0.step.use?.name }).first,
      let start = placed.map(\.span.lowerBound).min(), let end = placed.map(\.span.upperBound).max()
    else { return }
    var ticks = Path()
    for (step, span) in placed {
      guard let use = step.use else { continue }
      for x in [span.lowerBound, span.upperBound] {
        ticks.move(to: Point(x, y - 4))
        ticks.line(to: Point(x, y + 4))
      }
      let middle = (span.lowerBound + span.upperBound) / 2
      let x = clearMiddle(span.lowerBound, span.upperBound, use.width, y) ?? middle
      let said = use.needed.map { map.phrases("\(use.used), \($0) needed") } ?? use.used
      items.append(
        Item(
          id: "use-\(map.id(of: step.of))", word: "timeline",
          title: "\(name), \(map.label(of: step.of)): \(said)", role: .plain,
          marks: [.text(TextMark(use.used, at: Point(x, y - 5), .middle, size: Measure.ladderSize))]
            + (use.needed.map {
              [
                .text(
                  TextMark($0, at: Point(x, y + Measure.ladderSize + 2), .middle, size: Measure.ladderSize))
              ]
            } ?? [])))
    }
    let hasNeeds = placed.contains { $0.step.use?.needed != nil }
    let label = [name, hasNeeds ? map.phrases["needed"] : nil].compactMap(\.self)
    let width = label.map { TextMetrics.width(of: $0, size: Measure.smallSize) }.max() ?? 0
    // Behind the line, or behind what runs upright there.
    let uprights = crossings.filter { $0.top < y + LadderStep.timesDepth && $0.bottom > y - 14 }
    var x = end + 8
    for upright in uprights where upright.x + upright.half > x && upright.x - upright.half < x + width {
      x = upright.x + upright.half + 4
    }
    let labels = zip(label, [y - 5, y + Measure.ladderSize + 2]).map { text, y in
      Mark.text(TextMark(text, at: Point(x, y), .start, size: Measure.smallSize))
    }
    items.append(
      Item(
        id: "uses-\(id)", word: "timeline", title: name, role: .plain,
        marks: [.stroke(open([Point(start, y), Point(end, y)]), width: 1), .stroke(ticks, width: 1)] + labels)
    )
    right = max(right, x + width)
  }

  /// Where the first of several rungs ends that share a part of the x axis: alike, or by their texts where these need it.
  private static func end(of steps: [LadderStep], from minX: Double, to maxX: Double) -> Double {
    let share = (maxX - minX) / Double(max(1, steps.count))
    let widths = steps.map { $0.text(within: 0).width + 1 }
    let spare = (maxX - minX - widths.reduce(0, +)) / Double(max(1, steps.count))
    guard let first = widths.first, widths.contains(where: { $0 > share }), spare >= 0 else {
      return minX + share
    }
    return minX + first + spare
  }

  /// Where the first of two rungs that share a column ends, so that both texts stand clear of what crosses: in the
  /// middle, if it can be.
  private func border(
    between first: LadderStep, _ firstY: Double, _ second: LadderStep?, _ secondY: Double, _ minX: Double,
    _ maxX: Double
  ) -> Double {
    let middle = Self.end(of: [first, second].compactMap(\.self), from: minX, to: maxX)
    guard let second, !crossings.isEmpty else { return middle }
    // Right behind the first text, where that stands as far to the left as it can, or right before the second.
    let (before, after) = (first.text(within: 0).width + 4, second.text(within: 0).width + 4)
    let near = crossings(from: minX, to: maxX).filter { $0.x > minX && $0.x < maxX }
    let places =
      [middle, minX + before, maxX - after]
      + near.flatMap { [$0.x + $0.half + before, $0.x - $0.half - after] }
    return places.filter { $0 > minX && $0 < maxX }.first { x in
      clearMiddle(minX, x, first.text(within: x - minX - 4).width, firstY) != nil
        && clearMiddle(x, maxX, second.text(within: maxX - x - 4).width, secondY) != nil
    } ?? middle
  }

  /// The middle of a text over a rung: as near to the rung's as what crosses it allows; nothing where there is no room.
  private func clearMiddle(_ minX: Double, _ maxX: Double, _ width: Double, _ y: Double) -> Double? {
    let middle = (minX + maxX) / 2
    let half = width / 2 + 1
    let least = minX + half
    let most = maxX - half
    guard least < most else { return nil }
    let near = crossings(from: minX, to: maxX).filter {
      $0.x + $0.half > minX && $0.x - $0.half < maxX && $0.top < y + LadderStep.timesDepth
        && $0.bottom > y - 6 - Measure.ladderSize
    }
    func isClear(_ x: Double) -> Bool {
      near.allSatisfy { abs($0.x - x) >= $0.half + half - 0.01 }
    }
    let beside = near.flatMap { (crossing: Crossing) -> [Double] in
      [crossing.x - crossing.half - half, crossing.x + crossing.half + half]
    }
    let places = [middle] + beside.filter { least...most ~= $0 }
    return places.filter(isClear).min { abs($0 - middle) < abs($1 - middle) }
  }

  /// What crosses a part of the x axis, or is beside it by less than its breadth: a long row has many rungs, and many that cross.
  private func crossings(from minX: Double, to maxX: Double) -> ArraySlice<Crossing> {
    let first = crossings.partitioningIndex { $0.x > minX - broadest }
    let end = crossings.partitioningIndex { $0.x >= maxX + broadest }
    return crossings[first..<max(first, end)]
  }

  /// The line with its level parts open where something crosses them.
  private func open(_ points: [Point]) -> Path {
    let points = Self.simplified(points)
    var path = Path()
    var pen: Point?
    func go(from start: Point, to end: Point) {
      if pen != start { path.move(to: start) }
      path.line(to: end)
      pen = end
    }
    for (start, end) in zip(points, points.dropFirst()) {
      var from = start
      // Rungs run from left to right.
      if start.y == end.y {
        for crossing in crossings(from: start.x, to: end.x)
        where crossing.x > start.x && crossing.x + crossing.half < end.x
          && crossing.top < start.y && crossing.bottom > start.y
        {
          // No crumbs between two lines that pass side by side.
          let end = Point(crossing.x - crossing.half, start.y)
          if end.x - from.x > 6 { go(from: from, to: end) }
          from = Point(max(from.x, crossing.x + crossing.half), start.y)
        }
      }
      if from != end { go(from: from, to: end) }
    }
    return path
  }

  /// The columns of a row's elements.
  private static func spans(of row: RowPlan) -> [ValueStreamMap.Reference: ClosedRange<Double>] {
    var spans: [ValueStreamMap.Reference: ClosedRange<Double>] = [:]
    for cell in row.cells {
      switch cell {
      case .station(let station): spans[.process(station.process)] = station.minX...station.maxX
      case .gap(let gap):
        for waiting in gap.waiting { spans[.stock(waiting.stock)] = waiting.minX...waiting.maxX }
      }
    }
    return spans
  }

  /// A transport to a customer, or to the step of another row, is timed after everything in the row, in a
  /// column of its own.
  private static func addTransports(
    _ steps: [LadderStep], right: Double,
    to spans: inout [ValueStreamMap.Reference: ClosedRange<Double>]
  ) {
    var right = right
    for step in steps where spans[step.of] == nil {
      spans[step.of] = right...right + Measure.stockGap
      right += Measure.stockGap
    }
  }

  /// Where neighbouring rungs are level, the line goes on without a point.
  private static func simplified(_ line: [Point]) -> [Point] {
    var points: [Point] = []
    for point in line {
      if points.count > 1, points[points.count - 1].y == point.y, points[points.count - 2].y == point.y {
        points[points.count - 1] = point
      } else {
        points.append(point)
      }
    }
    return points
  }
}
