package import ArgumentParser
package import VSMKit

/// The language of what is drawn and printed of a map; messages are in English.
package struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of picture, figures and description, one of \(Language.codes.joined(separator: ", ")). Without it: what the map says, or else en.",
      valueName: "code"),
    completion: .list(Language.codes))
  package var language: String?

  package init() {}

  package func validate() throws {
    guard let language, chosen == nil else { return }
    throw ValidationError(
      "‘\(language)’ is not a language. Languages: \(Language.codes.joined(separator: ", ")).")
  }

  /// The language that the command line asks for.
  package var chosen: Language? { language.flatMap { Language(rawValue: $0) } }
}
