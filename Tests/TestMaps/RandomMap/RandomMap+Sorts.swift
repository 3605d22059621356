import Foundation

/// The sorts of random maps that pictures are tried with.
extension RandomMap {
  package enum Sort: String, CaseIterable {
    case forward, pull, recovery
    /// With rework, scrap and dispositions at the steps.
    case routedForward, routedPull
    /// With streams that split off.
    case splitForward, splitPull, splitRouted
    /// With icons of the user's own, and suppliers of several streams.
    case decoratedForward, decoratedPull
    /// With steps that most units pass by.
    case sidetrackedForward, sidetrackedPull
    /// With variants, resources, shifts and quantities; with units that are taken apart.
    case planted, dismantled
  }

  package static func map(_ sort: Sort, seed: UInt64) -> String {
    var random = RandomMap(seed: seed)
    switch sort {
    case .forward: return random.text()
    case .pull: return random.pullText()
    case .recovery: return random.recoveryText()
    case .routedForward: return random.routed(random.text())
    case .routedPull: return random.routed(random.pullText())
    case .splitForward: return random.split(random.text())
    case .splitPull: return random.split(random.pullText())
    case .decoratedForward: return random.decorated(random.text())
    case .decoratedPull: return random.decorated(random.pullText())
    case .sidetrackedForward: return random.sidetracked(random.routed(random.text()))
    case .sidetrackedPull: return random.sidetracked(random.routed(random.pullText()))
    case .planted: return random.planted(random.text())
    case .dismantled: return random.dismantled(random.recoveryText())
    case .splitRouted: return random.split(random.routed(random.pullText()))
    }
  }

  /// How many maps of a kind to try: what VSM_RANDOM_MAPS says, or else so many.
  package static func count(_ usual: UInt64) -> UInt64 {
    ProcessInfo.processInfo.environment["VSM_RANDOM_MAPS"].flatMap { UInt64($0) } ?? usual
  }
}
