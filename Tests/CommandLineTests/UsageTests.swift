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
    (["good.vsm", "--layout", "spiral"], "Layouts: map, lanes, dot"),
    (["good.vsm", "--scale", "0"], "--scale is above 0"),
    (["good.vsm", "--scale", "1e9"], "--scale is above 0"),
    (["good.vsm", "--scale", "nan"], "--scale is above 0"),
    (["good.vsm", "--colour"], "Unknown option '--colour'"),
    (["good.vsm", "a.svg", "b.svg"], "nexpected argument"),
    (["good.vsm", "--message-format", "xml"], "--message-format"),
    (["metrics", "good.vsm", "--format", "xml"], "Formats: table, json, csv, md."),
    (
      ["metrics", "good.vsm", "-o", "m.ods"],
      "‘.ods’ is not the ending of a format for figures. Endings: .txt, .json, .csv, .md."
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

  @Test func aWordThatIsNothing() throws {
    try withTool { vsm, folder throws in
      let unknown = try vsm("chekc")
      #expect(unknown.status == 64)
      #expect(unknown.errors.contains("‘chekc’ is no command of vsm, and there is no map chekc.vsm"))
      #expect(unknown.errors.contains("Did you mean: vsm check?"))
      #expect(try vsm("wholly-other").status == 64)
      // A name is a map's without its ending, too.
      #expect(try vsm("good").status == 0)
      #expect(folder.contains("good.svg"))
      #expect(try vsm("metrics", "good").output == vsm("metrics", "good.vsm").output)
      // What is called so comes first, and what looks like a path is one.
      try folder.write(Maps.withError, to: "good")
      #expect(try vsm("check", "good").errors.contains("in good\n"))
      #expect(try vsm("maps/good").status == 2)
      #expect(try vsm("-v").output == vsm("--version").output)
    }
  }

  @Test func aFolderThatIsNotThere() throws {
    try withTool { vsm, folder throws in
      for arguments in [
        ["good.vsm", "new/deep/map.svg"], ["metrics", "good.vsm", "-o", "new/deep/map.json"],
        ["describe", "good.vsm", "-o", "new/deep/map.txt"],
        ["diff", "good.vsm", "good.vsm", "-o", "new/deep/map.md"],
        ["diff", "good.vsm", "good.vsm", "-o", "new/deep/both.svg"],
      ] {
        let result = try vsm.run(arguments)
        #expect(result.status == 2, "\(arguments)")
        #expect(
          result.errors.contains("the folder new/deep/ is not there; --mkdir makes it"), "\(result.errors)")
        #expect(!folder.contains("new"))
        #expect(try vsm.run(arguments + ["--mkdir"]).status == 0, "\(arguments)")
        try #require(try vsm.shell("rm -r new").status == 0, "it was made")
      }
      try folder.write("a file", to: "new")
      #expect(try vsm("good.vsm", "new/map.svg", "--mkdir").status == 2)
      #expect(try folder.text("new") == "a file")
    }
  }

  @Test func aPictureIsShown() throws {
    try withTool { vsm, folder throws in
      try folder.write("#!/bin/sh\necho \"$1\" > shown\n", to: "xdg-open")
      try #require(try vsm.shell("chmod +x xdg-open && ln -s xdg-open open").status == 0)
      let path = ["PATH": folder.path + ":/usr/bin:/bin"]
      #expect(try vsm("good.vsm", "map.svg", "--open", environment: path).status == 0)
      #expect(try folder.text("shown") == "map.svg\n")
      try folder.write("#!/bin/sh\nexit 3\n", to: "xdg-open")
      let failed = try vsm("good.vsm", "map.svg", "--open", environment: path)
      #expect(failed.status == 2 && failed.errors.contains("error[E404]: map.svg is written"))
      #expect(try vsm("good.vsm", "good.vsm", "-o", "build/", "--open").status == 64)
    }
  }
}
