/// Why a flow has no answer. Nodes and exits are given by their names, in the order of the network.
public enum FlowProblem: Error, Sendable, Hashable {
  /// A figure of the network.
  public enum Quantity: Sendable, Hashable {
    /// The field of the network of the same name that has the number.
    case share, time, variance, cost, cycleTime, proceeds, decay, entry, rate, acquisition, fixedCost
  }

  /// A number that is not finite, or negative where it may not be, or a share above 1; `of` is empty for a figure of
  /// the whole network.
  case badNumber(Quantity, of: String, value: Double)
  /// The shares of what leaves a node add up to something else than 1.
  case sharesDoNotAddUp(String, total: Double)
  /// The entry mix adds up to something else than 1; 0 where nothing enters.
  case entryDoesNotAddUp(total: Double)
  /// A route to, or an entry at, a node or exit that is not there.
  case unknownTarget(String)
  /// A limit of less than one pass.
  case limitBelowOne(String, passes: Int)
  /// No exit can be reached from these nodes.
  case noWayOut([String])
  /// What leaves this loop is lost in rounding, or a closed loop gives back all that it needs: it has no end.
  case gainAtLeastOne([String])
  /// The last digits of the shares decide the answer; the condition is that of I − Q over these nodes, infinite where
  /// the answer was found not to satisfy its equations.
  case illConditioned([String], condition: Double)
  /// Loops that would take more work than is done for a map: steps, and passes of them, that are connected in too many
  /// ways.
  case tooLarge([String])
  /// The passes of limited rework that lies within other limited rework multiply to more states than are computed with.
  case tooManyPasses([String], limit: Int)
  /// In this loop units become more of them each time.
  case multipliesInLoop([String])
  /// Figures too large to compute with.
  case outOfRange
}
