/// A line as its straight parts: a kink is no bend, and ends none.
struct LineRuns {
  let runs: [Segment]

  /// How far from the straight way a kink may lead a line, in px.
  private static let kink = Arrow.kinkRise + 2

  init(of points: [Point]) {
    guard let first = points.first, let last = points.last, points.count > 1 else {
      runs = []
      return
    }
    let whole = Segment(first, last)
    guard !points.allSatisfy({ whole.distance(to: $0) <= Self.kink }) else {
      runs = [whole]
      return
    }
    var runs: [(segment: Segment, isLevel: Bool)] = []
    for (start, end) in zip(points, points.dropFirst()) where start != end {
      let isLevel = abs(end.x - start.x) >= abs(end.y - start.y)
      // Back on itself goes a kink, and slanted at that.
      if let before = runs.last, before.isLevel == isLevel,
        !(start.x == end.x || start.y == end.y) || before.segment.leads(like: Segment(start, end))
      {
        runs[runs.count - 1].segment = Segment(before.segment.start, end)
      } else {
        runs.append((Segment(start, end), isLevel))
      }
    }
    self.runs = runs.map(\.segment)
  }
}

extension Segment {
  fileprivate func leads(like other: Segment) -> Bool {
    let (own, its) = (end - start, other.end - other.start)
    return own.x * its.x + own.y * its.y > 0
  }
}
