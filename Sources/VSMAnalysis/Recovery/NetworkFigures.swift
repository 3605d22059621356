public import VSMModel
public import VSMWords

/// What becomes of the units of one block with routes: a recovery, or a stream with rework and scrap.
///
/// Durations are in seconds, rates per working day, shares parts of one, money in the map's currency, and expectations
/// per unit that enters the block. Nothing stands for "not given". All are at the middle of the inputs' ranges;
/// ``sensitivities`` says what the ranges do.
public struct NetworkFigures: Sendable {
  /// λ: units that enter in a working day, without those that come in from a recovery.
  public var entering: Double?
  /// Units that come in from recoveries in a working day; 0 for a recovery itself.
  public var recovered: Double
  /// The block's processes and stocks, in the order of the file.
  public var nodes: [Node]
  /// Where units end, dispositions by the R-ladder; only those that the block's routes name.
  public var exits: [Exit]
  /// True where people would say times through the block in days.
  public var isTimedInDays = false
  /// αNt of all that enter. In a stream a visit counts by the map's convention, as on the ladder; in a recovery all of it
  /// counts. What is known of it: see ``leadTimeWithout``.
  public var leadTime: Double?
  /// The steps and stocks that units visit and whose time is not known, so that lead times leave it out.
  public var leadTimeWithout: [ValueStreamMap.Reference] = []
  /// Of the lead time between ways, in seconds; the time of a visit is taken as fixed.
  public var standardDeviation: Double?
  /// λ·E[T].
  public var workInProcess: Double?
  /// What all visits of a unit cost.
  public var cost: Double?
  /// What is paid for a unit that comes in.
  public var acquisition: Double?
  /// The fixed cost's part of a unit.
  public var fixedCost: Double?
  /// The part of the proceeds that goes to whom units come from; nothing where the map gives none, or it is not known.
  public var revenueShare: Double?
  /// In the order of the recovery's sources; none for a stream.
  public var sources: [Source] = []
  /// How right steps grade, in the order of the file; none where no step says.
  public var gradings: [Grading] = []
  /// Days worked in a week, where the calendar says so.
  public var daysAWeek: Double?
  /// Proceeds of a unit before costs.
  public var gross: Double?
  /// Gross − cost − acquisition − fixed cost; nothing where one of them is not known.
  public var net: Double?
  /// The gross value with what decay leaves of the proceeds.
  public var grossAfterDecay: Double?
  /// The net value with what decay leaves of the proceeds.
  public var netAfterDecay: Double?
  /// Why there is no net value, as a sentence; nothing where there is one.
  public var notValued: Phrase?
  /// In the order of the file.
  public var grades: [Grade]
  /// The part that ends on no landfill and in no shredder or furnace; with energy recovery, and without it.
  public var diversion: ByBasis?
  /// The diverted part without what is burnt for energy.
  public var diversionWithoutEnergy: ByBasis?
  /// The part that is used again as what it is, whole or in parts.
  public var reuseRate: ByBasis?
  /// Where recovered units re-enter a stream of the customer that they come back from.
  public var closedLoop: ClosedLoop?
  /// How circular the flow of material is, where masses and contents are given.
  public var circularity: Circularity?
  /// Why there is none, to stand after a colon; nothing where there is one, or for a stream.
  public var withoutCircularity: Phrase?
  /// What each range does to the net value, the widest first.
  public var sensitivities: [Sensitivity]
  /// The process with the highest utilisation after visits.
  public var bottleneck: Int?
  /// What steps that say what units weigh behind them add to units and take off them, in the order of the file.
  public var massChanges: [MassChange] = []
  /// The steps that say what units weigh behind them and to which units come whose mass is not known: what these steps
  /// add and take off nobody knows.
  public var massUnknownAt: [Int] = []
  /// True where steps say what units weigh behind them, and following that through the block's loops is more work than is done for a
  /// map: no mass behind such a step is known then.
  public var hasTooManyMasses = false

  /// What stands where masses are missing for that reason.
  public static let tooManyMasses: Phrase =
    "following what units weigh through these loops is more work than is done for a map"

  /// What the mass of units changes by at a step; in kg of a unit that enters the block, over all its visits.
  public struct MassChange: Sendable, Hashable {
    /// The process, by its position in the map.
    public var at: Int
    /// What comes in with spare parts and the like.
    public var gained: Double
    /// What goes, and no route says where.
    public var lost: Double
  }

  /// A process or a stock.
  public struct Node: Sendable {
    /// The process or the stock.
    public var of: ValueStreamMap.Reference
    /// v: expected visits of a unit that enters.
    public var visits: Double
    /// λv.
    public var flow: Double?
    /// The probability that a unit comes here at all.
    public var firstVisit: Double
    /// The part of the visits that are not first ones.
    public var repeatShare: Double
    /// (v − f)·PT: work done again for each unit that enters.
    public var repeatWork: Double?
    /// Elapsed time of one visit.
    public var time: Double?
    /// What a unit is worth here, before it is worked on: the most that one may cost here.
    public var worth: Double?
    /// What a day less on each visit here adds to the net value of a unit that enters, by less decay.
    public var worthOfDay: Double?
    /// What leaves, in the order of the file, and last what the routes leave over, where there is something.
    public var routes: [Route]
  }

