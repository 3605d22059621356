import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// What groups, loops, departments and sites come to, and the plan of the loops.
enum GroupTables {
  static func tables(of map: ValueStreamMap, _ figures: Figures) -> [TextTable] {
    [
      sums("Group", of: map, figures, loops: false), sums("Loop", of: map, figures, loops: true),
      plan(of: map), areas("Department", of: map, figures.departments, figures.handoffs),
      areas("Site", of: map, figures.sites, figures.siteHandoffs),
    ].compactMap(\.self)
  }

  private static func sums(
    _ kind: String, of map: ValueStreamMap, _ figures: Figures, loops: Bool
  ) -> TextTable? {
    let say = map.phrases
    var table = TextTable(
      [
        (kind, .left), ("Lead time", .right), ("Processing time", .right), ("People", .right),
        ("Pieces", .right), ("Steps and stocks", .left),
      ], in: say)
    var isEmpty = true
    for (group, found) in zip(map.stepGroups, figures.groups) where group.isLoop == loops {
      isEmpty = false
      table.add(
        [
          group.label.onOneLine,
          found.leadTime.map { say.figure(figures.text(ofComputed: $0, inDays: found.isInDays)) }
            ?? (found.leadTimeWithout.isEmpty ? "" : MetricsTable.notGiven(say)),
          processing(found.processingTime, found.processingWithout, say),
          people(found.operators, found.stepsWithOperators, of: found.steps, say),
          found.pieces.map { say.figure(FigureText.count($0, decimals: 0)) }
            ?? (found.stocks == 0 ? "" : MetricsTable.notGiven(say)),
          map.members(of: group).map { map.label(of: $0).onOneLine }.joined(separator: say.comma),
        ], at: group.span)
    }
    return isEmpty ? nil : table
  }

  private static func processing(
    _ time: Estimate?, _ without: [ValueStreamMap.Reference], _ say: Phrases
  ) -> String {
    time.map { say.figure(TimeText.clock($0)) } ?? (without.isEmpty ? "" : MetricsTable.notGiven(say))
  }

  /// Where not every step says how many people it has, at how many of them they are.
  private static func people(_ count: Estimate?, _ given: Int, of steps: Int, _ say: Phrases) -> String {
    guard steps > 0 else { return "" }
    guard let count else { return MetricsTable.notGiven(say) }
    let text = FigureText.count(count)
    return given == steps ? say.figure(text) : say("\(figure: text) at \(given) of \(steps) steps")
  }

  /// The value stream plan: what each loop is to reach.
  private static func plan(of map: ValueStreamMap) -> TextTable? {
    let say = map.phrases
    var table = TextTable(
      [("Objective", .left), ("Loop", .left), ("Measure", .left), ("Owner", .left), ("Due", .left)], in: say)
    for loop in map.loops {
      for objective in loop.objectives {
        table.add(
          [
            objective.text.onOneLine, loop.label.onOneLine,
            objective.measure?.onOneLine ?? MetricsTable.notGiven(say),
            objective.owner?.onOneLine ?? MetricsTable.notGiven(say),
            objective.due.map(say.date) ?? MetricsTable.notGiven(say),
          ], at: loop.span)
      }
    }
    return table.rows.isEmpty ? nil : table
  }

  private static func areas(
    _ kind: String, of map: ValueStreamMap, _ areas: [AreaFigures], _ handoffs: Int?
  ) -> TextTable? {
    guard !areas.isEmpty else { return nil }
    let say = map.phrases
    var table = TextTable(
      [
        (kind, .left), ("Steps", .right), ("Processing time", .right), ("People", .right),
        ("Handoffs", .right),
      ], in: say)
    for area in areas {
      table.add([
        area.name?.onOneLine ?? MetricsTable.notGiven(say), "\(area.steps.count)",
        processing(area.processingTime, area.processingWithout, say),
        people(area.operators, area.stepsWithOperators, of: area.steps.count, say),
        area.name == nil ? "" : area.handoffs.map(String.init) ?? MetricsTable.notGiven(say),
      ])
    }
    table.add([
      say["All"], "\(areas.reduce(0) { $0 + $1.steps.count })", "", "",
      handoffs.map(String.init) ?? MetricsTable.notGiven(say),
    ])
    return table
  }
}
