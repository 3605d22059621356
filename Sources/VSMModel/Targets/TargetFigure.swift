import VSMSyntax

/// The figures that can have a target: all that the JSON has, by the words that people use for them.
public enum TargetFigure: String, Sendable, CaseIterable {
  // Of the map; some of its parts, too.
  /// Lead time: sum of the waits along the longest way, each × the visits of a delivered unit.
  case leadTime = "lead-time"
  /// Lead time of all that enter: the lead time of all units that enter, lost ones too, on the same way.
  case leadTimeOfAll = "lead-time-of-all"
  /// Processing time: sum of PT, or else C/T, along the longest way, each × the visits of a delivered unit.
  case processingTime = "processing-time"
  /// Processing time of all that enter: the processing time of all units that enter, lost ones too.
  case processingTimeOfAll = "processing-time-of-all"
  /// Value-added: the part of the processing time that the customer pays for.
  case valueAdded = "value-added"
  /// Value-added of all that enter: the value-added part of the processing time of all units that enter.
  case valueAddedOfAll = "value-added-of-all"
  /// Necessary: the part of the processing time that is tagged necessary.
  case necessary
  /// Repeat work: the part of the processing time in which work is done again.
  case repeatWork = "repeat-work"
  /// Waste: the part of the processing time at steps that are tagged waste.
  case wastedWork = "wasted-work"
  /// Waste, waits included: the waits, the work done again and the steps tagged waste, along the longest way.
  case waste
  /// PCE: value-added time ÷ the waits of the longest way.
  case cycleEfficiency = "PCE"
  /// Activity ratio: ΣPT ÷ ΣLT: processing ÷ (waits + processing) along the longest way.
  case activityRatio = "activity-ratio"
  /// Takt: available time ÷ what is taken at the steps that all units pass (÷ all demand where no step serves all);
  /// never reduced by uptime, scrap or changeover.
  case takt
  /// Pitch: takt × the pack of the only customer.
  case pitch
  /// Available time: shifts × (shift − breaks).
  case availableTime = "available-time"
  /// Demand: what all customers together take each working day.
  case demand
  /// Line can make: the least of capacity ÷ good units at the step for each that is delivered.
  case lineCapacity = "line-capacity"
  /// WIP: pieces in all stocks that give a quantity.
  case workInProcess = "WIP"
  /// Turns: working days a year ÷ lead time.
  case turns
  /// Material: pieces before the first step; where a stock gives a time, flow × time.
  case rawPieces = "raw-pieces"
  /// Stock in process: pieces between steps; where a stock gives a time, flow × time.
  case piecesInProcess = "pieces-in-process"
  /// Finished goods: pieces after the last step; where a stock gives a time, flow × time.
  case finishedPieces = "finished-pieces"
  /// Operators present: sum of the operators that the steps give.
  case operatorsPresent = "operators-present"
  /// Operators needed: sum of flow × PT, or else C/T, ÷ available time of the step.
  case operatorsNeeded = "operators-needed"
  /// Line balance: sum of loads ÷ (stations × highest load of one), a load being flow × C/T ÷ (stations × available
  /// time).
  case balance
  /// Cost: sum of visits × cost of the streams’ steps, for each unit that is delivered.
  case costPerUnit = "cost-per-unit"
  /// Labour: operators present × available time ÷ units delivered.
  case labour
  /// Work content: sum of visits × PT, or else C/T, for each unit that is delivered.
  case workContent = "work-content"
  /// Rolled throughput yield: product of 1 − share × (1 − FPY) over the steps that give FPY, yield, rework or
  /// scrap, the share being that of the units that pass.
  case firstPassYield = "FPY"
  /// Rolled %C&A: product of 1 − share × (1 − %C&A) over the steps that give one, the share being that of the units
  /// that pass.
  case completeAndAccurate = "%C&A"
  /// Labour cost: sum of visits × rate × time × people, for each unit that is delivered.
  case labourCost = "labour-cost"
  /// Material cost: sum of visits × material of the steps where it enters, for each unit that is delivered.
  case materialCost = "material-cost"
  /// Transport cost: cost for each piece, or for each trip ÷ load, for each unit that is delivered.
  case transportCost = "transport-cost"
  /// Stock value: pieces × what each is worth there, of all stocks.
  case stockValue = "stock-value"
  /// Holding cost: stock value × what holding it costs a year.
  case holdingCost = "holding-cost"
  /// Contribution: price − cost, of a unit that is delivered.
  case contribution
  /// Contribution of the bottleneck’s hour: contribution × what the line can make a day ÷ hours of its limiting step.
  case contributionPerHour = "contribution-per-hour"
  /// Electricity that is used for each unit that is delivered.
  case electricity
  /// Gas that is used for each unit that is delivered.
  case gas
  /// Heat that is used for each unit that is delivered.
  case heat
  /// Fuel that is used for each unit that is delivered.
  case fuel
  /// Compressed air that is used for each unit that is delivered.
  case compressedAir = "compressed-air"
  /// Water that is used for each unit that is delivered.
  case water
  /// Material that is used for each unit that is delivered.
  case materialUse = "material"
  /// What is thrown away for each unit that is delivered.
  case wasteMass = "waste-mass"
  /// What all flows give off for each unit that is delivered.
  case carbon = "CO2e"
  /// Of that what waste gives off: steps tagged waste, work done again, scrap, stocks and transports.
  case carbonOfWaste = "CO2e-of-waste"
  // Of offices and of those who make software.
  /// SLA: the time in which units are promised, as the map gives it.
  case serviceLevel = "SLA"
  /// Within SLA: the counted part of the units that was done within the SLA, of the map or of a step.
  case withinLevel = "within-SLA"
  /// Deployment frequency: changes that go live ÷ working days in their period.
  case deploymentFrequency = "deployment-frequency"
  /// Change failure rate: the part of the changes that fails once it is live, as the map gives it.
  case changeFailure = "change-failure"
  /// Time to restore: how long it takes until a failed change is mended, as the map gives it.
  case timeToRestore = "time-to-restore"
  // Of steps.
  /// C/T of a step: its effective cycle time, the changeover spread over the batch.
  case cycleTime = "C/T"
  /// PT of a step: the work content of one unit.
  case processTime = "PT"
  /// The part of a step’s LT that is not known to be work.
  case waitTime = "wait-time"
  /// The effective cycle time × the part of the units that passes the step: what takt is held against.
  case pace
  /// Units that enter a step in a working day.
  case flow
  /// Good units that a step can make in a day.
  case capacity
  /// (Run + changeover) ÷ working time of all stations of a step.
  case utilisation
  /// How often a unit that enters visits a step.
  case visits
  /// The part of a step’s visits that are not first ones.
  case repeatShare = "repeat-share"
  /// Every part every ... interval of a step, computed from its changeovers.
  case everyPartEvery = "EPEI"
  /// Kingman’s estimate of the wait before a step.
  case queueTime = "queue-time"
  /// What a unit is worth at a step of a recovery: the most that one may cost there.
  case worth
  /// What a day less at a step adds to the net value of a unit.
  case worthOfDay = "worth-of-day"
  // Of stocks.
  /// The time that a stock lasts.
  case inventory
  /// Pieces that a supermarket should hold, or a lane at most.
  case needed
  // Of dispositions.
  /// The part of the units that ends at a disposition.
  case share
  /// The part of the mass that ends at a disposition.
  case shareByMass = "share-by-mass"
  /// The part of the gross value that a disposition brings.
  case shareByValue = "share-by-value"
  /// What a unit brings at a disposition.
  case proceeds
  /// The part of the proceeds that decay leaves.
  case valueKept = "value-kept"
  /// Units a day ÷ the cap of a disposition.
  case useOfCap = "use-of-cap"
  // Of recoveries.
  /// Of a recovery: gross value − cost of the steps − acquisition − fixed cost − revenue share.
  case netValue = "recovery.net-value"
  /// Of a recovery: gross value after decay − cost of the steps − acquisition − fixed cost − revenue share.
  case netValueAfterDecay = "recovery.net-value-after-decay"
  /// Of a recovery: net value × units that enter a day.
  case netValueADay = "recovery.net-value-a-day"
  /// Of a recovery: Σ share of each end × its proceeds.
  case grossValue = "recovery.gross-value"
  /// Of a recovery: the gross value with each end’s proceeds less what they lose on the way there (e^(−µt) at each
  /// visit).
  case grossValueAfterDecay = "recovery.gross-value-after-decay"
  /// Of a recovery: gross value × units that enter a day.
  case grossValueADay = "recovery.gross-value-a-day"
  /// Of a recovery: Σ visits × cost of a visit, over all steps.
  case recoveryCost = "recovery.cost"
  /// Of a recovery: cost of the steps × units that enter a day.
  case recoveryCostADay = "recovery.cost-a-day"
  /// Of a recovery: what a unit costs that comes in, as its source or the recovery gives it; the mean by what each
  /// source brings.
  case acquisition = "recovery.acquisition"
  /// Of a recovery: fixed cost of the recovery, its sources, its steps and their sites ÷ units that enter in the same time.
  case fixedCost = "recovery.fixed-cost"
  /// Of a recovery: Σ over the sources of their part of the units × revenue share × what these bring at dispositions.
  case revenueShare = "recovery.revenue-share"
  /// Of a recovery: net value × units that enter a day × working days in a week.
  case profitAWeek = "recovery.profit-a-week"
  /// Of a recovery: Σ share of each grade × (worth of such a unit on the way of its grade − worth on the ways of what is
  /// said of it).
  case gradingErrorCost = "recovery.grading-error-cost"
  /// Of a recovery: cost of grading errors × units that enter a day.
  case gradingErrorCostADay = "recovery.grading-error-cost-a-day"
  /// Of a recovery: Σ share of each grade × worth of such a unit on its best way − worth on the ways of what is said.
  case worthOfPerfectGrading = "recovery.worth-of-perfect-grading"
  /// Of a recovery: Σ visits × time of a visit, over all steps and stocks, of all units that enter (αNt).
  case recoveryLeadTime = "recovery.lead-time"
  /// Of a recovery: from the second moments of the time through steps and loops: √(m₂ − m₁²); the time of a visit
  /// itself is taken as fixed.
  case recoveryDeviation = "recovery.lead-time-deviation"
  /// Of a recovery: what the sources give in a working day: their volume, or the part of a customer’s demand that
  /// comes back.
  case entering = "recovery.entering"
  /// Of a recovery: units that enter a day × lead time in days (Little’s law).
  case recoveryInProcess = "recovery.WIP"
  /// Of a recovery: the shares of all ends but landfill, destruction, scrap, hold and dispositions that give no rung.
  case diversion = "recovery.diversion"
  /// Of a recovery: the same without energy recovery.
  case diversionWithoutEnergy = "recovery.diversion-without-energy"
  /// Of a recovery: the shares of ends at which units are used again, whole or in parts.
  case reuse = "recovery.reuse"
  /// Of a recovery: Material Circularity Indicator (Ellen MacArthur Foundation): max(0, 1 − 0.9 × linear flow index
  /// ÷ utility).
  case circularity = "recovery.MCI"
  /// Of a recovery: (virgin material + waste) ÷ (2 × mass + half of the waste of feeding and collecting for
  /// recycling).
  case linearFlow = "recovery.linear-flow"

