import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

/// What differs between two maps.
@Suite struct ComparisonTests {
  private static let base = """
    map "Gates" { state current }
    calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }
    customer acme "Acme" { demand 9_200/month }
    supplier mill "Mill"
    control pc "Control"
    stream {
      mill
      truck "Daily"
      inventory coils "Coils" 5d
      process stamp "Stamping" { C/T 10s  C/O 10min  shared }
      inventory 460
      process weld "Welding" { C/T 40s }
      acme
    }
    info pc -> stamp "Weekly"
    kaizen weld "Changeover"
    """

  private func read(_ text: String) throws -> (map: ValueStreamMap, figures: Figures) {
    let (map, problems) = ValueStreamMap.read(SourceFile(name: "test.vsm", text: text))
    let read = try #require(map, "\(problems.map(\.code))")
    return (read, Figures(of: read))
  }

  private func comparison(_ old: String, _ new: String) throws -> MapComparison {
    MapComparison(try read(old), try read(new))
  }

  private func words(_ comparison: MapComparison) -> [String] {
    comparison.changes.map { change in
      let differences = change.differences.map { "\($0.of) \($0.before ?? "–") → \($0.after ?? "–")" }
      return (["\(change.sign) \(change.kind) \(change.label)"] + differences).joined(separator: "; ")
    }
  }

