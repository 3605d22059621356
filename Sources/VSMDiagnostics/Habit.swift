/// What people write from the habit of other languages, of word processors or of paper, where a map has another way.
///
/// Most cases carry the cure: what to type instead.
public enum Habit: Sendable, Equatable {
  // Signs
  case labelInOtherQuotes(quote: String, cure: String)
  case commentWithOtherSign(String)
  case otherArrow(String, cure: String)
  case otherBracket(String)
  /// `=`, `:`, `,` and `;` around properties.
  case signAmongProperties(String, cure: String)
  case digitsOfOtherScript(String, cure: String)

  // Times and numbers
  case clockForDuration(String, cures: [String])
  case timesOfDay(String, cure: String)
  case signForUnit(String, cure: String)
  case rangeWithDash(String, cure: String)
  case valueAbout(String, cure: String)
  case boundForValue(String, property: String, cure: String)
  case valueNotKnown(String, of: String)
  /// A number with three decimals where thousands are usual.
  /// - Parameters:
  ///   - value: as it is read.
  ///   - thousands: what else it may mean.
  ///   - cures: how either is written.
  case thousandsOrDecimals(String, value: String, thousands: String, cures: [String])

  // Names, words and their order
  case nameOfOtherSigns(String, cure: String)
  case nameOfSeveralWords(String, cure: String)
  case valueBeforeName(String, cure: String, owner: String?)
  case partsOutOfOrder(String, before: String, cure: String)
  case lineOfItsOwn(String)
  case neitherUnitNorVariant(String, cure: String)
  case unitsDiffer(String, other: String)

  case fileOfOtherKind(FileKind)
}

/// What a file is that is no map.
public enum FileKind: Sendable, Equatable {
  case svg, xml, html, json, yaml, table, mermaid, dot, plantUML, prose, latex, script
  /// JSON with steps, and Mermaid's proposed diagram of a value stream: a map can be made of both.
  case stepsJSON, mermaidMap
  /// Markdown; with a map in it where a fence says so.
  case markdown(hasMap: Bool)
  case picture(String)
  case pdf, postScript, richText
  /// Excel, Word, Visio and all that is a zip.
  case archive
  case oldOffice, compressed, program
}
