public import VSMSyntax
public import VSMWords

/// What a figure counts in, and so how people read it and its differences: the same quantity has the same digits in every
/// output.
public enum Quantity: Sendable {
  /// Seconds that are never said in days: `188 s`, `15 h 20 min a day`.
  case clock(per: String = "")
  /// Seconds that are said in days where the map speaks of them so.
  case time(inDays: @Sendable (Figures) -> Bool)
  /// The same of what waits: where some of it follows from quantities, nobody read it off a clock.
  case passage(inDays: @Sendable (Figures) -> Bool)
  /// A part of one, with two digits below one percent.
  case efficiency
  /// A part of one.
  case share
  /// Pieces, turns; with what they are or what period they are of.
  case count(per: String)
  /// Money in the map's currency; with what it is of.
  case money(per: String)
  /// Energy, a volume or a mass of a flow, in the unit of the map.
  case measure(EnvironmentalFlow)
  /// Mass of CO₂e.
  case carbon
  /// People come whole; the figure before rounding says how close it was.
  case people

  /// True for money.
  var isMoney: Bool { if case .money = self { true } else { false } }

  /// True for what differs by points.
  var isShare: Bool {
    switch self {
    case .efficiency, .share: true
    default: false
    }
  }

  /// In English; ``phrase(of:in:)`` is for other languages.
  public func text(of figure: Estimate, in figures: Figures) -> String {
    phrase(of: figure, in: figures).description
  }

  /// The figure with what it is of, to be said in any language.
  ///
  /// - Parameters:
  ///   - figure: the figure in the units of the contract.
  ///   - figures: those of its map.
  /// - Returns: such as `15 h 20 min a day`.
  public func phrase(of figure: Estimate, in figures: Figures) -> Phrase {
    let number = number(figure, in: figures)
    // What the map calls its units are no pieces.
    if case .count(per: "pieces") = self, let unit = figures.service.unit {
      return "\(figure: number) \(unit)"
    }
    return switch self {
    case .clock(let per), .count(let per):
      per.isEmpty ? "\(figure: number)" : Phrase(english: "{0} \(per)", .figure(number))
    case .money(let per):
      Phrase(english: per.isEmpty ? "{0}" : "{0} \(per)", .money(number, figures.currency ?? ""))
    case .measure, .carbon: "\(figure: number) a good unit"
    default: "\(figure: number)"
    }
  }

  /// Without what it is of: beside a bound that leaves that out, too.
  func number(_ figure: Estimate, in figures: Figures) -> String {
    switch self {
    case .clock: TimeText.clock(figure)
    case .time(let inDays): figures.text(of: figure, inDays: inDays(figures))
    case .passage(let inDays):
      figures.hasTimesOfQuantities
        ? figures.text(ofComputed: figure, inDays: inDays(figures))
        : figures.text(of: figure, inDays: inDays(figures))
    case .efficiency: FigureText.efficiency(figure)
    case .share: FigureText.share(figure)
    case .count: FigureText.count(figure)
    case .money: FigureText.range(figure) { MoneyText.amount($0, figures.currency ?? "") }
    case .measure(let flow): MeasureText.amount(figure, figures.unit(of: flow))
    case .carbon: MeasureText.carbon(figure)
    case .people:
      FigureText.range(figure) { FigureText.count(($0 - 1e-9).rounded(.up)) }
        + " (\(FigureText.range(figure) { FigureText.fixed($0, 2) }))"
    }
  }

  /// What lies between the figures of two maps, without its sign.
  func text(ofDifference difference: Double, _ before: Figures, _ after: Figures) -> String {
    switch self {
    case .clock: return TimeText.clock(difference)
    case .time(let inDays), .passage(let inDays):
      // Days of different lengths have no difference in days.
      let isInDays = inDays(before) && inDays(after) && before.day == after.day
      return after.text(of: Estimate(difference), inDays: isInDays)
    case .efficiency, .share: return FigureText.significant(difference * 100, 2) + " points"
    case .count: return FigureText.count(difference, decimals: 1)
    case .money: return MoneyText.amount(difference, after.currency ?? "")
    case .measure(let flow): return MeasureText.amount(Estimate(difference), after.unit(of: flow))
    case .carbon: return MeasureText.carbon(Estimate(difference))
    case .people: return FigureText.count(difference, decimals: 2)
    }
  }
}

extension Figures {
  /// The unit that the map has for a flow; that of computing where it has none.
  public func unit(of flow: EnvironmentalFlow) -> MeasureUnit {
    environment?[flow].map { MeasureText.energy($0.unit) } ?? flow.dimensions[0].base
  }
}
