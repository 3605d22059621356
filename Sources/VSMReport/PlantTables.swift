import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// What steps take for each variant, what each variant needs of the line, and how far resources are loaded.
enum PlantTables {
  static func tables(of map: ValueStreamMap, _ figures: Figures) -> [TextTable] {
    [variants(of: map, figures), family(of: map, figures), resources(of: map, figures)].compactMap(\.self)
  }

  private static func variants(of map: ValueStreamMap, _ figures: Figures) -> TextTable? {
    let say = map.phrases
    var table = TextTable(
      [
        ("Step", .left), ("Variant", .left), ("C/T", .right), ("PT", .right), ("C/O", .right),
        ("Batch", .right),
        ("Every", .right), ("Flow/day", .right), ("Takt", .left),
      ], in: say)
    var isEmpty = true
    for (process, step) in zip(map.processes, figures.steps) {
      for variant in step.variants {
        isEmpty = false
        table.add(
          [
            process.label.onOneLine, variant.name,
            variant.cycleTime.map { say.figure(TimeText.clock($0)) } ?? "",
            variant.processTime.map { say.figure(TimeText.clock($0)) } ?? "",
            variant.changeover.map { say.figure(TimeText.clock($0)) } ?? "",
            variant.batch.map { say.figure(FigureText.count($0)) } ?? "",
            variant.every.map { say.figure(FigureText.significant($0.middle, 2) + " d") } ?? "",
            say.figure(FigureText.rate(Estimate(variant.flow))),
            variant.isOverTakt ? say["over takt"] : "",
          ], at: process.span)
      }
    }
    return isEmpty ? nil : table
  }

  /// Which steps the variants share: a product family passes the same ones with much the same work.
  private static func family(of map: ValueStreamMap, _ figures: Figures) -> TextTable? {
    guard figures.variants.count > 1 else { return nil }
    let say = map.phrases
    let all = Set(figures.variants.flatMap(\.steps)).sorted()
    let longest = figures.variants.compactMap { $0.work?.middle }.max()
    var table = TextTable(
      [
        ("Variant", .left), ("Demand/day", .right), ("Steps", .right), ("Work a unit", .right),
        ("Of the longest", .right),
        ("Passes by", .left),
      ], in: say)
    for variant in figures.variants {
      let other = all.filter { !variant.steps.contains($0) }.map { map.processes[$0].label.onOneLine }
      let part = variant.work.flatMap { work in
        longest.flatMap { $0 > 0 ? FigureText.share(Estimate(work.middle / $0)) : nil }
      }
      table.add([
        variant.name, variant.demand.map { say.figure(FigureText.rate(Estimate($0))) } ?? "",
        say("\(variant.steps.count) of \(all.count)"),
        variant.work.map { say.figure(TimeText.clock($0)) } ?? "",
        part.map { say.figure($0) } ?? "", other.joined(separator: ", "),
      ])
    }
    return table
  }

  private static func resources(of map: ValueStreamMap, _ figures: Figures) -> TextTable? {
    guard !map.resources.isEmpty else { return nil }
    let say = map.phrases
    var table = TextTable(
      [
        ("Resource", .left), ("People", .right), ("Machines", .right), ("Time a day", .right),
        ("Work a unit", .right),
        ("Utilisation", .right), ("At", .left),
      ], in: say)
    for (resource, found) in zip(map.resources, figures.resources) {
      let count = found.count.map { say.figure(FigureText.count($0)) } ?? ""
      table.add(
        [
          resource.label.onOneLine, resource.isOfPeople ? count : "", resource.isOfPeople ? "" : count,
          found.available.map { say.figure(TimeText.clock($0)) } ?? "",
          found.work.map { say.figure(TimeText.clock($0)) } ?? "",
          found.utilisation.map { say.figure(FigureText.share($0)) } ?? say["not given"],
          found.steps.map { map.processes[$0].label.onOneLine }.joined(separator: ", "),
        ], at: resource.span)
    }
    return table
  }
}
