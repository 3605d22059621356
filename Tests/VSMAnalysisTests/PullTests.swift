import Testing
import VSMAnalysis
import VSMModel

/// Kanban, supermarkets, FIFO lanes, pitch: offered where their inputs stand, and worked by hand.
@Suite struct PullTests {
  /// The future state of *Learning to See*, in the words of pull.
  static func acme(production: String = "", finished: String = "") -> String {
    """
    map "Acme Stamping: steering brackets" { state future }
    calendar { shifts 2   shift 8h   break 10min x 2   days 20/month }
    customer state-street "State Street Assembly" { demand 12_000 LH + 6_400 RH / month   pack 20pcs }
    supplier michigan "Michigan Steel Co."
    control  pc "Production Control" { system MRP }
    stream {
      michigan
      milk-run    "Daily"
      supermarket coils "Coils" 1.5d
      pull
      process stamping "Stamping"            { C/T 1s  C/O 10min  uptime 85%  EPE 1 shift }
      supermarket brackets "Stampings" 1d
      pull
      process cell "Weld + Assembly"         { C/T 56s  work 168s  C/O 0min  uptime 100%  operators 3  pacemaker  work-cell }
      supermarket finished "Finished goods" 2d \(finished)
      pull
      process shipping "Shipping"
      truck "Daily"
      state-street
    }
    info state-street ~> pc "Daily order"
    info pc -> heijunka     "Daily order"
    levelling heijunka at cell
    kanban production heijunka -> cell \(production)
    kanban withdrawal shipping -> finished
    kanban signal     brackets -> stamping
    kanban withdrawal cell     -> brackets  { batch 60pcs }
    """
  }

