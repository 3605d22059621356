import TestMaps
import Testing
import VSMDiagnostics
import VSMModel
import VSMSyntax

/// Recoveries as large as a file may be are read in time that grows with them, not with their square.
@Suite struct LargeRecoveryTests {
  /// Far above what linear time takes even on a slow machine, far below what the square of these sizes takes.
  static let most = Duration.seconds(60)

  private func codes(_ text: String) -> [String] {
    var codes: [String] = []
    let elapsed = workTime {
      codes = ValueStreamMap.read(SourceFile(name: "t", text: text)).diagnostics.map(\.code)
    }
    #expect(elapsed < Self.most, "took \(elapsed)")
    return codes
  }

  private func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined(separator: "\n")
  }

  private func recovery(sources: String, names: String, steps: String, dispositions: String) -> String {
    "\(sources)\nrecovery {\n\(names)\n\(steps)\n}\n\(dispositions)\n"
  }

  static let source = "source s { volume 9/day  data-bearing  hazardous  mass 2kg }"

  @Test func manyRoutesUnderOneProcess() {
    for basis in ["", " by mass"] {
      let text = recovery(
        sources: Self.source, names: "s",
        steps: "process a\n" + lines(50_000) { _ in "-> scrap 0.002%\(basis)" }, dispositions: "")
      #expect(codes(text).isEmpty)
    }
  }

  @Test func manyReworksThatWaitForTheRouteAfterThem() {
    let text = recovery(
      sources: Self.source, names: "s",
      steps: "process a\n" + lines(50_000) { _ in "rework -> a 0.0001% max 3" } + "\n-> scrap",
      dispositions: "")
    #expect(codes(text).isEmpty)
  }

  @Test func manyStepsThatWeigh() {
    for masses in [1, 3, 4_000] {
      let steps = lines(4_000) { step in
        let own = step % masses == 0 ? " { mass \(step % 7 + 1)kg }" : ""
        return "process p\(step)\(own)\n-> bin 0.01% by mass\ninventory 5"
      }
      let text = recovery(
        sources: "source s { volume 9/day  mass 2kg }", names: "s", steps: steps + "\nscrap",
        dispositions: "disposition bin { as landfill }")
      #expect(codes(text).isEmpty)
    }
  }

  @Test func manyGrades() {
    let mix = (0..<25_000).map { "0.001% g\($0)" }.joined(separator: " + ")
    let text = recovery(
      sources: "source s { volume 9/day  grades \(mix) }", names: "s",
      steps: "process a\n" + lines(25_000) { "g\($0) -> scrap" } + "\n-> scrap", dispositions: "")
    #expect(codes(text) == ["W305"])
    let unknown = recovery(
      sources: "source s { volume 9/day  grades \(mix) }", names: "s",
      steps: "process a\n" + lines(25_000) { "h\($0) -> scrap" } + "\n-> scrap", dispositions: "")
    #expect(codes(unknown).last == "E106")
  }

  @Test func manyDispositions() {
    let targets = lines(45_000) { "disposition d\($0) { as resell  mass 1kg }" }
    let reached = recovery(
      sources: "source s { volume 9/day  data-bearing }", names: "s",
      steps: "process a { sanitize purge }\n" + lines(45_000) { "-> d\($0) 0.001% by mass" } + "\n-> d0",
      dispositions: targets)
    #expect(codes(reached).isEmpty)
    // Each gets units that were not erased, and each at the end of a long way.
    let unsafe = recovery(
      sources: "source s { volume 9/day  data-bearing }", names: "s",
      steps: lines(30_000) { "process p\($0)\n-> d\($0) 0.001%" } + "\nd0",
      dispositions: lines(30_000) { "disposition d\($0) { as resell }" })
    #expect(Set(codes(unsafe)) == ["E228"])
    let unreached = codes(
      recovery(
        sources: "source s { volume 9/day }", names: "s", steps: "process a\nscrap", dispositions: targets))
    #expect(Set(unreached) == ["W309"])
  }

  @Test func manySources() {
    let text = recovery(
      sources: lines(25_000) {
        "source s\($0) { volume 9/day  grades 40% A + 60% B  data-bearing  hazardous  mass 2kg }"
      },
      names: lines(25_000) { "s\($0)\ntruck \"Daily\"" },
      steps: "process a\nA -> scrap\nB -> scrap\nprocess b\n"
        + lines(10_000) { _ in "-> scrap 0.001% by mass" } + "\nscrap",
      dispositions: "")
    #expect(codes(text).isEmpty)
  }

  @Test func manySourcesOfOneCustomer() {
    let text =
      "customer c { demand 9/day }\n"
      + recovery(
        sources: lines(25_000) { "source s\($0) { returns 0.001% of c }" }, names: lines(25_000) { "s\($0)" },
        steps: "process a\nscrap", dispositions: "")
    #expect(codes(text).isEmpty)
  }

  @Test func aLongChain() {
    let text = recovery(
      sources: Self.source, names: "s", steps: lines(50_000) { "process p\($0)" } + "\nscrap",
      dispositions: "")
    #expect(codes(text).isEmpty)
    let endless = recovery(
      sources: Self.source, names: "s", steps: lines(50_000) { "process p\($0)" } + "\n-> p0 100%",
      dispositions: "")
    #expect(codes(endless) == ["E221"])
  }

  @Test func manyReferencesAndStocks() {
    let out = "disposition out { as destroy }"
    let references = recovery(
      sources: Self.source, names: "s", steps: "process a\n" + lines(50_000) { _ in "out" },
      dispositions: out)
    #expect(codes(references).last == "E106")
    let stocks = recovery(
      sources: Self.source, names: "s",
      steps: "process a\n" + lines(50_000) { _ in "inventory \"Shelf\" 1d" } + "\nout", dispositions: out)
    #expect(codes(stocks).isEmpty)
    let rows = "process a { " + String(repeating: "row \"a\" \"b\" ", count: 20_000)
    let doubled = rows + String(repeating: "C/T 1s ", count: 20_000) + "}"
    #expect(
      codes(recovery(sources: Self.source, names: "s", steps: doubled + "\nout", dispositions: out)).last
        == "E106")
  }

  @Test func manyPartiesOfAStream() {
    let text =
      lines(12_000) { "customer c\($0)\nsupplier s\($0)" } + "\nstream {\n"
      + lines(12_000) { "s\($0)\ntruck \"Daily\"" } + "\nprocess a\n" + lines(12_000) { "c\($0)" } + "\n}"
    #expect(codes(text).isEmpty)
  }

  @Test func manyNamesThatNothingHas() {
    let text = recovery(
      sources: Self.source, names: "s",
      steps: lines(30_000) { "process step-\($0)" } + "\n" + lines(30_000) { "-> stop-\($0) 0.001%" }
        + "\nscrap",
      dispositions: lines(30_000) { "target lead-tim-\($0) <= 5d" })
    #expect(codes(text).last == "E106")
  }

  /// A warning, however often it is told, hides no error and makes none.
  @Test func warningsHideNoError() {
    let dispositions = lines(500) { "disposition d\($0)" }
    let text = recovery(
      sources: "source s { volume 9/day }", names: "s", steps: "process a\nscrap", dispositions: dispositions)
    #expect(Set(codes(text)) == ["W309"])
    #expect(codes(text + "\ntarget nothing <= 5d").contains("E233"))
    #expect(codes(text).count == Limits.problems)
  }
}
