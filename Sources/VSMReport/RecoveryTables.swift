package import VSMAnalysis
import VSMDiagnostics
package import VSMModel
import VSMSyntax
import VSMWords

/// What becomes of the units of a block with routes, as tables: steps, routes, ends, grades, and what ranges do.
package struct RecoveryTables {
  let map: ValueStreamMap
  let figures: Figures
  let home: Home
  let network: NetworkFigures
  private let isInDays: Bool

  init(_ map: ValueStreamMap, _ figures: Figures, _ home: Home, _ network: NetworkFigures) {
    self.map = map
    self.figures = figures
    self.home = home
    self.network = network
    isInDays = network.isTimedInDays
  }

  /// A section for each recovery, and one for each stream with routes.
  static func sections(of map: ValueStreamMap, _ figures: Figures) -> [[String]] {
    var sections: [[String]] = []
    let blocks =
      figures.streamNetworks.enumerated().map { (Home.stream($0), "Stream with routes", $1) }
      + figures.recoveries.enumerated().map { (Home.recovery($0), "Recovery", $1) }
    for (home, word, network) in blocks {
      guard let network else { continue }
      let name = map.name(of: home).map { ": " + MetricsTable.oneLine($0) } ?? ""
      sections.append([map.phrases[word] + name, RecoveryHeadline.bases(of: map, figures, network)])
      let tables = Self(map, figures, home, network)
      sections.append(RecoveryHeadline.lines(of: map, figures, home, network))
      // In a report these have a table with what they rest on.
      sections += (tables.all + [tables.indicators].compactMap(\.self)).map(\.lines)
    }
    return sections
  }

  /// Those with something to say.
  var all: [TextTable] {
    [sources, steps, routes, ends, grades, gradings, errors, sensitivities].compactMap(\.self)
  }

  /// The tables of each recovery and of each stream with routes, under their names.
  package static func tables(
    of map: ValueStreamMap, _ figures: Figures
  ) -> [(name: String, tables: [TextTable])] {
    let blocks =
      figures.streamNetworks.enumerated().map { (Home.stream($0), "Stream with routes", $1) }
      + figures.recoveries.enumerated().map { (Home.recovery($0), "Recovery", $1) }
    return blocks.compactMap { home, word, network in
      guard let network else { return nil }
      let name = map.name(of: home).map { ": " + MetricsTable.oneLine($0) } ?? ""
      return (map.phrases[word] + name, Self(map, figures, home, network).all)
    }
  }

  func money(_ amount: Double?) -> String {
    amount.map { map.phrases.money(MoneyText.amount($0, map.currency ?? ""), map.currency ?? "") } ?? ""
  }

  func share(_ share: Double?) -> String {
    share.map { map.phrases.figure(FigureText.share(Estimate($0))) } ?? ""
  }

  func rate(_ rate: Double?) -> String {
    rate.map { map.phrases.figure(FigureText.rate(Estimate($0))) } ?? ""
  }

  func label(_ target: RouteTarget) -> String {
    guard target == .end, let stream = home.stream else {
      return MetricsTable.oneLine(map.said(ofTarget: target))
    }
    let takers =
      RowEnds(of: stream, in: map).customers[.end, default: []].map { map.customers[$0].label }
      + [map.streams[stream].joins.map { map.processes[$0].label }].compactMap(\.self)
    return MetricsTable.oneLine(
      takers.isEmpty ? map.said(ofTarget: target) : takers.joined(separator: ", "))
  }

  // MARK: Tables

  private var steps: TextTable? {
    var table = TextTable(
      [
        ("Step", .left), ("", .left), ("Visit", .right), ("Visits", .right), ("Flow/day", .right),
        ("Capacity/day", .right), ("Utilisation", .right), ("Repeats", .right), ("Repeat work", .right),
        ("Worth", .right), ("A day saved", .right),
      ], in: map.phrases)
    for node in network.nodes {
      let id = map.id(of: node.of)
      let label = map.label(of: node.of)
      var step: StepFigures?
      if case .process(let index) = node.of { step = figures.steps[index] }
      table.add(
        [
          id, label == id ? "" : MetricsTable.oneLine(label),
          node.time.map { map.phrases.figure(figures.text(of: Estimate($0), inDays: isInDays)) } ?? "–",
          map.phrases.figure(FigureText.visits(node.visits)), rate(node.flow),
          // The table of the forward stream's steps says these of its own.
          home.recovery == nil ? "" : step?.capacity.map { map.phrases.figure(FigureText.rate($0)) } ?? "",
          home.recovery == nil
            ? "" : step?.utilisation.map { map.phrases.figure(FigureText.share($0)) } ?? "",
          node.repeatShare > 0 ? share(node.repeatShare) : "",
          node.repeatWork.flatMap { $0 > 0 ? map.phrases.figure(TimeText.clock($0)) : nil } ?? "",
          money(node.worth), node.worthOfDay.flatMap { $0 > 0 ? money($0) : nil } ?? "",
        ], at: map.span(of: node.of))
    }
    return network.nodes.isEmpty ? nil : table
  }

  private var routes: TextTable? {
    var table = TextTable(
      [
        ("From", .left), ("", .left), ("To", .left), ("Share", .right), ("Units/day", .right),
        ("Worth there", .right), ("A point more", .right), ("Better", .left), ("Reason", .left),
      ], in: map.phrases)
    var isEmpty = true
    for node in network.nodes {
      // A single way on is the next line of the block.
      guard node.routes.count > 1 || node.routes.contains(where: { $0.kind != .plain }) else { continue }
      for (index, route) in node.routes.enumerated() {
        isEmpty = false
        var better = ""
        if let other = route.alternative, let worth = route.worth, let gain = route.worthOfAlternative,
          gain > worth, money(gain) != money(worth)
        {
          better = label(other) + map.phrases.comma + money(gain)
        }
        table.add(
          [
            MetricsTable.oneLine(map.label(of: node.of)), RouteWords.kind(of: route, in: map.phrases),
            label(route.target),
            // What goes past rework after its last pass is no share of each visit.
            route.share > 0 ? typedShare(index, of: node) ?? share(route.share) : "", rate(route.flow),
            money(route.worth),
            money(route.worthOfPoint), better, reason(index, of: node),
          ], at: span(index, of: node))
      }
    }
    return isEmpty ? nil : table
  }

  private func span(_ index: Int, of node: NetworkFigures.Node) -> SourceSpan? {
    guard case .process(let process) = node.of, map.processes[process].routes.indices.contains(index) else {
      return map.span(of: node.of)
    }
    return map.processes[process].routes[index].span
  }

  private func reason(_ index: Int, of node: NetworkFigures.Node) -> String {
    guard case .process(let process) = node.of else { return "" }
    return map.processes[process].reason(ofRoute: index).map(MetricsTable.oneLine) ?? ""
  }

  /// As the map gives it, where it gives one share of units.
  private func typedShare(_ index: Int, of node: NetworkFigures.Node) -> String? {
    guard case .process(let process) = node.of, map.processes[process].routes.indices.contains(index) else {
      return nil
    }
    let route = map.processes[process].routes[index]
    guard route.basis == .units, route.share.low == route.share.high else { return nil }
    return abs(route.share.middle - node.routes[index].share) < 1e-9
      ? map.phrases.figure(FigureText.share(route.share)) : nil
  }

  private var ends: TextTable? {
    var table = TextTable(
      [
        (home.recovery == nil ? "End" : "Disposition", .left), ("As", .left), ("Share", .right),
        ("By mass", .right),
        ("By value", .right), ("Flow/day", .right), ("Lead time", .right), ("Proceeds", .right),
        ("Value kept", .right), ("Of its cap", .right),
      ], in: map.phrases)
    for exit in network.exits {
      table.add(
        [
          label(exit.of), RouteWords.rung(of: exit.of, map).map { map.phrases[$0] } ?? "", share(exit.share),
          share(exit.shareByMass),
          share(exit.shareByValue), rate(exit.flow),
          exit.leadTime.map {
            map.phrases.figure(figures.text(mean: $0, deviation: exit.standardDeviation, inDays: isInDays))
          }
            ?? "",
          money(exit.proceeds), exit.valueKept.flatMap { $0 < 1 ? share($0) : nil } ?? "",
          share(exit.useOfCap),
        ], at: exit.of.reference.map(map.span))
    }
    return network.exits.isEmpty ? nil : table
  }

  private var grades: TextTable? {
    var table = TextTable(
      [
        ("Grade", .left), ("At", .left), ("Share", .right), ("Units/day", .right), ("Goes to", .left),
        ("Cost", .right), ("Gross", .right), ("Net", .right), ("Best", .left),
      ], in: map.phrases)
    for grade in network.grades {
      table.add(
        [
          MetricsTable.oneLine(grade.name), MetricsTable.oneLine(map.processes[grade.at].label),
          share(grade.share), rate(grade.flow), label(grade.target), money(grade.cost), money(grade.gross),
          money(grade.net), grade.best.map(label) ?? "",
        ], at: map.processes[grade.at].span)
    }
    return network.grades.isEmpty ? nil : table
  }

  /// The widest first: a tornado.
  private var sensitivities: TextTable? {
    var table = TextTable(
      [
        ("Range", .left), ("Net at its low", .right), ("Net at its high", .right), ("Swing", .right),
      ], in: map.phrases)
    for range in network.sensitivities {
      table.add([
        MetricsTable.oneLine(range.name), money(range.netAtLow), money(range.netAtHigh), money(range.swing),
      ])
    }
    return network.sensitivities.isEmpty ? nil : table
  }
}

/// Routes and what they lead to, in words.
enum RouteWords {
  /// `grade A`, `rework, max 3`; nothing for a plain way.
  static func kind(of route: NetworkFigures.Route, in phrases: Phrases) -> String {
    let limit = route.limit.map { phrases("max \($0)") }
    let name: String? =
      switch route.kind {
      case .plain: route.share > 0 ? nil : phrases["after the last pass"]
      case .grade(let grade): phrases("grade \(MetricsTable.oneLine(grade))")
      case .rework: phrases["rework"]
      }
    return [name, limit].compactMap(\.self).joined(separator: phrases.comma)
  }

  /// The rung of the R-ladder that a route's target stands on.
  static func rung(of target: RouteTarget, _ map: ValueStreamMap) -> String? {
    if case .disposition(let index) = target { map.dispositions[index].rung?.rawValue } else { nil }
  }
}
