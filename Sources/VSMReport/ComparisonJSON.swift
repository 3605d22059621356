public import VSMAnalysis
public import VSMModel

/// What differs between two maps, for scripts. Figures have the keys and units of ``MetricsJSON``.
public struct ComparisonJSON: ComparisonFormat {
  public static let name = "json"
  public static let endings = ["json"]

  /// Raised when a name or a unit changes its meaning; new keys do not raise it.
  static let schema = 1.0

  /// The format; it has no settings.
  public init() {}

  public func text(
    of comparison: MapComparison, before: ValueStreamMap, after: ValueStreamMap, regressions: [Regression]
  ) -> String {
    var root = JSONObject()
    root.add("schema", .number(Self.schema))
    root.add("before", Self.map(before))
    root.add("after", Self.map(after))
    root.add("figures", .array(comparison.figures.map(Self.figure)))
    root.add("changes", .array(comparison.changes.map(Self.change)))
    root.add("regressions", .array(regressions.map(Self.regression)))
    return root.value.text + "\n"
  }

  private static func map(_ map: ValueStreamMap) -> JSONValue {
    .object([("title", .string(map.title)), ("state", .optional(map.state?.rawValue))])
  }

  private static func figure(_ figure: FigureDifference) -> JSONValue {
    var object = JSONObject()
    object.add("key", .optional(figure.key))
    object.add("name", .string(figure.name))
    object.add("before", figure.valueBefore)
    object.add("after", figure.valueAfter)
    object.add("before_text", .optional(figure.before))
    object.add("after_text", .optional(figure.after))
    object.add("change_text", .optional(figure.difference))
    object.add("is_improvement", figure.isImprovement.map { .boolean($0) } ?? .null)
    return object.value
  }

  private static func change(_ change: MapComparison.Change) -> JSONValue {
    .object([
      ("change", .string(change.sign.rawValue)), ("kind", .string(change.kind)),
      ("name", .string(change.label)),
      (
        "differences",
        .array(
          change.differences.map {
            .object([
              ("of", .string($0.of)), ("before", .optional($0.before)), ("after", .optional($0.after)),
            ])
          })
      ),
    ])
  }

  private static func regression(_ regression: Regression) -> JSONValue {
    .object([
      ("figure", .string(regression.figure.rawValue)), ("name", .string(regression.name)),
      ("before", .optional(regression.before)), ("after", .optional(regression.after)),
      ("text", .string(regression.text)),
    ])
  }
}
