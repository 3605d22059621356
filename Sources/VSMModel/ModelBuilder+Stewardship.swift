import VSMDiagnostics
import VSMSyntax

/// Where hazardous material and data must not end, though no figure is wrong: warnings beside the errors of
/// `ModelBuilder+Flows.swift`, since law and contract differ from place to place.
extension ModelBuilder {
  /// All sources of a recovery come into one first step, so the ways of the first of them are those of all.
  mutating func checkStewardship(of sources: [Int], _ block: BlockWays, from first: RouteTarget) {
    if let index = sources.first(where: { map.sources[$0].isHazardous }) {
      let ways = shortestWays(from: first, block, to: { rule(against: $0) != nil }) { place in
        // A step that names the rule it fulfils treats what comes to it.
        properties(at: place)?.has(.compliance) == true
      }
      for way in ways {
        guard let rule = rule(against: way.end) else { continue }
        warn(
          .doubt(.hazardousTo(source: map.sources[index].label, path: way.labels, rule: rule)),
          at: map.span(ofTarget: way.end))
      }
    }
    if let index = sources.first(where: { map.sources[$0].isDataBearing }) {
      let ways = shortestWays(from: first, block, to: leavesWithData) { place in
        properties(at: place)?.has(.sanitize) == true
      }
      for way in ways {
        warn(
          .doubt(.dataLeaves(source: map.sources[index].label, path: way.labels)),
          at: map.span(ofTarget: way.end))
      }
    }
  }

  private func properties(at place: RouteTarget) -> PropertyList? {
    if case .process(let process) = place { map.processes[process].properties } else { nil }
  }

  /// What the field says of hazardous units that end there, as far as nobody who is certified takes them.
  private func rule(against end: RouteTarget) -> String? {
    guard case .disposition(let index) = end, map.dispositions[index].certificate == nil else { return nil }
    switch map.dispositions[index].rung {
    case .landfill:
      return "RCRA (40 CFR 268) and WEEE (2012/19/EU, art. 8) want it treated before any landfill"
    case .hold: return "RCRA (40 CFR 262.16 and 262.17) lets it lie 90 days, 180 where little comes"
    case .donate:
      return "WEEE (2012/19/EU, annex VI) and R2v3 let only what is tested and works be given away"
    default: return nil
    }
  }

  /// Leaves the owner's control as it came, for someone who has not said that data is destroyed there. Where it is
  /// used again it is an error.
  private func leavesWithData(_ end: RouteTarget) -> Bool {
    guard case .disposition(let index) = end, map.dispositions[index].certificate == nil else { return false }
    switch map.dispositions[index].rung {
    case .recycle, .recover, .landfill, .returnToVendor: return true
    default: return false
    }
  }
}
