/// The reference of the language as Markdown, written from the tables that the parser reads.
public enum LanguageReference {
  /// The statements, then the properties of each.
  public static var markdown: String {
    var text = "**At the top of a file**\n\n" + table(of: Word.all(in: .file))
    text += "\n**In a stream**, one a line\n\n" + table(of: Word.all(in: .stream))
    text +=
      "| *a name alone* | a supplier (first), a customer (last), or the process of another stream that this one"
    text += " joins (last) | `michigan` |\n"
    for word in Word.allCases {
      let properties = Property.all(of: word)
      guard !properties.isEmpty else { continue }
      text += "\n**Properties of `\(word.rawValue)`**\n\n"
      text += "| property | takes | meaning | example |\n|---|---|---|---|\n"
      for property in properties {
        let names = property.names.map { "`\($0)`" }.joined(separator: " ")
        text +=
          "| \(names) | \(property.kind.phrase) | \(property.meaning) | `\(escaped(property.example))` |\n"
      }
    }
    return text
  }

  private static func table(of words: [Word]) -> String {
    var text = "| word | what it is | example |\n|---|---|---|\n"
    for word in words {
      text += "| `\(word.rawValue)` | \(word.form.meaning) | `\(escaped(word.form.example))` |\n"
    }
    return text
  }

  /// A stroke would end a cell.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}

extension Property.Kind {
  /// What must follow the property's name, in words.
  var phrase: String {
    switch self {
    case .flag: "nothing"
    case .text: "a word or a label"
    case .labelledText: "two labels"
    case .duration: "a time"
    case .repeatedDuration: "a time, `x` how often"
    case .share: "a share in %"
    case .count: "a number, of pieces"
    case .number: "a number"
    case .rate: "an amount, `/` a period"
    case .shares: "shares in %, by variant"
    case .choice(let choices): choices.map { "`\($0)`" }.joined(separator: " or ")
    case .money: "an amount of money"
    case .signedMoney: "an amount of money, negative where it costs"
    case .moneyRate: "an amount of money, `/` a period"
    case .mass: "a mass"
    case .decay: "a share in %, `/` a period"
    case .shareOf: "a share in %, `of` a customer"
    case .dayLength: "`worktime` or a time"
    }
  }
}
