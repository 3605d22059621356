import Foundation
import Testing
import VSMDrawing
import VSMKit

/// What is a map that somebody wrote, and what vsm makes of one.
@Suite struct MapRecognitionTests {
  @Test func samplesAreMaps() throws {
    for file in try PictureOfSampleTests.maps() {
      #expect(MapDocument.isMap(Array(try Data(contentsOf: file))), "\(file.lastPathComponent)")
    }
  }

  @Test func whatIsMadeOfThemIsNone() throws {
    for file in try PictureOfSampleTests.maps() {
      let map = try ValueStreamMap(parsing: String(contentsOf: file, encoding: .utf8))
      let figures = map.figures
      var ascii = PictureOptions()
      ascii.isASCII = true
      var products = ["json": Array(map.metricsJSON().utf8), "table": Array(map.metricsTable().utf8)]
      products["words"] = Array(MapDescription(of: map, figures).text(width: 80).utf8)
      products["ascii"] = try map.picture(as: TextFormat(), ascii)
      for format in [TextFormat(), DOTFormat(), SVGFormat()] as [any PictureFormat] {
        products[format.name] = try map.picture(as: format)
      }
      for (name, bytes) in products {
        #expect(!MapDocument.isMap(bytes), "\(name) of \(file.lastPathComponent)")
      }
    }
  }

  @Test(arguments: [
    "stream {\n  process a \"A\" { C/T 4 }\n}",  // an error in it
    "# a plan\nmap 'Brackets'\nstream\n{\n  process weld 'Weld'\n  truck\n}",  // mistakes in every line
    "supplier mill \"Mill\"",
    "\u{FEFF}map \"M\" { state current }\r\nstream { inventory 5d }\r\n",
    "Our way back:\n\n```vsm\nrecovery { returns }\nsource returns { volume 3/day }\n```\n",
    "info a -> b \"Orders\"",
    // A report with a map in it, and one that began as a table.
    String(repeating: "We get coils from the mill every Tuesday.\n", count: 60) + "stream {\n mill\n}\n",
    "Step,C/T,C/O\nWeld,39,10\nCut,9,10\n\nmap \"Brackets\" { state current }\n",
  ])
  func mapsWithMistakesAreMaps(text: String) {
    #expect(MapDocument.isMap(Array(text.utf8)))
    // As editors on Windows save it, with a mark and without.
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(MapDocument.isMap(wide))
    #expect(MapDocument.isMap([0xFF, 0xFE] + wide))
  }

  @Test(arguments: [
    "", "\n", "as it was", "map\n", "We get coils from the mill every Tuesday.\nA truck brings them.\n",
    "digraph g {\n  a -> b;\n}\n", "Step,C/T,C/O\nWeld,39,10\n", "{\"map\": \"Brackets\"}",
    "%PDF-1.7\nmap \"x\"",
    "<svg><!-- stream { mill } --></svg>",
  ])
  func otherFilesAreNone(text: String) {
    #expect(!MapDocument.isMap(Array(text.utf8)))
  }

  @Test func picturesAreNone() {
    #expect(!MapDocument.isMap([0x89] + Array("PNG\r\n\u{1A}\n\0\0\0\rIHDR".utf8)))
    #expect(!MapDocument.isMap([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10]))
  }
}
