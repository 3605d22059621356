import Testing
import VSMSyntax

@testable import VSMAnalysis

/// Times and shares as people read them.
@Suite struct TextTests {
  @Test(arguments: [
    (0, "0 s"), (1, "1 s"), (39, "39 s"), (32.5, "32.5 s"), (60, "60 s"), (90, "90 s"), (120, "2 min"),
    (188, "188 s"),
    (300, "5 min"), (599, "599 s"), (599.96, "10 min"), (600, "10 min"), (601, "10 min 1 s"), (900, "15 min"),
    (1_000, "16 min 40 s"), (3_600, "1 h"), (8_100, "2 h 15 min"), (55_200, "15 h 20 min"),
    (3_599.7, "1 h"), (3_601, "1 h"), (3_629, "1 h"), (3_631, "1 h 1 min"), (258_387, "71 h 46 min"),
    (0.02, "0.02 s"), (0.2026, "0.203 s"), (0.5, "0.5 s"), (0.96, "0.96 s"), (1.254, "1.25 s"),
    (9.9, "9.9 s"), (9.996, "10 s"), (3_600_000, "1000 h"), (-60, "−60 s"), (119.99, "2 min"),
  ])
  func clock(seconds: Double, text: String) {
    #expect(TimeText.clock(seconds) == text)
  }

  @Test(arguments: [
    (240.0, 540.0, "4–9 min"), (1, 2, "1–2 s"), (50, 120, "50 s – 2 min"),
    (5_400, 9_000, "1 h 30 min – 2 h 30 min"),
    (60.01, 60.02, "60 s"),
  ])
  func clockRange(low: Double, high: Double, text: String) {
    #expect(TimeText.clock(Estimate(Interval(low, high))) == text)
  }

  /// Times that are not the same never read the same, with no more digits than that takes.
  @Test func timesAreSetApart() {
    #expect(TimeText.apart(Estimate(7_200), Estimate(7_199.820005)) == ("7200 s", "7199.8 s"))
    #expect(TimeText.apart(Estimate(60), Estimate(59.96)) == ("60 s", "59.96 s"))
    #expect(TimeText.apart(Estimate(90), Estimate(60)) == ("90 s", "60 s"))
    #expect(TimeText.apart(81_000, 83_571.4, day: 54_000) == ("1.5 d", "1.55 d"))
    #expect(TimeText.apart(81_000, 108_000, day: 54_000) == ("1.5 d", "2.0 d"))
  }

  @Test func days() {
    #expect(TimeText.days(419_520, day: 55_200) == "7.6 d")
    #expect(TimeText.days(0, day: 55_200) == "0.0 d")
    // 0.02 d and 0.003 d of a day of 15 h 20 min.
    #expect(TimeText.days(1_104, day: 55_200) == "18 min")
    #expect(TimeText.days(165.6, day: 55_200) == "165.6 s")
    #expect(TimeText.days(2_760, day: 55_200) == "0.05 d")
    #expect(TimeText.days(14_352, day: 55_200) == "0.26 d")
    #expect(TimeText.days(54_900, day: 55_200) == "0.99 d" && TimeText.days(55_000, day: 55_200) == "1.0 d")
    #expect(TimeText.days(1e-13, day: 55_200) == "0.0 d")
    #expect(TimeText.days(Estimate(Interval(1_104, 16_560)), day: 55_200) == "18 min – 0.3 d")
    #expect(TimeText.days(Estimate(Interval(0, 16_560)), day: 55_200) == "0.0–0.3 d")
    #expect(TimeText.days(Estimate(Interval(660, 1_104)), day: 55_200) == "11–18 min")
    #expect(TimeText.days(Estimate(Interval(20.14, 27.26)), day: 1) == "20.1–27.3 d")
    #expect(TimeText.days(1e300, day: 0) == "– d")
  }

