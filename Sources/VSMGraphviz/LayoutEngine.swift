/// The engines of Graphviz that can lay a map out as a network.
///
/// `patchwork` is not one of them: it sets the boxes' sizes itself.
public enum LayoutEngine: String, Sendable, CaseIterable {
  /// Ranks from left to right: what a flow asks for.
  case dot
  /// Springs between all boxes.
  case neato
  /// Springs between neighbours.
  case fdp
  /// Springs, for large networks.
  case sfdp
  /// Rings.
  case circo
  /// Circles around one box.
  case twopi
  /// A packed array; flows do not matter to it.
  case osage
}
