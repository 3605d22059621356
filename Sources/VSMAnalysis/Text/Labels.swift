extension String {
  /// A label's line breaks are for the picture of the map.
  package var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
