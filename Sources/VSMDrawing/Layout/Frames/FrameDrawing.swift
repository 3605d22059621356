import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// The frames of groups and the clouds of loops, behind what they stand around: where an edge or a name would meet a text or
/// a sign, it stands aside, or else the edge is open there. Lines of all kinds cross frames, which lie behind them.
struct FrameDrawing {
  private let settled: SettledMap
  private(set) var items: [Item] = []

  /// - Parameters:
  ///   - settled: where everything stands.
  ///   - drawn: what is there already.
  init(of settled: SettledMap, among drawn: [Item]) {
    self.settled = settled
    let map = settled.map
    guard !map.stepGroups.isEmpty else { return }
    var groups: [Bool: [ValueStreamMap.Reference: Int]] = [:]
    for (index, group) in map.stepGroups.enumerated() {
      for member in map.members(of: group) { groups[group.isLoop, default: [:]][member] = index }
    }
    var room = FrameRoom(drawn)
    var runs: [(run: FrameRun, row: SettledRow, ceiling: Double)] = []
    for (index, row) in settled.rows.enumerated() {
      // Above the first row is the band, above the others are ladders, which are drawn later.
      let ceiling = index == 0 ? -Double.infinity : row.roof
      for isLoop in [false, true] {
        runs += FrameRun.all(of: row.plan, groups[isLoop] ?? [:]).map { ($0, row, ceiling) }
      }
    }
    let counts = Dictionary(grouping: runs, by: \.run.group).mapValues(\.count)
    var parts: [Int: Int] = [:]
    for (run, row, ceiling) in runs {
      parts[run.group, default: 0] += 1
      draw(run, row, below: ceiling, &room, part: parts[run.group] ?? 1, of: counts[run.group] ?? 1)
    }
  }

  private mutating func draw(
    _ run: FrameRun, _ row: SettledRow, below ceiling: Double, _ room: inout FrameRoom, part: Int,
    of parts: Int
  ) {
    let map = settled.map
    let group = map.stepGroups[run.group]
    let frame = group.isLoop ? Frame.loop : .group
    let boxes = row.bottom - row.frameDepth
    // A group stands within a loop.
    let depth = group.isLoop ? row.groupDepth : 0
    // Where a row goes on below within it, each part says which it is.
    let number = parts > 1 ? " \(part)/\(parts)" : ""
    var lines = RowPlan.nameLines(
      of: group.label + number, within: frame.nameWidth(around: run.maxX - run.minX))
    let most = Int(
      ((group.isLoop ? row.loopDepth : row.groupDepth) - frame.above - frame.below) / Frame.nameLine)
    if lines.count > max(1, most) {
      lines = Array(lines.prefix(max(1, most)))
      lines[lines.count - 1] += "…" + number
    }
    let half = Double(max(1, lines.count)) * Frame.nameLine / 2
    let bottom = boxes + depth + frame.above + half
    let top = room.level(
      near: row.top - frame.beside - 1, from: run.minX, to: run.maxX, below: ceiling, reach: frame.bulge + 2)
    let left = room.upright(
      near: run.minX - frame.beside, between: run.before ?? run.minX - 3 * frame.beside, run.minX,
      from: top, to: bottom, reach: frame.bulge + 2)
    let right = room.upright(
      near: run.maxX + frame.beside, between: run.maxX, run.after ?? run.maxX + 3 * frame.beside,
      from: top, to: bottom, reach: frame.bulge + 2)
    let rect = Rect(left, top, right - left, bottom - top)
    let name = room.name(lines, short: number, on: rect, below: ceiling, inset: frame == .loop ? 22 : 12)
    let ownName = Rect(
      name.place.x, name.place.midY - Double(name.lines.count) * Frame.nameLine / 2,
      TextMetrics.width(ofLines: name.lines, size: Frame.nameSize), Double(name.lines.count) * Frame.nameLine)
    let label = map.phrases(group.isLoop ? "Loop \(group.label.onOneLine)" : "Group \(group.label.onOneLine)")
    var item = Item(
      id: "\(group.word.rawValue)-\(run.group + 1)" + (part > 1 ? "-part-\(part)" : ""),
      word: group.word.rawValue,
      title: label, role: .plain,
      marks: frame.marks(
        around: rect, name: name.lines, at: name.place,
        // A name that is wider than the frame lies on its corners, too.
        openAt: room.boxes(onEdgesOf: rect, reach: frame.bulge) + (name.lines.isEmpty ? [] : [ownName])))
    item.outline = [
      Point(rect.minX, rect.minY), Point(rect.maxX, rect.minY), Point(rect.maxX, rect.maxY),
      Point(rect.minX, rect.maxY),
    ]
    items.append(item)
    room.add(frame: item, around: rect, reach: frame.bulge)
  }
}
