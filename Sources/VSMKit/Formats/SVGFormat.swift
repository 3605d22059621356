public import VSMAnalysis
public import VSMDrawing
public import VSMModel

/// A picture for browsers and reports, written by our own writer: it needs nothing but this package.
public struct SVGFormat: SceneFormat {
  public let name = "svg"
  public let endings = ["svg"]

  public init() {}

  public func bytes(
    of map: ValueStreamMap, _ figures: Figures, _ options: PictureOptions
  ) throws(PictureError) -> [UInt8] {
    try bytes(of: options.layout.scene(of: map, figures), options)
  }

  public func bytes(of scene: Scene, _ options: PictureOptions) throws(PictureError) -> [UInt8] {
    SVGWriter(theme: options.theme).bytes(of: scene)
  }
}