  @Test func written() {
    #expect(TimeText.written(WrittenDuration(low: [.init(2, .hour), .init(30, .minute)])) == "2 h 30 min")
    #expect(
      TimeText.written(WrittenDuration(low: [.init(4, .minute)], high: [.init(9, .minute)])) == "4–9 min")
    #expect(
      TimeText.written(WrittenDuration(low: [.init(30, .minute)], high: [.init(2, .hour)])) == "30 min – 2 h")
    #expect(TimeText.written(WrittenDuration(0, .minute)) == "0 min")
    #expect(TimeText.written(WrittenDuration(2, .week)) == "2 wk")
    #expect(TimeText.written(WrittenDuration(1.5, .month)) == "1.5 mo")
  }

  @Test func shares() {
    #expect(FigureText.share(Estimate(0.85)) == "85 %")
    #expect(FigureText.share(Estimate(2.0 / 3)) == "66.7 %")
    #expect(FigureText.share(Interval(0.12, 0.18)) == "12–18 %")
    #expect(FigureText.share(Interval(0.9725)) == "97.25 %")
    #expect(FigureText.share(Estimate(0.9725)) == "97.3 %")
    #expect(FigureText.share(Estimate(0.000144)) == "0.014 %")
    #expect(FigureText.share(Estimate(0.9997)) == "99.97 %")
    #expect(FigureText.share(Estimate(1.0003)) == "100.03 %")
    // What arithmetic leaves of nothing and of all.
    #expect(FigureText.share(Estimate(1e-16)) == "0 %")
    #expect(FigureText.share(Estimate(1 - 1e-16)) == "100 %")
    #expect(FigureText.efficiency(Estimate(0.000144)) == "0.014 %")
    #expect(FigureText.efficiency(Estimate(0.0000921)) == "0.0092 %")
    #expect(FigureText.efficiency(Estimate(0.0002)) == "0.020 %")
    #expect(FigureText.efficiency(Estimate(0.348)) == "34.8 %")
    #expect(FigureText.efficiency(Estimate(0.2)) == "20.0 %")
    #expect(FigureText.efficiency(Estimate(0.00999)) == "1.0 %")
    #expect(FigureText.efficiency(Estimate(0)) == "0 %")
    #expect(FigureText.efficiency(Estimate(low: 0.0001, middle: 0.0002, high: 0.02)) == "0.010–2.0 %")
    #expect(FigureText.count(1e18) == "1e18")
  }

  @Test func nothingIsSaidOnlyOfNothing() {
    #expect(FigureText.count(0.02, decimals: 1) == "0.02")
    #expect(FigureText.count(-0.02, decimals: 1) == "−0.02")
    #expect(FigureText.count(2e-15, decimals: 1) == "0")
    #expect(FigureText.fixed(0.003, 2) == "0.003")
    #expect(FigureText.fixed(0, 2) == "0.00")
    #expect(FigureText.fixed(1e-15, 2) == "0.00")
    #expect(MoneyText.amount(0.002, "$") == "$0.002")
    #expect(MoneyText.amount(-1e-14, "$") == "$0.00")
    #expect(TimeText.clock(1.3e-13) == "0 s")
    #expect(TimeText.clock(0.002) == "0.002 s")
  }

  @Test(arguments: [
    (0, "0"), (0.4, "0.4"), (0.04, "0.04"), (0.004_4, "0.004"), (1, "1"), (62.55, "62.6"), (99.96, "100"),
    (100.4, "100"), (46_920, "46,920"), (2.4e22, "2.4e22"),
  ])
  func rates(number: Double, text: String) {
    #expect(FigureText.rate(Estimate(number)) == text)
  }

  @Test func numbersPastTheirDigits() {
    #expect(FigureText.count(2.449_999_1e22) == "2.4e22")
    #expect(FigureText.count(-9.96e15) == "−1e16")
    #expect(FigureText.count(1.797e308) == "1.8e308")
    #expect(FigureText.count(.infinity) == "–")
    #expect(TimeText.days(1.234_567_89e24, day: 1) == "1.2e24 d")
    #expect(TimeText.clock(3_600 * 1.234_567_89e18) == "1.2e18 h")
    #expect(FigureText.share(Estimate(1.234_567e20)) == "1.2e22 %")
    #expect(FigureText.efficiency(Estimate(1.234_567e20)) == "1.2e22 %")
    #expect(FigureText.significant(1.234_567e20, 2) == "1.2e20")
    #expect(FigureText.count(Estimate(17_130)) == "17,130")
  }
}
