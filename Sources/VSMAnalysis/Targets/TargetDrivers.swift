public import VSMModel
import VSMSyntax

/// The numbers of a map that move the figure of a target most: each is varied by a tenth, and the whole map computed
/// anew, so that flows, loops and branches count as they do in the figure itself.
public struct TargetDrivers: Sendable {
  /// One number, what the figure becomes with a tenth less or more of it, whichever is better.
  public struct Driver: Sendable, Equatable {
    /// `C/T of Welding`
    public let name: String
    /// The number as it is.
    public let value: String
    /// True where less of it, and not more, moves the figure to its target.
    public let isLess: Bool
    /// The figure with the change.
    public let figure: String

    /// As the help of a missed target says it: `C/T of Weld (39 s): 10 % less makes it 11.8 d`.
    public var text: String { "\(name) (\(value)): 10 % \(isLess ? "less" : "more") makes it \(figure)" }
  }

  /// The strongest first.
  public let drivers: [Driver]
  /// How many numbers were not tried, as there are too many for a map of this size.
  public let untried: Int

  /// How many are worth telling.
  static let most = 3
  /// What may be spent on one target, in the units of ``SolvingEffort``: about a quarter of a second.
  static let effort = 150_000_000
  /// What the figures of one step or stock cost beside loops.
  private static let effortOfElement = 4_000
  /// Changes below this part of the figure are rounding.
  private static let least = 1e-9

  /// Those of one target, by its position in the map; none where its figure is not known.
  public init(ofTarget index: Int, in map: ValueStreamMap, _ figures: Figures) {
    let target = map.targets[index]
    let goal = Goal(target)
    guard let found = goal.distance(figures.targets[index]) else {
      (drivers, untried) = ([], 0)
      return
    }
    let elements = map.processes.count + map.stocks.count + map.streams.count + 1
    let cost = figures.solvingWork + elements * Self.effortOfElement
    let inputs = Self.inOrderOfPromise(MapInput.all(of: map), target, figures)
    let tried = inputs.prefix(max(8, Self.effort / cost))
    untried = inputs.count - tried.count
    // A map so heavy that eight trials would take seconds is not varied at all.
    guard cost <= Self.effort else {
      drivers = []
      return
    }

    func figure(_ input: MapInput, _ factor: Double) -> TargetFigures? {
      guard var changed = input.scaled(in: map, by: factor) else { return nil }
      // The others, and warnings about them, are nothing to this one.
      changed.targets = [target]
      return Figures(of: changed).targets.first
    }
    let moved = tried.compactMap { input -> (input: MapInput, less: TargetFigures, by: Double)? in
      guard let less = figure(input, 0.9), let distance = goal.distance(less),
        abs(distance - found) > Self.least * max(1, abs(found))
      else { return nil }
      return (input, less, abs(distance - found))
    }.enumerated().sorted { ($1.element.by, $0.offset) < ($0.element.by, $1.offset) }.map(\.element)

    var drivers: [Driver] = []
    for (input, less, _) in moved where drivers.count < Self.most {
      let isLess = goal.distance(less).map { $0 < found } ?? false
      guard let better = isLess ? less : figure(input, 1.1), let after = goal.distance(better), after < found,
        better.valueText != figures.targets[index].valueText
      else { continue }
      drivers.append(
        Driver(name: input.name, value: input.text, isLess: isLess, figure: better.valueText))
    }
    self.drivers = drivers
  }

  /// Those first that the figure is most likely to rest on: its own element's, the longest waits and works on the critical
  /// way, and what all rests on.
  private static func inOrderOfPromise(_ inputs: [MapInput], _ target: Target, _ figures: Figures)
    -> [MapInput]
  {
    var rank: [ValueStreamMap.Reference: Double] = [:]
    for rung in figures.ladders.flatMap(\.rungs) where rung.isOnCriticalPath {
      rank[rung.of, default: 0] += rung.time?.middle ?? 0
    }
    if case .element(let own) = target.scope { rank[own] = .infinity }
    func promise(_ input: MapInput) -> Double {
      switch input.of {
      case nil, .customer: .infinity
      case let reference?: rank[reference] ?? 0
      }
    }
    return inputs.enumerated().sorted {
      (promise($1.element), $0.offset) < (promise($0.element), $1.offset)
    }.map(\.element)
  }

  /// How far a figure is from what its target wants, as a part of the bound: a day of another length is another bound, too.
  private struct Goal {
    let target: Target

    init(_ target: Target) { self.target = target }

    func distance(_ found: TargetFigures) -> Double? {
      guard let value = found.value, let bound = found.bound else { return nil }
      let past = (value - bound) / (bound == 0 ? 1 : abs(bound))
      return switch target.statement.comparison {
      case .atMost, .below: past
      case .atLeast, .above: -past
      case .equal: abs(past)
      }
    }
  }
}
