import VSMCharts
import VSMKit
import VSMModel
import VSMReport
import VSMScene
import VSMWords

/// A report as sheets of paper: text upright, the map on sheets of its own, on A3 where A4 is too small for it.
struct ReportPaper {
  let content: ReportContent
  let tables: [ReportTable]
  /// The pictures of maps: the first is that of the report's own.
  let maps: [(name: String, scene: Scene)]
  let comparison: ReportComparison?
  /// Upright.
  let page: Page

  var sheets: [PaperFlow.Sheet] {
    let say = content.map.phrases
    let paper = page.pixels.first { $0.height >= $0.width } ?? Size(794, 1123)
    var flow = PaperFlow(on: paper)
    var below = [content.map.state.map { say["\($0.rawValue) state"] }, content.map.product?.onOneLine]
      .compactMap(\.self)
    if let comparison { below.append(say("After") + ": " + comparison.title) }
    let facts = content.facts.map { "\($0.name): \($0.text)" }.joined(separator: " · ")
    flow.title(content.title, [below.joined(separator: " · "), facts].filter { !$0.isEmpty })
    figures(&flow)
    goals(&flow)
    for map in maps {
      for sheet in MapSheets.sheets(of: map.scene, on: page) { flow.sheet(sheet) }
    }
    let charts = Chart.all(of: content.map, content.figures, width: flow.width)
    for (index, chart) in charts.enumerated() {
      if index == 0 { flow.heading(say("Charts"), keeping: chart.scene.size.height + 60) }
      flow.picture(chart.scene, name: chart.name, caption: chart.caption)
    }
    if !tables.isEmpty { flow.heading(say("Tables")) }
    for table in tables {
      flow.subheading(table.name, keeping: 60)
      flow.table(withLines(table))
    }
    changes(&flow)
    assumptions(&flow)
    flow.heading(say("How it is computed"))
    flow.table(
      ReportTable(
        name: "", columns: [("", false), ("", false)],
        rows: content.formulas.map { ([$0.name, $0.text], []) }))
    flow.number(content.title)
    return flow.sheets
  }

  private func figures(_ flow: inout PaperFlow) {
    let say = content.map.phrases
    flow.heading(say("Figures"))
    for group in content.groups {
      if content.groups.count > 1 { flow.subheading(group.name) }
      let rows = group.rows.map { row -> (cells: [String], places: [ReportContent.Place]) in
        let value = row.value ?? say("not given")
        let other = row.other ?? say("not given")
        let mark = row.isBetter.map { $0 ? " (\(say("better")))" : " (\(say("worse")))" } ?? ""
        let name = row.isPart ? "   " + row.name : row.name
        return (
          comparison == nil
            ? [name, value, lines(row.places)]
            : [name, value, other, (row.change ?? "") + mark, lines(row.places)],
          []
        )
      }
      let columns: [(String, Bool)] =
        comparison == nil
        ? [(say("Figure"), false), (say("Value"), true), (say("Line"), false)]
        : [
          (say("Figure"), false), (say("Before"), true), (say("After"), true), (say("Change"), true),
          (say("Line"), false),
        ]
      flow.table(ReportTable(name: group.name, columns: columns, rows: rows))
    }
    if content.isTracedInPart {
      flow.paragraph(
        say("The map has too many numbers for all lines to be traced: some are missing."), ink: .muted)
    }
  }

  private func goals(_ flow: inout PaperFlow) {
    let say = content.map.phrases
    if !content.goals.isEmpty {
      flow.heading(say("Targets"))
      flow.table(
        ReportTable(
          name: "",
          columns: [
            (say("Target"), false), (say("Finding"), false), (say("Result"), false), (say("Line"), false),
          ],
          rows: content.goals.map { goal in
            ([goal.text, goal.finding, goal.resultText, lines([goal.place].compactMap(\.self))], [])
          }))
    }
    if !content.actions.isEmpty {
      flow.heading(say("Actions"))
      flow.table(
        ReportTable(
          name: "",
          columns: [
            (say("What"), false), (say("Where"), false), (say("Who"), false), (say("Due"), false),
            (say("Line"), false),
          ],
          rows: content.actions.map { action in
            (
              [
                action.what, action.at, action.owner ?? "", action.due ?? "",
                lines([action.place].compactMap(\.self)),
              ], []
            )
          }))
    }
  }

