/// What reads as a map and can hardly be meant so: figures would follow from it, and be false without a word.
///
/// All are warnings. A new one is a case here with its wording, its code in `Problem+Code.swift`, and the place that
/// reports it.
public enum Doubt: Sendable, Equatable {
  /// W330, as in: the demand of ‘Assembly plant’ is 0: nothing flows to it, and there is no takt.
  case demandOfNothing(customer: String)
  /// W331, as in: ‘C/T’ of ‘Weld’ is 0: no step takes no time.
  case timeOfNothing(step: String, property: String, example: String)
  /// - Parameter stock: what lies before the link, where it is no stock that can be pulled from, and that stock as a supermarket.
  case pullFromNothing(link: String, after: String, stock: Supermarket?)
  /// W333, as in: rework of ‘Stamping’ leads forward to ‘weld’ and never comes back.
  case reworkForward(step: String, target: String, share: String)
  /// W334, as in: ‘Weld’ loses units twice: yield 97 % and -> scrap 3 %, together 5.91 % of them.
  case lossTwice(step: String, yield: String, route: String, together: String)
  /// W335, as in: FPY 95 % of ‘Weld’ cannot be true beside 8 % of rework: at most 92 %.
  case firstPassAboveYield(step: String, stated: String, most: String, reason: String)
  /// W336, as in: ‘Coils’ says neither how much lies there nor for how long.
  case stockWithoutAmount(String, example: String)
  /// W337, as in: ‘Lane’ has no maximum: the step before it never has to stop.
  case laneWithoutMaximum(String, example: String)
  /// W338, as in: the disposition ‘Scrap metal’ does not say what becomes of its units: they count as neither
  /// reused nor diverted.
  case dispositionWithoutRung(String, label: String)
  /// W339, as in: the source ‘Returned pumps’ does not say how many units come: there are no flows a day.
  case sourceWithoutVolume(String)
  /// - Parameter rule: what the field says of it, with its source.
  case hazardousTo(source: String, path: [String], rule: String)
  /// W341, as in: Returned laptops may hold data and leaves unwiped for ‘Scrap metal’: Inspect → Scrap metal.
  case dataLeaves(source: String, path: [String])
  /// W342, as in: ‘Coils’ is timed in days and ‘Weld’ on the clock, and nothing says how long a day is: it counts
  /// as 24 h.
  case dayWithoutCalendar(inDays: String, onTheClock: String)
  /// W343, as in: 80 units a day come back to the recovery, more than the 60 that are sold.
  case returnedMoreThanSold(returned: String, sold: String, recovery: String)
  /// W344, as in: ‘Cores’ needs 60 units a day and gets 40 of recovered ones: nobody delivers the rest.
  case demandAboveRecovered(needed: String, recovered: String, at: String)
  /// W345, as in: Coils: 733 pieces are 2.4 d at 300 a day, not 1 d.
  case quantityAgainstTime(
    stock: String, quantity: String, time: String, demand: String, stated: String, statedQuantity: String)

  /// A stock as it would be written where it is pulled from.
  public struct Supermarket: Sendable, Equatable {
    /// The stock with its article, as a sentence names it.
    public let noun: String
    /// How a map would write it as a supermarket.
    public let example: String

    /// A stock with what would be written in its place.
    public init(noun: String, example: String) {
      self.noun = noun
      self.example = example
    }
  }

