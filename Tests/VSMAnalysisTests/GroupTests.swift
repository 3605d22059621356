import Testing
import VSMAnalysis
import VSMModel

/// The sums of groups, loops and departments, worked by hand.
@Suite struct GroupTests {
  /// Acme's current state from welding on, with what belongs together.
  private func acme(_ more: String, conventions: String = "") -> String {
    """
    calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }
    \(conventions)
    customer plant { demand 18_400/month }
    stream {
      inventory coils 5d
      process stamp { C/T 1s  operators 1 }
      inventory 7.6d
      process weld-1 { C/T 39s  operators 1 }
      inventory cores 1100
      process weld-2 { C/T 46s  operators 1 }
      inventory 1600
      process asm { C/T 62s }
      supermarket finished 2d
      process ship
      plant
    }
    \(more)
    """
  }

  @Test func aGroupAddsUpItsRungs() throws {
    let computed = try Computed(
      acme("group \"Welding\" { weld-1, weld-2 }\nloop \"Pacemaker loop\" { weld-2, asm, finished, ship }"))
    let (welding, loop) = (computed.figures.groups[0], computed.figures.groups[1])
    let day = computed.figures.day
    // What waits between its steps is in it: 1100 / (18,400 / 20).
    expect(welding.leadTime.map { $0.middle / day }, 1100.0 / 920, within: 1e-12)
    expect(welding.processingTime?.middle, 39 + 46, within: 1e-12)
    expect(welding.operators?.middle, 2, within: 0)
    expect(welding.pieces?.middle, 1100, within: 0)
    #expect(computed.map.members(of: computed.map.groups[0]) == [.process(1), .stock(2), .process(2)])
    // 1600 / 920 + 2 d; by Little's law 2 d are 1840 pieces.
    expect(loop.leadTime.map { $0.middle / day }, 1600.0 / 920 + 2, within: 1e-12)
    expect(loop.processingTime?.middle, 46 + 62, within: 1e-12)
    expect(loop.pieces?.middle, 1600 + 1840, within: 1e-9)
    #expect((loop.steps, loop.stepsWithOperators) == (3, 1))
    expect(loop.operators?.middle, 1, within: 0)
    #expect(welding.isInDays && loop.leadTimeWithout.isEmpty && loop.processingWithout.isEmpty)
  }

  /// Groups that hold a row between them have its times between them, by either convention.
  @Test(arguments: ["", "conventions { lead-time waits+process }", "conventions { day 24h }"])
  func groupsOfAWholeRowComeToIts(conventions: String) throws {
    let groups = """
      group "A" { coils, stamp }
      group "B" { weld-1, cores }
      group "C" { weld-2, asm, finished }
      """
    // What waits between two groups is in neither.
    let text = acme(groups, conventions: conventions).split(separator: "\n").filter {
      !$0.contains("inventory 7.6d") && !$0.contains("inventory 1600")
    }.joined(separator: "\n").replacing("process ship", with: "")
    let computed = try Computed(text)
    let found = computed.figures.groups
    expect(
      found.compactMap(\.leadTime?.middle).reduce(0, +), try #require(computed.figures.leadTime?.middle),
      within: 1e-6)
    expect(
      found.compactMap(\.processingTime?.middle).reduce(0, +),
      try #require(computed.figures.processingTime?.middle), within: 1e-9)
    #expect(found.allSatisfy { $0.leadTime != nil && $0.processingTime != nil })
  }

  @Test func aTransportToAGroupIsNotInIt() throws {
    let computed = try Computed(
      """
      conventions { transport on }
      supplier s
      stream {
        s
        truck { takes 5d }
        process a { C/T 10s }
        truck { takes 1d }
        process b { C/T 20s }
        process c { C/T 30s }
      }
      group "All" { a, b, c }
      loop "Behind" { b, c }
      """)
    let day = computed.figures.day
    expect(computed.figures.groups[0].leadTime.map { $0.middle / day }, 1, within: 1e-12)
    expect(computed.figures.groups[1].leadTime.map { $0.middle / day }, 0, within: 1e-12)
    expect(computed.figures.leadTime.map { $0.middle / day }, 6, within: 1e-12)
  }

  /// Each visit counts: with a fifth of the units done again a step is visited 1.25 times.
  @Test func workThatIsDoneAgainCounts() throws {
    let computed = try Computed(
      """
      stream {
        process a { C/T 40s }
        rework -> a 20%
        process b { C/T 10s }
      }
      group "A" { a }
      """)
    expect(computed.figures.groups[0].processingTime?.middle, 50, within: 1e-9)
  }

  @Test func whatIsNotKnownHasNoSum() throws {
    let computed = try Computed(
      """
      stream {
        process a { C/T 10s  operators 1 }
        fifo lane { max 20pcs }
        process b { LT 2h }
        process c { C/T 10s }
      }
      group "Open" { a, b }
      loop "Known" { c }
      """)
    let (open, known) = (computed.figures.groups[0], computed.figures.groups[1])
    #expect(open.leadTime == nil && open.processingTime == nil && open.pieces == nil)
    #expect(open.leadTimeWithout == [.stock(0)])
    #expect(open.processingWithout == [.process(1)])
    #expect(open.piecesWithout == [.stock(0)])
    expect(known.processingTime?.middle, 10, within: 0)
    #expect(known.pieces == nil && known.stocks == 0 && known.operators == nil)
    for part in ["lead time within Open", "processing time within Open", "pieces within Open"] {
      #expect(computed.figures.notesForPeople.contains { $0.contains(part) }, "\(part)")
    }
  }

  // MARK: Departments

  private func office(_ last: String) -> String {
    """
    stream {
      process take { PT 5min  department "Sales"  operators 2 }
      process enter { PT 10min  department "Sales" }
      decision fine
        yes -> ship 90%
        no -> check 10%
      process check { PT 20min  department "Finance"  operators 1 }
      process ship { PT 15min  \(last) }
    }
    stream {
      process pick { PT 30min  department "Stores" }
      ship
    }
    """
  }

  @Test func handoffsAreCounted() throws {
    let computed = try Computed(office("department \"Sales\""))
    let found = computed.figures.departments
    #expect(found.map(\.name) == ["Sales", "Finance", "Stores"])
    // Sales to Finance past the decision, Finance to Sales, Stores to Sales where the rows meet.
    #expect(found.map(\.handoffs) == [1, 1, 1])
    #expect(computed.figures.handoffs == 3)
    // One in ten is checked: 5 + 10 + 15 min, 2 min, 30 min.
    expect(found[0].processingTime?.middle, 30 * 60, within: 1e-9)
    expect(found[1].processingTime?.middle, 2 * 60, within: 1e-9)
    expect(found[2].processingTime?.middle, 30 * 60, within: 1e-9)
    expect(found[0].operators?.middle, 2, within: 0)
    #expect((found[0].steps.count, found[0].stepsWithOperators) == (3, 1))
  }

  @Test func withoutADepartmentHandoffsAreNotKnown() throws {
    let computed = try Computed(office(""))
    let found = computed.figures.departments
    #expect(found.map(\.name) == ["Sales", "Finance", "Stores", nil])
    #expect(found.map(\.handoffs) == [1, nil, nil, nil])
    #expect(computed.figures.handoffs == nil)
    #expect(computed.figures.notesForPeople.contains { $0.contains("Handoffs are not counted") })
    let silent = try Computed("stream {\n process a { PT 5min }\n}")
    #expect(silent.figures.departments.isEmpty && silent.figures.handoffs == nil)
  }
}
