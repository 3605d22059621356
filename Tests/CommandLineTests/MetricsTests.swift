import Foundation
import Testing

/// `vsm metrics`: where the figures go. What they are is the reports' own test.
@Suite struct MetricsTests {
  @Test func aTableForPeople() throws {
    try withTool { vsm, _ throws in
      let result = try vsm("metrics", "good.vsm")
      #expect(result.status == 0)
      #expect(result.errors.isEmpty)
      #expect(result.output.contains("Stamping") || result.output.contains("stamp"))
    }
  }

  @Test func jsonForScripts() throws {
    try withTool { vsm, folder throws in
      let printed = try vsm("metrics", "good.vsm", "--format", "json")
      #expect(printed.status == 0)
      let figures = try JSONSerialization.jsonObject(with: Data(printed.outputBytes)) as? [String: Any]
      #expect(figures?["schema"] as? Int == 1)
      #expect(figures?["takt_s"] as? Double == 120)
      #expect(try vsm("metrics", "good.vsm", "-f", "json", "-o", "good.json").output.isEmpty)
      #expect(try folder.read("good.json") == printed.outputBytes)
    }
  }

  @Test(arguments: ["table", "json", "csv", "md"])
  func twoProcessesGiveTheSameBytes(format: String) throws {
    try withTool { vsm, _ throws in
      let first = try vsm("metrics", "good.vsm", "-f", format)
      #expect(!first.outputBytes.isEmpty)
      for _ in 0..<3 {
        #expect(try vsm("metrics", "good.vsm", "-f", format).outputBytes == first.outputBytes)
      }
    }
  }

  @Test func tablesForSpreadsheets() throws {
    try withTool { vsm, folder throws in
      let steps = try vsm("metrics", "good.vsm", "-f", "csv", "--table", "steps")
      #expect(steps.status == 0 && steps.output.hasPrefix("id,label,visits,flow_per_day,"))
      let figures = try vsm("metrics", "good.vsm", "-f", "csv").output
      #expect(figures.contains("map,takt_s,Takt,120,,,"))
      let absent = try vsm("metrics", "good.vsm", "-f", "csv", "-o", "tables/")
      #expect(absent.status == 2 && absent.errors.contains("--mkdir"))
      #expect(try vsm("metrics", "good.vsm", "-f", "csv", "-o", "tables/", "--mkdir").status == 0)
      #expect(try folder.text("tables/steps.csv") == steps.output)
      #expect(try folder.text("tables/figures.csv") == figures)
      #expect(try vsm("metrics", "good.vsm", "-o", "figures.csv").status == 0)
      #expect(try folder.text("figures.csv") == figures)
      #expect(try vsm("metrics", "good.vsm", "-o", "figures.md").status == 0)
      #expect(try folder.text("figures.md").contains("## Steps\n"))
    }
  }

  @Test func tablesThatAreNone() throws {
    try withTool { vsm, _ throws in
      let unknown = try vsm("metrics", "good.vsm", "-f", "csv", "--table", "stepz")
      #expect(unknown.status == 64 && unknown.errors.contains("‘stepz’ is no table. Tables: figures, "))
      let json = try vsm("metrics", "good.vsm", "-f", "json", "--table", "steps")
      #expect(json.status == 64 && json.errors.contains("add -f csv"))
      let both = try vsm("metrics", "good.vsm", "-f", "csv", "--table", "steps", "-o", "tables/")
      #expect(both.status == 64 && both.errors.contains("leave out --table"))
    }
  }

  @Test func theEndingOfTheOutputSaysTheFormat() throws {
    try withTool { vsm, folder throws in
      #expect(try vsm("metrics", "good.vsm", "-o", "figures.json").status == 0)
      #expect(try folder.text("figures.json") == vsm("metrics", "good.vsm", "-f", "json").output)
      #expect(try vsm("metrics", "good.vsm", "-o", "figures.txt").status == 0)
      #expect(try folder.text("figures.txt") == vsm("metrics", "good.vsm").output)
    }
  }
}
