extension Glyph {
  /// A kaizen burst: a star with radii of 1 and 0.75 in turn.
  static let burst = Glyph("kaizen", 96, 42, "improvement that the map calls for") { box in
    let points = 16
    let star = (0..<(points * 2)).map { index in
      let radius = index.isMultiple(of: 2) ? 1.0 : 0.75
      let direction = Directions.circle32[index]
      return Point(
        box.midX + direction.x * radius * box.width / 2, box.midY + direction.y * radius * box.height / 2)
    }
    return [.path(.polygon(star), fill: .background, stroke: Stroke(.accent))]
  }
}

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
}
