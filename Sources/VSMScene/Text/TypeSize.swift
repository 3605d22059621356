/// The sizes of type in px. A sheet with more of them looks unquiet.
package enum TypeSize {
  /// The map's name.
  package static let title = 19.0
  /// The figures that a map is read for.
  package static let figure = 13.0
  /// Names and the times of the ladder.
  package static let name = 12.0
  /// All else.
  package static let body = 11.0
  /// What is looked up.
  package static let small = 9.5

  package static let all: Set<Double> = [title, figure, name, body, small]

  /// The largest that is no larger than a bound: of the letters in a sign.
  static func largest(within most: Double) -> Double { all.filter { $0 <= most }.max() ?? most }
}
