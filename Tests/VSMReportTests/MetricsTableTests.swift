import Testing
import VSMAnalysis
import VSMReport

@Suite struct MetricsTableTests {
  @Test func acmeAsPeopleReadIt() throws {
    let expected = """
      Acme Stamping: steering brackets (current state)
      stock ÷ daily demand · day = 15 h 20 min worked

        Lead time          14.6 d
        Processing time    63 s
        PCE                0.0078 %
        Takt               60 s
        Available time     15 h 20 min a day
        Demand             920 a day
        Pitch              20 min
        Bottleneck         Assembly #1, 103.3 %
        WIP                8840 pieces
        Turns              16.4 a year
        Operators needed   2 (1.05)
        Line balance       50.8 %

        Step                        C/T   Flow/day   Capacity/day   Utilisation   Takt          EPEI
        ──────────   ───────────   ────   ────────   ────────────   ───────────   ─────────   ──────
        stamping     Stamping       1 s        920         46,920           2 %               0.13 d
        assembly-1   Assembly #1   62 s        920            890       103.3 %   over takt
        shipping     Shipping         –        920

        Stock                      Pieces    Time
        ────────────────   ─────   ──────   ─────
        coils              Coils        –   5.0 d
        after-stamping               7000   7.6 d
        after-assembly-1             1840   2.0 d

        Ladder              Wait   Process
        ────────────────   ─────   ───────
        Coils              5.0 d
        Stamping                       1 s
        after-stamping     7.6 d
        Assembly #1                   62 s
        after-assembly-1   2.0 d

      Notes

      """
    let text = try report(MetricsTable(), of: Maps.acme)
    #expect(text.hasPrefix(expected))
    #expect(text.contains("  · No C/T, PT or LT, so left out of all times and capacities: Shipping.\n"))
  }

  @Test func nothingIsInventedForABareMap() throws {
    let text = try report(MetricsTable(), of: "stream {\n process a\n}")
    #expect(
      text.hasPrefix(
        "  Lead time         not given\n  Processing time   not given\n  PCE               not given\n"))
    #expect(!text.contains("Takt"), "no one asked for it")
    #expect(!text.contains("takt"))
  }

  @Test func printedPartsThatDoNotAddUpAreTold() throws {
    let stocks = (1...3).map { "inventory \"s\($0)\" 1.14d" }.joined(separator: "\n process p { PT 1s }\n")
      .split(separator: "process p")
    let text = stocks.enumerated().map {
      $0.offset == 0 ? String($0.element) : "process p\($0.offset)" + $0.element
    }
    .joined()
    let table = try report(MetricsTable(), of: "stream {\n\(text)\n}")
    // 1.1 + 1.1 + 1.1 beside 3.42, printed 3.4.
    #expect(table.contains("The waits as printed add up to 3.3 d"))
    let acme = try report(MetricsTable(), of: Maps.acme)
    #expect(!acme.contains("as printed"))
  }

  @Test func smallRatesAreNotNothing() throws {
    let text = try report(
      MetricsTable(),
      of:
        "calendar { shifts 1  shift 8h  days 5/week }\ncustomer c { demand 1/week }\nstream {\n process a { C/T 20h }\n c\n}"
    )
    #expect(text.contains("20 h        0.2            0.4          50 %"), "\(text)")
  }

  @Test func branchesAreTold() throws {
    let text = try report(
      MetricsTable(),
      of: """
        stream main {
          inventory 5d
          process a { C/T 1s }
        }
        stream side {
          inventory 9d
          a
        }
        """)
    #expect(text.contains("stock     main     5.0 d"))
    #expect(text.contains("critical"))
    #expect(text.contains("longest branch counts"))
  }

  @Test func wideCharactersTakeTwoColumns() throws {
    let text = try report(
      MetricsTable(), of: "stream {\n process a \"溶接\" { C/T 1s }\n process b \"Paint\" { C/T 2s }\n}")
    #expect(text.contains("  a      溶接    1 s\n"))
    #expect(text.contains("  b      Paint   2 s\n"))
  }

  @Test func formatsAreKnownByName() {
    #expect(MetricsFormats.named("json") is MetricsJSON)
    #expect(MetricsFormats.named("table") is MetricsTable)
    #expect(MetricsFormats.named("xml") == nil)
  }
}
