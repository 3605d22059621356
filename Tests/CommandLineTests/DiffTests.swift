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
}
