import VSMAnalysis
import VSMSyntax
import VSMWords

/// The indicators of a recovery for scripts.
enum IndicatorsJSON {
  /// The parts of the mass by treatment, which add up to all that came in; null where masses are missing.
  static func balance(_ indicators: Indicators) -> JSONValue {
    guard let balance = indicators.balance else { return .null }
    return .array(
      balance.shares.map { treatment, share in
        .object([("treatment", .string(treatment?.rawValue ?? "not given")), ("share", .number(share))])
      })
  }

  static func indicator(_ indicator: Indicator) -> JSONValue {
    var object = JSONObject()
    object.add("standard", .string(indicator.code.standard))
    object.add("edition", .string(indicator.code.edition))
    object.add("code", .string(indicator.code.code))
    object.add("name", .string(indicator.code.name))
    object.add("value", indicator.value)
    object.add("unit", .string(indicator.unit))
    object.add("basis", .string(indicator.basis.description))
    object.add("lines", .array(indicator.lines.map(place)))
    object.add("missing", .array(indicator.missing.map { .string($0.description) }))
    return object.value
  }

  /// The number of a line of the map's own file; of another one with its name, `parts/sources.vsm:3`.
  private static func place(_ line: Indicator.Line) -> JSONValue {
    line.file.map { .string("\($0):\(line.line)") } ?? .number(Double(line.line))
  }
}
