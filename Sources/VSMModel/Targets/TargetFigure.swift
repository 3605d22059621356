import VSMSyntax

/// The figures that can have a target: all that the JSON has, by the words that people use for them.
public enum TargetFigure: String, Sendable, CaseIterable {
  // Of the map; some of its parts, too.
  case leadTime = "lead-time"
  case leadTimeOfAll = "lead-time-of-all"
  case processingTime = "processing-time"
  case processingTimeOfAll = "processing-time-of-all"
  case valueAdded = "value-added"
  case valueAddedOfAll = "value-added-of-all"
  case necessary
  case repeatWork = "repeat-work"
  case wastedWork = "wasted-work"
  case waste
  case cycleEfficiency = "PCE"
  case activityRatio = "activity-ratio"
  case takt
  case pitch
  case availableTime = "available-time"
  case demand
  case lineCapacity = "line-capacity"
  case workInProcess = "WIP"
  case turns
  case rawPieces = "raw-pieces"
  case piecesInProcess = "pieces-in-process"
  case finishedPieces = "finished-pieces"
  case operatorsPresent = "operators-present"
  case operatorsNeeded = "operators-needed"
  case balance
  case costPerUnit = "cost-per-unit"
  case labour
  case workContent = "work-content"
  case firstPassYield = "FPY"
  case completeAndAccurate = "%C&A"
  // Of steps.
  case cycleTime = "C/T"
  case processTime = "PT"
  case waitTime = "wait-time"
  case pace
  case flow
  case capacity
  case utilisation
  case visits
  case repeatShare = "repeat-share"
  case everyPartEvery = "EPEI"
  case queueTime = "queue-time"
  case worth
  case worthOfDay = "worth-of-day"
  // Of stocks.
  case inventory
  case needed
  // Of dispositions.
  case share
  case shareByMass = "share-by-mass"
  case shareByValue = "share-by-value"
  case proceeds
  case valueKept = "value-kept"
  case useOfCap = "use-of-cap"
  // Of recoveries.
  case netValue = "recovery.net-value"
  case netValueAfterDecay = "recovery.net-value-after-decay"
  case netValueADay = "recovery.net-value-a-day"
  case grossValue = "recovery.gross-value"
  case grossValueAfterDecay = "recovery.gross-value-after-decay"
  case grossValueADay = "recovery.gross-value-a-day"
  case recoveryCost = "recovery.cost"
  case recoveryCostADay = "recovery.cost-a-day"
  case acquisition = "recovery.acquisition"
  case fixedCost = "recovery.fixed-cost"
  case recoveryLeadTime = "recovery.lead-time"
  case recoveryDeviation = "recovery.lead-time-deviation"
  case entering = "recovery.entering"
  case recoveryInProcess = "recovery.WIP"
  case diversion = "recovery.diversion"
  case diversionWithoutEnergy = "recovery.diversion-without-energy"
  case reuse = "recovery.reuse"
  case circularity = "recovery.MCI"
  case linearFlow = "recovery.linear-flow"

  /// What a target's bound must be.
  public enum Kind: Sendable { case duration, share, number, money }

  /// What a figure is a figure of.
  public enum Scope: Sendable, Hashable { case map, step, stock, disposition, customer }

  /// What a target for a figure says.
  struct Form {
    let kinds: [Kind]
    let scopes: [Scope]
    /// A target with plausible numbers, after the figure's name.
    let example: String
    /// False for a share that can exceed the whole, as a load does.
    let isPart: Bool

    init(
      _ kind: Kind, or other: Kind? = nil, of scopes: [Scope] = [.map], _ example: String, isPart: Bool = true
    ) {
      kinds = [kind] + (other.map { [$0] } ?? [])
      self.scopes = scopes
      self.example = example
      self.isPart = isPart
    }
  }

