import Testing
import VSMDiagnostics
import VSMDrawing
import VSMGraphviz

@Suite struct GraphvizErrorTests {
  @Test func `a user is told what to install`() {
    for error in [
      GraphvizError.programMissing, .cannotStart, .engineMissing("dot"), .formatMissing("webp:cairo"),
    ] {
      let help = error.problem(making: "a PNG").wording.help ?? ""
      #expect(help.contains("apt-get install graphviz") && help.contains("brew install graphviz"))
    }
  }

  @Test func `a user is told the limit`() {
    let wording = GraphvizError.tooLarge(width: 40_000.4, height: 700, limit: 32_767, fitting: 1.6)
      .problem(making: "a PNG").wording
    #expect(wording.code == .formatUnavailable)
    #expect(
      wording.message
        == "cannot make a PNG: the picture would be 40000 × 700 px; a bitmap of this kind has at most 32767 px a side"
    )
    #expect(wording.help == "--scale 1.6 would fit; SVG and PDF have no such limit")
    #expect(
      GraphvizError.emptyCanvas(width: .nan, height: 1e300).problem(making: "a PDF").wording.message
        == "cannot make a PDF: the picture would be nan × 1e+300 px")
  }
}
