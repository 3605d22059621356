import VSMAnalysis
import VSMModel
import VSMScene

/// The expected time at each step and stock of a recovery, per unit that enters: time of one visit times visits.
struct RecoveryRungs {
  let steps: [LadderStep]
  private let widths: [ValueStreamMap.Reference: Double]

  init(_ recovery: Int, of map: ValueStreamMap, _ figures: Figures) {
    let network = figures.recovery(recovery)
    let times = FlowTimes(network, figures)
    let nodes = Dictionary(
      (network?.nodes ?? []).map { ($0.of, $0) }, uniquingKeysWith: { first, _ in first })
    steps = map.recoveries[recovery].items.compactMap { item -> LadderStep? in
      let reference: ValueStreamMap.Reference
      switch item {
      case .process(let process): reference = .process(process)
      case .stock(let stock): reference = .stock(stock)
      case .transport, .link: return nil
      }
      let isWait = if case .stock = reference { true } else { false }
      let node = nodes[reference]
      let expected = node.flatMap { node in node.time.map { $0 * node.visits } }
      return LadderStep(
        of: reference, isWait: isWait, text: expected.map { times.text($0) } ?? "?",
        visits: node.flatMap { LadderStep.visits($0.visits) }, isMuted: expected == nil)
    }
    widths = Dictionary(steps.map { ($0.of, $0.width + 14) }) { first, _ in first }
  }

  func width(of reference: ValueStreamMap.Reference) -> Double {
    widths[reference] ?? 0
  }
}
