import Testing
import VSMAnalysis
import VSMDiagnostics

/// Figures that cannot be meant, or cannot all be true: each warned of, and what is near to it is not.
@Suite struct DoubtTests {
  private static let calendar = "calendar { shifts 1  shift 8h  days 5/week }"

  private func codes(_ text: String) throws -> [String] { try Computed(text).codes }

  private func help(_ text: String) throws -> String? {
    try Computed(text).figures.warnings.first?.problem.wording.help
  }

  // MARK: Rework that leads forward

  private func line(_ routes: [String: String]) -> String {
    let steps = ["a", "b", "c", "d"].map { name in
      " process \(name) { PT 1min }\n" + (routes[name].map { " \($0)\n" } ?? "")
    }
    return "customer x\nstream {\n" + steps.joined() + " x\n}"
  }

  @Test func reworkLeadsBack() throws {
    #expect(try codes(line(["a": "rework -> c 5%"])) == ["W333"])
    #expect(try help(line(["a": "rework -> c 5%"]))?.contains("-> c 5%") == true)
    #expect(try codes(line(["b": "rework -> a 5%"])).isEmpty)
    #expect(try codes(line(["b": "rework -> b 5%"])).isEmpty)
    #expect(try codes(line(["a": "-> c 5%"])).isEmpty)
    // A bench that stands further on in the file, and leads back.
    #expect(try codes(line(["a": "rework -> c 5%", "c": "-> a 90%"])).isEmpty)
    #expect(try codes(line(["a": "rework -> c 5%", "d": "rework -> b 5%"])) == ["W333"])
    #expect(try codes(line(["a": "rework -> c 5%", "d": "rework -> a 5%"])).isEmpty)
  }

  // MARK: A quantity and a time

  private func stock(_ amount: String, conventions: String = "") -> String {
    "\(Self.calendar)\n\(conventions)\ncustomer x { demand 300/day }\nstream {\n inventory i \(amount)\n"
      + " process a { PT 1min }\n x\n}"
  }

  @Test func aQuantityIsATimeAtTheDemand() throws {
    #expect(try codes(stock("733 1d")) == ["W345"])
    #expect(try Computed(stock("733 1d")).messages == ["i: 733 pieces are 2.4 d at 300 a day, not 1 d"])
    #expect(try help(stock("733 1d"))?.contains("300 pieces") == true)
    // Too little time, and too much; in other units, too.
    #expect(try codes(stock("593 3d")) == ["W345"])
    #expect(try codes(stock("300 4h")) == ["W345"])
    #expect(try codes(stock("300 8h")).isEmpty)
    #expect(try codes(stock("1500 1wk")).isEmpty)
    #expect(try codes(stock("1500 2wk")) == ["W345"])
    // As books round, and as two counts differ.
    #expect(try codes(stock("1783 6d")).isEmpty)
    #expect(try codes(stock("100 0.3d")).isEmpty)
    #expect(try codes(stock("330 1d")).isEmpty)
    #expect(try codes(stock("350 1d")) == ["W345"])
    // Ranges that meet.
    #expect(try codes(stock("300pcs..700pcs 2d")).isEmpty)
    #expect(try codes(stock("700 1..3d")).isEmpty)
    #expect(try codes(stock("700pcs..900pcs 1d")) == ["W345"])
  }

  @Test func aQuantityOfAnUnknownFlowIsNoTime() throws {
    #expect(try codes(stock("733 1d").replacing("{ demand 300/day }", with: "")).isEmpty)
    // By the next step's cycle it is another time.
    let byCycle = stock("733 1d", conventions: "conventions { inventory-time downstream-cycle }")
    #expect(try codes(byCycle).isEmpty)
  }

  // MARK: Days without a calendar

  private func days(_ wait: String, _ step: String, _ rest: String = "") -> String {
    "\(rest)\nstream {\n inventory i \(wait)\n process a { \(step) }\n}"
  }

  @Test func daysAndHoursNeedACalendar() throws {
    #expect(try codes(days("5d", "PT 39s")) == ["W342"])
    #expect(try help(days("5d", "PT 39s"))?.contains("day 24h") == true)
    #expect(try codes(days("5d", "PT 39s", "calendar { days 20/month }")) == ["W342"])
    #expect(try codes(days("2h", "PT 1wk", "conventions { lead-time waits+process }")) == ["W342"])
    #expect(try codes(days("1d 4h", "PT 1d")) == ["W342"])
    // One of them alone, or with what says it.
    #expect(try codes(days("5d", "PT 0.5d")).isEmpty)
    #expect(try codes(days("5h", "PT 39s")).isEmpty)
    #expect(try codes(days("5d", "PT 39s", "conventions { day 24h }")).isEmpty)
    #expect(try codes(days("5d", "PT 39s", Self.calendar)).isEmpty)
    // Work alone is a sum, too.
    #expect(try codes("stream {\n process a { PT 39s }\n process b { PT 1d }\n}") == ["W342"])
    #expect(try codes("stream {\n process a { PT 39s }\n process b { PT 1h }\n}").isEmpty)
  }

  @Test func aQuantityIsInDaysWhereTheDemandIs() throws {
    let map = { (demand: String) in
      "customer x { demand \(demand) }\nstream {\n inventory i 50\n process a { PT 39s }\n x\n}"
    }
    #expect(try codes(map("10/day")) == ["W342"])
    #expect(try codes(map("10/week")) == ["W342"])
    // 50 at 10 an hour are five hours, however long a day is.
    #expect(try codes(map("10/h")).isEmpty)
  }