  @Test func acmeFutureState() throws {
    let acme = try Computed(Self.acme())
    let figures = acme.figures
    #expect(figures.leadTimeText == "4.5 d")
    #expect(figures.processingTime == Estimate(169))
    #expect(figures.pitch == Estimate(20 * 60))
    #expect(figures.customers[0].pitch == Estimate(20 * 60))
    #expect(figures.turns?.middle.rounded() == 53)
    expect(try acme.step("cell").operatorsNeeded?.middle, 168 / 60, within: 1e-12)
    expect(figures.operatorsNeeded?.middle, 169 / 60, within: 1e-12)
    #expect(figures.operatorsNeeded?.middle.rounded(.up) == 3)
    // One kanban for each pitch: 460 pieces a shift in packs of 20.
    #expect(figures.kanbans[0].perShift == Estimate(23))
    #expect(figures.kanbans[0].perDay == Estimate(46))
    #expect(figures.kanbans[0].isContainerOfCustomer)
    #expect(figures.kanbans.map(\.flow) == [Estimate](repeating: Estimate(920), count: 4))
    #expect(figures.kanbans.allSatisfy { $0.count == nil }, "no LT, no count")
    let pack = Estimate(20)
    #expect(
      figures.kanbans.map(\.container) == [pack, pack, nil, pack], "the pack of the only customer is no batch"
    )
    #expect(figures.kanbans[3].perDay == Estimate(46), "what moves together is not what a card stands for")
    #expect(figures.supermarkets.allSatisfy { $0.needed == nil })
    #expect(figures.supermarkets.map(\.held?.middle) == [1_380, 920, 1_840])
    #expect(figures.notes.contains { $0.hasPrefix("The number of kanban is not given: no LT") })
    #expect(figures.notesForPeople.contains { $0.hasPrefix("The number of kanban is not given: no LT") })
  }

  @Test func acmeBeforeLevelling() throws {
    let text = Self.acme().replacing("1.5d", "2d").replacing("\"Stampings\" 1d", "\"Stampings\" 1.5d")
      .replacing("\"Finished goods\" 2d", "\"Finished goods\" 4.5d")
    let acme = try Computed(text)
    #expect(acme.figures.leadTimeText == "8.0 d")
    #expect(acme.figures.turns?.middle == 30)
  }

  /// Textbook cases of D·LT·(1 + safety)/container.
  @Test(arguments: [
    // Stevenson, Operations Management: 300 a day, 0.12 day, 25 a container, 20 % on top.
    ("300/day", "0.12d", "25pcs", "20%", 1.728, 2.0),
    // Krajewski & Ritzman, Operations Management (Westerville Auto): 2000 a day, 0.02 + 0.08 day, 22, 10 %.
    ("2000/day", "0.1d", "22pcs", "10%", 10, 10),
    // Russell & Taylor, Operations Management (Julie Hurling): 150 an hour, 30 min, 25, 10 %.
    ("150/h", "30min", "25pcs", "10%", 3.3, 4),
  ])
  func publishedCounts(
    demand: String, lead: String, container: String, safety: String, needed: Double, count: Double
  ) throws {
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer c { demand \(demand) }
      stream {
        process make { C/T 1s }
        supermarket shelf
        process use { C/T 1s }
        c
      }
      kanban production shelf -> make { container \(container)  LT \(lead)  safety \(safety) }
      """)
    expect(map.figures.kanbans[0].needed?.middle, needed, within: 1e-9)
    #expect(map.figures.kanbans[0].count == Estimate(count))
  }

  @Test func theFlowIsThatOfThePlace() throws {
    // 10 % of what `use` takes in is scrap, and a second stream takes two thirds of the demand elsewhere.
    let map = try Computed(
      """
      calendar { shifts 2  shift 8h }
      customer near { demand 90/day }
      customer far  { demand 180/day }
      stream one {
        process make { C/T 1s  yield 50% }
        supermarket shelf
        process use { C/T 1s  yield 90% }
        near
      }
      stream two {
        process other { C/T 1s }
        far
      }
      kanban withdrawal use -> shelf { container 10pcs  LT 1d }
      kanban production shelf -> make { container 10pcs  LT 0.5d }
      levelling box at other
      kanban production box -> make { container 10pcs  LT 0.5d }
      kanban production box -> make, other { container 10pcs  LT 0.5d }
      """)
    let kanbans = map.figures.kanbans
    expect(kanbans[0].flow?.middle, 100, within: 1e-9)
    #expect(kanbans[0].count == Estimate(10))
    expect(kanbans[1].flow?.middle, 100, within: 1e-9)
    #expect(kanbans[1].count == Estimate(5))
    expect(kanbans[2].flow?.middle, 100, within: 1e-9)
    #expect(kanbans[3].count == nil)
    #expect(
      map.figures.notesForPeople.contains { $0.contains("several places") && $0.contains("make, other") })
  }

  @Test func rangesKeepTheirBounds() throws {
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer c { demand 100..200/day  pack 20pcs }
      stream {
        supermarket shelf { buffer-stock 10pcs..20pcs  safety-stock 1d }
        process use { C/T 1s }
        c
      }
      kanban withdrawal use -> shelf { LT 1d..2d  safety 0%..50% }
      kanban production shelf -> use { LT 1d..2d  container 10pcs }
      """)
    // 100·1·1/20, 150·1.5·1.25/20, 200·2·1.5/20
    #expect(map.figures.kanbans[0].needed == Estimate(low: 5, middle: 14.0625, high: 30))
    #expect(map.figures.kanbans[0].count == Estimate(low: 5, middle: 15, high: 30))
    // 100 + 10 + 100, 225 + 15 + 150, 400 + 20 + 200
    #expect(map.figures.supermarkets[0].needed == Estimate(low: 210, middle: 390, high: 620))
    #expect(map.figures.customers[0].pitch == Estimate(low: 2_880, middle: 3_840, high: 5_760))
  }

  @Test func aDayOfShiftsHasBoundsOfItsOwn() throws {
    let map = try Computed(
      """
      calendar { shifts 1..2  shift 8h }
      customer a { demand 400..600/day }
      stream {
        process x { C/T 10s }
        supermarket r 300
        process y { C/T 20s }
        a
      }
      kanban production r -> x { container 20..30pcs  LT 1h..2h  safety 10%..20% }
      kanban withdrawal y -> r { container 10pcs  LT 1d }
      kanban withdrawal y -> r { container 10pcs  LT 1 shift }
      """)
    // 400 · 1 h of 16 h · 1.1 / 30 and 600 · 2 h of 8 h · 1.2 / 20.
    let needed = map.figures.kanbans.map(\.needed)
    expect(needed[0]?.low, 400.0 / 16 * 1.1 / 30, within: 1e-12)
    expect(needed[0]?.middle, 500 * 1.5 / 12 * 1.15 / 25, within: 1e-12)
    expect(needed[0]?.high, 9, within: 1e-12)
    // A day is a day, however long; a shift is one of one or two.
    #expect(needed[1] == Estimate(low: 40, middle: 50, high: 60))
    #expect(needed[2].map { [$0.low, $0.high] } == [20, 60])
    // The same hours of the same days, in pieces.
    #expect(map.figures.supermarkets[0].cycle == Estimate(low: 25, middle: 62.5, high: 150))
  }

  @Test func theContainerIsThePackOfTheOnlyCustomer() throws {
    func containers(_ more: String = "", _ end: String = "") throws -> [Estimate?] {
      try Computed(
        """
        calendar { shifts 1  shift 8h }
        customer b { demand 100/day  pack 10pcs }
        supplier s
        \(more)
        stream {
          s
          supermarket q 3d
          process x { C/T 30s }
          supermarket r 1d
          process y { C/T 20s }
          b
          \(end)
        }
        kanban withdrawal y -> r { container 15pcs  LT 1d }
        kanban production r -> x { LT 1d }
        kanban withdrawal q -> s { LT 2d }
        kanban withdrawal y -> r { LT 2d }
        """
      ).figures.kanbans.map(\.container)
    }
    let pack = Estimate(10)
    #expect(try containers() == [Estimate(15), pack, pack, pack])
    // A customer elsewhere, and one of the same stream.
    #expect(try containers("customer c { pack 5pcs }") == [Estimate(15), pack, pack, pack])
    #expect(try containers("customer c { pack 5pcs }", "c") == [Estimate(15), nil, nil, nil])
  }

  @Test func whatIsMissingInTheTableHasItsReason() throws {
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer b { demand 100/day }
      stream {
        process x { C/T 30s }
        supermarket r 1d { cycle-stock 1d }
        process y { C/T 20s }
        supermarket f 1d
        process z { C/T 20s }
        b
      }
      kanban withdrawal y -> r { container 15pcs  LT 1d }
      kanban production r -> x
      """)
    for note in [
      "The number of kanban is not given: no container, and no pack of an only customer: r → x.",
      "The size of a supermarket is not given without its cycle stock or the LT of its kanban: f.",
    ] {
      #expect(map.figures.notesForPeople.contains(note), "\(map.figures.notesForPeople)")
    }
  }

  @Test func aWarningSaysWhatTheNeededAmountIsMadeOf() throws {
    func message(_ properties: String, kanban: String = "") throws -> String {
      try Computed(
        """
        calendar { shifts 1  shift 8h }
        customer c { demand 100/day }
        stream {
          supermarket shelf "Shelf" 1pcs { \(properties) }
          process use { C/T 1s }
          c
        }
        \(kanban)
        """
      ).messages.joined()
    }
    let kanban = "kanban withdrawal shelf -> use { LT 1d }"
    #expect(
      try message("", kanban: kanban) == "Shelf holds 1 pieces, less than the 100 of the LT of its kanban")
    #expect(
      try message("safety-stock 5pcs", kanban: kanban)
        == "Shelf holds 1 pieces, less than the 105 of the LT of its kanban with its safety stock")
    #expect(
      try message("cycle-stock 50pcs", kanban: kanban)
        == "Shelf holds 1 pieces, less than the 50 of its cycle stock")
    #expect(
      try message("cycle-stock 50pcs  buffer-stock 1pcs")
        == "Shelf holds 1 pieces, less than the 51 of its cycle and buffer stock")
  }

  @Test func supermarketsAreSummedAndCompared() throws {
    func market(_ amount: String, demand: String = "demand 100/day") throws -> Computed {
      try Computed(
        """
        calendar { shifts 1  shift 8h }
        customer c { \(demand) }
        stream {
          supermarket shelf "Shelf" \(amount) { cycle-stock 1d  buffer-stock 0.5d  safety-stock 30pcs }
          process use { C/T 1s }
          c
        }
        """)
    }
    let short = try market("150pcs")
    #expect(short.figures.supermarkets[0].needed == Estimate(180))
    expect(short.figures.supermarkets[0].neededTime.map { $0.middle / short.figures.day }, 1.8, within: 1e-12)
    #expect(short.codes == ["W315"])
    #expect(short.messages[0].hasPrefix("Shelf holds 150 pieces, less than the 180"))
    #expect(try market("180pcs").codes == [])
    let timed = try market("1.7d")
    #expect(
      timed.messages == ["Shelf holds 1.7 d, less than the 1.8 d of its cycle, buffer and safety stock"])
    // A time of demand is no pieces without a demand.
    let blind = try market("1d", demand: "pack 20pcs")
    #expect(blind.figures.supermarkets[0].needed == nil)
    #expect(blind.figures.supermarkets[0].cycle == nil)
    #expect(!blind.codes.contains("W315"))
    #expect(blind.figures.notesForPeople.contains { $0.contains("supermarket") && $0.contains("Shelf") })
    let none = try market("1d", demand: "demand 0/day")
    #expect(none.figures.supermarkets[0].needed == nil, "no demand is no size of 0")
  }

  @Test func theCycleStockCoversTheLeadTimeOfTheKanban() throws {
    let map = try Computed(
      Self.acme(
        production: "{ LT 1d }", finished: "{ buffer-stock 0.25d  safety-stock 0.5d }"))
    let finished = map.figures.supermarkets[2]
    #expect(finished.isCycleOfKanban)
    #expect(finished.cycle == Estimate(920))
    #expect(finished.needed == Estimate(1_610))
    #expect(map.figures.kanbans[0].count == Estimate(46))
    #expect(map.figures.notesForPeople.contains { $0.contains("LT of the kanban") })
  }

  @Test func lanesCoverTheLongestStop() throws {
    func lane(_ properties: String, next: String = "C/T 56s") throws -> Computed {
      try Computed(
        """
        calendar { shifts 1  shift 8h }
        customer c { demand 400/day }
        stream {
          process make { C/T 50s }
          fifo paint "Paint" { \(properties) }
          process use { \(next) }
          c
        }
        """)
    }
    let short = try lane("max 20pcs  covers 20min")
    expect(short.figures.fifoLanes[0].needed?.middle, 1_200 / 56, within: 1e-12)
    #expect(short.figures.fifoLanes[0].count == Estimate(22))
    #expect(short.messages == ["Paint holds at most 20 pieces; to cover a stop of 20 min it needs 22"])
    #expect(try lane("max 22pcs  covers 20min").codes == [])
    let two = try lane("max 20pcs  covers 20min", next: "C/T 56s  stations 2")
    #expect(two.figures.fifoLanes[0].count == Estimate(43))
    let blind = try lane("max 20pcs  covers 20min", next: "PT 1min")
    #expect(blind.figures.fifoLanes[0].needed == nil)
    #expect(blind.codes == [])
    #expect(blind.figures.notesForPeople.contains { $0.hasPrefix("What a FIFO lane must hold") })
    // What the lane may hold at most is not what lies in it.
    #expect(short.figures.stocks[0].quantity == nil)
    #expect(short.figures.workInProcess == nil)
    #expect(short.figures.leadTime == nil)
    #expect(
      short.figures.notesForPeople.contains(
        "A maximum, cycle, buffer or safety stock says what may lie there, not what does: Paint."))
  }

  @Test func anEmptyLaneOrMarketIsNotGiven() throws {
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer c { demand 400/day }
      stream {
        fifo lane
        process make { C/T 50s }
        supermarket shelf { cycle-stock 1d }
        process use { C/T 50s }
        c
      }
      """)
    #expect(map.figures.stocks.allSatisfy { $0.time == nil && $0.quantity == nil })
    #expect(map.figures.leadTime == nil)
    #expect(map.figures.supermarkets[0].held == nil)
    #expect(map.codes == [], "what is not known is not too little")
  }

  @Test func everyCustomerHasAPitch() throws {
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer a { demand 100/day  pack 10pcs }
      customer b { demand 200/day }
      stream {
        process make { C/T 50s }
        a
        b
      }
      """)
    #expect(map.figures.customers.map(\.pitch) == [Estimate(2_880), nil])
    #expect(map.figures.pitch == nil)
  }
}
