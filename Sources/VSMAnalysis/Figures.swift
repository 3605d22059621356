public import VSMDiagnostics
public import VSMModel
public import VSMSyntax
public import VSMWords

/// Every figure of a map. Durations are in seconds, rates per working day, shares parts of one.
///
/// Nothing stands for "not given": `notes` says why.
public struct Figures: Sendable {
  /// How many seconds a day has where days become seconds, by the map's `day` convention.
  public var day: Double
  /// Net working time a day: shifts × (shift − breaks − planned stops).
  public var availableTime: Estimate?
  /// What all customers together take each working day.
  public var demand: Estimate?
  /// Working days a year, where the calendar gives them for a year, a month or a week.
  public var workingDaysAYear: Estimate?
  /// Available time / what is taken at the steps that all pass; of all demand together where there are none. Never
  /// reduced by uptime, scrap or changeover.
  public var takt: Estimate?
  /// From the first wait to delivery, of a unit that is delivered: each time on the longest way × the visits of such a unit,
  /// so that scrap shortens no line. What is known of it: see ``leadTimeWithout``.
  public var leadTime: Estimate?
  /// What is on the longest way and has no time that is known, so that the lead time leaves it out.
  public var leadTimeWithout: [ValueStreamMap.Reference] = []
  /// Work content on the longest way, or as the `processing` convention says, of a unit that is delivered.
  public var processingTime: Estimate?
  /// What the processing time consists of: work that the customer pays for, necessary work, work done again, and steps
  /// that are waste.
  public var valueAdded: Estimate?
  /// Seconds of the processing time at steps that are tagged `necessary`.
  public var necessary: Estimate?
  /// Seconds of the processing time in which work is done again.
  public var repeatWork: Estimate?
  /// Seconds of the processing time at steps that are tagged `waste`.
  public var wastedWork: Estimate?
  /// All that is not value-added and not necessary: repeat work, steps that are waste, and waits.
  public var waste: Estimate?
  /// The same of all units that enter, delivered or not.
  public var ofAll = TimesOfAll()
  /// Process cycle efficiency: value-added time on the critical path / lead time.
  public var cycleEfficiency: Estimate?
  /// Rolled throughput yield: the product of first-pass yields, each weighted by the share of units that passes.
  public var firstPassYield: Estimate?
  /// Rolled %C&A: the product over the steps that give one, each weighted by the share of units that passes; a part
  /// of one.
  public var completeAndAccurate: Estimate?
  /// How many steps give one.
  public var stepsInFirstPassYield = 0
  /// How many steps give a %C&A.
  public var stepsInCompleteAndAccurate = 0
  /// The steps at which work is done: all but decisions.
  public var workingSteps = 0
  /// Pieces in all stocks that give a quantity.
  public var workInProcess: Estimate?
  /// The same pieces and those of stocks that give a time, by Little's law: before the first step that takes time, between, after
  /// the last one.
  public var rawPieces: Estimate?
  /// Pieces between the first and the last step that take time.
  public var piecesInProcess: Estimate?
  /// Pieces after the last step that takes time.
  public var finishedPieces: Estimate?
  /// Good units a day that the line can make at the step that allows the least: capacity / good units there for each that
  /// is delivered. Over so many steps whose capacity is known.
  public var lineCapacity: Estimate?
  /// The position of the step that allows the line to make no more; nothing where no capacity is known, or where a resource
  /// allows less.
  public var lineLimit: Int?
  /// The position of the resource that allows the line to make no more, where none of the steps allows less.
  public var limitingResource: Int?
  /// Over how many steps the line's capacity is taken.
  public var stepsWithCapacity = 0
  /// What a delivered unit costs at the steps of the streams, with all that is scrapped or done again for it; over so many
  /// steps that give a cost.
  public var costPerGoodUnit: Estimate?
  /// How many steps of the streams give a cost.
  public var stepsWithCost = 0
  /// What a good unit costs and brings, by its parts; nothing where the map says no more than the cost of visits.
  public var money: MoneyFigures?
  /// What a good unit uses of its surroundings; nothing where the map does not speak of it.
  public var environment: EnvironmentFigures?
  /// Seconds of people for each unit that is delivered: of all who are present, and of those whom the work keeps busy.
  public var labourPerGoodUnit: Estimate?
  /// Seconds of work for each unit that is delivered: Σ visits × PT, or else C/T.
  public var workPerGoodUnit: Estimate?
  /// ΣPT / ΣLT: work on the longest way as a part of all time there, work and waits.
  public var activityRatio: Estimate?
  /// Working days a year / lead time.
  public var turns: Estimate?
  /// Σ flow × work content (PT, or else C/T) / available time, not rounded; people see it rounded up.
  public var operatorsNeeded: Estimate?
  /// How many people the steps give as present, and how many of the steps do.
  public var operatorsPresent: Estimate?
  /// How many steps say how many people work there.
  public var stepsWithOperators = 0
  /// Σ load / (stations × highest load) over the steps whose load is known, and how many those are.
  public var balance: Estimate?
  /// Over how many steps the balance is taken.
  public var stepsInBalance = 0
  /// Takt × pack, where the customer gives a pack.
  public var pitch: Estimate?
  /// The process with the highest utilisation.
  public var bottleneck: Int?
  /// The resource with the highest load, where that is above the utilisation of every process.
  public var bottleneckResource: Int?
  /// In the order of the map's resources.
  public var resources: [ResourceFigures] = []
  /// In the order of the map's groups and loops.
  public internal(set) var groups: [GroupFigures] = []
  /// In the order of the text, the steps that name none last; none where no step names a department.
  public internal(set) var departments: [AreaFigures] = []
  /// How often material goes from a step of one department to a step of another; nothing where a step names none.
  public internal(set) var handoffs: Int?
  /// In the order of the text, the steps without one last; none where no step names a site.
  public internal(set) var sites: [AreaFigures] = []
  /// How often material goes from a step at one site to a step at another; nothing where a step has none.
  public internal(set) var siteHandoffs: Int?
  /// What each variant needs of the line, where steps give properties by variant; none otherwise.
  public var variants: [VariantTotals] = []
  /// Promises and measures of offices, as far as the map gives them.
  public var service = ServiceFigures()
  /// True where people would say the time that is promised in days: the map does.
  var isServiceLevelInDays = false
  /// The sign of the map's currency.
  public var currency: String?
  /// True where people would say the lead time in days: a rung that counts towards it is.
  public var isLeadTimeInDays: Bool
  /// True where a stock's time follows from its quantity.
  public internal(set) var hasTimesOfQuantities = false
  /// True where times that follow from quantities are said in days, and not on the clock.
  public internal(set) var countsStocksInDays = true
  /// The small print: what the headline figures rest on, only as far as it matters for this map.
  public var conventionsText: String
  /// In the order of the map's processes, stocks, customers and streams.
  public var steps: [StepFigures]
  /// In the order of the map's stocks.
  public var stocks: [StockFigures]
  /// In the order of the map's customers.
  public var customers: [CustomerFigures]
  /// In the order of the map's streams.
  public var ladders: [Ladder]
  /// In the order of the map's recoveries.
  public var recoveries: [NetworkFigures?] = []
  /// In the order of the map's streams; nothing for a stream without routes.
  public var streamNetworks: [NetworkFigures?] = []
  /// In the order of the map's kanban statements.
  public var kanbans: [KanbanFigures] = []
  /// The map's supermarkets and FIFO lanes, in the order of its stocks.
  public var supermarkets: [SupermarketFigures] = []
  /// In the order of the map's stocks, of its FIFO lanes alone.
  public var fifoLanes: [FIFOLaneFigures] = []
  /// In the order of the map's targets.
  public var targets: [TargetFigures] = []
  /// What the flows of the map took to solve, in the units of ``SolvingEffort``.
  var solvingWork = 0
  /// Why figures are missing, and what else a reader of them must know.
  public var notes: [String]
  /// Those of the notes that a person wants to see: without reasons for figures that the map never aimed at.
  public var notesForPeople: [String]
  /// The language of the notes, and of all that is said of these figures but messages.
  public var phrases = Phrases.english
  /// What is wrong with the value stream itself, such as a step above takt.
  public var warnings: [Diagnostic]
}

