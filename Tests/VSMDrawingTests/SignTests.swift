import Testing
import VSMDiagnostics
import VSMModel
import VSMScene
import VSMSyntax

@testable import VSMDrawing
import VSMWords

/// What stands on a map for a word: no word borrows the sign of another.
@Suite struct SignTests {
  @Test func noVehicleLooksLikeAnother() {
    let pictures = Word.vehicles.map { word in
      VehicleBlock(Vehicle(word: word, label: "Daily")).marks(centeredAt: Point(0, 0))
    }
    #expect(Set(pictures).count == Word.vehicles.count)
  }

  @Test(arguments: Word.vehicles) func aVehicleHasItsOwnSign(_ word: Word) {
    let marks = VehicleBlock(Vehicle(word: word)).marks(centeredAt: Point(0, 0))
    guard let sign = Glyph.sign(onLineOf: word) else { return }
    #expect(sign.word == word.rawValue)
    #expect(marks == sign.marks(Rect(center: Point(0, 0), sign.size.width, sign.size.height)))
  }

  /// Buffers and safety stocks are closed racks alike; their names tell them apart.
  @Test func noStockLooksLikeAnother() throws {
    let pictures = try Word.stocks.map { word in
      let text = "stream {\n process a { C/T 1s }\n \(word.rawValue) s 3d\n process b { C/T 1s }\n}"
      let source = SourceFile(name: "test.vsm", text: text)
      let map = try #require(ValueStreamMap.read(source).map)
      return StockBlock(try #require(map.stocks.first), in: .english).items(at: Point(0, 0)).flatMap(\.marks)
    }
    #expect(Set(pictures).count == Word.stocks.count)
  }

  @Test func noStockIsWrittenLikeAnother() {
    let signs = Word.stocks.map { TextSigns.stock($0) }
    #expect(Set(signs).count == Word.stocks.count)
    for (word, sign) in zip(Word.stocks, signs) { #expect(sign != "[\(word.rawValue)]") }
  }
}
