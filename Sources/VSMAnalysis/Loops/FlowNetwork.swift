/// Where units go, with which share, and what each visit takes and costs: the input of ``FlowSolution``.
///
/// Steps and stores are *transient* nodes, which units leave again; dispositions, customers and scrap are *exits*,
/// which absorb them. All times are in one unit and all money is in one currency, both of the caller's choice; rates
/// are per that unit of time.
///
/// ```swift
/// let press = FlowNetwork.Node(
///   "Press", time: 2,
///   routes: [.init(to: .node(0), share: 0.1, limit: .init(passes: 3, otherwise: .exit(1))),
///            .init(to: .exit(0), share: 0.9)])
/// let network = FlowNetwork(nodes: [press], exits: [.init("Good"), .init("Scrap")], rate: 40)
/// let visits = try FlowSolution(of: network).nodes[0].visits  // 1.11
/// ```
public struct FlowNetwork: Sendable, Hashable {
  /// A node by its position in ``nodes``, or an exit by its position in ``exits``.
  public enum Target: Sendable, Hashable {
    /// A step or a store, by its position.
    case node(Int)
    /// A place where units end, by its position.
    case exit(Int)
  }

  /// A bound on rework.
  public struct Limit: Sendable, Hashable {
    /// The most passes through the loop, the first included: at most `passes` tries.
    public var passes: Int
    /// Where the route's share goes after the last pass: the line after, as a rule.
    public var otherwise: Target
    /// How many units each unit becomes that goes there.
    public var quantity: Double
    /// True where a unit that goes there gives nothing beside, since no other goes there that is taken apart.
    public var staysWhole: Bool

    /// A bound of so many passes, and where a unit goes that is still not right after the last one.
    public init(passes: Int, otherwise: Target, quantity: Double = 1, staysWhole: Bool = false) {
      self.passes = passes
      self.otherwise = otherwise
      self.quantity = quantity
      self.staysWhole = staysWhole
    }
  }

  /// What a route has to do with the grades that units carry, by their positions in any list of the caller's.
  public enum Grading: Sendable, Hashable {
    /// Units keep the grade that they have, and take the route by its share, whatever that is.
    case none
    /// Units take the route by its share and have this grade from there on.
    case gives(Int)
    /// Of the units of this grade all take the route that the shares of routes without a grade leave, and no others do;
    /// the share is that of units without any grade.
    case only(Int)
    /// Of units with a grade that no other route of the node is for, all that is left takes this one.
    case others
    /// Of the units of each of these grades a part takes the route, of what the shares of routes without a grade leave, and
    /// has a grade from there on; the share is that of units without any grade.
    case sorts([Int: Sorted])
  }

  /// What becomes of the units of one grade by a route that sorts them.
  public struct Sorted: Sendable, Hashable {
    /// The part of them that takes the route.
    public var share: Double
    /// The grade that they have from there on.
    public var grade: Int

    /// A part of the units of a grade, and their grade behind the route.
    public init(share: Double, grade: Int) {
      self.share = share
      self.grade = grade
    }
  }

  /// A part of what leaves a node.
  public struct Route: Sendable, Hashable {
    /// Where the route leads.
    public var target: Target
    /// Between 0 and 1. Several routes may have one target.
    public var share: Double
    /// How often units may go this way; nothing for a route without limit.
    public var limit: Limit?
    /// What the route has to do with the grades of units.
    public var grading: Grading
    /// How many units each unit that takes the route becomes, as one that is taken apart.
    public var quantity: Double
    /// True where each unit gives that many beside what it is itself: the shares of the others add up to 1 without it.
    public var isBeside: Bool
    /// True where a unit that takes the route gives nothing beside, since it has not been taken apart: what is done again, and
    /// what is lost.
    public var staysWhole: Bool

