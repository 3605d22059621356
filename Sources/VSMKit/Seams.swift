import VSMAnalysis
import VSMModel

extension ValueStreamMap {
  func dotText(_ figures: Figures) -> String { "digraph {}\n" }
}
