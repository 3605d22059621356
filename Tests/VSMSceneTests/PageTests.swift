import Testing
import VSMSyntax

@testable import VSMScene

@Suite struct PageTests {
  private func frame(_ page: String, _ width: Double, _ height: Double, unit: Double = 0.75) throws
    -> PageFrame
  {
    PageFrame(of: Size(width, height), on: try #require(Page(named: page)).pixels(inWhole: unit))
  }

  @Test(arguments: [
    ("a0", 2384.0, 3370.0), ("A1", 1684, 2384), ("a2", 1191, 1684), ("a3", 842, 1191), ("a4", 595, 842),
    ("a5", 420, 595), ("Letter", 612, 792), ("legal", 612, 1008), ("tabloid", 792, 1224),
  ])
  func pagesHaveTheSizesThatPrintersKnow(_ name: String, _ width: Double, _ height: Double) throws {
    let portrait = try frame("\(name)-portrait", 500, 500)
    #expect(abs(portrait.view.width * portrait.scale * 0.75 - width) < 1e-9)
    #expect(abs(portrait.view.height * portrait.scale * 0.75 - height) < 1e-9)
    let landscape = try frame("\(name)-LANDSCAPE", 500, 500)
    #expect(abs(landscape.view.width * landscape.scale * 0.75 - height) < 1e-9)
  }

  @Test func theSheetLiesAsThePictureIsLargest() throws {
    let wide = try frame("a4", 2000, 800)
    #expect(wide.view.width > wide.view.height)
    let tall = try frame("a4", 800, 2000)
    #expect(tall.view.width < tall.view.height)
  }

  @Test func thePictureIsCentredWithinAMargin() throws {
    for (width, height) in [(2000.0, 800.0), (800, 2000), (90, 40)] {
      let frame = try frame("a3", width, height)
      #expect(abs(frame.view.midX - width / 2) < 1e-9 && abs(frame.view.midY - height / 2) < 1e-9)
      // 24 px of the scene's own margin may lie in that of the printer.
      #expect((24 - frame.view.minX) * frame.scale >= 30 && (24 - frame.view.minY) * frame.scale >= 30)
      #expect(frame.scale <= 2)
    }
    #expect(try frame("a0", 90, 40).scale == 2)
  }

  @Test func anythingElseIsNoPage() {
    for name in ["", "a6", "a3-", "a3-upright", "a3-portrait-", "-portrait"] {
      #expect(Page(named: name) == nil)
    }
  }

  @Test func anSVGMeasuresItsPageInMillimetres() {
    let scene = Scene(size: Size(300, 200), title: "", description: "", items: [])
    let svg = SVGWriter(page: Page(named: "letter-portrait")).text(of: scene)
    #expect(svg.contains(" width=\"215.9mm\" height=\"279.4mm\" viewBox=\"-"))
  }

  /// The sheets that a map may name are those that there are.
  @Test func everySheetThatAMapNamesIsAPage() throws {
    guard case .choice(let names) = Property.page.kind else {
      Issue.record("the property is no choice")
      return
    }
    for name in names { #expect(Page(named: name) != nil, "\(name)") }
    for page in Page.sizes { #expect(names.contains(page.name)) }
  }
}
