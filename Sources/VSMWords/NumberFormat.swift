/// How a language writes numbers, by the Common Locale Data Repository of Unicode.
struct NumberFormat: Sendable {
  let decimal: Character
  let group: Character
  /// What stands between a number and its percent sign.
  let percentGap: String
  /// Whether a sign of currency stands behind its amount, and not before it.
  let currencyIsLast: Bool
  /// What stands between the things of a list.
  var comma = ", "

  /// Where lines do not break; thousands in French and Polish.
  private static let space: Character = "\u{A0}"

  static func of(_ language: Language) -> NumberFormat {
    switch language {
    case .english: NumberFormat(decimal: ".", group: ",", percentGap: " ", currencyIsLast: false)
    case .german: NumberFormat(decimal: ",", group: ".", percentGap: " ", currencyIsLast: true)
    case .spanish: NumberFormat(decimal: ",", group: ".", percentGap: " ", currencyIsLast: true)
    case .french: NumberFormat(decimal: ",", group: space, percentGap: " ", currencyIsLast: true)
    case .portuguese: NumberFormat(decimal: ",", group: ".", percentGap: "", currencyIsLast: false)
    case .italian: NumberFormat(decimal: ",", group: ".", percentGap: "", currencyIsLast: true)
    case .polish: NumberFormat(decimal: ",", group: space, percentGap: "", currencyIsLast: true)
    case .chinese, .japanese:
      NumberFormat(decimal: ".", group: ",", percentGap: "", currencyIsLast: false, comma: "、")
    }
  }
}
