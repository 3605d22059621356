import Testing
import VSMScene

@testable import VSMGraphviz

/// A vsm without the library makes its pictures by the program `dot`.
@Suite struct ProgramPictureTests {
  /// Texts that end a string, a bracket or a comment of DOT, or look like an operation.
  private static let texts = [
    #"a \" b"#, #"ends \"#, "a < b", "a > b > c", ">> <<", "<!-- no comment", "--> <", "] } ;", "</TABLE>",
    "T 0 0 0 0 3 -abc", "&lt;&#62;", "日本 “ÉÇ”", #"\N \G \\"#, "<<<<<", "",
  ]

  private static func scene(_ texts: [String]) -> Scene {
    Scene(
      texts.enumerated().map { .text(TextMark($1, at: Point(5, 15 + 15 * Double($0)), size: 12)) },
      size: Size(200, 20 + 15 * Double(texts.count)))
  }

  #if Graphviz
    private func same(_ scene: Scene, _ format: GraphvizImage, view: Rect? = nil) throws {
      let ours = try scene.image(as: format, scale: format.isBitmap ? 2 : 1)
      let theirs = try scene.imageByProgram(
        as: format, theme: .standard, outputScale: format.isBitmap ? 2 : 0.75, view: view)
      #expect(ours == format.stamped(theirs, scale: format.isBitmap ? 2 : 1))
    }

    @Test(arguments: GraphvizImage.allCases)
    func `the program makes the bytes of the library`(format: GraphvizImage) throws {
      try same(.sample, format)
    }

    @Test(arguments: texts)
    func `any text comes through`(text: String) throws { try same(Self.scene([text]), .png) }

    @Test func `texts that need one another come through`() throws {
      try same(Self.scene(Self.texts), .png)
      try same(Self.scene(Self.texts.reversed()), .pdf)
    }

    @Test func `a line of thousands of points comes through`() throws {
      let points = (0..<20_000).map { Point(Double($0) / 100, 20 + Double($0 % 7)) }
      try same(Scene([.path(.polyline(points), fill: nil, stroke: Stroke())], size: Size(200, 50)), .png)
    }

    @Test func `thousands of texts come through`() throws {
      try same(Self.scene((0..<3_000).map { "Growth \($0)" }), .pdf)
    }

    @Test func `text rises as in the library`() throws {
      let rise = try GraphvizLock.withContext { (context) throws(GraphvizError) in try context.textRise() }
      #expect(try DotProgram.textRise() == rise)
      #expect(rise > 0.05 && rise < 0.5)
    }
  #endif

  @Test func `the version is a version`() {
    #expect(DotProgram.version.split(separator: ".").count >= 2)
  }

  @Test func `a renderer that is not there is named`() {
    #expect(throws: GraphvizError.formatMissing("bmp:none")) {
      try DotProgram.picture(of: SceneGraph(operations: "").dotText, as: "bmp:none")
    }
  }
}
