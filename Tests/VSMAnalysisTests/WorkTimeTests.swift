import Testing
import VSMAnalysis
import VSMModel

/// How long days, shifts, weeks and months are.
@Suite struct WorkTimeTests {
  private func leadTime(_ amount: String, _ head: String) throws -> (Double?, [String]) {
    let map = try Computed("\(head)\nstream {\n inventory \(amount)\n process a { PT 1min }\n}")
    return (
      map.figures.leadTime?.middle,
      map.figures.notes.filter { $0.contains("counts as") || $0.contains("shift") }
    )
  }

  private static let eightHours = 28_800.0

  @Test(arguments: [
    ("1d", 1.0), ("1wk", 5), ("1mo", 20), ("1yr", 240), ("1 shift", 0.5), ("2d 4h", 2.5),
  ])
  func calendarDays(amount: String, days: Double) throws {
    let (seconds, _) = try leadTime(
      amount, "calendar { shifts 2  shift 4h 15min  break 15min  days 20/month }")
    #expect(seconds == days * Self.eightHours)
  }

  @Test(arguments: [
    ("days 4/week", "1mo", 16.0), ("days 4/week", "1yr", 192), ("days 240/year", "1wk", 5),
    ("days 240/year", "1mo", 20),
    ("days 5/week  days 250/year", "1yr", 250), ("days 22/month", "1wk", 5.5), ("", "1mo", 20),
  ])
  func derivedDays(calendar: String, amount: String, days: Double) throws {
    let (seconds, notes) = try leadTime(amount, "calendar { shifts 1  shift 8h  \(calendar) }")
    #expect(seconds == days * Self.eightHours)
    #expect(notes.isEmpty == calendar.contains("250"), "a derivation is told, a given number is not")
  }

  @Test func theClocksDay() throws {
    let week = try leadTime("1wk", "conventions { day 24h }")
    #expect(week.0 == 604_800.0)
    let worked = try leadTime("1wk", "calendar { shifts 1 shift 8h days 5/week }\nconventions { day 24h }")
    #expect(worked.0 == 604_800.0)
    #expect(worked.1.contains("In times, a week counts as 7 days: a day has 24 h."))
    let month = try leadTime("1mo", "")
    #expect(month.0 == 30 * 86_400.0, "without a calendar a day has 24 h too")
    let year = try leadTime("1yr", "conventions { day 24h }")
    #expect(year.0 == 365 * 86_400.0)
    let days = try leadTime("1wk", "calendar { days 4/week }")
    #expect(days.0 == 4 * 86_400.0, "the calendar's days count unless the map asks for all of them")
    let other = try leadTime("1d", "conventions { day 7h 30min }")
    #expect(other.0 == 27_000)
  }

  @Test func withoutACalendarADayIsTwentyFourHours() throws {
    let (seconds, notes) = try leadTime("2d", "")
    #expect(seconds == 172_800.0)
    #expect(notes.count == 1)
    let hours = try leadTime("2h", "")
    #expect(hours.1.isEmpty, "no one asked for a day")
  }

  @Test func aShiftThatIsNotKnown() throws {
    let (seconds, notes) = try leadTime("1 shift", "")
    #expect(seconds == nil)
    #expect(notes.contains { $0.contains("shift") })
  }

  @Test func aRangeThatTheCalendarTurnsRound() throws {
    let map = try Computed(
      "calendar { shifts 1  shift 8h }\nstream {\n inventory 30h..2d\n process a { PT 1min }\n}")
    #expect(map.figures.leadTime == Estimate(low: 57_600, middle: 82_800, high: 108_000))
  }

  @Test func aWorkingTimeThatIsARange() throws {
    let map = try Computed(
      "calendar { shifts 1..2  shift 8h }\ncustomer c { demand 100/day }\nstream {\n inventory 1d\n process a { C/T 1s }\n c\n}"
    )
    #expect(map.figures.takt == Estimate(low: 288, middle: 432, high: 576))
    #expect(map.figures.day == 43_200)
    #expect(map.figures.notes.contains { $0.contains("middle") })
  }

  @Test(arguments: [
    ("100/day", 100.0), ("10/h", 80), ("100/shift", 200), ("1000/week", 200), ("2000/month", 100),
  ])
  func rates(demand: String, perDay: Double) throws {
    let map = try Computed(
      "calendar { shifts 2  shift 4h  days 5/week }\ncustomer c { demand \(demand) }\nstream {\n process a { C/T 1s }\n c\n}"
    )
    #expect(map.figures.demand == Estimate(perDay))
  }

  @Test(arguments: ["1000/week", "4000/month", "48_000/year", "200/day"])
  func theClocksDayLeavesRatesAlone(demand: String) throws {
    func map(_ head: String) throws -> Computed {
      try Computed(
        "\(head)\ncustomer c { demand \(demand) }\nstream {\n inventory 400\n process a { C/T 1s }\n c\n}")
    }
    for calendar in ["", "calendar { shifts 1  shift 8h }", "calendar { shifts 1  shift 8h  days 5/week }"] {
      let (worked, clock) = (try map(calendar), try map("\(calendar)\nconventions { day 24h }"))
      #expect(clock.figures.demand == Estimate(200))
      #expect(clock.figures.takt == worked.figures.takt)
      #expect(clock.figures.turns == worked.figures.turns)
      #expect(clock.figures.leadTimeText == "2.0 d")
    }
    let both = try Computed(
      "conventions { day 24h }\ncustomer c { demand 1000/week }\nstream {\n inventory 1wk\n process a { PT 1s }\n c\n}"
    )
    #expect(both.figures.notes.contains("In times, a week counts as 7 days: a day has 24 h."))
    #expect(both.figures.notes.contains("In rates, a week counts as 5 days: the map gives no working days."))
  }

  @Test func aTransportWithoutATimeIsNamed() throws {
    let stream = """
      supplier s "Mill"
      customer c "Shop"
      stream {
        s
        truck { takes 3d }
        inventory 1d
        process a { PT 1min }
        truck "Daily"
        process b "Paint" { PT 1min }
        truck
        c
      }
      """
    let note =
      "Transports that do not say how long they take are not counted: truck “Daily” to Paint, truck to Shop."
    #expect(try Computed("conventions { transport on }\n\(stream)").figures.notes.contains(note))
    #expect(try !Computed(stream).figures.notes.contains { $0.contains("Transports") })
  }

  @Test func transportsCountOnlyWhereTheMapSaysSo() throws {
    let stream = """
      supplier s
      customer c
      stream {
        s
        truck { takes 3d }
        inventory 1d
        process a { PT 1min }
        truck { takes 2d }
        c
      }
      """
    let off = try Computed(stream)
    #expect(off.rungs(.wait, unit: 86_400) == [1])
    let on = try Computed("conventions { transport on }\n\(stream)")
    #expect(on.rungs(.wait, unit: 86_400) == [3, 1, 2])
    #expect(on.figures.leadTimeText == "6.0 d")
    #expect(on.figures.ladders[0].rungs.last?.of == .customer(0))
    #expect(on.figures.conventionsText == "day = 24 h · transport counted")
  }
}
