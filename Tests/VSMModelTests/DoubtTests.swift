import Testing
import VSMDiagnostics
import VSMModel

/// What is near to what is doubted, and in order.
@Suite struct DoubtTests {
  private func codes(_ text: String) -> [String] {
    ValueStreamMap.read(SourceFile(name: "t", text: text)).diagnostics.map(\.code)
  }

  private func codes(lines: String...) -> [String] {
    codes("customer c { demand 9/day }\nstream {\n" + lines.joined(separator: "\n") + "\n c\n}")
  }

  @Test func aNumberThatMayBeMoreThanNothing() {
    #expect(codes("customer c { demand 0..5/day }\nstream {\n process a\n c\n}").isEmpty)
    #expect(codes("customer c { demand 0 L + 5 R/day }\nstream {\n process a\n c\n}").isEmpty)
    #expect(codes(lines: "process a { C/T 0s..5s }").isEmpty)
    // As in the book, and a visit that is all waiting.
    #expect(codes(lines: "process a { C/T 5s  C/O 0min }").isEmpty)
    #expect(codes(lines: "process a { PT 0min  LT 25min }").isEmpty)
  }

  @Test(arguments: [
    "supermarket 9", "buffer 9", "safety-stock 9", "warehouse 9", "cross-dock 9", "fifo 9 { max 9 }",
  ])
  func whatStandsInTheRowIsPulledFrom(stock: String) {
    #expect(codes(lines: "process a", stock, "pull", "process b").isEmpty)
    // What hangs below the arrow is on its way.
    #expect(codes(lines: "process a", stock, "inventory 9", "pull", "process b").isEmpty)
  }

  @Test func whatIsMadeInSequenceNeedsNoStock() {
    #expect(codes(lines: "process a", "sequenced-pull", "process b").isEmpty)
    #expect(codes(lines: "process a", "push", "process b").isEmpty)
  }

  @Test func aLossIsWrittenOnce() {
    #expect(codes(lines: "process a { yield 97% }").isEmpty)
    #expect(codes(lines: "process a", "-> scrap 3%").isEmpty)
    #expect(codes(lines: "process a { yield 100% }", "-> scrap 3%").isEmpty)
    // Of a step further on it is another loss.
    #expect(codes(lines: "process a { yield 97% }", "process b", "-> scrap 3%").isEmpty)
    // Rework is no loss, and after its last pass it is one of what was reworked.
    #expect(codes(lines: "process a { yield 97% }", "rework -> a 3% max 2 then scrap").isEmpty)
    // What is sold as seconds is none either; what is melted down is.
    func second(_ rung: String) -> String { "\ndisposition out { as \(rung) }" }
    let stream = "customer c { demand 9/day }\nstream {\n process a { yield 97% }\n -> out 3%\n c\n}"
    #expect(codes(stream + second("resell")).isEmpty)
    for rung in ["recycle", "recover", "landfill", "destroy"] {
      #expect(codes(stream + second(rung)) == ["W334"], "\(rung)")
    }
    // On the way back recycling is an end like another.
    let back = DoubtMessages.recovery("", "out { as recycle }").replacing("takes 1d", with: "yield 97%")
    #expect(codes(back).isEmpty)
  }

  @Test func aYieldAtTheFirstPassMayBeAsHighAsTheOthers() {
    #expect(codes(lines: "process a { FPY 97%  yield 97% }").isEmpty)
    #expect(codes(lines: "process a { FPY 92% }", "rework -> a 8%").isEmpty)
    #expect(codes(lines: "process a { FPY 90..95% }", "rework -> a 8%").isEmpty)
  }

  @Test func aStockMaySayWhatItIsToHold() {
    #expect(codes(lines: "process a", "supermarket { cycle-stock 1d }", "process b").isEmpty)
    #expect(codes(lines: "process a", "fifo { max 9 }", "process b").isEmpty)
    #expect(codes(lines: "process a", "inventory 0", "process b").isEmpty)
    // One mistake, one message.
    #expect(codes(lines: "process a", "fifo max 20", "process b") == ["W320"])
  }

  @Test func scrapIsARungOfItsOwn() {
    #expect(
      codes("customer c\nstream {\n process a\n -> scrap 3%\n c\n}\ndisposition scrap { proceeds $2 }")
        .isEmpty)
  }

  @Test(arguments: ["landfill", "hold", "donate"])
  func hazardousUnitsThatAreTreatedOrTaken(rung: String) {
    let certified = DoubtMessages.recovery("hazardous", "out { as \(rung)  certified \"permit\" }")
    #expect(codes(certified).isEmpty)
    let map = DoubtMessages.recovery("hazardous", "out { as \(rung) }")
    #expect(codes(map) == ["W340"])
    #expect(codes(map.replacing("takes 1d", with: "compliance \"40 CFR 268\"")).isEmpty)
    #expect(codes(map.replacing("hazardous", with: "")).isEmpty)
  }

  @Test func dataThatIsWipedOrDestroyed() {
    let map = DoubtMessages.data("out { as recycle }")
    #expect(codes(map) == ["W341"])
    #expect(codes(map.replacing("takes 1d", with: "sanitize clear")).isEmpty)
    #expect(codes(map.replacing("as recycle", with: "as recycle  certified \"R2v3\"")).isEmpty)
    #expect(codes(map.replacing("as recycle", with: "as destroy")).isEmpty)
    #expect(codes(map.replacing("as recycle", with: "as hold")).isEmpty)
    // Used again it stays an error.
    #expect(codes(map.replacing("as recycle", with: "as resell")) == ["E228"])
  }

  @Test func hazardousUnitsStillNeedACertifiedRecycler() {
    #expect(codes(DoubtMessages.recovery("hazardous", "out { as recycle }")) == ["E229"])
  }
}
