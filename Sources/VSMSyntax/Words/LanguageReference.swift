/// The reference of the language as Markdown, written from the tables that the parser reads.
public enum LanguageReference {
  /// The statements, routes, then the properties, each told once.
  public static var markdown: String {
    var text = "## At the top of a file\n\n" + table(of: Word.all(in: .file).filter { !$0.composes })
    text += "\n## In a stream and in a recovery\n\nOne a line.\n\n" + table(of: Word.all(in: .stream))
    for line in lines {
      text += "| *\(line.form)* | \(line.meaning) | `\(escaped(line.example))` |\n"
    }
    text += "\n## Routes\n\nEach on a line of its own under the process that it leaves.\n\n"
    text += "| form | where units go | example |\n|---|---|---|\n"
    for route in routes {
      text += "| \(route.form) | \(route.meaning) | `\(escaped(route.example))` |\n"
    }
    text += "\n" + rest + "\n"
    text += "\n## Maps built on maps\n\nAt the top of a file.\n\n" + table(of: Word.all(of: .composing))
    return text + properties
  }

  /// What several words can have is told once; a table of its own has each word, or all words with the same ones.
  private static var properties: String {
    let common = Property.all.filter { $0.owners.count > mostOwnersOfATable }
    var text = "\n## Properties of several words\n\n"
    text += "| property | of | takes | meaning | example |\n|---|---|---|---|---|\n"
    for property in common {
      text += "| \(names(of: property)) | \(list(of: property.owners)) | \(property.kind.phrase) | "
      text += "\(property.meaning) | `\(escaped(property.example))` |\n"
    }
    var told: Set<Word> = []
    for word in Word.allCases where !told.contains(word) {
      let all = Property.all(of: word)
      let own = all.filter { !common.contains($0) }
      guard !own.isEmpty else { continue }
      let alike = Word.allCases.filter { Property.all(of: $0) == all }
      told.formUnion(alike)
      text += "\n## Properties of \(list(of: alike))\n\n"
      text += "| property | takes | meaning | example |\n|---|---|---|---|\n"
      for property in own {
        text += "| \(names(of: property)) | \(property.kind.phrase) | \(property.meaning) | "
        text += "`\(escaped(property.example))` |\n"
      }
      let besides = all.filter { common.contains($0) }.map { "`\($0.name)`" }
      if !besides.isEmpty {
        text += "\nAnd, as several words have it: \(besides.joined(separator: ", ")).\n"
      }
    }
    return text
  }

  /// A property of more words than these stands in the table of those that several have.
  private static let mostOwnersOfATable = 3

  private static func names(of property: Property) -> String {
    property.names.map { "`\($0)`" }.joined(separator: " ")
  }

  private static func list(of words: [Word]) -> String {
    words.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }

  private struct Form {
    let form: String
    let meaning: String
    let example: String

    init(_ form: String, _ meaning: String, _ example: String) {
      self.form = form
      self.meaning = meaning
      self.example = example
    }
  }

  private static let lines = [
    Form(
      "a name alone, in a stream",
      "a supplier (first), a customer (last), or the process of another stream that this one joins (last) or splits off "
        + "(first); with a share, `press 30%`, the row is an alternative route",
      "michigan"),
    Form(
      "a name alone, in a recovery",
      "a source (first), or where all that is left goes (last): a disposition, `scrap`, or a process or a stock of a "
        + "stream", "returns"),
    Form("a property, in a recovery", "see its properties below", "acquisition $20"),
  ]

  private static let routes = [
    Form(
      "`->` target share",
      "this share of what leaves the process: to a process or a stock of its block, a disposition, or `scrap`; from a "
        + "recovery also into a stream", "-> recycle 10%"),
    Form("`->` target", "all that the other routes leave over, in place of the next line", "-> recycle"),
    Form(
      "grade `->` target share", "the planned way of units of this grade; the share may be the source's",
      "A -> resell 30%"),
    Form(
      "`rework ->` process share",
      "the exception: units that were not right; only these count against first-pass yield and as repeat work",
      "rework -> refurbish 10%"),
    Form(
      "... `max` passes",
      "a unit passes the process so many times at the most, the first included; then it goes the way of the route "
        + "after this one, or else with the rest", "rework -> refurbish 10% max 3"),
    Form(
      "... `then` target", "where it goes after the last pass instead", "rework -> reflow 5% max 2 then scrap"
    ),
    Form(
      "... `takes` time", "how long the way itself takes, such as a wait of what is reworked",
      "rework -> weld 5% takes 2h"),
    Form(
      "... label", "the reason or the defect, at the end of the line", "rework -> weld 5% \"Porosity\""),
    Form(
      "... `by mass`, `by value`", "what the share is a share of; units where nothing is said",
      "-> parts 60% by mass"),
  ]

  private static let rest =
    "What the routes leave over goes to the next line of the block; where there is none, they must add up to 100 %."

  private static func table(of words: [Word]) -> String {
    var text = "| word | what it is | example |\n|---|---|---|\n"
    for word in words {
      let names = ([word.rawValue] + word.synonyms).map { "`\($0)`" }.joined(separator: " ")
      text += "| \(names) | \(word.form.meaning) | `\(escaped(word.form.example))` |\n"
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
  public var phrase: String {
    switch self {
    case .flag: "nothing"
    case .text: "a word or a label"
    case .labelledText: "two labels"
    case .label: "a label"
    case .date: "a day, as `2026-11-30`"
    case .link: "an address in quotes"
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
    case .amount: "pieces or a time"
    case .width: "a number, \(Limits.widthText)"
    case .dayLength: "`worktime` or a time"
    case .flagOrShare: "nothing, or a share in %"
    case .people: "a number, or one for each shift"
    case .nameOf(let word): "the name of \(word.noun)"
    case .use: "the name of a resource, and a share in %"
    case .moneyPer: "an amount of money, `/trip` or `/pc`"
    case .distance: "a distance"
    case .consumption(let flow):
      flow.dimensions.map(\.noun).joined(separator: " or ") + ", and what it is for"
    case .factor: "an amount of CO₂e, `/` a unit"
    case .objective: "a label; `measure` and a label, `owner` and a word or a label, `due` and a day"
    case .graded: "a grade, `as`, and the share in % of each grade that is said"
    }
  }
}