  /// What a target's bound must be.
  public enum Kind: Sendable {
    /// A time, a share in %, a number, or an amount of money.
    case duration, share, number, money
    /// An amount of energy, a volume or a mass.
    case measure
  }

  /// What a figure is a figure of.
  public enum Scope: Sendable, Hashable {
    /// The map as a whole, or one of the things that have such figures.
    case map, step, stock, disposition, customer, resource
  }

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
    case .labourCost, .materialCost, .transportCost: Form(.money, "<= $3/unit")
    case .stockValue: Form(.money, of: [.map, .stock], "<= $20_000")
    case .holdingCost: Form(.money, "<= $4_000")
    case .contribution: Form(.money, ">= $9/unit")
    case .contributionPerHour: Form(.money, ">= $300")
    case .electricity: Form(.measure, "<= 2kWh")
    case .gas: Form(.measure, "<= 0.2m3")
    case .heat: Form(.measure, "<= 3MJ")
    case .fuel: Form(.measure, "<= 0.1L")
    case .compressedAir: Form(.measure, "<= 50L")
    case .water: Form(.measure, "<= 5L")
    case .materialUse: Form(.measure, "<= 1.3kg")
    case .wasteMass: Form(.measure, "<= 0.1kg")
    case .carbon: Form(.measure, "<= 2kgCO2e")
    case .carbonOfWaste: Form(.measure, "<= 0.3kgCO2e")
    case .labour, .workContent: Form(.duration, "<= 15min")
    case .firstPassYield, .completeAndAccurate: Form(.share, ">= 90%")
    case .cycleTime: Form(.duration, of: [.step], "<= takt")
    case .processTime: Form(.duration, of: [.step], "<= 20min")
    case .waitTime: Form(.duration, of: [.step], "<= 1d")
    case .pace: Form(.duration, of: [.step], "<= takt")
    case .flow: Form(.number, of: [.step, .disposition], "<= 1_000")
    case .capacity: Form(.number, of: [.step], ">= 1_000")
    case .utilisation: Form(.share, of: [.step, .resource], "<= 85%", isPart: false)
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
    case .acquisition, .fixedCost, .revenueShare: Form(.money, "<= $10/unit")
    case .profitAWeek: Form(.money, ">= $10_000")
    case .gradingErrorCost, .worthOfPerfectGrading: Form(.money, "<= $2/unit")
    case .gradingErrorCostADay: Form(.money, "<= $100")
    case .withinLevel: Form(.share, of: [.map, .step], ">= 85%")
    case .serviceLevel: Form(.duration, "<= 3d")
    case .deploymentFrequency: Form(.number, ">= 1")
    case .changeFailure: Form(.share, "<= 10%")
    case .timeToRestore: Form(.duration, "<= 1h")
    case .entering: Form(.number, ">= 100")
    case .recoveryInProcess: Form(.number, "<= 500")
    case .diversion, .diversionWithoutEnergy: Form(.share, ">= 95%")
    case .reuse: Form(.share, ">= 60%")
    case .circularity, .linearFlow: Form(.number, ">= 0.7")
    }
  }

  /// What its bound can be.
  public var kinds: [Kind] { form.kinds }
  /// What it can be a figure of.
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

  /// The figure by its word in a map, such as `lead-time`; nothing where no figure is called so.
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
      case .measure: "\(dimensions.map(\.phrase).joined(separator: ", or "))"
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
      case .resource: (index == 0 ? "" : "of ") + "a resource"
      }
    }
    return (phrases + all).joined(separator: ", or ")
  }
}
