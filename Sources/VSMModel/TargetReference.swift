public import VSMSyntax

extension LanguageReference {
  /// The statements, routes and properties, and the figures that can have a target.
  public static var whole: String {
    var text = markdown
    text += "\n**Figures that can have a target**\n\n"
    text += "| figure | of | is held against | example |\n|---|---|---|---|\n"
    for figure in TargetFigure.allCases {
      text +=
        "| `\(figure.rawValue)` | \(figure.scope.phrase) | \(figure.bound) | `\(figure.example)` |\n"
    }
    return text
  }
}

extension TargetFigure {
  fileprivate var bound: String {
    switch kind {
    case .duration: self == .cycleTime ? "a time, or `takt`" : "a time"
    case .share: "a share in %"
    case .number: "a number"
    case .money: "an amount of money"
    }
  }

  /// A target with plausible numbers.
  var example: String {
    let isLimit =
      switch self {
      case .leadTime, .processingTime, .cycleTime, .utilisation, .workInProcess, .recoveryCost,
        .recoveryLeadTime:
        true
      case .cycleEfficiency, .turns, .firstPassYield, .completeAndAccurate, .netValue, .diversion, .reuse:
        false
      }
    let bound =
      switch self {
      case .cycleTime: "takt"
      case .processingTime: "20min"
      case .cycleEfficiency: "5%"
      case .workInProcess: "3_000pcs"
      case .turns: "12"
      default:
        switch kind {
        case .duration: "5d"
        case .share: "90%"
        case .number: "12"
        case .money: "$90/unit"
        }
      }
    let scope = scope == .step ? "(*)" : ""
    return "target \(rawValue)\(scope) \(isLimit ? "<=" : ">=") \(bound)"
  }
}

extension TargetFigure.Scope {
  fileprivate var phrase: String {
    switch self {
    case .map: "the map"
    case .mapOrDisposition: "the map, or of a disposition: `(resell)`"
    case .step: "a step: `(weld)`, or all steps: `(*)`"
    }
  }
}
