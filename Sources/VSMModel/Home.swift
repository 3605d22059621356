/// The block that a step or a stock stands in.
public enum Home: Sendable, Hashable {
  case stream(Int)
  case recovery(Int)

  public var stream: Int? { if case .stream(let index) = self { index } else { nil } }
  public var recovery: Int? { if case .recovery(let index) = self { index } else { nil } }
}
