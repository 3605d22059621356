import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMReport

/// Groups, loops with their plan, and departments in tables, JSON and CSV.
@Suite struct GroupReportTests {
  private let text = """
    calendar { shifts 1  shift 8h  days 5/week }
    customer c { demand 100/day }
    stream {
      process a "Cut" { C/T 60s  operators 2  department "Shop" }
      inventory 50
      process b "Bend" { C/T 40s  department "Shop" }
      process d "Pack" { C/T 20s  operators 1  department "Logistics" }
      c
    }
    group sheet "Sheet metal" { a, b }
    loop "Pacemaker loop" {
      d
      objective "Flow" measure "No stock" owner "Kim" due 2027-02-01
      objective "Pull"
    }
    """

  private func read() throws -> (ValueStreamMap, Figures) {
    let map = try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: text)).map)
    return (map, Figures(of: map))
  }

  @Test func tablesTellOfThem() throws {
    let (map, figures) = try read()
    let lines = MetricsTable().text(of: map, figures).split(separator: "\n").map {
      $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    // 50 pieces at 100 a day; 60 s and 40 s; two people at one of two steps.
    #expect(lines.contains("Sheet metal 4 h 100 s 2 at 1 of 2 steps 50 Cut, after-a, Bend"))
    #expect(lines.contains("Pacemaker loop 0 s 20 s 1 Pack"))
    #expect(lines.contains("Flow Pacemaker loop No stock Kim 2027-02-01"))
    #expect(lines.contains("Pull Pacemaker loop not given not given not given"))
    #expect(lines.contains("Shop 2 100 s 2 at 1 of 2 steps 1"))
    #expect(lines.contains("Logistics 1 20 s 1 0"))
    #expect(lines.contains("All 3 1"))
  }

  @Test func scriptsReadThem() throws {
    let (map, figures) = try read()
    func csv(_ table: String) -> [String] {
      MetricsCSV(table: table).text(of: map, figures).split(separator: "\n").map(String.init)
    }
    let day = figures.day
    #expect(
      csv("groups") == [
        "id,label,members,lead_time_s,lead_time_days,processing_time_s,operators,operators_steps,steps,pieces,stocks",
        "sheet,Sheet metal,a; after-a; b,\(Int(day / 2)),0.5,100,2,1,2,50,1",
      ])
    #expect(
      csv("objectives") == [
        "loop,text,measure,owner,due", "Pacemaker loop,Flow,No stock,Kim,2027-02-01",
        "Pacemaker loop,Pull,,,",
      ])
    #expect(
      csv("departments") == [
        "name,steps,processing_time_s,operators,operators_steps,handoffs", "Shop,a; b,100,2,1,1",
        "Logistics,d,20,1,1,0",
      ])
    let notes = MetricsJSON.value(of: map, figures)["notes"].elements.map(\.cell)
    #expect(notes.contains { $0.hasPrefix("measure, owner or due of an objective is null") })
    #expect(notes.contains { $0.hasPrefix("pieces of a group or a loop is null") })
  }
}
