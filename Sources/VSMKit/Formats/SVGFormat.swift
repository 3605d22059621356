public import VSMScene

/// A picture for browsers and reports, written by our own writer: it needs nothing but this package.
public struct SVGFormat: SceneFormat {
  public let name = "svg"
  public let endings = ["svg"]
  public let mediaType = "image/svg+xml"

  /// The format; its settings come with ``PictureOptions``.
  public init() {}

  public func bytes(
    of scene: Scene, theme: Theme, _ options: PictureOptions
  ) throws(PictureError) -> [UInt8] {
    SVGWriter(theme: theme, page: options.page).bytes(of: scene)
  }
}
