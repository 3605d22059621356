import Testing
import VSMDiagnostics
import VSMKit
import VSMModel

/// What a picture cannot keep, it says.
@Suite struct PictureLossTests {
  private func losses(
    _ text: String, page: String? = nil, change: (inout ValueStreamMap) -> Void = { _ in }
  ) throws -> [Problem.Code] {
    var (map, figures) = try MapDocument(SourceFile(name: "map.vsm", text: text)).valid()
    change(&map)
    let options = PictureOptions(page: page.flatMap { Page(named: $0) })
    let picture = try #require(PictureFormats.named("svg")).picture(of: map, figures, options)
    #expect(!picture.bytes.isEmpty)
    return picture.losses.map(\.code)
  }

  private func line(_ steps: Int) -> String {
    "stream {\n" + (0..<steps).map { "  process p\($0) { C/T 1min }\n" }.joined() + "}\n"
  }

  @Test func textThatCannotBeReadOnItsSheetIsTold() throws {
    #expect(try losses(line(4)).isEmpty)
    #expect(try losses(line(300)) == [.dealtToSheets])
    #expect(try losses(line(1_500)) == [.textTooSmall])
    // The same map on a larger sheet, and a smaller map on a smaller sheet.
    #expect(try losses(line(30)).isEmpty)
    #expect(try losses(line(30), page: "a5") == [.dealtToSheets])
    // A loop is not cut apart.
    let tied = line(30).replacing("p29 { C/T 1min }", with: "p29 { C/T 1min }\n    rework -> p0 5%")
    #expect(try losses(tied, page: "a5") == [.textTooSmall])
  }

  /// Who says that nothing is to be folded, and how wide the picture is to be, is told of that width alone.
  @Test func aWidthThatCannotBeKeptIsTold() throws {
    let tied = line(8).replacing(
      "process p7 { C/T 1min }", with: "process p7 { C/T 1min }\n    rework -> p0 5%")
    #expect(try losses(line(8)) { $0.wrap = 900 }.isEmpty)
    #expect(try losses(tied) { $0.wrap = 900 } == [.widthNotKept])
    #expect(try losses(line(300)) { $0.folds = false }.isEmpty)
  }
}
