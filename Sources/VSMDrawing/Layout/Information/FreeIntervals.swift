/// What is left of the x axis between upright lines.
struct FreeIntervals {
  private let lines: [Double]
  /// The pieces between lines, from the left, those left out that are too narrow for anything.
  private let pieces: [(start: Double, end: Double)]

  /// Nothing that is narrower than `least` is looked for.
  init(_ lines: [Double], least: Double = 0) {
    let lines = lines.sorted()
    self.lines = lines
    pieces = zip([-.infinity] + lines, lines + [.infinity]).filter { $1 - $0 >= least }.map { ($0, $1) }
  }

  /// The middle of the free piece of a width that is nearest to an x; beyond the last line all is free.
  func nearest(to x: Double, width: Double) -> Double {
    nearest(to: x, width: width, in: -.infinity ... .infinity) ?? x
  }

  /// The same within a range, or nothing where none is free there.
  func nearest(to x: Double, width: Double, in range: ClosedRange<Double>) -> Double? {
    let first = pieces.partitioningIndex { $0.end >= x }
    var best: Double?
    // From the piece around x outwards, on either side until a nearer place cannot come any more.
    func take(_ index: Int) {
      let start = max(pieces[index].start, range.lowerBound)
      let end = min(pieces[index].end, range.upperBound)
      guard end - start >= width else { return }
      let place = min(max(x, start + width / 2), end - width / 2)
      if best.map({ abs(place - x) < abs($0 - x) }) ?? true { best = place }
    }
    func mayImprove(from edge: Double) -> Bool { best.map { abs(edge - x) < abs($0 - x) } ?? true }

    let isAround = first < pieces.count && pieces[first].start < x
    if isAround { take(first) }
    var index = first - 1
    while index >= 0, pieces[index].end > range.lowerBound, mayImprove(from: pieces[index].end) {
      take(index)
      index -= 1
    }
    index = isAround ? first + 1 : first
    while index < pieces.count, pieces[index].start < range.upperBound, mayImprove(from: pieces[index].start)
    {
      take(index)
      index += 1
    }
    return best
  }

  /// Whether nothing but a line at an x itself runs within a distance of it.
  func isFree(around x: Double, within distance: Double) -> Bool {
    lines[firstIndex(from: x - distance)..<firstIndex(from: x + distance)].allSatisfy { $0 == x }
  }

  /// The middle of a piece that is wider than a range, where it covers the range and no line but those at the range's ends: as
  /// near to the range's middle as the lines beside it allow.
  func middle(over range: ClosedRange<Double>, width: Double) -> Double? {
    let (left, right) = (range.lowerBound, range.upperBound)
    guard right - left < width else { return nil }
    let first = firstIndex(from: left)
    let after = firstIndex(from: right.nextUp)
    guard lines[first..<after].allSatisfy({ $0 == left || $0 == right }) else { return nil }
    let least = max(right - width / 2, first > 0 ? lines[first - 1] + width / 2 : -.infinity)
    let most = min(left + width / 2, after < lines.count ? lines[after] - width / 2 : .infinity)
    return least <= most ? min(max((left + right) / 2, least), most) : nil
  }

  private func firstIndex(from x: Double) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < x { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
