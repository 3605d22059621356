import VSMModel
import VSMReport
import VSMScene
import VSMWords

/// The A3 of problem solving: background, current condition with the map and gap on the left, target condition, plan and
/// follow-up on the right, all on one sheet.
struct A3Form {
  let content: ReportContent
  let current: Scene
  let future: Scene?
  let texts: Texts

  /// What the map says for the fields, a paragraph each.
  struct Texts {
    var background: [String] = []
    var gap: [String] = []
    var goal: [String] = []
    var plan: [String] = []
    var followUp: [String] = []
    /// Date, author and the like, in one line.
    var facts = ""
  }

  static let size = Size(1587, 1123)
  private static let (margin, gap, pad) = (38.0, 14.0, 12.0)
  private static let line = 14.0

  private var say: Phrases { content.map.phrases }

  var scene: Scene {
    var sheet = FormSheet()
    let right = Self.size.width - Self.margin
    let facts = texts.facts
    sheet.text(
      content.title, at: Point(Self.margin, Self.margin + 18), size: TypeSize.title, weight: .bold,
      within: right - Self.margin - TextMetrics.width(of: facts, size: TypeSize.body) - 20)
    sheet.text(facts, at: Point(right, Self.margin + 18), .end, ink: .muted)
    let top = Self.margin + 32
    let height = Self.size.height - Self.margin - top
    let width = (right - Self.margin - Self.gap) / 2
    let left = Self.margin
    let middle = left + width + Self.gap

    let backgroundLines = wrapped(texts.background, width).count
    let gapLines = gapTexts(width).count
    let backgroundHeight = min(150, Double(max(2, backgroundLines)) * Self.line + 44)
    let gapHeight = min(height * 0.34, Double(max(3, gapLines)) * Self.line + 44)
    let mapHeight = height - backgroundHeight - gapHeight - 2 * Self.gap
    var y = top
    sheet.box(Rect(left, y, width, backgroundHeight), say("Background"))
    sheet.lines(
      wrapped(texts.background, width), in: Rect(left, y, width, backgroundHeight), none: say("not given"))
    y += backgroundHeight + Self.gap
    sheet.box(Rect(left, y, width, mapHeight), say("Current condition"))
    sheet.picture(current, in: Rect(left, y, width, mapHeight), prefix: "now")
    y += mapHeight + Self.gap
    sheet.box(Rect(left, y, width, gapHeight), say("Gap"))
    sheet.lines(gapTexts(width), in: Rect(left, y, width, gapHeight), none: say("not given"))

    let planLines = planTexts(width)
    let followLines = wrapped(texts.followUp, width)
    let followHeight = min(130, Double(max(2, followLines.count)) * Self.line + 44)
    let planHeight = min(height * 0.34, Double(max(3, planLines.count)) * Self.line + 44)
    let goalTexts = wrapped(texts.goal, width)
    let goalHeight = height - followHeight - planHeight - 2 * Self.gap
    y = top
    let goalBox = Rect(middle, y, width, goalHeight)
    sheet.box(goalBox, say("Target condition"))
    sheet.lines(Array(goalTexts.prefix(6)), in: goalBox, none: future == nil ? say("not given") : nil)
    if let future {
      let used = goalTexts.isEmpty ? 0 : Double(min(6, goalTexts.count)) * Self.line + 8
      sheet.picture(
        future, in: Rect(middle, y + used, width, goalHeight - used), prefix: "goal")
    }
    y += goalHeight + Self.gap
    sheet.box(Rect(middle, y, width, planHeight), say("Plan"))
    sheet.lines(planLines, in: Rect(middle, y, width, planHeight), none: say("not given"))
    y += planHeight + Self.gap
    sheet.box(Rect(middle, y, width, followHeight), say("Follow-up"))
    sheet.lines(followLines, in: Rect(middle, y, width, followHeight), none: say("not given"))
    return Scene(
      size: Self.size, title: content.title,
      description: say(
        "The A3 of \(content.title): background, current condition, gap, target condition, plan, follow-up."),
      items: sheet.items)
  }

