import TestMaps
import Testing

@testable import VSMScene

@Suite struct BoxGridTests {
  /// Small and large, long and high, on both sides of the origin.
  private static func box(_ random: inout RandomMap) -> Rect {
    func number(_ most: Int) -> Double { Double(random.below(most + 1)) }
    let (width, height) = [
      (number(300), number(300)), (number(40_000), number(200)), (number(200), number(40_000)),
      (number(40_000), number(40_000)), (0, number(20_000)),
    ][random.below(5)]
    return Rect(number(60_000) - 30_000, number(60_000) - 30_000, width, height)
  }

  @Test func whatTouchesABoxIsFoundOnceAndInOrder() {
    for seed in 0..<20 as Range<UInt64> {
      var random = RandomMap(seed: seed)
      let boxes = (0..<120).map { _ in Self.box(&random) }
      var grid = BoxGrid()
      for (index, box) in boxes.enumerated() { grid.insert(index, box) }
      for _ in 0..<40 {
        let asked = Self.box(&random)
        let found = grid.candidates(for: asked)
        #expect(found == Set(found).sorted(), "seed \(seed)")
        let touching = boxes.indices.filter {
          boxes[$0].minX <= asked.maxX && asked.minX <= boxes[$0].maxX && boxes[$0].minY <= asked.maxY
            && asked.minY <= boxes[$0].maxY
        }
        #expect(Set(found).isSuperset(of: touching), "seed \(seed): \(asked)")
        // Looked through until one is found, all are seen that would be found.
        var seen = Set<Int>()
        let isThere = grid.contains(near: asked) { index in
          seen.insert(index)
          return false
        }
        #expect(!isThere && seen == Set(found), "seed \(seed): \(asked)")
        if let last = found.last {
          #expect(grid.contains(near: asked) { $0 == last }, "seed \(seed): \(asked)")
        }
      }
    }
  }

  @Test func whatIsFarAwayIsNotFound() {
    var grid = BoxGrid()
    for step in 0..<1_000 { grid.insert(step, Rect(Double(step) * 400, 0, 120, 90)) }
    grid.insert(1_000, Rect(0, 1_000, 400_000, 1))
    #expect(grid.candidates(for: Rect(40_000, 10, 20, 20)) == [100])
    // A line along the whole map is found all along it, and nowhere else.
    #expect(grid.candidates(for: Rect(200_000, 990, 20, 20)) == [1_000])
    #expect(grid.candidates(for: Rect(200_000, 2_000, 20, 20)) == [])
  }

  @Test func whatHasNoEndIsNowhere() {
    var grid = BoxGrid()
    grid.insert(0, Rect(0, 0, .infinity, 10))
    grid.insert(1, Rect(.nan, 0, 10, 10))
    #expect(grid.candidates(for: Rect(0, 0, 100, 100)) == [])
    #expect(grid.candidates(for: Rect(0, 0, 100, .infinity)) == [])
    #expect(!grid.contains(near: Rect(0, 0, 100, 100)) { _ in true })
    #expect(!grid.contains(near: Rect(0, 0, 100, .infinity)) { _ in true })
  }
}
