import Testing
import VSMDiagnostics

/// A span of a document of several files says which of them it is of.
@Suite struct SourceSetTests {
  private let main = SourceFile(name: "acme.vsm", text: "one\ninclude \"b.vsm\"\n")
  private let second = SourceFile(name: "b.vsm", text: "two\nthree")
  private let empty = SourceFile(name: "empty.vsm", text: "")
  private let naming = SourceSet.Naming(SourceSpan(4, 19), .include)

  private func threeFiles() -> (sources: SourceSet, bases: [Int]) {
    var sources = SourceSet(main)
    let bases = [
      sources.add(second, named: naming), sources.add(empty, named: naming),
      sources.add(second, named: SourceSet.Naming(SourceSpan(4, 19), .base)),
    ]
    return (sources, bases)
  }

  @Test func eachOffsetIsOfOneFile() {
    let (sources, bases) = threeFiles()
    let files = [main, second, empty, second]
    for (file, base) in zip(files, [0] + bases) {
      for offset in 0...file.bytes.count {
        let place = sources.place(of: SourceSpan(base + offset, base + offset))
        #expect(place.source.name == file.name)
        #expect(place.span == SourceSpan(offset, offset))
        #expect(place.location == file.location(of: offset))
      }
    }
    #expect(sources.files.map(\.name) == files.map(\.name))
  }

  @Test func ofOneFileItIsThatFile() {
    let place = SourceSet(main).place(of: SourceSpan(900, 901))
    #expect(place.source.name == "acme.vsm")
    #expect(place.naming == nil)
  }

  @Test func messagesNameTheFileOfTheirPlace() {
    let (sources, bases) = threeFiles()
    let there = SourceSpan(bases[0] + 4, bases[0] + 9)
    let inSecond = Diagnostic(
      .nameTwice("weld"), at: there, related: Diagnostic.Related(SourceSpan(0, 3), "declared first"))
    #expect(
      HumanReporter().report([inSecond], in: sources) == """
        error[E202]: the name ‘weld’ is declared twice
         --> b.vsm:2:1
          |
        2 | three
          | ^^^^^
          = note: declared first in acme.vsm:1
          = note: included in acme.vsm:2
          = help: \(inSecond.problem.wording.help ?? "")

        """)
    #expect(ShortReporter().report([inSecond], in: sources).hasPrefix("b.vsm:2:1: error: "))
    let inMain = Diagnostic(
      .nameTwice("weld"), at: SourceSpan(0, 3), related: Diagnostic.Related(there, "declared first"))
    let report = HumanReporter().report([inMain], in: sources)
    #expect(report.contains("--> acme.vsm:1:1"))
    #expect(report.contains("= note: declared first in b.vsm:2\n"))
    #expect(!report.contains("included"))
    let ofBase = Diagnostic(.nameTwice("weld"), at: SourceSpan(bases[2], bases[2] + 3))
    #expect(HumanReporter().report([ofBase], in: sources).contains("= note: the base of acme.vsm:2\n"))
  }

  @Test func theOldPlaceIsNamedByItsLineWhereItIsInTheSameFile() {
    let diagnostic = Diagnostic(
      .nameTwice("weld"), at: SourceSpan(4, 11),
      related: Diagnostic.Related(SourceSpan(0, 3), "declared first"))
    #expect(HumanReporter().report([diagnostic], in: main).contains("= note: declared first in line 1\n"))
  }
}
