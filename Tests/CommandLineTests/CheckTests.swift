import Testing

/// `vsm check`: what it says, and to whom.
@Suite struct CheckTests {
  @Test func aGoodMap() throws {
    try withTool { vsm, folder throws in
      let result = try vsm("check", "good.vsm")
      #expect(result.status == 0)
      #expect(result.output.isEmpty)
      #expect(result.errors == "no problems in good.vsm\n")
      #expect(try folder.names() == ["good.vsm"])
    }
  }

  @Test func forPeople() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.withError, to: "bad.vsm")
      let result = try vsm("check", "bad.vsm")
      #expect(result.status == 1)
      #expect(
        result.errors == """
          error[E114]: 40 has no unit: ‘C/T’ needs a time (s, min, h, shift, d, wk, mo or yr)
            --> bad.vsm:11:34
             |
          11 |   process weld  "Welding"  { C/T 40 }
             |                                  ^^
             = help: for example: C/T 39s
          1 error in bad.vsm
          more on it: vsm explain E114

          """)
    }
  }

  @Test func forEditors() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.withError, to: "bad.vsm")
      let result = try vsm("check", "--message-format", "short", "bad.vsm", "good.vsm")
      #expect(result.status == 1)
      #expect(
        result.errors == """
          bad.vsm:11:34: error: 40 has no unit: ‘C/T’ needs a time (s, min, h, shift, d, wk, mo or yr) [E114]

          """)
    }
  }

  @Test func warningsFailOnlyWhereTheyAreToldTo() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.withWarning, to: "slow.vsm")
      let lenient = try vsm("check", "slow.vsm")
      #expect(lenient.status == 0)
      #expect(lenient.errors.contains("warning[W302]"))
      #expect(lenient.errors.hasSuffix(" in slow.vsm\nmore on it: vsm explain W301\n"))
      #expect(try vsm("check", "--strict", "slow.vsm").status == 1)
      #expect(try vsm("check", "--strict", "good.vsm").status == 0)
    }
  }

  @Test func everyFileIsChecked() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.withError, to: "bad.vsm")
      let result = try vsm("check", "missing.vsm", "bad.vsm", "good.vsm")
      #expect(result.status == 2)
      for text in ["cannot read missing.vsm", "1 error in bad.vsm", "no problems in good.vsm"] {
        #expect(result.errors.contains(text))
      }
    }
  }

  @Test func colourIsForTerminalsOrByDemand() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.withError, to: "bad.vsm")
      func isColoured(_ arguments: String..., environment: [String: String] = [:]) throws -> Bool {
        try vsm.run(["check", "bad.vsm"] + arguments, environment: environment).errors.contains("\u{1B}[")
      }
      #expect(try !isColoured())
      #expect(try isColoured("--color", "always"))
      #expect(try isColoured("--color", "always", environment: ["NO_COLOR": "1"]))
      #expect(try !isColoured("--color", "never"))
    }
  }

  #if os(Linux)
    @Test func onATerminalColourIsOnUnlessRefused() throws {
      try withTool { vsm, folder throws in
        try folder.write(Maps.withError, to: "bad.vsm")
        // util-linux's script gives the program a terminal.
        func isColoured(_ variables: String) throws -> Bool {
          let line = "env \(variables) script -qec '\"$vsm\" check bad.vsm' /dev/null"
          return try vsm.shell(line).output.contains("\u{1B}[1;31m")
        }
        #expect(try isColoured("TERM=xterm"))
        #expect(try isColoured("TERM=xterm NO_COLOR="))
        #expect(try !isColoured("TERM=xterm NO_COLOR=1"))
        #expect(try !isColoured("TERM=dumb"))
      }
    }
  #endif

  @Test func aTargetMayBeMissedUntilADay() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.good + "\ntarget lead-time <= 5d by 2027-03-31\n", to: "late.vsm")
      let early = try vsm("check", "late.vsm", "--today", "2027-03-31")
      #expect(early.status == 0)
      #expect(early.errors.contains("note[N314]: the target lead-time <= 5d by 2027-03-31 does not hold yet"))
      #expect(early.errors.contains("may be missed until 2027-03-31"))
      #expect(try vsm("check", "--strict", "late.vsm", "--today", "2027-03-31").status == 0)
      let late = try vsm("check", "late.vsm", "--today", "2027-04-01")
      #expect(late.status == 1)
      #expect(late.errors.contains("what moves it most: the wait of Coils (5 d): 10 % less makes it 5.5 d"))
      #expect(try vsm("check", "late.vsm", "--today", "31.3.2027").status == 64)
      // Without a day the clock tells it: the map's own is long over, or far ahead.
      try folder.write(Maps.good + "\ntarget lead-time <= 5d by 2020-01-01\n", to: "past.vsm")
      try folder.write(Maps.good + "\ntarget lead-time <= 5d by 9999-12-31\n", to: "ahead.vsm")
      #expect(try vsm("check", "past.vsm").status == 1)
      #expect(try vsm("check", "ahead.vsm").status == 0)
    }
  }
}
