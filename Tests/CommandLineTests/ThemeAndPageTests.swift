import Foundation
import Testing

/// `--theme`, `--csp` and `--page`, and the theme that a map asks for.
@Suite struct ThemeAndPageTests {
  @Test func theCommandLineOutranksTheMap() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.good.replacing("state current", with: "theme dark"), to: "dark.vsm")
      #expect(try vsm("dark.vsm", "-").output.contains("fill=\"#14181d\""))
      #expect(try vsm("dark.vsm", "-", "--layout", "dot").output.contains("fill=\"#14181d\""))
      #expect(!(try vsm("dark.vsm", "-", "--theme", "Print").output.contains("#14181d")))
    }
  }

  @Test func aThemeWithAStyleIsRefusedWhereThePageForbidsIt() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.good.replacing("state current", with: "theme auto"), to: "auto.vsm")
      for arguments in [["good.vsm", "--theme", "auto", "--csp"], ["auto.vsm", "--csp"]] {
        let result = try vsm.run(arguments)
        #expect(result.status == 64)
        #expect(result.errors.contains("Themes that do without: standard, color, dark, print."))
      }
      #expect(try vsm("auto.vsm", "-", "--csp", "--theme", "color").status == 0)
      // Only an SVG has a style element.
      #expect(try vsm("auto.vsm", "-", "--csp", "-f", "png").status == 0)
      #expect(try vsm("good.vsm", "-", "--csp", "--theme", "auto", "-f", "dot").status == 0)
      #expect(try folder.names() == ["auto.vsm", "good.vsm"])
      #expect(try vsm("good.vsm", "--theme", "sepia").errors.contains("Themes: standard, color, dark"))
      #expect(try vsm("good.vsm", "--page", "a9").errors.contains("Pages: a0, a1"))
    }
  }

  @Test func aPageHasItsSize() throws {
    try withTool { vsm, folder throws in
      #expect(try vsm("good.vsm", "out.pdf", "--page", "A4-portrait", "--scale", "3").status == 0)
      let pdf = String(decoding: try folder.read("out.pdf"), as: UTF8.self)
      #expect(pdf.contains("/MediaBox [ 0 0 595 842 ]"))
      #expect(try vsm("good.vsm", "out.eps", "--page", "letter-landscape").status == 0)
      #expect(try folder.text("out.eps").contains("%%BoundingBox: 0 0 792 612\n"))
      #expect(try vsm("good.vsm", "out.png", "--page", "a5-landscape", "--scale", "2").status == 0)
      let width = try folder.read("out.png")[16..<20].reduce(0) { $0 << 8 + Int($1) }
      #expect(width == 1587, "210 mm at 192 px an inch")
    }
  }
}
