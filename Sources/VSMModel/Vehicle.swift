public import VSMSyntax

/// What carries a shipment.
public struct Vehicle: Sendable, Hashable {
  /// What carries it: `truck`, `rail`, `ship` and their like.
  public var word: Word
  /// The frequency as the map words it.
  public var label: String?
  /// How long one transport takes; nothing where the map does not say.
  public var transit: WrittenDuration?
  /// The position of the map's icon that is drawn in place of the vehicle.
  public var icon: Int?
  /// All that its block gives.
  public var properties = PropertyList()

  /// A vehicle with its frequency, such as `Daily`, and the time that it takes.
  public init(word: Word, label: String? = nil, transit: WrittenDuration? = nil) {
    self.word = word
    self.label = label
    self.transit = transit
  }
}
