public import VSMDiagnostics
public import VSMSyntax

/// A row of things that material meets, in order.
public struct Stream: Sendable {
  /// The name that the map gives it; nothing where it has none.
  public var id: String?
  /// What it is called; nothing where the map does not say.
  public var label: String?
  /// Who delivers to the stream's first stock or step.
  public var sources: [Delivery] = []
  /// Where the stream splits off another one.
  public var origin: Origin?
  /// What material meets, in order.
  public var items: [Item] = []
  /// Who takes what the stream makes.
  public var deliveries: [Delivery] = []
  /// The process of another stream that this one flows into (both are needed there: AND).
  public var joins: Int?
  /// The part of the units of that process that needs what this stream brings, where others bring the rest (OR); nothing
  /// where every unit does.
  public var joinShare: Interval?
  /// How many units of the stream each unit of the process that it flows into takes; nothing for one.
  public var joinQuantity: Interval?
  /// Where it is declared.
  public var span: SourceSpan

  /// The process of another stream that a stream begins at.
  public struct Origin: Sendable {
    /// The process that it splits off, by its position in the map.
    public var process: Int
    /// The part of what leaves the process that takes this stream (OR); nothing where each unit that leaves also
    /// starts one here (AND).
    public var share: Interval?
    /// How many units of this stream each unit that leaves the process starts; nothing for one.
    public var quantity: Interval?
    /// Where that name stands in the text.
    public var span: SourceSpan
  }

  /// One thing that material meets.
  public enum Item: Sendable, Hashable {
    /// A process, by its position in the map.
    case process(Int)
    /// A stock, by its position in the map.
    case stock(Int)
    /// A transport between two steps.
    case transport(Vehicle)
    /// How the things before and behind it are linked.
    case link(Link)
  }

  /// How two neighbours are linked where the map says so.
  public enum Link: Sendable, Hashable {
    /// What moves material: a schedule, the next step's need, or that need in its sequence.
    case push, pull, sequencedPull
  }

  /// Material that comes from a supplier or goes to a customer.
  public struct Delivery: Sendable {
    /// Position in the map's suppliers or customers.
    public var party: Int
    /// What carries it; nothing where the map does not say.
    public var vehicle: Vehicle?
  }
}

extension Stream.Link {
  /// The word that the map says it by.
  public var word: Word {
    switch self {
    case .push: .push
    case .pull: .pull
    case .sequencedPull: .sequencedPull
    }
  }
}
