/// What decides where things stand.
public enum PictureLayout: Sendable, Hashable {
  /// The places that the notation gives: material from left to right, information above, the ladder below.
  case map
  /// One of Graphviz's layout engines, for a map that is a network rather than a line.
  case engine(String)

  public static let engines = ["dot", "neato", "fdp", "sfdp", "twopi", "circo"]

  /// `map` or the name of an engine.
  public init?(named name: String) {
    if name == "map" {
      self = .map
    } else if Self.engines.contains(name) {
      self = .engine(name)
    } else {
      return nil
    }
  }
}
