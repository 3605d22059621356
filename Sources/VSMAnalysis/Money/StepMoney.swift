import VSMModel
import VSMSyntax

/// What one visit of a step costs, by its parts.
struct StepMoney: Sendable {
  /// As the map gives it: `cost`.
  var visit: Estimate?
  /// Rate × time × people.
  var labour: Estimate?
  var material: Estimate?
  /// True where the map gives a rate and the time of the work is not known.
  var isLabourUnknown = false

  var all: Estimate? {
    let given = [visit, labour, material].compactMap(\.self)
    return given.isEmpty || isLabourUnknown ? nil : EstimateSum.of(given).finiteOrNothing
  }

  /// True where the map says that anything costs there.
  var isGiven: Bool { visit != nil || labour != nil || material != nil || isLabourUnknown }

  init(_ process: Process, _ input: StepInput, _ time: inout WorkTime) {
    visit = process.properties.money(.cost).map { Estimate($0.amount) }
    material = process.properties.money(.materialCost).map { Estimate($0.amount) }
    guard case .moneyRate(let rate, let period) = process.properties[.labourRate] else { return }
    guard let work = Self.time(of: input),
      let second = time.seconds(of: WrittenDuration(1, period)).flatMap({ Estimate(1) / $0 })
    else {
      isLabourUnknown = true
      return
    }
    labour = (Estimate(rate.amount) * work * second).finiteOrNothing
    isLabourUnknown = labour == nil
  }

  /// Seconds of people for one unit: its work content, which is one person's time; where that is not given, all people
  /// for as long as the stations together take. Where nobody works, those of the machine.
  private static func time(of input: StepInput) -> Estimate? {
    guard let people = input.operators?.positiveOrNothing else { return input.cycle ?? input.work }
    if let work = input.work { return work }
    return input.cycle.flatMap { ($0 * people) / (input.stations ?? Estimate(1)) }
  }
}
