import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

/// Heights of rows and recoveries that are dealt to sheets.
@Suite struct DealtHeightTests {
  /// Where a shelf of rows, or a recovery, has its place: from what stands above its steps down to its lowest point.
  private struct Tier {
    let head: Double
    let foot: Double
    let sheet: Int
  }

  private static func tiers(of settled: SettledMap, _ sheet: Sheet) -> [Tier] {
    SheetTiers(of: settled.routes).tiers.map { tier in
      let top = tier.recovery.map { settled.recoveries[$0].row.top } ?? settled.rows[tier.rows[0]].top
      return Tier(head: top - tier.rise, foot: top + tier.depth, sheet: Int(top / sheet.size.height))
    }
  }

  /// On each sheet all stand equally far apart, by 36 px and at most 48 more; none beyond its end, and the first of a later
  /// sheet below its heading by no more than that.
  @Test(arguments: [RandomMap.Sort.forward, .recovery, .dismantled])
  func whatIsDealtStandsEquallyFarApart(_ sort: RandomMap.Sort) throws {
    var compared = 0
    var later = 0
    for seed in 0..<RandomMap.count(24) {
      let map = try #require(
        ValueStreamMap.read(SourceFile(name: "r.vsm", text: RandomMap.map(sort, seed: seed))).map)
      let figures = Figures(of: map)
      let sheet = Sheet(.standard, paper: Size(2_400, seed % 2 == 0 ? 1_100 : 1_700), scale: 1)
      let settled = SettledMap(map, figures, on: sheet)
      guard settled.sheets != nil, settled.lack == nil else { continue }
      let start = Heading(map, figures, sheet: 1).bottom + 24
      let bySheet = Dictionary(grouping: Self.tiers(of: settled, sheet)) { $0.sheet }
      for (number, tiers) in bySheet {
        let gaps = zip(tiers, tiers.dropFirst()).map { $1.head - $0.foot }
        #expect(
          gaps.allSatisfy { abs($0 - gaps[0]) <= 1 && 35...85 ~= $0 }, "\(sort) \(seed): \(gaps)")
        let above = Double(number) * sheet.size.height
        // Less than the most only where the sheet is full; the last may have the summary, too.
        if let gap = gaps.first, gap < 83, let last = tiers.last, number < bySheet.count - 1 {
          let left = above + sheet.frame.maxY - 12 - last.foot
          #expect(left <= gap - 36 + Double(tiers.count) + 1, "\(sort) \(seed): \(left), \(gap)")
        }
        #expect(tiers.allSatisfy { $0.foot <= above + sheet.frame.maxY }, "\(sort) \(seed)")
        if number > 0, let first = tiers.first {
          #expect(start - 1...start + 49 ~= first.head - above, "\(sort) \(seed): \(first.head - above)")
          later += 1
        }
        compared += gaps.count
      }
    }
    #expect(compared > 0 && later > 0)
  }
}
