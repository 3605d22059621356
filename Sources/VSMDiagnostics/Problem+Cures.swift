/// A way to mend what a message is about, for an editor to offer.
public enum Cure: Sendable, Hashable {
  /// What stands at the message's place is to be this.
  case replace(String)
  /// A statement that the file lacks, on a line of its own before the one with the mistake.
  case declare(String)
  /// What the end of the file lacks.
  case append(String)
}

extension Problem {
  /// What may mend it, the likeliest first. They are guesses of what was meant: whoever offers one reads the text with it,
  /// and offers it where the problem is gone.
  public var cures: [Cure] {
    switch self {
    case .unknownStatement(_, _, let nearest, _, _), .unknownProperty(_, _, let nearest, _, _),
      .unknownChoice(_, _, _, let nearest), .unknownGrade(_, let nearest, _),
      .unknownFigure(_, let nearest, _):
      Self.replacing(nearest)
    case .nameUnknown(let name, let nearest, let declaration, _):
      Self.replacing(nearest)
        + [
          .declare(
            declaration.split(separator: "…", omittingEmptySubsequences: false).joined(separator: name))
        ]
    case .unitMissing(let number, _, _, _, _): Self.units.map { .replace(number + $0) }
    case .labelMissing(_, _, let unquoted?): [.replace("\"\(unquoted)\"")]
    case .labelMissing(_, _, nil): []
    case .malformedNumber(_, let cure): Self.replacing(cure)
    case .unclosedBlock: [.append("}")]
    case .unmatchedBrace: [.replace("")]
    case .unclosedString: [.append("\"")]
    case .unexpectedCharacter: [.replace("")]
    case .habit(let habit): habit.cures
    case .composing(.valueUnknown(_, _, let nearest)): [.replace(nearest)]
    case .composing(.nothingThere(_, let nearest)): Self.replacing(nearest)
    case .composing(.valueUnreadable(_, _, let nearest)): Self.replacing(nearest)
    default: []
    }
  }

  private static func replacing(_ text: String?) -> [Cure] { text.map { [.replace($0)] } ?? [] }

  /// The units of all kinds: those that a property does not take mend nothing.
  private static let units = ["s", "min", "h", "d", "%", "kg", "/day", "/month", "px", "pcs"]
}

extension Habit {
  var cures: [Cure] {
    switch self {
    case .labelInOtherQuotes(_, let label): [.replace("\"\(label)\"")]
    case .commentWithOtherSign: [.replace("#")]
    case .otherArrow: [.replace("->"), .replace("~>")]
    case .otherBracket: [.replace("{")]
    case .signAmongProperties(_, let cure): [.replace(""), .replace(" "), .replace(cure)]
    case .clockForDuration(_, let cures), .thousandsOrDecimals(_, _, _, let cures): cures.map { .replace($0) }
    case .digitsOfOtherScript(_, let cure), .timesOfDay(_, let cure), .signForUnit(_, let cure),
      .rangeWithDash(_, let cure), .boundForValue(_, _, let cure), .nameOfOtherSigns(_, let cure),
      .nameOfSeveralWords(_, let cure), .valueBeforeName(_, let cure, _), .partsOutOfOrder(_, _, let cure):
      [.replace(cure)]
    case .valueAbout(_, let cure): [.replace(String(cure.prefix { $0 != "," }))]
    case .lineOfItsOwn(let word): [.replace("\n" + word)]
    case .valueNotKnown, .neitherUnitNorVariant, .unitsDiffer, .fileOfOtherKind: []
    }
  }
}
