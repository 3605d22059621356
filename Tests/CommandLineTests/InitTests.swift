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
