import Testing
import VSMReport

/// Kanban, supermarkets and FIFO lanes in the table and for scripts.
@Suite struct PullReportTests {
  private static let map = """
    calendar { shifts 2  shift 8h  days 20/month }
    customer c { demand 920/day  pack 20pcs }
    customer d { demand 80/day }
    stream {
      process make { C/T 20s }
      supermarket shelf "Shelf" 2000pcs { buffer-stock 0.5d }
      pull
      process cell { C/T 40s }
      fifo paint { max 40pcs  covers 30min }
      process ship { C/T 20s }
      c
      d
    }
    kanban production shelf -> make { container 50pcs  LT 1d  safety 10%  batch 100pcs }
    kanban withdrawal cell -> shelf "Small" { LT 1d }
    """

  @Test func asPeopleReadIt() throws {
    let text = try report(MetricsTable(), of: Self.map)
    for line in [
      "  Customer   Demand/day     Takt         Pitch", "  c                 920   62.6 s   20 min 52 s",
      "  Kanban                      Pieces/day   Container   Per day   Per shift   Calculated      Needed",
      "  production   shelf → make         1000          50        20          10           22          22",
      "  withdrawal   Small                1000" + String(repeating: " ", count: 50) + "not given",
      "  Supermarket           Cycle   Buffer   Needed           Held",
      "  shelf         Shelf    1000      500     1500   1.5 d   2000   2.0 d",
      "  FIFO lane   Covers   Needed   Max",
      "  paint       30 min       90    40",
      "The number of kanban is not given: no container, and no pack of an only customer: Small.",
    ] {
      #expect(text.contains(line), "\(line)\n\(text)")
    }
    #expect(!(try report(MetricsTable(), of: Maps.acme)).contains("Kanban"))
  }

  @Test func forScripts() throws {
    // One object may go over several lines.
    let text = try report(MetricsJSON(), of: Self.map).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    for part in [
      "\"kind\": \"production\", \"from\": [\"shelf\"], \"to\": [\"make\"], \"label\": null, \"at\": \"shelf\"",
      "\"flow_per_day\": 1000, \"container\": 50, \"batch\": 100, \"per_day\": 20, \"per_shift\": 10",
      "\"count\": 22 }", "\"container\": null", "\"count\": null }",
      "\"id\": \"shelf\", \"cycle_stock\": 1000, \"buffer_stock\": 500, \"safety_stock\": null, \"needed\": 1500",
      "\"needed_s\": 86400, \"held\": 2000, \"held_s\": 115200 }",
      "\"id\": \"paint\", \"max\": 40, \"covers_s\": 1800, \"needed\": 90, \"count\": 90 }",
      "\"pitch_s\": null", "pitch_s is null where", "\"operators_needed\": ",
      "cycle_stock, buffer_stock and safety_stock are null where",
      "label and batch of kanbans are null where",
      "container of kanbans is null where the map gives neither it nor the pack of an only customer.",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    let bare = try report(MetricsJSON(), of: "stream {\n process a\n}")
    for key in ["kanbans", "supermarkets", "fifo_lanes"] { #expect(bare.contains("\n  \"\(key)\": [],")) }
    #expect(!bare.contains("kanbans are"))
  }
}
