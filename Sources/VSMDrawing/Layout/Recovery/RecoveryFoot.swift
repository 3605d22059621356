import VSMAnalysis
import VSMModel
import VSMScene

/// The ladder of a recovery: the expected time at each step, and below it a thin ladder for each place where units
/// end, as long as they take to get there.
struct RecoveryFoot {
  private(set) var items: [Item] = []
  let top: Double
  private(set) var right = 0.0
  private(set) var bottom = 0.0

  private static let thinSpacing = 19.0

  init(_ recovery: RecoveryPlan, of map: ValueStreamMap, _ figures: Figures, top: Double) {
    self.top = top
    let rungs = RecoveryRungs(recovery.index, of: map, figures).steps
    let stem = recovery.index == 0 ? "recovery" : "recovery-\(recovery.index + 1)"
    let ladder = LadderDrawing(
      row: recovery.row, steps: recovery.runsLeft ? rungs.reversed() : rungs, map: map, highY: top,
      id: "ladder-\(stem)",
      risesBetween: true)
    items = ladder.items
    right = ladder.right
    bottom = top + Measure.ladderStep
    let left = ladder.left
    drawName(recovery, map, left: left, top: top, stem)
    guard let network = figures.recovery(recovery.index) else { return }
    let times = FlowTimes(network, figures)
    let longest = network.exits.compactMap(\.leadTime).max() ?? 0
    let reach = max(160, min(620, (ladder.right - left) * 0.62))
    let exits = network.exits.enumerated().sorted {
      (Self.order($0.element.of, map), $0.offset) < (Self.order($1.element.of, map), $1.offset)
    }.map(\.element)
    var y = bottom + 22
    for exit in exits {
      let length = longest > 0 ? reach * (exit.leadTime ?? 0) / longest : 0
      let name = map.label(ofTarget: exit.of)
      let share = ExitBlock.share(exit.share)
      let time = exit.leadTime.map { times.text($0) }
      var marks: [Mark] = []
      if length > 0 {
        marks.append(.stroke(.polyline([Point(left, y), Point(left + length, y)]), width: 1.2, ink: .muted))
      }
      var ticks = Path.polyline([Point(left, y - 4), Point(left, y + 4)])
      ticks.append(.polyline([Point(left + length, y - 4), Point(left + length, y + 4)]))
      // Without a time there is nothing to measure: the name and the share stand alone.
      if time != nil { marks.append(.stroke(ticks, width: 1.2, ink: .muted)) }
      var x = left + (time == nil ? 0 : length + 10)
      let texts: [(String, TextMark.Weight, Ink)] = [
        (name, .regular, .foreground), (share, .bold, .foreground), (time ?? "", .regular, .muted),
      ]
      for (text, weight, ink) in texts where !text.isEmpty {
        marks.append(
          .text(TextMark(text, at: Point(x, y + 4), size: Measure.bodySize, weight: weight, ink: ink)))
        x += TextMetrics.width(of: text, size: Measure.bodySize, weight: weight) + 8
      }
      items.append(
        Item(
          id: "time-to-\(map.id(ofTarget: exit.of))-\(stem)", word: "timeline",
          title: "\(name): \(share) of units" + (time.map { ", after \($0)" } ?? ""), role: .plain,
          marks: marks))
      right = max(right, x)
      bottom = y + 8
      y += Self.thinSpacing
    }
  }

  private static func order(_ target: RouteTarget, _ map: ValueStreamMap) -> Int {
    switch target {
    case .disposition(let index): FlowExit.disposition(index).order(in: map)
    case .scrap: FlowExit.scrap.order(in: map)
    case .process, .stock, .end, .endOf: -1
    }
  }

  private mutating func drawName(
    _ recovery: RecoveryPlan, _ map: ValueStreamMap, left: Double, top: Double, _ stem: String
  ) {
    let name = map.recoveries[recovery.index].label
    let text = (map.recoveries.count > 1 ? name.map { $0 + ": expected" } : nil) ?? "Expected"
    let lines = TextMetrics.lines(
      of: text + " time per unit entering", within: MapLayout.ladderNameWidth - 12, size: Measure.bodySize)
    items.append(
      Item(
        id: "ladder-name-\(stem)", word: "timeline", title: lines.joined(separator: " "), role: .plain,
        marks: lines.enumerated().map { index, line in
          .text(
            TextMark(
              line,
              at: Point(max(Measure.margin, left - MapLayout.ladderNameWidth), top + 4 + Double(index) * 14),
              size: Measure.bodySize, ink: .muted))
        }))
  }
}
