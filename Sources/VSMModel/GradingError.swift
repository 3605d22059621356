/// How right a step grades: what it says of units that are of some grade.
public struct GradingError: Sendable, Hashable {
  /// The most grades that errors are computed for: each is followed with each that may be said of it.
  static let most = 30

  /// The grades that units have, or that are said of them.
  public var grades: [String] = []
  /// What is said of the units of each grade, in the order of the text; of other grades nobody speaks.
  public private(set) var rows: [Row] = []

  /// What is said of the units of one grade.
  public struct Row: Sendable, Hashable {
    /// The grade that they have.
    public let grade: String
    /// Each grade that is said, with its part of them at the middle of ranges.
    public let said: [Said]
  }

  /// A grade that is said, of a part of the units.
  public struct Said: Sendable, Hashable {
    /// The grade.
    public let grade: String
    /// The part, in parts of one.
    public let share: Double
  }

  /// True where it is given what is said of a grade.
  func speaks(of grade: String) -> Bool { rows.contains { $0.grade == grade } }

  mutating func say(of grade: String, _ said: [(grade: String, share: Double)]) {
    rows.append(Row(grade: grade, said: said.map { Said(grade: $0.grade, share: $0.share) }))
  }

  /// The part of the units of a grade of which another is said; what nobody speaks of is graded right.
  public func share(of grade: String, said other: String) -> Double {
    guard let row = rows.first(where: { $0.grade == grade }) else { return grade == other ? 1 : 0 }
    return row.said.reduce(0) { $1.grade == other ? $0 + $1.share : $0 }
  }
}
