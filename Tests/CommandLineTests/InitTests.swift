import Testing

/// `vsm init`: the starter map.
@Suite struct InitTests {
  @Test func writesAMapThatHasNoProblems() throws {
    try withTool { vsm, folder throws in
      let result = try vsm("init", "new.vsm")
      #expect(result.status == 0)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("vsm check new.vsm"))
      #expect(try vsm("check", "--strict", "new.vsm").errors == "no problems in new.vsm\n")
      #expect(try vsm("new.vsm").status == 0)
      #expect(try folder.names() == ["good.vsm", "new.svg", "new.vsm"])
    }
  }

  @Test func hasANameOfItsOwn() throws {
    try withTool { vsm, folder throws in
      #expect(try vsm("init").status == 0)
      #expect(try folder.text("my-map.vsm") == vsm("init", "-").output)
    }
  }

  @Test func theFutureStateHasNoProblemsEither() throws {
    try withTool { vsm, folder throws in
      #expect(try vsm("init", "--template", "future", "new.vsm").status == 0)
      #expect(try vsm("check", "--strict", "new.vsm").errors == "no problems in new.vsm\n")
      let text = try folder.text("new.vsm")
      let current = try vsm("init", "-").output
      #expect(text.contains("state   future") && text != current)
      #expect(try vsm("init", "--template", "past", "-").status == 64)
    }
  }

  @Test func listsItsTemplates() throws {
    try withTool { vsm, folder throws in
      let listed = try vsm("init", "--list")
      #expect(listed.status == 0 && listed.errors.isEmpty)
      let names = listed.output.split(separator: "\n").compactMap {
        $0.split(separator: " ").first.map(String.init)
      }
      #expect(
        names == [
          "current", "future", "office", "software", "hospital", "returns-centre", "closed-loop",
          "supply-chain",
        ])
      #expect(try folder.names() == ["good.vsm"])
      for name in names {
        #expect(try vsm("init", "--template", name, "\(name).vsm").status == 0)
        #expect(try vsm("check", "--strict", "\(name).vsm").errors == "no problems in \(name).vsm\n")
        #expect(try vsm("fmt", "--check", "\(name).vsm").status == 0)
      }
    }
  }

  @Test func asksForATemplateThatIsThere() throws {
    try withTool { vsm, folder throws in
      let result = try vsm("init", "-t", "sofware", "new.vsm")
      #expect(result.status == 64)
      #expect(result.errors.contains("There is no template ‘sofware’. Did you mean software?"))
      #expect(result.errors.contains("returns-centre"))
      let name = try vsm("init", "office")
      #expect(name.status == 64 && name.errors.contains("vsm init --template office office.vsm"))
      #expect(try folder.names() == ["good.vsm"])
    }
  }

  @Test func aPictureIsNoPlaceForAMap() throws {
    try withTool { vsm, folder throws in
      #expect(try vsm("init", "new.svg").status == 64)
      #expect(try folder.names() == ["good.vsm"])
    }
  }

  @Test func replacesNothingUnlessForced() throws {
    try withTool { vsm, folder throws in
      try folder.age("good.vsm")
      let refused = try vsm("init", "good.vsm")
      #expect(refused.status == 2)
      #expect(refused.errors.contains("error[E402]: cannot write good.vsm: it is there already"))
      #expect(try folder.text("good.vsm") == Maps.good)
      #expect(try folder.isAged("good.vsm"))
      #expect(try vsm("init", "--force", "good.vsm").status == 0)
      #expect(try folder.text("good.vsm") != Maps.good)
    }
  }

  @Test func quotesTheNameForTheShell() throws {
    try withTool { vsm, _ throws in
      let result = try vsm("init", "it's new.vsm")
      #expect(result.errors.contains(#"vsm check 'it'\''s new.vsm'"#))
    }
  }
}
