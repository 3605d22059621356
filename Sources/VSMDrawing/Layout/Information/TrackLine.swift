import VSMModel

/// One information flow that runs level above the top row, before it has a place.
struct TrackLine {
  let flow: Int
  let pairs: [RoutePlan.Pair]
  let sources: [ValueStreamMap.Reference]
  let targets: [ValueStreamMap.Reference]

  init(flow: Int, pairs: [RoutePlan.Pair]) {
    self.flow = flow
    self.pairs = pairs
    sources = Self.distinct(pairs.map(\.source))
    targets = Self.distinct(pairs.map(\.target))
  }

  private static func distinct(_ references: [ValueStreamMap.Reference]) -> [ValueStreamMap.Reference] {
    var seen = Set<ValueStreamMap.Reference>()
    return references.filter { seen.insert($0).inserted }
  }

  var ends: [ValueStreamMap.Reference] { sources + targets }
}
