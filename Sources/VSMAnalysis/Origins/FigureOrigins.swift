public import VSMDiagnostics
public import VSMModel
import VSMSyntax

/// Where in the text of a map its figures come from: for each figure the places of the numbers that move it.
///
/// No rule book of what follows from what is kept, which could be wrong: each number is changed by a tenth, and the whole
/// map computed anew. What changes then rests on it, through every loop and branch.
public struct FigureOrigins: Sendable {
  /// A figure of the map as a whole, or of one of its recoveries.
  public enum Subject: Sendable, Hashable {
    /// By the key of a ``HeadlineFigure``.
    case map(String)
    /// By the position of the recovery and the key of a ``RecoveryFigure``.
    case recovery(Int, String)
  }

  /// The places of the numbers, in the order of the text; none for what rests on none, or is not given.
  public let spans: [Subject: [SourceSpan]]
  /// True where the map has too many numbers, or too heavy loops, for each to be tried.
  public let isPartial: Bool

  /// What may be spent on all numbers together, in the units of ``SolvingEffort``: about a second.
  static let effort = 600_000_000
  /// What the figures of one step or stock cost beside loops.
  private static let effortOfElement = 4_000
  /// Changes below this part of a figure are rounding.
  private static let least = 1e-9

  /// Origins that nobody asks for.
  public static let none = FigureOrigins(spans: [:], isPartial: false)

  private init(spans: [Subject: [SourceSpan]], isPartial: Bool) {
    self.spans = spans
    self.isPartial = isPartial
  }

  /// - Parameters:
  ///   - map: whose numbers are tried.
  ///   - figures: of the map.
  public init(of map: ValueStreamMap, _ figures: Figures) {
    let elements = map.processes.count + map.stocks.count + map.streams.count + 1
    let cost = figures.solvingWork + elements * Self.effortOfElement
    let inputs = MapInput.all(of: map)
    let tried = inputs.prefix(max(0, Self.effort / max(1, cost)))
    isPartial = tried.count < inputs.count
    var bare = map
    // Targets and warnings about them are nothing to figures.
    bare.targets = []
    let before = Self.values(figures)
    var found: [Subject: Set<SourceSpan>] = [:]
    for input in tried {
      guard let span = input.span,
        let changed = input.scaled(in: bare, by: 0.9) ?? input.scaled(in: bare, by: 1.1)
      else { continue }
      let after = Self.values(Figures(of: changed))
      for (subject, value) in before where Self.isOther(value, after[subject]) {
        found[subject, default: []].insert(span)
      }
    }
    spans = found.mapValues { $0.sorted { ($0.start, $0.end) < ($1.start, $1.end) } }
  }

  private static func isOther(_ value: Estimate, _ other: Estimate?) -> Bool {
    guard let other else { return true }
    func differs(_ left: Double, _ right: Double) -> Bool {
      abs(left - right) > least * max(abs(left), abs(right))
    }
    return differs(value.low, other.low) || differs(value.middle, other.middle)
      || differs(value.high, other.high)
  }

  private static func values(_ figures: Figures) -> [Subject: Estimate] {
    var values: [Subject: Estimate] = [:]
    for figure in HeadlineFigure.all { values[.map(figure.key)] = figure.value(figures) }
    for (index, network) in figures.recoveries.enumerated() {
      guard let network else { continue }
      for figure in RecoveryFigure.all {
        values[.recovery(index, figure.key)] = figure.value(network).map { Estimate($0) }
      }
    }
    return values
  }
}