/// Times of a unit that enters, whether it is delivered or not: units that are lost on the way spend less.
public struct TimesOfAll: Sendable {
  /// Seconds from entry to wherever a unit ends.
  public var leadTime: Estimate?
  /// Seconds of work on the same way.
  public var processingTime: Estimate?
  /// The part of that work that the customer pays for.
  public var valueAdded: Estimate?
}

/// The figures of one process step.
public struct StepFigures: Sendable {
  /// C/T as the map gives it, of one station.
  public var cycleTimeOfStation: Estimate?
  /// The effective cycle time: C/T divided by the stations, with the changeover spread over the batch.
  public var cycleTime: Estimate?
  /// ``cycleTime`` × the part of what customers take that passes the step: what takt is held against.
  public var pace: Estimate?
  /// Units that enter the step each day: demand, pulled back through the yields after it.
  public var flow: Estimate?
  /// Good units that the step can make in a day, by its C/T, or else by the work content of its operators.
  public var capacity: Estimate?
  /// (Run + changeover) / working time of all stations.
  public var utilisation: Estimate?
  /// True where there is no C/T, so that capacity and utilisation are those of the operators by their work content.
  public var isLoadOfPeople = false
  /// True where the step's pace, at its middle, is slower than its takt.
  public var isOverTakt: Bool
  /// Available time, the step's own where it has some, / what the customers behind this step take.
  public var takt: Estimate?
  /// How often a unit that enters the step's block visits it.
  public var visits: Double
  /// The part of the visits that are not first ones.
  public var repeatShare = 0.0
  /// Work content of one unit: PT, or else C/T; nothing where only LT is given.
  public var processTime: Estimate?
  /// The part of the elapsed time that is not known to be work: LT − PT, or all of LT where only that is given.
  public var waitTime: Estimate?
  /// Every part every ... interval, in days, where changeovers and variants are given.
  public var everyPartEvery: Estimate?
  /// The interval that the map gives, and the one in which batches of that size make every variant once; in days.
  public var everyPartStated: Estimate?
  /// In days: variants × batch ÷ flow.
  public var everyPartOfBatch: Estimate?
  /// Flow × work content / available time, not rounded: how many people the step's work keeps busy.
  public var operatorsNeeded: Estimate?
  /// Kingman's estimate of the wait before the step, where variations are given.
  public var queueTime: Estimate?
  /// Seconds that the step works a day by its own working time; nothing where it has that of the map.
  public var available: Estimate?
  /// What it takes for each of the variants that pass it, where it gives a property by variant.
  public var variants: [VariantFigures] = []
  /// The part of the units that the step did within its SLA, as the map gives it.
  public var within: Estimate?
}

