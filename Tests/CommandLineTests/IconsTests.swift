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
