import VSMScene

extension Rect {
  /// The place on the rectangle's border that is nearest to a point inside or outside of it.
  func nearestOnBorder(to point: Point) -> Point {
    let x = min(max(point.x, minX), maxX)
    let y = min(max(point.y, minY), maxY)
    guard x == point.x, y == point.y else { return Point(x, y) }
    let (left, right, top, bottom) = (x - minX, maxX - x, y - minY, maxY - y)
    return switch min(left, right, top, bottom) {
    case left: Point(minX, y)
    case right: Point(maxX, y)
    case top: Point(x, minY)
    default: Point(x, maxY)
    }
  }

  /// A line along the middles of two boxes, from border to border; a small loop on the right where
  /// both are the same box. It stands in where an engine has found no way.
  func straightRoute(to other: Rect) -> Path {
    guard center != other.center else {
      let (upper, lower) = (Point(maxX, midY - height / 4), Point(maxX, midY + height / 4))
      let reach = Point(max(width / 4, 12), 0)
      return Path([.move(upper), .curve(upper + reach, lower + reach, lower)])
    }
    return .polyline([exit(towards: other.center), other.exit(towards: center)])
  }

  private func exit(towards target: Point) -> Point {
    let way = target - center
    let across = way.x == 0 ? Double.infinity : width / 2 / abs(way.x)
    let along = way.y == 0 ? Double.infinity : height / 2 / abs(way.y)
    return nearestOnBorder(to: center + way * min(across, along))
  }
}

extension Path {
  /// The middle of the middle piece: near enough for a label.
  var middle: Point? {
    guard let outline = outlines.first, !outline.pieces.isEmpty else { return nil }
    let index = outline.pieces.count / 2
    let start = index == 0 ? outline.start : outline.pieces[index - 1].end
    return switch outline.pieces[index] {
    case .line(let end): (start + end) * 0.5
    case .curve(let first, let second, let end): start * 0.125 + (first + second) * 0.375 + end * 0.125
    }
  }

  /// The same open line from its end to its start.
  var reversed: Path {
    guard let outline = outlines.first else { return self }
    var path = Path([.move(outline.end)])
    let starts = [outline.start] + outline.pieces.dropLast().map(\.end)
    for (piece, start) in zip(outline.pieces, starts).reversed() {
      switch piece {
      case .line: path.line(to: start)
      case .curve(let first, let second, _): path.curve(second, first, to: start)
      }
    }
    return path
  }
}
