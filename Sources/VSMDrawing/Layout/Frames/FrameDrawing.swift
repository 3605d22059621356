import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// The frames of groups and the clouds of loops, behind what they stand around: where an edge or a name would meet a text or
/// a sign, it stands aside.
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
    for (index, group) in map.stepGroups.enumerated() where map.isFramed(group) {
      for member in map.members(of: group) { groups[group.isLoop, default: [:]][member] = index }
    }
    let room = FrameRoom(drawn)
    var parts: [Int: Int] = [:]
    for row in settled.rows {
      for isLoop in [false, true] {
        for run in FrameRun.all(of: row, groups[isLoop] ?? [:]) {
          parts[run.group, default: 0] += 1
          draw(run, row, room, part: parts[run.group] ?? 1)
        }
      }
    }
  }

  private mutating func draw(_ run: FrameRun, _ row: RowPlan, _ room: FrameRoom, part: Int) {
    let map = settled.map
    let group = map.stepGroups[run.group]
    let frame = group.isLoop ? Frame.loop : .group
    let boxes = row.bottom - row.frameDepth
    // A group stands within a loop.
    let depth = group.isLoop ? row.groupDepth : 0
    var lines = RowPlan.nameLines(of: group, within: frame.nameWidth(around: run.maxX - run.minX))
    let most = Int(
      ((group.isLoop ? row.loopDepth : row.groupDepth) - frame.above - frame.below) / Frame.nameLine)
    if lines.count > max(1, most) {
      lines = Array(lines.prefix(max(1, most)))
      lines[lines.count - 1] += "…"
    }
    let half = Double(max(1, lines.count)) * Frame.nameLine / 2
    let bottom = boxes + depth + frame.above + half
    let top = room.level(
      near: row.top - frame.beside - 1, from: run.minX, to: run.maxX, reach: frame.bulge + 2)
    let left = room.upright(
      near: run.minX - frame.beside, between: run.before ?? run.minX - 3 * frame.beside, run.minX,
      from: top, to: bottom, reach: frame.bulge + 2)
    let right = room.upright(
      near: run.maxX + frame.beside, between: run.maxX, run.after ?? run.maxX + 3 * frame.beside,
      from: top, to: bottom, reach: frame.bulge + 2)
    let rect = Rect(left, top, right - left, bottom - top)
    let width = TextMetrics.width(ofLines: lines, size: Frame.nameSize)
    let name = room.name(
      width, height: 2 * half, on: rect, inset: frame == .loop ? 22 : 12)
    let label = map.phrases(group.isLoop ? "Loop \(group.label.onOneLine)" : "Group \(group.label.onOneLine)")
    var item = Item(
      id: "\(group.word.rawValue)-\(run.group + 1)" + (part > 1 ? "-part-\(part)" : ""),
      word: group.word.rawValue,
      title: label, role: .plain,
      marks: frame.marks(around: rect, name: lines, at: name.x, onLowerEdge: name.isLower))
    item.outline = [
      Point(rect.minX, rect.minY), Point(rect.maxX, rect.minY), Point(rect.maxX, rect.maxY),
      Point(rect.minX, rect.maxY),
    ]
    items.append(item)
  }
}
