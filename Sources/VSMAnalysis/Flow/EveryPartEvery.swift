/// EPEI: how long until every variant has been made once, if all time that running leaves goes to changeovers.
public enum EveryPartEvery {
  /// Days until every part has had its changeover: ΣC/O / (A − Σ Dᵢ·C/Tᵢ).
  ///
  /// - Parameters:
  ///   - changeovers: Seconds of the changeover to each variant.
  ///   - running: Seconds a day that each variant runs, its demand × its C/T.
  ///   - available: Working seconds a day.
  /// - Returns: Nothing where running leaves no time for changeovers.
  public static func days(changeovers: [Double], running: [Double], available: Double) -> Double? {
    let left = available - ExactSum.of(running)
    guard left > 0 else { return nil }
    let days = ExactSum.of(changeovers) / left
    return days.isFinite ? days : nil
  }

  /// The same for one step of which only the count of variants, one C/O and one C/T are known.
  static func days(_ step: StepInput, flow: Estimate?, variants: Int, available: Estimate?) -> Estimate? {
    guard variants >= 2, let changeover = step.changeover, let cycle = step.cycle, let flow, let available,
      let rate = cycle / (step.stations ?? Estimate(1))
    else { return nil }
    let left = available - flow * rate
    return (changeover * Double(variants) / left)?.finiteOrNothing
  }
}
