/// What is wrong with the plant as a map has it: variants, units of one thing in another, resources, shifts, lots.
public enum Plant: Sendable, Equatable {
  /// E330, as in: ‘C/T’ has more than 100 variants, the most that flows are computed for.
  case tooManyVariants(property: String, limit: Int)
  /// E331, as in: ‘D’, which ‘C/T’ of ‘Cell’ names, is no variant that a customer takes.
  case unknownVariant(String, property: String, step: String, nearest: String?, known: [String])
  /// E332, as in: ‘C/T’ of ‘Cell’ is set apart by variants, and no demand is.
  case noVariants(property: String, step: String, variants: [String])
  /// E333, as in: rework makes no more units of one.
  case quantityOfRework
  /// E334, as in: a row that takes a share of ‘cut’ gets whole units.
  case quantityOfAlternative(String)
  /// E335, as in: ‘qa’ does the work of ‘Verify’ twice.
  case resourceTwice(String, step: String)
  /// E336, as in: ‘Press’ gives 3 numbers of operators, and works 2 shifts.
  case peopleOfOtherShifts(String, property: String, given: Int, shifts: String)
  /// E337, as in: ‘Press’ has a calendar and shifts of its own.
  case calendarAndShifts(String)
  /// E338, as in: there is no calendar ‘nigths’.
  case unknownCalendar(String, nearest: String?)
  /// E339, as in: the calendar ‘nights’ is given twice.
  case calendarTwice(String)
  /// W390, as in: ‘C/T’ of ‘Cell’ does not say how it is with C, which passes it.
  case variantMissing(property: String, step: String, variants: [String])
  /// W391, as in: nothing uses the resource ‘QA team’.
  case unusedResource(String, name: String)
  /// W392, as in: Cell: C takes 500 s and B 300 s a unit, more than the takt of 270 s; 260 s in the mean.
  case variantsOverTakt(step: String, variants: [String], takt: String, mean: String)
  /// W393, as in: the OEE of ‘Press’ is 72 %, and uptime × speed × yield 83 %.
  case effectivenessDiffers(step: String, stated: String, factors: String, product: String)
  /// W394, as in: ‘Oven’ takes 40 pcs at once for 2 h, one every 180 s, and its C/T is 60 s.
  case cycleOfOtherQuantity(step: String, quantity: String, time: String, implied: String, cycle: String)
  /// W395, as in: QA team is loaded to 125 % of its time.
  case resourceOverloaded(String, percent: String)
  /// W396, as in: nothing works by the calendar ‘nights’.
  case unusedCalendar(String)
  /// W397, as in: ‘QA team’ does not say how many people or machines it is.
  case resourceWithoutCount(String, name: String)
  /// W398, as in: nothing is at the site ‘Gdańsk works’.
  case unusedSite(String, name: String)

  var wording: Wording {
    switch self {
    case .tooManyVariants(let property, let limit):
      Wording(
        .tooManyVariants,
        "\(quoted(property)) has more than \(limit) variants, the most that flows are computed for",
        help: "put variants together that take the same")
    case .unknownVariant(let name, let property, let step, let nearest, let known):
      Wording(
        .unknownVariant,
        "\(quoted(name)), which \(quoted(property)) of \(quoted(step)) names, is no variant that a customer takes",
        help: suggestion(nearest) ?? "the demand has \(list(known))")
    case .noVariants(let property, let step, let variants):
      Wording(
        .noVariants, "\(quoted(property)) of \(quoted(step)) is set apart by variants, and no demand is",
        help: "say how many of each the customer takes, for example: demand "
          + variants.prefix(3).map { "100 \(clipped($0))" }.joined(separator: " + ") + " / day")
    case .quantityOfRework:
      Wording(
        .quantityOfRework, "rework makes no more units of one",
        help: "a number of units stands behind what a unit is taken apart into, for example: -> housing x 2")
    case .quantityOfAlternative(let step):
      Wording(
        .quantityOfAlternative, "a row that takes a share of \(quoted(step)) gets its units as they are",
        help: "without the share each unit that leaves \(clipped(step)) starts so many here")
    case .resourceTwice(let resource, let step):
      Wording(
        .resourceTwice, "\(quoted(resource)) does the work of \(quoted(step)) twice",
        help: "add its shares up")
    case .peopleOfOtherShifts(let name, let property, let given, let shifts):
      Wording(
        .peopleOfOtherShifts,
        "\(quoted(name)) gives \(given) numbers for \(quoted(property)), and works \(shifts) shift\(shifts == "1" ? "" : "s")",
        help: "one number stands for each shift, 0 where nobody is there")
    case .calendarAndShifts(let name):
      Wording(
        .calendarAndShifts, "\(quoted(name)) has a calendar and shifts of its own",
        help: "the calendar says how many shifts there are; leave one of them out")
    case .unknownCalendar(let name, let nearest):
      Wording(
        .unknownCalendar, "there is no calendar \(quoted(name))",
        help: suggestion(nearest)
          ?? "declare it, for example: calendar \(clipped(name)) { shifts 3  shift 8h }")
    case .calendarTwice(let name):
      Wording(
        .calendarTwice, "the calendar \(quoted(name)) is given twice", help: "give one of them another name")
    case .variantMissing(let property, let step, let variants):
      Wording(
        .variantMissing,
        "\(quoted(property)) of \(quoted(step)) does not say how it is with \(list(variants)), which pass\(variants.count == 1 ? "es" : "") it",
        help: "its mean is not known without; 0s says that a variant takes no time there")
    case .unusedResource(let label, let name):
      Wording(
        .unusedResource, "nothing uses the resource \(quoted(label))",
        help: "a step says so in its block: uses \(clipped(name))")
    case .variantsOverTakt(let step, let variants, let takt, let mean):
      Wording(
        .variantsOverTakt,
        "\(step): \(list(variants)) a unit, more than the takt of \(takt); \(mean) in the mean",
        help: "in a levelled sequence the mean rules; one after another these fall behind")
    case .effectivenessDiffers(let step, let stated, let factors, let product):
      Wording(
        .effectivenessDiffers, "the OEE of \(quoted(step)) is \(stated), and \(factors) \(product)",
        help: "OEE = uptime × speed × yield; measure again or leave one of them out")
    case .cycleOfOtherQuantity(let step, let quantity, let time, let implied, let cycle):
      Wording(
        .cycleOfOtherQuantity,
        "\(quoted(step)) takes \(quantity) at once for \(time), one every \(implied), and its C/T is \(cycle)",
        help: "C/T counts; without it, it is PT / process-quantity")
    case .resourceOverloaded(let name, let percent):
      Wording(
        .resourceOverloaded,
        "\(name) is loaded to \(percent) of its time: it cannot do what its steps ask for")
    case .unusedCalendar(let name):
      Wording(
        .unusedCalendar, "nothing works by the calendar \(quoted(name))",
        help: "a step, a resource or a site says so in its block: calendar \(clipped(name))")
    case .resourceWithoutCount(let label, let name):
      Wording(
        .resourceWithoutCount,
        "\(quoted(label)) does not say how many people or machines it is: it has no load",
        help: "for example: resource \(clipped(name)) { people 2 }")
    case .unusedSite(let label, let name):
      Wording(
        .unusedSite, "nothing is at the site \(quoted(label))",
        help: "a step or a resource says so in its block: site \(clipped(name))")
    }
  }
}
