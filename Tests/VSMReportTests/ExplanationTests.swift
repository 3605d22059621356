import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel
import VSMSyntax

@testable import VSMReport

/// `vsm explain`: every table is told of.
@Suite struct ExplanationTests {
  @Test func everythingThatIsListedIsExplained() {
    for name in Explanation.names {
      let found = Explanation.all(of: name)
      #expect(!found.isEmpty, "\(name)")
      for explanation in found {
        #expect(explanation.lines.count >= 2 && !explanation.title.isEmpty, "\(name)")
        #expect(explanation.text.hasSuffix("\n") && !explanation.text.contains("\n\n\n"), "\(name)")
      }
    }
    let list = Explanation.list
    for name in Problem.Code.allCases.map(\.rawValue) + Word.allCases.map(\.rawValue) {
      #expect(list.contains(name))
    }
    #expect(list.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func aCodeIsTold() throws {
    let text = try #require(Explanation.all(of: "e114").first).text
    for part in ["E114\n", "an error", "error[E114]", "has no unit", "See also, about units: ", "E115"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(try #require(Explanation.all(of: "W301").first).text.contains("--strict"))
  }

  @Test func aWordAPropertyAFigure() throws {
    let takt = Explanation.all(of: "takt").map(\.text)
    #expect(takt.contains { $0.contains("takt_s") && $0.contains("available time ÷") })
    let cycle = Explanation.all(of: "c/t")
    #expect(
      cycle.map(\.title).contains("C/T, a property of process, decision")
        || cycle.contains { $0.title.hasPrefix("C/T, a property of process") })
    #expect(cycle.contains { $0.text.contains("cycle_time_s") }, "the figure, too")
    let fifo = try #require(Explanation.all(of: "fifo").first)
    #expect(fifo.text.contains("Properties: max") || fifo.text.contains("max"))
    #expect(Explanation.all(of: "net-value").contains { $0.text.contains("net_value_per_unit") })
    #expect(Explanation.all(of: "nothing-of-the-kind").isEmpty)
    #expect(Explanation.nearest(to: "lead-tine") == "lead-time")
  }

  @Test func everyCodeHasItsFamily() {
    let codes = Problem.Code.families.flatMap(\.codes)
    #expect(Set(codes).count == codes.count, "a code stands in one family")
    #expect(Set(codes) == Set(Problem.Code.allCases))
  }

  @Test func theGuideIsAMapWithoutFault() throws {
    let source = SourceFile(name: "guide.vsm", text: LanguageGuide.map)
    let reading = ValueStreamMap.read(source)
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.problem.wording.message))")
    let map = try #require(reading.map)
    #expect(Figures(of: map).targets.map(\.holds) == [true])
    #expect(LanguageGuide.text.split(separator: "\n").allSatisfy { $0.count <= 140 })
  }
}