/// The figures of one stock.
public struct StockFigures: Sendable {
  /// Pieces, all variants together.
  public var quantity: Estimate?
  /// As the map gives it, or else from the quantity by the `inventory-time` convention.
  public var time: Estimate?
  /// The process before it in its stream.
  public var after: Int?
  /// Where it stands in its stream; nothing for a stock of a recovery.
  public var stage: Stage?
  /// The quantity, or else by Little's law what passes in the time that the map gives.
  public var pieces: Estimate?

  /// Where a stock stands among the steps that take time.
  public enum Stage: String, Sendable {
    /// Before the first step that takes time of a stream that begins with material.
    case raw
    /// Between two steps that take time.
    case inProcess = "in-process"
    /// After the last step that takes time, for customers.
    case finished
  }
  /// The process whose LT has the time of the stock in it, as its queue; then it has no rung of its own.
  public var within: Int?
}

/// The figures of one customer.
public struct CustomerFigures: Sendable {
  /// What the customer takes each working day, in pieces.
  public var demand: Estimate?
  /// Available time / this customer's demand.
  public var takt: Estimate?
  /// Takt × pack, where the customer gives a pack: the pace at which its containers are made.
  public var pitch: Estimate?
  /// The demand by variant, where the map sets variants apart by amount or by mix.
  public var variants: [VariantDemand] = []
}

/// What a customer takes of one variant each working day.
public struct VariantDemand: Sendable {
  /// The variant as the map calls it.
  public var name: String
  /// Pieces of it each working day.
  public var demand: Estimate
}

/// The timeline under one stream, from left to right.
public struct Ladder: Sendable {
  /// The rungs, each wait and each process in the order of the row.
  public var rungs: [Rung]

  /// False for what no delivered unit takes beside a step that it does, such as a way to scrap that takes a time of its
  /// own: there is no time to show.
  public func isShown(_ position: Int) -> Bool {
    rungs[position].visits > 0
      || !(rungs.indices.contains(position - 1) && rungs[position - 1].of == rungs[position].of)
  }
}

/// One step of the timeline.
public struct Rung: Sendable {
  /// Which of the ladder's two levels a rung is on.
  public enum Kind: String, Sendable {
    /// On the high step.
    case wait
    /// On the low step.
    case process
  }

  /// Whether it is a wait or work.
  public var kind: Kind
  /// The process or the stock that it times; a process with LT above PT has a wait and a process rung, one
  /// that gives only LT a wait rung,
  /// a transport is timed with the stock or process that it leads to, or the customer at the stream's end.
  public var of: ValueStreamMap.Reference
  /// Of a unit that is delivered: the time of one visit × visits. Nothing where the map does not say.
  public var time: Estimate?
  /// Of a unit that is delivered.
  public var visits: Double
  /// The part of the visits that are not first ones: work done again.
  public var repeatShare = 0.0
  /// True where people would say it in days: the map does, or the time follows from a quantity.
  public var isInDays: Bool
  /// The time of one visit as the map words it; nothing for what follows from other figures.
  public var written: WrittenDuration?
  /// False on a branch that is shorter than the one it joins.
  public var isOnCriticalPath: Bool
}
