import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

/// A map from its text, with its figures. A map with errors is a mistake of the test.
struct Computed {
  let map: ValueStreamMap
  let figures: Figures

  init(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    let source = SourceFile(name: "test.vsm", text: text)
    let (map, problems) = ValueStreamMap.read(source)
    let errors = problems.filter { $0.severity == .error }.map { "\($0.code) \($0.problem.wording.message)" }
    self.map = try #require(map, "\(errors)", sourceLocation: sourceLocation)
    figures = Figures(of: self.map)
  }

  func step(_ id: String) throws -> StepFigures {
    figures.steps[try #require(map.processes.firstIndex { $0.id == id })]
  }

  /// Times of the rungs in days, or in seconds, of one kind in one stream.
  func rungs(_ kind: Rung.Kind, stream: Int = 0, unit: Double = 1) -> [Double?] {
    figures.ladders[stream].rungs.filter { $0.kind == kind }.map { $0.time.map { $0.middle / unit } }
  }

  var codes: [String] { figures.warnings.map(\.code) }
  var messages: [String] { figures.warnings.map(\.problem.wording.message) }
}

/// Equal to so many decimals, as a publication prints it.
func expect(
  _ value: Double?, _ expected: Double, within tolerance: Double,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  guard let value else {
    Issue.record("not given, expected \(expected)", sourceLocation: sourceLocation)
    return
  }
  #expect(abs(value - expected) <= tolerance, "\(value) for \(expected)", sourceLocation: sourceLocation)
}
