public import VSMGraphviz
public import VSMScene

/// The same picture by one of Graphviz's renderers.
public struct GraphvizFormat: SceneFormat {
  private let image: GraphvizImage

  /// The format that writes such an image.
  public init(_ image: GraphvizImage) {
    self.image = image
  }

  public var name: String { image.rawValue }
  public var endings: [String] { image == .jpeg ? ["jpg", "jpeg"] : [name] }

  public var mediaType: String {
    switch image {
    case .pdf: "application/pdf"
    case .eps: "application/postscript"
    default: "image/\(image.rawValue)"
    }
  }

  public func bytes(
    of scene: Scene, theme: Theme, _ options: PictureOptions
  ) throws(PictureError) -> [UInt8] {
    do {
      return try scene.image(as: image, theme: theme, scale: options.scale, page: options.page)
    } catch {
      throw PictureError(error.problem(making: name.uppercased()))
    }
  }
}
