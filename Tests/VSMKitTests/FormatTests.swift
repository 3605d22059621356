import Testing
import VSMKit

@Suite struct FormatTests {
  @Test func everyFormatIsFoundByItsNameAndItsEndings() {
    for format in PictureFormats.all {
      #expect(PictureFormats.named(format.name)?.name == format.name)
      #expect(PictureFormats.named(format.name.uppercased())?.name == format.name)
      #expect(!format.endings.isEmpty)
      for ending in format.endings {
        #expect(PictureFormats.forFile("a.b/map.\(ending)")?.name == format.name)
        #expect(PictureFormats.named(ending)?.name == format.name)
        #expect(PictureFormats.forFile("MAP.\(ending.uppercased())")?.name == format.name)
      }
    }
  }

  @Test func namesAndEndingsAreUnique() {
    let words = PictureFormats.all.flatMap { Set([$0.name] + $0.endings) }
    #expect(words.count == Set(words).count)
  }

  @Test(arguments: ["map", "map.", ".svg", "a.svg/map", "map.gif", "", "a/.svg", "/"])
  func otherNamesHaveNoFormat(name: String) {
    #expect(PictureFormats.forFile(name) == nil)
  }

  @Test func anEndingIsReplacedInTheNameOnly() {
    #expect(FileEnding.replaced(in: "a.b/acme.vsm", by: "svg") == "a.b/acme.svg")
    #expect(FileEnding.replaced(in: "a.b/acme", by: "svg") == "a.b/acme.svg")
    #expect(FileEnding.replaced(in: ".vsm", by: "svg") == ".vsm.svg")
    #expect(FileEnding.replaced(in: "a.b.vsm", by: "svg") == "a.b.svg")
  }
}

/// What a map or a caller asks for comes through to the bytes.
@Suite struct DOTThemeTests {
  private func dot(_ text: String, _ theme: Theme? = nil) throws -> String {
    let map = try ValueStreamMap(parsing: text)
    return String(decoding: try map.picture(as: DOTFormat(), PictureOptions(theme: theme)), as: UTF8.self)
  }

  @Test func theMapsThemeIsOverriddenByTheCallers() throws {
    let map = "map \"M\" { theme dark }\nstream {\n process cut \"Cutting\" { C/T 30s }\n}"
    let (dark, print) = (Theme.dark.color(of: .background), Theme.print.color(of: .muted))
    #expect(try dot(map).contains("bgcolor=\"\(dark)\""))
    #expect(try !dot(map, .print).contains(dark))
    #expect(try !dot(map).contains(print))
  }
}
