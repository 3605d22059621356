public import VSMSyntax

/// What carries a shipment.
public struct Vehicle: Sendable, Hashable {
  public var word: Word
  /// The frequency as the map words it.
  public var label: String?
  public var transit: WrittenDuration?
  /// The position of the map's icon that is drawn in place of the vehicle.
  public var icon: Int?

  public init(word: Word, label: String? = nil, transit: WrittenDuration? = nil) {
    self.word = word
    self.label = label
    self.transit = transit
  }
}
