import VSMScene

/// A graph as Graphviz has drawn it, read from its output `xdot`: places are those of the drawing operations.
///
/// Graphviz writes them to a hundredth of a point, and its other attributes to five digits only. All is in px here, with y
/// running down.
struct DrawnGraph {
  /// The middle of each node's box, by the node's name.
  private(set) var centers: [String: Point] = [:]
  /// The curves of each edge, by its `id`: a start and three points for each cubic curve.
  private(set) var curves: [Int: [[Point]]] = [:]
  /// The middle of each edge's label, by its `id`; only of labels that have been given a place.
  private(set) var labels: [Int: Point] = [:]

  /// Graphviz measures in pt, with y running up.
  private static let pixelsPerPoint = 96.0 / 72

  /// - Returns: nothing where the text is no whole graph.
  init?(_ bytes: [UInt8]) {
    var reader = DotReader(bytes)
    guard reader.skip(to: .symbol("{")) else { return nil }
    // Nodes of one rank stand in braces of their own.
    var depth = 1
    while let token = reader.next() {
      switch token {
      case .symbol("{"): depth += 1
      case .symbol("}"):
        depth -= 1
        if depth == 0 { return }
      case .word(let name):
        // The paper and the defaults are no nodes.
        guard let statement = reader.statement() else { return nil }
        if !["graph", "node", "edge"].contains(name) { take(statement, of: name) }
      default: continue
      }
    }
    return nil
  }

  private mutating func take(_ statement: DotReader.Statement, of name: String) {
    let operations = Self.operations(statement.attributes["_draw_"] ?? "")
    guard statement.isEdge else {
      // The first shape is the node's own box.
      if let box = operations.first(where: { $0.letter == "P" || $0.letter == "p" }),
        let bounds = Rect(around: box.points)
      {
        centers[name] = bounds.center
      }
      return
    }
    guard let id = statement.attributes["id"].flatMap({ Int($0) }) else { return }
    curves[id] = operations.filter { $0.letter == "B" || $0.letter == "b" }.map(\.points)
    if let place = statement.attributes["lp"].map({ Self.numbers($0) }), place.count == 2 {
      labels[id] = Self.point(place[0], place[1])
    }
  }

  private static func point(_ x: Double, _ y: Double) -> Point {
    // To the hundredth again: the factor has brought its own digits.
    func pixels(_ points: Double) -> Double { (points * pixelsPerPoint * 100).rounded() / 100 }
    return Point(pixels(x), pixels(-y))
  }

  private static func numbers(_ text: String) -> [Double] {
    text.split(separator: ",").compactMap { Double($0) }.filter { abs($0) < 1e9 }
  }

  private struct Operation {
    var letter: String
    var points: [Point]
  }

  /// The operations with points, such as `B 4 86.39 25 111.96 25 144.4 25 169.91 25`.
  private static func operations(_ text: String) -> [Operation] {
    let words = text.split(separator: " ")
    var result: [Operation] = []
    var index = 0
    while index + 1 < words.count {
      let letter = words[index]
      // A colour or a style: its length, and a text behind a minus, which holds no space here.
      guard ["P", "p", "B", "b", "L"].contains(letter), let count = Int(words[index + 1]),
        count > 0, count <= (words.count - index - 2) / 2
      else {
        index += 1
        continue
      }
      let numbers = words[(index + 2)..<(index + 2 + 2 * count)].map { Double($0) ?? .nan }
      index += 2 + 2 * count
      guard numbers.allSatisfy({ abs($0) < 1e9 }) else { continue }
      result.append(
        Operation(
          letter: String(letter),
          points: stride(from: 0, to: numbers.count, by: 2).map { point(numbers[$0], numbers[$0 + 1]) }))
    }
    return result
  }
}

extension Rect {
  fileprivate init?(around points: [Point]) {
    guard let first = points.first else { return nil }
    let box = points.reduce((first, first)) { box, point in
      (
        Point(min(box.0.x, point.x), min(box.0.y, point.y)),
        Point(max(box.1.x, point.x), max(box.1.y, point.y))
      )
    }
    self.init(box.0.x, box.0.y, box.1.x - box.0.x, box.1.y - box.0.y)
  }
}
