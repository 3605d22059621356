import TestMaps
import Testing
import VSMAnalysis

/// Ranges of shares in loops: at each end the net value is that of a map with that end instead of the range.
@Suite struct TornadoLawTests {
  /// A recovery of steps that send units back at random, some by ranges and some as often as a limit says.
  private struct Repairs {
    var steps: [[(target: Int, low: Int, high: Int, limit: Int?)]] = []
    var yields: [Int?] = []

    init(_ random: inout SeededRandom) {
      for index in 0..<(2 + random.below(7)) {
        var routes: [(Int, Int, Int, Int?)] = []
        for target in Set((0..<random.below(3)).map { _ in random.below(index + 1) }).sorted() {
          let low = 1 + random.below(12)
          routes.append(
            (target, low, low + 2 * random.below(6), random.below(5) == 0 ? 1 + random.below(3) : nil))
        }
        steps.append(routes)
        yields.append(random.below(4) == 0 ? 60 + random.below(20) : nil)
      }
    }

    /// The map with each range at its middle but for one, which is at the share given.
    func text(setting: (step: Int, route: Int, share: Int)? = nil, showsRanges: Bool = false) -> String {
      var lines = ["source back { volume 10/day }", "recovery {", "  back", "  acquisition $3"]
      for (index, routes) in steps.enumerated() {
        let yield = yields[index].map { "  yield \($0)%..\($0 + 20)%" } ?? ""
        lines.append("  process s\(index) { takes 1h  cost $\(index % 3 + 1)\(yield) }")
        for (position, route) in routes.enumerated() {
          var share = showsRanges ? "\(route.low)%..\(route.high)%" : "\((route.low + route.high) / 2)%"
          if let setting, setting.step == index, setting.route == position { share = "\(setting.share)%" }
          lines.append("    rework -> s\(route.target) \(share)\(route.limit.map { " max \($0)" } ?? "")")
        }
      }
      return
        (lines + [
          "  shop", "}", "disposition shop { as resell  proceeds $90 }", "disposition scrap { proceeds -$2 }",
        ])
        .joined(separator: "\n")
    }
  }

  @Test(arguments: UInt64(1)...40) func atItsEndsARangeIsAMapWithThatEnd(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let repairs = Repairs(&random)
    let all = try #require(
      try Computed(repairs.text(showsRanges: true)).figures.recoveries.first.flatMap(\.self))
    for (step, routes) in repairs.steps.enumerated() {
      for (position, route) in routes.enumerated() where route.low < route.high {
        let name = "share of s\(step) → s\(route.target)"
        let found = try #require(all.sensitivities.first { $0.name == name })
        for (share, net) in [(route.low, found.netAtLow), (route.high, found.netAtHigh)] {
          // Yields stay ranges, whose middle counts.
          let text = repairs.text(setting: (step, position, share))
          let other = try #require(try Computed(text).figures.recoveries.first.flatMap(\.self)?.net)
          #expect(abs(net - other) < 1e-9 * max(1, abs(other)), "\(name) at \(share) %\n\(text)")
        }
      }
    }
  }
}
