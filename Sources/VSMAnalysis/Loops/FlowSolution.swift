/// What becomes of the units of a network: visits, where they end, how long it takes and what it is worth.
///
/// All expectations are per unit that enters, in the network's units of time and money. The formulas are those of
/// absorbing Markov chains (Kemeny & Snell, *Finite Markov Chains*, 1960, chapter 3), with Q the shares from node to
/// node, R those to exits and N = (I − Q)⁻¹. Figures of a node in a limited loop are sums over its passes.
public struct FlowSolution: Sendable, Hashable {
  /// The figures of one step or store.
  public struct Node: Sendable, Hashable {
    /// v = αN: expected visits; 0 where no unit comes.
    public internal(set) var visits: Double
    /// λv: visits in a unit of time.
    public internal(set) var flow: Double
    /// f: the probability that a unit comes here at all.
    public internal(set) var firstVisit: Double
    /// v and f of a unit that is delivered, N₀ⱼ·Bⱼ / B₀ with B of the exits that deliver; those of all that enter where
    /// none does.
    public internal(set) var delivered: Delivered
    /// v − f: visits after the first; 0 where the difference is no more than rounding leaves of equal numbers.
    public var repeatVisits: Double { Self.repeated(visits, firstVisit) }
    /// The part of the visits that are not first ones; 0 where no unit comes.
    public var repeatShare: Double { visits > 0 ? repeatVisits / visits : 0 }
    /// (v − f)·CT: work done again for each unit that enters; nothing without a cycle time.
    public var repeatWork: Double? { cycleTime.map { repeatVisits * $0 } }
    static func repeated(_ visits: Double, _ first: Double) -> Double {
      let again = visits - first
      return again > 1e-12 * visits ? again : 0
    }

    /// How a unit that is delivered comes to a node.
    public struct Delivered: Sendable, Hashable {
      /// Expected visits.
      public internal(set) var visits: Double
      /// The probability that it comes here at all.
      public internal(set) var firstVisit: Double
      /// The part of the visits that are not first ones; 0 where no such unit comes.
      public var repeatShare: Double {
        visits > 0 ? Node.repeated(visits, firstVisit) / visits : 0
      }
    }

    /// CT as the network gives it.
    var cycleTime: Double?
    /// Expected time from here to an exit, this visit included, for a unit on its first pass; nothing where it may visit
    /// a node without a time.
    public internal(set) var remainingTime: Double?
    /// NRp: what a unit will bring from here on its first pass, decay apart. Nothing where an exit without proceeds lies
    /// ahead.
    public internal(set) var proceedsAhead: Double?
    /// Nc: what a unit will cost from here on its first pass, this visit included. Nothing where it may visit a node
    /// without a cost.
    public internal(set) var costAhead: Double?
    /// W = N(Rp − c): what a unit is worth here on its first pass, before it is worked on; the most that one may cost
    /// here. Nothing where ``proceedsAhead`` or ``costAhead`` is missing.
    public var worth: Double? {
      guard let proceedsAhead, let costAhead else { return nil }
      return proceedsAhead - costAhead
    }
    /// What a unit of time less on each visit here adds to the proceeds of a unit that enters, by decay. Nothing where
    /// an exit that decays lies ahead and has no proceeds, or times on the way there are missing.
    public internal(set) var worthOfTime: Double?
    /// For each route how often a unit that enters takes it to its target.
    public internal(set) var passages: [Double]
    /// For each route how often a unit that enters would take it but has had all its passes, and goes where the limit
    /// says.
    public internal(set) var overflows: [Double]
    /// For each route what the units that take it will bring and cost from there on.
    public internal(set) var ahead: [Ahead]

    /// What lies ahead of units.
    public struct Ahead: Sendable, Hashable {
      /// Nothing where an exit without proceeds lies ahead.
      public internal(set) var proceeds: Double?
      /// Nothing where they may visit a node without a cost.
      public internal(set) var cost: Double?
      /// Proceeds − cost: what a unit is worth here; nothing where one of them is not known.
      public var worth: Double? { proceeds.flatMap { proceeds in cost.map { proceeds - $0 } } }
    }

    /// For each route vᵢ·W at its target, summed over passes; see ``FlowSolution/worthOfShare(from:to:insteadOf:)``.
    var worthOfRoutes: [Double?]
  }

