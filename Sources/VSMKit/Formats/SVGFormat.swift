public import VSMAnalysis
import VSMDrawing
public import VSMModel

/// A picture for browsers and reports, written by our own writer: it needs nothing but this package.
public struct SVGFormat: PictureFormat {
  public let name = "svg"
  public let endings = ["svg"]

  public init() {}

  public func bytes(
    of map: ValueStreamMap, _ figures: Figures, _ options: PictureOptions
  ) throws(PictureError) -> [UInt8] {
    let scene = try options.layout.scene(of: map, figures)
    return SVGWriter(theme: options.theme).bytes(of: scene)
  }
}
