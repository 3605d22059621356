public import VSMDiagnostics
public import VSMModel

/// A number that a map gives and figures rest on.
public struct MapNumber: Sendable {
  /// What people call it: `C/T of Welding`.
  public let name: String
  /// As people read it: `4–9 min`.
  public let text: String
  /// True where the map gives a range.
  public let isRange: Bool
  /// Where the map gives it.
  public let span: SourceSpan?

  /// All of a map, in its order.
  ///
  /// - Parameter map: whose numbers they are.
  /// - Returns: one for each.
  public static func all(of map: ValueStreamMap) -> [MapNumber] {
    MapInput.all(of: map).map {
      // A dash of this length stands in no number but between the ends of a range.
      MapNumber(name: $0.name, text: $0.text, isRange: $0.text.contains("–"), span: $0.span)
    }
  }
}
