import Foundation
import Testing
import VSMDrawing
import VSMScene

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What the SVG of any map must hold, whatever the map says.
@Suite struct SVGPictureTests {
  private static let hostile = """
    map "<script>alert(1)</script> & \\" ]]> \u{202E}evil" { product "]]><x/>" }
    customer c "</title><script>" { demand 10/day  row "onload=\\"x\\"" "&amp; <b>" }
    stream {
      process p "javascript:alert(1) 'quoted' " { C/T 1s  row "<" ">" }
      inventory "<image href='http://example.org/x.png'/>" 3
      truck "& & &"
      c
    }
    kaizen p "<style>*{display:none}</style>"
    """

  @Test func textIsNeverMarkup() throws {
    let svg = SVGWriter().text(of: try scene(of: Self.hostile))
    let tags = Set(
      svg.components(separatedBy: "<").dropFirst().map { $0.prefix { !" >/\n".contains($0) } }.filter {
        !$0.isEmpty
      })
    #expect(tags == ["svg", "title", "desc", "rect", "g", "path", "text"])
    #expect(!svg.contains("\u{202E}"), "a mark that turns the reading direction")
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  @Test func nothingPointsOutOfThePicture() throws {
    let svg = SVGWriter().text(of: try scene(of: Self.hostile))
    for word in [" href=", " src=", "url(", " style=", " class=", " id=", " on", "<!", "<?"] {
      let attributes = svg.components(separatedBy: ">").map {
        $0.split(separator: "<").last.map(String.init) ?? ""
      }
      let tags = attributes.filter { $0.first?.isLetter == true && $0.contains("=\"") }
        .map { $0.replacingOccurrences(of: "\"[^\"]*\"", with: "\"\"", options: .regularExpression) }
      #expect(!tags.contains { $0.contains(word) }, "\(word)")
    }
  }

  @Test func everythingHasATitleForThoseWhoPointAtIt() throws {
    let svg = SVGWriter().text(
      of: try scene(of: "map \"Gates\"\nstream {\n inventory 3d\n process weld \"Weld\" { C/T 3s }\n}"))
    #expect(svg.components(separatedBy: "<g ").count == svg.components(separatedBy: "\"><title>").count)
    #expect(svg.contains("aria-label=\"Gates\""))
    #expect(svg.contains("<title>Weld, C/T 3 s</title>"))
    #expect(svg.contains("<desc>stock after-weld") == false)
    #expect(svg.contains("Production lead time 3.0 d"))
  }

  @Test func numbersAreShort() throws {
    let svg = SVGWriter().text(of: try scene(of: "stream { process a { C/T 1s } }"))
    #expect(svg.range(of: #"\d\.\d{3}"#, options: .regularExpression) == nil)
    #expect(!svg.contains("nan") && !svg.contains("inf"))
  }
}
