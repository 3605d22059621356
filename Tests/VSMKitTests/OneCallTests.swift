import Testing
import VSMKit

/// What a Swift program that imports only VSMKit gets.
@Suite struct OneCallTests {
  static let text = """
    map "Brackets"
    calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }
    customer acme "Acme" { demand 9_200/month }
    stream {
      inventory "Coils" 5d
      process stamp "Stamping" { C/T 10s }
      acme
    }
    """

  @Test func fromTextToPictureInOneCall() throws {
    #expect(try ValueStreamMap(parsing: Self.text).svg().contains("<svg"))
  }

  @Test func figuresAreValues() throws {
    let map = try ValueStreamMap(parsing: Self.text)
    #expect(map.title == "Brackets")
    #expect(map.figures.takt?.middle == 120)
    #expect(map.metricsJSON().contains("\"takt_s\": 120"))
  }

  @Test func errorsCarryTheirMessagesAndSource() {
    let error = #expect(throws: MapError.self) {
      try ValueStreamMap(parsing: "map \"M\"\nstream { process a \"A\" { C/T 39 } }", named: "lines.vsm")
    }
    #expect(error?.diagnostics.map(\.code) == ["E114"])
    #expect(error?.description.contains("--> lines.vsm:2:30") ?? false)
    #expect("\(String(describing: error))".contains("^^"))
  }

  @Test func aDocumentKeepsWarnings() throws {
    let slow = Self.text.replacing("C/T 10s", with: "C/T 300s")
    let document = MapDocument(SourceFile(name: "slow.vsm", text: slow))
    #expect(document.diagnostics.map(\.code).contains("W302"))
    #expect(document.map != nil)
    #expect(throws: Never.self) { try document.valid() }
  }
}
