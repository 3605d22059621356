import Foundation
import Testing

/// `vsm diff`: what is printed, and how it ends.
@Suite struct DiffTests {
  @Test func aTableOfFiguresAndChanges() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.good.replacing("C/T 40s", with: "C/T 36s"), to: "new.vsm")
      let result = try vsm("diff", "good.vsm", "new.vsm")
      #expect(result.status == 0)
      #expect(result.errors.isEmpty)
      #expect(result.output.contains("C/T: 40 s → 36 s"))
      #expect(result.output.contains("Lead time"))
      #expect(try vsm("diff", "good.vsm", "new.vsm").output == result.output)
      #expect(try vsm("diff", "--exit-code", "good.vsm", "new.vsm").status == 1)
      #expect(try vsm("diff", "-", "new.vsm", input: Array(Maps.good.utf8)).output == result.output)
    }
  }

  @Test func equalMapsAreEqual() throws {
    try withTool { vsm, _ throws in
      let result = try vsm("diff", "--exit-code", "good.vsm", "good.vsm")
      #expect(result.status == 0)
      #expect(result.output.contains("No element differs."))
    }
  }

  @Test func anErrorInEitherMapEndsIt() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.withError, to: "bad.vsm")
      for names in [["good.vsm", "bad.vsm"], ["bad.vsm", "good.vsm"]] {
        let result = try vsm.run(["diff"] + names)
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("error[E114]"))
      }
      #expect(try vsm("diff", "good.vsm", "absent.vsm").status == 2)
      #expect(try vsm("diff", "-", "-").status == 64)
    }
  }

  @Test func aPictureOfBothMaps() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.good.replacing("C/T 40s", with: "C/T 36s"), to: "new.vsm")
      let result = try vsm("diff", "good.vsm", "new.vsm", "-o", "diff.svg", "--layout", "side-by-side")
      #expect(result.status == 0)
      #expect(result.output.isEmpty)
      #expect(try folder.text("diff.svg").contains("C/T 40 s → 36 s"))
      #expect(try vsm("diff", "good.vsm", "new.vsm", "-o", "diff.pdf", "--page", "a3").status == 0)
      #expect(try vsm("diff", "good.vsm", "new.vsm", "-o", "diff.svg", "--exit-code").status == 1)
      #expect(try vsm("diff", "good.vsm", "new.vsm", "-o", "new.vsm").status == 64)
      #expect(try vsm("diff", "good.vsm", "new.vsm", "-o", "diff.dot").status == 64)
      #expect(try folder.names() == ["diff.pdf", "diff.svg", "good.vsm", "new.vsm"])
    }
  }

  @Test func aGateOnFigures() throws {
    try withTool { vsm, folder throws in
      // 5 d and 460 pieces at 460 a day: 6 d before, 6.2 d after, 3.3 % more.
      try folder.write(Maps.good.replacing("\"Coils\" 5d", with: "\"Coils\" 5.2d"), to: "new.vsm")
      func gate(_ more: String...) throws -> Tool.Result {
        try vsm.run(["diff", "good.vsm", "new.vsm"] + more)
      }
      let worse = try gate("--fail-on-regression", "lead-time,takt")
      #expect(worse.status == 1)
      #expect(worse.errors == "error[E311]: lead-time was 6.0 d and is 6.2 d (+3.3 %)\n")
      #expect(worse.output.contains("Lead time"), "the table is printed all the same")
      #expect(try gate("--fail-on-regression", "lead-time", "--tolerance", "4%").status == 0)
      #expect(try gate("--fail-on-regression", "lead-time", "--tolerance", "3%").status == 1)
      #expect(try gate("--fail-on-regression", "takt,processing-time").status == 0)
      // The other way round it is better.
      #expect(try vsm("diff", "new.vsm", "good.vsm", "--fail-on-regression", "lead-time").status == 0)
      // What is wanted high is worse where it is lower.
      #expect(try gate("--fail-on-regression", "PCE").status == 1)
      #expect(try vsm("diff", "new.vsm", "good.vsm", "--fail-on-regression", "PCE").status == 0)
      // What cannot be told is no pass.
      let unknown = try gate("--fail-on-regression", "net-value")
      #expect(unknown.status == 1)
      #expect(unknown.errors == "error[E311]: recovery.net-value is given in neither map\n")
      #expect(try gate("--fail-on-regression", "lead-tine").errors.contains("Did you mean lead-time?"))
      #expect(try gate("--fail-on-regression", "lead-tine").status == 64)
      #expect(try gate("--fail-on-regression", "utilisation").status == 64)
      #expect(try gate("--fail-on-regression", "lead-time", "--tolerance", "2").status == 64)
      #expect(try gate("--tolerance", "2%").status == 64)
      let picture = try gate("--fail-on-regression", "lead-time", "-o", "diff.svg")
      #expect(picture.status == 1 && folder.contains("diff.svg"))
    }
  }

  @Test func asMarkdownAndJSON() throws {
    try withTool { vsm, folder throws in
      try folder.write(
        Maps.good.replacing("\"Coils\" 5d", with: "\"Coils <b>|*\" 5.2d"), to: "new.vsm")
      let markdown = try vsm("diff", "good.vsm", "new.vsm", "-f", "md")
      #expect(markdown.status == 0)
      #expect(markdown.output.contains("| Lead time | 6.0 d | 6.2 d | +0.2 d (+3 %) ✗ |"))
      #expect(markdown.output.contains("Coils &lt;b&gt;\\|\\*"))
      #expect(!markdown.output.contains("<b>"))
      let json = try vsm(
        "diff", "good.vsm", "new.vsm", "--fail-on-regression", "lead-time", "-o", "diff.json")
      #expect(json.status == 1)
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(try folder.read("diff.json"))) as? [String: Any])
      let figures = try #require(object["figures"] as? [[String: Any]])
      #expect(figures.first?["key"] as? String == "lead_time_s")
      #expect(figures.first?["is_improvement"] as? Bool == false)
      #expect((object["regressions"] as? [[String: Any]])?.first?["figure"] as? String == "lead-time")
      #expect(try vsm("diff", "good.vsm", "new.vsm", "-o", "good.md").status == 0)
      // A map is no place for a comment, whatever it is called.
      try folder.write(Maps.good, to: "map.md")
      #expect(try vsm("diff", "good.vsm", "new.vsm", "-o", "map.md").status == 2)
      #expect(try folder.text("map.md") == Maps.good)
    }
  }

  @Test func mapsOfCommits() throws {
    try withTool { vsm, folder throws in
      let git = try vsm.shell(
        """
        git init -q . && git config user.email a@example.com && git config user.name a && mkdir maps \
          && cp good.vsm maps/map.vsm && git add maps && git commit -qm one \
          && sed 's/"Coils" 5d/"Coils" 5.2d/' good.vsm > maps/map.vsm && git commit -qam two
        """)
      try #require(git.status == 0, "\(git.errors)")
      let result = try vsm("diff", "HEAD~1:maps/map.vsm", "maps/map.vsm")
      #expect(result.status == 0)
      #expect(result.output.contains("time: 5 d → 5.2 d"))
      #expect(try vsm("diff", "HEAD~1:./maps/map.vsm", "HEAD:maps/map.vsm").output == result.output)
      let absent = try vsm("diff", "HEAD~7:maps/map.vsm", "maps/map.vsm")
      #expect(absent.status == 2)
      #expect(absent.errors.contains("error[E401]: cannot read HEAD~7:maps/map.vsm: git: "))
      #expect(try vsm("diff", "--", "-x:maps/map.vsm", "maps/map.vsm").status == 2)
      // A file of that name comes first.
      try folder.write(Maps.withError, to: "HEAD:map.vsm")
      #expect(try vsm("diff", "HEAD:map.vsm", "maps/map.vsm").errors.contains("E114"))

      // What git calls for each file.
      let driven = try vsm.shell(
        """
        git config diff.vsm.command "$vsm git-diff" && echo '*.vsm diff=vsm' > .gitattributes \
          && cp good.vsm maps/new.vsm && git add . && git commit -qm three \
          && echo 'process' >> maps/map.vsm && git rm -q maps/new.vsm && git diff HEAD~2 -- maps && git diff HEAD~1 HEAD -- maps
        """)
      #expect(driven.status == 0, "\(driven.errors)")
      #expect(driven.output.contains("vsm diff maps/map.vsm"))
      #expect(driven.output.contains("a new map"))
      #expect(driven.output.contains("error: expected"), "\(driven.output)")
      #expect(try vsm("git-diff", "a", "b").status == 64)
      #expect(try vsm("git-diff", "map.vsm").output == "vsm diff map.vsm\nnot merged yet\n")
    }
  }
}
