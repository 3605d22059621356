import Testing
import VSMDiagnostics
import VSMModel
import VSMSyntax

/// A word behind an amount is a variant where the map uses it so, a unit where it is one, and never another word of the
/// language.
@Suite struct AmountWordTests {
  private func read(_ demand: String, _ stocks: String...) -> (map: ValueStreamMap?, codes: [String]) {
    let lines = stocks.enumerated().map {
      "  inventory \"S\($0.offset)\" \($0.element)\n  process p\($0.offset)\n"
    }
    let source = SourceFile(
      name: "t", text: "customer c { demand \(demand)  pack 20pcs }\nstream {\n\(lines.joined())  c\n}\n")
    let (map, problems) = ValueStreamMap.read(source)
    return (map, problems.map(\.code))
  }

  private func variants(_ stock: Stock?) -> [String?] { stock?.quantity?.parts.map(\.variant) ?? [] }

  @Test func aMixNamesVariants() {
    let (map, codes) = read("12_000 LH + 6_400 RH / month", "4600 LH + 2400 RH", "300 LH")
    #expect(codes.isEmpty)
    #expect(variants(map?.stocks[0]) == ["LH", "RH"])
    #expect(variants(map?.stocks[1]) == ["LH"])
  }

  @Test func stocksAloneNameVariantsWhereTwoOrAMixDo() {
    #expect(variants(read("460/day", "4600 LH + 2400 RH").map?.stocks[0]) == ["LH", "RH"])
    let (map, codes) = read("460/day", "300 LH", "200 LH")
    #expect(codes.isEmpty)
    #expect(map?.stocks.map { variants($0) } == [["LH"], ["LH"]])
    #expect(read("460/day", "300 LH").codes == ["E135"])
  }

  @Test(arguments: ["orders", "tickets", "pieces", "units", "parts", "jobs", "patients", "Pieces"])
  func aUnitIsNoVariant(unit: String) {
    for (demand, stock) in [
      ("40/day", "26 \(unit)"), ("40 \(unit)/day", "26"), ("40 \(unit) / day", "26 \(unit)"),
    ] {
      let (map, codes) = read(demand, stock)
      #expect(codes.isEmpty, "\(demand), \(stock)")
      #expect(variants(map?.stocks[0]) == [nil])
      guard case .rate(let mix, _)? = map?.customers[0].properties[.demand] else {
        Issue.record("no rate")
        continue
      }
      #expect(mix.parts.map(\.variant) == [nil])
    }
  }

  /// Twelve pallets are not twelve pieces: that would be a false figure.
  @Test func whatHoldsSeveralIsComparedWithItselfAlone() {
    #expect(read("460/day", "12 pallets").codes == ["E136"])
    #expect(read("460 pieces/day", "7 tonnes").codes == ["E136"])
    #expect(read("20 pallets/day", "12 boxes").codes == ["E136"])
    #expect(read("20 pallets/day", "12 pallet").codes.isEmpty)
    #expect(read("20 pallets/day", "26 orders").codes == ["E136"])
    #expect(
      read("20 boxes + 30 pallets / day", "12 boxes + 3 pallets").codes.isEmpty, "of a mix they are variants")
  }

  @Test func wordsOfTheLanguageAreNever() {
    for word in ["pull", "push", "process", "truck", "supermarket"] {
      #expect(read("460/day", "7000 \(word)").codes.first == "E134", "\(word)")
    }
  }

  /// Times, shares and masses have decimals; what is counted or paid for has thousands.
  @Test func threeDecimalsAreToldWhereThousandsAreUsual() {
    func codes(_ line: String) -> [String] {
      let source = SourceFile(
        name: "t",
        text:
          "source s { volume 9/day  mass 1.250kg }\nrecovery {\n s\n process a { \(line) }\n -> scrap\n}\n")
      return ValueStreamMap.read(source).diagnostics.map(\.code)
    }
    #expect(codes("C/T 1.250s  uptime 97.125%  operators 1.125").isEmpty)
    #expect(codes("cost $1.250") == ["W101"])
    #expect(codes("cost $0.125").isEmpty)
    #expect(codes("cost $12.5  batch 1.250") == ["W101"])
    #expect(codes("cost $1.2500").isEmpty)
    #expect(codes("cost $1_250").isEmpty)
    #expect(read("18.400/month").codes.contains("W101"))
    #expect(read("1_234.500/month").codes.contains("W101") == false)
  }
}
