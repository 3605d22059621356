import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel
import VSMSyntax

/// What stands on ladders: the data box's own words, waits in one unit, no more digits than are known.
@Suite struct LadderTextsTests {
  private func texts(_ text: String, _ kind: Rung.Kind? = nil) throws -> [String] {
    let map = try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: text)).map)
    let figures = Figures(of: map)
    let texts = LadderTexts(figures)
    return figures.ladders.flatMap(\.rungs).filter { kind == nil || $0.kind == kind }.map {
      texts.text(of: $0)
    }
  }

  @Test(arguments: [
    ("C/T 240s", "240 s"), ("C/T 4min", "4 min"), ("C/T 8.3min", "8.3 min"), ("C/T 1min", "1 min"),
    ("C/T 90s", "90 s"), ("PT 1h 30min  C/T 3min", "1 h 30 min"), ("C/T 4min..9min", "4–9 min"),
  ])
  func workIsSaidAsInTheDataBox(_ properties: String, _ text: String) throws {
    #expect(try texts("stream {\n  process a { \(properties) }\n}\n") == [text])
  }

  @Test(arguments: [
    // A day of 8 h: what customers take of 8 pieces is less than a tenth of a day.
    (
      "customer c { demand 100/day }\nstream {\n process a\n inventory 8\n process b\n inventory 40\n process d\n c\n}",
      ["0.08 d", "0.4 d"]
    ),
    (
      "stream {\n process a\n inventory 30s\n process b\n inventory 5min\n process d\n}",
      ["0.5 min", "5 min"]
    ),
    ("stream {\n process a\n inventory 10s\n process b\n inventory 45s\n process d\n}", ["10 s", "45 s"]),
    (
      "stream {\n process a\n inventory 5min\n process b\n inventory 8h 44min 23s\n process d\n}",
      ["0.083 h", "8.74 h"]
    ),
    (
      "stream {\n process a\n inventory 5d\n process b\n inventory 130d\n process d\n inventory 12.34d\n process e\n}",
      ["5.0 d", "130 d", "12.3 d"]
    ),
  ])
  func waitsHaveOneUnit(_ text: String, _ waits: [String]) throws {
    #expect(try texts(text, .wait) == waits)
  }

  @Test func visitsCountFromATwentiethOn() {
    #expect(LadderTexts.times(1) == nil)
    #expect(LadderTexts.times(1.049) == nil && LadderTexts.times(0.951) == nil)
    #expect(LadderTexts.times(1.05) == "×1.05" && LadderTexts.times(0.95) == "×0.95")
    #expect(LadderTexts.times(1.66) == "×1.66")
  }

  /// One number and one unit, the same for all waits of a map, whatever the map.
  @Test(arguments: TestMaps.RandomMap.Sort.allCases)
  func waitsOfAnyMapHaveOneUnit(_ sort: TestMaps.RandomMap.Sort) throws {
    for seed in 0..<TestMaps.RandomMap.count(20) {
      let text = TestMaps.RandomMap.map(sort, seed: seed)
      let waits = try texts(text, .wait).filter { $0 != "?" }
      #expect(Set(waits.compactMap { $0.split(separator: " ").last }).count <= 1, "\(waits)\n\(text)")
      for wait in waits {
        let parts = wait.split(separator: " ")
        #expect(parts.count == 2, "\(wait)")
        for number in parts[0].split(separator: "–") where !number.contains("e") && !number.contains(",") {
          let digits = number.drop { $0 == "0" || $0 == "." }.filter(\.isNumber)
          #expect(digits.count <= 3 || !number.contains("."), "\(wait)")
        }
      }
    }
  }
}
