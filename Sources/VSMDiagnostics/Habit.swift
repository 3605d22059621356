/// What people write from the habit of other languages, of word processors or of paper, where a map has another way.
///
/// Most cases carry the cure: what to type instead.
public enum Habit: Sendable, Equatable {
  // Signs
  /// E011, as in: ‘'’ is no quote of a label: labels stand in straight quotes.
  case labelInOtherQuotes(quote: String, cure: String)
  /// E012, as in: ‘//’ begins no comment.
  case commentWithOtherSign(String)
  /// E013, as in: ‘=>’ is no arrow that vsm knows.
  case otherArrow(String, cure: String)
  /// E126, as in: ‘[’ opens no block.
  case otherBracket(String)
  /// `=`, `:`, `,` and `;` around properties.
  case signAmongProperties(String, cure: String)
  /// E014, as in: ‘３９’ is written with digits that vsm does not read.
  case digitsOfOtherScript(String, cure: String)

  // Times and numbers
  /// E015, as in: ‘2:30’ does not say which units it has.
  case clockForDuration(String, cures: [String])
  /// E016, as in: ‘06:00-14:00’ says from when to when; vsm asks for how long.
  case timesOfDay(String, cure: String)
  /// E017, as in: ‘39''’ has a sign for its unit.
  case signForUnit(String, cure: String)
  /// E127, as in: ‘30-40s’ is no range: two points stand between its ends.
  case rangeWithDash(String, cure: String)
  /// E128, as in: ‘~39s’: a value is one number or a range.
  case valueAbout(String, cure: String)
  /// E129, as in: ‘< 39s’ is a bound: ‘C/T’ needs a value or a range.
  case boundForValue(String, property: String, cure: String)
  /// E130, as in: ‘TBD’ is no value of ‘C/T’.
  case valueNotKnown(String, of: String)
  /// A number with three decimals where thousands are usual.
  /// - Parameters:
  ///   - value: as it is read.
  ///   - thousands: what else it may mean.
  ///   - cures: how either is written.
  case thousandsOrDecimals(String, value: String, thousands: String, cures: [String])

  // Names, words and their order
  /// E018, as in: ‘2weld’ is no name: a name begins with a letter and has letters, digits, - and _.
  case nameOfOtherSigns(String, cure: String)
  /// E131, as in: ‘scrap metal’ is no name: a name is one word.
  case nameOfSeveralWords(String, cure: String)
  /// E132, as in: ‘2 operators’: the name of a property stands before its value.
  case valueBeforeName(String, cure: String, owner: String?)
  /// E133, as in: the label stands before the amount.
  case partsOutOfOrder(String, before: String, cure: String)
  /// E134, as in: ‘pull’ stands on a line of its own.
  case lineOfItsOwn(String)
  /// E135, as in: ‘widgets’ is neither a unit nor a variant that the map names elsewhere.
  case neitherUnitNorVariant(String, cure: String)
  /// E136, as in: ‘pallets’ cannot be held against a demand in pieces: one map counts in one unit.
  case unitsDiffer(String, other: String)

  /// E010, as in: this is a Graphviz graph (DOT), not a map.
  case fileOfOtherKind(FileKind)
}

/// What a file is that is no map.
public enum FileKind: Sendable, Equatable {
  /// Files of text, by their language or by what they hold.
  case svg, xml, html, json, yaml, table, mermaid, dot, plantUML, prose, latex, script
  /// JSON with steps, and Mermaid's proposed diagram of a value stream: a map can be made of both.
  case stepsJSON, mermaidMap
  /// Markdown; with a map in it where a fence says so.
  case markdown(hasMap: Bool)
  /// A bitmap, by the name of its format.
  case picture(String)
  /// Documents.
  case pdf, postScript, richText
  /// Excel, Word, Visio and all that is a zip.
  case archive
  /// Files that no text editor shows.
  case oldOffice, compressed, program
}
