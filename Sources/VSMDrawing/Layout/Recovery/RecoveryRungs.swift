import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// The rungs of a recovery: the time of one visit at each step and stock.
struct RecoveryRungs {
  let steps: [LadderStep]

  init(_ recovery: Int, of map: ValueStreamMap, _ figures: Figures, _ texts: LadderTexts) {
    let network = figures.recovery(recovery)
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
      let text = node?.time.map { time in
        isWait
          ? texts.text(ofWait: Estimate(time))
          : texts.text(
            ofWork: Estimate(time), as: map.written(reference), isInDays: network?.isTimedInDays ?? false)
      }
      // A range has more to say than a narrow column has room for.
      let shortText = node?.time.flatMap { time in
        isWait
          ? nil : texts.text(ofWork: Estimate(time), isInDays: network?.isTimedInDays ?? false)
      }
      return LadderStep(
        of: reference, isWait: isWait, text: text ?? "?", shortText: shortText,
        times: node.flatMap { texts.times($0.visits) }
      )
    }
  }
}

extension ValueStreamMap {
  /// The time of a step as its data box says it first: all that passes there, or else the work.
  fileprivate func written(_ reference: Reference) -> WrittenDuration? {
    guard case .process(let index) = reference else { return nil }
    return [Property.elapsed, .processTime, .cycleTime].lazy.compactMap {
      processes[index].properties.duration($0)
    }.first
  }
}
