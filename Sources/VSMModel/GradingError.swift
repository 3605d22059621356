/// How right a step grades: what it says of units that are of some grade.
public struct GradingError: Sendable, Hashable {
  /// The most grades that errors are computed for: each is followed with each that may be said of it.
  static let most = 30

  /// The grades that units have, or that are said of them.
  public var grades: [String] = []
  /// The part of the units of each grade of which each grade is said, at the middle of ranges: the grade, then what is said.
  public var said: [String: [String: Double]] = [:]

  /// The part of the units of a grade of which another is said; what nobody speaks of is graded right.
  public func share(of grade: String, said other: String) -> Double {
    guard let row = said[grade] else { return grade == other ? 1 : 0 }
    return row[other] ?? 0
  }
}