  var wording: Wording {
    switch self {
    case .demandOfNothing(let customer):
      Wording(
        .demandOfNothing, "the demand of \(quoted(customer)) is 0: nothing flows to it, and there is no takt",
        help: "say what it takes, for example: demand 18_400/month; where that is not known, leave demand out"
      )
    case .timeOfNothing(let step, let property, let example):
      Wording(
        .timeOfNothing, "\(quoted(property)) of \(quoted(step)) is 0: no step takes no time",
        help: "give the time, for example: \(example); where it is not known, leave \(property) out")
    case .pullFromNothing(let link, let after, let stock):
      Wording(
        .pullFromNothing,
        stock.map { "\(quoted(link)) after \($0.noun): what lies there is pushed, not pulled from" }
          ?? "\(quoted(link)) after \(quoted(after)), where nothing lies that it could take from",
        help: stock.map { "make it a supermarket: \(clipped($0.example)); or leave out \(link)" }
          ?? "put a supermarket before it, for example: supermarket \"Parts\" 1d; or leave out \(link)")
    case .reworkForward(let step, let target, let share):
      Wording(
        .reworkForward, "rework of \(quoted(step)) leads forward to \(quoted(target)) and never comes back",
        help: "a part that goes on by another way takes a route: -> \(clipped(target)) \(share)")
    case .lossTwice(let step, let yield, let route, let together):
      Wording(
        .lossTwice,
        "\(quoted(step)) loses units twice: yield \(yield) and \(clipped(route)), together \(together) of them",
        help: "write one loss once: as the yield, or as the route")
    case .firstPassAboveYield(let step, let stated, let most, let reason):
      Wording(
        .firstPassAboveYield,
        "FPY \(stated) of \(quoted(step)) cannot be true beside \(reason): at most \(most)",
        help: "what is right the first time is a part of what is good, and is not reworked")
    case .stockWithoutAmount(let stock, let example):
      Wording(
        .stockWithoutAmount, "\(stock) says neither how much lies there nor for how long",
        help: "count it, for example: \(example); until then the lead time leaves it out")
    case .laneWithoutMaximum(let lane, let example):
      Wording(
        .laneWithoutMaximum, "\(lane) has no maximum: the step before it never has to stop",
        help: "say how much it holds at most, for example: \(example)")
    case .dispositionWithoutRung(let name, let label):
      Wording(
        .dispositionWithoutRung,
        "the disposition \(quoted(label)) does not say what becomes of its units: they count as neither reused nor diverted",
        help: "say it with as, for example: disposition \(clipped(name)) { as recycle }")
    case .sourceWithoutVolume(let name):
      Wording(
        .sourceWithoutVolume,
        "the source \(quoted(name)) does not say how many units come: there are no flows a day",
        help: "for example: volume 1000/week, or the part of what a customer takes: returns 40% of fleet")
    case .hazardousTo(let source, let path, let rule):
      Wording(
        .hazardousTo, "\(source) is hazardous and ends at \(quoted(path.last ?? "")): \(way(path))",
        help: rule
          + "; a step with compliance \"...\" before it says how it is treated, certified \"...\" who may take it"
      )
    case .dataLeaves(let source, let path):
      Wording(
        .dataLeaves,
        "\(source) may hold data and leaves unwiped for \(quoted(path.last ?? "")): \(way(path))",
        help:
          "NIST SP 800-88 and R2v3 want data gone before a unit leaves your control: put a step with sanitize before it, or say who destroys the data there: certified \"NAID AAA\""
      )
    case .dayWithoutCalendar(let inDays, let onTheClock):
      Wording(
        .dayWithoutCalendar,
        "\(quoted(inDays)) is timed in days and \(quoted(onTheClock)) on the clock, and nothing says how long a day is: it counts as 24 h",
        help:
          "say what is worked: calendar { shifts 2  shift 8h }; or that all of the day counts: conventions { day 24h }"
      )
    case .returnedMoreThanSold(let returned, let sold, let recovery):
      Wording(
        .returnedMoreThanSold,
        "\(returned) units a day come back to \(clipped(recovery)), more than the \(sold) that are sold",
        help: "in the long run no more comes back than goes out: see the volume and the demand")
    case .demandAboveRecovered(let needed, let recovered, let place):
      Wording(
        .demandAboveRecovered,
        "\(quoted(place)) needs \(needed) units a day and gets \(recovered) of recovered ones: nobody delivers the rest",
        help:
          "name who does in the first line of the stream, for example: supplier mill \"Mill\"; or lower the demand"
      )
    case .quantityAgainstTime(let stock, let quantity, let time, let demand, let stated, let counted):
      Wording(
        .quantityAgainstTime, "\(stock): \(quantity) pieces are \(time) at \(demand) a day, not \(stated)",
        help: "the time is what counts: leave out what was not measured; \(stated) would be \(counted) pieces"
      )
    }
  }
}
