import Foundation
import Testing
import VSMDiagnostics
import VSMKit
import VSMModel

/// Pictures of maps that are dealt to sheets: one below the other, or a page each.
@Suite struct SheetPictureTests {
  private func plant() throws -> (map: ValueStreamMap, figures: Figures) {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../samples/plant-gearbox.vsm")
    let text = try String(contentsOf: file, encoding: .utf8)
    return try MapDocument(SourceFile(name: "plant-gearbox.vsm", text: text)).valid()
  }

  private func picture(_ format: String, page: String? = nil) throws -> Picture {
    let (map, figures) = try plant()
    let options = PictureOptions(page: page.flatMap { Page(named: $0) })
    return try #require(PictureFormats.named(format)).picture(of: map, figures, options)
  }

  @Test func aPictureOnAPageHasItsWidthAndTheHeightOfAllSheets() throws {
    let text = String(decoding: try picture("svg", page: "a3-landscape").bytes, as: UTF8.self)
    #expect(text.contains("width=\"420mm\" height=\"891mm\""))
    #expect(text.contains("data-id=\"sheet-3\""))
    #expect(!text.contains("data-id=\"sheet-4\""))
  }

  /// The page of all sheets stays in the file, and those that each show a part of it come after it.
  @Test func aPDFHasAPageForEachSheet() throws {
    let picture = try picture("pdf")
    #expect(picture.losses.map(\.code) == [.dealtToSheets])
    let text = String(decoding: picture.bytes, as: UTF8.self)
    let pages = text.ranges(of: "/Type /Page ").count
    #expect(pages == 4)
    #expect(text.ranges(of: "/Count 3").count == 1)
    // A3 in points, from above.
    let boxes = text.ranges(of: "/MediaBox [ ").map { range in
      text[range.upperBound...].split(separator: " ").prefix(4).compactMap { Double($0) }
    }
    #expect(boxes.count == 4)
    for box in boxes.dropFirst() where box.count == 4 {
      #expect(box[2] - box[0] == 1191)
      #expect(abs(box[3] - box[1] - 842) < 0.02)
    }
    #expect(boxes[1][3] == boxes[0][3])
    #expect(boxes[3][1] < 2)
    // Each object that the last table names is where it says.
    let tables = text.ranges(of: "startxref\n")
    #expect(tables.count == 2)
    let bytes = picture.bytes
    let start = try #require(Int(text[tables[1].upperBound...].prefix { $0.isNumber }))
    var lines = String(decoding: bytes[start...], as: UTF8.self).split(separator: "\n").dropFirst()
    var count = 0
    while let head = lines.first?.split(separator: " "), head.count == 2, let object = Int(head[0]) {
      let offset = try #require(lines.dropFirst().first.flatMap { Int($0.prefix(10)) })
      #expect(bytes[offset...].starts(with: Array("\(object) 0 obj".utf8)))
      lines = lines.dropFirst(2)
      count += 1
    }
    #expect(count == 4)
  }

  @Test func aMapOnOneSheetHasOnePage() throws {
    let text = "stream {\n  process a { C/T 1min }\n}\n"
    let (map, figures) = try MapDocument(SourceFile(name: "map.vsm", text: text)).valid()
    let bytes = try #require(PictureFormats.named("pdf")).bytes(of: map, figures, PictureOptions())
    #expect(String(decoding: bytes, as: UTF8.self).ranges(of: "/Type /Page ").count == 1)
  }
}