  private func changes(_ flow: inout PaperFlow) {
    guard let comparison, !comparison.changes.isEmpty else { return }
    flow.heading(content.map.phrases("What changes"))
    flow.list(
      comparison.changes.map { change in
        ["\(change.sign) \(change.kind) \(change.name)", change.details.joined(separator: "; ")].filter {
          !$0.isEmpty
        }
        .joined(separator: ": ")
      })
  }

  private func assumptions(_ flow: inout PaperFlow) {
    let say = content.map.phrases
    flow.heading(say("Assumptions"))
    flow.subheading(say("Conventions"))
    flow.table(
      ReportTable(
        name: "", columns: [("", false), ("", false)],
        rows: content.conventions.map { ([$0.name, $0.text], []) }))
    if !content.missing.isEmpty {
      flow.subheading(say("Not given"))
      flow.list(content.missing)
    }
    if !content.sources.isEmpty {
      flow.subheading(say("Where numbers are from"))
      flow.table(
        ReportTable(
          name: "", columns: [("", false), ("", false), (say("Line"), false)],
          rows: content.sources.map { ([$0.name, $0.text, lines($0.places)], []) }))
    }
    if !content.tableValues.isEmpty {
      flow.subheading(say("Read from tables"))
      flow.table(
        ReportTable(
          name: "", columns: [("", false), ("", true), (say("Line"), false)],
          rows: content.tableValues.map { ([$0.name, $0.text, lines($0.places)], []) }))
    }
    if !content.ranges.isEmpty {
      flow.subheading(say("Ranges"))
      flow.table(
        ReportTable(
          name: "", columns: [(say("Figure"), false), (say("Value"), true), (say("Line"), false)],
          rows: content.ranges.map { ([$0.name, $0.text, lines($0.places)], []) }))
    }
  }

  private func withLines(_ table: ReportTable) -> ReportTable {
    guard table.rows.contains(where: { !$0.places.isEmpty }) else { return table }
    return ReportTable(
      name: table.name, columns: table.columns + [(content.map.phrases("Line"), false)],
      rows: table.rows.map { ($0.cells + [lines($0.places)], $0.places) })
  }

  private func lines(_ places: [ReportContent.Place]) -> String {
    places.map { ($0.file == 0 ? "" : content.files[$0.file].name + ":") + "\($0.line)" }.joined(
      separator: ", ")
  }
}

/// The sheets that a map is set on.
enum MapSheets {
  /// A picture of this size and larger can be read: text of 11 px comes out at 7 pt.
  private static let leastScale = 7 / 8.25

  static func sheets(of scene: Scene, on page: Page) -> [PaperFlow.Sheet] {
    if let parts = scene.sheets {
      let scale = parts.sheet.scale
      return parts.parts.map { part in
        let items = scene.items.filter { item in
          guard let box = item.bounds else { return false }
          return box.midY >= part.minY && box.midY < part.maxY
        }
        let size = Size(part.width * scale, part.height * scale)
        return PaperFlow.Sheet(
          size: size,
          items: items.map { $0.scaled(by: scale, from: Point(part.minX, part.minY)) })
      }
    }
    let small = page.pixels
    let papers = [small, Page(named: "a3")?.pixels ?? small]
    let frames = papers.map { PageFrame(of: scene.size, on: $0) }
    // The larger sheet only where the smaller one is too small.
    let index = frames[0].scale >= leastScale ? 0 : 1
    let frame = frames[index]
    let size = Size(frame.view.width * frame.scale, frame.view.height * frame.scale)
    return [
      PaperFlow.Sheet(
        size: size,
        items: scene.items.map { $0.scaled(by: frame.scale, from: Point(frame.view.minX, frame.view.minY)) })
    ]
  }
}
