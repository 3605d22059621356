/// Who shows pictures of open maps in a browser. The server tells it what changes; how it is shown is not its matter.
public protocol Previewer: Sendable {
  /// Begins to show a map.
  ///
  /// - Returns: the address of the page.
  /// - Throws: where no page can be served.
  func show(_ uri: String) throws -> String
  /// Whether somebody asked for the map: no picture is drawn for nobody.
  func isShown(_ uri: String) -> Bool
  func update(_ uri: String, _ preview: MapPreview)
  /// The cursor stands in a line, from 0.
  func cursor(_ uri: String, line: Int)
  func close(_ uri: String)
}
