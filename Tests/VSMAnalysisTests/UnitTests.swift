import Testing
import VSMAnalysis
import VSMModel
import VSMSyntax

/// Every unit that a map can use, with what it is in the unit that is reckoned with.
@Suite struct UnitTests {
  /// Kilograms, by the definitions of the International Bureau of Weights and Measures and of the yard and pound agreement
  /// of 1959; the ounce is a sixteenth of the pound.
  private static let kilograms: [(String, Double)] = [
    ("mg", 1e-6), ("g", 1e-3), ("kg", 1), ("t", 1e3), ("lb", 0.45359237), ("lbs", 0.45359237),
    ("oz", 0.45359237 / 16),
  ]

  private func mass(_ text: String) throws -> Interval? {
    try Computed(
      "source a { volume 1/day  mass \(text) }\nrecovery {\n  a\n  process b\n  d\n}\ndisposition d { as recycle }"
    )
    .map.sources[0].properties.mass(.mass)
  }

  @Test(arguments: kilograms) func aMassIsInKilograms(unit: String, kilograms: Double) throws {
    let mass = try #require(try mass("3\(unit)..8\(unit)"))
    #expect(abs(mass.low - 3 * kilograms) < 1e-12 * kilograms)
    #expect(abs(mass.high - 8 * kilograms) < 1e-12 * kilograms)
  }

  /// Seconds in a plant of two shifts of four hours, five days a week, 20 a month and 240 a year.
  private static let seconds: [TimeUnit: Double] = [
    .second: 1, .minute: 60, .hour: 3_600, .shift: 4 * 3_600, .day: 8 * 3_600, .week: 5 * 8 * 3_600,
    .month: 20 * 8 * 3_600, .year: 240 * 8 * 3_600,
  ]

  /// Said here once more, so that a spelling that goes missing is missed.
  private static let spellings: [(TimeUnit, [String])] = [
    (.second, ["s", "sec", "secs", "second", "seconds"]), (.minute, ["min", "mins", "minute", "minutes"]),
    (.hour, ["h", "hr", "hrs", "hour", "hours"]), (.shift, ["shift", "shifts"]),
    (.day, ["d", "day", "days"]),
    (.week, ["wk", "wks", "week", "weeks"]), (.month, ["mo", "mos", "month", "months"]),
    (.year, ["yr", "yrs", "year", "years"]),
  ]

  @Test func noSpellingGoesMissing() {
    #expect(Self.spellings.map(\.0) == TimeUnit.allCases)
    for (unit, names) in Self.spellings {
      #expect(unit.names == names)
      for name in names { #expect(TimeUnit(named: name) == unit) }
    }
  }

  private func plant(_ rest: String) throws -> Figures {
    try Computed("calendar { shifts 2  shift 4h  days 5/week  days 20/month  days 240/year }\n" + rest)
      .figures
  }

  @Test(arguments: TimeUnit.allCases) func timesInEverySpelling(unit: TimeUnit) throws {
    let seconds = try #require(Self.seconds[unit])
    for name in unit.names {
      let figures = try plant("stream {\n  inventory 3 \(name)\n  process a\n}")
      #expect(figures.leadTime?.middle == 3 * seconds, "3 \(name)")
    }
  }

  /// Pieces a day of a demand in each period, by the same plant.
  @Test(arguments: TimeUnit.allCases) func demandsInEveryPeriod(unit: TimeUnit) throws {
    let seconds = try #require(Self.seconds[unit])
    let perDay = 7 / (seconds / (8 * 3_600))
    for name in unit.names {
      let figures = try plant("customer c { demand 7/\(name) }\nstream {\n  process a\n  c\n}")
      let demand = try #require(figures.demand?.middle)
      #expect(abs(demand - perDay) < 1e-12 * perDay, "7/\(name)")
    }
  }
}
