import VSMAnalysis
import VSMModel
import VSMScene

/// The timeline under a row: waits on the high step, processing on the low one, each rung as wide as its column.
struct LadderDrawing {
  private(set) var items: [Item] = []
  private(set) var columns: [Scene.Column] = []
  private(set) var left = 0.0
  private(set) var right = 0.0

  init(
    row: RowPlan, ladder: Ladder, texts: [String], rungs: [Int], map: ValueStreamMap, highY: Double,
    isOneOfSeveral: Bool
  ) {
    let steps = rungs.filter(ladder.isShown).map { position in
      let rung = ladder.rungs[position]
      return LadderStep(
        of: rung.of, isWait: rung.kind == .wait, text: texts[position],
        visits: LadderStep.visits(rung.visits), isMuted: rung.time == nil || !rung.isOnCriticalPath,
        isBeside: isOneOfSeveral && !rung.isOnCriticalPath)
    }
    self.init(
      row: row, steps: steps, map: map, highY: highY,
      id: "ladder-\(row.stream + 1)" + (row.part > 0 ? "-part-\(row.part + 1)" : ""))
    if isOneOfSeveral, row.part == 0 { name(map.streams[row.stream], row.stream, lineStart, highY) }
    addConnectors(row, highY)
  }

  /// Where the line begins and ends.
  private var lineStart: Point?
  private var lineEnd: Point?
  /// Where the line first steps up or down.
  private var firstStep: Double?

  /// The numbers at which the line comes from one above and goes on below.
  private mutating func addConnectors(_ row: RowPlan, _ highY: Double) {
    func item(_ connector: Connector, _ side: Connector.Side, from x: Double, _ y: Double) -> Item {
      Item(
        id: "ladder-\(connector.id(side))", word: "timeline",
        title: "The timeline goes \(side == .out ? "on at" : "on from") \(connector.number)", role: .plain,
        marks: connector.marks(in: connector.extent(from: x, y)))
    }
    if let entry = row.entry, let start = lineStart {
      items.append(item(entry, .in, from: start.x - entry.size, start.y))
    }
    if let exit = row.exit, !exit.joins, let end = lineEnd {
      items.append(item(exit, .out, from: end.x, end.y))
      right += exit.size
    }
  }

  /// Steps from left to right; where asked to, the line rises between two of them even if nothing is timed there.
  init(
    row: RowPlan, steps: [LadderStep], map: ValueStreamMap, highY: Double, id ladderID: String,
    risesBetween: Bool = false
  ) {
    let lowY = highY + Measure.ladderStep
    var spans = Self.spans(of: row)
    let own = Set(spans.keys)
    Self.addTransports(steps, right: row.maxX, to: &spans)
    var line: [Point] = []
    /// The parts of the line that count, and those beside the way that does.
    var strands: [(points: [Point], isBeside: Bool)] = []
    var ticks: [Ink: Path] = [:]
    var twoRungs: [ValueStreamMap.Reference: Int] = [:]
    for step in steps { twoRungs[step.of, default: 0] += 1 }
    var seen: [ValueStreamMap.Reference: Int] = [:]
    for step in steps {
      guard let whole = spans[step.of] else { continue }
      // A step that waits and works shares its column between the two.
      let count = twoRungs[step.of] ?? 1
      let order = seen[step.of, default: 0]
      seen[step.of] = order + 1
      let width = (whole.upperBound - whole.lowerBound) / Double(count)
      let minX = whole.lowerBound + width * Double(order)
      let maxX = minX + width
      let y = step.isWait ? highY : lowY
      var piece: [Point] = []
      // Between two steps without a stock nothing is timed: the line stays level until the next rung.
      if let last = line.last {
        if risesBetween, last.x < minX { piece += [Point(last.x, highY), Point(minX, highY)] }
        // Where the next rung is level with this one, a tick says where each begins and ends.
        for x in last.y == y && !(risesBetween && last.x < minX) ? Array(Set([last.x, minX])).sorted() : [] {
          ticks[step.isBeside ? .muted : .foreground, default: Path()].move(to: Point(x, y - 4))
          ticks[step.isBeside ? .muted : .foreground, default: Path()].line(to: Point(x, y + 4))
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
      items.append(Self.item(step, id, Point((minX + maxX) / 2, y - 6), minX, maxX, map))
      right = maxX
    }
    lineStart = line.first
    lineEnd = line.last
    firstStep = zip(line, line.dropFirst()).first { $0.y != $1.y }?.0.x
    left = line.first?.x ?? row.minX
    items.insert(
      Item(
        id: ladderID, word: "timeline", title: "Timeline", role: .plain,
        marks: strands.map {
          .stroke(.polyline(Self.simplified($0.points)), ink: $0.isBeside ? .muted : .foreground)
        }
          + [Ink.foreground, .muted].compactMap { ink in ticks[ink].map { .stroke($0, width: 1, ink: ink) } }),
      at: 0)
  }

  private static func item(
    _ step: LadderStep, _ id: String, _ base: Point, _ minX: Double, _ maxX: Double, _ map: ValueStreamMap
  ) -> Item {
    let kind = step.isWait ? "Wait" : "Processing"
    return Item(
      id: "rung-\(step.isWait ? "wait" : "process")-\(id)", word: "timeline",
      title: "\(kind), \(map.label(of: step.of)): \(step.text)"
        + (step.visits.map { " (\($0) visits)" } ?? ""),
      role: .rung(of: id, minX: minX, maxX: maxX), marks: step.marks(at: base))
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
      let width = max(Measure.gapWidth, step.width + 14).rounded(.up)
      spans[step.of] = right...right + width
      right += width
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

  /// Several ladders say which stream is theirs: in the free corner at their beginning or, where the line steps up or down
  /// before a long name ends, above it.
  private mutating func name(_ stream: Stream, _ index: Int, _ start: Point?, _ highY: Double) {
    guard let start, let label = stream.label ?? stream.id else { return }
    var text = TextMark(
      label, at: Point(start.x, start.y == highY ? highY + 16 : highY + 4), size: Measure.smallSize + 0.5,
      ink: .muted)
    if let firstStep, text.box.maxX > firstStep - 6 { text.anchor.y = highY - 22 }
    right = max(right, text.box.maxX)
    items.append(
      Item(
        id: "ladder-name-\(index + 1)", word: "timeline", title: label, role: .plain, marks: [.text(text)]))
  }
}