  var form: Form {
    switch self {
    case .leadTime: Form(.duration, of: [.map, .disposition], "<= 5d")
    case .leadTimeOfAll, .recoveryLeadTime: Form(.duration, "<= 5d")
    case .recoveryDeviation: Form(.duration, "<= 2d")
    case .processingTime, .processingTimeOfAll: Form(.duration, "<= 20min")
    case .valueAdded, .valueAddedOfAll: Form(.duration, ">= 10min")
    case .necessary, .wastedWork: Form(.duration, "<= 5min")
    case .repeatWork: Form(.duration, of: [.map, .step], "<= 5min")
    case .waste: Form(.duration, "<= 4d")
    case .cycleEfficiency: Form(.share, ">= 5%")
    case .activityRatio: Form(.share, ">= 20%")
    case .takt: Form(.duration, of: [.map, .step, .customer], ">= 50s")
    case .pitch: Form(.duration, of: [.map, .customer], "<= 20min")
    case .availableTime: Form(.duration, ">= 15h")
    case .demand: Form(.number, of: [.map, .customer], ">= 900")
    case .lineCapacity: Form(.number, ">= 1_000")
    case .workInProcess: Form(.number, "<= 3_000pcs")
    case .turns: Form(.number, ">= 12")
    case .rawPieces, .piecesInProcess, .finishedPieces: Form(.number, "<= 1_000pcs")
    case .operatorsPresent: Form(.number, "<= 12")
    case .operatorsNeeded: Form(.number, of: [.map, .step], "<= 8.5")
    case .balance: Form(.share, ">= 85%")
    case .costPerUnit: Form(.money, "<= $12/unit")
    case .labour, .workContent: Form(.duration, "<= 15min")
    case .firstPassYield, .completeAndAccurate: Form(.share, ">= 90%")
    case .cycleTime: Form(.duration, of: [.step], "<= takt")
    case .processTime: Form(.duration, of: [.step], "<= 20min")
    case .waitTime: Form(.duration, of: [.step], "<= 1d")
    case .pace: Form(.duration, of: [.step], "<= takt")
    case .flow: Form(.number, of: [.step, .disposition], "<= 1_000")
    case .capacity: Form(.number, of: [.step], ">= 1_000")
    case .utilisation: Form(.share, of: [.step], "<= 85%", isPart: false)
    case .visits: Form(.number, of: [.step], "<= 1.1")
    case .repeatShare: Form(.share, of: [.step], "<= 10%")
    case .everyPartEvery: Form(.duration, of: [.step], "<= 1d")
    case .queueTime: Form(.duration, of: [.step], "<= 2h")
    case .worth, .worthOfDay: Form(.money, of: [.step], ">= $40/unit")
    case .inventory: Form(.duration, or: .number, of: [.stock], "<= 2d")
    case .needed: Form(.duration, or: .number, of: [.stock], "<= 1d")
    case .share, .shareByMass, .shareByValue: Form(.share, of: [.disposition], ">= 40%")
    case .proceeds: Form(.money, of: [.disposition], ">= $90/unit")
    case .valueKept: Form(.share, of: [.disposition], ">= 90%")
    case .useOfCap: Form(.share, of: [.disposition], "<= 80%", isPart: false)
    case .netValue, .netValueAfterDecay, .grossValue, .grossValueAfterDecay: Form(.money, ">= $90/unit")
    case .netValueADay, .grossValueADay: Form(.money, ">= $4_000")
    case .recoveryCost: Form(.money, "<= $25/unit")
    case .recoveryCostADay: Form(.money, "<= $2_000")
    case .acquisition, .fixedCost: Form(.money, "<= $10/unit")
    case .entering: Form(.number, ">= 100")
    case .recoveryInProcess: Form(.number, "<= 500")
    case .diversion, .diversionWithoutEnergy: Form(.share, ">= 95%")
    case .reuse: Form(.share, ">= 60%")
    case .circularity, .linearFlow: Form(.number, ">= 0.7")
    }
  }

  public var kinds: [Kind] { form.kinds }
  public var scopes: [Scope] { form.scopes }

  /// A target with plausible numbers, of all elements where it is of no map.
  public var example: String { "target \(rawValue)\(scopes.contains(.map) ? "" : "(*)") \(form.example)" }

  /// What it is of and held against: `of a stock, and held against a time, or a number`.
  public var phrase: String {
    "of " + scopes.map(\.phrase).joined(separator: ", ") + ", and held against "
      + kinds.map(\.phrase).joined(separator: ", or ")
  }

  /// True for what people want low, as the example of its target has it.
  public var isBetterLow: Bool { form.example.hasPrefix("<=") }

  /// True for a figure of the map as a whole, or of its recoveries.
  public var isOfMap: Bool { scopes.contains(.map) }

  /// True where a bound may be `takt`: what is held against it at each step.
  var isHeldAgainstTakt: Bool { self == .cycleTime || self == .pace }

  /// By its name, which may leave out what it is of where that is clear: `net-value` is `recovery.net-value`.
  public init?(shortName name: String) {
    if let figure = TargetFigure(named: name) ?? TargetFigure(named: "recovery." + name) {
      self = figure
    } else {
      return nil
    }
  }

  public init?(named name: String) {
    guard let figure = Self.byName[name.lowercased()] else { return nil }
    self = figure
  }

  /// By its own name, by the names that the property of a step has, and in American spelling.
  private static let byName: [String: TargetFigure] = {
    var table: [String: TargetFigure] = ["utilization": .utilisation, "recovery.reuse-rate": .reuse]
    for figure in allCases {
      table[figure.rawValue.lowercased()] = figure
      for name in Property.named(figure.rawValue, of: .process)?.names ?? [] {
        table[name.lowercased()] = table[name.lowercased()] ?? figure
      }
    }
    return table
  }()
}

extension TargetFigure {
  /// What its target must be, as a message says it.
  var wanted: String {
    kinds.map { kind in
      switch kind {
      case .duration: isHeldAgainstTakt ? "a time, such as 39s, or takt" : "a time, such as 5d"
      case .share: "a share in %, such as 90%"
      case .number: "a number"
      case .money: "an amount of money, such as $90/unit"
      }
    }.joined(separator: ", or ")
  }

  /// What it is of, as a message says it.
  var wantedScope: String {
    let all = scopes.contains(.map) ? [] : ["of all of them: \(rawValue)(*)"]
    let phrases = scopes.enumerated().map { index, scope in
      switch scope {
      case .map: "the map as a whole"
      case .step: (index == 0 ? "" : "of ") + "a step"
      case .stock: (index == 0 ? "" : "of ") + "a stock"
      case .disposition: (index == 0 ? "" : "of ") + "a disposition"
      case .customer: (index == 0 ? "" : "of ") + "a customer"
      }
    }
    return (phrases + all).joined(separator: ", or ")
  }
}
