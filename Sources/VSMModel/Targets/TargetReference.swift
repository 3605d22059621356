public import VSMSyntax

extension LanguageReference {
  /// The statements, routes and properties, and the figures that can have a target.
  public static var whole: String {
    var text = markdown
    text += "\n## Figures that can have a target\n\n"
    text += "| figure | of | is held against | example |\n|---|---|---|---|\n"
    for figure in TargetFigure.allCases {
      let scopes = figure.scopes.map(\.phrase).joined(separator: "; ")
      let kinds = figure.kinds.map { $0.phrase + (figure.isHeldAgainstTakt ? ", or `takt`" : "") }
      text +=
        "| `\(figure.rawValue)` | \(scopes) | \(kinds.joined(separator: ", or ")) | `\(figure.example)` |\n"
    }
    return text
  }
}

extension TargetFigure.Kind {
  var phrase: String {
    switch self {
    case .duration: "a time"
    case .share: "a share in %"
    case .number: "a number"
    case .money: "an amount of money"
    case .measure: "an amount of energy, a volume or a mass"
    }
  }
}

extension TargetFigure.Scope {
  var phrase: String {
    switch self {
    case .map: "the map"
    case .step: "a step"
    case .stock: "a stock"
    case .disposition: "a disposition"
    case .customer: "a customer"
    case .resource: "a resource"
    }
  }
}
