import VSMAnalysis
import VSMModel
import VSMSyntax

/// The figures that stand for the map as a whole, one a line.
enum Headline {
  static func lines(of map: ValueStreamMap, _ figures: Figures) -> [String] {
    var table: [(name: String, value: String)] = []
    /// A figure that is left out where it is not given.
    func add(_ name: String, _ value: String?) {
      if let value { table.append((name, value)) }
    }
    /// A figure that everyone looks for.
    func expect(_ name: String, _ value: String?) {
      // A map of a recovery alone was never about a stream forward.
      if map.streams.isEmpty, !map.recoveries.isEmpty {
        add(name, value)
      } else {
        table.append((name, value ?? MetricsTable.notGiven))
      }
    }

    expect("Lead time", figures.leadTimeText)
    expect("Processing time", figures.processingTimeText)
    if let processing = figures.processingTime, figures.valueAdded != processing {
      add("  value-added", figures.valueAdded.map { TimeText.clock($0) })
      add("  necessary", figures.necessary.map { TimeText.clock($0) })
    }
    expect("PCE", figures.cycleEfficiencyText)
    let hasCycleTimes = figures.steps.contains { $0.cycleTime != nil }
    // A map with neither demand nor cycle times is not about takt.
    if figures.demand != nil || figures.availableTime != nil || (hasCycleTimes && !map.customers.isEmpty) {
      expect("Takt", figures.taktText)
      expect("Available time", figures.availableTime.map { TimeText.clock($0) + " a day" })
      expect("Demand", figures.demand.map { FigureText.count($0) + " a day" })
    }
    add("Pitch", figures.pitch.map { TimeText.clock($0) })
    add("Bottleneck", figures.bottleneck.map { bottleneck($0, map, figures) })
    add("WIP", figures.workInProcess.map { FigureText.count($0) + " pieces" })
    add("Turns", figures.turns.map { FigureText.count($0) + " a year" })
    add("Operators needed", figures.operatorsNeeded.map(operators))
    add("Line balance", figures.balance.map { FigureText.share($0) })
    add("First-pass yield", figures.firstPassYield.map { FigureText.share($0) + " rolled" })
    add("%C&A", figures.completeAndAccurate.map { FigureText.share($0) + " rolled" })

    let width = table.map(\.name.count).max() ?? 0
    return table.map { row in
      "  " + row.name + String(repeating: " ", count: width - row.name.count + 3) + row.value
    }
  }

  private static func bottleneck(_ index: Int, _ map: ValueStreamMap, _ figures: Figures) -> String {
    let over = figures.steps.indices.filter { step in
      step != index && (figures.steps[step].utilisation?.middle ?? 0) > 1
    }
    var text = MetricsTable.oneLine(map.processes[index].label)
    if let load = figures.steps[index].utilisation { text += ", \(FigureText.share(load))" }
    let limit = 5
    if !over.isEmpty {
      let names = over.prefix(limit).map { MetricsTable.oneLine(map.processes[$0].label) }
      text += "; above 100 % also \(names.joined(separator: ", "))"
      if over.count > limit { text += " and \(over.count - limit) more" }
    }
    return text
  }

  /// People come whole; the figure before rounding says how close it was.
  private static func operators(_ needed: Estimate) -> String {
    let whole = FigureText.range(needed) { FigureText.count(($0 - 1e-9).rounded(.up)) }
    return "\(whole) (\(FigureText.range(needed) { FigureText.fixed($0, 2) }))"
  }
}
