/// The engines of Graphviz that can lay a map out as a network.
///
/// Three of its engines are left out: `patchwork` sets the boxes' sizes itself, `osage` leads flows
/// straight through boxes, and `fdp` puts the same network elsewhere the second time.
public enum LayoutEngine: String, Sendable, CaseIterable {
  /// Ranks from left to right: what a flow asks for, and the one that keeps room for every label.
  case dot
  /// Springs between all boxes.
  case neato
  /// Springs, for large networks.
  case sfdp
  /// Rings.
  case circo
  /// Circles around one box.
  case twopi

  /// The most boxes that the engine places within about ten seconds (Graphviz 2.42, one core of 2020).
  var mostNodes: Int {
    switch self {
    case .dot: 10_000
    case .neato: 800
    case .sfdp: 5_000
    case .circo: 200
    case .twopi: 1_000
    }
  }

  /// The most flows, each with room in every rank that it passes, for the same time.
  static let mostPassedRanks = 10_000
  static let mostEdges = 20_000
}
