import VSMModel
import VSMSyntax
import VSMWords

/// One headline figure of two maps, in words.
public struct FigureDifference: Sendable, Hashable {
  /// What people call the figure; of what stands at one place of the map with its name, as in `Kanban of Weld`.
  public var name: String
  /// The name of the figure in the JSON; nothing for what stands at one place of the map.
  public var key: String?
  /// The figures themselves: seconds, parts of one, pieces, money. Nothing where they are not given.
  public var valueBefore: Estimate?
  /// The figure of the second map, in the same unit.
  public var valueAfter: Estimate?
  /// Nothing where it is not given.
  public var before: String?
  /// The second map's figure as people read it; nothing where it is not given.
  public var after: String?
  /// After − before; nothing where one of them is not given or is a range.
  public var difference: String?
  /// Whether people want the figure so; nothing where it is the same, is not known of both, or nobody minds.
  public var isImprovement: Bool?

  /// The figures that at least one of the maps has.
  static func all(
    _ before: (map: ValueStreamMap, figures: Figures), _ after: (map: ValueStreamMap, figures: Figures)
  ) -> [FigureDifference] {
    let (old, new) = (before.figures, after.figures)
    let phrases = after.map.phrases
    let rows = HeadlineFigure.forPeople.compactMap { figure -> FigureDifference? in
      guard figure.isCompared, case .amount(let quantity, let value) = figure.reading else { return nil }
      let (low, high) = (value(old), value(new))
      guard low != nil || high != nil else { return nil }
      return FigureDifference(
        name: phrases[figure.name], key: figure.key, valueBefore: low, valueAfter: high,
        before: figure.text(of: before.map, old), after: figure.text(of: after.map, new),
        difference: change(
          low, high, { quantity.text(ofDifference: $0, old, new) }, isShare: quantity.isShare, in: phrases,
          currency: quantity.isMoney ? new.currency : nil),
        isImprovement: figure.better.isImprovement(low, high))
    }
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
        after.map.phrases.figure(row.isTime ? TimeText.clock(figure) : FigureText.count(figure.roundedUp))
      }
      let (from, to) = (low.map(text), high.map(text))
      guard from != to else { return nil }
      let (first, second) = row.isTime ? (low, high) : (low?.roundedUp, high?.roundedUp)
      return FigureDifference(
        name: row.name, valueBefore: low, valueAfter: high, before: from, after: to,
        difference: change(
          first, second, { row.isTime ? TimeText.clock($0) : FigureText.count($0) }, isShare: false,
          in: after.map.phrases))
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
      let name = recovery.label ?? after.map.phrases["Recovery"]
      let currency = after.map.currency ?? ""
      return RecoveryFigure.all.compactMap { figure in
        // Amounts in two currencies have no difference.
        guard figure.isCompared, figure.group != .money || before.map.currency == after.map.currency else {
          return nil
        }
        let (low, high) = (figure.value(old), figure.value(new))
        guard low != nil || high != nil else { return nil }
        let (from, to) = (low.map { Estimate($0) }, high.map { Estimate($0) })
        let (phrases, isMoney) = (after.map.phrases, figure.group == .money)
        func text(_ value: Double) -> String { figure.text(of: value, currency: currency) }
        func said(_ value: Double) -> String {
          isMoney ? phrases.money(text(value), currency) : phrases.figure(text(value))
        }
        let isShare = figure.group == .shares
        return FigureDifference(
          name: "\(name): \(figure.nameInSentence(in: phrases))", key: figure.key, valueBefore: from,
          valueAfter: to,
          before: low.map(said), after: high.map(said),
          difference: change(
            from, to, { isShare ? FigureText.significant($0 * 100, 2) + " points" : text($0) },
            isShare: isShare, in: phrases, currency: isMoney ? currency : nil),
          isImprovement: HeadlineFigure.Better.up.isImprovement(from, to))
      }
    }
  }

  /// `−19.1 d (−81 %)`; shares differ by points alone.
  private static func change(
    _ before: Estimate?, _ after: Estimate?, _ text: (Double) -> String, isShare: Bool, in phrases: Phrases,
    currency: String? = nil
  ) -> String? {
    guard let before, let after, !before.isRange, !after.isRange else { return nil }
    let difference = after.middle - before.middle
    guard difference.isFinite else { return nil }
    guard isDifferent(before, after) else { return phrases["same"] }
    let sign = difference < 0 ? "−" : "+"
    let written = sign + text(abs(difference))
    let amount = currency.map { phrases.money(written, $0) } ?? phrases.figure(written)
    guard !isShare, before.middle > 0 else { return amount }
    let percent = FigureText.count(NumberText.rounded(abs(difference) / before.middle * 100))
    return amount + " (" + phrases.figure("\(sign)\(percent) %") + ")"
  }

  /// What arithmetic leaves of equal figures is no difference.
  fileprivate static func isDifferent(_ before: Estimate, _ after: Estimate) -> Bool {
    abs(after.middle - before.middle) > 1e-9 * max(abs(before.middle), abs(after.middle))
  }
}

extension HeadlineFigure.Better {
  fileprivate func isImprovement(_ before: Estimate?, _ after: Estimate?) -> Bool? {
    guard let before, let after, self != .neither, FigureDifference.isDifferent(before, after) else {
      return nil
    }
    return (after.middle > before.middle) == (self == .up)
  }
}
