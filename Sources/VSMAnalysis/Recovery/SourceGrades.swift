import VSMModel
import VSMSyntax

/// With which grades units come into a recovery, in parts of one at the middle of ranges.
struct SourceGrades {
  /// Of all that come; none where sources give none.
  private(set) var mix: [String: Double] = [:]
  /// Of each source.
  private(set) var ofSources: [[String: Double]] = []
  /// True where sources differ, and how many units come from each is not known.
  private(set) var isUnweighed = false

  /// - Parameters:
  ///   - recovery: where they come in.
  ///   - rates: how many units come from each of the map's sources in a day.
  ///   - map: the map.
  init(of recovery: Recovery, _ rates: [Estimate?], _ map: ValueStreamMap) {
    for source in recovery.sources {
      guard case .shares(let shares) = map.sources[source.party].properties[.grades] else {
        ofSources = []
        return
      }
      var own: [String: Double] = [:]
      for part in shares.parts {
        if let name = part.variant { own[name, default: 0] += part.amount.middle }
      }
      let total = ExactSum.of(own.values)
      ofSources.append(total > 0 ? own.mapValues { $0 / total } : [:])
    }
    guard let first = ofSources.first else { return }
    guard ofSources.contains(where: { $0 != first }) else {
      mix = first
      return
    }
    guard let weights = SourceWeights(recovery, rates) else {
      isUnweighed = true
      return
    }
    for (own, weight) in zip(ofSources, weights.parts) {
      for (name, share) in own { mix[name, default: 0] += share * weight }
    }
  }
}

/// The part of the units of a recovery that each of its sources brings.
struct SourceWeights {
  let parts: [Double]

  /// Nothing where it is not known of one, or nothing comes in.
  init?(_ recovery: Recovery, _ rates: [Estimate?]) {
    let known = recovery.sources.compactMap { rates[$0.party]?.middle }
    let total = ExactSum.of(known)
    guard known.count == recovery.sources.count, total > 0 else { return nil }
    parts = known.map { $0 / total }
  }
}
