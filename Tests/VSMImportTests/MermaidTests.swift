import Foundation
import Testing
import VSMDiagnostics
import VSMAnalysis
import VSMImport
import VSMKit

/// Mermaid's proposed diagram, both ways.
@Suite struct MermaidTests {
  private static func figures(of name: String) throws -> Figures {
    let text = try String(contentsOf: Importing.folder.appending(path: name), encoding: .utf8)
    return try ValueStreamMap(parsing: Importing.text(of: text)).figures
  }

  /// The figures of the two published examples.
  @Test func widgetProduction() throws {
    let figures = try Self.figures(of: "widgets.mmd")
    #expect(figures.processingTime == Estimate(101))
    #expect(figures.leadTime == Estimate(101 + 6 * 86_400))
    let efficiency = try #require(figures.cycleEfficiency).middle * 100
    #expect((efficiency * 10_000).rounded() / 10_000 == 0.0195)
  }

  @Test func expenseReport() throws {
    let figures = try Self.figures(of: "expenses.mmd")
    let time = try #require(figures.processingTime)
    #expect(time.low == 13 * 60 && time.high == 32 * 60)
    #expect(figures.leadTime == time)
    #expect(figures.cycleEfficiency == Estimate(1))
  }

  private static func map(_ lines: String) -> String { Importing.text(of: "vsm\n" + lines) }

  @Test func queuesCountByTheirOrder() {
    let lines = "a >> b >> c\nc \"C\"\n queue 1d\na \"A\"\n queue 2d\nb \"B\"\n queue 3d\n"
    let text = Self.map(lines)
    #expect(
      text.contains(
        """
          process a "A"
          waiting 1d
          process b "B"
          waiting 2d
          process c-step "C"
          waiting 3d
        """.replacing("c-step", with: "c")), "\(text)")
    #expect(Importing.map(of: "vsm\n" + lines).messages.count { $0.code == "N290" } == 3)
  }

  @Test(arguments: [
    ("a >> b\na \"A\"\nb \"B\"\nx \"Lost\"\n cycletime 9s\n", "the step ‘Lost’"),
    ("a >> b\na \"A\"\n queue 1d\n queue 2d\n queue 3d\n", "a queue more"),
    ("a >> b\nwhat is this?\n", "the line ‘what is this?’"), ("a >> b\naccDescr: x\n", "the description"),
    ("a >> b\nsummary waste\n", "the choice of totals"), ("a >> b\na \"A\"\n pull\n", "pull behind ‘A’"),
    ("a >> b\ncycletime 5s\n", "‘cycletime 5s’, which stands below no step"),
    ("a >> b\nb >> a\n", "a flow line that"),
    ("a >> b >> a\n", "the second time of a"),
    ("a >> b\na \"A\"\n batch 5\n batch 6\n", "‘batch 5’, which another"),
    ("supplier \"A\" >> supplier \"B\" >> a\n", "supplier ‘B’"),
    ("a >> b \"x\" c >> d\n", "‘b \"x\" c’ in the flow"),
  ])
  func nothingIsDroppedInSilence(lines: String, told: String) {
    let text = Self.map(lines)
    #expect(text.contains("# - \(told)"), "\(text)")
  }

  @Test(arguments: [
    ("a >> b\na \"A\"\n cycletime fast\n", "E292 4:2"), ("a >> b\na \"A\"\n cycletime 5m-1m\n", "E292 4:2"),
    ("a >> b\na \"A\"\n cycletime 1.5h\n", "E292 4:2"), ("a >> b\na \"A\"\n queue\n", "E292 4:2"),
    ("a >> b\na \"A\"\n uptime 120%\n", "E292 4:2"), ("a >> b\na \"A\"\n batch none\n", "E292 4:2"),
    ("title Nothing\n", "E293 1:1"),
  ])
  func isToldWithItsPlace(lines: String, error: String) {
    #expect(Importing.errors(of: "vsm\n" + lines) == [error])
  }

  @Test func whatIsPulledLiesInASupermarket() {
    #expect(Self.map("a >> b\na \"A\"\n queue 2d\n pull\n").contains("  supermarket 2d\n"))
  }

  @Test func exportedTimesAreThoseOfTheClock() throws {
    let map = try ValueStreamMap(
      parsing: """
        map "M" { state current }
        calendar { shifts 2  shift 8h  break 20min  days 20/month }
        customer c "C" { demand 460/day }
        stream {
          inventory "Coils" 5d
          process a "A" { C/T 62s  C/O 1h  uptime 85%  batch 200pcs }
          inventory 460
          process b "B" { PT 5min..6min  LT 1h }
          c
        }
        """)
    let diagram = MermaidDiagram(of: map, map.figures)
    #expect(
      diagram.text == """
        vsm
          title M

          before >> a >> b >> customer "C"

          before "Coils"
            cycletime 0s
            queue 4600m

          a "A"
            cycletime 62s
            changeover 1h
            uptime 85%
            batch 200
            queue 974m-975m

          b "B"
            cycletime 5m-6m

          summary all

        """)
    #expect(diagram.leftOut.contains("demand and takt"))
    #expect(diagram.leftOut.contains("1 quantity: its time alone is there"))
  }
}
