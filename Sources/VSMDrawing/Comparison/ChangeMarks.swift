import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// The marks on a map for what changes: an outline round each thing, and beside it a number for the list below.
struct ChangeMarks {
  let map: ValueStreamMap
  let scene: Scene
  let name: String
  private var grid = BoxGrid()
  private var obstacles: [Obstacle] = []
  /// The places of items in the scene: by their ids, by what ids of one thing begin with (`info-3`), and of the first
  /// label on each line.
  private var byID: [String: Int] = [:]
  private var byStem: [Substring: [Int]] = [:]
  private var labelOn: [String: Int] = [:]
  private(set) var items: [Item] = []

  /// What a number must not lie on: a box, or a line with half its breadth.
  private enum Obstacle {
    case box(Rect)
    case line(Segment, reach: Double)
  }

  /// Marks on the scene of a map, as it was placed and under its name.
  init(on scene: Scene, of map: ValueStreamMap, named name: String) {
    self.scene = scene
    self.map = map
    self.name = name
    for (index, item) in scene.items.enumerated() {
      addObstacles(of: item)
      if byID[item.id] == nil { byID[item.id] = index }
      byStem[Self.stem(of: item.id), default: []].append(index)
      if item.word == "label", case .onLine(let lines, _) = item.role {
        for line in lines where labelOn[line] == nil { labelOn[line] = index }
      }
    }
  }

  /// `info-3` of `info-3-level@before`.
  private static func stem(of id: String) -> Substring {
    var dashes = 0
    return id.prefix { letter in
      if letter == "-" { dashes += 1 }
      return dashes < 2 && letter != "@"
    }
  }

  func item(_ id: String) -> [Item] { byID[id].map { [scene.items[$0]] } ?? [] }

  private mutating func addObstacles(of item: Item) {
    switch item.role {
    case .solid(let extent), .onLine(_, let extent): add(.box(extent.grown(by: 2)), extent.grown(by: 2))
    case .line(let points, _, _): add(points, reach: item.word.contains("info") ? 2 : 12)
    case .track(let points, let width, _, _): add(points, reach: width / 2 + 6)
    case .rung, .plain: break
    }
    for case .text(let text) in item.marks { add(.box(text.box.grown(by: 1)), text.box.grown(by: 1)) }
  }

  private mutating func add(_ points: [Point], reach: Double) {
    for (start, end) in zip(points, points.dropFirst()) {
      let box = Rect(min(start.x, end.x), min(start.y, end.y), abs(end.x - start.x), abs(end.y - start.y))
      add(.line(Segment(start, end), reach: reach), box.grown(by: reach))
    }
  }

  private mutating func add(_ obstacle: Obstacle, _ box: Rect) {
    grid.insert(obstacles.count, box)
    obstacles.append(obstacle)
  }

  private func isFree(_ box: Rect) -> Bool {
    Rect(4, 4, scene.size.width - 8, scene.size.height - 8).moved(by: origin).contains(box)
      && !grid.contains(near: box) { index in
        switch obstacles[index] {
        case .box(let other): other.overlaps(box)
        case .line(let segment, let reach): segment.crosses(box.grown(by: reach))
        }
      }
  }

  /// Where the map lies on the sheet.
  var origin = Point(0, 0)

  /// A change with its number in the list, and what it is of on this map.
  typealias Numbered = (number: Int, change: MapComparison.Change, thing: MapComparison.Thing)

  /// Outlines first, so that no number comes to lie on the outline of another thing.
  mutating func mark(_ changes: [Numbered]) {
    var waiting: [(number: Int, sign: MapComparison.Sign, box: Rect, title: String)] = []
    for (number, change, thing) in changes {
      guard let found = box(of: thing, change) else { continue }
      let title = ComparisonSheet.title(change, in: map.phrases)
      if found.isOutlined {
        let outline = found.box.grown(by: 4)
        items.append(
          Item(
            id: "outline-\(number)@\(name)", word: "change", title: title, role: .plain,
            marks: [.path(.rectangle(outline), fill: nil, stroke: change.sign.stroke)]))
        // The four sides, not the inside, which the thing itself takes.
        let (left, right) = (outline.minX, outline.maxX)
        add(
          [
            Point(left, outline.minY), Point(right, outline.minY), Point(right, outline.maxY),
            Point(left, outline.maxY), Point(left, outline.minY),
          ], reach: 2)
      }
      waiting.append((number, change.sign, found.box.grown(by: found.isOutlined ? 7 : 0), title))
    }
    for change in waiting { addNumber(change.number, change.sign, beside: change.box, change.title) }
  }

