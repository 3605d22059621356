import TestMaps
import Testing

@testable import VSMDrawing

@Suite struct SpanCountTests {
  /// Counted as by looking at each, also where ends meet, and after some have gone and others have come.
  @Test func spansAreCountedAsOneByOne() {
    for seed in 0..<30 as Range<UInt64> {
      var random = RandomMap(seed: seed)
      func span() -> ClosedRange<Double> {
        let start = Double(random.below(20))
        return start...(start + Double(random.below(6)))
      }
      var spans = (0..<25).map { _ in span() }
      var counts = SpanCounts(spans)
      for _ in 0..<25 {
        let index = random.below(spans.count)
        counts.remove(spans[index])
        spans[index] = span()
        counts.insert(spans[index])
        let (low, length) = (Double(random.below(26)), Double(random.below(4)))
        let among = spans.filter {
          $0.lowerBound < $0.upperBound && $0.lowerBound < low + length && low < $0.upperBound
        }
        #expect(counts.count(from: low, to: low + length) == among.count, "seed \(seed)")
      }
    }
  }
}
