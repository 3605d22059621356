/// What a part of a map is to reach: `objective "..." measure "..." owner "..." due 2027-02-01`.
public struct Objective: Sendable, Hashable {
  /// What is wanted.
  public var text: String
  /// By what it is known to be reached; nothing where the map does not say.
  public var measure: String?
  /// Who sees to it.
  public var owner: String?
  /// The day by which it is to be reached.
  public var due: CalendarDate?

  /// An objective of which nothing else is said.
  public init(_ text: String) { self.text = text }

  /// The words that may follow its text, each once, in any order.
  package static let parts = ["measure", "owner", "due"]
}
