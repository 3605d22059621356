public import VSMDiagnostics
import VSMSyntax
import VSMWords

/// Where units can go from a step or a stock.
extension ValueStreamMap {
  /// What people call the place that a route leads to.
  public func label(ofTarget target: RouteTarget) -> String {
    switch target {
    case .process(let index): processes[index].label
    case .stock(let index): label(of: .stock(index))
    case .disposition(let index): dispositions[index].label
    case .scrap: "Scrap"
    case .end: "the end of the stream"
    case .endOf(let stream): names(of: streams[stream]) { $0.label }
    }
  }

  /// What people call the place in the language of the map; ``label(ofTarget:)`` is for messages.
  ///
  /// - Parameter target: what a way leads to.
  /// - Returns: a label of the map, or a word of the language for what has none.
  public func said(ofTarget target: RouteTarget) -> String {
    switch target {
    case .scrap, .end: phrases[label(ofTarget: target)]
    default: label(ofTarget: target)
    }
  }

  /// Where a message about the place points; the beginning of the file for what stands nowhere in it.
  public func span(ofTarget target: RouteTarget) -> SourceSpan {
    switch target {
    case .process(let index): processes[index].span
    case .stock(let index): stocks[index].span
    case .disposition(let index): dispositions[index].span
    case .scrap, .end: SourceSpan(0, 0)
    case .endOf(let stream): streams[stream].span
    }
  }

  /// What figures and messages call it.
  public func id(ofTarget target: RouteTarget) -> String {
    switch target {
    case .process(let index): processes[index].id
    case .stock(let index): stocks[index].id
    case .disposition(let index): dispositions[index].id
    case .scrap: "scrap"
    case .end: "end"
    case .endOf(let stream): names(of: streams[stream]) { $0.id }
    }
  }

  private func names(of stream: Stream, _ name: (Party) -> String) -> String {
    stream.deliveries.map { name(customers[$0.party]) }.joined(separator: ", ")
  }

  /// True where a target is a step or a stock of the block itself, and not an exit from it.
  public func stays(_ target: RouteTarget, in home: Home) -> Bool {
    switch target {
    case .process(let index): processes[index].home == home
    case .stock(let index): stocks[index].home == home
    case .disposition, .scrap, .end, .endOf: false
    }
  }

  /// Everything that units of a process go to: its routes, what is after the last pass, and the rest.
  public func targets(from process: Int) -> [RouteTarget] {
    let step = processes[process]
    var targets = step.routes.flatMap { [$0.target, $0.otherwise].compactMap(\.self) }
    targets += step.alternatives.map(\.target)
    if step.leftover > ModelBuilder.tolerance, let rest = step.rest { targets.append(rest) }
    return targets
  }
}

extension Process {
  /// True where all that is not done again is taken apart, so that nothing is left of it that could go on.
  public var isTakenApartWhole: Bool {
    rest == nil && alternatives.isEmpty && routes.contains(where: \.isBeside)
      && routes.allSatisfy { $0.isBeside || $0.kind == .rework }
  }

  /// True where units that are neither done again nor given beside go to a target.
  public func goesOn(to target: RouteTarget?) -> Bool {
    target == rest || routes.contains { !$0.isBeside && $0.kind != .rework && $0.target == target }
  }

  /// How many units each becomes that goes the way to a target that others go, as what has had its passes does.
  public func quantity(of target: RouteTarget?) -> Double {
    routes.first { !$0.isBeside && $0.kind != .rework && $0.target == target }?.quantity?.middle ?? 1
  }

  /// What the routes leave over, at the middle of their shares.
  public var leftover: Double {
    max(
      0,
      1
        - (routes.filter { !$0.isBeside }.map(\.share) + alternatives.map(\.share)).reduce(0) {
          $0 + $1.middle
        })
  }
}