  @Test func aTransportOnTheLadderIsATimeToo() throws {
    let map = { (conventions: String) in
      "\(conventions)\nsupplier m\nstream {\n m\n truck { takes 2d }\n inventory i 5h\n process a { PT 39s }\n}"
    }
    #expect(try codes(map("conventions { transport on }")) == ["W342"])
    #expect(try codes(map("")).isEmpty)
  }

  @Test func aMissingPaceIsToldOnce() throws {
    let map = "customer x { demand 10/day }\nstream {\n inventory i 5d\n process a { C/T 39s }\n x\n}"
    #expect(try codes(map) == ["W304"])
  }

  @Test func waysBackHaveDaysToo() throws {
    let map = { (takes: String) in
      "source s { volume 9/day }\ndisposition d { as recycle }\n"
        + "recovery {\n s\n process a { takes 1d }\n process b { takes \(takes) }\n d\n}"
    }
    #expect(try codes(map("4h")) == ["W342"])
    #expect(try codes(map("0.5d")).isEmpty)
  }

  // MARK: Sums of the way back

  private func loop(_ volume: String, supplier: String = "m", share: String = "50%") -> String {
    """
    \(Self.calendar)
    customer x { demand 60/day }
    supplier m
    source s { \(volume) }
    disposition d { as recycle }
    stream {
     \(supplier)
     inventory i 120
     process a { PT 1min }
     x
    }
    recovery {
     s
     process look { takes 1d }
     -> i \(share)
     d
    }
    """
  }

  @Test func noMoreComesBackThanIsSold() throws {
    #expect(try codes(loop("volume 80/day")) == ["W343"])
    #expect(try codes(loop("volume 60/day")).isEmpty)
    #expect(try codes(loop("returns 100% of x")).isEmpty)
    #expect(try codes(loop("volume 50..80/day")).isEmpty)
    // Returns that do not go back into the stream may be of what was sold elsewhere.
    let open = loop("volume 80/day").replacing("-> i 50%", with: "-> d 50%")
    #expect(try codes(open).isEmpty)
  }

  @Test func whatIsMadeOfReturnsAloneNeedsEnoughOfThem() throws {
    #expect(try codes(loop("volume 50/day", supplier: "")) == ["W344"])
    #expect(try codes(loop("volume 50/day")).isEmpty)
    #expect(try codes(loop("volume 60/day", supplier: "", share: "100%")).isEmpty)
    #expect(
      try Computed(loop("volume 50/day", supplier: "")).messages.first?.contains("60 units a day and gets 25")
        == true)
  }

  // MARK: Why

  @Test func operatorsDoNotDivideTheCycle() throws {
    let map = { (step: String) in
      "\(Self.calendar)\ncustomer x { demand 600/day }\nstream {\n process a { C/T 100s  \(step) }\n x\n}"
    }
    #expect(try help(map("operators 3"))?.contains("stations 3") == true)
    for step in ["", "operators 1", "operators 3  stations 1"] { #expect(try help(map(step)) == nil) }
    // Work that nobody times by C/T they do divide.
    let office = map("operators 2").replacing("C/T", with: "PT")
    #expect(try codes(office) == ["W301"])
    #expect(try help(office) == nil)
  }

  @Test(arguments: [
    ("PCE >= 5%", "no time is known for Raw"), ("turns >= 5", "lead time"),
    ("WIP <= 5", "no stock gives a quantity"),
    ("FPY >= 90%", "no step gives"), ("%C&A >= 90%", "no step gives"),
    ("C/T(a) <= 5s", "a does not give a C/T"), ("utilisation(a) <= 80%", "a does not give a C/T, or a PT"),
    ("utilisation(*) <= 80%", "no customer gives a demand"),
    ("C/T(b) <= takt", "there is no takt: no customer gives a demand"),
    ("processing-time <= 5s", "no step on the critical path"),
    ("recovery.net-value >= $5", "the map has no recovery"),
  ])
  func aMissedTargetSaysWhyItIsNotGiven(target: String, reason: String) throws {
    let times = target.hasPrefix("processing") ? "" : "C/T 1min"
    let map = try Computed(
      "\(Self.calendar)\nstream {\n inventory \"Raw\"\n process a\n process b { \(times) }\n}\ntarget \(target)"
    )
    let message = try #require(map.messages.last)
    #expect(map.codes.last == "W314")
    #expect(message.contains(" is not given: ") && message.contains(reason), "\(message)")
  }

  @Test func whatIsNotKnownOfAllCannotBeHeld() throws {
    let map = { (steps: String, rest: String, target: String) in
      "\(rest)\nstream {\n inventory \"Raw\" 1d\n \(steps)\n}\ntarget \(target)"
    }
    let noCalendar = try Computed(map("process b { C/T 1min }", "", "utilisation(b) <= 80%"))
    #expect(noCalendar.messages.last?.contains("the map has no calendar") == true)
    let recovery = try Computed(
      "source s { volume 9/day }\nrecovery {\n s\n process a { takes 1d }\n d\n}\ndisposition d { as recycle }\n"
        + "target recovery.net-value >= $5/unit\ntarget recovery.cost <= $5/unit")
    #expect(
      recovery.messages.contains {
        $0.contains("recovery.cost is not given: it needs the cost of every step")
      })
    #expect(recovery.messages.allSatisfy { $0.contains("not given: ") })
  }
}
