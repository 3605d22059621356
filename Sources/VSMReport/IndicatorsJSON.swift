import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// The indicators of a recovery for scripts.
enum IndicatorsJSON {
  /// The parts of the mass by treatment, and what steps take off units, which add up to all that came in; behind them what
  /// of it steps have added. Null where masses are missing.
  static func balance(_ indicators: Indicators, in map: ValueStreamMap) -> JSONValue {
    guard let balance = indicators.balance else { return .null }
    func row(_ treatment: String, at step: Int?, _ share: Double) -> JSONValue {
      .object([
        ("treatment", .string(treatment)), ("at", .optional(step.map { map.processes[$0].id })),
        ("share", .number(share)),
      ])
    }
    let lost = balance.parts.compactMap { part in
      part.at.map { (at: $0, share: part.mass / balance.entering) }
    }
    let notGiven = "not given"
    return .array(
      balance.shares.map { treatment, share in
        // What steps take off has rows of its own.
        let rest = treatment == nil ? max(0, share - lost.reduce(0) { $0 + $1.share }) : share
        return row(treatment?.rawValue ?? notGiven, at: nil, rest < 1e-12 ? 0 : rest)
      } + lost.map { row(notGiven, at: $0.at, $0.share) }
        + balance.gained.map { row("gained", at: $0.at, $0.mass / balance.entering) })
  }

  /// An indicator as an object: in English, by which scripts know names, or in the language of people who read it.
  static func indicator(_ indicator: Indicator, in phrases: Phrases = .english) -> JSONValue {
    var object = JSONObject()
    object.add("standard", .string(indicator.code.standard))
    object.add("edition", .string(phrases(indicator.code.edition)))
    object.add("code", .string(indicator.code.code))
    object.add("name", .string(phrases(indicator.code.name)))
    object.add("value", indicator.value)
    object.add("unit", .string(phrases(indicator.unit)))
    object.add("basis", .string(phrases(indicator.basis)))
    object.add("lines", .array(indicator.lines.map(place)))
    object.add("missing", .array(indicator.missing.map { .string(phrases($0)) }))
    return object.value
  }

  /// The number of a line of the map's own file; of another one with its name, `parts/sources.vsm:3`.
  private static func place(_ line: Indicator.Line) -> JSONValue {
    line.file.map { .string("\($0):\(line.line)") } ?? .number(Double(line.line))
  }
}