  @Test func pitchAndWhatPullNeedsAreAmongTheFigures() throws {
    func map(_ pack: Int, _ lead: String, customers: String = "") -> String {
      """
      calendar { shifts 1  shift 8h }
      customer a "Acme" { demand 480/day  pack \(pack)pcs }
      \(customers)
      stream {
        process x { C/T 10s }
        supermarket r "Parts" 300
        process y { C/T 20s }
        fifo z 10 { covers 10min }
        process w { C/T 20s }
        a
      }
      kanban production r -> x { container 24pcs  LT \(lead) }
      """
    }
    func rows(_ old: String, _ new: String) throws -> [String] {
      try comparison(old, new).figures.filter { $0.difference != "same" }.map {
        "\($0.name): \($0.before ?? "–") → \($0.after ?? "–"), \($0.difference ?? "–")"
      }
    }
    #expect(
      try rows(map(20, "1d"), map(10, "0.5d")) == [
        "Pitch: 20 min → 10 min, −10 min (−50 %)", "r → x: kanban needed: 20 → 10, −10 (−50 %)",
        "Parts: pieces needed: 480 → 240, −240 (−50 %)",
      ])
    #expect(try comparison(map(20, "1d"), map(20, "1d")).figures.contains { $0.name == "Pitch" })
    let other = "customer b { demand 1/day }"
    #expect(
      try rows(map(20, "1d", customers: other), map(10, "1d", customers: other))
        == ["Acme: pitch: 20 min → 10 min, −10 min (−50 %)"])
  }

  @Test func aMapDoesNotDifferFromItself() throws {
    let comparison = try comparison(Self.base, Self.base)
    #expect(comparison.isEmpty)
    #expect(comparison.figures.contains { $0.name == "Lead time" })
    #expect(comparison.figures.allSatisfy { $0.before == $0.after && $0.difference == "same" })
  }

  @Test(arguments: [
    ("C/T 40s", "C/T 36s", "changed process Welding; C/T 40 s → 36 s"),
    (
      "C/O 10min  shared", "uptime 90%",
      "changed process Stamping; Uptime – → 90 %; C/O 10 min → –; Shared yes → –"
    ),
    ("\"Welding\"", "\"Spot welding\"", "changed process Spot welding; label Welding → Spot welding"),
    (
      "inventory coils \"Coils\" 5d", "supermarket coils \"Coils\" 2d",
      "changed supermarket Coils; kind inventory → supermarket; time 5 d → 2 d"
    ),
    ("inventory 460", "inventory 230", "changed inventory after Stamping; quantity 460 pcs → 230 pcs"),
    (
      "truck \"Daily\"", "milk-run \"Hourly\"",
      "changed supplier Mill; shipment truck Daily → milk-run Hourly"
    ),
    ("9_200/month", "4_600/month", "changed customer Acme; Demand 9200/mo → 4600/mo"),
    ("\"Control\"", "\"Control\" { system MRP }", "changed control Control; system – → MRP"),
    (
      "pc -> stamp \"Weekly\"", "pc ~> stamp \"Weekly\"",
      "changed info Control → Stamping: Weekly; medium manual → electronic"
    ),
    (
      "pc -> stamp \"Weekly\"", "pc -> stamp \"Daily\"",
      "changed info Control → Stamping: Daily; label Weekly → Daily"
    ),
    (
      "kaizen weld \"Changeover\"", "kaizen weld \"Changeover\"\nkaizen weld \"Uptime\"",
      "added kaizen Welding: Uptime"
    ),
    ("  inventory 460\n", "  inventory 460\n  process wash \"Wash\"\n", "added process Wash"),
    ("shifts 2", "shifts 3", "changed calendar Working time; shifts 2 → 3"),
    ("  process weld", "  pull\n  process weld", "changed process Welding; reached by – → pull"),
  ])
  func whatChangedIsSaidInWords(_ part: String, _ other: String, _ expected: String) throws {
    #expect(Self.base.contains(part))
    let changes = try comparison(Self.base, Self.base.replacing(part, with: other))
    #expect(words(changes) == [expected])
  }

  private static let back = """
    map "Gates" { state current  product "G1" }
    conventions { lead-time waits+process  day 24h }
    calendar { shifts 1  shift 8h }
    customer shop { demand 100/day }
    source back { returns 10% of shop }
    icon robot { view-box "0 0 24 24"  path "M4 20V10H20V20Z M12 10V4" }
    stream main {
      process cut { C/T 60s }
      process paint { C/T 30s  icon robot }
      process pack { C/T 30s }
      shop
    }
    stream rest {
      cut
      inventory sheets 2d
      process bundle { C/T 5s }
      pack
    }
    recovery "Way back" {
      back
      acquisition $5
      fixed $100/week
      process grade { takes 1h  cost $4 }
        A -> sell 60%
        rework -> grade 10%  max 2  then bin
      bin
    }
    disposition sell { as resell  proceeds $100 }
    disposition bin { as recycle }
    target lead-time <= 5d
    target C/T(cut) <= takt
    """

  @Test(arguments: [
    (
      "day 24h", "day 20h  transport on",
      "changed conventions How figures are computed; day 24 h → 20 h; transport off → on"
    ),
    (
      "lead-time waits+process", "",
      "changed conventions How figures are computed; lead-time waits+process → waits"
    ),
    ("product \"G1\"", "product \"G2\"", "changed map Title and product; product G1 → G2"),
    (
      "  cut\n  inventory", "  cut 20%\n  inventory",
      "changed stream rest; splits off cut → cut, 20 % of what leaves it"
    ),
    ("  pack\n}", "  paint\n}", "changed stream rest; joins pack → paint"),
    ("  pack\n}", "  shop\n}", "changed stream rest; delivers to – → shop; joins pack → –"),
    ("acquisition $5", "acquisition $6", "changed recovery Way back; Acquisition $5 → $6"),
    ("  fixed $100/week\n", "", "changed recovery Way back; Fixed cost $100/wk → –"),
    ("  bin\n}", "  sell\n}", "changed recovery Way back; ends at bin → sell"),
    ("sell 60%", "sell 55%", "changed process grade; route to sell grade A 60 % → grade A 55 %"),
    (
      "then bin", "then sell",
      "changed process grade; route to grade rework 10 % max 2 then bin → rework 10 % max 2 then sell"
    ),
    ("proceeds $100", "proceeds $90", "changed disposition sell; Proceeds $100 → $90"),
    ("<= 5d", "<= 4d", "changed target lead-time <= 4 d; bound <= 5 d → <= 4 d"),
    ("target C/T(cut) <= takt", "", "removed target C/T(cut) <= takt"),
    ("<= takt", "<= takt\ntarget PCE >= 1.25%", "added target PCE >= 1.25 %"),
    ("M12 10V4\"", "M12 10V4\"  filled", "changed icon robot; filled no → yes"),
    (
      "M12 10V4", "M12 10V5",
      "changed icon robot; outline M4 20 L4 10 L20 10 L20 20 Z M12 10 L12 4 → M4 20 L4 10 L20 10 L20 20 Z M12 10 L12 5"
    ),
    ("  icon robot }", " }", "changed process paint; icon robot → –"),
  ])
  func whatTheMapSaysAsAWholeIsComparedToo(_ part: String, _ other: String, _ expected: String) throws {
    #expect(Self.back.contains(part))
    let changes = try comparison(Self.back, Self.back.replacing(part, with: other))
    #expect(words(changes) == [expected])
  }

  @Test func aStreamWithoutANameIsKnownByWhatItBeginsWith() throws {
    let nameless = Self.back.replacing("stream main", with: "stream").replacing("stream rest", with: "stream")
    #expect(
      words(try comparison(nameless, nameless.replacing("  pack\n}", with: "  paint\n}"))) == [
        "changed stream stream 2; joins pack → paint"
      ])
    let first = nameless.replacing("  inventory sheets 2d\n", with: "")
    #expect(words(try comparison(nameless, first)) == ["removed inventory sheets"])
  }

  @Test func aStepThatMovesToAnotherStreamIsSeen() throws {
    let moved = Self.back.replacing("  process paint { C/T 30s  icon robot }\n", with: "")
      .replacing("  pack\n}", with: "  process paint { C/T 30s  icon robot }\n  pack\n}")
    #expect(
      words(try comparison(Self.back, moved)).first
        == "changed process paint; stands in stream main → stream rest")
    // A stream that only gets a name is the same.
    let named = Self.base.replacing("stream {", with: "stream main {")
    #expect(words(try comparison(Self.base, named)).isEmpty)
    let other = Self.base.replacing("inventory coils \"Coils\" 5d", with: "inventory tubes \"Tubes\" 5d")
    #expect(words(try comparison(Self.base, other)) == ["added inventory Tubes", "removed inventory Coils"])
  }

  @Test func longTextsAreClippedAroundWhatDiffers() throws {
    let path = (0..<60).map { "L\($0) 5" }.joined(separator: " ")
    let long = Self.back.replacing("M12 10V4", with: "M12 10\(path)")
    let changes = try comparison(long, long.replacing("L40 5", with: "L40 6")).changes
    let difference = try #require(changes.first?.differences.first)
    #expect(changes.count == 1)
    #expect(difference.before?.hasPrefix("…") == true && difference.before?.contains("L40 5") == true)
    #expect(difference.after?.contains("L40 6") == true)
    #expect((difference.after?.count ?? 0) <= 62)
  }

  @Test func kanbanAreMatchedByWhatTheyJoin() throws {
    let base = Self.base.replacing("inventory coils", with: "supermarket coils")
    let with = base + "\nkanban withdrawal stamp -> coils"
    #expect(words(try comparison(base, with)) == ["added withdrawal kanban Stamping → Coils"])
    #expect(
      words(try comparison(with, with + " { batch 60pcs }"))
        == ["changed withdrawal kanban Stamping → Coils; batch – → 60"])
  }

  @Test func stocksThatNobodyNamedAreKnownByTheirSteps() throws {
    let base = """
      stream {
        inventory 1d
        process a "A"
        inventory 1d
        fifo
        process b "B"
        inventory own 3d
        inventory "Boxes" 4d
      }
      recovery {
        back
        inventory 1d
        process c "C"
        bin
      }
      source back { volume 10/day }
      disposition bin { as recycle }
      """
    let other = base.replacing("inventory 1d", with: "supermarket 2d")
      .replacing("fifo", with: "fifo { max 5pcs }").replacing("own 3d", with: "own 4d")
      .replacing("Boxes\" 4d", with: "Boxes\" 5d")
    #expect(
      try comparison(base, other).changes.map { "\($0.kind) \($0.label)" } == [
        "supermarket before A", "supermarket after A", "fifo after A", "inventory own", "inventory Boxes",
        "supermarket before C",
      ])
    // The name of the step is not the stock's own.
    #expect(words(try comparison(base, base.replacing("\"A\"", with: "\"A1\""))).count == 1)
  }

  @Test func stepsThatChangePlacesAreSeen() throws {
    let other = Self.base.replacing("process stamp \"Stamping\" { C/T 10s  C/O 10min  shared }", with: "HERE")
      .replacing(
        "process weld \"Welding\" { C/T 40s }",
        with: "process stamp \"Stamping\" { C/T 10s  C/O 10min  shared }"
      )
      .replacing("HERE", with: "process weld \"Welding\" { C/T 40s }").replacing(
        "inventory 460", with: "inventory between 460")
    let base = Self.base.replacing("inventory 460", with: "inventory between 460")
    #expect(
      words(try comparison(base, other)) == [
        "changed order of steps and stocks; order Coils, Stamping, between, Welding → Coils, Welding, between, Stamping"
      ])
  }

  @Test func theOtherWayRoundIsTheMirrorImage() throws {
    let other = Self.base.replacing(
      "process weld \"Welding\" { C/T 40s }", with: "process cell \"Cell\" { C/T 30s }"
    )
    .replacing("kaizen weld \"Changeover\"", with: "").replacing("C/O 10min", with: "C/O 5min")
    let (there, back) = (try comparison(Self.base, other), try comparison(other, Self.base))
    func mirrored(_ change: MapComparison.Change) -> MapComparison.Change {
      var change = change
      (change.before, change.after) = (change.after, change.before)
      if change.sign != .changed { change.sign = change.sign == .added ? .removed : .added }
      change.differences = change.differences.map { difference in
        var difference = difference
        (difference.before, difference.after) = (difference.after, difference.before)
        (difference.said.before, difference.said.after) = (difference.said.after, difference.said.before)
        return difference
      }
      return change
    }
    #expect(there.changes.count == 4)
    #expect(Set(there.changes.map(mirrored)) == Set(back.changes))
  }

  @Test func figuresAreComparedAsTheyAreWritten() throws {
    let other = Self.base.replacing("5d", with: "2d").replacing("C/T 40s", with: "C/T 30s")
    let rows = try comparison(Self.base, other).figures
    func row(_ name: String) -> [String?] {
      rows.first { $0.name == name }.map { [$0.before, $0.after, $0.difference] } ?? []
    }
    #expect(row("Lead time") == ["6.0 d", "3.0 d", "−3.0 d (−50 %)"])
    #expect(row("Processing time") == ["50 s", "40 s", "−10 s (−20 %)"])
    #expect(row("Takt") == ["120 s", "120 s", "same"] || row("Takt") == ["2 min", "2 min", "same"])
    let silent = try comparison(Self.base, Self.base.replacing(" { demand 9_200/month }", with: "")).figures
    #expect(silent.first { $0.name == "Takt" }?.after == nil, "not given is not 0")
    #expect(silent.first { $0.name == "Takt" }?.difference == nil)
  }
}
