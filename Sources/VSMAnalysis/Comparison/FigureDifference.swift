import VSMModel
import VSMSyntax

/// One headline figure of two maps, in words.
public struct FigureDifference: Sendable, Hashable {
  public var name: String
  /// Nothing where it is not given.
  public var before: String?
  public var after: String?
  /// After − before; nothing where one of them is not given or is a range.
  public var difference: String?

  /// The figures that at least one of the maps has.
  static func all(
    _ before: (map: ValueStreamMap, figures: Figures), _ after: (map: ValueStreamMap, figures: Figures)
  ) -> [FigureDifference] {
    let (old, new) = (before.figures, after.figures)
    // Days of different lengths have no difference in days.
    let inDays = old.isLeadTimeInDays && new.isLeadTimeInDays && old.day == new.day
    func clock(_ seconds: Double) -> String { TimeText.clock(seconds) }
    func count(_ number: Double) -> String { FigureText.count(number, decimals: 1) }
    func points(_ share: Double) -> String { FigureText.significant(share * 100, 2) + " points" }
    var rows: [FigureDifference] = []
    func add(
      _ name: String, _ figure: (Figures) -> Estimate?, _ text: (Figures, Estimate) -> String,
      _ difference: (Double) -> String, isShare: Bool = false
    ) {
      let (low, high) = (figure(old), figure(new))
      guard low != nil || high != nil else { return }
      rows.append(
        FigureDifference(
          name: name, before: low.map { text(old, $0) }, after: high.map { text(new, $0) },
          difference: change(low, high, difference, isShare: isShare)))
    }
    add(
      "Lead time", \.leadTime, { figures, _ in figures.leadTimeText ?? "" },
      { inDays ? TimeText.days($0, day: new.day) : clock($0) })
    add("Processing time", \.processingTime, { figures, _ in figures.processingTimeText ?? "" }, clock)
    add("PCE", \.cycleEfficiency, { FigureText.efficiency($1) }, points, isShare: true)
    add("Takt", \.takt, { TimeText.clock($1) }, clock)
    add("Pitch", \.pitch, { TimeText.clock($1) }, clock)
    add("Available time a day", \.availableTime, { TimeText.clock($1) }, clock)
    add("Demand a day", \.demand, { FigureText.count($1) }, count)
    add("WIP, pieces", \.workInProcess, { FigureText.count($1) }, count)
    add("Turns a year", \.turns, { FigureText.count($1) }, count)
    add(
      "Operators needed", \.operatorsNeeded, { FigureText.count($1, decimals: 2) },
      { FigureText.count($0, decimals: 2) })
    add("First-pass yield", \.firstPassYield, { FigureText.share($1) }, points, isShare: true)
    add("%C&A", \.completeAndAccurate, { FigureText.share($1) }, points, isShare: true)
    return rows + pull(before, after) + recoveries(before, after)
  }

  /// Kanban, supermarkets and FIFO lanes that stand at the same place before and after, and pitches of several
  /// customers: only what is not the same, as each place would have rows of its own.
  private static func pull(
    _ before: (map: ValueStreamMap, figures: Figures), _ after: (map: ValueStreamMap, figures: Figures)
  ) -> [FigureDifference] {
    let (old, new) = (PullSizes(before.map, before.figures), PullSizes(after.map, after.figures))
    var partners: [String: Int] = [:]
    for (index, row) in old.rows.enumerated() where partners[row.key] == nil { partners[row.key] = index }
    return new.rows.compactMap { row in
      guard let partner = partners.removeValue(forKey: row.key) else { return nil }
      let (low, high) = (old.rows[partner].figure, row.figure)
      func text(_ figure: Estimate) -> String {
        row.isTime ? TimeText.clock(figure) : FigureText.count(figure.roundedUp)
      }
      let (from, to) = (low.map(text), high.map(text))
      guard from != to else { return nil }
      let (first, second) = row.isTime ? (low, high) : (low?.roundedUp, high?.roundedUp)
      return FigureDifference(
        name: row.name, before: from, after: to,
        difference: change(
          first, second, { row.isTime ? TimeText.clock($0) : FigureText.count($0) }, isShare: false))
    }
  }

  /// Recoveries are matched by their names.
  private static func recoveries(
    _ before: (map: ValueStreamMap, figures: Figures), _ after: (map: ValueStreamMap, figures: Figures)
  ) -> [FigureDifference] {
    after.map.recoveries.indices.flatMap { index -> [FigureDifference] in
      let recovery = after.map.recoveries[index]
      guard let partner = before.map.recoveries.firstIndex(where: { $0.id == recovery.id }),
        before.figures.recoveries.indices.contains(partner), after.figures.recoveries.indices.contains(index),
        let old = before.figures.recoveries[partner], let new = after.figures.recoveries[index]
      else { return [] }
      let name = recovery.label ?? "Recovery"
      var rows: [FigureDifference] = []
      func add(_ title: String, _ low: Double?, _ high: Double?, isShare: Bool, _ text: (Double) -> String) {
        guard low != nil || high != nil else { return }
        let (from, to) = (low.map { Estimate($0) }, high.map { Estimate($0) })
        rows.append(
          FigureDifference(
            name: "\(name): \(title)", before: low.map(text), after: high.map(text),
            difference: change(
              from, to, { isShare ? FigureText.significant($0 * 100, 2) + " points" : text($0) },
              isShare: isShare)))
      }
      let currency = after.map.currency ?? ""
      if before.map.currency == after.map.currency {
        add("net value a unit", old.net, new.net, isShare: false) { MoneyText.amount($0, currency) }
      }
      func share(_ part: Double) -> String { FigureText.share(Estimate(part)) }
      add("diversion", old.diversion?.units, new.diversion?.units, isShare: true, share)
      add("reuse rate", old.reuseRate?.units, new.reuseRate?.units, isShare: true, share)
      return rows
    }
  }

  /// `−19.1 d (−81 %)`; shares differ by points alone.
  private static func change(
    _ before: Estimate?, _ after: Estimate?, _ text: (Double) -> String, isShare: Bool
  ) -> String? {
    guard let before, let after, !before.isRange, !after.isRange else { return nil }
    let difference = after.middle - before.middle
    guard difference.isFinite else { return nil }
    // What arithmetic leaves of equal figures is no difference.
    guard abs(difference) > 1e-9 * max(abs(before.middle), abs(after.middle)) else { return "same" }
    let sign = difference < 0 ? "−" : "+"
    let amount = sign + text(abs(difference))
    guard !isShare, before.middle > 0 else { return amount }
    let percent = FigureText.count((abs(difference) / before.middle * 100).rounded())
    return "\(amount) (\(sign)\(percent) %)"
  }
}
