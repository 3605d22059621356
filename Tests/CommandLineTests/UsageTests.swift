import Testing

/// Command lines that are wrong: exit status 64, and nothing is written.
@Suite struct UsageTests {
  @Test(arguments: [
    (["good.vsm", "out.gif"], "Endings: .svg, .png, .pdf, .eps, .jpg, .jpeg, .webp, .dot, .gv, .txt."),
    (["good.vsm", "out.text"], "Endings: .svg, .png,"),
    (["good.vsm", "out"], "has no ending that tells the format"),
    (["good.vsm", "-f", "gif"], "‘gif’ is not a format that vsm writes"),
    (["good.vsm", "gone.vsm"], "is the name of a map"),
    (["good.vsm", "-o", "other.vsm"], "is the name of a map"),
    (["good.vsm", "--layout", "spiral"], "Layouts: map, dot"),
    (["good.vsm", "--scale", "0"], "--scale is above 0"),
    (["good.vsm", "--scale", "1e9"], "--scale is above 0"),
    (["good.vsm", "--scale", "nan"], "--scale is above 0"),
    (["good.vsm", "--colour"], "Unknown option '--colour'"),
    (["good.vsm", "a.svg", "b.svg"], "nexpected argument"),
    (["good.vsm", "--message-format", "xml"], "--message-format"),
    (["metrics", "good.vsm", "--format", "xml"], "Formats: table, json."),
    (
      ["metrics", "good.vsm", "-o", "m.csv"],
      "‘.csv’ is not the ending of a format for figures. Endings: .txt, .json."
    ),
    (["icons", "-f", "text"], "‘text’ holds a map, not a sheet of icons."),
    (["icons", "-f", "dot"], "‘dot’ holds a map, not a sheet of icons."),
    (["good.vsm", "--ascii"], "--ascii is for a picture of characters"),
    (["good.vsm", "-f", "png", "--width", "80"], "--width is for a picture of characters"),
    (["good.vsm", "-f", "text", "--page", "a4"], "--page is for a picture with a size"),
    (["good.vsm", "-f", "dot", "--page", "a4"], "--page is for a picture with a size"),
    (["icons", "--theme", "auto", "--csp"], "Themes that do without"),
    (["diff", "good.vsm", "other.vsm", "-o", "d.svg", "--theme", "auto", "--csp"], "Themes that do without"),
    (["metrics", "good.vsm", "-o", "other.vsm"], "is the name of a map"),
    (["check"], "Missing expected argument"),
    ([], "Missing expected argument"),
  ])
  func isRefused(arguments: [String], message: String) throws {
    try withTool { vsm, folder throws in
      try folder.write("another map", to: "other.vsm")
      let result = try vsm.run(arguments)
      #expect(result.status == 64)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains(message))
      #expect(try folder.names() == ["good.vsm", "other.vsm"])
      #expect(try folder.text("other.vsm") == "another map")
    }
  }

  @Test func theMapIsNeverTheOutput() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.good, to: "map.svg")
      #expect(try vsm.shell("ln -s map.svg link.svg; ln map.svg hard.svg").status == 0)
      for output in [[], ["./map.svg"], ["link.svg"], ["hard.svg"]] {
        let result = try vsm.run(["map.svg"] + output)
        #expect(result.status == 64)
        #expect(result.errors.contains("is the map itself"))
      }
      #expect(try vsm("metrics", "map.svg", "-o", "link.svg").status == 64)
      #expect(try folder.text("map.svg") == Maps.good)
    }
  }

  @Test func versionAndHelpAreProducts() throws {
    try withTool { vsm, _ throws in
      let version = try vsm("--version")
      #expect(version.status == 0)
      #expect(version.output == "0.1.0\n")
      for arguments in ["--help", "help render", "check --help", "metrics -h", "init -h"] {
        let help = try vsm.run(arguments.split(separator: " ").map(String.init))
        #expect(help.status == 0)
        #expect(help.output.contains("USAGE: vsm"))
        #expect(help.errors.isEmpty)
      }
    }
  }

  @Test func aMistypedCommandIsGuessed() throws {
    try withTool { vsm, folder throws in
      let result = try vsm("chek", "good.vsm")
      #expect(result.status == 64)
      #expect(result.errors.contains("Did you mean: vsm check good.vsm?"))
      #expect(try folder.text("good.vsm") == Maps.good)
    }
  }

  @Test func anUnknownOptionIsGuessedWhereTheGuessHelps() throws {
    try withTool { vsm, _ throws in
      let near = try vsm("good.vsm", "--formt", "png")
      #expect(near.status == 64 && near.errors.contains("Did you mean '--format'?"))
      for option in ["--foo", "--xyz"] {
        let far = try vsm("good.vsm", option)
        #expect(far.status == 64)
        #expect(far.errors.contains("Unknown option '\(option)'.\n"))
        #expect(far.errors.contains("Usage:"))
        #expect(!far.errors.contains("Did you mean"))
      }
    }
  }
}
