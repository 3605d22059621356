extension Habit {
  /// Code, wording and help of every habit, as `Problem.wording` has them of the other problems.
  var wording: Wording {
    switch self {
    case .labelInOtherQuotes(let quote, let cure):
      Wording(
        .labelInOtherQuotes, "\(quoted(quote)) is no quote of a label: labels stand in straight quotes",
        help: "write \"\(clipped(cure))\"")
    case .commentWithOtherSign(let sign):
      Wording(
        .commentWithOtherSign, "\(quoted(sign)) begins no comment",
        help: "a comment goes from # to the end of its line: # two pallets")
    case .otherArrow(let arrow, let cure):
      Wording(.otherArrow, "\(quoted(arrow)) is no arrow that vsm knows", help: cure)
    case .otherBracket(let bracket):
      Wording(
        .otherBracket, "\(quoted(bracket)) opens no block",
        help: "a block stands in braces: { C/T 39s  C/O 10min }")
    case .signAmongProperties(let sign, let cure):
      Wording(
        .signAmongProperties,
        "no \(quoted(sign)) stands here: "
          + (sign == "," || sign == ";" ? "blanks set properties apart" : "a value follows its name"),
        help: "write \(clipped(cure))")
    case .digitsOfOtherScript(let digits, let cure):
      Wording(
        .digitsOfOtherScript, "\(quoted(digits)) is written with digits that vsm does not read",
        help: "write \(clipped(cure))")

    case .clockForDuration(let time, let cures):
      Wording(
        .clockForDuration, "\(quoted(time)) does not say which units it has",
        help: "write \(list(cures, last: "or"))")
    case .timesOfDay(let times, let cure):
      Wording(
        .timesOfDay, "\(quoted(times)) says from when to when; vsm asks for how long",
        help: "write \(cure)")
    case .signForUnit(let value, let cure):
      Wording(.signForUnit, "\(quoted(value)) has a sign for its unit", help: "write \(clipped(cure))")
    case .rangeWithDash(let range, let cure):
      Wording(
        .rangeWithDash, "\(quoted(range)) is no range: two points stand between its ends",
        help: "write \(clipped(cure))")
    case .valueAbout(let value, let cure):
      Wording(
        .valueAbout, "\(quoted(value)): a value is one number or a range", help: "write \(clipped(cure))")
    case .boundForValue(let value, let property, let cure):
      Wording(
        .boundForValue, "\(quoted(value)) is a bound: \(quoted(property)) needs a value or a range",
        help: "write \(clipped(cure)); what must hold is a target: target lead-time <= 5d")
    case .valueNotKnown(let word, let property):
      Wording(
        .valueNotKnown, "\(quoted(word)) is no value of \(quoted(property))",
        help: "leave it out: what is not given is not known, and never counted as 0")
    case .thousandsOrDecimals(let number, let value, let thousands, let cures):
      Wording(
        .thousandsOrDecimals,
        "\(clipped(number)) is read as \(clipped(value)), not as \(clipped(thousands))",
        help: "write \(list(cures, last: "or")), as it is meant")

    case .nameOfOtherSigns(let name, let cure):
      Wording(
        .nameOfOtherSigns,
        "\(quoted(name)) is no name: a name begins with a letter and has letters, digits, - and _",
        help: "write \(clipped(cure))")
    case .nameOfSeveralWords(let words, let cure):
      Wording(
        .nameOfSeveralWords, "\(quoted(words)) is no name: a name is one word",
        help: "write the name that it is declared by, not its label; or join the words: \(clipped(cure))")
    case .valueBeforeName(let value, let cure, let owner):
      Wording(
        .valueBeforeName, "\(quoted(value)): the name of a property stands before its value",
        help: "write \(clipped(cure))" + (owner.map { ", as a property of \($0)" } ?? ""))
    case .partsOutOfOrder(let part, let other, let cure):
      Wording(.partsOutOfOrder, "\(part) stands before \(other)", help: "write \(clipped(cure))")
    case .lineOfItsOwn(let word):
      Wording(
        .lineOfItsOwn, "\(quoted(word)) stands on a line of its own",
        help: "begin a new line before \(clipped(word))")
    case .neitherUnitNorVariant(let word, let cure):
      Wording(
        .neitherUnitNorVariant,
        "\(quoted(word)) is neither a unit nor a variant that the map names elsewhere",
        help: cure)
    case .unitsDiffer(let unit, let other):
      Wording(
        .unitsDiffer, "\(quoted(unit)) cannot be held against \(other): one map counts in one unit",
        help: "convert it, or give the stock as a time, for example: inventory 5d")
    case .fileOfOtherKind(let kind):
      Wording(.fileOfOtherKind, "this is \(kind.noun), not a map", help: kind.cure)
    }
  }
}
