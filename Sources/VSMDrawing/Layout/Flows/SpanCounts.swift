/// Parts of an axis that are counted at a place without going through all of them.
struct SpanCounts {
  private var starts: [Double]
  private var ends: [Double]

  /// Spans without a length reach into nothing.
  init(_ spans: [ClosedRange<Double>]) {
    let long = spans.filter { $0.lowerBound < $0.upperBound }
    starts = long.map(\.lowerBound).sorted()
    ends = long.map(\.upperBound).sorted()
  }

  mutating func insert(_ span: ClosedRange<Double>) {
    guard span.lowerBound < span.upperBound else { return }
    starts.insert(span.lowerBound, at: Self.place(of: span.lowerBound, in: starts))
    ends.insert(span.upperBound, at: Self.place(of: span.upperBound, in: ends))
  }

  /// Takes out a span that is there.
  mutating func remove(_ span: ClosedRange<Double>) {
    guard span.lowerBound < span.upperBound else { return }
    starts.remove(at: Self.place(of: span.lowerBound, in: starts))
    ends.remove(at: Self.place(of: span.upperBound, in: ends))
  }

  /// How many spans begin before the last of two places and end behind the first: such as reach in between, or past one place.
  func count(from low: Double, to high: Double) -> Int {
    // What ends before the first place begins before it, too, and so before the last.
    Self.place(of: high, in: starts) - ends.partitioningIndex { $0 > low }
  }

  private static func place(of value: Double, in sorted: [Double]) -> Int {
    sorted.partitioningIndex { $0 >= value }
  }
}