    /// A route; `share` is a part of one of what leaves the node.
    public init(
      to target: Target, share: Double, limit: Limit? = nil, grading: Grading = .none, quantity: Double = 1,
      isBeside: Bool = false, staysWhole: Bool = false
    ) {
      self.target = target
      self.share = share
      self.limit = limit
      self.grading = grading
      self.quantity = quantity
      self.isBeside = isBeside
      self.staysWhole = staysWhole
    }
  }

  /// A step or a store.
  public struct Node: Sendable, Hashable {
    /// What messages call it.
    public var name: String
    /// Mean elapsed time of one visit; nothing where it is not known, which is not 0.
    public var time: Double?
    /// Variance of the elapsed time of one visit, in the square of the unit of time.
    public var variance: Double
    /// Money spent on one visit; nothing where it is not known, which is not 0.
    public var cost: Double?
    /// C/T or work content of one visit, where it is known: what repeat work is counted in.
    public var cycleTime: Double?
    /// All that leaves the node; the shares add up to 1.
    public var routes: [Route]

    /// A node; what is not given of time and cost is 0, and `nil` says that it is not known.
    public init(
      _ name: String, time: Double? = 0, variance: Double = 0, cost: Double? = 0, cycleTime: Double? = nil,
      routes: [Route] = []
    ) {
      self.name = name
      self.time = time
      self.variance = variance
      self.cost = cost
      self.cycleTime = cycleTime
      self.routes = routes
    }
  }

  /// A place where units end.
  public struct Exit: Sendable, Hashable {
    /// What messages call it.
    public var name: String
    /// Money that a unit brings there, negative where it costs; nothing where it is not valued.
    public var proceeds: Double?
    /// μ, the continuous rate at which the proceeds shrink with a unit's time in the network; at least 0.
    public var decay: Double
    /// True where units that end here are delivered: what a customer gets.
    public var delivers: Bool
    /// For units that come with a grade the exit at which they end in place of this one, as one with a price of its own; its
    /// figures are among those of this one, too.
    public var byGrade: [Int: Int] = [:]

    /// An exit; without proceeds it is not valued, and then there is no net value either where units end here.
    public init(_ name: String, proceeds: Double? = nil, decay: Double = 0, delivers: Bool = false) {
      self.name = name
      self.proceeds = proceeds
      self.decay = decay
      self.delivers = delivers
    }
  }

  /// The steps and stores; targets name them by position.
  public var nodes: [Node]
  /// The places where units end; targets name them by position.
  public var exits: [Exit]
  /// α, the share of the units that enters at each node; adds up to 1. Nodes past its end have none.
  public var entry: [Double]
  /// The grades that units have when they enter, each with its share of them; the rest has none.
  public var entryGrades: [Int: Double] = [:]
  /// λ, the units that enter in a unit of time.
  public var rate: Double
  /// Money paid for each unit that enters.
  public var acquisition: Double
  /// Money spent in each unit of time, however many units enter.
  public var fixedCost: Double

  /// True where units become more or less of them on the way.
  var multiplies: Bool { nodes.contains { $0.routes.contains { $0.quantity != 1 || $0.isBeside } } }

  /// A network whose units all enter at the first node, unless `entry` says otherwise.
  public init(
    nodes: [Node], exits: [Exit], entry: [Double] = [1], rate: Double = 1, acquisition: Double = 0,
    fixedCost: Double = 0
  ) {
    self.nodes = nodes
    self.exits = exits
    self.entry = entry
    self.rate = rate
    self.acquisition = acquisition
    self.fixedCost = fixedCost
  }

  /// μ, the continuous rate of a loss stated for a period: −ln(1 − share) / period.
  ///
  /// ```swift
  /// FlowNetwork.decayRate(losing: 0.01, per: 5)  // 1 % a week of five days: ×0.99 after 5 days
  /// ```
  /// - Returns: Nothing unless 0 ≤ `share` < 1 and `period` > 0.
  public static func decayRate(losing share: Double, per period: Double) -> Double? {
    guard share >= 0, share < 1, period > 0 else { return nil }
    let rate = -logarithmOfRest(share) / period
    return rate.isFinite ? rate : nil
  }
}
