/// Which of a language's forms a noun has behind a number, by Unicode's rules for plurals.
enum Plural {
  /// How many forms the catalogue of a language gives for what is counted.
  static func forms(of language: Language) -> Int {
    switch language {
    case .chinese, .japanese: 1
    case .polish: 3
    default: 2
    }
  }

  /// The form behind a number: 0 is that of one.
  ///
  /// - Parameters:
  ///   - number: what is counted; nothing for what is no plain number, such as a range.
  ///   - language: the language of the noun.
  /// - Returns: the position of the form in the catalogue.
  static func form(of number: Double?, in language: Language) -> Int {
    let last = forms(of: language) - 1
    guard last > 0 else { return 0 }
    guard let number, number.isFinite else { return last }
    switch language {
    case .french, .portuguese: return abs(number) < 2 ? 0 : 1
    case .polish:
      if number == 1 { return 0 }
      // 2 operatorzy, 5 operatorów, 12 operatorów, 22 operatorzy; and 1,5 operatora is said as of many.
      guard number == number.rounded(), abs(number) < 1e15 else { return 2 }
      let (ones, tens) = (
        abs(number).truncatingRemainder(dividingBy: 10), abs(number).truncatingRemainder(dividingBy: 100)
      )
      return (2...4).contains(ones) && !(12...14).contains(tens) ? 1 : 2
    default: return number == 1 ? 0 : 1
    }
  }
}
