/// What is wrong with returns as a map has them: grades and what is said of them, and promises of offices.
public enum Returns: Sendable, Equatable {
  /// E370, as in: ‘Grading’ gives shares to its grades, and says how right it grades.
  case accuracyOfShares(step: String)
  /// E371, as in: ‘Grading’ says how right it grades, and units come to it without grades.
  case accuracyWithoutGrades(step: String)
  /// E372, as in: what ‘Grading’ says of A adds up to 95 %.
  case saidDoesNotAddUp(grade: String, step: String, total: String)
  /// E373, as in: ‘Grading’ does not say how C is graded.
  case saidMissing(grade: String, step: String)
  /// E374, as in: ‘D’, which ‘proceeds’ of ‘Resell’ names, is no grade of units here.
  case gradeNowhere(String, property: String, of: String, nearest: String?, known: [String])
  /// E375, as in: ‘Grading’ says twice how A is graded.
  case gradedTwice(grade: String, step: String)
  /// E376, as in: ‘Grading’ has more than 30 grades, the most that errors are computed for.
  case tooManyGrades(step: String, limit: Int)
  /// E377, as in: ‘proceeds’ of ‘Resell’ are set apart by grade, and nothing grades units.
  case proceedsWithoutGrades(disposition: String, grade: String)
  /// E378, as in: ‘within’ of ‘Support’ says how many keep an SLA, and none is given.
  case withinWithoutLevel(String)
  /// W410, as in: the grades of ‘Stores’ and ‘Web’ differ, and it is not known how many units come from each.
  case gradesNotWeighed(sources: [String])
  /// W411, as in: ‘Backlog’ holds 8, more than its WIP limit of 5.
  case aboveLimit(String, held: String, limit: String)
  /// W412, as in: the fixed cost of ‘Weld’ counts nowhere: the step is in no recovery.
  case fixedInStream(step: String)
  /// W413, as in: the mass of ‘Weld’ counts nowhere: the step is in no recovery.
  case massInStream(step: String)
  /// W414, as in: the fixed cost of ‘Gdańsk works’ counts nowhere: no step of a recovery is there.
  case fixedOfSite(String)

  var wording: Wording {
    switch self {
    case .accuracyOfShares(let step):
      Wording(
        .accuracyOfShares, "\(quoted(step)) gives shares to its grades, and says how right it grades",
        help:
          "leave the shares out: they follow from the grades that units come with and from what is said of these"
      )
    case .accuracyWithoutGrades(let step):
      Wording(
        .accuracyWithoutGrades,
        "\(quoted(step)) says how right it grades, and has no units that come with grades",
        help:
          "the source says what they are, for example: grades 50% A + 30% B + 20% C; and the step has a way for each: A -> resell"
      )
    case .saidDoesNotAddUp(let grade, let step, let total):
      Wording(
        .saidDoesNotAddUp, "what \(quoted(step)) says of \(clipped(grade)) adds up to \(total)",
        help: "the shares are those of all units that are of the grade: 100 %")
    case .saidMissing(let grade, let step):
      Wording(
        .saidMissing, "\(quoted(step)) does not say how \(clipped(grade)) is graded",
        help: "for example: graded \(clipped(grade)) as 100% \(clipped(grade)); or give an accuracy for all")
    case .gradeNowhere(let name, let property, let owner, let nearest, let known):
      Wording(
        .gradeNowhere,
        "\(quoted(name)), which \(quoted(property)) of \(quoted(owner)) names, is no grade of units here",
        help: suggestion(nearest) ?? "the grades are \(list(known))")
    case .gradedTwice(let grade, let step):
      Wording(
        .gradedTwice, "\(quoted(step)) says twice how \(clipped(grade)) is graded",
        help: "one line for each grade holds all that is said of it: graded A as 85% A + 15% B")
    case .tooManyGrades(let step, let limit):
      Wording(
        .tooManyGrades,
        "\(quoted(step)) has more than \(limit) grades, the most that errors of grading are computed for",
        help: "put grades together that are worth the same")
    case .proceedsWithoutGrades(let disposition, let grade):
      Wording(
        .proceedsWithoutGrades,
        "the proceeds of \(quoted(disposition)) are set apart by grade, and nothing grades units",
        help:
          "a source gives grades (grades 60% \(clipped(grade)) + 40% B), or a step does (\(clipped(grade)) -> resell 60%)"
      )
    case .withinWithoutLevel(let name):
      Wording(
        .withinWithoutLevel, "‘within’ of \(quoted(name)) says how many keep an SLA, and none is given",
        help: "give the time that is promised, for example: SLA 3d")
    case .gradesNotWeighed(let sources):
      Wording(
        .gradesNotWeighed,
        "the grades of \(list(sources)) differ, and it is not known how many units come from each: the recovery has no figures",
        help: "give each a volume, or its customer a demand")
    case .aboveLimit(let name, let held, let limit):
      Wording(
        .aboveLimit, "\(quoted(name)) holds \(held), more than its WIP limit of \(limit)",
        help: "finish some before more is taken in")
    case .fixedInStream(let step):
      Wording(
        .fixedInStream, "the fixed cost of \(quoted(step)) counts nowhere: the step is in no recovery",
        help: "in a stream give what a unit costs: cost $12")
    case .massInStream(let step):
      Wording(
        .massInStream, "the mass of \(quoted(step)) counts nowhere: the step is in no recovery",
        help: "in a stream give what a step uses: material 2kg")
    case .fixedOfSite(let site):
      Wording(
        .fixedOfSite, "the fixed cost of \(quoted(site)) counts nowhere: no step of a recovery is there",
        help: "in a stream give what a unit costs: cost $12")
    }
  }
}
