import Testing

/// A map on the terminal: drawn with characters, and told in words.
@Suite struct TextTests {
  @Test func textIsPrintedUnlessAFileIsNamed() throws {
    try withTool { vsm, folder throws in
      let printed = try vsm("good.vsm", "-f", "text")
      #expect(printed.status == 0)
      #expect(printed.output.contains("│ Stamping"))
      #expect(try folder.names() == ["good.vsm"])
      #expect(try vsm("good.vsm", "good.txt").status == 0)
      #expect(try folder.text("good.txt") == printed.output)
    }
  }

  @Test func asciiAndWidthAreTheUsers() throws {
    try withTool { vsm, _ throws in
      let log = try vsm("good.vsm", "-f", "text", "--ascii", "--width", "60").output
      #expect(log.utf8.allSatisfy { $0 < 0x80 })
      #expect(log.split(separator: "\n").allSatisfy { $0.count <= 60 })
      #expect(try vsm("good.vsm", "-f", "text", "--width", "7").status == 64)
      // A picture of characters has its own places, as DOT has.
      #expect(try vsm("good.vsm", "-f", "text", "--layout", "dot").status == 0)
    }
  }

  @Test func describeTellsTheMap() throws {
    try withTool { vsm, folder throws in
      let told = try vsm("describe", "good.vsm")
      #expect(told.status == 0)
      #expect(told.output.hasPrefix("Brackets\n\nCurrent state.\n"))
      #expect(told.output.contains("Mill supplies by truck (Daily)."))
      try folder.write(Maps.withError, to: "bad.vsm")
      let refused = try vsm("describe", "bad.vsm")
      #expect(refused.status == 1)
      #expect(refused.output.isEmpty)
    }
  }
}
