import Testing
import VSMAnalysis
import VSMModel
import VSMWords

/// Where steps are done: the working time of sites, what they come to, and what they cost.
@Suite struct SiteTests {
  /// Pressed in one works by night, too, and finished in another by day.
  private func line(_ site: String = "calendar nights", _ press: String = "", more: String = "") -> String {
    """
    map "Brackets" { \(more) }
    calendar { shifts 1  shift 8h  days 5/week }
    calendar nights { shifts 3  shift 8h  break 30min  days 6/week }
    calendar long { shifts 2  shift 9h  days 5/week }
    customer plant { demand 100/day }
    site gdansk "Gdańsk works" { \(site) }
    site lodz "Łódź works" { shifts 2 }
    resource crew "Crew" { people 2  site gdansk }
    stream {
      process press { C/T 200s  operators 2  site gdansk  uses crew \(press) }
      inventory 50
      process bend { C/T 100s  operators 1  site gdansk }
      process paint { C/T 120s  site lodz }
      process pack { C/T 60s  operators 1 }
      plant
    }
    """
  }

  @Test func aSiteHasItsOwnWorkingTime() throws {
    let computed = try Computed(line())
    // Three shifts of 7.5 h on 6 days a week are 3 · 27,000 s · 6/5 on each of the five days that customers take on: 97,200 s.
    let nights = 3 * 27_000 * 1.2
    let press = try computed.step("press")
    expect(press.takt?.middle, nights / 100, within: 1e-9)
    expect(press.utilisation?.middle, 100 * 200 / nights, within: 1e-12)
    expect(press.capacity?.middle, nights / 200, within: 1e-9)
    expect(try computed.step("bend").utilisation?.middle, 100 * 100 / nights, within: 1e-12)
    // Two shifts of the map's 8 h, and the map's own one.
    expect(try computed.step("paint").takt?.middle, 2 * 28_800 / 100, within: 1e-9)
    expect(try computed.step("pack").takt?.middle, 288, within: 1e-9)
    // People who are there work as long: 100 · 200 s of 2 · 97,200 s.
    expect(computed.figures.resources[0].available?.middle, nights, within: 1e-9)
    expect(computed.figures.resources[0].utilisation?.middle, 20_000 / (2 * nights), within: 1e-12)
    // Days stay those of the map.
    expect(computed.figures.day, 28_800, within: 0)
    expect(computed.rungs(.wait, unit: computed.figures.day)[0], 0.5, within: 1e-12)
    #expect(
      computed.figures.notes.contains {
        $0.contains(
          "A day is one of the map’s calendar, 8 h, also where others are worked: press, bend, paint")
      })
  }

  @Test func whatAStepSaysItselfRules() throws {
    // Its own calendar, its own shifts, its own time by the calendar of the site.
    expect(
      try Computed(line("calendar nights", "calendar long")).step("press").takt?.middle, 648, within: 1e-9)
    expect(try Computed(line("calendar nights", "shifts 2")).step("press").takt?.middle, 576, within: 1e-9)
    expect(
      try Computed(line("calendar nights", "available 10h")).step("press").takt?.middle, 360, within: 1e-9)
    // Half a shift is one of the site: 100 · 13,500 s... of 7.5 h each.
    expect(
      try Computed(line("calendar nights  available 0.8shift")).step("bend").takt?.middle, 216, within: 1e-9)
    // What a site has available is no more than what a step's own calendar gives.
    expect(
      try Computed(line("available 5h", "calendar long")).step("press").takt?.middle, 648, within: 1e-9)
    expect(try Computed(line("available 5h")).step("press").takt?.middle, 180, within: 1e-9)
    expect(try Computed(line("available 5h")).figures.resources[0].available?.middle, 18_000, within: 0)
  }

  @Test func theSiteOfTheMapIsThatOfAllOthers() throws {
    let named = try Computed(line(more: "site gdansk"))
    expect(try named.step("pack").takt?.middle, 972, within: 1e-9)
    #expect(named.map.details.site == "Gdańsk works")
    #expect(named.figures.sites.map(\.name) == ["Gdańsk works", "Łódź works"])
    #expect(named.figures.siteHandoffs == 2)
    // A text is no site: the map's calendar rules, and the sums have its name.
    let told = try Computed(line(more: "site \"Packing, hall 3\""))
    expect(try told.step("pack").takt?.middle, 288, within: 1e-9)
    #expect(told.figures.sites.map(\.name) == ["Gdańsk works", "Łódź works", "Packing, hall 3"])
    #expect(told.figures.siteHandoffs == 2)
  }

  @Test func sitesAddUpWhatIsDoneThere() throws {
    let computed = try Computed(line())
    let sites = computed.figures.sites
    #expect(sites.map(\.name) == ["Gdańsk works", "Łódź works", nil])
    #expect(sites.map(\.steps) == [[0, 1], [2], [3]])
    // 200 s and 100 s; two people and one.
    expect(sites[0].processingTime?.middle, 300, within: 1e-9)
    expect(sites[0].operators?.middle, 3, within: 0)
    #expect(sites[1].operators == nil)
    // From Gdańsk to Łódź once, and to where nobody knows.
    #expect(sites.map(\.handoffs) == [1, nil, nil])
    #expect(computed.figures.siteHandoffs == nil)
    #expect(
      computed.figures.notesForPeople.contains {
        $0 == "Handoffs between sites are not counted where no site is given: pack."
      })
    #expect(computed.figures.departments.isEmpty)
    // A map that is of one site has no sums by site.
    let one = try Computed("map \"A\" { site \"Plant 2\" }\nstream {\n process a { PT 5min }\n}")
    #expect(one.figures.sites.isEmpty && one.figures.siteHandoffs == nil)
  }

  // MARK: What a site costs

  private func recovery(_ yard: String, _ packing: String = "", more: String = "") -> String {
    """
    calendar { shifts 1  shift 8h  days 5/week }
    source back "Back" { volume 50/day }
    site yard "Yard" { \(yard) }
    disposition shelf "Shelf" { as resell  proceeds $20 }
    recovery {
      back
      fixed $100/day
      process sort "Sort" { takes 1h  cost $1  site yard }
      process clean "Clean" { takes 1h  cost $2  site yard }
      process box "Box" { takes 1h  cost $1 \(packing) }
      shelf
    }
    \(more)
    """
  }

  @Test func theFixedCostOfASiteCountsOnce() throws {
    let network = try #require(try Computed(recovery("fixed $1_000/week")).figures.recoveries[0])
    // 100 and 1,000/5 a day, of 50 units: 2 + 4. Two steps are there, and it is counted once.
    expect(network.fixedCost, 6, within: 1e-12)
    // 20 − 1 − 2 − 1 − 6.
    expect(network.net, 10, within: 1e-12)
    let bare = try #require(try Computed(recovery("")).figures.recoveries[0])
    expect(bare.net, 14, within: 1e-12)
    // As if the recovery gave it.
    let whole = try #require(
      try Computed(recovery("").replacing("fixed $100/day", with: "fixed $300/day")).figures.recoveries[0])
    expect(whole.net, 10, within: 1e-12)
  }

  @Test func whoBearsWhatSeveralShareIsNotKnown() throws {
    let line = """
      customer town { demand 10/day }
      stream {
        process make "Make" { C/T 60s  site yard }
        town
      }
      """
    let network = try #require(
      try Computed(recovery("fixed $1_000/week", more: line)).figures.recoveries[0])
    #expect(network.fixedCost == nil && network.net == nil)
    #expect(
      network.notValued?.description
        == "which part of the fixed cost of Yard is that of the recovery is not given")
    // Without a cost nothing is to be shared.
    let free = try #require(try Computed(recovery("", more: line)).figures.recoveries[0])
    expect(free.net, 14, within: 1e-12)
  }
}
