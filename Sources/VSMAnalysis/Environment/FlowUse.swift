public import VSMModel
public import VSMSyntax

/// What a value stream uses of one flow for each unit that is delivered. Amounts in kWh, litres or kg.
public struct FlowUse: Sendable {
  /// Where the flow is used.
  public enum Place: Sendable, Hashable {
    /// By their positions in the map.
    case step(Int), stock(Int)
    /// By what it is called and leads to.
    case transport(String)
  }

  /// What is used at one place.
  public struct At: Sendable {
    /// A step, a stock or a transport.
    public let place: Place
    /// What a transport leads to, and its ladder times it with; the step or the stock itself.
    public let of: ValueStreamMap.Reference?
    /// For each unit that is delivered.
    public let amount: Estimate
    /// The part that the work needs by itself; nothing where the map does not say.
    public let needed: Estimate?
  }

  /// What the use is for.
  public enum Purpose: Int, Sendable, CaseIterable {
    /// Work of which the customer pays, and work that is tagged `necessary`.
    case valueAdded, necessary
    /// Steps that are tagged `waste`, work that is done again, and work on units that are lost.
    case wasteSteps, repeatWork, scrap
    /// What lies, and what is carried.
    case stocks, transports

    /// True for what is waste.
    public var isWaste: Bool { self != .valueAdded && self != .necessary }
  }

  /// Which flow it is.
  public let flow: EnvironmentalFlow
  /// The unit that the map has for it first.
  public let unit: MeasureUnit
  /// For each unit that is delivered; nothing where a part of it is not known.
  public internal(set) var amount: Estimate?
  /// What is used in a working day.
  public internal(set) var perDay: Estimate?
  /// The part of it that each purpose takes, in the order of ``Purpose``; empty where the amount is not known.
  public internal(set) var parts: [Estimate] = []
  /// The part that the work needs by itself, over the places that say so; nothing where none does.
  public internal(set) var needed: Estimate?
  /// Where it is used, in the order of the map.
  public internal(set) var places: [At] = []
  /// Where it is used by the map, and cannot be reckoned, with why.
  public internal(set) var unknown: [(place: String, why: FlowUnknown)] = []
  /// What would be used beside it if no recovered units came into the streams; nothing where none do.
  public internal(set) var saved: Estimate?
  /// In each recovery of the map, for each unit that enters it; nothing where nothing is used or it is not known.
  public internal(set) var inRecoveries: [Estimate?] = []
  /// Kilograms of CO₂e for each kWh, litre or kg; nothing where the map gives no factor.
  public internal(set) var factor: Estimate?

  /// The part of a purpose; 0 where the amount is known and none is for it.
  public func part(_ purpose: Purpose) -> Estimate? {
    parts.indices.contains(purpose.rawValue) ? parts[purpose.rawValue] : nil
  }
}
