/// Gives level lines their heights above each other. Nested ones do not cross: each stands above all shorter ones that
/// it shares an x with.
struct Levels {
  /// The level of each way, 0 for the lowest, and how many there are. Time is n log n.
  static func nested(_ spans: [ClosedRange<Double>]) -> (levels: [Int], count: Int) {
    let byLength = spans.indices.sorted {
      let first = spans[$0].upperBound - spans[$0].lowerBound
      let second = spans[$1].upperBound - spans[$1].lowerBound
      return (first, spans[$0].lowerBound, $0) < (second, spans[$1].lowerBound, $1)
    }
    let (stacked, count) = stacked(byLength.map { spans[$0] })
    var levels = [Int](repeating: 0, count: spans.count)
    for (index, level) in zip(byLength, stacked) { levels[index] = level }
    return (levels, count)
  }

  /// The same in the order of the list: each stands above all before it that it shares an x with.
  static func stacked(_ spans: [ClosedRange<Double>]) -> (levels: [Int], count: Int) {
    let xs = Array(Set(spans.flatMap { [$0.lowerBound, $0.upperBound] })).sorted()
    var tree = Levels(count: xs.count)
    var count = 0
    let levels = spans.map { span in
      let low = xs.partitioningIndex { $0 >= span.lowerBound }
      let high = xs.partitioningIndex { $0 >= span.upperBound }
      let level = tree.highest(low, high) + 1
      tree.raise(low, high, to: level)
      count = max(count, level + 1)
      return level
    }
    return (levels, count)
  }

  /// How high each thing stands above what is there already, in the order of the list: on all that it shares an x with.
  ///
  /// - Parameters:
  ///   - things: what each takes of the x axis, and how high it is, in whole px.
  ///   - ground: what is there already, with its upper edge in whole px.
  /// - Returns: the upper edges of the things in px.
  static func heaped(
    _ things: [(span: ClosedRange<Double>, height: Int)], on ground: [(span: ClosedRange<Double>, top: Int)]
  ) -> [Int] {
    let spans = things.map(\.span) + ground.map(\.span)
    let xs = Array(Set(spans.flatMap { [$0.lowerBound, $0.upperBound] })).sorted()
    var tree = Levels(count: xs.count)
    func place(_ span: ClosedRange<Double>) -> (Int, Int) {
      (xs.partitioningIndex { $0 >= span.lowerBound }, xs.partitioningIndex { $0 >= span.upperBound })
    }
    for (span, top) in ground {
      let (low, high) = place(span)
      tree.raise(low, high, to: max(top, tree.highest(low, high)))
    }
    return things.map { thing in
      let (low, high) = place(thing.span)
      let top = max(0, tree.highest(low, high)) + thing.height
      tree.raise(low, high, to: top)
      return top
    }
  }

  // A segment tree: the highest level anywhere below a node, and the level that all of it has at the least.
  private let size: Int
  private var best: [Int]
  private var whole: [Int]

  private init(count: Int) {
    var size = 1
    while size < max(1, count) { size *= 2 }
    self.size = size
    best = [Int](repeating: -1, count: 2 * size)
    whole = best
  }

  private func highest(_ low: Int, _ high: Int) -> Int { highest(low, high, 1, 0, size - 1) }

  private func highest(_ low: Int, _ high: Int, _ node: Int, _ first: Int, _ last: Int) -> Int {
    if high < first || last < low { return -1 }
    if low <= first, last <= high { return best[node] }
    let middle = (first + last) / 2
    return max(
      whole[node], highest(low, high, 2 * node, first, middle),
      highest(low, high, 2 * node + 1, middle + 1, last))
  }

  private mutating func raise(_ low: Int, _ high: Int, to level: Int) {
    raise(low, high, level, 1, 0, size - 1)
  }

  private mutating func raise(
    _ low: Int, _ high: Int, _ level: Int, _ node: Int, _ first: Int, _ last: Int
  ) {
    if high < first || last < low { return }
    best[node] = max(best[node], level)
    if low <= first, last <= high {
      whole[node] = max(whole[node], level)
      return
    }
    let middle = (first + last) / 2
    raise(low, high, level, 2 * node, first, middle)
    raise(low, high, level, 2 * node + 1, middle + 1, last)
  }
}