  /// A part of what leaves a node.
  public struct Route: Sendable {
    /// Plain, by grade, or rework.
    public var kind: VSMModel.Route.Kind
    /// Where it leads.
    public var target: RouteTarget
    /// Of the units that leave the node.
    public var share: Double
    /// Of a unit that enters the block: expected passages.
    public var perUnit: Double
    /// Units in a working day.
    public var flow: Double?
    /// The most passes, the first included; nothing for a route without limit.
    public var limit: Int?
    /// What a unit is worth where the route leads.
    public var worth: Double?
    /// What a hundredth more of this route, less of the others in their proportion, adds to the net value of a unit
    /// that enters.
    public var worthOfPoint: Double?
    /// Where else these units could go: the ways of lower grades, or where rework ends after its last pass; the best
    /// of them by worth.
    public var alternative: RouteTarget?
    /// What a unit is worth there.
    public var worthOfAlternative: Double?
    /// What one unit weighs that goes this way, in kg, on average; nothing where that is not known.
    public var mass: Double?
  }

  /// Where units of the block end.
  public struct Exit: Sendable {
    /// The disposition, scrap, or what else the routes name.
    public var of: RouteTarget
    /// By units: the part of those that end.
    public var share: Double
    /// Units that end here of one that enters: the share, but where units are taken apart and more end than enter.
    public var perUnit: Double
    /// What one unit weighs that ends here, in kg, on average; nothing where that is not known.
    public var mass: Double?
    /// Of the mass of all that end, with what steps take off units; nothing where a mass is not known.
    public var shareByMass: Double?
    /// Of the gross value.
    public var shareByValue: Double?
    /// Units in a working day.
    public var flow: Double?
    /// Of the units that end here; what is known of it.
    public var leadTime: Double?
    /// True where units that end here may have visited what has no time that is known.
    public var isLeadTimePartial = false
    /// Of that time between ways, in seconds.
    public var standardDeviation: Double?
    /// Money that a unit brings here, negative where it costs; nothing where it is not given.
    public var proceeds: Double?
    /// The part of the proceeds that decay leaves, on average.
    public var valueKept: Double?
    /// flow / cap, where a cap is given.
    public var useOfCap: Double?
  }

  /// The units of one grade, from the step that grades them on.
  public struct Grade: Sendable {
    /// The grade as the map calls it.
    public var name: String
    /// The process that grades.
    public var at: Int
    /// Of the units that enter the block: expected gradings.
    public var share: Double
    /// Units of the grade in a working day.
    public var flow: Double?
    /// Where its route leads.
    public var target: RouteTarget
    /// What a unit of the grade still costs from here on.
    public var cost: Double?
    /// What it brings in the end.
    public var gross: Double?
    /// What a unit of the grade is worth from here on.
    public var net: Double?
    /// The target among those of this grade and the lower ones at which a unit is worth most.
    public var best: RouteTarget?
  }

  /// One share, by what it is a share of; each a part of one.
  public struct ByBasis: Sendable, Hashable {
    /// Of the number of units.
    public var units: Double
    /// Of their mass; nothing where a mass is not known.
    public var mass: Double?
    /// Of the gross value, by proceeds above 0; nothing where proceeds are not known.
    public var value: Double?

    /// A share by units, and by mass and by value where these are known.
    public init(units: Double, mass: Double?, value: Double?) {
      self.units = units
      self.mass = mass
      self.value = value
    }
  }

  /// The Material Circularity Indicator of the Ellen MacArthur Foundation.
  public struct Circularity: Sendable, Hashable {
    /// Linear Flow Index, (V + W) / (2M + (W_F − W_C)/2).
    public var linearFlowIndex: Double
    /// MCI = max(0, 1 − 0.9·LFI / X).
    public var indicator: Double
  }

  /// What the ends of one range do to the net value with all other ranges at their middle.
  public struct Sensitivity: Sendable {
    /// What has the range: `share of Final test → resell`, `cost of Refurbish`.
    public var name: String
    /// The net value of a unit with the range at its low end.
    public var netAtLow: Double
    /// The net value of a unit with the range at its high end.
    public var netAtHigh: Double

    /// How far the net value moves between the ends.
    public var swing: Double { abs(netAtHigh - netAtLow) }
  }
}

/// A target of the map, held against its figure.
public struct TargetFigures: Sendable {
  /// Nothing where the figure is not given.
  public var value: Double?
  /// True where the figure keeps to its bound; false where it is not given, too.
  public var holds: Bool
  /// Figure and bound as people read them: `lead time is 23.6 d`.
  public var phrase: Phrase
  /// The same in English.
  public var text: String { phrase.description }
  /// What it is held against, where the figure is given: seconds, a part of one, pieces, money.
  public var bound: Double?
  /// The figure alone: `23.6 d`; empty where it is not given.
  public var valueText = ""
}
