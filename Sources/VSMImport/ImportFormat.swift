/// The kinds of files that a map can be made of.
public enum ImportFormat: String, Sendable, CaseIterable {
  /// A table of steps and stocks: cells apart by commas, semicolons, tabs or strokes.
  case csv
  /// Mermaid's proposed `vsm` diagram.
  case mermaid
  /// Steps and what joins them, as mapping programs of the browser save them.
  case json
}
