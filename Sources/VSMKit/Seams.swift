import VSMAnalysis
import VSMDiagnostics
import VSMModel

extension ValueStreamMap {
  static func read(_ source: SourceFile) -> (map: ValueStreamMap?, diagnostics: [Diagnostic]) {
    if source.bytes.isEmpty { return (nil, [Diagnostic(.emptyFile, at: SourceSpan(0, 0))]) }
    return (ValueStreamMap(), [])
  }
}

extension Figures {
  init(of map: ValueStreamMap) {
    self.init(day: 0, steps: [], stocks: [], customers: [], ladders: [], notes: [], warnings: [])
  }
}
