import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// The figures of pull for people: kanban, supermarkets, FIFO lanes. Each only where there is something to say.
enum PullTables {
  static func tables(of map: ValueStreamMap, _ figures: Figures) -> [TextTable] {
    [kanbans(of: map, figures), supermarkets(of: map, figures), fifoLanes(of: map, figures)].compactMap(
      \.self)
  }

  private static func kanbans(of map: ValueStreamMap, _ figures: Figures) -> TextTable? {
    guard figures.kanbans.contains(where: { $0.perDay != nil }) else { return nil }
    var table = TextTable(
      [
        ("Kanban", .left), ("", .left), ("Pieces/day", .right), ("Container", .right), ("Per day", .right),
        ("Per shift", .right), ("Calculated", .right), ("Needed", .right),
      ], in: map.phrases)
    for (kanban, figures) in zip(map.kanbans, figures.kanbans) {
      table.add(
        [
          map.phrases[kanban.kind.rawValue], MetricsTable.oneLine(map.name(of: kanban)),
          figures.flow.map { map.phrases.figure(FigureText.rate($0)) } ?? "",
          figures.container.map { map.phrases.figure(FigureText.count($0)) } ?? "",
          figures.perDay.map { map.phrases.figure(FigureText.count($0)) } ?? "",
          figures.perShift.map { map.phrases.figure(FigureText.count($0)) } ?? "",
          figures.needed.map { map.phrases.figure(FigureText.count($0, decimals: 2)) } ?? "",
          figures.count.map { map.phrases.figure(FigureText.count($0)) }
            ?? MetricsTable.notGiven(map.phrases),
        ], at: kanban.span)
    }
    return table
  }

  private static func supermarkets(of map: ValueStreamMap, _ figures: Figures) -> TextTable? {
    guard figures.supermarkets.contains(where: { $0.needed != nil || $0.neededTime != nil }) else {
      return nil
    }
    var table = TextTable(
      [
        ("Supermarket", .left), ("", .left), ("Cycle", .right), ("Buffer", .right), ("Safety", .right),
        ("Needed", .right), ("", .right), ("Held", .right), ("", .right),
      ], in: map.phrases)
    let pieces = { (figure: Estimate?) in figure.map { map.phrases.figure(FigureText.count($0)) } ?? "" }
    for market in figures.supermarkets {
      let stock = map.stocks[market.stock]
      let time = { (time: Estimate?) in
        time.map { map.phrases.figure(figures.text(of: $0, inDays: true)) } ?? ""
      }
      let isKnown = market.needed != nil || market.neededTime != nil
      table.add(
        [
          stock.id, stock.label.map(MetricsTable.oneLine) ?? "", pieces(market.cycle), pieces(market.buffer),
          pieces(market.safety), isKnown ? pieces(market.needed) : MetricsTable.notGiven(map.phrases),
          time(market.neededTime), pieces(market.held), time(market.heldTime),
        ], at: stock.span)
    }
    return table
  }

  private static func fifoLanes(of map: ValueStreamMap, _ figures: Figures) -> TextTable? {
    guard figures.fifoLanes.contains(where: { $0.maximum != nil || $0.covers != nil }) else { return nil }
    var table = TextTable(
      [
        ("FIFO lane", .left), ("", .left), ("Covers", .right), ("Needed", .right), ("Max", .right),
      ], in: map.phrases)
    for lane in figures.fifoLanes {
      let stock = map.stocks[lane.stock]
      table.add(
        [
          stock.id, stock.label.map(MetricsTable.oneLine) ?? "",
          lane.covers.map { map.phrases.figure(TimeText.clock($0)) } ?? "",
          lane.count.map { map.phrases.figure(FigureText.count($0)) }
            ?? (lane.covers == nil ? "" : MetricsTable.notGiven(map.phrases)),
          lane.maximum.map { map.phrases.figure(FigureText.count($0)) } ?? "",
        ], at: stock.span)
    }
    return table
  }
}