  /// The figures of one disposition, customer or other exit.
  public struct Exit: Sendable, Hashable {
    /// b = αNR: the part of the units that ends here.
    public internal(set) var share: Double
    /// λb: units in a unit of time.
    public internal(set) var flow: Double
    /// E[T | k] = (N·diag(t)·B·ₖ) / B·ₖ: expected time of the units that end here; nothing where none does, or where
    /// some may have visited a node without a time.
    public internal(set) var leadTime: Double?
    /// The same where visits without a time count as 0; nothing where no unit ends here.
    public internal(set) var knownLeadTime: Double?
    /// Variance of that time, in the square of the unit of time.
    public internal(set) var variance: Double?
    /// E[e^(−μT); k]: the share with each unit weighted by what decay leaves of its value; exact for step times that do
    /// not vary, and a little low for times that do. The share itself where nothing decays; nothing where proceeds decay
    /// and units that end here may have visited a node without a time.
    public internal(set) var shareAfterDecay: Double?
    /// What a unit brings here, in the mean of its grades; nothing where that is not known of all that end here.
    public internal(set) var proceeds: Double?
  }

  /// The units of one grade at a node that sorts them.
  public struct Graded: Sendable, Hashable {
    /// The grade, by its position.
    public internal(set) var grade: Int
    /// How often a unit that enters comes here with the grade.
    public internal(set) var visits: Double
    /// For each route what a unit of the grade that took it would bring and cost from there on.
    public internal(set) var ahead: [Node.Ahead]
  }

  /// Why there is no net value.
  public enum NotValued: Sendable, Hashable {
    /// Units end at these exits, which have no proceeds.
    case withoutProceeds([String])
    /// Units visit these nodes, which have no cost.
    case withoutCost([String])
    /// A fixed cost, and no units to bear it.
    case nothingEnters
  }

  /// In the order of the network's nodes.
  public internal(set) var nodes: [Node]
  /// Of each exit the units that end there by itself, without those of exits for single grades that are among its figures.
  var ownShares: [Double] = []
  var ownSharesAfterDecay: [Double?] = []
  /// Of the nodes that sort units of one grade by several routes: the units of each.
  public internal(set) var graded: [Int: [Graded]] = [:]
  /// B₀: the part of the units that ends where it is delivered; nothing where no exit delivers or none is reached.
  public internal(set) var delivered: Double?
  /// In the order of the network's exits.
  public internal(set) var exits: [Exit]
  /// αNt: expected time from entry to an exit; nothing where units visit a node without a time.
  public internal(set) var leadTime: Double?
  /// The same where visits without a time count as 0.
  public internal(set) var knownLeadTime: Double
  /// Variance of that time, in the square of the unit of time: the variances of the visits and those between ways.
  public internal(set) var variance: Double?
  /// λ·E[T]: units in the network (Little's law).
  public internal(set) var workInProcess: Double?
  /// Σvc: what all visits cost; nothing where units visit a node without a cost.
  public internal(set) var cost: Double?
  /// Σbp: proceeds before costs; nothing where units end at an exit without proceeds.
  public internal(set) var gross: Double?
  /// gross − cost − acquisition − fixed cost / λ.
  public internal(set) var net: Double?
  /// Proceeds after decay; nothing where ``Exit/shareAfterDecay`` of an exit at which units end is missing.
  public internal(set) var grossAfterDecay: Double?
  /// As ``net``, after decay.
  public internal(set) var netAfterDecay: Double?
  /// Why ``net`` is missing; nothing where it is not.
  public internal(set) var notValued: NotValued?

  /// The root of the variance, in the unit of time.
  public var standardDeviation: Double? { variance?.squareRoot() }

  /// dNet/dq: what moving a part of a node's flow from one of its routes to another adds to the net value of a unit
  /// that enters, for the part 1 — a hundredth of it for a point. vᵢ(Wⱼ − W of the alternative), decay apart.
  ///
  /// - Parameters:
  ///   - node: The node's position in the network.
  ///   - route: The position of the route that gains, in the node's routes.
  ///   - alternative: The position of the route that loses.
  /// - Returns: Nothing where an exit without proceeds or a node without a cost lies ahead of either, or where there is
  ///   no such route.
  public func worthOfShare(from node: Int, to route: Int, insteadOf alternative: Int) -> Double? {
    guard nodes.indices.contains(node), nodes[node].worthOfRoutes.indices.contains(route),
      nodes[node].worthOfRoutes.indices.contains(alternative),
      let gained = nodes[node].worthOfRoutes[route], let lost = nodes[node].worthOfRoutes[alternative]
    else { return nil }
    return gained - lost
  }
}
