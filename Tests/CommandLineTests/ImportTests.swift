import Foundation
import Testing

/// `vsm import` and `vsm export`.
@Suite struct ImportTests {
  private static let table = "Step,C/T (s),Owner\nWeld,39,Ada\nPaint,20,\n"
  private static let diagram =
    "vsm\n  a >> b\n  a \"A\"\n  cycletime 5s\n  queue 1d\n  b \"B\"\n  cycletime 9s\n"

  @Test func makesAMapOfATable() throws {
    try withTool { vsm, folder throws in
      try folder.write(Self.table, to: "steps.csv")
      let printed = try vsm("import", "steps.csv")
      #expect(printed.status == 0)
      #expect(printed.output.contains(#"process weld  "Weld"  { C/T 39s }"#))
      #expect(printed.output.hasSuffix("# Not carried over:\n# - the column ‘Owner’, 1 cell\n"))
      #expect(
        printed.errors.contains(
          "warning[W290]: not carried over: the column ‘Owner’, 1 cell\n --> steps.csv:1:14"))
      let written = try vsm("import", "steps.csv", "-o", "new.vsm")
      #expect(written.status == 0 && written.output.isEmpty)
      #expect(
        written.errors.contains("Wrote new.vsm, made of steps.csv.")
          && written.errors.contains("vsm check new.vsm"))
      #expect(try folder.text("new.vsm") == printed.output)
      #expect(try vsm("check", "--strict", "new.vsm").status == 0)
      #expect(try vsm("fmt", "--check", "new.vsm").status == 0)
      #expect(
        try vsm("import", "-", input: Array(Self.table.utf8)).output.contains("# Made from standard input."))
    }
  }

  @Test func neverReplacesAMap() throws {
    try withTool { vsm, folder throws in
      try folder.write(Self.table, to: "steps.csv")
      let refused = try vsm("import", "steps.csv", "-o", "good.vsm")
      #expect(refused.status == 2 && refused.errors.contains("error[E402]"))
      #expect(try folder.text("good.vsm") == Maps.good)
      #expect(try vsm("import", "steps.csv", "-o", "steps.csv", "--force").status == 64)
      #expect(try folder.text("steps.csv") == Self.table)
      #expect(try vsm("import", "steps.csv", "-o", "steps.png").status == 64)
      #expect(try vsm("import", "steps.csv", "-o", "good.vsm", "--force").status == 0)
      #expect(try folder.text("good.vsm").contains("Weld"))
      #expect(try vsm("import", "none.csv").status == 2)
    }
  }

  @Test func asksWhatTheFileLeavesOpen() throws {
    try withTool { vsm, folder throws in
      try folder.write("Step,C/T\nWeld,39\n", to: "steps.csv")
      let asked = try vsm("import", "steps.csv", "-o", "new.vsm")
      #expect(asked.status == 1 && !folder.contains("new.vsm"))
      #expect(asked.errors.contains("error[E291]: ‘39’ has no unit: ‘C/T’ needs a time\n --> steps.csv:2:6"))
      #expect(try vsm("import", "steps.csv", "--time-unit", "s").output.contains("C/T 39s"))
      #expect(try vsm("import", "steps.csv", "--time-unit", "ell").status == 64)
      #expect(try vsm("import", "steps.csv", "--format", "xls").status == 64)
    }
  }

  @Test func saysWhatCannotBeImported() throws {
    try withTool { vsm, folder throws in
      let map = try vsm("import", "good.vsm")
      #expect(map.status == 1 && map.errors.contains("error[E296]: this is a map already"))
      let picture = try vsm("import", "-", input: [0x89, 0x50, 0x4E, 0x47, 0x0D])
      #expect(picture.status == 1)
      #expect(picture.errors.contains("error[E290]: this is a picture (PNG), and no map can be made of it"))
    }
  }

  /// A file of another kind given to vsm itself: one message, which says what to do.
  @Test(arguments: [
    (Self.table, "a table (CSV or the like)"), (Self.diagram, "a value stream map of Mermaid"),
    ("{\"steps\": [{\"name\": \"Weld\"}]}", "JSON with steps"),
  ])
  func vsmItselfNamesImport(text: String, kind: String) throws {
    try withTool { vsm, folder throws in
      try folder.write(text, to: "other.vsm")
      for command in [["other.vsm"], ["check", "other.vsm"], ["metrics", "other.vsm"]] {
        let result = try vsm.run(command)
        #expect(result.status == 1)
        #expect(result.errors.contains("error[E010]: this is \(kind), not a map"))
        #expect(result.errors.contains("= help: make a map of it: vsm import FILE -o my-map.vsm"))
        #expect(result.errors.components(separatedBy: "error[").count == 2)
      }
    }
  }

  @Test func exportsForMermaid() throws {
    try withTool { vsm, folder throws in
      let printed = try vsm("export", "mermaid", "good.vsm")
      #expect(printed.status == 0)
      #expect(printed.output.hasPrefix("vsm\n  title Brackets\n"))
      #expect(printed.errors.contains("warning[W290]: not carried over: demand and takt\n"))
      #expect(try vsm("export", "mermaid", "good.vsm", "-o", "good.mmd").status == 0)
      #expect(try folder.text("good.mmd") == printed.output)
      #expect(try vsm("import", "good.mmd", "-o", "back.vsm").status == 0)
      #expect(try vsm("check", "--strict", "back.vsm").status == 0)
      #expect(try vsm("export", "mermaid", "good.vsm", "-o", "good.vsm").status == 64)
      #expect(try vsm("export", "visio", "good.vsm").status == 64)
      try folder.write(Maps.withError, to: "bad.vsm")
      #expect(try vsm("export", "mermaid", "bad.vsm").status == 1)
    }
  }
}
