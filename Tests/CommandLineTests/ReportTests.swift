import Foundation
import Testing

/// `--report form=file`.
@Suite struct ReportTests {
  @Test func severalAtOnceBesideWhatPeopleRead() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.withError, to: "bad.vsm")
      let result = try vsm(
        "check", "good.vsm", "bad.vsm", "--report", "sarif=out.sarif", "--report", "junit=out.xml",
        "--report", "json=-")
      #expect(result.status == 1)
      #expect(result.errors.hasSuffix("1 error in bad.vsm\nmore on it: vsm explain E114\n"))
      #expect(result.output.hasPrefix(#"{"schema":1,"file":"bad.vsm""#))
      for name in ["out.sarif", "out.xml"] { #expect(try folder.text(name).contains("E114")) }
      // The same bytes leave a file as it is.
      try folder.age("out.sarif")
      #expect(try vsm("check", "good.vsm", "bad.vsm", "--report", "sarif=out.sarif").status == 1)
      #expect(try folder.isAged("out.sarif"))
    }
  }

  @Test func anyCommandThatReadsAMapMakesOne() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.withWarning, to: "slow.vsm")
      for command in [
        ["slow.vsm"], ["metrics", "slow.vsm"], ["describe", "slow.vsm"], ["diff", "good.vsm", "slow.vsm"],
      ] {
        let result = try vsm.run(command + ["--report", "json=out.json"])
        #expect(result.status == 0, "\(command)")
        #expect(try folder.text("out.json").contains(#""code":"W302""#))
        try folder.write("", to: "out.json")
      }
      // What no map is to blame for is told, too.
      #expect(try vsm("good.vsm", "no/folder.svg", "--report", "json=out.json").status == 2)
      #expect(try folder.text("out.json").contains(#""code":"E402""#))
      #expect(try vsm("metrics", "gone.vsm", "--message-format", "json").errors.contains(#""code":"E401""#))
    }
  }

  @Test func theSummaryIsAdded() throws {
    try withTool { vsm, folder throws in
      try folder.write(MachineFormTests.hostile, to: "slow.vsm")
      try folder.write("# Mine\n", to: "summary.md")
      for _ in 0..<2 {
        #expect(try vsm("check", "good.vsm", "slow.vsm", "--report", "github-summary=summary.md").status == 1)
      }
      let text = try folder.text("summary.md")
      #expect(text.hasPrefix("# Mine\n### Value stream maps\n"))
      #expect(text.split(separator: "### Value").count == 3)
      #expect(text.contains("| slow.vsm |  | 2 | ❌ 1 of 2 | 5.0 d | 310 s | "))
      #expect(text.contains("| good.vsm |  |  |  | 6.0 d | "))
      #expect(
        text.contains(
          #"- slow.vsm:10: the target lead-time &lt;= 3d does not hold: lead-time is 5.0 d"#))
    }
  }

  @Test(arguments: [
    (["--report", "xml=out.xml"], "--report"), (["--report", "sarif"], "--report"),
    (["--report", "sarif="], "--report"),
    (["--report", "sarif=a", "--report", "junit=a"], "‘a’ is named by two"),
    (["--report", "sarif=other.vsm"], "is the name of a map"),
    (["--report", "sarif=link"], "is the map itself"),
    (["--report", "sarif=-", "--report", "json=/dev/stdout"], "Only one form"),
    (["--report", "sarif=-", "--format", "json"], "Only one form"), (["--format", "xml"], "--format"),
  ])
  func isAUsageError(arguments: [String], message: String) throws {
    try withTool { vsm, folder throws in
      #expect(try vsm.shell("ln good.vsm link").status == 0)
      let result = try vsm.run(["check", "good.vsm"] + arguments)
      #expect(result.status == 64)
      #expect(result.errors.contains(message))
      #expect(try folder.names() == ["good.vsm", "link"])
      #expect(try folder.text("good.vsm") == Maps.good)
    }
  }

  @Test func noMapIsWrittenOver() throws {
    try withTool { vsm, folder throws in
      for form in MachineFormTests.forms {
        try folder.write(Maps.good, to: "notes.txt")
        let result = try vsm(
          "check", "good.vsm", "--report", "\(form)=notes.txt", "--report", "json=out.json")
        #expect(result.status == 2)
        #expect(result.errors.contains("a map is there already"))
        #expect(try folder.text("notes.txt") == Maps.good)
        // The other one is written all the same.
        #expect(folder.contains("out.json"))
      }
    }
  }

  #if os(Linux)
    @Test func whatCannotBeWrittenIsTold() throws {
      try withTool { vsm, folder throws in
        try folder.write(Maps.withError, to: "bad.vsm")
        for form in MachineFormTests.forms {
          let full = try vsm.shell(#""$vsm" check bad.vsm -f \#(form) > /dev/full"#)
          #expect(full.status == 2)
          #expect(full.errors == "error[E402]: cannot write standard output: no space left on device\n")
        }
        let reports = try vsm.shell(
          #""$vsm" check bad.vsm --report sarif=/dev/full --report junit=no/x --report json=out.json"#)
        #expect(reports.status == 2)
        for name in ["/dev/full", "no/x"] { #expect(reports.errors.contains("cannot write \(name)")) }
        #expect(try folder.text("out.json").contains("E114"))
        // A reader that has gone away ends the run as it ends every filter.
        let pipe = try vsm.shell(
          #"yes bad.vsm | head -n 2000 | xargs "$vsm" check -f sarif 2> errors | head -c 5 > start; cat errors"#
        )
        #expect(!pipe.output.contains("E402"))
      }
    }
  #endif
}
