import VSMSyntax

/// The figures that can have a target.
public enum TargetFigure: String, Sendable, CaseIterable {
  case leadTime = "lead-time"
  case processingTime = "processing-time"
  case cycleEfficiency = "PCE"
  case cycleTime = "C/T"
  case utilisation
  case workInProcess = "WIP"
  case turns
  case firstPassYield = "FPY"
  case completeAndAccurate = "%C&A"
  case netValue = "recovery.net-value"
  case recoveryCost = "recovery.cost"
  case recoveryLeadTime = "recovery.lead-time"
  case diversion = "recovery.diversion"
  case reuse = "recovery.reuse"

  /// What a target's bound must be.
  public enum Kind: Sendable { case duration, share, number, money }

  public var kind: Kind {
    switch self {
    case .leadTime, .processingTime, .cycleTime, .recoveryLeadTime: .duration
    case .cycleEfficiency, .utilisation, .firstPassYield, .completeAndAccurate, .diversion, .reuse: .share
    case .workInProcess, .turns: .number
    case .netValue, .recoveryCost: .money
    }
  }

  /// What the figure is a figure of.
  public enum Scope: Sendable { case map, mapOrDisposition, step }

  public var scope: Scope {
    switch self {
    case .cycleTime, .utilisation: .step
    case .leadTime: .mapOrDisposition
    default: .map
    }
  }

  public init?(named name: String) {
    guard let figure = Self.byName[name.lowercased()] else { return nil }
    self = figure
  }

  /// By its own name, by the names that the property of a step has, and in American spelling.
  private static let byName: [String: TargetFigure] = {
    var table: [String: TargetFigure] = ["utilization": .utilisation]
    for figure in allCases {
      table[figure.rawValue.lowercased()] = figure
      for name in Property.named(figure.rawValue, of: .process)?.names ?? [] {
        table[name.lowercased()] = figure
      }
    }
    return table
  }()
}

extension TargetFigure {
  /// What its target must be, as a message says it.
  var wanted: String {
    switch kind {
    case .duration: self == .cycleTime ? "a time, such as 39s, or takt" : "a time, such as 5d"
    case .share: "a share in %, such as 90%"
    case .number: "a number"
    case .money: "an amount of money, such as $90/unit"
    }
  }
}
