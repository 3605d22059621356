/// What can be wrong with what a map uses of energy, water, material and their like, and with what its transports cost.
///
/// A new one is a case here with its wording, its code in `Problem+Code.swift`, and the place that reports it.
public enum Measuring: Sendable, Equatable {
  /// E350, as in: ‘kWh’ is energy: ‘water’ is given as a volume (mL, L, m3, gal or ft3).
  case dimensionWrong(unit: String, is: String, of: String, wanted: String, example: String)
  /// E351, as in: /trip: ‘electricity’ is here /h, /batch or /day, or nothing for each unit.
  case basisWrong(String, of: String, allowed: String, example: String)
  /// E352, as in: what is needed is in ‘L’, and what is used in ‘kWh’.
  case neededOtherwise(needed: String, used: String)
  /// E353, as in: ‘Oven’ uses electricity by the batch and gives no batch.
  case batchMissing(step: String, flow: String)
  /// E354, as in: ‘gas’ is a volume here and energy at ‘Oven’.
  case flowInTwoDimensions(flow: String, here: String, there: String, first: String)
  /// E355, as in: the factor of ‘gas’ is for each kWh, and the map gives a volume.
  case factorOfOtherDimension(flow: String, unit: String, given: String, example: String)
  /// E356, as in: ‘electricity’ has a factor already.
  case factorTwice(String)
  /// W400, as in: nothing uses ‘water’: its factor counts nowhere.
  case factorWithoutFlow(String)
  /// W401, as in: the truck to ‘Shop’ uses fuel by the km and gives no distance.
  case distanceMissing(transport: String, flow: String)
  /// W402, as in: the truck to ‘Shop’ costs by the trip and gives no load.
  case loadMissing(transport: String, what: String)
  /// W403, as in: ‘Wash’ needs more water than it uses.
  case neededAboveUsed(place: String, flow: String)

  var wording: Wording {
    switch self {
    case .dimensionWrong(let unit, let dimension, let flow, let wanted, let example):
      Wording(
        .dimensionWrong, "\(quoted(unit)) is \(dimension): \(quoted(flow)) is given as \(wanted)",
        help: "for example: \(example)")
    case .basisWrong(let written, let property, let allowed, let example):
      Wording(
        .basisWrong, "\(clipped(written)): \(quoted(property)) takes \(allowed) here",
        help: "for example: \(example)")
    case .neededOtherwise(let needed, let used):
      Wording(
        .neededOtherwise, "what is needed is given in \(quoted(needed)), and what is used in \(quoted(used))",
        help: "give both for the same and in one kind of unit, for example: water 2L needed 0.5L")
    case .batchMissing(let step, let flow):
      Wording(
        .batchMissing, "\(quoted(step)) uses \(flow) by the batch and does not say how large a batch is",
        help: "for example: batch 200pcs, or process-quantity 200pcs of what it works on at once")
    case .flowInTwoDimensions(let flow, let here, let there, let first):
      Wording(
        .flowInTwoDimensions,
        "\(quoted(flow)) is given as \(here) here and as \(there) at \(quoted(first)): they cannot be added",
        help: "give all of it in one kind of unit")
    case .factorOfOtherDimension(let flow, let unit, let given, let example):
      Wording(
        .factorOfOtherDimension,
        "the factor of \(quoted(flow)) is for each \(unit), and the map gives \(given) of it",
        help: "give the factor for a unit of that kind, for example: \(example)")
    case .factorTwice(let flow):
      Wording(
        .factorTwice, "\(quoted(flow)) has a factor already", help: "leave one of them out")
    case .factorWithoutFlow(let flow):
      Wording(
        .factorWithoutFlow, "nothing in the map uses \(quoted(flow)): its factor counts nowhere",
        help: "say where it is used, for example: process paint { \(flow) 2 ... }, or leave the factor out")
    case .distanceMissing(let transport, let flow):
      Wording(
        .distanceMissing, "\(transport) uses \(flow) by the way it goes and does not say how far that is",
        help: "for example: distance 120km; until then its \(flow) is not known")
    case .loadMissing(let transport, let what):
      Wording(
        .loadMissing, "\(transport) gives \(what) by the trip and does not say how many pieces that carries",
        help: "for example: load 500pcs; until then a piece’s part of it is not known")
    case .neededAboveUsed(let place, let flow):
      Wording(
        .neededAboveUsed, "\(quoted(place)) needs more \(flow) than it uses",
        help: "needed is the part of what is used that the work takes by itself")
    }
  }
}
