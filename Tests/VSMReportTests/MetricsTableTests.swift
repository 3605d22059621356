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
        Line can make      890.3 good units a day (2 of 3 steps)
        WIP                8840 pieces
        Turns              16.4 a year
        Operators needed   2 (1.05)
        Line balance       50.8 % (2 of 3 steps)
        Material           4600 pieces
        Stock in process   7000 pieces
        Finished goods     1840 pieces

        Step                        C/T   Flow/day   Capacity/day   Utilisation   Takt          EPEI
        ──────────   ───────────   ────   ────────   ────────────   ───────────   ─────────   ──────
        stamping     Stamping       1 s        920         46,920           2 %               0.16 d
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

  @Test func whatIsSmallIsNotSaidToBeNothing() throws {
    let text = try report(
      MetricsTable(),
      of: """
        calendar { shifts 2  shift 8h  break 10min x 2 }
        customer shop { demand 920/day }
        stream {
          inventory "Raw" 18.4pcs
          process press { C/T 1s }
          shop
        }
        target PCE >= 3%
        """)
    // 18.4 of 920 a day are 0.02 d of 55,200 s; 1 s of 1,104 s are 0.09 %.
    #expect(text.contains("  Lead time          18 min\n"), "\(text)")
    #expect(text.contains("PCE is 0.091 %   missed"), "\(text)")
    #expect(!text.contains("0.0 d"))
  }

  @Test func whereNobodyRepeatsThereIsNoRepeatWork() throws {
    // Shares such as these leave 2e-16 of a visit to the last step beyond the first.
    let text = try report(
      MetricsTable(),
      of: """
        calendar { shifts 1  shift 8h }
        source back { volume 100/day }
        recovery {
          back
          process grade { PT 10s }
            -> mend 26.3%
            -> wash 6.7%
            -> pack 67%
          process wash { PT 40s }
            -> mend 9.1%
            rework -> wash 7.3% max 3
          process mend { PT 700s }
          process pack { PT 130s }
            -> shop
        }
        disposition shop { as resell }
        """)
    let rows = text.split(separator: "\n")
    #expect(rows.contains { $0.hasPrefix("  wash ") && $0.hasSuffix("7.3 %        0.21 s") }, "\(text)")
    #expect(
      rows.contains { $0.hasPrefix("  pack          130 s        1        100") && $0.hasSuffix("100") })
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

  @Test func aRecoveryAsPeopleReadIt() throws {
    let text = try report(MetricsTable(), of: Maps.laptop)
    let expected = """
      Laptop take-back (current state)

        Available time   8 h a day

      Recovery: Take-back
        per unit entering · shares by units · day = 8 h

        Entering                    200 a day
        Lead time                   3.9 d ± 2.0 d between ways
        In process                  770 units
        Net value                   $94.23 a unit, $18,845 a day
          after decay               $93.20 a unit, $18,639 a day
          gross                     $127.80 ($126.77 after decay)
          cost of the steps         $33.58
        Profit a week               $94,226
        Diversion                   97 % by units · 100 % by value
          without energy recovery   97 % by units · 100 % by value
        Reuse rate                  79.6 % by units · 99.3 % by value

        Step                        Visit   Visits   Flow/day   Repeats     Worth   A day saved
        ─────────   ─────────────   ─────   ──────   ────────   ───────   ───────   ───────────
        receive     Receive         0.5 d        1        200              $94.23         $0.24
        sanitize    Erase data      1.0 d        1        200              $97.23         $0.24
        grade       Test & grade    0.5 d     0.97        194             $106.54         $0.24
        refurbish   Refurbish       3.0 d     0.48       96.4     9.4 %   $118.54         $0.15
        retest      Final test      0.5 d     0.46       91.6     9.4 %   $160.67         $0.15
        harvest     Harvest parts   1.0 d     0.19       38.6                 $18

      """
    #expect(text.hasPrefix(expected), "\(text)")
    for line in [
      "  Test & grade    grade B         Refurbish        45 %        87.3       $118.54          $0.14\n",
      "  Final test      rework, max 3   Refurbish        10 %         9.1       $118.54         −$0.25\n",
      "  Remarketing   resell      68 %     95.7 %        136   4.2 d ± 2.1 d       $180       99.2 %\n",
      "  B       Test & grade   43.7 %        87.3   Refurbish       $44.75   $163.29   $118.54   Refurbish\n",
      "  recovery.net-value >= $90/unit   recovery.net-value is $94.23        holds\n",
      "  recovery.diversion >= 99%        recovery.diversion is 97 %          missed\n",
    ] {
      #expect(text.contains(line), "\(line)\n\(text)")
    }
    #expect(!text.contains("not given"))
  }

  @Test func whatIsNotValuedSaysWhy() throws {
    let text = try report(MetricsTable(), of: Maps.crates)
    #expect(text.contains("  Net value                   not valued: no proceeds are given for"))
    #expect(
      text.contains("  Closed loop                 359 a day recovered, 641 a day new, multiplier 1.56\n"))
    #expect(text.contains("    without energy recovery   90 % by units\n"))
    #expect(text.contains("recovery.net-value is not given   not known"))
    #expect(!text.contains("A day saved"), "nothing decays")
  }

  @Test func aStreamWithRoutesSaysWhereUnitsEnd() throws {
    let text = try report(MetricsTable(), of: Maps.crates)
    for line in [
      "Stream with routes: Line\n", "  Recovered units entering   360 a day\n",
      "  mould      Mould       10 s", "  Pack    rework, max 2   Mould        5 %",
    ] {
      #expect(text.contains(line), "\(line)\n\(text)")
    }
    let ends = text.components(separatedBy: "  End ")
    #expect(ends.count == 2)
    #expect(ends.last?.contains("\n  shop ") == true)
    #expect(ends.last?.contains("\n  Scrap ") == true)
  }

  @Test func rangesMakeATornado() throws {
    let text = try report(
      MetricsTable(),
      of: Maps.laptop.replacing("cost $35", with: "cost $30..$40").replacing("$180", with: "$150..$210"))
    #expect(
      text.contains("  Range                     Net at its low   Net at its high    Swing\n"), "\(text)")
    let rows = text.split(separator: "\n").filter {
      $0.contains("  proceeds of ") || $0.contains("  cost of R")
    }
    #expect(rows.count == 2)
    #expect(rows.first?.contains("proceeds of Remarketing") == true, "the widest first")
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] { split(separator: separator) }
}
