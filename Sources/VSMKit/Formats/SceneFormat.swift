public import VSMDrawing

/// A format in which any picture can be written, not only one of a map.
public protocol SceneFormat: PictureFormat {
  /// - Throws: `PictureError` where the format cannot be made here.
  func bytes(of scene: Scene, _ options: PictureOptions) throws(PictureError) -> [UInt8]
}

extension PictureFormats {
  /// The formats of pictures that are not of maps.
  public static let ofScenes: [any SceneFormat] = all.compactMap { $0 as? any SceneFormat }
}
