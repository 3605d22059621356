import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel
import VSMReport

/// A map from its text, written down in one of the formats.
func report(
  _ format: any MetricsFormat, of text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> String {
  let (map, problems) = ValueStreamMap.read(SourceFile(name: "test.vsm", text: text))
  let read = try #require(map, "\(problems.map(\.code))", sourceLocation: sourceLocation)
  return format.text(of: read, Figures(of: read))
}

enum Maps {
  static let acme = """
    map "Acme Stamping: steering brackets" { state current }
    calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }
    customer state-street "State Street Assembly" { demand 12_000 LH + 6_400 RH / month  pack 20pcs }
    stream {
      inventory "Coils" 5d
      process stamping "Stamping"      { C/T 1s   C/O 1h     uptime 85% }
      inventory 4600 LH + 2400 RH
      process assembly-1 "Assembly #1" { C/T 62s  C/O 0min   uptime 100% }
      inventory 1200 LH + 640 RH
      process shipping "Shipping"
      state-street
    }
    """

  /// With a target that it misses, and without customers.
  static let laptop =
    laptopTakeBack
    .replacing("customer fleet \"Lease customers\"  { demand 1000/week }\n", with: "")
    .replacing("diversion     >= 90%", with: "diversion     >= 99%")

  /// Crates that go back into the stream that they came from.
  static let crates = """
    calendar { shifts 1  shift 8h  days 5/week }
    customer shop { demand 1000/day }
    source back "Back" { returns 40% of shop }
    stream line "Line" {
      process mould "Mould" { C/T 10s }
        -> scrap 3%
      inventory finished "Finished" 1d
      process pack "Pack" { C/T 15s }
        rework -> mould 5% max 2
      process ship "Ship" { C/T 5s }
      shop
    }
    recovery loop "Return" {
      back
      process sort "Sort" { takes 1h }
        -> burn 10%
        -> finished
    }
    disposition burn "Burner" { as recover }
    target recovery.net-value >= $1
    """
}
