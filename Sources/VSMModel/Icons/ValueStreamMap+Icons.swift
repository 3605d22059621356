extension ValueStreamMap {
  /// What an icon of the map is called, by its position: for pictures that name things where others draw them.
  public func label(ofIcon position: Int?) -> String? {
    position.flatMap { icons.indices.contains($0) ? icons[$0].label : nil }
  }
}
