import Foundation
import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMReport

/// Figures as tables for other programs: what the JSON says, in columns that do not change.
@Suite struct DataTablesTests {
  private static func read(_ text: String) throws -> (map: ValueStreamMap, figures: Figures) {
    let (map, problems) = ValueStreamMap.read(SourceFile(name: "test.vsm", text: text))
    let read = try #require(map, "\(problems.map(\.code))")
    return (read, Figures(of: read))
  }

  private static let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../samples")

  private static func maps() throws -> [(name: String, text: String)] {
    let names = try FileManager.default.contentsOfDirectory(atPath: samples.path).filter {
      $0.hasSuffix(".vsm")
    }
    #expect(names.count > 10)
    return try names.sorted().map {
      ($0, try String(contentsOf: samples.appending(path: $0), encoding: .utf8))
    }
      + [("laptop", Maps.laptop), ("crates", Maps.crates), ("acme", Maps.acme)]
  }

  /// Lists within a row that have no place in one.
  private static let left: Set<String> = ["variants", "drivers", "customers"]

  /// Nothing of the JSON is without its column: a key that is added to it is missed here.
  @Test func everyKeyOfTheJSONHasItsColumn() throws {
    for (name, text) in try Self.maps() {
      let (map, figures) = try Self.read(text)
      let root = MetricsJSON.value(of: map, figures)
      func check(_ table: String, _ objects: [JSONValue]) {
        let columns = Set(DataTables.shapes.first { $0.name == table }?.columns ?? [])
        for object in objects {
          for (key, _) in object.members where !key.hasSuffix("_range") && !Self.left.contains(key) {
            #expect(columns.contains(key), "\(name): \(key) of \(table)")
          }
        }
      }
      for table in DataTables.names { check(table, root[table].elements) }
      for block in root["recoveries"].elements + root["streams"].elements {
        check("routes", block["routes"].elements)
        check("rungs", block["rungs"].elements)
        check("grades", block["grades"].elements)
        check("indicators", block["indicators"].elements)
        check("mass_balance", block["mass_balance"].elements)
        check("ends", block["dispositions"].elements + block["ends"].elements)
      }
    }
  }

  /// Every row of the JSON is a row of its table, and every column that is a figure has it.
  @Test func rowsAreThoseOfTheJSON() throws {
    for (name, text) in try Self.maps() {
      let (map, figures) = try Self.read(text)
      let root = MetricsJSON.value(of: map, figures)
      let tables = DataTables(of: map, figures)
      for table in ["customers", "steps", "stocks", "targets", "actions", "kanbans"] {
        let found = try #require(tables[table])
        let objects = root[table].elements
        #expect(found.rows.count == objects.count, "\(name) \(table)")
        for (row, object) in zip(found.rows, objects) {
          for (column, cell) in zip(found.columns, row) where column != "label" {
            #expect(cell.line == object[column].line, "\(name) \(table) \(column)")
          }
        }
      }
      #expect(tables["steps"]?.rows.count == map.processes.count)
      #expect(tables["figures"]?.rows.count ?? 0 >= HeadlineFigure.all.count { $0.isAsked(figures) })
    }
  }

  @Test func columnsDependOnNoMap() throws {
    let empty = try Self.read("stream {\n process a\n}")
    let full = try Self.read(Maps.laptop)
    let (first, second) = (DataTables(of: empty.map, empty.figures), DataTables(of: full.map, full.figures))
    #expect(first.all.map(\.columns) == second.all.map(\.columns))
    #expect(first.all.map(\.name) == DataTables.names)
    #expect(Set(DataTables.names).count == DataTables.names.count)
  }

  /// 920 a day at a C/T of 62 s: the number, where a person reads 62 s.
  @Test func csvHoldsNumbersAsTheyAre() throws {
    let text = try report(MetricsCSV(table: "steps"), of: Maps.acme)
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let head = try #require(lines.first)
    let assembly = try #require(lines.first { $0[0] == "assembly-1" })
    let row = Dictionary(zip(head.map(String.init), assembly.map(String.init))) { first, _ in first }
    #expect(row["label"] == "Assembly #1")
    #expect(row["cycle_time_s"] == "62" && row["flow_per_day"] == "920" && row["over_takt"] == "true")
    // 920 × 62 s / 55,200 s = 1.0333…, at thirteen digits.
    #expect(row["utilisation"] == "1.033333333333")
    #expect(text.hasSuffix("\n") && !text.contains("\r"))
  }

  @Test func aRangeIsARowOfItsOwn() throws {
    // 10 to 20 minutes: 900 s in the middle, 600 and 1200 at the ends.
    let map = "stream {\n inventory heap 10min..20min\n process a { C/T 30s }\n}"
    #expect(try report(MetricsCSV(table: "stocks"), of: map).contains("heap,,,,900,"))
    #expect(try report(MetricsCSV(table: "ranges"), of: map).contains("stocks,,heap,time_s,600,1200\n"))
    #expect(try report(MetricsCSV(), of: map).contains(",lead_time_s,Production lead time,900,600,1200,s,"))
  }

  @Test func cellsAreQuotedAndHarmless() throws {
    let map = """
      stream {
        process a "Say \\"cheese\\", please" { C/T 30s  row "=1+1" "-2"  row "@SUM(A1)" "a | b" }
        process b "=HYPERLINK(\\"http://x\\")" { C/T 1s  row "+x" "two\\nlines" }
      }
      kaizen a "-1" { owner "=cmd" }
      """
    let steps = try report(MetricsCSV(table: "steps"), of: map)
    #expect(steps.contains("a,\"Say \"\"cheese\"\", please\",1,"))
    #expect(steps.contains("b,\"'=HYPERLINK(\"\"http://x\"\")\",1,"))
    let rows = try report(MetricsCSV(table: "rows"), of: map)
    #expect(rows.contains(",2,a,'=1+1,'-2\n") && rows.contains(",2,a,'@SUM(A1),a | b\n"))
    #expect(rows.contains(",3,b,'+x,two lines\n"))
    #expect(try report(MetricsCSV(table: "actions"), of: map).contains(",5,a,'-1,'=cmd,\n"))
    let page = try report(MetricsMarkdown(), of: map)
    #expect(page.contains(#"a \| b"#) && page.contains("two lines |"))
    // A number below 0 is one.
    let recovery = try report(MetricsCSV(table: "ends"), of: Maps.laptop)
    #expect(recovery.contains(",-4,"))
  }

  @Test func markdownHasAllTablesWithRows() throws {
    let page = try report(MetricsMarkdown(), of: Maps.laptop)
    for title in [
      "## Figures", "## Steps", "## Routes", "## Ends and dispositions", "## Targets", "## Notes",
    ] {
      #expect(page.contains("\n" + title + "\n\n"), "\(title)")
    }
    #expect(!page.contains("## Kanban") && !page.contains("\n\n\n") && page.hasSuffix("\n"))
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.allSatisfy { $0.hasSuffix("|") } && rows.count > 30)
  }

  @Test func anUnknownTableIsEmpty() throws {
    #expect(try report(MetricsCSV(table: "nothing"), of: Maps.acme).isEmpty)
  }
}
