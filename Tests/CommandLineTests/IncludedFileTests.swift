import Foundation
import Testing

/// Maps that name other files: where these are told of, and what is drawn again because of them.
@Suite struct IncludedFileTests {
  private static let main = """
    map "Brackets" { state current }
    include "parts/common.vsm"
    stream {
      inventory "Coils" 5d
      process weld "Welding" { C/T 40s }
      acme
    }
    """
  private static let common = """
    calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }
    customer acme "Acme" { demand 9_200/month }
    target lead-time <= 1d
    """

  private func withMaps(_ body: (Tool, Folder) throws -> Void) throws {
    try withTool { vsm, folder throws in
      #expect(try vsm.shell("mkdir -p maps/parts; rm good.vsm").status == 0)
      try folder.write(Self.main, to: "maps/main.vsm")
      try folder.write(Self.common, to: "maps/parts/common.vsm")
      try body(vsm, folder)
    }
  }

  @Test func aFileThatAMapNamesIsAPartOfIt() throws {
    try withMaps { vsm, folder throws in
      func run() throws -> String {
        let errors = try vsm("maps/main.vsm", "-o", "out/", "--deps", "out/maps.d").errors
        return String(errors.split(separator: "\n").last ?? "")
      }
      let (drawn, kept) = ("1 picture drawn, 0 up to date", "0 pictures drawn, 1 up to date")
      #expect(try run() == drawn)
      #expect(
        try folder.text("out/maps.d") == """
          out/main.svg: maps/main.vsm maps/parts/common.vsm
          maps/parts/common.vsm:

          """)
      #expect(try run() == kept)
      #expect(
        try vsm.shell("sed -i s/9_200/4_600/ maps/parts/common.vsm; touch -d 1999-01-01 maps/parts/*").status
          == 0)
      #expect(try run() == drawn)
      #expect(try run() == kept)
      // A file that breaks it is named in the rules all the same.
      #expect(try vsm.shell("echo x > maps/parts/common.vsm").status == 0)
      #expect(try run() == "0 pictures drawn, 0 up to date; 1 map not drawn")
      #expect(try folder.text("out/maps.d").contains("maps/main.vsm maps/parts/common.vsm\n"))
      try folder.write(Self.common, to: "maps/parts/common.vsm")
      #expect(try run() == drawn)
    }
  }

  @Test func machinesAreToldTheFileThatAMessageIsOf() throws {
    try withMaps { vsm, folder throws in
      let result = try vsm("check", "maps/main.vsm", "--format", "json", "--report", "junit=out.xml")
      #expect(result.status == 1)
      #expect(
        result.output.hasPrefix(
          #"{"schema":1,"file":"maps/parts/common.vsm","uri":"maps/parts/common.vsm","map":"maps/main.vsm","code":"W314""#
        ))
      #expect(result.output.contains(#""start":{"line":3,"column":8,"#))
      let junit = try folder.text("out.xml")
      #expect(junit.contains(#"name="target lead-time &lt;= 1d" file="maps/parts/common.vsm" line="3""#))
      #expect(junit.contains(#"<failure type="W314""#))
      let sarif = try vsm("check", "maps/main.vsm", "--format", "sarif").output
      #expect(sarif.contains(#""uri": "maps/parts/common.vsm""#))
    }
  }

  @Test func inADocumentToo() throws {
    try withMaps { vsm, folder throws in
      try folder.write(
        "# Doc\n\n> ```vsm\n> " + Self.main.replacing("\n", with: "\n> ").replacing("40s", with: "400s")
          + "\n> ```\n", to: "maps/doc.md")
      let result = try vsm("check", "maps/doc.md", "-f", "short")
      #expect(result.errors.contains("maps/doc.md:8:30: warning: Welding takes"), "\(result.errors)")
      #expect(result.errors.contains("maps/parts/common.vsm:3:8: warning: the target"))
      try folder.write("```vsm\n\ninclude \"gone.vsm\"\n```\n", to: "maps/doc.md")
      #expect(try vsm("check", "maps/doc.md", "-f", "short").errors.hasPrefix("maps/doc.md:3:9: error"))
    }
  }
}