  private func wrapped(_ texts: [String], _ width: Double) -> [String] {
    texts.flatMap { TextMetrics.lines(of: $0, within: width - 2 * Self.pad, size: TypeSize.body) }
  }

  /// What the map says, and the targets that are missed; with another state the changes that count.
  private func gapTexts(_ width: Double) -> [String] {
    let missed = content.goals.filter { $0.result == .missed }.map { "· \($0.finding)  (\($0.text))" }
    let changes = content.groups.flatMap(\.rows).filter {
      $0.isBetter != nil && $0.other != nil && $0.value != nil
    }.map {
      row in
      "· \(row.name): \(row.value ?? "") → \(row.other ?? "")" + (row.change.map { "  \($0)" } ?? "")
    }
    return wrapped(texts.gap + missed + changes, width)
  }

  private func planTexts(_ width: Double) -> [String] {
    let actions = content.actions.map { action in
      (["· \(action.what) (\(action.at))", action.owner, action.due] as [String?]).compactMap(\.self)
        .joined(separator: ", ")
    }
    return wrapped(texts.plan + actions, width)
  }
}

/// Boxes with their names, and what is set in them.
private struct FormSheet {
  private(set) var items: [Item] = []

  mutating func box(_ rect: Rect, _ name: String) {
    let path = Path.polygon([
      Point(rect.minX, rect.minY), Point(rect.maxX, rect.minY), Point(rect.maxX, rect.maxY),
      Point(rect.minX, rect.maxY),
    ])
    add(
      name,
      [
        .path(path, fill: nil, stroke: Stroke(.foreground, width: 1)),
        .text(
          TextMark(name, at: Point(rect.minX + 12, rect.minY + 19), size: TypeSize.figure, weight: .bold)),
      ])
  }

  mutating func text(
    _ text: String, at anchor: Point, _ alignment: TextMark.Alignment = .start, size: Double = TypeSize.body,
    weight: TextMark.Weight = .regular, ink: Ink = .foreground, within room: Double = .infinity
  ) {
    var shown = text
    while !shown.isEmpty, TextMetrics.width(of: shown, size: size, weight: weight) > room {
      shown.removeLast()
    }
    guard !shown.isEmpty else { return }
    add(text, [.text(TextMark(shown, at: anchor, alignment, size: size, weight: weight, ink: ink))])
  }

  /// As many lines as there is room for; the last one says that there are more.
  mutating func lines(_ lines: [String], in rect: Rect, none: String?) {
    let room = max(1, Int((rect.height - 44) / 14))
    if lines.isEmpty, let none {
      text(none, at: Point(rect.minX + 12, rect.minY + 40), ink: .muted)
    }
    for (index, line) in lines.prefix(room).enumerated() {
      let isCut = index == room - 1 && lines.count > room
      text(
        isCut ? line + " …" : line, at: Point(rect.minX + 12, rect.minY + 40 + Double(index) * 14),
        within: rect.width - 20)
    }
  }

  /// A scene as large as its box allows.
  mutating func picture(_ scene: Scene, in rect: Rect, prefix: String) {
    let room = Size(rect.width - 16, rect.height - 34)
    let scale = min(1.4, room.width / max(1, scene.size.width), room.height / max(1, scene.size.height))
    let offset = Point(
      rect.minX + 8 + (room.width - scene.size.width * scale) / 2,
      rect.minY + 28 + (room.height - scene.size.height * scale) / 2)
    for item in scene.items {
      var item = item.scaled(by: scale, from: Point(-offset.x / scale, -offset.y / scale))
      item.id = "\(prefix)-\(item.id)"
      items.append(item)
    }
  }

  private mutating func add(_ title: String, _ marks: [Mark]) {
    items.append(Item(id: "form-\(items.count + 1)", word: "sheet", title: title, role: .plain, marks: marks))
  }
}
