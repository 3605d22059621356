public import VSMDiagnostics
public import VSMSyntax

/// What waits: an inventory triangle, a supermarket, a FIFO lane and their like.
public struct Stock: Sendable {
  /// Which of the words that declare stocks it was declared by.
  public var word: Word = .inventory
  /// The declared name, or one made from the label or from the step before it.
  public var id: String
  /// False where the map gives no name, and the id is one of ours.
  public var isNamed = true
  /// What stands below its sign; nothing where the map gives no label.
  public var label: String?
  /// Pieces, by variant where the map says so; nothing where only a time is given.
  public var quantity: Mix?
  /// The time that the map gives it; nothing where it gives a quantity alone.
  public var time: WrittenDuration?
  /// What its block gives.
  public var properties = PropertyList()
  /// The stream or the recovery that it stands in.
  public var home: Home
  /// What its units are called, in the plural, where the map says so.
  public var unit: String?
  /// The position of the map's icon that is drawn in place of the usual one.
  public var icon: Int?
  /// Where it is declared.
  public var span: SourceSpan

  /// The stream that the stock was declared in; nothing for a stock of a recovery.
  public var stream: Int? { home.stream }
}
