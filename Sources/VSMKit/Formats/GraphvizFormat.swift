public import VSMAnalysis
public import VSMDrawing
public import VSMGraphviz
public import VSMModel

/// The same picture by one of Graphviz's renderers.
public struct GraphvizFormat: SceneFormat {
  private let image: GraphvizImage

  public init(_ image: GraphvizImage) {
    self.image = image
  }

  public var name: String { image.rawValue }
  public var endings: [String] { image == .jpeg ? ["jpg", "jpeg"] : [name] }

  public func bytes(
    of map: ValueStreamMap, _ figures: Figures, _ options: PictureOptions
  ) throws(PictureError) -> [UInt8] {
    try bytes(of: options.layout.scene(of: map, figures), options)
  }

  public func bytes(of scene: Scene, _ options: PictureOptions) throws(PictureError) -> [UInt8] {
    do {
      return try scene.image(as: image, theme: options.theme, scale: options.scale)
    } catch {
      throw PictureError(error.problem(making: name.uppercased()))
    }
  }
}
