public import VSMModel

extension NetworkFigures {
  /// The units of one of a recovery's sources. Money is of a unit that comes from it.
  public struct Source: Sendable {
    /// A grade with which units come.
    public struct Grade: Sendable, Hashable {
      /// As the map calls it.
      public var name: String
      /// The part of the source's units that has it.
      public var share: Double
    }

    /// The source's position in the map.
    public var of: Int
    /// Units in a working day.
    public var entering: Double?
    /// The part of all units that come in; nothing where that is not known.
    public var share: Double?
    /// In the order of the file; none where the source gives none.
    public var grades: [Grade] = []
    /// What its units bring in the end.
    public var gross: Double?
    /// What all visits of its units cost.
    public var cost: Double?
    /// What is paid for one.
    public var acquisition: Double?
    /// The part of what one brings that goes to the source; nothing where the map gives none, or it is not known.
    public var revenueShare: Double?
    /// The source's own fixed cost, and the part of that of the recovery and of its steps.
    public var fixedCost: Double?
    /// Gross − cost − acquisition − revenue share − fixed cost.
    public var net: Double?

    init(of index: Int) { of = index }
  }

  /// How right a step grades: what it says of units against what they are. Money is of a unit that comes to the step.
  public struct Grading: Sendable {
    /// The process that grades.
    public var at: Int
    /// The grades; rows and columns of the matrices here stand in this order.
    public var grades: [String]
    /// The part of the units that come to the step that is of each grade.
    public var prior: [Double]
    /// For each grade the part of its units of which each grade is said.
    public var saidGivenTrue: [[Double]]
    /// The part of the units of which each grade is said.
    public var shareSaid: [Double]
    /// For each grade that is said the part of those units that is of each grade (Bayes); 0 where it is said of none.
    public var trueGivenSaid: [[Double]]
    /// Where units go of which each grade is said; nothing where no way is for it.
    public var ways: [RouteTarget?]
    /// For each grade what a unit that is of it is worth on the way of each grade; nothing where that is not known.
    public var net: [[Double?]]
    /// For each grade that is said what such a unit is worth on the way of each grade.
    public var valueOfWay: [[Double?]]
    /// Of all units, each on the way of what is said of it.
    public var value: Double?
    /// The same were each of which a grade is said sent the way on which it is worth most.
    public var bestValue: Double?
    /// For each grade that is said the position of that way.
    public var best: [Int?]
    /// Of all units, each on the way on which what it is is worth most.
    public var perfect: Double?
    /// The best way for all units, were they not graded.
    public var ungraded: Double?
    /// What is lost as units do not go the way of what they are.
    public var costOfError: Double?
    /// Units that come to the step in a working day.
    public var flow: Double?
    /// How often a unit that enters the block comes to the step.
    public var visits: Double

    /// What it would be worth to know of each unit what it is.
    public var worthOfPerfect: Double? { perfect.flatMap { perfect in value.map { perfect - $0 } } }
    /// What the grading brings beside sending all units one way.
    public var worthOfGrading: Double? { ungraded.flatMap { ungraded in value.map { $0 - ungraded } } }
    /// What the errors cost in a working day.
    public var costOfErrorADay: Double? { costOfError.flatMap { cost in flow.map { cost * $0 } } }
  }
}
