/// The block that a step or a stock stands in.
public enum Home: Sendable, Hashable {
  /// A stream of the map, by its position.
  case stream(Int)
  /// A recovery of the map, by its position.
  case recovery(Int)

  /// The stream's position; nothing for a recovery.
  public var stream: Int? { if case .stream(let index) = self { index } else { nil } }
  /// The recovery's position; nothing for a stream.
  public var recovery: Int? { if case .recovery(let index) = self { index } else { nil } }
}