  private mutating func addNumber(
    _ number: Int, _ sign: MapComparison.Sign, beside box: Rect, _ title: String
  ) {
    let text = sign.symbol + String(number)
    let width = TextMetrics.width(of: text, size: Measure.bodySize, weight: .bold) + 8
    let size = Size(width.rounded(.up), 16)
    guard let place = Self.places(for: size, around: box).first(where: isFree) else { return }
    add(.box(place.grown(by: 2)), place.grown(by: 2))
    items.append(
      Item(
        id: "change-\(number)@\(name)", word: "change", title: title, role: .solid(extent: place),
        marks: [
          .path(.rectangle(place), fill: .background, stroke: Stroke(sign.ink, width: 1.2)),
          .text(
            TextMark(
              text, at: Point(place.midX, place.maxY - 4), .middle, size: Measure.bodySize, weight: .bold,
              ink: sign.ink)),
        ]))
  }

  /// Places round a box, the nearest first: above, beside, below.
  private static func places(for size: Size, around box: Rect) -> [Rect] {
    [0, 4, 10, 18, 28, 40, 56, 76, 100].flatMap { (distance: Double) -> [Rect] in
      let (above, below) = (box.minY - size.height - distance, box.maxY + distance)
      let (left, right) = (box.minX - size.width - distance, box.maxX + distance)
      let along = [box.maxX - size.width, box.minX, box.midX - size.width / 2]
      let down = [box.minY, box.midY - size.height / 2, box.maxY - size.height]
      let tops = (along + [left, right]).map { Rect($0, above, size.width, size.height) }
      let sides = down.flatMap {
        [Rect(right, $0, size.width, size.height), Rect(left, $0, size.width, size.height)]
      }
      return tops + sides + (along + [left, right]).map { Rect($0, below, size.width, size.height) }
    }
  }

  /// Where a thing stands, and whether it is a box; nothing where the picture does not show it.
  private func box(
    of thing: MapComparison.Thing, _ change: MapComparison.Change
  ) -> (box: Rect, isOutlined: Bool)? {
    func own(_ stem: String) -> [Item] { (byStem[stem[...]] ?? []).map { scene.items[$0] } }
    let found: [Item]
    switch thing {
    case .map: return nil
    case .element(let reference):
      found = item("\(map.itemID(of: reference))@\(name)")
    case .remark(let index):
      found = own("\(map.remarks[index].word.rawValue)-\(index + 1)")
    case .information(let index): found = own("info-\(index + 1)")
    case .kanban(let index): found = own("kanban-\(index + 1)")
    // What a recovery costs and saves as a whole stands in the box of its figures.
    case .recovery(let index):
      found = item("summary-recovery-\(index + 1)@\(name)")
    case .stream(let index):
      guard let arrow = arrow(of: map.streams[index], change) else { return beside(map.streams[index]) }
      found = [arrow]
    }
    let label = found.compactMap { labelOn[$0.id] }.min().map { scene.items[$0] }
    guard let item = label ?? found.first else { return nil }
    switch item.role {
    case .solid(let extent), .onLine(_, let extent): return (extent, true)
    case .line(let points, _, _), .track(let points, _, _, _):
      guard points.count > 1 else { return nil }
      let middle = points.count / 2
      return (Rect(center: (points[middle - 1] + points[middle]) * 0.5, 4, 4), false)
    case .rung, .plain: return nil
    }
  }
}

extension MapComparison.Sign {
  /// Read without colour too.
  var symbol: String {
    switch self {
    case .added: "+"
    case .removed: "−"
    case .changed: "≠"
    }
  }

  var ink: Ink { self == .removed ? .warning : .accent }

  /// Full for what comes, long strokes for what goes, dots for what stays and changes.
  var stroke: Stroke {
    switch self {
    case .added: Stroke(ink, width: 2.2)
    case .removed: Stroke(ink, width: 1.8, dash: [8, 4])
    case .changed: Stroke(ink, width: 1.8, dash: [2, 3])
    }
  }
}
