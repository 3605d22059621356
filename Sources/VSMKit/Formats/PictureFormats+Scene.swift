extension PictureFormats {
  /// The formats of pictures that are not of maps.
  public static let ofScenes: [any SceneFormat] = all.compactMap { $0 as? any SceneFormat }
}
