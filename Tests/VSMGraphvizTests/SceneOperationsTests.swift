import Testing
import VSMScene

@testable import VSMGraphviz

@Suite struct SceneOperationsTests {
  /// Two units a px, on a canvas of 100 × 50 px, with text that comes out a fifth of its size too high.
  private func operations(_ marks: Mark...) -> String {
    String(
      decoding: Scene(marks).operations(theme: .standard, unitsPerPixel: 2, textRise: 0.2), as: UTF8.self
    ).replacing("\n", with: " ")
  }

  @Test func `a closed shape with a line is one operation`() {
    #expect(
      operations(.path(.rectangle(Rect(10, 20, 30, 5)), fill: .background, stroke: Stroke(width: 1.2)))
        == "c 7 -#1b1b1b S 17 -setlinewidth(2.4) C 7 -#ffffff P 4 20 60 80 60 80 50 20 50 ")
  }

  @Test func `a fill without a line draws no line`() {
    let triangle = Path.polygon([Point(0, 0), Point(1, 0), Point(0, 1)])
    #expect(
      operations(.path(triangle, fill: .warning, stroke: nil))
        == "c 9 -#00000000 C 7 -#b3261e P 4 0 100 2 100 0 98 0 100 ")
  }

  @Test func `an open line stays open`() {
    #expect(
      operations(
        .path(.polyline([Point(0, 0), Point(1, 0), Point(0, 1)]), fill: nil, stroke: Stroke(width: 1)))
        == "c 7 -#1b1b1b S 15 -setlinewidth(2) L 3 0 100 2 100 0 98 ")
  }

  @Test func `curves become curves and lines among them too`() {
    var path = Path()
    path.move(to: Point(0, 50))
    path.line(to: Point(3, 50))
    path.curve(Point(4, 50), Point(5, 49), to: Point(5, 48))
    #expect(
      operations(.path(path, fill: nil, stroke: Stroke(width: 1)))
        == "c 7 -#1b1b1b S 15 -setlinewidth(2) B 7 0 0 2 0 4 0 6 0 8 0 10 2 10 4 ")
  }

  @Test func `outlines of one path are filled together and drawn apart`() {
    var path = Path.polygon([Point(0, 0), Point(9, 0), Point(9, 9)])
    path.append(.polygon([Point(2, 1), Point(3, 1), Point(3, 2)]))
    let text = operations(.path(path, fill: .faint, stroke: Stroke(width: 1)))
    #expect(text.contains("P 9 0 100 18 100 18 82 0 100 4 98 6 98 6 96 4 98 0 100 "))
    #expect(text.hasSuffix("p 3 0 100 18 100 18 82 p 3 4 98 6 98 6 96 "))
  }

  @Test func `dashes are lines of their own`() {
    let line = Path.polyline([Point(0, 50), Point(10, 50), Point(10, 44)])
    #expect(
      operations(.path(line, fill: nil, stroke: Stroke(width: 1, dash: [4, 3])))
        .hasSuffix("L 2 0 0 8 0 L 3 14 0 20 0 20 2 L 2 20 8 20 12 "))
  }

  @Test(arguments: [[0.0, 0], [-1, 2], [.nan, 1], [1e-12, 1e-12], [.infinity, 1]])
  func `a pattern that is none makes a full line`(dash: [Double]) {
    let line = Path.polyline([Point(0, 50), Point(10, 50)])
    #expect(
      operations(.path(line, fill: nil, stroke: Stroke(width: 1, dash: dash))).hasSuffix("L 2 0 0 20 0 "))
  }

  @Test func `an odd pattern is repeated`() {
    let line = Outline(start: Point(0, 0), pieces: [.line(Point(9, 0))])
    #expect(
      DashedLine.strokes(along: line, pattern: [1, 2, 3])?.map { $0.map(\.x) } == [[0, 1], [3, 6], [7, 9]])
  }

  @Test func `strokes are counted before they are spelled out`() {
    func scene(_ lines: Int) -> Scene {
      let line = Path.polyline([Point(0, 50), Point(100_000, 50)])
      let mark = Mark.path(line, fill: nil, stroke: Stroke(width: 13, dash: [10, 10]))
      let item = Item(id: "a", word: "push", title: "", role: .plain, marks: [mark])
      return Scene(
        size: Size(100_000, 100), title: "", description: "", items: Array(repeating: item, count: lines))
    }
    #expect(DashedLine.count(in: scene(3)) == 30_000)
    #expect(DashedLine.count(in: Scene.sample) < 10_000)
    #expect(throws: GraphvizError.tooManyStrokes(2_010_000, limit: 2_000_000)) {
      try scene(201).image(as: .pdf)
    }
  }

  @Test func `text stands on its base line, with its length in bytes`() {
    #expect(
      operations(
        .text(TextMark("Größe \"ü\"\\", at: Point(5, 40), .end, size: 10, weight: .bold, reserved: 60)))
        == "c 7 -#1b1b1b F 20 10 -Arial Bold T 10 16 1 120 13 -Größe \"ü\"\\ ")
  }

  @Test func `colours, widths and fonts are said once`() {
    let line = Mark.path(.polyline([Point(0, 0), Point(1, 0)]), fill: nil, stroke: Stroke(width: 1))
    let text = Mark.text(TextMark("a", at: Point(0, 0), reserved: 1))
    let result = operations(line, line, text, text)
    #expect(result.matches(of: /c 7/).count == 1)
    #expect(result.matches(of: /setlinewidth/).count == 1)
    #expect(result.matches(of: /Arial/).count == 1)
  }
}
