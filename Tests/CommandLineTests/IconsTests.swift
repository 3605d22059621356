import Testing

/// `vsm icons`: the sheet of icons.
@Suite struct IconsTests {
  @Test func writesTheSheet() throws {
    try withTool { vsm, folder throws in
      let result = try vsm("icons")
      #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty)
      #expect(try folder.names() == ["good.vsm", "icons.svg"])
      let sheet = try folder.text("icons.svg")
      #expect(sheet.hasPrefix("<svg") || sheet.hasPrefix("<?xml"))
      #expect(sheet.contains("Supermarket") && sheet.contains("cross-dock"))
      #expect(try vsm("icons", "-o", "-").output == sheet)
      #expect(try vsm("icons", "-o", "sheet.svg").status == 0)
      #expect(try folder.text("sheet.svg") == sheet)
    }
  }

  @Test func thePictureIsNamedAsThatOfAMapIs() throws {
    try withTool { vsm, folder throws in
      #expect(try vsm("icons", "named.svg").status == 0)
      let sheet = try folder.text("named.svg")
      #expect(sheet.contains("Supermarket"))
      #expect(try vsm("icons", "-").output == sheet)
      let twice = try vsm("icons", "one.svg", "-o", "two.svg")
      #expect(twice.status == 64 && twice.errors.contains("named twice"))
      #expect(try vsm("icons", "good.vsm").status == 64)
      #expect(try folder.names() == ["good.vsm", "named.svg"])
    }
  }

  @Test func refusesWhatIsNoPicture() throws {
    try withTool { vsm, folder throws in
      #expect(try vsm("icons", "-o", "good.vsm").status == 64)
      #expect(try vsm("icons", "-f", "dot").status == 64)
      #expect(try vsm("icons", "-f", "tiff").status == 64)
      #expect(try vsm("icons", "--scale", "0").status == 64)
      #expect(try folder.names() == ["good.vsm"])
      #expect(try folder.text("good.vsm") == Maps.good)
    }
  }
}
