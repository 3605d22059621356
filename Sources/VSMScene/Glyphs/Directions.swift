enum Directions {
  /// 32 directions round a circle, by exact halving, so that no platform's sine makes a difference.
  static let circle32: [Point] = {
    var quarter = [Point(1, 0), Point(0, 1)]
    for _ in 0..<3 {
      var finer: [Point] = []
      for (first, second) in zip(quarter, quarter.dropFirst()) {
        finer += [first, (first + second).unit]
      }
      quarter = finer + [quarter[quarter.count - 1]]
    }
    let first = Array(quarter.dropLast())
    let second = first.map { Point(-$0.y, $0.x) }
    return first + second + first.map { Point(-$0.x, -$0.y) } + second.map { Point(-$0.x, -$0.y) }
  }()

  /// The direction after so many 32nds of a turn, also before the first and beyond the last.
  static func ofCircle(_ part: Int) -> Point { circle32[(part % 32 + 32) % 32] }
}
