public import VSMAnalysis
import VSMGraphviz
public import VSMModel

/// The map as a plain graph that anyone's Graphviz draws.
public struct DOTFormat: PictureFormat {
  public let name = "dot"
  public let endings = ["dot", "gv"]
  public let mediaType = "text/vnd.graphviz"

  /// The format; it has no settings.
  public init() {}

  public func bytes(
    of map: ValueStreamMap, _ figures: Figures, _ options: PictureOptions
  ) throws(PictureError) -> [UInt8] {
    Array(map.dotText(figures, theme: options.theme(of: map)).utf8)
  }
}
