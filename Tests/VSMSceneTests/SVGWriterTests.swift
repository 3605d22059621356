import Foundation
import Testing
import VSMScene

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What the writer makes of a scene, whoever made it.
@Suite struct SVGWriterTests {
  private static let hostile = "</title><script>alert('1')</script> & \" ]]> \u{202E}evil\u{0}"

  /// Markup wherever a scene holds a text.
  private static let scene = Scene(
    size: Size(300, 200), title: hostile, description: hostile,
    items: [
      Item(
        id: hostile, word: hostile, title: hostile, role: .plain,
        marks: [.text(TextMark(hostile, at: Point(10, 20)))])
    ])

  @Test(arguments: Theme.all) func textIsNeverMarkup(_ theme: Theme) throws {
    let svg = SVGWriter(theme: theme).text(of: Self.scene)
    #expect(!svg.contains("<script") && !svg.contains("\u{202E}") && !svg.contains("\u{0}"))
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  @Test func whatIsNoNumberIsWrittenAsOne() {
    var path = Path()
    path.move(to: Point(.nan, 1.005))
    path.line(to: Point(.infinity, -1e300))
    let item = Item(
      id: "a", word: "process", title: "", role: .plain, marks: [.path(path, fill: nil, stroke: Stroke())])
    let svg = SVGWriter().text(
      of: Scene(size: Size(10, 10), title: "", description: "", items: [item]))
    #expect(!svg.contains("nan") && !svg.contains("inf") && !svg.contains("e+"))
    #expect(svg.range(of: #"\d\.\d{3}"#, options: .regularExpression) == nil)
  }

  @Test func aShapeHasThePaperOfItsItem() {
    let box = Mark.path(.rectangle(Rect(0, 0, 5, 5)), fill: .background, stroke: nil)
    for (word, paper) in [("process", Ink.processPaper), ("fifo", .stockPaper), ("sheet", .background)] {
      let item = Item(id: "a", word: word, title: "", role: .plain, marks: [box])
      let svg = SVGWriter(theme: .color).text(
        of: Scene(size: Size(10, 10), title: "", description: "", items: [item]))
      #expect(svg.contains("Z\" fill=\"\(Theme.color.color(of: paper))\""), "\(word)")
    }
  }
}
